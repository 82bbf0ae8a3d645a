"""What version 0.1.0 wrote opens, and says what it said: stored corpora, .parallax files, corrections, CSV files."""

from __future__ import annotations

import gzip
import json
from functools import cache

import pandas as pd
import pytest

from components.analysis.analyse import Analysis
from components.analysis.correcting import correct
from components.corrections.file import Loaded, load
from components.library import Library
from components.library.tables import unpack
from tests.kept.numbers import HERE, analysed_seeds, changes, expected, seen_in_files, shelve
from tests.kept.test_kept_links import RENEW

NAMES: dict[str, str] = json.loads((HERE / "names.json").read_text(encoding="utf-8"))
CSV = [file.name.removesuffix(".csv.gz") for file in sorted((HERE / "analyse_seeds").glob("*.csv.gz"))]
COUNTS = ["article_id", "words", "sentences"]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return Library(shelve(tmp_path_factory.mktemp("kept")))


@pytest.fixture(scope="module")
def today(library: Library) -> Analysis:
    return library.open(NAMES["name"]).analysis


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, pd.DataFrame]:
    return analysed_seeds(tmp_path_factory.mktemp("seeds"))


@cache
def kept_csv(name: str) -> pd.DataFrame:
    with gzip.open(HERE / "analyse_seeds" / f"{name}.csv.gz", "rb") as opened:
        return pd.read_csv(opened, keep_default_na=False)


def kept_rows(slug: str) -> pd.DataFrame:
    line, _, version = NAMES["name"].partition("-")
    return unpack((HERE / "library" / line / version / f"{slug}.parquet").read_bytes())


def corrections() -> Loaded:
    return load((HERE / "corrections.json").read_bytes())


@pytest.mark.parametrize(
    ("name", "title", "texts", "changed"),
    [
        ("name", "Four seeds and four papers", True, 3),
        ("later", "Four seeds and four papers, read again", True, 0),
        ("light", "Four seeds and four papers", False, 0),
    ],
)
def test_a_kept_corpus_opens_with_its_corrections(library, name, title, texts, changed):
    stored = library.open(NAMES[name])

    assert (stored.card.title, stored.card.texts, len(stored.corrections.changes)) == (title, texts, changed)
    assert len(stored.analysis.readings) == stored.card.articles == 24
    assert correct(stored.analysis, stored.corrections.changes).misfits == ()


def test_the_secret_of_a_kept_corpus_still_changes_it(library):
    kept = library.change(NAMES["name"], NAMES["secret"], title="Put right")

    assert library.look(kept.name).title == "Put right"


@pytest.mark.parametrize(("file", "texts"), [("papers", True), ("excerpts", False)])
def test_a_kept_file_is_taken_in(library, file, texts):
    card = library.look(library.take((HERE / f"{file}.parallax").read_bytes()).name)

    assert (card.title, card.articles, card.texts) == ("Four seeds and four papers", 24, texts)


def test_kept_corrections_find_their_articles_and_persons(today):
    loaded = corrections()
    loaded.check_corpus(today.corpus)

    assert (len(loaded.corrections.changes), len(loaded.corrections.checks)) == (6, 3)
    assert correct(today, loaded.corrections.changes).misfits == ()


#: Words that are counted otherwise since, by the article's file: an agency's name before the first sentence is none.
WORDS_NOW = {"11-marland-record.txt": 55}


def test_the_articles_of_a_kept_corpus_have_as_many_words_and_sentences(today):
    kept = kept_rows("counts")[COUNTS]
    changed = today.articles["file"].map(WORDS_NOW)

    assert set(WORDS_NOW) <= set(today.articles["file"])
    pd.testing.assert_frame_equal(today.articles[COUNTS], kept.assign(words=changed.fillna(kept["words"]).astype(int)))


@pytest.mark.parametrize("rows", ["the kept corpus", "the seeds"])
def test_the_same_piece_of_a_sentence_has_the_same_scores(rows, today, written):
    before, after = (
        (kept_rows("rows_sentiment"), today.rows["sentiment"])
        if rows == "the kept corpus"
        else (kept_csv("sentiment_rows"), written["sentiment_rows"])
    )
    place = ["article_id", "start", "end", "voice", "pieces"]
    scores = ["words", "polarity", "subjectivity", "assessed", "vader"]
    both = before[place + scores].merge(after[place + scores], on=place, suffixes=("", "_now"))

    # Better reading cuts some sentences elsewhere; where it cuts most of them elsewhere, nothing is compared any more.
    assert len(both) > 0.5 * len(before)
    for score in scores:
        pd.testing.assert_series_equal(both[f"{score}_now"], both[score], check_names=False)


@pytest.mark.parametrize("rows", ["the kept corpus", "the seeds"])
def test_every_article_uses_each_term_as_often(rows, today, written):
    before, after = (
        (kept_rows("rows_keywords"), today.rows["keywords"])
        if rows == "the kept corpus"
        else (kept_csv("keywords_rows"), written["keywords_rows"])
    )
    each = ["article_id", "term"]
    # "An official tour" was once counted among the officials.
    before, after = (one.replace({"term": {"officials": "official"}}) for one in (before, after))

    pd.testing.assert_series_equal(after.groupby(each).size(), before.groupby(each).size())


@pytest.mark.parametrize("name", CSV)
def test_a_csv_file_has_every_column_in_its_order(name, written):
    before, after = list(kept_csv(name).columns), list(written[name].columns)

    assert [column for column in after if column in before] == before


def test_the_seeds_have_as_many_words_and_sentences(written):
    pd.testing.assert_frame_equal(written["articles"][COUNTS], kept_csv("articles")[COUNTS])


def test_the_csv_files_hold_the_numbers_that_were_last_looked_at(written):
    name = "analyse seeds"
    changed = list(changes({name: expected()[name]}, seen_in_files(written)))

    assert not changed, "\n".join([*changed, RENEW])
