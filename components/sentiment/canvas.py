"""A figure of lines by outlet and voice in the making: gathered first, handed to Plotly once.

Plotly checks all that a figure holds at each change, so marks, notes and rules are collected as plain dicts; one by one
they take seconds where outlets are many.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go

from components.figure.sheet import SMALL, look, outlet_heading, plain
from components.palette import Palette
from components.sentiment.evidence import signed
from components.sentiment.lines import CHARACTERS, Line, Page, Row

#: Pixels kept at the left for the names of the voices.
GUTTER = 96
#: The name of the traces of the second opinion, and how the key of every figure names its mark.
VADER, SECOND = "VADER", "× VADER, another word list"


@dataclass
class Canvas:
    """A figure in the making: its layout, its traces, and the notes and lines that go below them."""

    palette: Palette
    page: Page
    layout: dict[str, Any]
    traces: list[dict[str, Any]] = field(default_factory=list)
    notes: list[dict[str, object]] = field(default_factory=list)
    lines: list[dict[str, object]] = field(default_factory=list)

    def finished(self) -> go.Figure:
        """Return the figure with everything that was written and drawn."""
        return go.Figure(data=self.traces, layout=self.layout | {"annotations": self.notes, "shapes": self.lines})

    def x_axis(self, title: str = "", **more: object) -> None:
        """Set what the horizontal axis is like; with a title, where there is one to write."""
        axis = self.layout["xaxis"] | more
        if title:
            axis["title"] = axis["title"] | {"text": title}
        self.layout["xaxis"] = axis

    def write(self, y: float, text: str, x: float, shift: float = 0, anchor: str = "left", **more: object) -> None:
        """Write a small quiet note at a height; `x` runs from 0 to 1 over the width, `shift` adds pixels."""
        note = {
            "x": x,
            "xref": "paper",
            "xshift": shift,
            "y": y,
            "yref": "y",
            "text": text,
            "showarrow": False,
            "xanchor": anchor,
            "yanchor": "middle",
            "align": anchor,
            "font": {"size": SMALL, "color": self.palette.muted},
        }
        self.notes.append(note | more)

    def key(self, *lines: str) -> None:
        """Write what the marks mean over the first outlet."""
        self.write(8 + 8 * len(lines), "<br>".join(lines), x=0, shift=8 - GUTTER)

    def line(self, x: tuple[float, float], y: tuple[float, float], colour: str, width: float, dash: str = "") -> None:
        """Draw a straight line below the marks."""
        stroke = {"color": colour, "width": width, "dash": dash or "solid"}
        ends = {"x0": x[0], "x1": x[1], "y0": y[0], "y1": y[1]}
        self.lines.append({"type": "line", **ends, "layer": "below", "line": stroke})

    def rule(self, x: float, strong: bool = False, above: float = 0) -> None:
        """Draw a hairline at x from the first line of the page (or `above` pixels over it) to the last."""
        colour = self.palette.muted if strong else self.palette.line
        self.line((x, x), (self.page.top + 4 - above, self.page.height), colour, 1)

    def spans(self, low: str, high: str, above: float = 0) -> None:
        """Draw, at each line that has one, the bar from its value in one column to that in another."""
        for one in self.page.lines:
            if not math.isnan(one.of[low]):
                self.line((one.of[low], one.of[high]), (one.y + above, one.y + above), self.palette.muted, 2)

    def points(
        self,
        x: Sequence[float],
        y: Sequence[float],
        keys: Sequence[str],
        hovers: Sequence[str],
        marker: dict[str, object],
        **more: object,
    ) -> None:
        """Draw marks that can be opened; none where there are none."""
        if len(x):
            trace = {"type": "scatter", "mode": "markers", "x": list(x), "y": list(y), "marker": marker}
            trace |= {"customdata": [[key] for key in keys], "hovertext": list(hovers), "hoverinfo": "text"}
            self.traces.append(trace | {"cliponaxis": False} | more)

    def second(self, x: Sequence[float], y: Sequence[float], keys: Sequence[str], hovers: Sequence[str]) -> None:
        """Draw the second opinion's marks: thin crosses in ink, on the same scale."""
        stroke = {"color": self.palette.ink, "width": 1.5}
        self.points(x, y, keys, hovers, {"symbol": "x-thin", "size": 8, "line": stroke}, name=VADER)

    def second_of_lines(self, key_of: Callable[[Row], str], above: float = 0) -> None:
        """Draw VADER's mark at each line that has a number of VADER's (`vader`)."""
        known = [one for one in self.page.lines if not math.isnan(one.of["vader"])]
        self.second(
            [one.of["vader"] for one in known],
            [one.y + above for one in known],
            [key_of(one.of) for one in known],
            [_second_hover(one.of) for one in known],
        )

    def polarity_axis(self, reach: float, title: str = "polarity (the whole scale is −1 to +1)") -> None:
        """Set the width to polarity from -reach to reach, with zero marked."""
        ticks = [-reach, -reach / 2, 0, reach / 2, reach]
        words = [signed(tick, 3).rstrip("0").rstrip(".") if tick else "0" for tick in ticks]
        self.x_axis(title, range=[-reach * 1.04, reach * 1.04], tickvals=ticks, ticktext=words)
        for tick in ticks:
            self.rule(tick, strong=tick == 0)


def heading(outlet: str, y: float, palette: Palette) -> dict[str, object]:
    """Return an outlet's heading as the other figures write it, moved into the gutter and folded where it is long."""
    return outlet_heading(y, outlet, palette, shift=8 - GUTTER, fold=CHARACTERS)


def canvas_for(
    page: Page,
    palette: Palette,
    scale: bool,
    unscored: bool = False,
    heading_of: Callable[[str, float, Palette], dict[str, object]] = heading,
) -> Canvas:
    """Return a canvas with the outlets' headings and, at the left, the voices with their number of sentences.

    `scale` keeps room for an axis below; `unscored` adds how many sentences hold no scored word.
    """
    bottom = 40 if scale else 4
    layout = look(palette, int(page.height) + bottom)
    layout |= {"margin": {"l": GUTTER, "r": 18, "t": 0, "b": bottom}, "barmode": "overlay"}
    layout["yaxis"] |= {"range": [page.height, 0], "visible": False, "automargin": False}
    canvas = Canvas(palette, page, layout)
    canvas.x_axis(automargin=False)
    canvas.notes += [heading_of(outlet, y, palette) for outlet, y in page.headings.items()]
    for line in page.lines:
        canvas.write(line.y, _label(line, unscored), x=0, shift=-8, anchor="right")
    return canvas


def _label(line: Line, unscored: bool) -> str:
    label = str(line.of.get("label") or f"{line.of['voice']} · {line.of['sentences']}")
    return f"{label}<br>{line.of['none']} unscored" if unscored and line.of["none"] else label


def empty_sheet(palette: Palette) -> go.Figure:
    """Return a sheet that says that there is nothing to draw."""
    canvas = canvas_for(Page((), {}, 0, 60), palette, scale=False)
    canvas.x_axis(visible=False)
    canvas.write(30, "Nothing to draw in this selection.", x=0, shift=8 - GUTTER)
    return canvas.finished()


def _second_hover(line: Row) -> str:
    return f"<b>{plain(line['outlet'])}</b>, {line['voice']}<br>VADER {signed(line['vader'])}"
