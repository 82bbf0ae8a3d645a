"""A report's figures and tables as HTML: each drawn for a screen and for a telephone, with its numbers as a table."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import pandas as pd

from components.figure.svg import draw
from components.figure.svg.drawing import written
from components.palette import palette_for
from components.report.model import Figure
from components.report.style import BOARD, MOST_HIGH, NARROW, WIDE

#: Lines of a table that are written out; whoever needs more takes the CSV file.
MOST_LINES = 100


def drawn(figure: Figure, outlets: Sequence[str], number: int) -> tuple[str, bool]:
    """Return a figure drawn in both widths, and whether it is longer than a page of paper."""
    width = BOARD if figure.name.startswith("board.") else WIDE
    wide, is_long = _in_width(figure, outlets, width, f"w{number}")
    narrow, _ = _in_width(figure, outlets, NARROW, f"n{number}")
    return f'<div class="wide{" long" * is_long}">{wide}</div><div class="narrow">{narrow}</div>', is_long


def _in_width(figure: Figure, outlets: Sequence[str], width: int, name: str) -> tuple[str, bool]:
    drawing = draw(figure.draw(palette_for(outlets, "light", width)), name, width)
    parts = drawing.parts(MOST_HIGH)
    names = [figure.alt, *[f"{figure.heading}, continued"] * (len(parts) - 1)]
    svgs = [written(drawing, alt, part) for alt, part in zip(names, parts, strict=True)]
    return "".join(f'<div class="part">{one}</div>' for one in svgs), len(parts) > 1


def table(frame: pd.DataFrame, caption: str) -> str:
    """Return a table that opens, every cell escaped; nothing for an empty one."""
    if frame.empty:
        return ""
    heads = "".join(f'<th scope="col">{escape(str(name))}</th>' for name in frame.columns)
    lines = frame.head(MOST_LINES).to_numpy(dtype=object).tolist()
    body = "".join(f"<tr>{''.join(map(_cell, line))}</tr>" for line in lines)
    rest = len(frame) - len(lines)
    more = f'<p class="quiet">{rest:,} further lines stand in the CSV file.</p>' if rest else ""
    place = f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(caption)}">'
    inside = f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
    return f"<details><summary>The numbers as a table</summary>{place}{inside}</div>{more}</details>"


def _cell(value: object) -> str:
    if isinstance(value, float):
        number = "–" if value != value else f"{value:,.4g}".replace("-", "−")  # noqa: PLR0124 (not a number)
        return f'<td class="number">{number}</td>'
    if isinstance(value, int) and not isinstance(value, bool):
        return f'<td class="number">{value:,}</td>'
    return f"<td>{escape('' if value is None or value is pd.NA else str(value))}</td>"
