"""Who shares with whom: a square for each two outlets, as large as the words that both print."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Claim, Found, Settings, View, mark_key
from components.figure.marks import Point
from components.figure.rows import Rows, nothing
from components.figure.sheet import pixels, plain
from components.palette import Palette
from components.reuse.together import Cell, Cells, cells, ordered, outlet_numbers
from components.reuse.wording import ALIKE, NONE_SHARED, NOTHING_SHARED, SHARED_ACCURACY, articles_told
from components.wording import counted, listed, shorten

#: More outlets than this are told and left to the table.
MOST = 16
#: Among fewer outlets than this the bars tell who shares with whom.
FEWEST = 5
#: Up to so many outlets the words stand in figures beside the squares.
_NUMBERED = 6
#: Characters of a name; pixels of a row with and without figures.
_NAME, _ROOMY, _CLOSE = 20, 46, 26
#: The ways of sharing, and the symbol of each.
_SYMBOLS = {"across": "square", "within": "square", "speech": "square-open-dot"}


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return rows and columns of outlets: full squares are shared text, dotted ones the same quotation."""
    found = cells(rows)
    outlets = ordered(found, MOST)
    if not outlets:
        return nothing(palette, NOTHING_SHARED)
    numbers = {outlet: number for number, outlet in outlet_numbers(rows).items()}
    largest = max(cell.words for key, cell in found.items() if key[0] in outlets and key[1] in outlets)
    step = _ROOMY if len(outlets) <= _NUMBERED else _CLOSE
    names = [shorten(outlet, _NAME) for outlet in outlets]
    figure = Rows(palette, gutter=max(map(pixels, names)) + 34, right=8)
    figure.key((_SYMBOLS["across"], "shared text"), (_SYMBOLS["speech"], "same quotation"))
    figure.heads(outlets)
    figure.across(figure.y)
    points: list[Point] = []
    for name, outlet in zip(names, outlets, strict=True):
        y = figure.row(step)
        figure.label(name, y, 1, outlet=outlet)
        figure.across(figure.y)
        for x, other in enumerate(outlets):
            drawn = _cell(figure, (outlet, other), found, numbers, (x, y, step, largest))
            points += drawn
            if drawn and len(outlets) <= _NUMBERED:
                words = sum(found[outlet, other, way].words for way in _SYMBOLS if (outlet, other, way) in found)
                figure.note(f"{words:,}", y, x, step * 0.36, palette.ink, xref="x")
    figure.points(sorted(points, key=lambda point: point.symbol))
    return figure.finish((-0.5, len(outlets) - 0.5))


def _cell(
    figure: Rows, pair: tuple[str, str], found: Cells, numbers: dict[str, int], at: tuple[int, float, int, int]
) -> list[Point]:
    """Return the squares of a cell, which opens as a whole; a dotted one stands round a full one where both are."""
    x, y, step, largest = at
    points = []
    for way, symbol in _SYMBOLS.items():
        of = (*pair, way)
        if of in found:
            size = max(6, (step - 6) * 0.7 * (found[of].words / largest) ** 0.5)
            key, hover = _key(of, numbers), _hover(of, found[of])
            points.append(Point(x, y, key, hover, figure.palette.outlet(pair[0]), symbol, size, 2))
    if points:
        figure.opens(y, x - 0.5, x + 0.5, step, points[0].key, points[0].hover)
    return points


def _key(of: tuple[str, str, str], numbers: dict[str, int]) -> str:
    outlet, other, sharing = of
    return mark_key(outlet=outlet, sharing=sharing, **{"holders has": numbers[other]})


def _hover(of: tuple[str, str, str], cell: Cell) -> str:
    outlet, other, sharing = of
    too = "several of its own articles print" if outlet == other else f"{plain(other)} prints too"
    known = f"{counted(cell.words, 'word')} in {counted(cell.passages, 'passage')}"
    return f"<b>{plain(outlet)}</b> has {known}<br>that {too}: {ALIKE[sharing]}"


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return which two outlets share most text; below `FEWEST` outlets the bars say it all."""
    outlets = summary["outlet"].nunique()
    copied = _pairs(cells(rows), "across")
    if not copied:
        return Found(NONE_SHARED, drawn=False)
    (one, other), count = copied[0]
    most = f"Quotations apart, {one} and {other} share most: {counted(count, 'word')} of {one}’s."
    return Found(most, drawn=outlets >= FEWEST, claims=(Claim(one, "shares so many words with", other, (count,)),))


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return which two outlets share most, who stands alone, and who is left out of the figure."""
    found = cells(rows)
    copied = _pairs(found, "across")
    sentences = []
    if copied:
        (one, other), count = copied[0]
        sentences.append(
            f"Quotations apart, {one} and {other} share most: {counted(count, 'word')} of {one}’s are in {other} too, "
            "word for word or nearly."
        )
    else:
        sentences.append(NONE_SHARED)
    spoken = _pairs(found, "speech")
    if spoken:
        (one, other), count = spoken[0]
        sentences.append(
            f"{one} and {other} print the same long quotations: {counted(count, 'word')} of {one}’s, with those that "
            "stand between the parts of one."
        )
    sharing = {outlet for one, other, _ in found if one != other for outlet in (one, other)}
    alone = [str(outlet) for outlet in dict.fromkeys(rows["outlet"]) if outlet not in sharing]
    if sharing and alone:
        shares = "shares" if len(alone) == 1 else "share"
        sentences.append(f"{listed(alone, 4)} {shares} no ten words in a row with another outlet.")
    if len(sharing) > MOST:
        sentences.append(f"Drawn are the {MOST} outlets that share most; the table has all {len(sharing)}.")
    return [*sentences, articles_told(rows)]


def _pairs(found: Cells, sharing: str) -> list[tuple[tuple[str, str], int]]:
    """Return each two outlets that share so, most words first."""
    known = {(one, other): cell.words for (one, other, how), cell in found.items() if how == sharing and one != other}
    return sorted(known.items(), key=lambda item: (-item[1], item[0]))


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return the words and passages of each two outlets, most first, with the key that opens them."""
    numbers = {outlet: number for number, outlet in outlet_numbers(rows).items()}
    lines = [(*of, cell.words, cell.passages, _key(of, numbers)) for of, cell in cells(rows).items()]
    lines.sort(key=lambda line: (-int(line[3]), str(line[0]), str(line[1]), str(line[2])))
    return pd.DataFrame(lines, columns=["outlet", "shares with", "sharing", "words", "passages", "key"])


MATRIX = View(
    slug="pairs",
    question="Who shares with whom?",
    draw=draw,
    tell=tell,
    note=(
        "Read along a line: what this outlet prints that the others print too; the larger the square, the more words. "
        "It does not say who copied from whom. On the diagonal: what several articles of one outlet repeat."
    ),
    table=table,
    find=find,
    reading="Read along a line: the larger the square, the more of this outlet’s words the other prints too.",
    sure=lambda rows, summary, settings: SHARED_ACCURACY,
)
