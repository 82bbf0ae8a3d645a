"""The rows that a page asks for, whatever lies beneath: the one way from a selection to a measure's rows.

Beneath is a frame in memory or, of a stored corpus, the measure's file. Of few of many articles the file gives these
alone, and the frame of all is never made: of 3,000 articles that takes a second and 132 MB for the keywords. Where more
is asked, the whole frame is made once and stays: a choice of outlets takes most of it anyway, and pandas takes its part
faster than any engine that starts from the file.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol, runtime_checkable

import pandas as pd

from components.analysis.analyse import Analysis
from components.analysis.selection import chosen_rows, rows_of
from components.contract import SHARED, once
from components.reading.model import VOICES

#: One article of so many, or fewer, are few.
_FEW = 10
#: The columns by which rows are chosen.
_CHOSEN_BY = ("article_id", "voice", SHARED)


@runtime_checkable
class Parted(Protocol):
    """Frames by word that can give the rows of some articles, or some columns of all, without making the frame."""

    def part(self, word: str, article_ids: Collection[str]) -> pd.DataFrame | None:
        """Return the rows of these articles in their order; None where the frame is made already."""

    def columns(self, word: str, names: Sequence[str]) -> pd.DataFrame | None:
        """Return some columns of all rows, the same frame each time; None where the frame is made already."""


def asked(
    whole: Analysis, slug: str, articles: pd.DataFrame, voices: tuple[str, ...] = VOICES, copy: str = "all",
    columns: Sequence[str] = (),
) -> pd.DataFrame:  # fmt: skip
    """Return the rows of a measure that belong to the given articles, voices and copy, as `chosen_rows` does.

    With `columns`, these alone, and of rows that are the same in them and in voice and copy the first.
    """
    if columns:
        beneath = _different(_in(whole, slug, columns), (*_CHOSEN_BY, *columns))
    else:
        beneath = _beneath(whole, slug, articles["article_id"].tolist())
    return chosen_rows(beneath, articles, voices, copy, columns)


def asked_of_all(
    whole: Analysis, slug: str, voices: tuple[str, ...], copy: str, columns: Sequence[str] = ()
) -> pd.DataFrame:
    """Return the rows of a measure in the given voices and copy, whatever articles are chosen, with these columns.

    Where none are named all are there, and others may be there besides.
    """
    return rows_of(_in(whole, slug, columns), voices, copy)


def asked_of(whole: Analysis, slug: str, article_id: str) -> pd.DataFrame:
    """Return the rows of a measure that belong to one article, in their order, whatever their index."""
    rows = _beneath(whole, slug, [article_id])
    return rows[rows["article_id"] == article_id]


def are_few(whole: Analysis, count: int) -> bool:
    """Return whether so many articles are few of the corpus, so that nothing need be reckoned of all for them."""
    return count * _FEW <= len(whole.articles)


@once
def _different(rows: pd.DataFrame, columns: tuple[str, ...]) -> pd.DataFrame:
    """Return these columns of rows that differ in them: of a whole corpus the same under each choice."""
    return rows[list(dict.fromkeys(columns))].drop_duplicates(ignore_index=True)


def _in(whole: Analysis, slug: str, columns: Sequence[str]) -> pd.DataFrame:
    """Return all rows of a measure, with the columns named (none: all) and those by which rows are chosen, at least."""
    if columns and isinstance(whole.rows, Parted):
        found = whole.rows.columns(slug, tuple(dict.fromkeys((*_CHOSEN_BY, *columns))))
        if found is not None:
            return found
    return whole.rows[slug]


def _beneath(whole: Analysis, slug: str, article_ids: list[str]) -> pd.DataFrame:
    if isinstance(whole.rows, Parted) and are_few(whole, len(article_ids)):
        part = whole.rows.part(slug, article_ids)
        if part is not None:
            return part
    return whole.rows[slug]
