"""Namesakes in a large corpus: twice the articles cost about twice the steps, and each last name finds its own."""

from collections.abc import Callable
from itertools import product

import pytest

from components.corpus.article import Article
from components.linking.persons import link
from components.linking.persons.evidence import forms, forms_sought, same_sound
from components.reading.model import Mention, Person, Quotation, Reading
from components.reading.persons.matching import same_first
from tests.growth import grows_by_steps

WORDS = "We found rust in nine places today"


def article(number: int, event: str, *persons: Person, speaker: str = "") -> Reading:
    """Return an article of an event; `speaker` is given the quoted words, where there is one."""
    text = f"“{WORDS}” Text {number}."
    mention = Mention(len(text), len(text), "", speaker, "name")
    spans = ((1, 1 + len(WORDS)),)
    told = Quotation("q1", "direct", spans, spans, "said", None, None, mention, None, "body")
    quotations = (told,) if speaker else ()
    return Reading(Article(f"Paper {number}", text), (), (), quotations, (), persons, event=event)


def first(number: int) -> str:
    """Return a first name for each number: none is another's form."""
    letters = "bdfgklmnprst"
    return (
        f"{letters[number % 12]}{'aou'[number // 12 % 3]}{letters[number // 36 % 12]}o{letters[number // 432]}a".title()
    )


def of_one_event(number: int) -> list[Reading]:
    """Return an article with a full name and one with the last name alone, of one event."""
    return [
        article(2 * number, f"e{number}", Person(f"{first(number)} Lind")),
        article(2 * number + 1, f"e{number}", Person("Lind")),
    ]


def of_no_event(number: int) -> list[Reading]:
    """Return an article with a full name, and one of another event with the last name alone."""
    return [
        article(2 * number, f"e{number}", Person(f"{first(number)} Lind", roles=("mayor",))),
        article(2 * number + 1, f"f{number}", Person("Lind", roles=("surgeon",) if number % 2 else ())),
    ]


def of_equal_words(number: int) -> list[Reading]:
    """Return the same with a quotation that all print."""
    return [
        article(2 * number, f"e{number}", Person(f"{first(number)} Lind"), speaker=f"{first(number)} Lind"),
        article(2 * number + 1, f"e{number}", Person("Lind"), speaker="Lind"),
    ]


@pytest.mark.parametrize("made", [of_one_event, of_no_event, of_equal_words])
def test_namesakes_grow_with_the_articles(made: Callable[[int], list[Reading]]) -> None:
    readings = {
        size: [one for number in range(size) for one in made(number)] for size in (30, 300, 600)
    }  # fmt: skip

    assert grows_by_steps(lambda size: link(readings[size]), 600)


def test_among_many_namesakes_each_last_name_goes_to_that_of_its_event() -> None:
    linked = link([one for number in range(100) for one in of_one_event(number)])

    assert [one.persons[0].name for one in linked[1::2]] == [f"{first(number)} Lind" for number in range(100)]


@pytest.mark.parametrize(
    ("roles", "gender", "company", "meant"),
    [
        (("mayor",), "", "", "Ana Lind"),  # the only one with the office
        (("pilot",), "", "", "Lind"),
        ((), "", "", "Lind"),
        ((), "male", "", "Lind"),  # of one event alone, and nobody else of its article stands there
        ((), "male", "Bo Lee", "Otto Lind"),
    ],
)
def test_last_names_of_one_kind_are_answered_alike_but_for_their_company(
    roles: tuple[str, ...], gender: str, company: str, meant: str
) -> None:
    """A last name before it asks the same of the same namesakes, in other company."""
    others = [Person(company)] if company else []
    linked = link(
        [
            article(0, "port", Person("Ana Lind", gender="female", roles=("mayor",)), Person("Bo Lee")),
            article(1, "port", Person("Otto Lind", gender="male"), Person("Bo Lee")),
            article(2, "tour", Person("Lind", gender="male"), Person("Eva Holm")),
            article(3, "vote", Person("Lind", gender=gender, roles=roles), *others),
        ]
    )

    assert linked[2].persons[0].name == "Lind"
    assert linked[3].persons[0].name == meant


def test_first_names_that_may_be_one_persons_are_found_by_a_form_in_common() -> None:
    names = ("jim", "james", "j", "jacob", "jack", "michele", "michelle", "m", "erick", "eric", "bo", "bill", "william")
    for one, other in product(names, repeat=2):
        if same_first(one, other) or same_sound(one, other):
            assert forms(one) & forms_sought(other), (one, other)
    assert not forms("otto") & forms_sought("ana")
    assert not forms("jacob") & forms_sought("john")


def test_what_stays_is_the_very_object_that_came_in() -> None:
    before = [article(0, "port", Person("Ana Lind"), speaker="Ana Lind"), article(1, "port", Person("Lind"))]
    after = link(before)

    assert after[0] is before[0]
    assert after[1].persons[0].name == "Ana Lind"
