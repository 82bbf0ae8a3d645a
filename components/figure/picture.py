"""What stands inside every picture, so that it can travel without its page: what is shown, n, dates, settings."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings
from components.corrections.telling import in_force
from components.figure.rows import LINE
from components.figure.sheet import SMALL, characters, in_lines, plain
from components.palette import Palette
from components.wording import counted

#: Pixels kept free above a figure for the button that saves it.
_CAMERA = 24
#: Pixels between the last row and the note.
_GAP = 16


def source_note(
    question: str,
    rows: pd.DataFrame,
    articles: pd.DataFrame,
    settings: Settings,
    voices: tuple[str, ...],
    corrections: int = 0,
    copy: str = "all",
) -> str:
    """Return the note under a figure: its question, the articles and their dates, the voices and settings counted.

    Where something was put right by hand, the note says how many corrections are in force; where not all copy counts
    (`selection.COPIES`), which does.
    """
    shown = articles[articles["article_id"].isin(rows["article_id"].unique())] if len(rows) else articles
    parts = [
        question,
        f"n = {counted(len(shown), 'article')} of {counted(shown['outlet'].nunique(), 'outlet')}",
        period(shown["published"]),
        "voice: " + ", ".join(voices),
        "" if copy == "all" else f"copy: {copy} only",
        *(f"{name}: {value}" for name, value in settings.items()),
        in_force(corrections),
        "Parallax",
    ]
    return " · ".join(part for part in parts if part)


def period(published: Iterable[object]) -> str:
    """Return the days that articles are of: "3 February 2017", "3–4 February 2017"; empty where none is known."""
    days = sorted(
        {str(day)[:10] for day in published if day is not None and str(day) not in ("", "NaT", "nan", "None")}
    )
    if not days:
        return ""
    first, last = date.fromisoformat(days[0]), date.fromisoformat(days[-1])
    if first == last:
        return f"{first.day} {first:%B %Y}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {last:%B %Y}"
    if first.year == last.year:
        return f"{first.day} {first:%B} – {last.day} {last:%B %Y}"
    return f"{first.day} {first:%B %Y} – {last.day} {last:%B %Y}"


def with_source(figure: go.Figure, palette: Palette, note: str) -> go.Figure:
    """Write the note under the figure and keep room above it for the camera; returns the figure, higher by both.

    The note is the figure's title, set at the lower left: a title is the one text that Plotly places by the whole
    picture's edge and not by the axes'.
    """
    lines = in_lines(note, characters(palette.width - _GAP))
    needed = LINE * len(lines) + 12
    margin = figure.layout.margin
    bottom = max(margin.b or 0, _GAP)
    height = figure.layout.height + needed + _CAMERA + bottom - (margin.b or 0)
    figure.update_layout(
        height=height,
        margin={"t": (margin.t or 0) + _CAMERA, "b": bottom + needed},
        title={
            "text": "<br>".join(plain(line) for line in lines),
            "font": {"size": SMALL, "color": palette.muted},
            "x": 0,
            "xref": "container",
            "xanchor": "left",
            "y": needed / height,
            "yref": "container",
            "yanchor": "top",
            "pad": {"l": 8},
        },
    )
    return figure
