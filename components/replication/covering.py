"""Tables without the articles' texts: what of them a person may hand on who may not hand on the articles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import pandas as pd

from components.contract import Component
from components.corpus.article import Article
from components.replication.described import WORDS
from components.replication.model import hash_of

#: So many words in a row are a piece of a text.
RUN = 6
#: Columns that say where an article is found: a headline is no secret, and an address often repeats it.
_OPEN = ("title", "url", "file", "outlet")
_WORD = re.compile(r"\w+")

_Run = tuple[str, ...]


def covered_rows(component: Component, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that a component gives out where all text is hidden; none where it does not say how."""
    if component.redact is None or rows.empty:
        return rows.iloc[0:0].reset_index(drop=True)
    return component.redact(rows, pd.Series(True, index=rows.index))


def without_words(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a table of readings with nothing in the columns that hold words of the articles."""
    hidden = [name for name in WORDS if name in frame]
    return frame.assign(**{name: pd.Series("", index=frame.index, dtype="str") for name in hidden})


def without_runs(frames: Sequence[pd.DataFrame], articles: Sequence[Article]) -> list[pd.DataFrame]:
    """Return tables in which no text holds `RUN` words in a row of any article, but for its headline.

    In the place of such a text stands how many words it has, and a hash by which two that are alike stay alike.
    """
    columns = [(number, name) for number, frame in enumerate(frames) for name in _texts(frame)]
    cells = {str(cell) for number, name in columns for cell in frames[number][name].dropna().unique()}
    told = {cell: _cover(cell) for cell in runs_of(cells, articles)}
    covered = list(frames)
    for number, name in columns if told else []:
        column = covered[number][name]
        if column.isin(list(told)).any():
            replaced = column.map(lambda cell: told.get(cell, cell)).astype("str")
            covered[number] = covered[number].assign(**{name: replaced})
    return covered


def runs_of(texts: Iterable[str], articles: Sequence[Article]) -> list[str]:
    """Return those of some texts that hold `RUN` words in a row of an article, but for those of its headline.

    What is asked for is held, and the articles pass by one after the other: they may be many.
    """
    asked: dict[_Run, set[str]] = {}
    for text in texts:
        for run in _runs(text):
            asked.setdefault(run, set()).add(text)
    found: set[str] = set()
    for article in articles if asked else ():
        told = set(_runs(article.title))
        found.update(text for run in set(_runs(article.text)) - told for text in asked.get(run, ()))
    return sorted(found)


def _runs(text: str) -> list[_Run]:
    words = _WORD.findall(text.casefold())
    return [tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)]


def _texts(frame: pd.DataFrame) -> list[str]:
    return [name for name, kind in frame.dtypes.items() if str(kind) in ("str", "object") and name not in _OPEN]


def _cover(text: str) -> str:
    return f"({len(_WORD.findall(text))} words, not shared; SHA-256 begins {hash_of(text)[:12]})"
