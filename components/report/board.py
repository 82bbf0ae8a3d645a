"""The board as figures of a report: its head, each of its rows by itself, and the whole as one picture."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from components.board import Shown, draw_board, draw_picture, table_of
from components.board.intervals import draw_rates
from components.board.rates import Rated
from components.board.spoken import rates_table, spoken, spoken_rate
from components.contract import Column
from components.palette import Palette
from components.report.model import Figure


def whole_figure(
    shown: Sequence[Shown], rates: Sequence[Rated], columns: Sequence[Column], articles: pd.DataFrame
) -> Figure:
    """Return the whole board as one figure, heads and words included."""

    def draw(palette: Palette) -> go.Figure:
        return draw_picture([one for one in shown if one.cells], rates, columns, articles, palette)

    alt = " ".join([spoken(shown), *map(spoken_rate, rates)])
    return Figure("board", "", "", draw, alt, pd.DataFrame())


def head_figure(columns: Sequence[Column], articles: pd.DataFrame) -> Figure:
    """Return the head: who the columns are."""

    def draw(palette: Palette) -> go.Figure:
        return draw_picture([], [], columns, articles, palette)

    names = ", ".join(dict.fromkeys(column.outlet for column in columns))
    return Figure("board.head", "", "", draw, f"The board's columns: {names}.", pd.DataFrame())


def row_figure(one: Shown, columns: Sequence[Column]) -> Figure:
    """Return one row of cells."""

    def draw(palette: Palette) -> go.Figure:
        return draw_board([one], columns, palette)

    numbers = table_of([one], columns).drop(columns="key")
    return Figure(f"board.{one.row.slug}", one.row.question, one.row.heading, draw, spoken([one]), numbers)


def rate_figure(one: Rated, columns: Sequence[Column]) -> Figure:
    """Return one rate of several events."""

    def draw(palette: Palette) -> go.Figure:
        return draw_rates([one], columns, palette)

    numbers = rates_table([one], columns).drop(columns="key")
    name = f"board.{one.row.slug}.{one.rate.slug}"
    return Figure(name, one.rate.unit, one.rate.label, draw, spoken_rate(one), numbers)
