"""First names and last names alone: whose they are where several people of one last name are told of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.corpus import Article
from components.linking.persons import link
from components.reading.read import read


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Ana and Sara Lind came. [[Ana]] wept.", "Ana Lind"),
        ("Ana and Sara Lind came. [[Sara]] wept.", "Sara Lind"),
        ("Ana and Sara Lind came. President Lind spoke. [[Lind]] said no.", "Lind"),
        ("Ana and Sara Lind came. President Lind spoke. [[The president]] said no.", "Lind"),
        ("Ana and Sara Lind came. Sara Lind spoke. [[Lind]] said no.", "Sara Lind"),
        ("Gov. Perry and Ana Lind came. [[Perry]] said no.", "Perry"),
        ("Tom Perry came. Perry and Ana Lind left. [[Perry]] said no.", "Tom Perry"),
        ("His wife, Ana Lind, came. [[President Lind]] said no.", "Lind"),
        ("His wife, Ana Lind, came. President Lind left. [[The president]] said no.", "Lind"),
        ("Tom Lind came. His brother, Bo Lind, came. President Lind left. [[The president]] said no.", "Lind"),
        ("His wife, Ana Lind, came. [[Lind]] said no.", "Ana Lind"),
        ("Ana Lind came. [[President Lind]] said no.", "Ana Lind"),
        ("Ana Lind came. [[Ana]] said no.", "Ana Lind"),
    ],
)
def test_a_name_alone_is_whose_it_can_be(who, text: str, person: str) -> None:
    assert who(text)[0] == person


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("“No,” Ana A. Lind said. Lind left.", ["Ana A. Lind"]),
        ("“No,” Speaker Tom I. Hart of Ohio said.", ["Tom I. Hart"]),
        ("They fought in World War I. Ana Lind said so.", ["Ana Lind"]),
        ("They held Very Serious talks. The Very Serious said so.", []),
        ("Mostly Delivered said so.", []),
        ("The Boston Globe said so.", ["Boston Globe"]),
    ],
)
def test_people_are_named_whole_and_words_are_none(cast_of, text: str, people: list[str]) -> None:
    assert [person.name for person in cast_of(text).persons] == people


def test_a_newspaper_called_after_its_town_is_no_person(cast_of) -> None:
    assert [person.party for person in cast_of("The Boston Globe said so.").persons] == ["organisation"]


def test_a_first_name_alone_is_the_only_one_of_its_event_that_begins_so() -> None:
    texts = ("Ana Lind sang. She left.", "Ana wept, said Ana.", "Ana Roth sang.", "Ana wept, said Ana.")
    events = ("one", "one", "two", "three")
    readings = [read(Article(f"Outlet {number}", text)) for number, text in enumerate(texts)]
    linked = link([replace(reading, event=event) for reading, event in zip(readings, events, strict=True)])

    assert [[person.name for person in reading.persons] for reading in linked] == [
        ["Ana Lind"], ["Ana Lind"], ["Ana Roth"], ["Ana"],
    ]  # fmt: skip
