"""The board on the page: head, figure, lists of words, the passages that were opened, and what else can be chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components import COMPONENTS
from components.analysis.selection import Selection
from components.board import NO_JUDGE, Shown, draw_board, draw_picture, shown_rows, side_by_side, table_of
from components.board.head import head
from components.board.rates import Rated
from components.board.spoken import spoken
from components.contract import Column, columns_of, rows_of
from components.figure.picture import source_note
from components.output.csv_file import write_csv
from components.palette import Palette
from components.reading.card import spoken_accuracy
from components.reading.model import VOICES
from dashboard import clickable, corrections, data, embedding, notice, session, state
from dashboard.all_columns import for_view
from dashboard.board import words
from dashboard.markup import plain_markdown
from dashboard.passage_list import passages_key, place_of, show_passages
from dashboard.scroll import bring_into_view
from dashboard.take_away import (
    DOWNLOAD,
    EMBED,
    SURE,
    TABLE,
    Picture,
    chosen_note,
    is_slide,
    row,
    save_picture,
    with_choice,
)

#: The board's word in the address where something of it is opened, and the parameter of the rows that are chosen.
BOARD, ROWS = "board", "rows"
#: More articles or outlets are drawn on a page of their own.
MOST_DRAWN = 12
#: Pixels of the board's height where it is shown elsewhere, as far as is known before it is drawn there.
_HIGH = 1000
#: Pixels of the board on a slide, which is wider than it is high.
_SLIDE = 1280
#: The control that the board has beside those of every figure.
ROWS_SHOWN = "Rows"
_CHART, _TABLE, _CHOICE = "chart-board", "rows-board", "board-rows"


class Whole(NamedTuple):
    """All that a picture of the board shows: its rows, its columns and their articles, and its heading."""

    shown: Sequence[Shown]
    rated: Sequence[Rated]
    columns: Sequence[Column]
    articles: pd.DataFrame
    title: str
    copy: str


def show(articles: pd.DataFrame, selection: Selection, colours: Palette, notes: Mapping[str, str], title: str) -> None:
    """Draw the board of the articles that are shown; `notes` are written into the rows of their slugs.

    `title` is the heading of its picture.
    """
    columns = paged(columns_of(articles))
    beside = side_by_side(columns, colours.width)
    shown = [replace(one, note=notes.get(one.row.slug, "")) for one in data.board(selection, wanted()) if one.cells]
    st.html(head(columns, articles, colours, beside))
    marks = [one for one in shown if one.row.form != "words"]
    if marks:
        draw(draw_board(marks, columns, colours), _CHART, spoken(marks))
    lists = [one for one in shown if one.row.form == "words"]
    if lists:
        words.show(lists, columns, colours, beside, state.opened(BOARD), opens)
    how_sure_line()
    show_passages_of(selection, colours)
    whole = Whole(shown, (), columns, articles, title, selection.copy)
    controls(table_of(shown, columns_of(articles)), whole, selection, colours)


def wanted() -> tuple[str, ...]:
    """Return the slugs of the rows to be drawn, in their order: those of the address, or the first ones."""
    asked = st.query_params.get(ROWS)
    rows = [one for _, one in shown_rows(COMPONENTS)]
    if asked is None:
        return tuple(one.slug for one in rows if one.first)
    return tuple(one.slug for one in rows if one.slug in asked.split("."))


def paged(columns: list[Column]) -> list[Column]:
    """Return the columns that are drawn; offer the pages where there are more than one can hold."""
    pages = -(-len(columns) // MOST_DRAWN)
    if pages < 2:
        return columns
    label = f"Of {len(columns)} outlets, {MOST_DRAWN} at a time: page (of {pages})"
    first = (int(st.number_input(label, 1, pages, key="board-page", width=320)) - 1) * MOST_DRAWN
    return columns[first : first + MOST_DRAWN]


def opens(key: str) -> None:
    """Write what is opened of the board into the address; nothing where the key is empty."""
    state.open_mark(BOARD, key)


def draw(figure: go.Figure, chart: str, alt: str) -> None:
    """Draw a figure of the board whose marks carry what they open."""
    clickable.draw(figure, chart, state.opened(BOARD), opens, alt)


def show_passages_of(selection: Selection, colours: Palette) -> None:
    """Show the passages behind what the address says is opened: of the board, or of a figure that stood here once."""
    name, _, opened = st.query_params.get(state.OPEN, "").partition(":")
    slug, _, key = opened.partition("|")
    component = next((one for one, of in shown_rows(COMPONENTS) if name == BOARD and of.slug == slug), None)
    if component is None:
        component, key = next((one for one in COMPONENTS if name.startswith(f"{one.slug}.")), None), opened
    if not opened or component is None:
        return
    rows = rows_of(data.rows_of_all_voices(component, selection), key)
    if rows.empty and corrections.just_changed():
        corrections.show_done(place_of(BOARD))
        return
    if rows.empty:
        notice.left_out(["the opened passage"])
        return
    show_passages(rows, component, data.analysis(), colours, BOARD)
    if session.BROUGHT_INTO_VIEW.get() != (BOARD, opened):
        session.BROUGHT_INTO_VIEW.put((BOARD, opened))
        bring_into_view(f".st-key-{passages_key(BOARD)}", "nearest")


def controls(numbers: pd.DataFrame, whole: Whole, selection: Selection, colours: Palette) -> None:
    """Offer what every figure offers (`take_away.row`), and which rows there are; the table's lines open passages."""
    embeddable = embedding.note(BOARD, whole.title, _HIGH)
    chosen = row(BOARD, (ROWS_SHOWN, DOWNLOAD, TABLE, SURE, EMBED))
    if chosen == ROWS_SHOWN:
        _choose_rows()
    elif chosen == DOWNLOAD:
        _download(whole, colours)
    elif chosen == TABLE:
        _table(numbers)
    elif chosen == SURE:
        _how_sure(selection)
    elif chosen == EMBED:
        embedding.show(embeddable)


