"""How a rate moves over time: each outlet's mean of each week, month or year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go

from components.contract import Column, Rate
from components.figure.sheet import look, plain
from components.palette import Palette
from components.wording import counted, shorten

#: From so many different days on a rate is drawn over time.
DATES = 10
#: Days that are drawn by week, and by month; more by year.
_WEEKS, _MONTHS = 120, 1100
#: The number of articles, which is no rate of any measure.
COUNTED = Rate("articles", "Number of articles", "a period", "has more articles", {})
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


def articles_over_time(articles: pd.DataFrame) -> pd.DataFrame:
    """Return how many articles each outlet has in each period, as `over_time` returns means."""
    told = over_time(replace(COUNTED, values=dict.fromkeys(articles["article_id"].tolist(), 1.0)), articles)
    return told.assign(value=told["articles"].astype("float64"))


def most_changed(rate: Rate, told: pd.DataFrame) -> str:
    """Return the heading: in which outlet the number changed most from its first period to its last."""
    ends = [
        (outlet, own["value"].iloc[0], own["value"].iloc[-1], own["begins"].iloc[0], own["begins"].iloc[-1])
        for outlet, own in told.groupby("outlet", sort=False)
        if len(own) > 1
    ]
    if not ends:
        return f"{shorten(rate.label, 24)}: no outlet has articles in two periods."
    outlet, first, last, begins, ends_in = max(ends, key=lambda one: abs(one[2] - one[1]))
    if first == last:
        return f"{shorten(rate.label, 24)}: at first and at last the same in every outlet."
    numbers = f"{_plain(first)} to {_plain(last)}"
    what = f"{shorten(rate.label, 24)} in {shorten(str(outlet), 24)}"
    return f"Largest change: {what}, {numbers}, {begins[:7]} to {ends_in[:7]}."


def _plain(number: float) -> str:
    digits = 0 if float(number).is_integer() else 2 if abs(number) < 1 else 1
    return f"{number:,.{digits}f}".replace("-", "\N{MINUS SIGN}")


def draw_over_time(rate: Rate, told: pd.DataFrame, columns: Sequence[Column], palette: Palette) -> go.Figure:
    """Return the figure of `over_time`'s rows: a line for each outlet, a point for each period with an article."""
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
