"""What stands inside every picture, so that it can travel without its page: what is shown, n, dates, settings."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, once
from components.corrections.describing import in_force
from components.figure.rows import LINE
from components.figure.sheet import SMALL, characters, in_lines, plain
from components.palette import Palette
from components.wording import VOICE_WORDS, counted

#: Sizes in pixels: a picture's heading, a line of it, and the air around what is written outside the figure.
_HEADING, _HEADING_LINE, _AIR = 20, 26, 16
#: What a picture says of the text that is counted where not all is (`selection.COPIES`).
_COUNTED = {"own": "without text shared with other outlets", "shared": "only text shared with other outlets"}


def source_note(
    rows: pd.DataFrame,
    articles: pd.DataFrame,
    settings: Settings,
    voices: tuple[str, ...],
    corrections: int = 0,
    copy: str = "all",
) -> str:
    """Return the note under a picture: the articles and their dates, whose words and which settings were counted.

    Where something was put right by hand, the note says how many corrections are in force; where not all copy counts
    (`selection.COPIES`), which does.
    """
    parts = [
        shown_articles(rows, articles),
        "words: " + ", ".join(VOICE_WORDS[voice] for voice in voices),
        _COUNTED.get(copy, ""),
        *(f"{name}: {value}" for name, value in settings.items()),
        in_force(corrections),
        "Parallax",
    ]
    return " · ".join(part for part in parts if part)


@once
def shown_articles(rows: pd.DataFrame, articles: pd.DataFrame) -> str:
    """Return of how many articles and outlets a figure speaks, and of which days."""
    # Of tens of thousands of names, a set tells this many times as fast as pandas' `isin` of texts does.
    held = set(rows["article_id"].unique().tolist())
    shown = articles[[one in held for one in articles["article_id"].tolist()]] if held else articles
    n = f"{counted(len(shown), 'article')} of {counted(shown['outlet'].nunique(), 'outlet')}"
    if others := len(articles) - len(shown):
        n += f" ({others:,} more {'has' if others == 1 else 'have'} none)"
    return " · ".join(part for part in (n, period(shown["published"])) if part)


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


def as_picture(
    figure: go.Figure, palette: Palette, question: str, finding: str, note: str, slide: bool = False
) -> go.Figure:
    """Return the figure as it travels without its page: its question and finding above it, a note below.

    A slide is sixteen parts wide and nine high; what is missing is white at the right or below.
    """
    width = palette.width
    room = characters(width - 2 * _AIR, _HEADING, bold=True)
    heads, notes = in_lines(finding, room), in_lines(note, characters(width - 2 * _AIR))
    layout = figure.layout
    margin = {side: getattr(layout.margin, side) or 0 for side in "tblr"}
    above = LINE + _HEADING_LINE * len(heads) + 2 * _AIR
    below = LINE * len(notes) + 2 * _AIR
    height = layout.height + above + below
    wide, high = _slide(width, height) if slide else (width, height)
    asked = f'<span style="font-size:{SMALL}px;color:{palette.muted}">{plain(question)}</span><br>' if question else ""
    words = {"size": _HEADING, "color": palette.ink}
    figure.update_layout(
        width=wide,
        height=high,
        margin={
            "t": margin["t"] + above,
            "b": margin["b"] + below + high - height,
            "l": margin["l"],
            "r": margin["r"] + wide - width,
        },
        title={
            "text": asked + "<br>".join(f"<b>{plain(line)}</b>" for line in heads),
            "font": words, "x": 0, "xref": "container", "xanchor": "left", "pad": {"l": _AIR, "t": _AIR},
            "y": 1, "yref": "container", "yanchor": "top",
        },
    )  # fmt: skip
    figure.add_annotation(
        text="<br>".join(map(plain, notes)), showarrow=False, align="left",
        font={"size": SMALL, "color": palette.muted},
        x=0, xref="paper", xanchor="left", xshift=_AIR - margin["l"],
        y=0, yref="paper", yanchor="top", yshift=-margin["b"] - _AIR,
    )  # fmt: skip
    return figure


def _slide(width: int, height: int) -> tuple[int, int]:
    """Return the smallest width and height of sixteen to nine that hold both."""
    return (-(-height * 16 // 9), height) if height * 16 > width * 9 else (width, -(-width * 9 // 16))
