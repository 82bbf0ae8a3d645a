"""The passages behind a mark: in their sentences, marked, with source, citation and the way to the whole article."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.analysis.analyse import Analysis
from components.analysis.passages import ArticlePassage, citation, passages, source_line
from components.contract import Component
from components.corrections import Change
from components.output.markup import article_column, marked, opened, outlet_label, paragraph
from components.palette import Palette
from components.reading.model import Reading
from components.wording import counted
from dashboard import correct_passage, corrections, data, navigation, session, state
from dashboard.markup import plain_markdown

#: Passages shown at once; the rest open page by page, so that a mark for thousands costs no more than one for eight.
AT_ONCE = 8
#: The switch by which a person corrects several passages before the figures are drawn anew.
SEVERAL = "correct-several"


def passages_key(figure_name: str) -> str:
    """Return the key of the box that holds a figure's passages; it is a class name on the page, too."""
    return f"passages-{figure_name.replace('.', '-')}"


def show_passages(
    rows: pd.DataFrame, component: Component, analysis: Analysis, colours: Palette, figure_name: str
) -> None:
    """List the passages that the given rows of a component point to, and say how many have no place to show.

    In a corpus that is shared without its texts a word whose place would give the text away has none.
    """
    placed = rows[rows["end"] > rows["start"]]
    hidden = len(rows) - len(placed)
    found = [
        (analysis.reading(str(article_id)), passage, own)
        for article_id, own in placed.groupby("article_id", sort=False)
        for passage in passages(analysis.reading(str(article_id)), zip(own["start"], own["end"], strict=True))
    ]
    with st.container(border=True, key=passages_key(figure_name)):
        _list(found, hidden, component, analysis, colours, figure_name, corrections.current().changes)


#: A passage with its article and the rows that lead to it.
_Found = tuple[Reading, ArticlePassage, pd.DataFrame]


@st.fragment
def _list(
    found: list[_Found],
    hidden: int,
    component: Component,
    analysis: Analysis,
    colours: Palette,
    figure_name: str,
    drawn: tuple[Change, ...],
) -> None:
    """Draw the passages. What is done within draws them anew and nothing else of the page: a fragment.

    `drawn` are the corrections that the page shows. Where others are in force now the whole page follows at once, or,
    where a person corrects several, when it is asked for or anything else is done.
    """
    present = corrections.current().changes
    waiting = present != drawn
    if waiting and not session.is_on(SEVERAL):
        st.rerun()
    if waiting:
        corrections.keep_address()
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown(f"**{counted(len(found), 'passage')}**")
        if component.corrects and data.with_texts():
            st.toggle("Correct several, then draw once", key=SEVERAL, persist_state="session")
        if st.button("Close", key=f"close-{figure_name}", icon=":material/close:", type="tertiary"):
            state.open_mark(figure_name, "")
            st.rerun()
    corrections.show_done(place_of(figure_name))
    if waiting:
        _offer_to_draw(len(present) - len(drawn), figure_name)
    if hidden:
        st.caption(f"{counted(hidden, 'place')} in words that are not shared with this corpus.")
    first = _page(len(found), figure_name)
    for number, (reading, passage, own) in enumerate(found[first : first + AT_ONCE], start=first):
        show_passage(reading, passage, component, own, colours, f"{figure_name}-{number}", analysis)


def place_of(figure_name: str) -> str:
    """Return the place at which it is told what was put right in the passages of a figure."""
    return f"passages-{figure_name}"


def _offer_to_draw(more: int, figure_name: str) -> None:
    """Say how many corrections are kept beyond those drawn, and offer to draw them."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        what = f"{counted(more, 'correction')} {'is' if more == 1 else 'are'}" if more > 0 else "What you took back is"
        st.markdown(f"{what} kept, and not yet drawn in the figures.")
        if st.button("Draw the figures anew", key=f"draw-{figure_name}", icon=":material/refresh:"):
            st.rerun()


def _page(count: int, figure_name: str) -> int:
    """Return the number of the first passage to show; offer the pages where there are several."""
    pages = -(-count // AT_ONCE)
    if pages < 2:
        return 0
    page = st.number_input(f"Page (of {pages})", 1, pages, key=f"page-{figure_name}", width=160)
    return (int(page) - 1) * AT_ONCE


def show_passage(
    reading: Reading,
    passage: ArticlePassage,
    component: Component,
    own: pd.DataFrame,
    colours: Palette,
    key: str,
    whole: Analysis,
) -> None:
    """Show one passage with its marks, its source and what can be done with it; `key` must be its own on the page."""
    inside = own[(own["start"] >= passage.start) & (own["end"] <= passage.end)]
    marks = [opened(start, end, colours) for start, end in passage.spans]
    marks += component.marks(inside, colours)
    text = marked(reading.article.text, passage.start, passage.end, marks)
    st.html(outlet_label(reading.article.outlet, colours) + article_column([paragraph(text, style="margin:0.3em 0 0")]))
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(plain_markdown(source_line(reading)), width="content")
        st.page_link(
            navigation.page("read"),
            label="Read it in the article",
            icon=":material/article:",
            query_params=navigation.to_passage(reading.article.article_id, passage),
        )
        with st.popover("Cite", icon=":material/format_quote:", type="tertiary", key=f"cite-{key}"):
            st.code(citation(reading, passage, state.link()), language=None, wrap_lines=True)
        if component.corrects and data.with_texts():
            place = f"{key}-{reading.article.article_id}-{passage.start}"
            figure_name = key.rpartition("-")[0]
            correct_passage.offer(reading, inside, whole, component, component.corrects, place, place_of(figure_name))
