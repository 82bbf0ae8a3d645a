"""A stored corpus opens what is asked for: the same readings and frames, each made once, and none before."""

from __future__ import annotations

from collections import Counter

import pandas as pd
import pytest

from components.library import contents, later
from components.library.library import Library
from components.library.model import LibraryError
from tests.shown import analysis


@pytest.fixture
def made(monkeypatch) -> Counter[str]:
    """Count what is made of a stored corpus: frames, and records of each part."""
    counts: Counter[str] = Counter()
    frames, rows = contents.unpack, later.rows_in

    def unpack(data: bytes) -> pd.DataFrame:
        counts["frames"] += 1
        return frames(data)

    def rows_in(name: str, data: bytes):
        counts[name] += 1
        return rows(name, data)

    monkeypatch.setattr(contents, "unpack", unpack)
    monkeypatch.setattr(later, "rows_in", rows_in)
    return counts


@pytest.fixture
def stored(tmp_path, made):
    library, whole = Library(tmp_path), analysis("the seeds")
    name = library.keep(whole.corpus, analysis=whole).name
    made.clear()
    return library.open(name).analysis


def test_opening_makes_the_frame_of_articles_alone(stored, made):
    assert made == {"frames": 1}


def test_a_measure_that_is_asked_for_is_made_once_and_is_what_was_kept(stored, made):
    first, again = stored.rows["speakers"], stored.rows["speakers"]

    assert first is again
    assert made == {"frames": 2}
    pd.testing.assert_frame_equal(first, analysis("the seeds").rows["speakers"])


def test_the_reading_of_one_article_is_what_was_kept_and_stays_the_same(stored):
    whole = analysis("the seeds")
    article_id = whole.readings[2].article.article_id

    assert stored.reading(article_id) == whole.readings[2]
    assert stored.reading(article_id) is stored.readings[2] is stored.readings[-2] is stored.find(article_id)
    assert stored.find("nothing") is None


def test_readings_are_the_same_sequence_as_those_that_were_kept(stored):
    whole = analysis("the seeds")

    assert stored.readings == whole.readings
    assert stored.readings[1:3] == whole.readings[1:3]
    assert len(stored.readings) == len(whole.readings)
    with pytest.raises(IndexError):
        stored.readings[len(whole.readings)]


def test_what_does_not_unpack_when_it_is_asked_for_is_a_damaged_corpus(made):
    tables = later.Tables({"speakers": lambda: pd.DataFrame({"a": [1], "b": [1, 2]})})

    with pytest.raises(LibraryError, match="damaged"):
        tables["speakers"]
    with pytest.raises(KeyError):
        tables["weather"]
