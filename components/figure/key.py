"""What the fills and squares of a figure mean: each drawn small as it is drawn in the figure, before its words.

Signs of a font are no help here: at the size of a text its shaded squares all look grey.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

#: Pixels of a field's width and height, of a square's side, between a field and its words, and behind these.
WIDE, HIGH, SIDE, TO_WORDS, BEHIND = 18.0, 11.0, 11.0, 6.0, 16.0
#: Pixels between lines, between dots, and of a dot.
_LINES, _DOTS, _DOT = 5.0, 4.5, 1.8


class Field(NamedTuple):
    """Where a field stands: pixels from the left edge of the marks, from the top of the figure, and its width."""

    left: float
    top: float
    wide: float


def width_of(fill: str) -> float:
    """Return the pixels of a fill's field; 0 where words stand alone (an empty fill)."""
    return SIDE if fill.startswith("square") else WIDE if fill else 0.0


def shapes(fill: str, left: float, middle: float, ink: str, faint: str, ground: str = "") -> list[dict[str, Any]]:
    """Return the shapes of a fill's field, in pixels from the left edge of the marks and from the top.

    `fill` is one of `marks.Bar`, or the symbol of a square (`square`, `square-open`, `square-open-dot`, and
    `square-dot`, which has a dot of the `ground`).
    """
    field = Field(left, middle - HIGH / 2, width_of(fill))
    solid = fill in ("full", "plain", "square", "square-dot")
    pale = fill.removeprefix("faint ") in ("faint", "dotted", "lined") or fill.startswith("faint")
    found = [_shape(_box(field), ink if solid else faint if pale else "", ink)]
    if fill.endswith("hatched"):
        # The lines of a faint one are as pale as in a bar.
        found.append(_shape("".join(_slanted(field)), "", faint if fill.startswith("faint") else ink, 1.8))
    elif fill == "lined":
        found.append(_shape("".join(_level(field)), "", ink, 1.2))
    elif fill == "dotted":
        found.append(_shape("".join(_dots(field)), ink, ink, 0))
    elif fill == "square-open-dot":
        found.append(_shape(_dot(field.left + SIDE / 2, middle, 3), ink, ink, 0))
    elif fill == "square-dot":
        found.append(_shape(_dot(field.left + SIDE / 2, middle, 4), ground, ink, 0))
    return found


def _shape(path: str, filled: str, ink: str, width: float = 1.2) -> dict[str, Any]:
    return {
        "type": "path", "path": path, "xref": "paper", "xsizemode": "pixel", "xanchor": 0, "yref": "y",
        "layer": "below", "fillcolor": filled or "rgba(0,0,0,0)", "line": {"color": ink, "width": width},
    }  # fmt: skip


def _box(field: Field) -> str:
    right, bottom = field.left + field.wide, field.top + HIGH
    return f"M{field.left:.6g},{field.top:.6g}H{right:.6g}V{bottom:.6g}H{field.left:.6g}Z"


def _slanted(field: Field) -> Iterator[str]:
    """Yield lines that rise to the right, each from the foot or the left side to the top or the right side."""
    at = _LINES
    while at < field.wide + HIGH:
        begin, end = max(0.0, at - HIGH), min(at, field.wide)
        low, high = field.top + at - begin, field.top + at - end
        yield f"M{field.left + begin:.6g},{low:.6g}L{field.left + end:.6g},{high:.6g}"
        at += _LINES


def _level(field: Field) -> Iterator[str]:
    for part in (0.33, 0.67):
        y = field.top + HIGH * part
        yield f"M{field.left:.6g},{y:.6g}L{field.left + field.wide:.6g},{y:.6g}"


def _dots(field: Field) -> Iterator[str]:
    for down in (0.3, 0.7):
        for number in range(1, int(field.wide / _DOTS) + 1):
            yield _dot(field.left + number * _DOTS - 1, field.top + HIGH * down, _DOT)


def _dot(x: float, y: float, size: float) -> str:
    half = size / 2
    return f"M{x - half:.6g},{y - half:.6g}H{x + half:.6g}V{y + half:.6g}H{x - half:.6g}Z"
