"""From a corpus to readings, the frame of articles and the rows of each measure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from components.analysis.analyse import analyse, registered
from components.analysis.article_rows import article_frame
from components.contract import ARTICLE_COLUMNS, ROW_COLUMNS, SHARED, Component, Option, Options, table
from components.corpus import Article, Corpus, CorpusError, Problem
from components.corpus.seeds import seed_corpus
from components.reading.model import Reading
from components.reading.words import count_words

TEXT = "Mayor closes old bridge\n\nThe mayor closed the bridge.\n\n“It is not safe,” Ana Ruiz said.\n"


def sentences(readings: Sequence[Reading], options: Options) -> pd.DataFrame:
    """Return one row per sentence, without those that the option "skip" names by their number."""
    rows = [
        (reading.article.article_id, reading.article.outlet, one.start, one.end, "own")
        for reading in readings
        for one in reading.sentences
        if one.index not in options.get("skip", ())
    ]
    return table(ROW_COLUMNS, rows, {"start": "int64", "end": "int64"})


def list_of_numbers(value: object) -> str:
    """Return what is wrong with the option "skip"."""
    fine = isinstance(value, list) and all(isinstance(one, int) for one in value)
    return "" if fine else "“Skip” is no list of numbers. Write [0, 1]."


SKIP = Option("skip", "Skip", [], list_of_numbers)


def counting(**changes: object) -> Component:
    """Return a component that counts sentences, with the given fields changed."""
    component = Component(
        slug="counting",
        title="Counting",
        question="How many?",
        columns=ROW_COLUMNS,
        voices=("own",),
        measure=sentences,
        summarise=lambda rows, articles, settings: rows.groupby("outlet", as_index=False).size(),
        views=(),
        stands_out=lambda rows, articles: [],
        marks=lambda rows, palette: [],
        legend="",
        method="",
        sample=(),
    )
    return replace(component, **changes)  # type: ignore[arg-type]


def corpus(*outlets: str) -> Corpus:
    return Corpus("Bridge", tuple(Article(outlet, TEXT, published=date(2024, 3, 4)) for outlet in outlets))


def test_an_analysis_holds_the_reading_and_the_rows_of_every_article():
    whole = analyse(corpus("The Wire", "Gazette"), components=[counting()])
    assert [reading.article.outlet for reading in whole.readings] == ["The Wire", "Gazette"]
    assert list(whole.articles["outlet"]) == ["The Wire", "Gazette"]
    assert whole.rows["counting"]["outlet"].value_counts().to_dict() == {"The Wire": 3, "Gazette": 3}
    assert whole.reading(whole.readings[1].article.article_id) is whole.readings[1]
    assert whole.corpus.problems == ()


def test_an_article_is_counted_by_hand():
    """Headline 4, first paragraph 5, quotation 4, attribution 3 words."""
    (row,) = analyse(corpus("The Wire"), components=[]).articles.to_dict("records")
    assert list(row) == list(ARTICLE_COLUMNS)
    assert (row["words"], row["words_own"], row["words_reported"], row["words_quoted"]) == (16, 12, 0, 4)
    assert (row["sentences"], row["quotations"], row["published"]) == (3, 1, "2024-03-04")


def test_what_is_not_known_of_an_article_is_missing_or_empty():
    (row,) = analyse(Corpus("Bridge", (Article("The Wire", TEXT),)), components=[]).articles.to_dict("records")
    assert pd.isna(row["published"])
    assert (row["title"], row["url"], row["file"], row["language"]) == ("", "", "", "en")


def test_the_frame_of_no_articles_has_the_same_columns_and_types():
    empty, filled = article_frame([]), analyse(corpus("The Wire"), components=[]).articles
    assert list(empty.columns) == list(ARTICLE_COLUMNS)
    assert list(empty.dtypes) == list(filled.dtypes)


def test_the_words_of_the_voices_add_up_and_stand_in_the_measured_blocks(seeds):
    whole = analyse(seeds, components=[])
    voices = whole.articles[["words_own", "words_reported", "words_quoted"]].sum(axis=1)
    assert list(voices) == list(whole.articles["words"])
    for words, reading in zip(whole.articles["words"], whole.readings, strict=True):
        blocks = [block for block in reading.blocks if block.measured]
        assert words == sum(count_words(reading.article.text, block.start, block.end) for block in blocks)


def test_an_article_that_fails_becomes_a_problem_and_the_others_go_on(monkeypatch):
    import components.reading.read as reader

    real = reader.read

    def torn(article: Article) -> Reading:
        if article.outlet == "Gazette":
            raise RuntimeError("torn page")
        return real(article)

    monkeypatch.setattr(reader, "read", torn)
    whole = analyse(corpus("The Wire", "Gazette", "Post"), components=[counting()])
    assert whole.corpus.outlets == ("The Wire", "Post")
    assert [(str(problem), problem.lost) for problem in whole.corpus.problems] == [
        (
            f"Gazette, {corpus('Gazette').articles[0].article_id}: could not be read (RuntimeError: torn page). "
            "The other articles go on; please report it.",
            True,
        )
    ]
    with pytest.raises(CorpusError, match=r"^Bridge: no article could be read\. Gazette, "):
        analyse(corpus("Gazette"), components=[])


def torn(readings: Sequence[Reading], options: Options) -> pd.DataFrame:
    if any(reading.article.outlet == "Gazette" for reading in readings):
        raise ZeroDivisionError("no words")
    return sentences(readings, options)


def test_a_measure_that_fails_on_one_article_counts_the_others():
    whole = analyse(corpus("The Wire", "Gazette", "Post"), components=[counting(measure=torn)])
    assert whole.rows["counting"]["outlet"].tolist() == ["The Wire"] * 3 + ["Post"] * 3
    assert [problem.message for problem in whole.corpus.problems] == [
        "Counting could not be measured (ZeroDivisionError: no words). The other articles go on; please report it."
    ]


def test_a_measure_that_fails_on_every_article_leaves_a_frame_with_its_columns():
    whole = analyse(corpus("Gazette"), components=[counting(measure=torn)])
    assert list(whole.rows["counting"].columns) == [*ROW_COLUMNS, SHARED]
    assert len(whole.corpus.problems) == 1


@pytest.mark.parametrize("block", [1, 2, 3, 50])
def test_rows_do_not_depend_on_how_articles_are_dealt_into_blocks(monkeypatch, block):
    from components.analysis import measuring

    monkeypatch.setattr(measuring, "BLOCK", block)
    rows = analyse(corpus("A", "B", "C", "D", "E"), components=[counting()]).rows["counting"]
    assert rows["outlet"].tolist() == [outlet for outlet in "ABCDE" for _ in range(3)]
    assert rows[SHARED].tolist() == (["across"] * 3) * 5


@pytest.mark.parametrize(
    ("options", "starts", "problems"),
    [
        ({}, [0, 25, 55], []),
        ({"counting": {"skip": [1]}}, [0, 55], []),
        ({"other": {"skip": [1]}}, [0, 25, 55], []),
        ({"counting": {"skip": "1"}}, [0, 25, 55], [
            "corpus: “Skip” is no list of numbers. Write [0, 1]. Counting goes without."
        ]),
        ({"counting": {"leap": 1}}, [0, 25, 55], [
            "corpus: Counting knows no option 'leap'. Leave it out. Counting goes without."
        ]),
    ],
)  # fmt: skip
def test_a_component_measures_with_the_options_of_its_corpus(options, starts, problems):
    given = replace(corpus("The Wire"), options=options)
    whole = analyse(given, components=[counting(options=(SKIP,))])
    assert whole.rows["counting"]["start"].tolist() == starts
    assert list(map(str, whole.corpus.problems)) == problems
    assert whole.corpus.options == options


def test_rows_that_were_measured_with_other_options_are_not_taken_up():
    one = counting(options=(SKIP,))
    before = analyse(corpus("The Wire"), components=[one])
    after = replace(corpus("The Wire"), options={"counting": {"skip": [0, 1]}})
    assert analyse(after, components=[one], before=before).rows["counting"]["start"].tolist() == [55]


def test_relate_gets_all_readings_and_its_failure_leaves_the_rows():
    def count(readings: list[Reading], rows: pd.DataFrame) -> pd.DataFrame:
        return rows.assign(articles=len(readings))

    def fail(readings: list[Reading], rows: pd.DataFrame) -> pd.DataFrame:
        raise KeyError("x")

    related = analyse(corpus("The Wire", "Gazette"), components=[counting(relate=count)])
    assert set(related.rows["counting"]["articles"]) == {2}
    left = analyse(corpus("The Wire", "Gazette"), components=[counting(relate=fail)])
    assert len(left.rows["counting"]) == 6
    assert [str(problem) for problem in left.corpus.problems] == [
        "corpus: Counting could not be compared across articles (KeyError: 'x'). Please report it."
    ]


def test_rows_that_are_made_in_turn_are_the_same_and_say_later_what_failed():
    def fails(readings: list[Reading], rows: pd.DataFrame) -> pd.DataFrame:
        raise ValueError("no")

    later: list[Problem] = []
    given = corpus("The Wire", "Gazette")
    whole = analyse(given, components=[counting(relate=fails)], later=later)
    before = list(later)
    rows = whole.rows["counting"]

    assert rows.equals(analyse(given, components=[counting()]).rows["counting"])
    assert (whole.corpus.problems, before, [one.lost for one in later]) == ((), [], [True])
    assert (list(whole.rows), list(whole.measured), len(whole.as_read)) == (["counting"], ["counting"], 2)
    assert whole.rows.problems() == later  # type: ignore[attr-defined]


def test_an_article_that_stands_twice_is_kept_once():
    whole = analyse(corpus("The Wire", "The Wire"), components=[counting()])
    assert len(whole.readings) == len(whole.articles) == 1
    assert [problem.message for problem in whole.corpus.problems] == ["stands twice in the corpus. It was kept once."]


def test_an_empty_corpus_has_empty_frames():
    whole = analyse(Corpus("Nothing", ()), components=[counting()])
    assert list(whole.rows["counting"].columns) == [*ROW_COLUMNS, SHARED]
    assert len(whole.articles) == 0


def test_progress_is_told_for_each_step():
    told = []
    analyse(corpus("A", "B"), lambda *step: told.append(step), [counting()])
    assert told == [
        *[("Reading", 0, 2), ("Reading", 1, 2), ("Reading", 2, 2)],
        *[("Counting", 0, 2), ("Counting", 2, 2)],
    ]


def test_every_registered_measure_has_rows_for_the_seeds_with_its_columns():
    whole = analyse(seed_corpus())
    assert list(whole.rows) == [component.slug for component in registered()]
    for component in registered():
        assert list(whole.rows[component.slug].columns) == [*component.columns, SHARED]
    assert whole.corpus.problems == ()


def test_the_same_corpus_gives_the_same_numbers(invented):
    first, second = analyse(invented(3, 2)), analyse(invented(3, 2))
    assert first.articles.equals(second.articles)
    assert all(first.rows[slug].equals(second.rows[slug]) for slug in first.rows)
