"""An altered analysis, put right by hand or with hidden names, as files that hold what differs from the one before.

A worker alters an analysis and writes them; whoever holds the analysis of before opens them over it. So readings and
rows that are the same are in memory once, and frames are made when they are asked for, as of a stored corpus.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from typing import Any, overload

import pandas as pd

from components.analysis.analyse import Analysis, registered
from components.board.rates import Counted, all_rates
from components.corpus.article import Article, Problem
from components.library import rates
from components.library.card import undamaged
from components.library.contents import ARTICLES, COUNTS, articles_in, groups_in, packed_articles
from components.library.later import PartFile, Tables
from components.library.model import not_kept
from components.library.readings import PARTS, pack_part
from components.library.tables import pack, packable, unpack, unpack_some
from components.reading.model import Reading

#: Says what the other files hold; written last.
TOLD = "altered.json"


@dataclass(frozen=True)
class Altered:
    """An altered analysis, what gives the rates kept with it (None where they must be counted), and its files' size."""

    analysis: Analysis
    rates: Callable[[], list[Counted] | None] = not_kept
    file_bytes: int = 0


def can_be_written(after: Analysis) -> bool:
    """Return whether every frame of an analysis comes back from its file exactly as it is."""
    return all(packable(frame) for held in (after.rows, after.measured) for frame in held.values())


def files_of(before: Analysis, after: Analysis) -> Iterator[tuple[str, bytes]]:
    """Yield the files of an altered analysis by name, `TOLD` last.

    `after` has the articles of `before` in the same order, and `can_be_written`.
    """
    hidden = [one.article for one in after.readings] != [one.article for one in before.readings]
    if hidden:
        yield ARTICLES, packed_articles(one.article for one in after.readings)
    yield COUNTS, pack(after.articles)
    parts = {}
    for name in PARTS:
        pairs = zip(before.readings, after.readings, strict=True)
        new = [two for one, two in pairs if getattr(one, name) != getattr(two, name)]
        if new:
            parts[name] = [one.article.article_id for one in new]
            yield f"{name}.parquet", pack_part(name, new)
    new_rows = [slug for slug, rows in after.rows.items() if not rows.equals(before.rows[slug])]
    for slug in new_rows:
        yield f"rows_{slug}.parquet", pack(after.rows[slug])
    measured = {slug: _alike(slug, before, after) for slug in after.measured}
    for slug in [slug for slug, alike in measured.items() if alike == "neither"]:
        yield f"measured_{slug}.parquet", pack(after.measured[slug])
    kept = rates.are_kept(after.articles)
    yield from rates.packed(all_rates(registered(), after.rows, after.articles) if kept else (), after.articles)
    told = {
        "name": after.corpus.name,
        "chosen": after.corpus.chosen,
        "problems": [asdict(one) for one in after.corpus.problems],
        "corrections": after.corrections,
        "misfits": after.misfits,
        "hidden": hidden,
        "parts": parts,
        "rows": new_rows,
        "measured": measured,
    }
    yield TOLD, json.dumps(told).encode()


def _alike(slug: str, before: Analysis, after: Analysis) -> str:
    """Return what a measure's rows before they were related are the same as: its `rows`, those of `before`, neither."""
    own = after.measured[slug]
    if own.equals(after.rows[slug]):
        return "rows"
    return "before" if own.equals(before.measured[slug]) else "neither"


