"""The rows that a page asks for, whatever lies beneath: the one way from a selection to a measure's rows.

Beneath is a frame in memory or, of a stored corpus, the measure's file. Of few of many articles the file gives these
alone, and the frame of all is never made: of 3,000 articles that takes a second and 132 MB for the keywords. Where more
is asked, the whole frame is made once and stays: a choice of outlets takes most of it anyway, and pandas takes its part
faster than any engine that starts from the file.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol, runtime_checkable

import pandas as pd

from components.analysis.analyse import Analysis
from components.analysis.selection import chosen_rows
from components.reading.model import VOICES

#: One article of so many, or fewer, are few.
_FEW = 10


@runtime_checkable
class Parted(Protocol):
    """Frames by word that can give the rows of some articles without making the frame of all."""

    def part(self, word: str, article_ids: Collection[str]) -> pd.DataFrame | None:
        """Return the rows of these articles in their order; None where the frame is made already."""


def asked(
    whole: Analysis, slug: str, articles: pd.DataFrame, voices: tuple[str, ...] = VOICES, copy: str = "all"
) -> pd.DataFrame:
    """Return the rows of a measure that belong to the given articles, voices and copy, as `chosen_rows` does."""
    return chosen_rows(_beneath(whole, slug, articles["article_id"].tolist()), articles, voices, copy)


def asked_of(whole: Analysis, slug: str, article_id: str) -> pd.DataFrame:
    """Return the rows of a measure that belong to one article, in their order, whatever their index."""
    rows = _beneath(whole, slug, [article_id])
    return rows[rows["article_id"] == article_id]


def are_few(whole: Analysis, count: int) -> bool:
    """Return whether so many articles are few of the corpus, so that nothing need be reckoned of all for them."""
    return count * _FEW <= len(whole.articles)


def _beneath(whole: Analysis, slug: str, article_ids: list[str]) -> pd.DataFrame:
    if isinstance(whole.rows, Parted) and are_few(whole, len(article_ids)):
        part = whole.rows.part(slug, article_ids)
        if part is not None:
            return part
    return whole.rows[slug]
