"""What a figure of a component is, and what it found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from components.contract.component import Claim
    from components.palette import Palette

Settings = Mapping[str, str]


@dataclass(frozen=True)
class Found:
    """What a figure found: its heading, a true sentence of at most 16 words.

    Where there is nothing to see (`drawn` is false) the sentence says so, and the figure waits until it is asked for.
    `reading` helps with reading the figure where these articles are drawn otherwise than the view's own line says.
    `claims` are what the sentence says of outlets, as data, so that no page says otherwise; a count alone has none.
    """

    text: str
    drawn: bool = True
    reading: str = ""
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True)
class View:
    """One figure of a component.

    `draw` returns a Plotly figure; each point that can be opened carries `customdata=[mark_key(...)]`.
    `tell` returns sentences that the data support; joined, they are also the figure's text alternative.
    `note` is on method and limits. `table` returns the figure's numbers for reading.

    `find` returns the heading; without it the question is the heading. `reading` is one line of help with reading the
    figure, `sure` one on how certain it is, with the public figure that fits. What is not `at_once` is drawn when it is
    asked for. `looks_at` gets the summary and returns the columns of rows at which `find`, `draw`, `tell` and `sure`
    look, so that of a large corpus no others are opened to draw it: they then get rows of these alone, each once. None
    of them (or without it) means all.
    """

    slug: str
    question: str
    draw: Callable[[pd.DataFrame, pd.DataFrame, Palette, Settings], go.Figure]
    tell: Callable[[pd.DataFrame, pd.DataFrame, Settings], list[str]]
    note: str
    table: Callable[[pd.DataFrame, pd.DataFrame, Settings], pd.DataFrame]
    find: Callable[[pd.DataFrame, pd.DataFrame, Settings], Found] | None = None
    reading: str = ""
    sure: Callable[[pd.DataFrame, pd.DataFrame, Settings], str] | None = None
    at_once: bool = True
    looks_at: Callable[[pd.DataFrame], tuple[str, ...]] | None = None
