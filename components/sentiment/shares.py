"""Many sentences: bars of shares, negative to the left, zero and no word between, positive to the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from components.contract import mark_key
from components.figure.sheet import plain
from components.palette import Palette
from components.sentiment.canvas import VADER, Canvas
from components.sentiment.lines import Line

#: Pixels of a line, of its bar and of VADER's bar under it.
SHARE_HEIGHT, _HEIGHT, _THIN = 30, 16, 3
_WORDS = {"negative": "score negative", "zero": "score zero", "none": "hold no word of the lexicon",
          "positive": "score positive"}  # fmt: skip


def draw_shares(canvas: Canvas) -> tuple[float, float]:
    """Draw the bars and set the width's range; returns where the parts for zero and no word begin and end."""
    lines = [line for line in canvas.page.lines if line.of["sentences"]]
    middle = max(_share(line, "zero") + _share(line, "none") for line in lines)
    left, right = -middle / 2, middle / 2
    negative, positive = (
        max(_share(line, one) for line in lines for one in (name, f"vader_{name}")) for name in ("negative", "positive")
    )
    # Beyond the longest bar on either side stands its count; a telephone needs a seventh of the width for it.
    spare = 0.14 * (negative + middle + positive)
    canvas.x_axis(range=[left - negative - spare, right + positive + spare])
    bases: dict[str, Callable[[Line], float]] = {
        "negative": lambda line: left - _share(line, "negative"),
        "zero": lambda line: -(_share(line, "zero") + _share(line, "none")) / 2,
        "none": lambda line: -(_share(line, "zero") + _share(line, "none")) / 2 + _share(line, "zero"),
        "positive": lambda line: right,
    }
    for name, base in bases.items():
        canvas.traces.append(_trace(name, [line for line in lines if line.of[name]], base, canvas.palette))
    canvas.traces.append(second_bars(canvas, left, right, _share, lambda line: _HEIGHT / 2 + _THIN))
    _write_counts(canvas, lines, left, right)
    return left, right


def _share(line: Line, name: str) -> float:
    return float(line.of[name] / line.of["sentences"])


def _trace(name: str, lines: list[Line], base: Callable[[Line], float], palette: Palette) -> dict[str, Any]:
    colour = {"negative": palette.negative, "positive": palette.positive}.get(name, palette.zero)
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "x": [_share(line, name) for line in lines],
        "base": [base(line) for line in lines],
        "y": [line.y for line in lines],
        "width": _HEIGHT,
        "marker": {
            "color": palette.ground if name == "none" else colour,
            "line": {"color": colour, "width": 1.5 if name == "none" else 0},
        },
        "customdata": [
            [mark_key(outlet=line.of["outlet"], voice=line.of["voice"], **{"class": name})] for line in lines
        ],
        "hovertext": [_hover(line, name) for line in lines],
        "hoverinfo": "text",
    }


def second_bars(
    canvas: Canvas, left: float, right: float, share: Callable[[Line, str], float], under: Callable[[Line], float]
) -> dict[str, Any]:
    """Return VADER's negative and positive sentences as thin bars, a few pixels below each line's own marks.

    `share` is the length that a number of the line has on the figure's scale, `under` how many pixels below the middle
    of the line its bar stands.
    """
    bars = [
        (line, name, sign, origin, share(line, f"vader_{name}"))
        for line in canvas.page.lines
        for name, sign, origin in (("negative", -1, left), ("positive", 1, right))
        if line.of["sentences"] and line.of[f"vader_{name}"]
    ]
    return {
        "type": "bar",
        "orientation": "h",
        "name": VADER,
        "x": [length for *_, length in bars],
        "base": [origin - length if sign < 0 else origin for _, _, sign, origin, length in bars],
        "y": [line.y + under(line) for line, *_ in bars],
        "width": _THIN,
        "marker": {"color": canvas.palette.muted, "line": {"width": 0}},
        "customdata": [
            [mark_key(outlet=line.of["outlet"], voice=line.of["voice"], vader_class=name)] for line, name, *_ in bars
        ],
        "hovertext": [
            f"<b>{plain(line.of['outlet'])}</b>, {line.of['voice']}<br>{line.of[f'vader_{name}']} of "
            f"{line.of['sentences']} sentences {_WORDS[name]} by VADER"
            for line, name, *_ in bars
        ],
        "hoverinfo": "text",
    }


def _hover(line: Line, name: str) -> str:
    of = line.of
    return (
        f"<b>{plain(of['outlet'])}</b>, {of['voice']}<br>{of[name]} of {of['sentences']} sentences {_WORDS[name]} "
        f"({_share(line, name):.0%})<br>n = {of['n_articles']} articles"
    )


def _write_counts(canvas: Canvas, lines: list[Line], left: float, right: float) -> None:
    """Write the counts of negative and positive sentences beyond their bars."""
    for name, anchor, shift, sign in (("negative", "right", -4, "−"), ("positive", "left", 4, "+")):
        for line in (line for line in lines if line.of[name]):
            end = left - _share(line, name) if name == "negative" else right + _share(line, name)
            canvas.write(line.y, f"{sign}{line.of[name]}", end, shift, anchor, xref="x")
