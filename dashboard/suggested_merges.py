"""Names that may be one person's, offered beside each other and joined with one click."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components.analysis.analyse import Analysis
from components.analysis.selection import chosen_articles
from components.contract import Component, Corrects
from components.corrections import Merge
from components.wording import counted
from dashboard import corrections, on_demand, session
from dashboard.markup import plain_markdown

if TYPE_CHECKING:  # linking brings NumPy, which no first page waits for
    from components.linking.persons import Suggestion


#: Suggestions in plain sight; the others wait in a line below them.
_FIRST = 4


def show(whole: Analysis, component: Component, corrects: Corrects) -> None:
    """Draw a line for each suggestion that is about a speaker of the articles chosen; nothing where there is none."""
    with st.spinner("Looking for names that may be one person’s …"):  # of corpora that were kept without them: seconds
        offered = whole.suggestions
    if not offered:
        return
    rows = whole.rows[component.slug]
    chosen = rows["article_id"].isin(chosen_articles(whole.articles, session.SELECTION.get())["article_id"])
    named = set(rows.loc[chosen, corrects.speaker].unique())
    suggestions = [one for one in offered if {one.name, one.into} & named]
    if not suggestions:
        return
    st.subheader("Perhaps the same")
    st.caption(
        "The names fit one another, but nothing in the articles decides. A join is kept in the log and in the link, "
        "and can be taken back."
    )
    for one in suggestions[:_FIRST]:
        _offer(one)
    if more := suggestions[_FIRST:]:
        with on_demand.line(f"{counted(len(more), 'more pair')} of names", "more-pairs") as part:
            if part.open:
                for one in more:
                    _offer(one)


def _offer(one: Suggestion) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        counts = f"{one.passages:,} and {one.into_passages:,} passages"
        st.markdown(f"{plain_markdown(one.name)} = {plain_markdown(one.into)}? {counts}")
        st.button(
            "Join",
            icon=":material/merge:",
            type="tertiary",
            key=f"suggested-{one.name}",
            on_click=corrections.make,
            args=(Merge(one.name, one.into),),
        )
