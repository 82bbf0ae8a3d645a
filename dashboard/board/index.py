"""The index of events: each outlet's headlines in full, who has no article, and one click to the event's board."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import pandas as pd
import streamlit as st

from components.analysis.selection import Selection
from components.board.index import EventEntry, by_values, entries
from components.palette import Palette
from components.wording import listed
from dashboard import data, event_picker, session
from dashboard.board import page

#: Events on a page of the index.
AT_ONCE = 8
#: Outlets whose headlines stand side by side; of more, those that have an article are listed.
_SIDE_BY_SIDE = 4
_ORDER, _FIND, _PAGE = "events-order", "events-find", "events-page"
_BY_DATE = "date"


def show(articles: pd.DataFrame, selection: Selection, colours: Palette) -> None:
    """Draw the index, paged; a search looks for words in headlines."""
    st.subheader("Events", anchor="events")
    orders = {one.rate.orders: one.rate for one in data.compared(selection, page.wanted()).rated if one.rate.orders}
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        wanted = st.text_input("Find words in headlines", key=_FIND, width=260)
        order = st.segmented_control("First", (_BY_DATE, *orders), default=_BY_DATE, required=True, key=_ORDER)
        found = entries(articles)
        if order in orders:
            found = by_values(found, orders[order].values, articles)
        found = [one for one in found if one.has(wanted)]
        at_once = AT_ONCE if articles["outlet"].nunique() <= _SIDE_BY_SIDE else AT_ONCE // 2
        pages = max(1, -(-len(found) // at_once))
        if int(session.choice(_PAGE) or 1) > pages:
            session.forget(_PAGE)
        number = st.number_input(f"Page of {pages:,}", 1, pages, key=_PAGE, width=120) if pages > 1 else 1
    if not found:
        st.info("No headline has these words.")
    first = (int(number) - 1) * at_once
    for one in found[first : first + at_once]:
        _entry(one, colours)


def _entry(one: EventEntry, colours: Palette) -> None:
    with st.container(gap="xxsmall", border=True):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.caption(one.day or "no date", width="content")
            st.button(
                f"Compare {one.articles:,} articles" if one.articles > 1 else "Look at 1 article",
                key=f"event-{one.event}",
                icon=":material/compare_arrows:",
                type="tertiary",
                on_click=event_picker.look_at,
                args=(one.event,),
            )
        st.html(_headlines(one, colours))


def _headlines(one: EventEntry, colours: Palette) -> str:
    outlets = [outlet for outlet, own in one.headlines.items() if own]
    grid = f"repeat({min(_SIDE_BY_SIDE, len(outlets))},minmax(0,1fr))" if colours.width >= 700 else "1fr"
    blocks = "".join(_of_outlet(outlet, one.headlines[outlet], colours) for outlet in outlets)
    missing = f"No article: {listed(one.missing, 8)}." if one.missing else ""
    text = f'<div style="color:{colours.muted};font-size:0.875rem">{escape(missing)}</div>' if missing else ""
    return f'<div style="display:grid;grid-template-columns:{grid};gap:0.2em 1em">{blocks}</div>{text}'


def _of_outlet(outlet: str, titles: Sequence[str], colours: Palette) -> str:
    lines = "".join(f'<div dir="auto">{escape(title)}</div>' for title in titles)
    square = f'<span aria-hidden="true" style="color:{colours.outlet(outlet)}">■</span>'
    name = f'<div style="color:{colours.muted};font-size:0.875rem">{square} {escape(outlet)}</div>'
    return f'<div style="overflow-wrap:anywhere;unicode-bidi:isolate">{name}{lines}</div>'
