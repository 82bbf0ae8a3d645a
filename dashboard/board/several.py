"""The board of several events: rates with intervals, and what survives one test."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape

import pandas as pd
import streamlit as st

from components import COMPONENTS
from components.analysis.selection import Selection
from components.board import Shown, shown_rows, side_by_side
from components.board.head import head
from components.board.intervals import draw_rates
from components.board.rates import Rated, told_of
from components.board.spoken import rates_table, spoken_rate
from components.contract import Column, Finding
from components.palette import Palette
from dashboard import data, state
from dashboard.board import findings, page, words

_CHART = "chart-rates"


def show(articles: pd.DataFrame, selection: Selection, colours: Palette) -> None:
    """Draw what outlets differ in, the board, and what else survives."""
    columns = page.paged([Column(outlet) for outlet in dict.fromkeys(articles["outlet"].tolist())])
    compared = data.compared(selection, page.wanted())
    above, *below = told_of(compared.comparisons)
    findings.show_lead(above, colours)
    beside = side_by_side(columns, colours.width)
    st.html(head(columns, articles, colours, beside))
    shown = compared.rated
    if shown:
        _figure(shown, columns, colours)
        grey = "Mean of an outlet’s articles and its 95 % interval. In colour: outlets that one test over all "
        grey += "comparisons tells apart; grey: not, even where two lines lie apart."
        st.caption(grey)
    worth = tuple(row.slug for _, row in shown_rows(COMPONENTS) if row.several and row.slug in page.wanted())
    listed = [
        Shown(one.component, replace(one.row, question=one.row.several), one.cells)
        for one in data.board(selection, worth)
        if one.cells
    ]
    if listed:
        words.show(listed, columns, colours, beside, state.opened(page.BOARD), page.opens)
    page.how_sure_line()
    page.show_passages_of(selection, colours)
    whole = page.Whole(listed, shown, columns, articles, above.text, selection.copy)
    page.controls(rates_table(shown, columns), whole, selection, colours)
    _rest(below, colours)


def _figure(shown: Sequence[Rated], columns: Sequence[Column], colours: Palette) -> None:
    figure = draw_rates(shown, columns, colours)
    page.draw(figure, _CHART, " ".join(map(spoken_rate, shown)))


def _rest(below: Sequence[Finding], colours: Palette) -> None:
    """Tell the other differences that survive, a line each."""
    if below:
        lines = "".join(f"<li>{escape(one.text)}</li>" for one in below)
        st.html(f'<div style="color:{colours.accent};font-weight:600">Also told apart</div><ul>{lines}</ul>')
