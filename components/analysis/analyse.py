"""From a corpus to everything that is shown of it: readings, the frame of articles, the rows of each measure."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING

import pandas as pd

from components.analysis.all_read import Keep, link_all, on_disk, read_each
from components.analysis.alongside import Alongside, Make
from components.analysis.article_rows import ARTICLES, article_frame, frame_of, packed_frame
from components.analysis.by_parts import measured_in_parts, related_in_parts
from components.analysis.in_turn import InTurn, parts_of
from components.analysis.measuring import (
    Hands,
    Known,
    Progress,
    chosen_options,
    measure_new,
    relate,
)
from components.analysis.packed import PackedById
from components.contract import Component, Options
from components.corpus.article import Corpus, CorpusError, Problem
from components.corrections.model import fingerprint
from components.reading.model import Reading

if TYPE_CHECKING:
    from components.linking.persons import Suggestion


@dataclass(frozen=True)
class Analysis:
    """A corpus, read and measured.

    `corpus` holds the articles that could be read, and every problem on the way. `articles` has one row per article, in
    corpus order (`contract.ARTICLE_COLUMNS`; dates as 2017-02-04), `readings` one reading each, in the same order.
    `rows` has one frame per component, by its slug; `measured` are the same before they were related to each other
    across articles, `as_read` the readings before they were linked, `alongside` what was made of each block of readings
    while it was measured. `corrections` counts the changes by hand that are in force, `misfits` has the numbers of
    those that fit nothing. Of a stored corpus readings and frames are made when they are first asked for, so go through
    what is needed alone.
    """

    corpus: Corpus
    readings: Sequence[Reading]
    articles: pd.DataFrame
    rows: Mapping[str, pd.DataFrame]
    measured: Mapping[str, pd.DataFrame] = field(default_factory=dict, repr=False)
    corrections: int = 0
    misfits: tuple[int, ...] = ()
    as_read: Sequence[Reading] = field(default=(), repr=False)
    alongside: Alongside | None = field(default=None, repr=False)

    @cached_property
    def _places(self) -> dict[str, int]:
        """Where each article's reading stands: known without asking for any."""
        ids = (article.article_id for article in self.corpus.articles)
        return dict(zip(ids, range(len(self.readings)), strict=False))

    @cached_property
    def suggestions(self) -> list[Suggestion]:
        """Which names of speakers may be one person's, and were left apart for a reader to decide."""
        from components.linking.persons import suggest  # noqa: PLC0415 (its word lists are loaded on import)

        return suggest(self.readings)

    @cached_property
    def fingerprint(self) -> str:
        """The content hash of the corpus: files and links of corrections carry it."""
        return fingerprint(self._places)

    def reading(self, article_id: str) -> Reading:
        """Return the reading of an article.

        Raises:
            KeyError: no article of the corpus has that id.
        """
        return self.readings[self._places[article_id]]

    def parts(self, slug: str) -> Sequence[pd.DataFrame]:
        """Return the rows of a component as frames of some articles each, where they are made so; one at least."""
        return parts_of(self.rows, slug)

    def find(self, article_id: str) -> Reading | None:
        """Return the reading of an article, or None where there is none of that id."""
        return self.readings[self._places[article_id]] if article_id in self._places else None


