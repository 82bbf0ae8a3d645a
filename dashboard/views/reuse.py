"""The page of shared text: its figures, and below them two articles side by side with what differs marked."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import streamlit as st

from components.analysis.passages import ArticlePassage
from components.contract import Component, Mark
from components.linking.copies.likeness import LETTERS, likeness
from components.output.markup import article_column, marked, outlet_label, paragraph
from components.palette import Palette
from components.reading.model import Reading
from components.reuse.pairs import Aligned, Side, aligned, partners, sharing_articles
from components.reuse.summary import SHOWN
from components.wording import counted
from dashboard import data, navigation, notice, on_demand, session, state
from dashboard.article_choice import find, named, plain_name
from dashboard.markup import plain_markdown
from dashboard.views import component as component_page

#: Passages shown at once, and the part of the page in which they stand.
AT_ONCE = 12
SIDE_BY_SIDE = "side-by-side"


def show(component: Component) -> None:
    """Draw the page."""
    component_page.show(component)
    with on_demand.line("Two articles side by side: where do their shared passages differ?", SIDE_BY_SIDE) as part:
        if part.open or {state.LEFT, state.RIGHT} & set(st.query_params):
            _compare(component)


def _compare(component: Component) -> None:
    rows = data.shown(component, session.SELECTION.get(), component.defaults()).rows
    sharing = sharing_articles(rows)
    if not sharing:
        st.info("No two of the articles chosen share a passage.")
        return
    whole = data.analysis()
    names = named(whole.corpus.articles)
    listed = find({one: names[one] for one in sharing}, "reuse-find", ())
    left, right = st.columns(2)
    with left:
        first = _choose("Article", state.LEFT, sharing, listed, names)
    with right:
        others = partners(rows, first)
        second = _choose("Compare with", state.RIGHT, others, others, names)
    _side_by_side(whole.reading(first), whole.reading(second), state.palette(whole.corpus))


def _choose(
    label: str, parameter: str, options: Sequence[str], listed: Collection[str], names: Mapping[str, str]
) -> str:
    """Return the chosen article's id, kept in the address; the one that shares most where none is chosen."""
    asked = st.query_params.get(parameter, options[0])
    if asked not in options:
        if asked not in names:
            notice.left_out(["the article of this link"])
        asked = options[0]
    key = f"reuse-{parameter}"

    def chosen() -> None:
        st.query_params[parameter] = session.choice(key) or ""
        if parameter == state.LEFT:
            st.query_params.pop(state.RIGHT, None)

    session.choose(key, asked)
    offered = [one for one in options if one in listed or one == asked]
    return st.selectbox(label, offered, key=key, format_func=lambda one: plain_name(names[one]), on_change=chosen)


def _side_by_side(one: Reading, other: Reading, colours: Palette) -> None:
    found = aligned(one, other)
    counts = f"{counted(len(found), 'passage')} in both, in whole sentences."
    alike = (
        f"Of the strings of {LETTERS} letters in {one.article.outlet}, {likeness(one, other):.0%} appear in "
        f"{other.article.outlet}; the other way round {likeness(other, one):.0%}."
    )
    st.markdown(plain_markdown(f"{counts} Underlined: words that the other does not have there. {alike}"))
    for pair in found[:AT_ONCE]:
        with st.container(border=True):
            st.caption(plain_markdown(SHOWN[pair.sharing]))
            for column, reading, side in zip(st.columns(2), (one, other), (pair.one, pair.other), strict=True):
                with column:
                    _show_side(reading, side, colours)
    if len(found) > AT_ONCE:
        st.caption(f"The first {AT_ONCE} are shown. Read has both articles whole.")
    _to_read(one, other, found)


def _show_side(reading: Reading, side: Side, colours: Palette) -> None:
    marks = [Mark(start, end, "not in the other", colours.accent, "underline") for start, end in side.differs]
    texts = [
        paragraph(marked(reading.article.text, start, end, marks), style="margin:0.3em 0") for start, end in side.spans
    ]
    st.html(outlet_label(reading.article.outlet, colours) + article_column(texts))


def _to_read(one: Reading, other: Reading, found: Sequence[Aligned]) -> None:
    """Link to both articles whole, with their shared passages marked."""
    start, end = found[0].one.spans[0]
    passage = navigation.to_passage(one.article.article_id, ArticlePassage(one.article.article_id, start, end, ()))
    st.page_link(
        navigation.page("read"),
        label="Read both whole",
        icon=":material/article:",
        query_params={**passage, state.BESIDE: other.article.article_id, state.MARKS: "reuse"},
    )
