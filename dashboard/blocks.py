"""The frame of any component's figure: what was asked, what was found, the figure, how sure it is, what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import plotly.graph_objects as go
import streamlit as st

from components.contract import Found, View, rows_of
from components.figure.picture import shown_articles
from components.palette import Palette
from components.wording import VOICE_WORDS
from dashboard import clickable, corrections, notice, on_demand, session, state, take_away
from dashboard.all_columns import every_row, for_view
from dashboard.data import analysis
from dashboard.markup import plain_markdown
from dashboard.passage_list import passages_key, place_of, show_passages
from dashboard.scroll import bring_into_view
from dashboard.shown import Shown


def show_views(shown: Shown, views: Sequence[View], colours: Palette) -> None:
    """Draw the figures of a page: those that lead and found something, then a line for each of the others.

    What waits in a line is drawn when it is asked for; what leads is looked at, to say that there is nothing to see.
    """
    if shown.rows.empty:
        st.info(_nothing(shown))
        return
    waiting = []
    for view in views:
        found = found_in(shown, view) if view.at_once else None
        if found and found.drawn:
            show_view(shown, view, colours, found=found)
        else:
            waiting.append((view, found.text if found else ""))
    if waiting:
        st.caption("More figures")
    for view, told in waiting:
        _on_demand(shown, view, colours, told)


def show_view(shown: Shown, view: View, colours: Palette, method: bool = True, found: Found | None = None) -> None:
    """Draw one figure of a component with everything that belongs to it; `found` is what it found, where that is known.

    A click on a mark writes it into the address, and the passages behind it are drawn from there: so a link that
    somebody else opens shows them too.
    """
    figure_name, shown = name_of(shown, view), for_view(shown, view)
    if shown.rows.empty:
        st.header(view.question, anchor=figure_name.replace(".", "-"))
        st.info(_nothing(shown))
        return
    found = found or found_in(shown, view)
    if found.text != view.question:
        st.caption(view.question)
    st.header(plain_markdown(found.text), anchor=figure_name.replace(".", "-"))
    if reading := found.reading or view.reading:
        st.markdown(plain_markdown(reading))
    figure = _figure(shown, view, colours, figure_name, found)
    sure = view.sure(shown.rows, shown.summary, shown.settings) if view.sure else ""
    st.caption(plain_markdown(f"{shown_articles(shown.rows, shown.articles)}. {sure}"))
    _passages(shown, figure_name, colours)
    take_away.offer(shown, view, figure_name, take_away.Picture(figure, found.text, sure), method)


def name_of(shown: Shown, view: View) -> str:
    """Return the word of a figure, as it stands in addresses: "speakers.words"."""
    return f"{shown.component.slug}.{view.slug}"


def found_in(shown: Shown, view: View) -> Found:
    """Return what a figure found; its question where it looks for nothing."""
    return view.find(shown.rows, shown.summary, shown.settings) if view.find else Found(view.question)


def _nothing(shown: Shown) -> str:
    if shown.articles.empty:
        return "No article falls under this selection. Choose an outlet, a kind or a longer time in the sidebar."
    words = ", ".join(VOICE_WORDS[voice] for voice in shown.voices)
    text = {"own": ", in text not shared with other outlets", "shared": ", in text shared with other outlets"}
    return f"Nothing to show here: nothing was found in the words chosen ({words}){text.get(shown.copy, '')}."


def _on_demand(shown: Shown, view: View, colours: Palette, told: str) -> None:
    """Draw a line that opens a figure."""
    label = f"{view.question} {told}".strip()
    with on_demand.line(label, name_of(shown, view)) as part:
        if part.open:
            show_view(shown, view, colours)


def _figure(shown: Shown, view: View, colours: Palette, figure_name: str, found: Found) -> go.Figure:
    figure = view.draw(shown.rows, shown.summary, colours, shown.settings)
    told = view.tell(shown.rows, shown.summary, shown.settings)
    alt = " ".join(dict.fromkeys([view.question, found.text, *told]))
    opens = partial(state.open_mark, figure_name)
    clickable.draw(figure, f"chart-{figure_name}", state.opened(figure_name), opens, alt)
    return figure


def _passages(shown: Shown, figure_name: str, colours: Palette) -> None:
    key = state.opened(figure_name)
    if not key:
        return
    rows = rows_of(every_row(shown), key)
    if rows.empty and corrections.just_changed():
        corrections.show_done(place_of(figure_name))
        state.open_mark(figure_name, "")
        return
    if rows.empty:
        notice.left_out(["the opened passage"])
        return
    show_passages(rows, shown.component, analysis(), colours, figure_name)
    if session.BROUGHT_INTO_VIEW.get() != (figure_name, key):
        session.BROUGHT_INTO_VIEW.put((figure_name, key))
        bring_into_view(f".st-key-{passages_key(figure_name)}", "nearest")