def analyse(
    corpus: Corpus,
    progress: Progress | None = None,
    components: Sequence[Component] | None = None,
    before: Analysis | None = None,
    linked: int = 0,
    hands: Hands | None = None,
    later: list[Problem] | None = None,
    makes: Mapping[str, Make] = MappingProxyType({}),
) -> Analysis:
    """Return the analysis of a corpus by the given components (all that are registered, where none are given).

    An article on which the reading fails is left out, and a measure that fails on an article counts nothing of it; both
    become problems of the corpus, and the rest goes on. `before` is an analysis of a corpus that shares articles with
    this one, by a version that reads the same: they are not read again, and not measured again where all that is known
    of them is the same. It holds the rows of those measures alone that this version measures (`measured`) and relates
    (`rows`) the same. `linked` steps of linking, the first ones, are taken from it: the corpus must be the very same.
    `hands` are other processes that read and measure; what comes out is the same.
    Where `later` is given, readings and rows wait on the disk: `rows` relates those of a measure when it is asked for
    them (`InTurn`), and what is found wrong is added to `later`. So of a large corpus only some articles are held at a
    time, but for the rows of measures that need all. `makes` are then made of each block of readings, by a word each,
    while it is measured (`alongside`).

    Raises:
        CorpusError: there are articles, and not one of them could be read.
    """
    components = registered() if components is None else components
    tell = progress or _nothing
    problems: list[Problem] = []
    keep: Keep = list if later is None else on_disk
    known: MutableMapping[str, Reading] = {} if later is None else PackedById()
    known.update({reading.article.article_id: reading for reading in before.as_read} if before else {})
    as_read = keep(read_each(corpus.articles, problems, tell, known, hands))
    readings = link_all(as_read, problems, before, linked, keep, hands)
    if corpus.articles and not readings:
        raise CorpusError(f"{corpus.name}: no article could be read. {problems[-1]}")
    unchanged = before is not None and list(before.readings) == list(readings)
    alongside = None if later is None else Alongside({**makes, ARTICLES: packed_frame})
    ready = dict(hands.measure(readings, corpus.options, tell, alongside)) if hands and before is None else {}

    def made(one: Component) -> tuple[pd.DataFrame, pd.DataFrame]:
        options = chosen_options(one, corpus, problems)
        earlier = before.measured.get(one.slug) if before and _same_options(one, before.corpus, corpus) else None
        known = None if before is None or earlier is None else Known(before.find, earlier)
        measured = measure_new(one, readings, options, known, problems, tell, ready.pop(one.slug, ()))
        if before and known and unchanged and one.slug in before.rows:
            return measured, before.rows[one.slug]
        return measured, relate(one, readings, measured, problems)

    rows: Mapping[str, pd.DataFrame]
    measured: Mapping[str, pd.DataFrame]
    if later is None or alongside is None:
        both = {one.slug: made(one) for one in components}
        rows, measured = ({slug: frames[place] for slug, frames in both.items()} for place in (1, 0))
    else:
        rows, measured = _in_turn(components, corpus, readings, later, tell, ready, alongside)
    kept = replace(
        corpus,
        articles=tuple(reading.article for reading in readings),
        problems=(*corpus.problems, *problems),
    )
    return Analysis(
        kept,
        readings if later is not None else tuple(readings),
        article_frame(readings) if alongside is None else frame_of(alongside.of(ARTICLES)),
        rows,
        measured,
        as_read=as_read if later is not None else tuple(as_read),
        alongside=alongside,
    )


def _in_turn(
    components: Sequence[Component],
    corpus: Corpus,
    readings: Sequence[Reading],
    later: list[Problem],
    tell: Progress,
    ready: Mapping[str, Sequence[pd.DataFrame | None]],
    alongside: Alongside,
) -> tuple[InTurn, InTurn]:
    """Return the rows of each component, to be related when they are asked for, and as they were measured."""
    problems: dict[str, list[Problem]] = {one.slug: [] for one in components}
    chosen = [(one, chosen_options(one, corpus, problems[one.slug])) for one in components]
    parts = measured_in_parts(chosen, readings, problems, tell, ready, alongside)
    later += [problem for own in problems.values() for problem in own]

    def related(one: Component) -> Sequence[pd.DataFrame]:
        own = problems[one.slug]
        before = len(own)
        found = related_in_parts(one, readings, parts[one.slug], own)
        later.extend(own[before:])
        return found

    rows = InTurn({one.slug: partial(related, one) for one in components}, lambda: [*chain(*problems.values())])
    return rows, InTurn({one.slug: partial(parts.__getitem__, one.slug) for one in components})


def _same_options(component: Component, before: Corpus, now: Corpus) -> bool:
    return before.options.get(component.slug, {}) == now.options.get(component.slug, {})


def registered() -> tuple[Component, ...]:
    """Return the registered components, in reading order."""
    from components import COMPONENTS  # noqa: PLC0415 (the registry imports every measure)

    return COMPONENTS


def wrong_options(options: Mapping[str, Options], components: Sequence[Component] | None = None) -> list[str]:
    """Return what is wrong with a corpus's options, a sentence each; those of unknown measures are passed."""
    components = registered() if components is None else components
    return [told for one in components for told in one.wrong(options.get(one.slug, {}))]


def _nothing(what: str, done: int, total: int) -> None:
    """Tell nobody."""
