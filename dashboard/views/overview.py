"""The first page: the articles or outlets side by side, what stands out, and the events that they tell of."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.analysis.analyse import Analysis
from components.analysis.events import heading
from components.analysis.overview import lead
from components.analysis.selection import COPY_TOLD, Selection, chosen_articles
from components.corrections.describing import in_force
from components.palette import Palette
from components.wording import counted
from dashboard import about_corpus, corrections, data, event_moves, session, state
from dashboard.board import findings, index, over_time, several
from dashboard.board import page as board
from dashboard.markup import plain_markdown


def show() -> None:
    """Draw the first page."""
    whole = data.analysis()
    colours = state.palette(whole.corpus)
    selection = session.SELECTION.get()
    articles = chosen_articles(whole.articles, selection)
    st.title(plain_markdown(heading(whole.corpus.name, articles, selection.level)))
    if articles.empty:
        st.info("No article falls under this selection. Choose an outlet, a kind or a longer time in the sidebar.")
        return
    told = [lead(articles, selection.level, whole.articles["event"].nunique()), COPY_TOLD.get(selection.copy, "")]
    st.caption(plain_markdown(" · ".join(filter(None, told))))
    with st.container(gap="xsmall"):
        if articles["event"].nunique() > 1:
            about_corpus.show_chosen(whole.corpus)
        _compare(articles, selection, whole, colours)
        with st.container(horizontal=True, gap="small", vertical_alignment="top"):
            if articles["event"].nunique() == 1:
                about_corpus.show_chosen(whole.corpus)
            about_corpus.show_own()
        if whole.corrections:
            made = f"Everything here is shown {in_force(whole.corrections)} made by hand"
            st.caption(f"{made}: see {corrections.page()}, at its foot.")
        if data.with_texts():
            event_moves.show(articles, whole.articles)
        _problems(whole.corpus.problems)


def _compare(articles: pd.DataFrame, selection: Selection, whole: Analysis, colours: Palette) -> None:
    """Show the board, of one event with what stands out above and below it."""
    if articles["event"].nunique() > 1:
        several.show(articles, selection, colours)
        over_time.show(articles, selection, colours)
        index.show(articles, selection, colours)
        return
    above, below = data.front_page(selection)
    if above:
        findings.show_lead(above, colours)
    notes = {one.row: one.text for one in below if one.within}
    title = above.text if above else heading(whole.corpus.name, articles, selection.level)
    board.show(articles, selection, colours, notes, title)
    findings.show([one for one in below if not one.within], whole, colours)
    over_time.show(articles, selection, colours)


def _problems(problems: tuple[object, ...]) -> None:
    """List what could not be read, with the reason; the other articles are unharmed."""
    if not problems:
        return
    with st.expander(f"{counted(len(problems), 'note')} on reading this corpus", icon=":material/warning:"):
        for problem in problems:
            st.markdown(f"- {plain_markdown(str(problem))}")