def how_sure_line() -> None:
    """Say in one line, once under the board, how often who spoke is wrong."""
    st.caption(plain_markdown(spoken_accuracy()))


def _how_sure(selection: Selection) -> None:
    """Say of each measure that has a row on the board how sure it is, as its page does."""
    slugs = wanted()
    for component in dict.fromkeys(one for one, of_board in shown_rows(COMPONENTS) if of_board.slug in slugs):
        view = next(one for one in component.views if one.sure)
        shown = for_view(data.shown(component, selection, component.defaults()), view)
        told = view.sure(shown.rows, shown.summary, shown.settings) if view.sure else ""
        st.markdown(f"**{component.title}**: {plain_markdown(f'{told} {component.caveat}'.strip())}")
    st.markdown(plain_markdown(NO_JUDGE))


def _download(whole: Whole, colours: Palette) -> None:
    """Show the whole board as one picture, heads and words included, to be saved."""
    if is_slide(BOARD):
        colours = replace(colours, width=_SLIDE)
    figure = draw_picture(whole.shown, whole.rated, whole.columns, whole.articles, colours)
    note = source_note(whole.articles, whole.articles, {}, VOICES, data.analysis().corrections, whole.copy)
    limits = f"{spoken_accuracy()} {NO_JUDGE}"
    save_picture(Picture(figure, whole.title, limits), BOARD, "", f"{note}{chosen_note()} · {limits}", colours)


def _choose_rows() -> None:
    rows = {one.slug: one.heading for _, one in shown_rows(COMPONENTS)}

    def chosen() -> None:
        asked = session.choices(_CHOICE)
        if tuple(asked) == tuple(one.slug for _, one in shown_rows(COMPONENTS) if one.first):
            st.query_params.pop(ROWS, None)
        else:
            st.query_params[ROWS] = ".".join(slug for slug in rows if slug in asked)

    session.choose(_CHOICE, list(wanted()))
    st.pills(
        "Rows of the board",
        list(rows),
        selection_mode="multi",
        format_func=lambda slug: rows[slug],
        key=_CHOICE,
        on_change=chosen,
    )


def _table(numbers: pd.DataFrame) -> None:
    keys, frame = numbers["key"].tolist(), numbers.drop(columns="key")

    def chosen() -> None:
        rows = session.rows(_TABLE)
        opens(keys[rows[0]] if rows else "")

    st.dataframe(
        frame, hide_index=True, key=_TABLE, on_select=chosen, selection_mode="single-row", alt="The board’s numbers"
    )
    st.caption("Choose a row to open its passages.")
    st.download_button(
        "Table (CSV)",
        partial(write_csv, with_choice(frame, data.analysis().corpus.chosen)),
        "parallax-board.csv",
        "text/csv",
        on_click="ignore",
        key="csv-board",
    )
