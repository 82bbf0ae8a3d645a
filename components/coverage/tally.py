"""Mentions of points counted once for a corpus, article by article; any choice of its articles takes its part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd

from components.coverage.mention import HOWS, KINDS


class Entries(NamedTuple):
    """One entry for each point and article that has it, point by point: counts by number.

    `row` is the first row (its place in `Counted.rows`), `mentions` how many there are, `how` the plainest way (its
    place in `HOWS`), `word` the first word.
    """

    point: np.ndarray
    article: np.ndarray
    row: np.ndarray
    mentions: np.ndarray
    how: np.ndarray
    word: np.ndarray


@dataclass(frozen=True)
class Counted:
    """The mentions of a corpus. `articles`, `points` and `outlets` are what numbers stand for; `outlet` is each
    article's, `length` the words of each, whatever kind of point is counted.

    `rows` has point, kind, since and undated of the first row of each entry, `name` the rank of its point's name.
    """

    articles: pd.Index
    points: pd.Index
    outlet: np.ndarray
    outlets: pd.Index
    length: np.ndarray
    rows: pd.DataFrame
    name: np.ndarray
    entries: Entries

    @property
    def nbytes(self) -> int:
        """Return how much memory it takes."""
        arrays = sum(one.nbytes for one in (self.outlet, self.length, self.name, *self.entries))
        names = sum(int(one.nbytes) for one in (self.articles, self.points, self.outlets))
        return arrays + names + sum(int(self.rows[name].array.nbytes) for name in self.rows)


def counted(parts: Iterable[tuple[pd.DataFrame, pd.DataFrame]]) -> Counted:
    """Return the mentions of the kinds chosen, counted.

    `parts` are frames of rows one below the other, each with those of its rows that are of the kinds chosen; no article
    has rows in two of them.
    """
    articles, points, outlets = _Numbers(), _Numbers(), _Numbers()
    outlet, length, facts = [], [], []
    columns: list[tuple[np.ndarray, ...]] = []
    before = 0
    for rows, chosen in parts:
        first = rows.drop_duplicates("article_id")
        articles.of(first["article_id"])
        outlet.append(outlets.of(first["outlet"]))
        length.append(first["length"].to_numpy())
        own = _entries(chosen, points.of(chosen["point_id"]), articles.of(chosen["article_id"]))
        # Of the rows only the first of each entry is looked at again.
        kept, row = np.unique(own.row, return_inverse=True)
        columns.append(own._replace(row=before + row))
        before += len(kept)
        facts.append(chosen[["point", "kind", "since", "undated"]].iloc[kept])
    held = [np.concatenate(column) for column in zip(*columns, strict=True)]
    order = np.argsort(held[0] * max(len(articles), 1) + held[1])
    rows = pd.concat(facts, ignore_index=True)
    return Counted(
        articles.index(),
        points.index(),
        np.concatenate(outlet),
        outlets.index(),
        np.concatenate(length),
        rows,
        pd.factorize(rows["point"], sort=True)[0],
        Entries(*(column[order] for column in held)),
    )


def _entries(chosen: pd.DataFrame, point: np.ndarray, article: np.ndarray) -> Entries:
    """Return one entry for each point and article of rows."""
    how = chosen["how"].map({how: number for number, how in enumerate(HOWS)}).to_numpy()
    most = int(article.max(initial=0)) + 1
    pair, row, place, mentions = np.unique(
        point * most + article, return_index=True, return_inverse=True, return_counts=True
    )
    plainest, word = np.full(len(pair), len(HOWS)), np.full(len(pair), np.iinfo("int64").max)
    np.minimum.at(plainest, place, how)
    np.minimum.at(word, place, chosen["word"].to_numpy())
    return Entries(point[row], article[row], row, mentions, plainest, word)


class _Numbers:
    """Different texts, each with a number, in the order in which they come."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._known)

    def of(self, column: pd.Series) -> np.ndarray:
        """Return the number of each text of a column."""
        places, different = pd.factorize(column)
        known = self._known
        return np.array([known.setdefault(one, len(known)) for one in different.tolist()], dtype="int64")[places]

    def index(self) -> pd.Index:
        """Return the texts in the order of their numbers."""
        return pd.Index(list(self._known), dtype="str")


class Part(NamedTuple):
    """What a choice of articles has: their entries, each with the event of its article."""

    entries: Entries
    event: np.ndarray


def part_of(whole: Counted, articles: pd.DataFrame, events: np.ndarray) -> Part:
    """Return the entries of articles; `events` are the articles' events by number."""
    at = whole.articles.get_indexer(pd.Index(articles["article_id"]))
    event = np.full(len(whole.articles), -1)
    event[at[at >= 0]] = events[at >= 0]
    kept = event[whole.entries.article] >= 0
    entries = Entries(*(values[kept] for values in whole.entries))
    return Part(entries, event[entries.article])


def starts_of(group: np.ndarray) -> np.ndarray:
    """Return where each run of equal numbers begins."""
    return np.flatnonzero(np.append(True, group[1:] != group[:-1])) if len(group) else np.zeros(0, "int64")


class FactsHeld(NamedTuple):
    """One line for each event, point and outlet that has it: in how many articles, how often, how, and its first row.

    Lines stand by event, then by point, then by outlet.
    """

    event: np.ndarray
    point: np.ndarray
    outlet: np.ndarray
    articles: np.ndarray
    mentions: np.ndarray
    how: np.ndarray
    row: np.ndarray


def found_in(whole: Counted, part: Part) -> FactsHeld:
    """Return who has which point on which event."""
    entries, outlets, points = part.entries, len(whole.outlets), len(whole.points)
    outlet = whole.outlet[entries.article]
    key = (part.event * points + entries.point) * outlets + outlet
    order = np.argsort(key, kind="stable")
    starts = starts_of(key[order])
    rest, of_outlet = np.divmod(key[order][starts], outlets)
    event, point = np.divmod(rest, points)
    return FactsHeld(
        event,
        point,
        of_outlet,
        np.diff(starts, append=len(order)),
        np.add.reduceat(entries.mentions[order], starts),
        np.minimum.reduceat(entries.how[order], starts),
        np.minimum.reduceat(entries.row[order], starts),
    )


class Points(NamedTuple):
    """One line for each event and point, in the order in which points are shown."""

    event: np.ndarray
    point: np.ndarray
    row: np.ndarray
    tellings: np.ndarray


def points_of(whole: Counted, found: FactsHeld, place: np.ndarray, most: int) -> Points:
    """Return the points: the common core first, each outlet's own ones last, of which only as many as make `most`.

    `place` is each outlet's place in the order of outlets.
    """
    starts = starts_of(found.event * len(whole.points) + found.point)
    tellings = np.diff(starts, append=len(found.point))
    times, row = np.add.reduceat(found.mentions, starts), np.minimum.reduceat(found.row, starts)
    rank = whole.rows["kind"].array.take(row)
    kinds = pd.Series(rank).map({kind: number for number, kind in enumerate(KINDS)}).fillna(len(KINDS)).to_numpy()
    # A point of one outlet stands by that outlet's place.
    first = np.where(tellings < 2, place[found.outlet[starts]], 0)
    order = np.lexsort((row, whole.name[row], -times, kinds, first, -tellings))
    order = order[: max(most, int((tellings >= 2).sum()))]
    return Points(found.event[starts][order], found.point[starts][order], row[order], tellings[order])
