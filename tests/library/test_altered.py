"""An altered analysis comes back from its files as it was made, over the analysis that it was made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pandas as pd
import pytest

from components.analysis import by_parts, measuring
from components.analysis.analyse import Analysis, registered
from components.analysis.correcting import correct
from components.analysis.in_turn import InTurn
from components.anonymise.masks import masked
from components.corpus.article import Problem
from components.corrections.model import (
    Assign,
    Change,
    Classify,
    Drop,
    Merge,
    Move,
    Part,
    Rename,
    Split,
)
from components.library import tables
from components.library.altered import TOLD, Altered, Unwritable, altered_of, files_of
from components.library.library import Library
from components.library.model import LibraryError
from components.reading.model import Reading
from tests.corpora import synthetic_corpus


@cache
def library() -> tuple[Library, str]:
    """Return a library and the name of a corpus of several events and outlets in it, its rows in many small groups."""
    found = Library(Path(mkdtemp()) / "library")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tables, "_GROUP", 40)
        return found, found.keep(synthetic_corpus(4, 5)).name


@cache
def stored() -> Analysis:
    """Return the corpus as a page opens it."""
    found, name = library()
    return found.open(name).analysis


def changes(*kinds: str) -> list[Change]:
    """Return changes of these kinds that fit the corpus."""
    readings = [one for one in stored().readings if one.quotations]
    first, other = readings[0], readings[-1]
    said = next(one for one in first.quotations if one.speaker and one.speaker.person)
    names = list(dict.fromkeys(one.name for reading in readings for one in reading.persons))
    of = {
        "rename": Rename(names[0], "Somebody Else"),
        "merge": Merge(names[1], names[2]),
        "split": Split(names[3], "Another", tuple(one.article.article_id for one in readings[:6])),
        "assign": Assign(first.article.article_id, *said.spans[0], names[4]),
        "drop": Drop(other.article.article_id, *other.quotations[0].spans[0]),
        "kind": Classify(names[5], "expert"),
        "move": Move(first.article.article_id, other.event),
        "part": Part(other.event),
        "misfit": Rename("Nobody of This Name", "Somebody"),
    }
    return [of[kind] for kind in kinds]


ALL = ("rename", "merge", "split", "assign", "drop", "kind", "move", "part", "misfit")


def opened(after: Analysis, before: Analysis | None = None) -> Altered:
    return altered_of(dict(files_of(before or stored(), after)), stored())


def hold_the_same(found: Analysis, made: Analysis) -> None:
    assert (found.corpus, found.corrections, found.misfits) == (made.corpus, made.corrections, made.misfits)
    assert tuple(found.readings) == tuple(made.readings)
    assert [one.article.article_id for one in found.readings] == [one.article.article_id for one in made.readings]
    assert tuple(found.as_read) == tuple(made.as_read)
    assert (found.fingerprint, found.suggestions) == (made.fingerprint, made.suggestions)
    pd.testing.assert_frame_equal(found.articles, made.articles)
    assert list(found.rows) == list(made.rows)
    for own, other in ((found.rows, made.rows), (found.measured, made.measured)):
        for slug, frame in other.items():
            pd.testing.assert_frame_equal(own[slug], frame)
            assert own[slug].to_csv() == frame.to_csv()


@pytest.mark.parametrize("kinds", [*((kind,) for kind in ALL), ALL])
@pytest.mark.parametrize("hidden", [False, True])
def test_what_is_put_right_comes_back_as_it_was_made(kinds: tuple[str, ...], hidden: bool) -> None:
    made = correct(stored(), changes(*kinds))
    made = masked(made) if hidden else made

    hold_the_same(opened(made).analysis, made)


@pytest.mark.parametrize(
    ("kinds", "hidden"),
    [((), True), (("drop",), False), (("move",), False), (("misfit",), False), (ALL, False), (ALL, True)],
)
def test_what_is_put_right_some_articles_at_a_time_is_the_same(
    kinds: tuple[str, ...], hidden: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(measuring, "BLOCK", 2)
    monkeypatch.setattr(by_parts, "TOGETHER", 3)
    found, name = library()
    before = found.in_turn(name)
    made, in_turn = (correct(one, changes(*kinds)) for one in (stored(), before))
    made, in_turn = (masked(made), masked(in_turn)) if hidden else (made, in_turn)
    assert isinstance(in_turn.rows, InTurn)

    hold_the_same(opened(in_turn, before).analysis, made)
    assert dict(files_of(before, in_turn)).keys() == dict(files_of(stored(), made)).keys()


def test_only_the_events_that_change_are_related_again_where_a_measure_looks_at_no_other() -> None:
    found, name = library()
    asked: list[set[str]] = []

    def related(readings: Sequence[Reading], rows: pd.DataFrame) -> pd.DataFrame:
        asked.append({one.event for one in readings})
        return rows

    components = [replace(one, relate=related) for one in registered() if one.slug == "coverage"]
    made = correct(found.in_turn(name), changes("drop"), components)
    event = next(one.event for one in reversed(stored().readings) if one.quotations)

    assert len(made.rows["coverage"])
    assert asked == [{event}]


def test_what_fails_to_be_related_in_some_events_is_left_as_it_was_measured_in_all() -> None:
    def fails(readings: Sequence[Reading], rows: pd.DataFrame) -> pd.DataFrame:
        raise ValueError("no")

    components = [replace(one, relate=fails) for one in registered() if one.slug == "coverage"]
    found, name = library()
    before, later = found.in_turn(name), list[Problem]()
    held, in_turn = (correct(one, changes("drop"), components, later=later) for one in (stored(), before))

    pd.testing.assert_frame_equal(in_turn.rows["coverage"], held.rows["coverage"])
    assert later == list(held.corpus.problems[len(stored().corpus.problems) :]) == list(in_turn.rows.problems())  # type: ignore[attr-defined]


def test_rows_that_no_file_holds_are_not_written() -> None:
    made = correct(stored(), changes("drop"))
    rows = {**made.rows, "speakers": made.rows["speakers"].astype(object)}

    with pytest.raises(Unwritable):
        list(files_of(stored(), replace(made, rows=rows)))


def test_hidden_names_alone_come_back_as_they_were_made() -> None:
    made = masked(stored())

    hold_the_same(opened(made).analysis, made)


def test_what_is_the_same_is_the_very_thing_of_before() -> None:
    found = opened(correct(stored(), changes("drop"))).analysis
    same = [one is before for one, before in zip(found.readings, stored().readings, strict=True)]

    assert same.count(False) == 1
    assert opened(stored()).analysis.rows["speakers"] is stored().rows["speakers"]


def test_few_articles_rows_are_those_that_the_whole_frame_holds() -> None:
    made = correct(stored(), changes("rename"))
    ids = [one.article.article_id for one in made.readings[:2]]
    part = opened(made).analysis.rows.part("speakers", ids)  # type: ignore[attr-defined]
    whole = made.rows["speakers"]

    pd.testing.assert_frame_equal(part, whole[whole["article_id"].isin(ids)].reset_index(drop=True))


def test_the_rates_that_are_kept_are_those_of_the_altered_rows() -> None:
    from components.board.rates import all_rates

    made = correct(stored(), changes("rename", "drop"))

    assert opened(made).rates() == all_rates(registered(), made.rows, made.articles)


@pytest.mark.parametrize("damage", [lambda data: b"", lambda data: data[:-9], lambda data: b"[1]"])
def test_damaged_files_are_a_sentence(damage: Callable[[bytes], bytes]) -> None:
    files = dict(files_of(stored(), correct(stored(), changes("rename"))))

    for name in (TOLD, "counts.parquet"):
        with pytest.raises(LibraryError, match="damaged"):
            altered_of({**files, name: damage(files[name])}, stored())
