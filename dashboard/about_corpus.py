"""How the corpus was chosen, said where it is first seen, and the way to one's own articles."""

from __future__ import annotations

import streamlit as st

from components.corpus import Corpus
from dashboard import data, navigation, session
from dashboard.markup import plain_markdown


def show_chosen(corpus: Corpus) -> None:
    """Say how the articles were chosen."""
    st.caption(_chosen(corpus.chosen), width="stretch")


def show_own() -> None:
    """Invite who sees the example to bring articles, and tell who just kept a corpus of the key."""
    card = data.card()
    if card is None:
        st.page_link(navigation.page("articles"), label="Bring your own articles", icon=":material/add:")
    elif session.WELCOME.take() == card.name:
        st.success(
            "Kept. *Copy link*, in the sidebar, gives an address that shows others what you see. Your key, on the page "
            "Articles, lets you change or delete the corpus later.",
            icon=":material/key:",
        )


def _chosen(chosen: str) -> str:
    """Return how the articles were chosen, in the words of whoever chose them, and what the corpus comes without."""
    text = (
        f"How they were chosen: {plain_markdown(chosen)}" if chosen else "How these articles were chosen is not said."
    )
    if data.with_texts():
        return text
    return f"{text} Shared without full texts: numbers were measured on them, and excerpts are shown."
