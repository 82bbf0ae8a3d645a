"""Few articles of many are asked of the file: the same rows as of the whole frame, which is not made."""

from __future__ import annotations

import pandas as pd
import pytest

from components.analysis.analyse import Analysis
from components.analysis.asked import are_few, asked, asked_of, asked_of_all
from components.analysis.selection import Selection, chosen_articles, chosen_rows, rows_of
from components.library import Library, tables
from components.library.tables import pack, unpack, unpack_some
from tests.corpora import synthetic_corpus


@pytest.fixture(scope="module")
def kept(tmp_path_factory) -> tuple[Library, str]:
    library = Library(tmp_path_factory.mktemp("library"))
    return library, library.keep(synthetic_corpus(3, 7)).name


@pytest.fixture
def whole(kept) -> Analysis:
    library, name = kept
    return library.open(name).analysis


def few_of(whole: Analysis) -> pd.DataFrame:
    articles = whole.articles.iloc[[3, 17]].reset_index(drop=True)
    assert are_few(whole, len(articles))
    return articles


def test_few_articles_have_the_rows_that_the_whole_frame_has(whole, kept):
    other = kept[0].open(kept[1]).analysis
    for slug in whole.rows:
        found = asked(whole, slug, few_of(whole), ("own", "quoted"))
        rows = other.rows[slug]
        same = rows[rows["article_id"].isin(few_of(whole)["article_id"]) & rows["voice"].isin(("own", "quoted"))]
        pd.testing.assert_frame_equal(found, same.reset_index(drop=True))
    assert not whole.rows._made


def test_the_rows_of_one_article_are_asked_of_the_file_too(whole, kept):
    article = few_of(whole)["article_id"][0]
    found = asked_of(whole, "speakers", article)
    rows = kept[0].open(kept[1]).analysis.rows["speakers"]
    pd.testing.assert_frame_equal(
        found.reset_index(drop=True), rows[rows["article_id"] == article].reset_index(drop=True)
    )
    assert not whole.rows._made


def test_many_articles_make_the_frame_once_and_few_are_taken_of_it_then(whole):
    everything = chosen_articles(whole.articles, Selection(tuple(whole.corpus.outlets)))
    asked(whole, "speakers", everything)
    assert list(whole.rows._made) == ["speakers"]
    assert whole.rows.part("speakers", ["a"]) is None
    assert len(asked(whole, "speakers", few_of(whole)))


def test_only_the_groups_of_rows_are_read_that_have_one_of_the_articles(monkeypatch):
    monkeypatch.setattr(tables, "_GROUP", 2)
    frame = pd.DataFrame({"article_id": ["a", "a", "b", "c", "c", "c", "a"], "n": range(7)}).astype(
        {"article_id": "str"}
    )
    data = pack(frame)
    read = []
    group = tables_group(read, monkeypatch)
    pd.testing.assert_frame_equal(unpack_some(data, ["b"]), frame.iloc[[2]].reset_index(drop=True))
    assert group() == [(0, ["article_id"]), (1, ["article_id"]), (1, None), (2, ["article_id"]), (3, ["article_id"])]
    pd.testing.assert_frame_equal(unpack(data), frame)


def tables_group(read: list, monkeypatch):
    import pyarrow.parquet as pq

    before = pq.ParquetFile.read_row_group

    def reads(self, number, columns=None, **more):
        read.append((number, columns))
        return before(self, number, columns=columns, **more)

    monkeypatch.setattr(pq.ParquetFile, "read_row_group", reads)
    return lambda: read


@pytest.mark.parametrize("articles", [[], ["nobody's"]])
def test_articles_without_rows_give_an_empty_frame_of_the_same_columns(articles):
    frame = pd.DataFrame({"article_id": ["a"], "n": [1], "x": [0.5], "yes": [True]}).astype({"article_id": "str"})
    pd.testing.assert_frame_equal(unpack_some(pack(frame), articles), frame.iloc[:0])
    empty = frame.iloc[:0]
    pd.testing.assert_frame_equal(unpack_some(pack(empty), articles), unpack(pack(empty)))


def test_rows_of_some_columns_are_those_that_differ_and_the_frame_of_all_is_not_made(whole, kept):
    columns = ("article_id", "outlet")
    choice = Selection(tuple(whole.corpus.outlets[1:]))
    articles, other = chosen_articles(whole.articles, choice), kept[0].open(kept[1]).analysis
    for slug in whole.rows:
        found = asked(whole, slug, articles, ("own", "quoted"), columns=columns)
        of_all = asked_of_all(whole, slug, ("own",), "own", columns)

        rows = other.rows[slug]
        same = chosen_rows(rows, articles, ("own", "quoted")).drop_duplicates([*columns, "voice", "shared"])
        pd.testing.assert_frame_equal(found, same[list(columns)].reset_index(drop=True))
        pd.testing.assert_frame_equal(of_all[list(columns)], rows_of(rows, ("own",), "own")[list(columns)])
    assert not whole.rows._made


def test_a_column_is_read_once_and_goes_when_the_frame_of_all_is_made(whole, monkeypatch):
    read: list[str] = []
    named = whole.rows._named["speakers"]
    monkeypatch.setitem(whole.rows._named, "speakers", lambda names: read.extend(names) or named(names))

    first = whole.rows.columns("speakers", ("article_id", "voice"))
    second = whole.rows.columns("speakers", ("voice", "outlet"))
    again = whole.rows.columns("speakers", ("article_id", "voice"))

    assert read == ["article_id", "voice", "outlet"]
    assert first is again
    assert second is not None
    assert list(second.columns) == ["voice", "outlet"]
    assert len(whole.rows["speakers"])
    assert whole.rows.columns("speakers", ("article_id", "voice")) is None
    assert not whole.rows._narrow
    assert not whole.rows._columns
