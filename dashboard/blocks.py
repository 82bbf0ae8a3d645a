"""One block draws any component's figure: question, sentences, figure, passages, table, downloads."""

from __future__ import annotations

from functools import partial
from textwrap import shorten

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components.analysis.selection import COPY_TOLD
from components.contract import View, rows_of
from components.figure.picture import source_note, with_source
from components.output.csv_file import write_csv
from components.palette import Palette
from dashboard import corrections, navigation, notice, session, state
from dashboard.data import Shown, analysis, card
from dashboard.markup import plain_markdown
from dashboard.passage_list import passages_key, show_passages
from dashboard.scroll import bring_into_view

#: Characters that every row of a table says of how the articles were chosen, and that a picture says of it.
_MOST_CHOSEN, _MOST_IN_PICTURE = 300, 120


def show_view(shown: Shown, view: View, colours: Palette, method: bool = True) -> None:
    """Draw one figure of a component with everything that belongs to it.

    A click on a mark writes it into the address, and the passages behind it are drawn from there: so a link that
    somebody else opens shows them too.
    """
    figure_name = f"{shown.component.slug}.{view.slug}"
    st.header(view.question, anchor=f"{shown.component.slug}-{view.slug}")
    if shown.rows.empty:
        st.info(_nothing(shown))
        return
    told = [*view.tell(shown.rows, shown.summary, shown.settings), COPY_TOLD.get(shown.copy, "")]
    told = [sentence for sentence in told if sentence]
    st.markdown(plain_markdown(" ".join(told)))
    _figure(shown, view, colours, figure_name, told)
    st.caption(plain_markdown(view.note))
    _passages(shown, figure_name, colours)
    _take_away(shown, view, figure_name, method)


def _nothing(shown: Shown) -> str:
    if shown.articles.empty:
        return "No article falls under this selection. Choose an outlet, a kind or a longer time in the sidebar."
    copy = "" if shown.copy == "all" else f", and in the copy chosen ({shown.copy} only)"
    return (
        f"Nothing to show: the articles chosen hold no {shown.component.title.lower()} in the voice chosen "
        f"({', '.join(shown.voices)}){copy}."
    )


def _figure(shown: Shown, view: View, colours: Palette, figure_name: str, told: list[str]) -> None:
    figure = view.draw(shown.rows, shown.summary, colours, shown.settings)
    count = analysis().corrections
    note = source_note(view.question, shown.rows, shown.articles, shown.settings, shown.voices, count, shown.copy)
    if card() and analysis().corpus.chosen:
        note += f" · Chosen: {shorten(analysis().corpus.chosen, _MOST_IN_PICTURE, placeholder=' …')}"
    with_source(figure, colours, note)
    _light(figure, state.opened(figure_name))
    chart = f"chart-{figure_name}"

    def clicked() -> None:
        points = session.points(chart)
        data = points[0].get("customdata") if points else None
        state.open_mark(figure_name, str(data[0]) if data else "")

    st.plotly_chart(
        figure,
        theme=None,
        key=chart,
        on_select=clicked,
        selection_mode="points",
        config=_picture_config(figure_name),
        alt=" ".join([view.question, *told]),
    )


def _light(figure: go.Figure, key: str) -> None:
    """Light the opened mark and dim the others: drawn from the address, so that a link shows it lit too."""
    if not key:
        return
    for trace in figure.data:
        keys = [str(data[0]) for data in trace.customdata] if trace.customdata is not None else []
        trace.selectedpoints = [number for number, one in enumerate(keys) if one == key]
        if hasattr(trace, "unselected"):
            trace.unselected = {"marker": {"opacity": 0.4}}


def _picture_config(figure_name: str) -> dict[str, object]:
    return {
        "displaylogo": False,
        "displayModeBar": True,
        "modeBarButtons": [["toImage"]],
        "scrollZoom": False,
        "doubleClick": False,
        "toImageButtonOptions": {
            "format": session.choice(f"picture-{figure_name}") or "svg",
            "filename": f"parallax-{figure_name.replace('.', '-')}",
            "scale": 2,
        },
    }


def _passages(shown: Shown, figure_name: str, colours: Palette) -> None:
    key = state.opened(figure_name)
    if not key:
        return
    rows = rows_of(shown.rows, key)
    if rows.empty and corrections.just_changed():
        state.open_mark(figure_name, "")
        return
    if rows.empty:
        notice.left_out(["the opened passage"])
        return
    show_passages(rows, shown.component, analysis(), colours, figure_name)
    if session.BROUGHT_INTO_VIEW.get() != (figure_name, key):
        session.BROUGHT_INTO_VIEW.put((figure_name, key))
        bring_into_view(f".st-key-{passages_key(figure_name)}", "nearest")


def _take_away(shown: Shown, view: View, figure_name: str, method: bool) -> None:
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        with st.popover("Download", icon=":material/download:", on_change="rerun", key=f"take-{figure_name}") as take:
            if take.open:
                _downloads(shown, view, figure_name)
        if method:
            st.page_link(
                navigation.page("method"),
                label="Method and limits",
                icon=":material/menu_book:",
                query_params={state.METHOD_OF: shown.component.slug},
            )
    with st.expander("Numbers as a table", type="compact", on_change="rerun", key=f"table-{figure_name}") as table:
        if table.open:
            _table(shown, view, figure_name)


def _table(shown: Shown, view: View, figure_name: str) -> None:
    """Show the figure's numbers; choosing a row by keyboard or click opens its passages as a click on the mark does."""
    numbers = view.table(shown.rows, shown.summary, shown.settings)
    keys = numbers["key"].tolist() if "key" in numbers.columns else []
    table = f"rows-{figure_name}"

    def chosen() -> None:
        rows = session.rows(table)
        state.open_mark(figure_name, keys[rows[0]] if rows else "")

    st.dataframe(
        numbers.drop(columns="key", errors="ignore"),
        hide_index=True,
        key=table,
        on_select=chosen if keys else "ignore",
        selection_mode="single-row",
        alt=f"The numbers of the figure “{view.question}”",
    )
    if keys:
        st.caption("Choose a row to open its passages.")


def with_choice(frame: pd.DataFrame, chosen: str) -> pd.DataFrame:
    """Return a table to be taken away, with a last column that says in each row how its articles were chosen.

    A column stays with the rows wherever they are pasted, and every program reads it; long answers are cut.
    """
    return frame.assign(chosen=shorten(chosen, _MOST_CHOSEN, placeholder=" …")) if chosen else frame


def _downloads(shown: Shown, view: View, figure_name: str) -> None:
    name = f"parallax-{figure_name.replace('.', '-')}"
    st.segmented_control(
        "Picture",
        ("svg", "png"),
        default="svg",
        required=True,
        key=f"picture-{figure_name}",
        help="Question, n, dates and settings stand inside the picture.",
    )
    st.caption("The camera at the figure's upper right corner saves it in this format.")
    frames = {
        "Numbers of the figure (CSV)": view.table(shown.rows, shown.summary, shown.settings).drop(
            columns="key", errors="ignore"
        ),
        "Summary (CSV)": shown.summary,
        "All rows, with characters (CSV)": shown.rows,
    }
    for kind, (label, frame) in zip(("figure", "summary", "rows"), frames.items(), strict=True):
        st.download_button(
            label,
            partial(write_csv, with_choice(frame, analysis().corpus.chosen)),
            f"{name}-{kind}.csv",
            "text/csv",
            on_click="ignore",
            key=f"csv-{kind}-{figure_name}",
        )
