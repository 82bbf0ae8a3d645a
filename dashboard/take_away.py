"""What can be done with a figure, in one row of small controls: take it away, see its numbers, see how sure it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from math import isnan
from textwrap import shorten
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components.contract import View
from components.figure.picture import as_picture, source_note
from components.output.csv_file import write_csv
from components.output.headings import on_the_page
from components.palette import Palette
from components.reading.model import VOICES
from components.wording import VOICE_WORDS
from dashboard import embedding, long_table, navigation, options, press, session, state
from dashboard.all_columns import every_row
from dashboard.data import analysis, card
from dashboard.markup import plain_markdown
from dashboard.shown import Shown

if TYPE_CHECKING:
    from streamlit.elements.lib.column_types import ColumnConfig

#: The controls of the row; the chosen one opens below it.
DOWNLOAD, TABLE, SURE, EMBED = "Download", "Table", "How sure", "Embed"
#: Characters that every row of a table says of how the articles were chosen, and that a picture says of it.
_MOST_CHOSEN, _MOST_IN_PICTURE = 300, 120
#: Marks that the list of a figure's marks offers, and columns of the table by which it names them.
_MOST_MARKS, _COLUMNS_NAMED = 500, 3
_FORMATS, _SHAPES = ("svg", "png"), ("as drawn", "slide")


class Picture(NamedTuple):
    """A figure as it stands on the page, with its heading and how sure it is."""

    figure: go.Figure
    finding: str
    sure: str


def panel_key(figure_name: str) -> str:
    """Return the key of the row of controls of a figure."""
    return f"panel-{figure_name}"


def offer(shown: Shown, view: View, figure_name: str, picture: Picture, method: bool) -> None:
    """Draw the row of controls and what is opened by it."""
    embeddable = embedding.note(figure_name, picture.finding, int(picture.figure.layout.height))
    chosen = row(figure_name, (DOWNLOAD, TABLE, SURE, EMBED), shown.component.slug if method else None)
    if chosen == DOWNLOAD:
        _downloads(shown, view, figure_name, picture)
    elif chosen == TABLE:
        _table(shown, view, figure_name)
    elif chosen == SURE:
        st.markdown(plain_markdown(f"{picture.sure} {view.note}"))
    elif chosen == EMBED:
        embedding.show(embeddable)


def row(figure_name: str, controls: Sequence[str], method_of: str | None = "") -> str | None:
    """Draw a figure's row of small controls and return the chosen one.

    *Method* stands at its end: the method of that component, of all where it is empty, none for None.
    """
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        chosen: str | None = st.pills(
            "More of this figure", controls, key=panel_key(figure_name), label_visibility="collapsed"
        )
        if method_of is not None:
            of = {state.METHOD_OF: method_of} if method_of else None
            st.page_link(navigation.page("method"), label="Method", query_params=of)
    return chosen


def _table(shown: Shown, view: View, figure_name: str) -> None:
    """Show the figure's numbers, in words and as a table.

    Choosing a row by keyboard or click opens its passages as a click on the mark does.
    """
    st.markdown(plain_markdown(" ".join(view.tell(shown.rows, shown.summary, shown.settings))))
    numbers = long_table.part(view.table(every_row(shown), shown.summary, shown.settings), figure_name)
    keys = numbers["key"].tolist() if "key" in numbers.columns else []
    table = f"rows-{figure_name}"

    def chosen() -> None:
        rows = session.rows(table)
        state.open_mark(figure_name, keys[rows[0]] if rows else "")

    if any(keys):
        _choose_mark(numbers, keys, figure_name)
    printed = numbers.drop(columns="key", errors="ignore")
    st.dataframe(
        printed,
        hide_index=True,
        column_config={str(name): _column(str(name)) for name in printed.columns},
        key=table,
        on_select=chosen if keys else "ignore",
        selection_mode="single-row",
        alt=f"The numbers of the figure “{view.question}”",
    )
    if keys:
        st.caption("Choose a row to open its passages.")


def _column(name: str) -> ColumnConfig:
    """Return how a column is shown: under its words on the page, and whose words in words; files keep both names."""
    if name == "voice":
        return st.column_config.SelectboxColumn(
            on_the_page(name), options=VOICES, format_func=lambda one: VOICE_WORDS[str(one)]
        )
    return st.column_config.Column(on_the_page(name))


def _choose_mark(numbers: pd.DataFrame, keys: list[str], figure_name: str) -> None:
    """Draw a list of the figure's marks, by which a keyboard and a screen reader open what a click on one opens."""
    shown = numbers.drop(columns="key").iloc[:_MOST_MARKS, :_COLUMNS_NAMED].to_numpy(dtype=object).tolist()
    named = {keys[row]: ", ".join(filter(None, map(_in_words, cells))) for row, cells in enumerate(shown) if keys[row]}
    key = f"marks-{figure_name}"

    def chosen() -> None:
        state.open_mark(figure_name, session.choice(key) or "")

    opened = state.opened(figure_name)
    session.choose(key, opened if opened in named else None)
    st.selectbox(
        "Open a mark of the figure",
        list(named),
        index=None,
        format_func=lambda one: named[one],
        placeholder="Choose one: its passages open below the figure",
        key=key,
        on_change=chosen,
    )


