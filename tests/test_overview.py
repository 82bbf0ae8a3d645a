"""What a reader is told of a corpus first."""

from __future__ import annotations

from types import SimpleNamespace

import pandas as pd
import pytest

from components.analysis.introduced import Introductions
from components.analysis.overview import MOST, front_page, lead
from components.contract import BoardRow, Finding
from components.corpus.article import Article
from components.reading.model import Person
from tests.shown import analysis


def articles(*told: tuple[str, str | None]) -> pd.DataFrame:
    """Return a frame of articles on one event from (outlet, day)."""
    return pd.DataFrame([(*one, "1") for one in told], columns=["outlet", "published", "event"])


FOUR = articles(
    ("defense.gov", "2017-02-03"), ("The Wire", "2017-02-03"), ("Press TV", "2017-02-04"), ("Asia Times", "2017-02-04")
)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (
            FOUR,
            "Four articles on one event · 3–4 February 2017 · one of each outlet: nothing here says how an outlet "
            "usually reports",
        ),
        (
            articles(("The Wire", "2017-02-03"), ("The Wire", "2017-02-04")),
            "Two articles on one event · 3–4 February 2017",
        ),
        (articles(*[("The Wire", None)] * 24), "24 articles on one event"),
        (articles(("The Wire", None)), "One article on one event · it says nothing of how its outlet usually reports"),
        (
            FOUR.assign(event=["1", "1", "2", "2"]),
            "4 articles, 4 outlets, 2 events (grouping estimated) · 3–4 February 2017",
        ),
    ],
)
def test_the_lead_says_of_what_the_page_can_speak(told, said):
    assert said == lead(told)


def test_the_lead_of_an_event_says_of_how_many_it_is_one():
    assert lead(FOUR, "event", 50).startswith("Four articles on one event of the 50 in this corpus · ")


def component(slug: str, places: dict[str, int], *found: Finding) -> SimpleNamespace:
    rows = tuple(BoardRow(row, row, row, list, place=place) for row, place in places.items())
    return SimpleNamespace(slug=slug, board=rows, about_shared=True, stands_out=lambda rows, told: list(found))


def test_findings_follow_the_rows_of_the_board_and_the_first_that_can_stands_above():
    first = component("a", {"last": 9}, Finding("Shared.", row="last"))
    second = component("b", {"quoted": 2, "voices": 1}, Finding("Leads.", row="quoted", leads=True),
                       Finding("More.", row="quoted"), Finding("Told.", row="voices"))  # fmt: skip
    above, below = front_page([first, second], {"a": pd.DataFrame(), "b": pd.DataFrame()}, FOUR, Introductions(()))

    assert above is not None and above.text == "Leads."
    assert [one.text for one in below] == ["Told.", "More.", "Shared."]


def test_no_row_has_more_than_two_findings_and_the_page_no_more_than_five():
    many = [component(f"{number}", {f"{number}": number}, *[Finding(f"{number}.", row=f"{number}")] * 3)
            for number in range(4)]  # fmt: skip
    _, below = front_page(many, {str(number): pd.DataFrame() for number in range(4)}, FOUR, Introductions(()))

    assert [one.text for one in below] == ["0.", "0.", "1.", "1.", "2."]
    assert len(below) == MOST


def introduced(text: str, *persons: Person) -> Introductions:
    return Introductions([SimpleNamespace(article=Article("Ledger", text), persons=persons)])


RUIZ = Person("Ana Ruiz", roles=("mayor of Harrowby",))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("On Monday Harrowby Mayor Ana Ruiz spoke.", "Harrowby Mayor Ana Ruiz"),
        ("On Monday former mayor Ana Ruiz spoke.", "former mayor Ana Ruiz"),
        ("On Monday Mayor Dr. Ana Ruiz spoke.", "Mayor Ana Ruiz"),
        ("On Monday the mayor, Ana Ruiz, spoke.", "Ana Ruiz"),
        ("Photo by Tom Hill\nMayor Ana Ruiz spoke.", "Mayor Ana Ruiz"),
        ("Ana Ruiz spoke.", "Ana Ruiz"),
    ],
)
def test_a_person_is_introduced_as_an_article_does(text, said):
    assert introduced(text, RUIZ).into("Two articles quote Ana Ruiz.", set()) == f"Two articles quote {said}."


def test_a_person_is_introduced_once_and_never_within_a_quotation():
    known: set[str] = set()
    people = introduced("Mayor Ana Ruiz spoke.", RUIZ)

    assert people.into("It begins “Ana Ruiz knew”.", known) == "It begins “Ana Ruiz knew”."
    assert people.into("Ana Ruiz is quoted.", known) == "Mayor Ana Ruiz is quoted."
    assert people.into("Ana Ruiz again.", known) == "Ana Ruiz again."


def test_who_everybody_is_in_the_seeds():
    known: set[str] = set()
    people = Introductions(analysis("the seeds").readings)
    names = ["Jim Mattis", "Shinzo Abe", "Gary Ross", "Tomomi Inada"]

    assert [people.into(name, known) for name in names] == [
        "US Defense Secretary Jim Mattis",
        "Japanese Prime Minister Shinzo Abe",
        "Pentagon spokesman Gary Ross",
        "Japanese Defense Minister Tomomi Inada",
    ]
