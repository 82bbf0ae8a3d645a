"""What a component is: a frozen bundle of plain functions and texts that the dashboard can show without knowing it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode

import pandas as pd

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from components.palette import Palette
    from components.reading.model import Reading

#: Every row of every measure begins with these columns; start and end are offsets into the article as given.
ROW_COLUMNS = ("article_id", "outlet", "start", "end", "voice")
#: The last column of all rows, written by `analysis` for every measure alike: how the row's characters are shared
#: with other articles (`reading.model.SHARINGS`).
SHARED = "shared"

#: The frame of articles that `summarise` gets: one row per article that is shown, in corpus order. `event` is the id of
#: the first article that tells of the same event; `shared_own` are the own words that another outlet prints too.
ARTICLE_COLUMNS = (
    "article_id", "outlet", "kind", "title", "published", "url", "language", "file",
    "event", "words", "words_own", "words_reported", "words_quoted",
    "shared_own", "shared_reported", "shared_quoted", "sentences", "quotations",
)  # fmt: skip

Settings = Mapping[str, str]


@dataclass(frozen=True)
class Setting:
    """A choice that a component offers. `options` are stable words: they stand in addresses."""

    slug: str
    label: str
    options: tuple[str, ...]
    default: str
    help: str = ""


@dataclass(frozen=True)
class Mark:
    """A stretch of an article to be marked on the page: its words on hover, a colour, and a style.

    `style` is background, underline, dashed, box or strike, so that several marks on the same words can be told apart.
    """

    start: int
    end: int
    label: str
    colour: str
    style: str


@dataclass(frozen=True)
class Finding:
    """A sentence that the data support, and the setting under which it would not hold (empty where there is none).

    `claim` is what the sentence says without its numbers: it stays the same where only the numbers change, so that a
    finding can be looked for among those of another selection. Without one the sentence itself is compared.
    """

    text: str
    fails: str = ""
    claim: str = ""


@dataclass(frozen=True)
class View:
    """One figure of a component.

    `draw` returns a Plotly figure; each point that can be opened carries `customdata=[mark_key(...)]`.
    `tell` returns sentences that the data support; joined, they are also the figure's text alternative.
    `note` is one line on method and limits under the figure. `table` returns the figure's numbers for reading.
    """

    slug: str
    question: str
    draw: Callable[[pd.DataFrame, pd.DataFrame, Palette, Settings], go.Figure]
    tell: Callable[[pd.DataFrame, pd.DataFrame, Settings], list[str]]
    note: str
    table: Callable[[pd.DataFrame, pd.DataFrame, Settings], pd.DataFrame]


@dataclass(frozen=True)
class Component:
    """A measure: from a reading to tidy rows, from rows to a summary, from both to figures.

    `columns` are the columns of the rows, `ROW_COLUMNS` first; `measure` returns them for an empty article too.
    `voices` are the voices that it counts unless the reader chooses others. `summarise` gets the rows (already
    filtered by outlet and voice), the frame of articles and the settings, and returns one row per outlet, or per
    outlet and thing. `marks` turns rows of one article into marks for the Read page. `method` is its METHOD.md.
    `relate`, where given, completes the rows with what needs all articles at once. `brief` has the settings in which
    its leading figure stands on the overview, where those are not the defaults.
    """

    slug: str
    title: str
    question: str
    columns: tuple[str, ...]
    voices: tuple[str, ...]
    measure: Callable[[Reading], pd.DataFrame]
    summarise: Callable[[pd.DataFrame, pd.DataFrame, Settings], pd.DataFrame]
    views: tuple[View, ...]
    stands_out: Callable[[pd.DataFrame, pd.DataFrame], list[Finding]]
    marks: Callable[[pd.DataFrame, Palette], list[Mark]]
    method: str
    settings: tuple[Setting, ...] = ()
    relate: Callable[[list[Reading], pd.DataFrame], pd.DataFrame] | None = None
    brief: tuple[tuple[str, str], ...] = ()

    def defaults(self) -> dict[str, str]:
        """Return each setting's default."""
        return {setting.slug: setting.default for setting in self.settings}


def mark_key(**conditions: object) -> str:
    """Return the key of a drawn mark: which rows it stands for, as column=value pairs in an address-safe form.

    >>> mark_key(outlet="The Wire", start=12)
    'outlet=The+Wire&start=12'
    """
    return urlencode({column: str(value) for column, value in conditions.items()})


def rows_of(rows: pd.DataFrame, key: str) -> pd.DataFrame:
    """Return the rows that a mark stands for; none where the key names an unknown column or nothing fits.

    A condition on "holders has" asks for rows whose column `holders`, words parted by blanks, has that word.
    """
    conditions = parse_qsl(key, keep_blank_values=True)
    if not conditions or any(column.removesuffix(_HAS) not in rows.columns for column, _ in conditions):
        return rows.iloc[0:0]
    chosen = pd.Series(True, index=rows.index)
    for column, value in conditions:
        values = rows[column.removesuffix(_HAS)].astype(str)
        if column.endswith(_HAS):
            chosen &= values.map(lambda words, value=value: value in words.split()).astype(bool)
        else:
            chosen &= values == value
    return rows[chosen]


_HAS = " has"
