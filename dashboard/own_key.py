"""The key of a visitor's own corpus, to be kept: the session forgets it when its window is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard import current_corpus

if TYPE_CHECKING:
    from components.library import Card


def show(card: Card) -> None:
    """Offer the key of the corpus that is shown to whoever has it."""
    with st.expander("Your key to this corpus", icon=":material/key:", type="compact"):
        st.markdown(
            "Who has this key can change and delete the corpus, from any browser. It is in no link, it is stored "
            "nowhere, and this window forgets it when you close it. Keep it now if you may want it later."
        )
        st.code(current_corpus.secret(), language=None)
        st.download_button(
            "Key as a file",
            f"{card.title}\ncorpus: {card.name}\nkey: {current_corpus.secret()}\n",
            "parallax-key.txt",
            on_click="ignore",
            icon=":material/download:",
            key="key-file",
        )
