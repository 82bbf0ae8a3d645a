"""How a rate moves over time: each outlet's mean of each week, month or year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go

from components.contract import Column, Rate
from components.figure.sheet import look, plain
from components.palette import Palette
from components.wording import counted

#: From so many different days on a rate is drawn over time.
DATES = 10
#: Days that are drawn by week, and by month; more by year.
_WEEKS, _MONTHS = 120, 1100
_HEIGHT = 280


def dates_in(articles: pd.DataFrame) -> int:
    """Return on how many different days the articles were published."""
    return len({str(day)[:10] for day in articles["published"].dropna().tolist() if str(day)})


def over_time(rate: Rate, articles: pd.DataFrame) -> pd.DataFrame:
    """Return one row per outlet and period: `outlet`, `begins` (ISO day), `value` (mean of articles), `articles`."""
    days = [str(day)[:10] for day in articles["published"].fillna("").tolist()]
    known = sorted(day for day in days if day)
    span = (date.fromisoformat(known[-1]) - date.fromisoformat(known[0])).days if known else 0
    held: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    for article, outlet, day in zip(articles["article_id"].tolist(), articles["outlet"].tolist(), days, strict=True):
        if day and article in rate.values:
            held[outlet, _begins(date.fromisoformat(day), span)].append(rate.values[article])
    rows = [(outlet, begins, sum(own) / len(own), len(own)) for (outlet, begins), own in sorted(held.items())]
    return pd.DataFrame(rows, columns=["outlet", "begins", "value", "articles"])


def _begins(day: date, span: int) -> str:
    if span <= _WEEKS:
        return str(day - timedelta(days=day.weekday()))
    return str(day.replace(day=1)) if span <= _MONTHS else str(day.replace(month=1, day=1))


def draw_over_time(rate: Rate, articles: pd.DataFrame, columns: Sequence[Column], palette: Palette) -> go.Figure:
    """Return the figure: a line for each outlet with a point for each period in which it has an article."""
    told = over_time(rate, articles)
    layout = look(palette, _HEIGHT)
    layout["margin"] = {"l": 52, "r": 16, "t": 12, "b": 36}
    layout["xaxis"] |= {"type": "date", "showline": True, "linecolor": palette.line}
    layout["yaxis"] |= {"showgrid": True, "gridcolor": palette.line, "rangemode": "tozero"}
    traces = [_trace(column, told[told["outlet"] == column.outlet], rate, palette) for column in columns]
    return go.Figure(data=traces, layout=layout)


def _trace(column: Column, own: pd.DataFrame, rate: Rate, palette: Palette) -> Mapping[str, object]:
    colour = palette.outlet(column.outlet)
    hover = [
        f"{plain(column.outlet)}, from {begins}: {value:.2f} {plain(rate.unit)}, {counted(count, 'article')}"
        for begins, value, count in zip(own["begins"], own["value"], own["articles"], strict=True)
    ]
    return {
        "type": "scatter", "mode": "lines+markers", "x": own["begins"].tolist(), "y": own["value"].tolist(),
        "line": {"color": colour, "width": 2}, "marker": {"color": colour, "size": 7}, "name": column.outlet,
        "hovertext": hover, "hoverinfo": "text",
    }  # fmt: skip
