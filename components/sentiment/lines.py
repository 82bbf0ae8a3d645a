"""Where things stand in a figure with a heading per outlet and a line per voice under it; one unit is one pixel."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from textwrap import wrap

import pandas as pd
import plotly.graph_objects as go

from components.figure import SMALL, outlet_heading, sheet
from components.palette import Palette
from components.sentiment.evidence import signed

#: Pixels kept at the left for the names of the voices, and the heights of a heading and of the space under an outlet.
GUTTER, HEADING, UNDER = 96, 26, 10
#: Characters of an outlet's name that a telephone shows on one line, and the pixels of each further line.
_CHARACTERS, _MORE = 38, 18


@dataclass(frozen=True)
class Line:
    """One line of the summary and where it stands: `y` is its middle, `height` its pixels."""

    y: float
    height: float
    of: pd.Series


@dataclass(frozen=True)
class Page:
    """All lines, the y of each outlet's heading, and the height of the whole."""

    lines: tuple[Line, ...]
    headings: dict[str, float]
    top: float
    height: float


def folded(outlet: str) -> list[str]:
    """Return an outlet's name in lines that a telephone shows whole."""
    return wrap(outlet, _CHARACTERS) or [outlet]


def lay_out(
    lines_of: pd.DataFrame,
    top: float,
    height_of: Callable[[pd.Series], float],
    fold: Callable[[str], list[str]] = folded,
) -> Page:
    """Return where lines stand, `top` pixels left free above; `height_of` says how many pixels a line takes.

    `lines_of` has the columns outlet, voice and sentences at least, one row per line; `fold` gives the lines of a
    heading.
    """
    lines, headings, y = [], {}, top
    for outlet, own in lines_of.groupby("outlet", sort=False):
        tall = HEADING + _MORE * (len(fold(str(outlet))) - 1)
        headings[str(outlet)] = y + tall / 2
        y += tall
        for _, line in own.iterrows():
            height = height_of(line)
            lines.append(Line(y + height / 2, height, line))
            y += height
        y += UNDER
    return Page(tuple(lines), headings, top, y)


def by_outlet(rows: pd.DataFrame, summary: pd.DataFrame) -> pd.DataFrame:
    """Return one line per outlet that has sentences, in the order of the summary, for figures that mix the voices."""
    counts, unscored = rows["outlet"].value_counts(), rows[rows["class"] == "none"]["outlet"].value_counts()
    outlets = [outlet for outlet in dict.fromkeys(summary["outlet"]) if outlet in counts.index]
    return pd.DataFrame(
        {
            "outlet": outlets,
            "voice": "all",
            "sentences": [int(counts[outlet]) for outlet in outlets],
            "none": [int(unscored.get(outlet, 0)) for outlet in outlets],
        }
    )


@dataclass
class Canvas:
    """A figure in the making. Notes and lines are gathered and set once: one by one, Plotly takes seconds for many."""

    figure: go.Figure
    palette: Palette
    page: Page
    notes: list[dict[str, object]] = field(default_factory=list)
    lines: list[dict[str, object]] = field(default_factory=list)

    def finished(self) -> go.Figure:
        """Return the figure with everything that was written and drawn."""
        return self.figure.update_layout(annotations=self.notes, shapes=self.lines)

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
        self.lines.append(
            {
                "type": "line",
                "x0": x[0],
                "x1": x[1],
                "y0": y[0],
                "y1": y[1],
                "layer": "below",
                "line": {"color": colour, "width": width, "dash": dash or "solid"},
            }
        )

    def rule(self, x: float, strong: bool = False, above: float = 0) -> None:
        """Draw a hairline at x from the first line of the page (or `above` pixels over it) to the last."""
        colour = self.palette.muted if strong else self.palette.line
        self.line((x, x), (self.page.top + 4 - above, self.page.height), colour, 1)

    def polarity_axis(self, reach: float) -> None:
        """Set the width to polarity from -reach to reach, with zero marked."""
        ticks = [-reach, -reach / 2, 0, reach / 2, reach]
        self.figure.update_xaxes(
            range=[-reach * 1.04, reach * 1.04],
            tickvals=ticks,
            ticktext=[signed(tick, 3).rstrip("0").rstrip(".") if tick else "0" for tick in ticks],
            title={"text": "polarity (the whole scale is −1 to +1)"},
        )
        for tick in ticks:
            self.rule(tick, strong=tick == 0)


def heading(outlet: str, y: float, palette: Palette) -> dict[str, object]:
    """Return an outlet's heading as the other figures write it, moved into the gutter and folded where it is long."""
    return outlet_heading(y, outlet, palette, shift=8 - GUTTER, fold=_CHARACTERS)


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
    figure = sheet(palette, int(page.height) + bottom)
    figure.update_layout(margin={"l": GUTTER, "r": 18, "t": 0, "b": bottom}, barmode="overlay")
    figure.update_xaxes(automargin=False)
    figure.update_yaxes(range=[page.height, 0], visible=False, automargin=False)
    canvas = Canvas(figure, palette, page)
    for outlet, y in page.headings.items():
        canvas.notes.append(heading_of(outlet, y, palette))
    for line in page.lines:
        label = line.of.get("label") or f"{line.of['voice']} · {line.of['sentences']}"
        if unscored and line.of["none"]:
            label += f"<br>{line.of['none']} unscored"
        canvas.write(line.y, label, x=0, shift=-8, anchor="right")
    return canvas


def reach_of(values: Iterable[float]) -> float:
    """Return how far a scale goes to either side of zero: the least of a few round numbers that holds all values."""
    largest = max((abs(value) for value in values if not math.isnan(value)), default=0.0)
    return next((reach for reach in (0.1, 0.25, 0.5) if largest <= reach), 1.0)


def empty_sheet(palette: Palette) -> go.Figure:
    """Return a sheet that says that there is nothing to draw."""
    canvas = canvas_for(Page((), {}, 0, 60), palette, scale=False)
    canvas.figure.update_xaxes(visible=False)
    canvas.write(30, "Nothing to draw in this selection.", x=0, shift=8 - GUTTER)
    return canvas.finished()