def altered_of(files: Mapping[str, bytes], before: Analysis) -> Altered:
    """Return the altered analysis of files that `files_of` wrote of the same `before`.

    Raises:
        LibraryError: they are damaged.
    """
    with undamaged():
        told = json.loads(files[TOLD])
        counts = unpack(files[COUNTS])
        readings = _Readings(before.readings, files, told, groups_in(counts))
        articles = tuple(one.article for one in readings) if told["hidden"] else before.corpus.articles
        problems = tuple(Problem(**one) for one in told["problems"])
        corpus = replace(before.corpus, name=told["name"], chosen=told["chosen"], articles=articles, problems=problems)
        rows = _rows(files, told["rows"], before)
        analysis = replace(
            before,
            corpus=corpus,
            readings=readings,
            articles=counts,
            rows=rows,
            measured=_measured(files, told["measured"], before, rows),
            corrections=told["corrections"],
            misfits=tuple(told["misfits"]),
        )
    kept = partial(_rates, files) if {rates.TOLD, rates.VALUES} <= set(files) else not_kept
    return Altered(analysis, kept, sum(map(len, files.values())))


def _rates(files: Mapping[str, bytes]) -> list[Counted]:
    with undamaged():
        return rates.unpacked(files.__getitem__)


def _rows(files: Mapping[str, bytes], new: Sequence[str], before: Analysis) -> Tables:
    own = {slug: files[f"rows_{slug}.parquet"] for slug in new}
    makes: dict[str, Callable[[], pd.DataFrame]] = {
        slug: partial(before.rows.__getitem__, slug) for slug in before.rows
    }
    some: dict[str, Callable[[Collection[str]], pd.DataFrame | None]]
    some = {slug: partial(before.rows.part, slug) for slug in before.rows} if isinstance(before.rows, Tables) else {}
    return Tables(
        makes | {slug: partial(unpack, data) for slug, data in own.items()},
        some | {slug: partial(unpack_some, data) for slug, data in own.items()},
    )


def _measured(files: Mapping[str, bytes], alike: Mapping[str, str], before: Analysis, rows: Tables) -> Tables:
    makes: dict[str, Callable[[], pd.DataFrame]] = {}
    for slug, same in alike.items():
        if same == "neither":
            makes[slug] = partial(unpack, files[f"measured_{slug}.parquet"])
        else:
            makes[slug] = partial((rows if same == "rows" else before.measured).__getitem__, slug)
    return Tables(makes)


class _Readings(Sequence[Reading]):
    """The readings of before, each with what differs; one in which nothing does is the very one."""

    def __init__(
        self,
        before: Sequence[Reading],
        files: Mapping[str, bytes],
        told: Mapping[str, Any],
        groups: Mapping[str, Mapping[str, str]],
    ) -> None:
        self._before, self._groups = before, groups
        self._parts = {name: PartFile(name, files[f"{name}.parquet"]) for name in told["parts"]}
        self._new = {name: frozenset(ids) for name, ids in told["parts"].items()}
        self._articles = self._hidden(articles_in(files[ARTICLES])) if told["hidden"] else ()
        self._made: dict[int, Reading] = {}

    def _hidden(self, articles: tuple[Article, ...]) -> tuple[Article, ...]:
        """Return articles with the ids of before: those are made of the outlets' names."""
        for one, article_id in zip(articles, self._groups, strict=True):
            one.__dict__["article_id"] = article_id
        return articles

    @overload
    def __getitem__(self, place: int) -> Reading: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Reading, ...]: ...
    def __getitem__(self, place: int | slice) -> Reading | tuple[Reading, ...]:
        if isinstance(place, slice):
            return tuple(self[one] for one in range(*place.indices(len(self))))
        at = range(len(self._before))[place]
        if at not in self._made:
            # Of two who ask at once, both get the one that was there first.
            self._made.setdefault(at, self._altered(at))
        return self._made[at]

    def _altered(self, at: int) -> Reading:
        before = self._before[at]
        article_id = before.article.article_id
        new: dict[str, Any] = {
            name: part.of(article_id) for name, part in self._parts.items() if article_id in self._new[name]
        }
        groups = self._groups[article_id]
        new |= {name: group for name, group in groups.items() if getattr(before, name) != group}
        if self._articles:
            new["article"] = self._articles[at]
        return replace(before, **new) if new else before

    def __len__(self) -> int:
        return len(self._before)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]
