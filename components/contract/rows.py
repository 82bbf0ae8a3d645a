"""The rows of measures: which columns they have, how they are made into a frame, and how a mark names some of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl, urlencode

import pandas as pd

#: Every row of every measure begins with these columns; start and end are offsets into the article as given.
ROW_COLUMNS = ("article_id", "outlet", "start", "end", "voice")
#: The last column of all rows, written by `analysis` for every measure alike: how the row's characters are shared
#: with other articles (`reading.model.SHARINGS`).
SHARED = "shared"

#: The frame of articles that `summarise` gets: one row per article that is shown, in corpus order. `event` is the id of
#: the first article that tells of the same event, `story` that of the first of the same story, `other_event` that of an
#: article that tells the event in which this one could stand as well (its own: alone; empty where it stands surely);
#: `shared_own` are the own words that another outlet prints too.
ARTICLE_COLUMNS = (
    "article_id", "outlet", "kind", "title", "published", "url", "language", "file",
    "event", "words", "words_own", "words_reported", "words_quoted",
    "shared_own", "shared_reported", "shared_quoted", "sentences", "quotations",
    "story", "other_event",
)  # fmt: skip
#: Those of them that are whole numbers; the others are texts.
ARTICLE_COUNTS = ARTICLE_COLUMNS[ARTICLE_COLUMNS.index("words") : ARTICLE_COLUMNS.index("quotations") + 1]


def table(
    columns: Sequence[str], rows: Sequence[tuple[Any, ...]], kinds: Mapping[str, str] | None = None
) -> pd.DataFrame:
    """Return rows, a tuple each, as one frame with these columns; those without a type in `kinds` are texts.

    Column by column into its type: a frame made row by row, or one for each article, costs several times as much.
    """
    held = zip(*rows, strict=True) if rows else ((),) * len(columns)
    types = kinds or {}
    return pd.DataFrame(
        {name: pd.Series(values, dtype=types.get(name, "str")) for name, values in zip(columns, held, strict=True)}
    )


def mark_key(**conditions: object) -> str:
    """Return the key of a drawn mark: which rows it stands for, as column=value pairs in an address-safe form.

    >>> mark_key(outlet="The Wire", start=12)
    'outlet=The+Wire&start=12'
    """
    return urlencode({column: str(value) for column, value in conditions.items()})


def rows_of(rows: pd.DataFrame, key: str) -> pd.DataFrame:
    """Return the rows that a mark stands for; none where the key names an unknown column or nothing fits.

    A condition on "holders has" asks for rows whose column `holders`, words parted by blanks, has that word; one on
    "kind in" for rows whose column `kind` is one of several values, parted by "|".
    """
    conditions = parse_qsl(key, keep_blank_values=True)
    if not conditions or any(_column(column) not in rows.columns for column, _ in conditions):
        return rows.iloc[0:0]
    chosen = pd.Series(True, index=rows.index)
    for column, value in conditions:
        values = rows[_column(column)].astype(str)
        if column.endswith(_IN):
            chosen &= values.isin(value.split("|"))
        elif column.endswith(_HAS):
            chosen &= values.map(lambda words, value=value: value in words.split()).astype(bool)
        else:
            chosen &= values == value
    return rows[chosen]


_HAS, _IN = " has", " in"


def _column(asked: str) -> str:
    return asked.removesuffix(_HAS).removesuffix(_IN)
