"""The figure of points by outlets: who has it by name, who otherwise, who could not yet, and where it is not found."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, mark_key
from components.coverage.figures.grid import ROW, grid_of, lay_out, span
from components.coverage.figures.mentioned import draw_mentioned
from components.coverage.mention import PASSAGES
from components.figure.marks import Point
from components.figure.records import Record, records
from components.figure.sheet import SMALL, plain
from components.palette import Palette
from components.wording import counted, part_of, shorten

QUESTION = "Which names and facts does each article mention?"
#: How a point is had, and the square that shows it.
SYMBOLS = {
    "by name": "square",
    "in these words": "square",
    "elliptical": "square-open-dot",
    "by description": "square-open",
    "in other words": "square-open",
}
#: What the page calls ways that have another word in tables.
HOW = {"elliptical": "in part or in another form"}
#: What stands in a cell without a square; the short sign where there is no room for the words.
_SIGNS = {"not found": "–", "not yet": "–*"}
#: Up to so many outlets the squares are large.
_ROOMY = 5
_KEYS = {
    "square": "by name or in these words",
    "square-open-dot": "in part or in another form",
    "square-open": "by description or in other words",
}
_NOT_FOUND = "– not found"
_OF_PASSAGES = "of a quotation or statement: no sentence that says the same; part of it may be there"
_EARLIER = "–* not found; this article is of an earlier day than all that have the quotation"


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a square for each name or fact that an outlet has, its form shows how; a sign where it has not."""
    if summary["event"].nunique() > 1:
        return draw_mentioned(summary, palette)
    grid = grid_of(summary, settings)
    drawn = summary["point_id"].isin(grid.facts["point_id"])
    figure, levels = lay_out(grid, palette, *_key(summary[drawn & summary["outlet"].isin(grid.outlets)]))
    short = len(grid.outlets) > _ROOMY
    columns = {outlet: number for number, outlet in enumerate(grid.outlets)}
    squares: list[Point] = []
    signs: list[tuple[Point, str]] = []
    for cell in records(summary[summary["point_id"].isin(levels) & summary["outlet"].isin(columns)]):
        x, y, outlet = columns[cell["outlet"]], levels[cell["point_id"]], cell["outlet"]
        name = f"<b>{plain(shorten(cell['point'], 90))}</b><br>{plain(shorten(outlet, 40))}: "
        if cell["status"] == "found":
            key, hover = mark_key(point_id=cell["point_id"], outlet=outlet), name + _had(cell)
            size = 10 if short else 13
            squares.append(Point(x, y, key, hover, palette.outlet(outlet), SYMBOLS[cell["how"]], size, 2))
            figure.opens(y, x - 0.5, x + 0.5, ROW, key, hover)
        else:
            # What is no quotation may be background that was known before: nothing says that it came later.
            earlier = cell["status"] == "not yet" and cell["kind"] == "quotation"
            sign = _SIGNS["not yet" if earlier else "not found"]
            signs.append((Point(x, y, "", name + plain(why_not(cell)), palette.muted), sign))
    figure.points(squares)
    font = {"size": SMALL, "color": palette.muted}
    figure.points([point for point, _ in signs], mode="text", text=[sign for _, sign in signs], textfont=font)
    return figure.finish(span(grid))


def _key(drawn: pd.DataFrame) -> list[tuple[str, str]]:
    """Return what the squares and signs mean that are drawn, and no other."""
    symbols = {SYMBOLS[how] for how in drawn.loc[drawn["status"] == "found", "how"]}
    key = [(symbol, told) for symbol, told in _KEYS.items() if symbol in symbols]
    missing = drawn[drawn["status"] != "found"]
    if len(missing):
        passages = missing["kind"].isin(PASSAGES).any()
        key.append(("", f"{_NOT_FOUND} ({_OF_PASSAGES})" if passages else _NOT_FOUND))
    if ((missing["status"] == "not yet") & (missing["kind"] == "quotation")).any():
        key.append(("", _EARLIER))
    return key


def _had(cell: Record) -> str:
    """Return what is told of a cell with a square."""
    articles = f"{cell['articles']:,} of {cell['of_articles']:,} articles"
    return f"{HOW.get(cell['how'], cell['how'])}<br>{counted(cell['mentions'], 'mention')} in {articles}"


def why_not(cell: Record) -> str:
    """Return in a few words why a name or fact does not stand in a cell."""
    missing = "no sentence found that says the same" if cell["kind"] in PASSAGES else "not found"
    if cell["status"] == "not yet":
        return f"{missing}; its articles are dated before {cell['since']}, the first day on which another has it"
    if cell["status"] == "order unknown":
        return f"{missing}, and the order is unknown (same day, or no date)"
    return f"{missing}; {cut_test(cell)}"


def cut_test(cell: Record) -> str:
    """Return the cut test of a cell in words; from 20 articles on with the share."""
    survives, holders, words = cell["survives"], cell["holders"], cell["words"]
    share = f" ({part_of(survives, holders)})" if holders >= 20 else ""
    if holders == 1:
        stands = "stands" if survives else "does not stand"
        return f"in the article that mentions it, it {stands} within the first {words:,} words"
    return f"in {survives:,} of {holders:,} articles{share} that mention it, it stands within the first {words:,} words"
