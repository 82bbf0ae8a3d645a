"""What a report is made of and what it consists of, before it has any look."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pandas as pd
import plotly.graph_objects as go

from components.analysis.analyse import Analysis
from components.analysis.beside import Beside
from components.analysis.selection import Selection
from components.contract import Component, Finding, Settings
from components.palette import Palette
from components.report.choice import Choice


@dataclass(frozen=True)
class Asked:
    """What a report is made of: an analysis, what is chosen of it, and what goes in.

    `settings` are those of components by their slugs where they are not the defaults, `link` the address of the view,
    `texts` whether full texts may be shown.
    """

    analysis: Analysis
    selection: Selection
    choice: Choice = field(default_factory=Choice)
    settings: Mapping[str, Settings] = field(default_factory=dict)
    link: str = ""
    texts: bool = True


@dataclass(frozen=True)
class Figure:
    """One figure: `draw` makes it for a palette's width. `sure` says how sure it is, `source` of what it speaks."""

    name: str
    question: str
    heading: str
    draw: Callable[[Palette], go.Figure]
    alt: str
    table: pd.DataFrame
    reading: str = ""
    sure: str = ""
    limits: str = ""
    caveat: str = ""
    source: str = ""
    comment: str = ""


@dataclass(frozen=True)
class Told:
    """A finding, how sure it is, its texts side by side, and a person's comment; `key` names it."""

    key: str
    finding: Finding
    sure: str
    texts: Beside | None
    comment: str


@dataclass(frozen=True)
class Section:
    """The figures of one measure, and what a reader must know before any of them."""

    component: Component
    caveat: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class Content:
    """All that a report says."""

    title: str
    introduction: str
    lead: str
    chosen: str
    above: Told | None
    board: tuple[Figure, ...]
    picture: Figure
    board_note: str
    below: tuple[Told, ...]
    sections: tuple[Section, ...]
    articles: pd.DataFrame
    settings: str
    fingerprint: str
    link: str
    parts: tuple[str, ...]
    outlets: tuple[str, ...]
