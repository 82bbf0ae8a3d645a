"""What was understood: a table that can be corrected, and below it what could not be read."""

from __future__ import annotations

from typing import Any

import streamlit as st

from components.corpus.article import KINDS, Problem
from components.intake import settings
from components.intake.tray import MOST_LETTERS, Tray, edited, table, unnamed, unread_days
from components.wording import counted
from dashboard import session
from dashboard.articles import analysing, ways
from dashboard.markup import plain_markdown

#: Rows of the table at once; the rest come page by page.
AT_ONCE = 500
#: Problems listed at once.
_MOST_TOLD = 100


def show(tray: Tray) -> None:
    """Draw the table and what went wrong; what is changed in the table is kept at once."""
    first = _first(len(tray.entries))
    turn = session.turn("dates")
    key = f"understood-{len(tray.entries)}-{first}-{turn.get()}"

    @session.in_one_go
    def changed() -> None:
        edits = session.edits(key)
        session.TRAY.put(edited(session.TRAY.get(), first, edits))
        if any(cells.get("date") for cells in edits.values()):
            # Drawn anew, every day shows in one form, and one that cannot be read as it was before.
            turn.put(turn.get() + 1)
        if unread := unread_days(edits):
            session.MESSAGE.put(
                f"“{unread[0]}” could not be read as a day, so the date stays as it was. Write it as 2017-02-04."
            )
        analysing.again()

    st.caption("Click a cell to correct it. Untick what should not be in the corpus.")
    st.data_editor(
        table(tray, first, AT_ONCE),
        key=key,
        on_change=changed,
        hide_index=True,
        num_rows="fixed",
        disabled=["words", "warnings", "file"],
        column_config=_columns(),
        alt="The articles as they were understood: outlet, title, kind, date, language, words and warnings",
    )
    if nameless := unnamed(tray):
        st.warning(
            f"{nameless} of these articles {'has' if nameless == 1 else 'have'} no outlet. Write it into the table, or "
            f"{'it gets a name of its own' if nameless == 1 else 'each gets a name of its own'} (Unnamed outlet 1 …).",
            icon=":material/newspaper:",
        )


def _first(count: int) -> int:
    pages = -(-count // AT_ONCE)
    if pages < 2:
        return 0
    return (int(st.number_input(f"Page (of {pages})", 1, pages, key="page-understood", width=160)) - 1) * AT_ONCE


def _columns() -> dict[str, Any]:
    column = st.column_config
    return {
        "keep": column.CheckboxColumn("Keep", width=72),
        "outlet": column.TextColumn("Outlet", width=140, max_chars=MOST_LETTERS),
        "title": column.TextColumn("Headline", width=215, max_chars=MOST_LETTERS),
        "kind": column.SelectboxColumn("Kind", options=list(KINDS), required=True, width=95),
        "date": column.TextColumn(
            "Date", width=105, max_chars=60, help="2017-02-04, or as it is written: 4 February 2017, Feb. 4th, 2017."
        ),
        "language": column.TextColumn("Language", width=95, max_chars=10, help="en, de, fr … Only English is scored."),
        "words": column.NumberColumn("Words", width=70, format="localized"),
        "warnings": column.TextColumn("To look at", width=210),
        "file": column.TextColumn("From", width=160),
    }


def problems(tray: Tray) -> None:
    """List what could not be read, with the reason; offer to fetch texts that only have addresses."""
    lost = [problem for problem in tray.problems if problem.lost]
    noted = [problem for problem in tray.problems if not problem.lost]
    if lost:
        with st.container(border=True):
            st.markdown(f"**Not taken in: {len(lost):,}.** The others are unharmed.")
            st.markdown(_listed(lost))
    if noted:
        with st.expander(f"{counted(len(noted), 'note')} on reading", icon=":material/info:"):
            st.markdown(_listed(noted))
    if tray.addresses and settings.fetching().allowed:
        st.info(f"{len(tray.addresses):,} addresses came without their texts.", icon=":material/language:")
        st.button("Fetch the texts", key="fetch-listed", on_click=_fetch_listed)


@session.in_one_go
def _fetch_listed() -> None:
    held = session.TRAY.get()
    session.TRAY.put(Tray(held.entries, held.problems))
    ways.fetch(held.addresses)


def _listed(problems: list[Problem]) -> str:
    lines = [f"- {plain_markdown(str(problem))}" for problem in problems[:_MOST_TOLD]]
    more = len(problems) - _MOST_TOLD
    return "\n".join([*lines, *([f"- and {more:,} more"] if more > 0 else [])])
