"""The four seeds: who their mentions mean, as a careful reader says."""

from pathlib import Path

import pytest

from components.corpus.article import Article
from components.corpus.cleaning import lay_out
from components.reading import sentences
from components.reading.persons import EntityIndex, find_persons

SEEDS = Path(__file__).parents[3] / "seeds"


def seed(number: str) -> str:
    return next(SEEDS.glob(f"{number}_*.txt")).read_text(encoding="utf-8")


def cast(text: str, everything: bool) -> EntityIndex:
    blocks = lay_out(Article("An outlet", text))
    if everything:
        blocks = [type(block)("paragraph", block.start, block.end) for block in blocks]
    return find_persons(text, blocks, sentences.split(text, blocks))


MENTIONS = [
    ("000", "US Defense Secretary Jim Mattis", " wrapped", "Jim Mattis"),
    ("000", "Mattis", " reiterated", "Jim Mattis"),
    ("000", "He", " appeared eager", "Jim Mattis"),
    ("000", "he", " added: “But", "Jim Mattis"),
    ("000", "Inada", " told the same", "Tomomi Inada"),
    ("000", "he", " said was “on", "Jim Mattis"),
    ("000", "Trump", " suggested", "Donald Trump"),
    ("000", "Prime Minister Shinzo Abe", " has increased", "Shinzo Abe"),
    ("001", "Japanese defence minister Tomomi Inada", " said on", "Tomomi Inada"),
    ("001", "she", " hoped", "Tomomi Inada"),
    ("001", "she", " wanted", "Tomomi Inada"),
    ("001", "Secretary Mattis", "’ visit", "Jim Mattis"),
    ("001", "he", " met Prime", "Jim Mattis"),
    ("001", "he", " delivered", "Jim Mattis"),
    ("001", "He", " appeared", "Jim Mattis"),
    ("003", "Pentagon spokesman Navy Cmdr. Gary Ross", " said", "Gary Ross"),
    ("003", "the secretary", " noted", "Jim Mattis"),
    ("003", "Mr.\xa0Prime Minister", '."', "Shinzo Abe"),
    ("003", "he", " said.", "Jim Mattis"),
    ("003", "The defense secretary", " also confirmed", "Jim Mattis"),
    ("003", "He", " also thanked", "Jim Mattis"),
    ("003", "he", " added.", "Gary Ross"),
    ("003", "the spokesman", " said", "Gary Ross"),
    ("003", "Ross", " said in his", "Gary Ross"),
    ("004", "Japan's prime minister", " says", "Shinzo Abe"),
    ("004", "Japan's Kyodo news agency", " quoted", "Kyodo news agency"),
    ("004", "the premier", " as saying", "Shinzo Abe"),
    ("004", "Mattis", " told Abe", "James Mattis"),
    ("004", "the US secretary of defense", " said", "James Mattis"),
    ("004", "the Japanese prime minister", '. "I hope', "Shinzo Abe"),
    ("004", "Japanese Foreign Minister Fumio Kishida", " had", "Fumio Kishida"),
    ("004", "his", " visit to Japan, Mattis", "James Mattis"),
    ("004", "his", " presidential campaign, Trump", "Donald Trump"),
]


@pytest.mark.parametrize("everything", [False, True], ids=["laid out", "all paragraphs"])
@pytest.mark.parametrize(("number", "mention", "after", "name"), MENTIONS)
def test_mentions_of_the_seeds_are_resolved(number, mention, after, name, everything):
    text = seed(number)
    start = text.index(mention + after)
    assert cast(text, everything).resolve(start, start + len(mention))[0] == name


def test_the_seeds_name_five_politicians_and_a_spokesman():
    people = {person.name for number in ("000", "001", "003", "004") for person in cast(seed(number), False).persons}
    assert people >= {
        "Jim Mattis",
        "James Mattis",
        "Shinzo Abe",
        "Tomomi Inada",
        "Donald Trump",
        "Fumio Kishida",
        "Gary Ross",
    }


@pytest.mark.parametrize(
    ("number", "name", "gender"),
    [("000", "Tomomi Inada", "female"), ("003", "Gary Ross", "male"), ("004", "Shinzo Abe", "male")],
)
def test_the_seeds_tell_gender(number, name, gender):
    assert {person.name: person.gender for person in cast(seed(number), False).persons}[name] == gender


def test_places_and_weekdays_of_the_seeds_are_nobody():
    people = {person.name for number in ("000", "001", "003", "004") for person in cast(seed(number), False).persons}
    assert people.isdisjoint(
        {
            "Japan",
            "Japan-US",
            "Tokyo Talks",
            "Tokyo",
            "Washington",
            "China",
            "South Korea",
            "North Korea",
            "Saturday",
            "February",
        }
    )
