"""What stands round every page: page settings, sidebar, navigation; and within it the page that a visitor is on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from components import COMPONENTS
from components.analysis.selection import has_shared_copy
from components.reading.model import VOICES
from dashboard import (
    aside,
    corpora,
    corrections,
    current_corpus,
    data,
    embedding,
    event_picker,
    navigation,
    notice,
    options,
    own_corpus,
    room,
    session,
    sidebar,
    state,
)
from dashboard.lesson import guess, joining
from dashboard.markup import plain_markdown
from dashboard.pages import pages

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator


#: Pages without a measure of their own on which several are shown, each by the words that suit it.
_BY_MEASURE = ("report",)
#: What the theme cannot say: rings round what the keyboard stands on, and how a page looks on paper.
_STYLES = Path(__file__).with_name("page.css")


def draw() -> None:
    """Draw one visitor's page; Streamlit calls it anew for whatever the visitor does."""
    st.set_page_config(page_title="Parallax", page_icon=str(Path(__file__).with_name("icon.svg")), layout="wide")
    st.html(_STYLES)
    if joining.asked():
        guess.draw()
        return
    with current_corpus.looked_at_once(), own_corpus.looked_at_once():
        _draw_page()


def _draw_page() -> None:
    page = navigation.lay_out(pages())
    corpora.begin()
    current_corpus.check()
    corrections.begin(data.unmasked().fingerprint, data.kept_corrections())
    data.see_to_it()
    corpus = data.analysis().corpus
    options.write(corpus)
    sidebar.read_earlier_spelling(corpus.outlets)
    if corpora.heard():
        notice.tell_of_damage(corpus, COMPONENTS)
    with st.sidebar:
        current_corpus.offer(corpus.name)
        articles = data.analysis().articles
        with _filters():
            level, chosen = event_picker.pick(articles)
            real_names = data.unmasked().corpus.outlets
            shared = has_shared_copy(articles)
            session.SELECTION.put(sidebar.choose(corpus, level, chosen, _counted(), real_names, shared))
        corpora.write()
        link_place = st.container()
    embedding.begin()
    if not corpora.stored() and (told := own_corpus.told(data.place())):
        st.info(plain_markdown(told))
    if told := session.ANOTHER_CHANGE.get():
        st.info(plain_markdown(told))
    aside.find_again()
    page.run()
    with link_place:
        with st.popover("Copy link", icon=":material/link:"):
            st.caption("This address shows exactly this view.")
            st.code(state.link(), language=None, wrap_lines=True)
            if left_out := corrections.left_out_of_link():
                st.caption(left_out)
        embedding.offer()
    room.listen()
    corrections.end()
    corpora.arrived()
    session.ANOTHER_CHANGE.forget()


def _counted() -> sidebar.Counted:
    """Return the voices that the present page counts as long as the reader chooses none, and whether one can.

    A page with a choice of its own has none here, lest the same question be asked twice.
    """
    page = session.PAGE.get()
    component = next((one for one in COMPONENTS if one.slug == page), None)
    if component is None:
        return sidebar.Counted((), by_measure=True) if page in _BY_MEASURE else sidebar.Counted(VOICES, fixed=True)
    whose = any(one.whose for one in component.settings)
    return sidebar.Counted((), own_choice=True) if whose else sidebar.Counted(component.voices)


def _filters() -> DeltaGenerator:
    """Return where the filters stand: on pages that filter nothing they are kept without being shown.

    What is not drawn is forgotten by the browser, and with it what was chosen for the other pages.
    """
    return st.container(key="filters-unseen" if session.PAGE.get() in sidebar.NO_FILTERS else "filters")
