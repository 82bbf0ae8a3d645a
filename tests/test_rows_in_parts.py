"""The rows of a large corpus, made some articles at a time and kept on the disk, are those that are made at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache

import pandas as pd
import pytest

from components.analysis import by_parts, measuring
from components.analysis.analyse import Analysis, analyse
from components.analysis.correcting import correct
from components.analysis.parts import Parts
from components.analysis.selection import chosen_rows, summary_of
from components.analysis.shelf import Shelf
from components.contract import Component
from components.corpus import Corpus, Problem
from components.corrections import Drop, Merge, Move, Rename
from components.keywords.relate import relate_parts
from tests.corpora import synthetic_corpus
from tests.shown import CORPORA, registered

RELATED = [one for one in registered() if one.relate_parts or one.by_event]


def mixed() -> Corpus:
    """Return a corpus of two events a year apart, article by article in turn."""
    first, second = (synthetic_corpus(3, 3, seed).articles for seed in (1, 2))
    later = [replace(one, published=one.published + timedelta(400)) for one in second if one.published]
    return Corpus("Mixed", tuple(one for pair in zip(first, later, strict=True) for one in pair))


@cache
def at_once() -> Analysis:
    return analyse(mixed())


@pytest.fixture(scope="module", params=[1, 5, 50])
def in_parts(request: pytest.FixtureRequest) -> Mapping[str, Sequence[pd.DataFrame]]:
    """Return the parts of each measure, of so many articles each."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(measuring, "BLOCK", request.param)
        patch.setattr(by_parts, "TOGETHER", request.param)
        whole = analyse(mixed(), later=[])
        return {slug: whole.parts(slug) for slug in whole.rows}


def test_the_corpus_of_these_tests_has_several_events_that_stand_mixed():
    events = at_once().articles["event"].tolist()

    assert len(set(events)) > 1
    assert events != sorted(events, key=events.index)


@pytest.mark.parametrize("articles", [1, 5, 50])
def test_a_corpus_put_right_in_parts_has_the_rows_of_one_put_right_at_once(articles, monkeypatch):
    monkeypatch.setattr(measuring, "BLOCK", articles)
    monkeypatch.setattr(by_parts, "TOGETHER", articles)
    said = [one for reading in at_once().readings for one in reading.quotations if one.speaker and one.speaker.person]
    first, last = (str(one.speaker.person) for one in (said[0], said[-1]) if one.speaker)
    article = next(one for one in at_once().readings if one.quotations)
    dropped = Drop(article.article.article_id, *article.quotations[-1].spans[0])
    moved = Move(article.article.article_id, at_once().readings[1].event)
    changes = (Merge(first, last), dropped, moved, Rename(last, "Somebody Else"))
    later: list[Problem] = []

    held, in_turn = correct(at_once(), changes), correct(analyse(mixed(), later=later), changes, later=later)

    assert (tuple(in_turn.readings), in_turn.corrections, later) == (held.readings, 4, [])
    pd.testing.assert_frame_equal(in_turn.articles, held.articles)
    for slug, rows in held.rows.items():
        pd.testing.assert_frame_equal(in_turn.rows[slug], rows, check_exact=True)
        pd.testing.assert_frame_equal(in_turn.measured[slug], held.measured[slug], check_exact=True)


def test_parts_below_each_other_are_the_rows(component: Component, in_parts):
    rows = measuring.stacked(list(in_parts[component.slug]))

    pd.testing.assert_frame_equal(rows, at_once().rows[component.slug], check_exact=True)


def test_the_summary_of_parts_is_that_of_the_rows(component: Component, in_parts):
    whole = at_once()
    chosen = chosen_rows(whole.rows[component.slug], whole.articles, component.voices)

    found = summary_of(component, in_parts[component.slug], whole.articles)

    of_rows = component.summarise(chosen, whole.articles, component.defaults())
    pd.testing.assert_frame_equal(found, of_rows, check_exact=True)


def test_measures_that_need_no_whole_frame_give_several_parts(in_parts):
    held = {one.slug: max(part["article_id"].nunique() for part in in_parts[one.slug]) for one in RELATED}

    assert {"keywords", "coverage", "frames", "sentiment", "reuse"} == held.keys()
    assert all(many in (1, 5, len(at_once().articles)) for many in held.values()), held


def test_an_empty_corpus_gives_the_columns_alone():
    whole = analyse(CORPORA["an article without words"](), later=[])

    for one in registered():
        rows = measuring.stacked(list(whole.parts(one.slug)))
        assert (list(rows.columns), len(rows)) == ([*one.columns, "shared"], 0)


def test_words_are_related_alike_wherever_the_rows_are_parted():
    whole = at_once()
    rows = whole.measured["keywords"]
    ids = rows["article_id"].drop_duplicates().tolist()
    parts = [rows[rows["article_id"].isin(ids[at : at + 7])].reset_index(drop=True) for at in range(0, len(ids), 7)]

    found = list(relate_parts(whole.readings, [rows[:0], *parts]))

    assert found[0].empty
    pd.testing.assert_frame_equal(measuring.stacked(found), whole.rows["keywords"], check_exact=True)


FRAME = pd.DataFrame(
    {
        "text": pd.Series(["a", None, "é\n"], dtype="str"),
        "start": [1, 2, 3],
        "part": [0.5, float("nan"), 1e-300],
        "name": [True, False, True],
    }
)


@pytest.mark.parametrize(
    "frame",
    [FRAME, FRAME[:0], FRAME.assign(held=[(1,), None, "x"]), FRAME.iloc[1:], FRAME[["start"]], pd.DataFrame()],
    ids=["four types", "no rows", "objects", "an index of its own", "one column", "nothing"],
)
def test_a_frame_comes_back_from_the_disk_as_it_was(frame: pd.DataFrame):
    parts = Parts([FRAME, frame])

    assert len(parts) == 2
    pd.testing.assert_frame_equal(parts[1], frame, check_exact=True)
    pd.testing.assert_frame_equal(parts[-2], FRAME, check_exact=True)


def test_bytes_come_back_from_the_shelf_in_any_order():
    shelf = Shelf()
    numbers = [shelf.put(one) for one in (b"first", b"", b"x" * 100_000)]

    assert [shelf.get(one) for one in reversed(numbers)] == [b"x" * 100_000, b"", b"first"]
    assert len(shelf) == 3
