"""Who shares with whom: a square for each two outlets, as large as the words that both print."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, View, mark_key
from components.figure.sheet import SMALL, plain, sheet, shorten
from components.palette import Palette
from components.reuse.together import Cell, Cells, cells, ordered, outlet_numbers
from components.reuse.wording import articles_told, counted, words

#: More outlets than this are told and left to the table.
MOST = 16
#: Up to so many outlets the words stand in figures beside the squares.
_NUMBERED = 6
_CHARACTER, _NAME, _MARGIN = 6.6, 20, 18
_SOLID, _HOLLOW = ("across", "within"), ("speech",)


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return rows and columns of outlets: full squares are shared copy, hollow ones the same speech, quoted by both."""
    found = cells(rows)
    outlets = ordered(found, MOST)
    names = [shorten(outlet, _NAME) for outlet in outlets]
    side = int(max([4, *map(len, names)]) * _CHARACTER + _MARGIN)
    step = 46 if len(outlets) <= _NUMBERED else 24
    height = side + step * max(1, len(outlets)) + 30
    figure = sheet(palette, height=height)
    figure.update_layout(
        margin={"l": side, "r": 8, "t": 0, "b": 8},
        xaxis={"range": [-0.5, max(len(outlets), 1) - 0.5], "visible": False},
        yaxis={"range": [height, 0], "visible": False},
    )
    if not outlets:
        return figure.update_layout(annotations=[_label("Nothing is shared between these articles.", 16, palette)])
    levels = [side + step * (place + 0.5) for place in range(len(outlets))]
    notes = [
        _row_name(name, outlet, level, palette) for name, outlet, level in zip(names, outlets, levels, strict=True)
    ]
    notes += [_column_name(name, place, side, palette) for place, name in enumerate(names)]
    notes.append(_label("■ shared copy  □ same speech quoted", height - 14, palette))
    numbers = {outlet: number for number, outlet in outlet_numbers(rows).items()}
    largest = max(cell.words for key, cell in found.items() if key[0] in outlets and key[1] in outlets)
    spots = [
        (place, level, (outlet, other, sharing), found[outlet, other, sharing])
        for outlet, level in zip(outlets, levels, strict=True)
        for place, other in enumerate(outlets)
        for sharing in (*_SOLID, *_HOLLOW)
        if (outlet, other, sharing) in found
    ]
    figure.add_traces(_squares(spots, largest, step, numbers, palette))
    if len(outlets) <= _NUMBERED:
        notes += [_number(place, level, cell, step, palette) for place, level, _, cell in _summed(spots)]
    lines = [(level + step / 2) for level in levels] + [side]
    rule = {
        "type": "line",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "line": {"color": palette.line, "width": 1},
        "layer": "below",
    }
    return figure.update_layout(annotations=notes, shapes=[{**rule, "y0": y, "y1": y} for y in lines])


_Spot = tuple[int, float, tuple[str, str, str], Cell]


def _squares(
    spots: list[_Spot], largest: int, step: int, numbers: dict[str, int], palette: Palette
) -> list[go.Scatter]:
    """Return the full and the hollow squares; a hollow one stands round a full one where both are there."""
    traces = []
    for kinds, symbol in ((_SOLID, "square"), (_HOLLOW, "square-open")):
        own = [spot for spot in spots if spot[2][2] in kinds]
        if not own:
            continue
        traces.append(
            go.Scatter(
                x=[spot[0] for spot in own],
                y=[spot[1] for spot in own],
                mode="markers",
                marker={
                    "symbol": symbol,
                    "size": [max(6, (step - 6) * 0.7 * (spot[3].words / largest) ** 0.5) for spot in own],
                    "color": [palette.outlet(spot[2][0]) for spot in own],
                    "opacity": 1,
                    "line": {"width": 2 if symbol == "square-open" else 0},
                },
                customdata=[[_key(spot[2], numbers)] for spot in own],
                hovertext=[_hover(spot[2], spot[3]) for spot in own],
                hoverinfo="text",
            )
        )
    return traces


def _key(of: tuple[str, str, str], numbers: dict[str, int]) -> str:
    outlet, other, sharing = of
    return mark_key(outlet=outlet, sharing=sharing, **{"holders has": numbers[other]})


def _hover(of: tuple[str, str, str], cell: Cell) -> str:
    outlet, other, sharing = of
    what = {"across": "shared copy", "within": "repeated within the outlet", "speech": "the same speech, quoted"}[
        sharing
    ]
    too = "several of its own articles print" if outlet == other else f"{plain(other)} prints too"
    known = f"{words(cell.words)} in {counted(cell.passages, 'passage')}"
    return f"<b>{plain(outlet)}</b> holds {known}<br>that {too}: {what}"


def _summed(spots: list[_Spot]) -> list[_Spot]:
    """Return one spot per cell with the words of all that is drawn there."""
    found: dict[tuple[int, float], _Spot] = {}
    for place, level, of, cell in spots:
        before = found.get((place, level))
        total = cell.words + (before[3].words if before else 0)
        found[place, level] = (place, level, of, Cell(total, cell.passages))
    return list(found.values())


def _number(place: int, level: float, cell: Cell, step: int, palette: Palette) -> dict[str, object]:
    font = {"size": SMALL, "color": palette.ink}
    return {"x": place, "y": level, "xshift": step * 0.36, "text": f"{cell.words:,}", "showarrow": False,
            "xanchor": "left", "font": font}  # fmt: skip


def _row_name(name: str, outlet: str, y: float, palette: Palette) -> dict[str, object]:
    square = f'<span style="color:{palette.outlet(outlet)}">■</span>'
    font = {"size": SMALL, "color": palette.ink}
    return {"x": 0, "xref": "paper", "xshift": -6, "y": y, "text": f"{plain(name)} {square}", "showarrow": False,
            "xanchor": "right", "yanchor": "middle", "font": font}  # fmt: skip


def _column_name(name: str, place: int, y: float, palette: Palette) -> dict[str, object]:
    font = {"size": SMALL, "color": palette.ink}
    return {"x": place, "y": y - 6, "text": plain(name), "textangle": -90, "showarrow": False, "xanchor": "center",
            "yanchor": "bottom", "font": font}  # fmt: skip


def _label(text: str, y: float, palette: Palette) -> dict[str, object]:
    font = {"size": SMALL, "color": palette.muted}
    return {"x": 0, "xref": "paper", "y": y, "text": text, "showarrow": False, "xanchor": "left", "yanchor": "middle",
            "font": font}  # fmt: skip


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return which two outlets share most, who stands alone, and who is left out of the figure."""
    found = cells(rows)
    copied = _pairs(found, "across")
    told = []
    if copied:
        (one, other), count = copied[0]
        told.append(
            f"{one} and {other} share most: {words(count)} of {one}’s stand in {other} too, word for word or nearly."
        )
    else:
        told.append("Of what is counted here, no two outlets share copy.")
    spoken = _pairs(found, "speech")
    if spoken:
        (one, other), count = spoken[0]
        told.append(f"{one} and {other} quote the same speech: {words(count)} of {one}’s.")
    sharing = {outlet for one, other, _ in found if one != other for outlet in (one, other)}
    alone = [str(outlet) for outlet in dict.fromkeys(rows["outlet"]) if outlet not in sharing]
    if sharing and alone:
        told.append(f"{counted(len(alone), 'outlet')} share{'s' if len(alone) == 1 else ''} nothing with another.")
    if len(sharing) > MOST:
        told.append(f"Drawn are the {MOST} outlets that share most; the table has all {len(sharing)}.")
    return [*told, articles_told(rows)]


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
)
