"""Whom a description by office means, and whom a name that two people share."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from components.actors.measure import measure
from components.actors.mentions import mentioned
from components.actors.namings import namings_of
from components.actors.titled import title_start
from components.corpus import Article
from components.reading.model import Person
from components.reading.read import read

CAST = (
    "President Ana Ruiz met North Korean leader Kim Bo Ram on Monday. FBI director James Cole came with Ruiz. "
    "Mayor Joe Lang of Springfield and Vice President Sue Baker waited. Cole and Baker spoke. FBI agents left. "
)


def named(text: str) -> list[tuple[str, str]]:
    rows: pd.DataFrame = measure([read(Article("Gazette", f"On the bridge\n\n{text}\n"))], {})
    return [tuple(row) for row in rows.loc[rows["view"] == "named", ["actor", "naming"]].to_numpy()]


@pytest.mark.parametrize(
    ("text", "actor", "naming"),
    [
        ("Later the president left.", "Ana Ruiz", "the president"),
        ("Later the North Korean leader left.", "Kim Bo Ram", "the North Korean leader"),
        ("Later the leader of North Korea left.", "Kim Bo Ram", "the leader of North Korea"),
        ("Later the former FBI director left.", "James Cole", "the former FBI director"),
        ("Later the mayor left.", "Joe Lang", "the mayor"),
        ("Later the vice president left.", "Sue Baker", "the vice president"),
    ],
)
def test_an_office_means_whoever_holds_it(text, actor, naming):
    assert (actor, naming) in named(CAST + text)


@pytest.mark.parametrize(
    "text",
    [
        "Later a president left.", "Later the French president left.", "Later the leader left.",
        "Later the presidents left.", "Later the president of the club left.", "Later the leader’s aides left.",
    ],
)  # fmt: skip
def test_an_office_of_others_means_nobody(text):
    assert [naming for _, naming in named(CAST + text)] == [naming for _, naming in named(CAST)]


def test_a_body_in_an_office_is_not_named():
    assert [naming for actor, naming in named(CAST) if actor == "FBI"] == ["FBI"]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("President Ruiz left.", ["Donald Ruiz"]),  # by the title
        ("Donald Ruiz spoke. Donald Ruiz left. Later Ruiz came.", ["Donald Ruiz"]),  # named far more often
        ("Donald Ruiz spoke. Maria Ruiz listened. Later Ruiz came.", []),
    ],
)
def test_a_name_of_two_people_is_given_to_whom_the_article_tells(text, meant):
    both = (
        Person("Donald Ruiz", ("Ruiz",), roles=("president",)),
        Person("Maria Ruiz", ("Ruiz",), roles=("first lady",)),
    )
    reading = replace(read(Article("Gazette", f"On the bridge\n\n{text}\n")), persons=both)
    found = [one for sentence in mentioned(reading, namings_of({})) for one in sentence.found]

    assert [one.actor for one in found if one.form in ("last name", "title and name")] == meant


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("For US Defense Secretary Jim Mattis", "US Defense Secretary "),
        ("by North Korean dictator Kim Jong Un", "North Korean dictator "),
        ("and former F.B.I. director James Comey", "former F.B.I. director "),
        ("They accused Barack Obama", ""),
    ],
)
def test_a_title_begins_with_the_words_that_belong_to_it(text, title):
    start = len(text) - len(" ".join(text.split()[-2:] if "Kim" not in text else text.split()[-3:]))

    assert text[title_start(text, 0, start) : start] == title
