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

    In the place of such a text stands how many words it has, and a hash by which two that are alike stay alike. Texts
    beside each other in a row are looked at together, too: of those the longest gives way.
    """
    beside = [(number, names) for number, frame in enumerate(frames) for names in _beside(frame)]
    single = [(number, [name]) for number, names in beside for name in names]
    covered = list(frames)
    for groups in (single, beside, beside):  # one row may hold two
        lines = [_joined(covered[number], names) for number, names in groups]
        told = set(runs_of({line for one in lines for line in one.unique()}, articles))
        for (number, names), line in zip(groups, lines, strict=True):
            if (hit := line.isin(told)).any():
                covered[number] = _covered(covered[number], names, hit)
    return covered


def _beside(frame: pd.DataFrame) -> list[list[str]]:
    """Return the columns of text that stand beside each other, group by group."""
    groups: list[list[str]] = [[]]
    for name, kind in frame.dtypes.items():
        if str(kind) in ("str", "object") and name not in _OPEN:
            groups[-1].append(str(name))
        else:
            groups.append([])
    return [names for names in groups if names]


def _joined(frame: pd.DataFrame, names: Sequence[str]) -> pd.Series:
    columns = [frame[name].fillna("").astype("str") for name in names]
    joined = columns[0]
    for column in columns[1:]:
        joined = joined + " " + column
    return joined


def _covered(frame: pd.DataFrame, names: Sequence[str], hit: pd.Series) -> pd.DataFrame:
    """Return a table with the longest text of some columns covered, in the rows that are hit."""
    rows = frame.loc[hit, list(names)].astype(object).to_numpy().tolist()
    told = []
    for cells in rows:
        lengths = [len(_WORD.findall(cell)) if isinstance(cell, str) else 0 for cell in cells]
        longest = lengths.index(max(lengths))
        told.append([_cover(cell) if place == longest else cell for place, cell in enumerate(cells)])
    columns = {}
    for place, name in enumerate(names):
        values = frame[name].astype(object)
        values[hit] = [cells[place] for cells in told]
        columns[name] = values.astype("str")
    return frame.assign(**columns)


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


def _cover(text: str) -> str:
    return f"({len(_WORD.findall(text))} words, not shared; SHA-256 begins {hash_of(text)[:12]})"