def _in_words(cell: object) -> str:
    """Return a cell of a table as a list names it; nothing for an empty one."""
    if isinstance(cell, float):
        return "" if isnan(cell) else f"{cell:,.3g}".replace("-", "−")
    return "" if cell is None or cell is pd.NA else VOICE_WORDS.get(str(cell), str(cell))


def with_choice(frame: pd.DataFrame, chosen: str) -> pd.DataFrame:
    """Return a table to be taken away, with a last column that says in each row how its articles were chosen.

    A column stays with the rows wherever they are pasted, and every program reads it; long answers are cut.
    """
    return frame.assign(chosen=shorten(chosen, _MOST_CHOSEN, placeholder=" …")) if chosen else frame


def with_options(frame: pd.DataFrame, words: Mapping[str, str]) -> pd.DataFrame:
    """Return a table to be taken away, with a column for each option that says by what it was measured."""
    return frame.assign(**{label.lower(): word for label, word in words.items()})


def _downloads(shown: Shown, view: View, figure_name: str, picture: Picture) -> None:
    name, rows = file_name(figure_name), every_row(shown)
    save_picture(picture, figure_name, view.question, _note(shown, picture.sure), state.palette(analysis().corpus))
    frames = {
        "Numbers of the figure (CSV)": view.table(rows, shown.summary, shown.settings).drop(
            columns="key", errors="ignore"
        ),
        "Summary (CSV)": shown.summary,
        "All rows, with characters (CSV)": shown.component.given_out(rows),
    }
    words = options.told(shown.component, analysis().corpus)
    with st.container(horizontal=True, gap="small"):
        for kind, (label, frame) in zip(("figure", "summary", "rows"), frames.items(), strict=True):
            st.download_button(
                label,
                partial(write_csv, with_choice(with_options(frame, words), analysis().corpus.chosen)),
                f"{name}-{kind}.csv",
                "text/csv",
                on_click="ignore",
                key=f"csv-{kind}-{figure_name}",
            )


def save_picture(picture: Picture, figure_name: str, question: str, note: str, colours: Palette) -> None:
    """Show a picture as it will be saved, with its question and its note, and a button that has the browser save it."""
    place = f"picture-of-{figure_name.replace('.', '-')}"
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        shape = st.segmented_control("Picture", _SHAPES, default=_SHAPES[0], required=True, key=f"shape-{figure_name}")
        form = st.segmented_control(
            "Format", _FORMATS, default=_FORMATS[0], required=True, key=f"picture-{figure_name}"
        )
        save = st.button("Save the picture", key=f"save-{figure_name}", icon=":material/download:")
    drawn = as_picture(
        go.Figure(picture.figure),
        colours,
        question if question != picture.finding else "",
        picture.finding,
        note,
        shape == "slide",
    )
    name = file_name(figure_name)
    config = {"format": form, "filename": name, "scale": 2, "width": drawn.layout.width, "height": drawn.layout.height}
    st.plotly_chart(
        drawn,
        width="content",
        theme=None,
        key=place,
        config={"displaylogo": False, "modeBarButtons": [["toImage"]], "toImageButtonOptions": config},
        alt=f"The picture to be saved: {picture.finding}",
    )
    if save:
        press.first(f".st-key-{place} .modebar-btn")


def is_slide(figure_name: str) -> bool:
    """Return whether the picture of a figure is asked for as a slide."""
    return session.choice(f"shape-{figure_name}") == _SHAPES[1]


def file_name(figure_name: str) -> str:
    """Return what a file made of a figure is called, without its ending."""
    return f"parallax-{figure_name.replace('.', '-')}"


def _note(shown: Shown, sure: str) -> str:
    corpus = analysis().corpus
    counted = source_note(shown.rows, shown.articles, shown.settings, shown.voices, analysis().corrections, shown.copy)
    words = "".join(f" · {label} {word}" for label, word in options.told(shown.component, corpus).items())
    limits = "".join(f" · {part}" for part in (sure, shown.component.caveat) if part)
    return f"{counted}{words}{chosen_note()}{limits}"


def chosen_note() -> str:
    """Return what a picture's note says of how the articles were chosen, where somebody said it of a kept corpus."""
    chosen = analysis().corpus.chosen
    return f" · Chosen: {shorten(chosen, _MOST_IN_PICTURE, placeholder=' …')}" if card() and chosen else ""
