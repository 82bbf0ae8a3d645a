"""The tray: what was understood of the articles given, corrected by hand, and the corpus made of it."""

from __future__ import annotations

from datetime import date

import pytest

from components.corpus import Article
from components.corpus.article import Problem
from components.intake.model import Read
from components.intake.take_in import gather
from components.intake.tray import (
    COLUMNS,
    Tray,
    TrayArticle,
    added,
    corpus_of,
    edited,
    table,
    tray_of,
    unnamed,
    unread_days,
)

GAZETTE = Article("Gazette", "The bridge is open. Ana Ruiz was glad.", title="Open", published=date(2026, 2, 4))
NAMELESS = Article("", "The bridge stays shut, said Tom Hill.")


def tray(*articles: Article) -> Tray:
    return added(Tray(), gather([Read(articles)]))


def test_each_article_is_a_row_with_its_words_and_what_is_doubtful() -> None:
    rows = table(tray(GAZETTE, NAMELESS))

    assert tuple(rows.columns) == COLUMNS
    assert rows["outlet"].tolist() == ["Gazette", ""]
    assert rows["words"].tolist() == [8, 7]
    assert rows["keep"].tolist() == [True, True]
    assert "No outlet" in rows["warnings"][1]


def test_an_empty_tray_has_the_table_of_a_full_one() -> None:
    assert (table(Tray()).dtypes == table(tray(GAZETTE)).dtypes).all()


def test_what_is_written_into_the_table_is_in_the_corpus() -> None:
    cells = {"outlet": " The  Courier ", "kind": "opinion", "title": "No", "date": "2026-02-05", "language": "de"}

    corpus = corpus_of(edited(tray(GAZETTE, NAMELESS), 0, {1: cells}), "Bridge", "By hand.")

    courier = corpus.articles[1]
    assert (courier.outlet, courier.kind, courier.title) == ("The Courier", "opinion", "No")
    assert (courier.published, courier.language, courier.text) == (date(2026, 2, 5), "de", NAMELESS.text)
    assert (corpus.name, corpus.chosen) == ("Bridge", "By hand.")


def test_a_correction_takes_its_warning_away() -> None:
    assert "No outlet" not in table(edited(tray(NAMELESS), 0, {0: {"outlet": "Courier"}}))["warnings"][0]


def test_what_makes_no_sense_in_a_cell_leaves_the_article_as_it_was() -> None:
    changed = edited(tray(GAZETTE), 0, {0: {"kind": "poem", "language": ""}, 7: {"outlet": "Nobody"}})

    assert changed.entries[0].article == GAZETTE


def test_the_rows_of_a_later_page_are_counted_from_its_first() -> None:
    assert edited(tray(GAZETTE, NAMELESS), 1, {0: {"outlet": "Courier"}}).entries[1].article.outlet == "Courier"


def test_an_article_that_is_not_kept_is_not_in_the_corpus_and_stays_on_the_tray() -> None:
    held = edited(tray(GAZETTE, NAMELESS), 0, {0: {"keep": False}})

    assert [one.text for one in corpus_of(held, "", "").articles] == [NAMELESS.text]
    assert len(held.entries) == 2


def test_articles_that_nobody_named_an_outlet_for_get_a_name_each() -> None:
    held = tray(NAMELESS, Article("", "Another text."))

    assert unnamed(held) == 2
    assert corpus_of(held, "", "").outlets == ("Unnamed outlet 1", "Unnamed outlet 2")
    assert corpus_of(held, " ", "").name == "Untitled corpus"


def test_more_articles_join_what_was_corrected_and_the_same_again_is_told() -> None:
    held = edited(tray(GAZETTE, NAMELESS), 0, {0: {"keep": False}})

    more = added(held, gather([Read((NAMELESS, Article("Post", "The bridge.")))]))

    assert [(one.article.outlet, one.keep) for one in more.entries] == [("Gazette", False), ("", True), ("Post", True)]
    assert len(more.problems) == 1


def test_what_could_not_be_read_goes_with_the_corpus() -> None:
    lost = Problem("a.pdf", "is damaged.", lost=True)
    noted = Problem("b.txt", "no date was recognised.")
    held = added(tray(GAZETTE), gather([Read(problems=(lost, noted))]))

    assert corpus_of(held, "", "").problems[:2] == (lost, noted)


def test_what_is_doubtful_about_articles_goes_with_the_corpus_each_doubt_once() -> None:
    entries = (
        TrayArticle(GAZETTE, 8, ("cut off.",)),
        TrayArticle(NAMELESS, 7, ("no date.",)),
        TrayArticle(GAZETTE, 8, ("no date.",)),
        TrayArticle(NAMELESS, 7, ("a copy.",), keep=False),
    )

    assert corpus_of(Tray(entries), "", "").problems == (
        Problem("Open", "cut off."),
        Problem("2 articles", "no date."),
    )


def test_the_articles_of_a_corpus_come_back_onto_the_tray() -> None:
    assert tray_of([GAZETTE, NAMELESS]).kept == (GAZETTE, NAMELESS)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("13th October 2016, 3:47 pm", date(2016, 10, 13)),
        ("Oct. 13, 2016", date(2016, 10, 13)),
        ("25/12/2016", date(2016, 12, 25)),
        ("2016-10-13T15:47:00Z", date(2016, 10, 13)),
        ("", None),
        ("soon", GAZETTE.published),
        ("4/2/2017", GAZETTE.published),  # could be two days
    ],
)
def test_a_day_may_be_written_in_any_form_and_what_is_none_drops_nothing(written: str, day: date | None) -> None:
    assert edited(tray(GAZETTE), 0, {0: {"date": written}}).entries[0].article.published == day


def test_days_are_shown_in_one_form_and_those_that_cannot_be_read_are_told() -> None:
    assert table(tray(GAZETTE, NAMELESS))["date"].tolist() == ["2026-02-04", ""]
    assert unread_days({0: {"date": "soon"}, 1: {"date": "4 May 2016"}, 2: {"title": "x"}, 3: {"date": None}}) == [
        "soon"
    ]
