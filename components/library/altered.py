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
from components.analysis.give_back import give_back
from components.analysis.in_turn import parts_of, problems_of
from components.analysis.measuring import Progress
from components.analysis.packed import Some, same_part
from components.board.rates import Counted
from components.corpus.article import Article, Problem
from components.library import rates
from components.library.card import undamaged
from components.library.contents import ARTICLES, COUNTS, articles_in, groups_in, packed_articles
from components.library.later import PartFile, Tables
from components.library.measures import alike, all_packable, counted_of, same
from components.library.model import not_kept
from components.library.readings import PARTS, pack_part
from components.library.tables import in_groups, pack, pack_groups, unpack, unpack_some
from components.reading.model import Reading

#: Says what the other files hold; written last.
TOLD = "altered.json"


@dataclass(frozen=True)
class Altered:
    """An altered analysis, what gives the rates kept with it (None where they must be counted), and its files' size."""

    analysis: Analysis
    rates: Callable[[], list[Counted] | None] = not_kept
    file_bytes: int = 0


def _nobody(what: str, done: int, total: int) -> None:
    """Tell nobody."""


class Unwritable(Exception):
    """Rows of some measure would not come back from a file exactly as they are."""


def files_of(before: Analysis, after: Analysis, tell: Progress = _nobody) -> Iterator[tuple[str, bytes]]:
    """Yield the files of an altered analysis by name, `TOLD` last; take each away before the next.

    `after` has the articles of `before` in the same order. `tell` hears of how many measures the rows are written.

    Raises:
        Unwritable: there is a frame that no file can hold.
    """
    if hidden := _differ(before, after, "article"):
        yield ARTICLES, packed_articles(one.article for one in after.readings)
    yield COUNTS, pack(after.articles)
    parts = {}
    for name in PARTS:
        if new := _differ(before, after, name):
            parts[name] = [after.readings[at].article.article_id for at in new]
            yield f"{name}.parquet", pack_part(name, Some(after.readings, new))
    made = _Measures(before, after)
    for done, slug in enumerate(after.rows):
        tell("Writing", done, len(after.rows))
        yield from made.files(slug)
    yield from rates.packed(made.counted(), after.articles)
    told = {
        "name": after.corpus.name,
        "chosen": after.corpus.chosen,
        "problems": [asdict(one) for one in (*after.corpus.problems, *problems_of(after.rows))],
        "corrections": after.corrections,
        "misfits": after.misfits,
        "hidden": bool(hidden),
        "parts": parts,
        "rows": made.new,
        "measured": made.measured,
    }
    yield TOLD, json.dumps(told).encode()


def _differ(before: Analysis, after: Analysis, name: str) -> list[int]:
    """Return the places of the readings that differ in a field."""
    pairs = zip(before.readings, after.readings, strict=True)
    return [at for at, (one, two) in enumerate(pairs) if one is not two and not same_part(name, one, two)]


class _Measures:
    """The files of the rows of each measure: `new` are those with other rows than before.

    `measured` says of each what its rows before they were related are the same as: its `rows`, those of `before`,
    neither.
    """

    def __init__(self, before: Analysis, after: Analysis) -> None:
        self._before, self._after = before, after
        self.new: list[str] = []
        self.measured: dict[str, str] = {}
        self._counted: dict[str, list[Counted]] = {}

    def files(self, slug: str) -> Iterator[tuple[str, bytes]]:
        """Yield the files of a measure, of whose rows only some are held."""
        rows, measured = alike(self._after.parts(slug)), alike(parts_of(self._after.measured, slug))
        if not (all_packable(rows) and all_packable(measured)):
            raise Unwritable
        if not same(rows, alike(self._before.parts(slug))):
            self.new.append(slug)
            yield f"rows_{slug}.parquet", pack_groups(in_groups(rows))
        if same(measured, rows):
            self.measured[slug] = "rows"
        elif same(measured, alike(parts_of(self._before.measured, slug))):
            self.measured[slug] = "before"
        else:
            self.measured[slug] = "neither"
            yield f"measured_{slug}.parquet", pack_groups(in_groups(measured))
        if rates.are_kept(self._after.articles):
            self._counted[slug] = counted_of(slug, rows, self._after.articles)
        del rows, measured
        give_back()

    def counted(self) -> list[Counted]:
        """Return what the first page counts, in the order of the measures."""
        return [one for component in registered() for one in self._counted.get(component.slug, ())]


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


def _measured(files: Mapping[str, bytes], like: Mapping[str, str], before: Analysis, rows: Tables) -> Tables:
    makes: dict[str, Callable[[], pd.DataFrame]] = {}
    for slug, what in like.items():
        if what == "neither":
            makes[slug] = partial(unpack, files[f"measured_{slug}.parquet"])
        else:
            makes[slug] = partial((rows if what == "rows" else before.measured).__getitem__, slug)
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
