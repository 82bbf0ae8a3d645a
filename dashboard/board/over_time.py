"""How coverage and every number of the board move over time, on demand, with the frame that other figures have."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from components import COMPONENTS
from components.analysis.selection import Selection
from components.board import NO_JUDGE, shown_rows
from components.board.time import COUNTED, DATES, articles_over_time, dates_in, draw_over_time, most_changed, over_time
from components.contract import Column
from components.figure.picture import shown_articles, source_note
from components.output.csv_file import write_csv
from components.output.markup import outlet_label
from components.palette import Palette
from components.reading.model import VOICES
from components.wording import counted
from dashboard import data, on_demand, take_away
from dashboard.board import page
from dashboard.markup import plain_markdown

_NAME, _CHOICE = "over-time", "rate-over-time"
_QUESTION = "How do coverage and the numbers move over time?"


def show(articles: pd.DataFrame, selection: Selection, colours: Palette) -> None:
    """Draw the line that opens the figure, wherever articles of ten dates are shown, of one event or of several."""
    if dates_in(articles) < DATES:
        return
    with on_demand.line(_QUESTION, _NAME) as opened:
        if opened.open:
            _figure(articles, selection, colours)


def _figure(articles: pd.DataFrame, selection: Selection, colours: Palette) -> None:
    every = tuple(row.slug for _, row in shown_rows(COMPONENTS) if row.rates is not None)
    rates = {f"{one.row.slug}.{one.rate.slug}": one.rate for one in data.compared(selection, every).rated}
    rates = {"articles": COUNTED, **rates}
    chosen = st.selectbox(
        "Number", list(rates), format_func=lambda one: f"{rates[one].label}, {rates[one].unit}", key=_CHOICE
    )
    rate = rates[chosen]
    told = articles_over_time(articles) if rate is COUNTED else over_time(rate, articles)
    if told.empty:
        st.info("No article with a day has this number.")
        return
    columns = page.paged([Column(outlet) for outlet in dict.fromkeys(articles["outlet"].tolist())])
    finding = most_changed(rate, told)
    st.header(plain_markdown(finding), anchor=_NAME)
    st.html(" &nbsp; ".join(outlet_label(column.outlet, colours) for column in columns))
    figure = draw_over_time(rate, told, columns, colours)
    alt = f"{_QUESTION} {finding}"
    st.plotly_chart(figure, theme=None, key="chart-over-time", config={"displayModeBar": False}, alt=alt)
    fewest = int(told["articles"].min())
    sure = "Each point is the mean of an outlet’s articles in one week, month or year"
    sure = "Each point counts an outlet’s articles in one week, month or year" if rate is COUNTED else sure
    sure += f" (the fewest in one: {counted(fewest, 'article')}). No test was made: few articles stray far."
    st.caption(plain_markdown(f"{shown_articles(articles, articles)}. {sure}"))
    picture = take_away.Picture(figure, finding, sure)
    opened = take_away.row(_NAME, (take_away.DOWNLOAD, take_away.TABLE))
    if opened == take_away.TABLE:
        st.dataframe(told, hide_index=True, key="rows-over-time", alt=alt)
    elif opened == take_away.DOWNLOAD:
        note = source_note(articles, articles, {}, VOICES, data.analysis().corrections, selection.copy)
        note = f"{note}{take_away.chosen_note()} · {sure} {NO_JUDGE}"
        take_away.save_picture(picture, _NAME, f"{rate.label}, {rate.unit}", note, colours)
        table = partial(write_csv, take_away.with_choice(told, data.analysis().corpus.chosen))
        st.download_button(
            "Table (CSV)", table, "parallax-over-time.csv", "text/csv", on_click="ignore", key="csv-over-time"
        )
