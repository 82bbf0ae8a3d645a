"""What a corpus brings of its own for a measure (a codebook): its word in the address, in pictures and in files.

The corpus holds the thing itself. A link that names the corpus so gives the same numbers in any browser; the word
beside it lets a reader see that it is the very same.
"""

from __future__ import annotations

import streamlit as st

from components import COMPONENTS
from components.contract import Component
from components.corpus import Corpus
from dashboard import session
from dashboard.markup import plain_markdown

#: The parameters of the address that hold such words.
PARAMETERS = tuple(one.slug for component in COMPONENTS for one in component.options)


def write(corpus: Corpus) -> None:
    """Write the words of the corpus's own options into the address; call it once the corpus is known.

    When a visit begins with a link that has another word, that is told: its numbers were made with something else.
    """
    begins = not session.OPTIONS_SEEN.held()
    session.OPTIONS_SEEN.put(True)
    for component in COMPONENTS:
        own = corpus.options.get(component.slug, {})
        for one in component.options:
            asked = st.query_params.get(one.slug, "")
            value = component.chosen(own)[one.slug]
            word = one.word(value) if value != one.default else ""
            if begins and asked and asked != word:
                st.info(
                    f"This link was made with another {one.label.lower()} ({plain_markdown(asked[:40])}) than the one "
                    f"in force here ({one.word(value)}), so numbers may differ.",
                    icon=":material/link_off:",
                )
            if word and asked != word:
                st.query_params[one.slug] = word
            elif asked and not word:
                st.query_params.pop(one.slug, None)


def told(component: Component, corpus: Corpus) -> dict[str, str]:
    """Return the words of what a component is measured by, the corpus's own or the built-in, by what it is called."""
    return component.words(corpus.options.get(component.slug, {}))
