"""Kept rows and readings, made some at a time, are those that are made at once."""

from __future__ import annotations

from functools import cache

import pandas as pd
import pytest

from components.analysis.analyse import Analysis, analyse
from components.library import tables
from components.library.contents import groups_in
from components.library.kept_readings import on_disk
from components.library.kept_rows import KeptRows
from components.library.model import LibraryError
from components.library.readings import PARTS, pack_part
from components.library.tables import pack
from tests.corpora import synthetic_corpus


@cache
def whole() -> Analysis:
    return analyse(synthetic_corpus(2, 3))


def frame(*lengths: int) -> pd.DataFrame:
    """Return rows of so many articles, of so many rows each."""
    ids = [f"a{number}" for number, length in enumerate(lengths) for _ in range(length)]
    return pd.DataFrame({"article_id": pd.Series(ids, dtype="str"), "n": range(len(ids))})


@pytest.mark.parametrize(
    ("lengths", "firsts"),
    [
        ((2, 2, 2), ["a0", "a2"]),  # the second article ends where the first group does
        ((3, 2, 2), ["a0", "a2"]),  # it goes on in the second group
        ((1, 9, 1), ["a0", "a2"]),  # an article of which the second group holds nothing but rows
        ((9,), ["a0"]),
        ((0, 1), ["a1"]),
        ((), [None]),
    ],
)
def test_kept_rows_come_in_frames_of_whole_articles(lengths, firsts, monkeypatch):
    monkeypatch.setattr(tables, "_GROUP", 4)
    rows = frame(*lengths)
    found = KeptRows(pack(rows))

    assert list(found.firsts) == firsts
    pd.testing.assert_frame_equal(pd.concat(list(found), ignore_index=True), rows)
    assert sum(one["article_id"].nunique() for one in found) == rows["article_id"].nunique()


def parts(readings) -> dict[str, bytes]:
    return {name: pack_part(name, readings) for name in PARTS}


def test_readings_on_the_disk_are_those_that_were_kept(monkeypatch):
    monkeypatch.setattr(tables, "_GROUP", 7)
    found = on_disk(whole().corpus.articles, parts(whole().readings), groups_in(whole().articles))

    assert found is not None
    assert tuple(found) == tuple(whole().readings)


def test_readings_that_are_kept_in_another_order_are_not_put_on_the_disk():
    turned = parts(whole().readings[::-1])

    assert on_disk(whole().corpus.articles, turned, groups_in(whole().articles)) is None


def test_damaged_files_are_a_sentence():
    damaged = {name: data[:-9] for name, data in parts(whole().readings).items()}

    with pytest.raises(LibraryError, match="damaged"):
        on_disk(whole().corpus.articles, damaged, groups_in(whole().articles))
    with pytest.raises(LibraryError, match="damaged"):
        KeptRows(pack(frame(2, 3))[:-9])
