"""How many different speakers each outlet has: what the page's line says before the figure is asked for."""

from __future__ import annotations

from components.contract import Found
from components.corpus.article import Article
from components.reading.read import read
from components.speakers.figures.variety import VARIETY
from components.speakers.summary import summarise
from components.speakers.voices import varieties
from tests.speakers.frames import articles_of, rows_of_all

QUOTED = {"unit": "words", "speech": "quoted"}
NAMES = ("Ana Ruiz", "Bill Lind", "Carla Moss", "Dan Park", "Eve Holt")


def articles(outlet: str, *casts: tuple[str, ...]) -> list[Article]:
    """Return an article of the outlet for each cast; each of the cast says one sentence in marks."""
    return [
        Article(outlet, f"The port closed at {number}. " + " ".join(f"“We will wait,” {name} said." for name in cast))
        for number, cast in enumerate(casts)
    ]


def found(*given: list[Article]) -> Found:
    readings = [read(article) for own in given for article in own]
    rows = rows_of_all(readings)
    return VARIETY.find(rows, summarise(rows, articles_of(readings), QUOTED), QUOTED)


def test_of_one_article_each_the_line_says_how_many_speakers_an_article_has():
    """(2 + 1) / 2 speakers; one article holds too few to compare."""
    told = found(articles("Daily", NAMES[:2]), articles("Post", NAMES[2:3]))

    assert told == Found("An article quotes 1.5 differently named speakers (2 articles).", drawn=False)


def test_of_several_articles_it_compares_the_outlets_at_equal_numbers():
    """Daily has five speakers in five quotations, Post one in five; (5 + 0 + 1 + ... + 1) / 7 an article."""
    told = found(articles("Daily", NAMES, ()), articles("Post", *[NAMES[:1]] * 5))

    assert told == Found(
        "An article quotes 1.4 differently named speakers; among 5 quotations an outlet has 1 to 5.", drawn=False
    )


def test_the_numbers_are_the_same_without_intervals():
    readings = [
        read(article)
        for outlet, shift in (("Daily", 1), ("Post", 2))
        for article in articles(outlet, *[(NAMES[number % 5], NAMES[number * shift % 3]) for number in range(24)])
    ]
    rows = rows_of_all(readings)
    summary = summarise(rows, articles_of(readings), QUOTED)
    whole, quick = varieties(rows, summary, QUOTED), varieties(rows, summary, QUOTED, intervals=False)

    assert [one.different.kind for one in whole] == ["interval"] * 2
    assert [one.different.kind for one in quick] == ["none"] * 2
    assert [(one.different.value, one.effective.value, one.top.value) for one in quick] == [
        (one.different.value, one.effective.value, one.top.value) for one in whole
    ]
