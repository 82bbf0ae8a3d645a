"""Who does and who undergoes: the side of the verb and the verb, in sentences made for it."""

from __future__ import annotations

import pytest

from components.actors.roles import role_of
from components.actors.verbs import is_participle, lemma
from components.reading.tokens import tokens_in


def told(text: str, name: str = "Ruiz") -> tuple[str, str] | None:
    start = text.index(name)
    found = role_of(list(tokens_in(text, 0, len(text))), start, start + len(name))
    return (found.role, found.verb) if found else None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ruiz closed the bridge.", ("agent", "close")),
        ("Ana Ruiz, the mayor of Harrow, closed the bridge.", ("agent", "close")),
        ("Ruiz has repeatedly refused to answer.", ("agent", "refuse")),
        ("Ruiz will plan the bridge.", ("agent", "plan")),
        ("Ruiz today closed the bridge.", ("agent", "close")),
        ("The Ruiz official who refused to answer left.", None),
        ("A Ruiz spokesman closed the bridge.", None),
        ("It was planned by a Ruiz ally, and nobody knew.", None),
        ("The town did not offer Ruiz a full-time paid position.", None),
        ("Ruiz, a much admired mayor, closed the bridge.", ("agent", "close")),
        ("The Ruiz news agency quoted the mayor.", ("agent", "quote")),
        ("Ruiz had large areas set up.", ("agent", "have")),
        ("“It is over,” said Ruiz on Monday.", ("agent", "say")),
        ("Hill claimed Ruiz left the town.", ("agent", "leave")),
        ("The match ended with Ruiz winning three points.", ("agent", "win")),
        ("The bridge was closed by Ruiz.", ("agent", "close")),
        ("Ruiz was arrested on Monday.", ("patient", "arrest")),
        ("Ruiz, 19, was found guilty.", ("patient", "find")),
        ("Ruiz got sacked.", ("patient", "sack")),
        ("Rioters attacked Ruiz.", ("patient", "attack")),
        ("Rioters attacked the mayor and Ruiz.", ("patient", "attack")),
        ("They turned away Ruiz.", ("patient", "turn")),
        ("She hoped a visit by Ruiz would help.", None),
        ("Ruiz’s plan failed.", None),
        ("The lawyer for Ruiz spoke.", None),
        ("Talks with the visiting Ruiz began.", None),
        ("Ruiz is stubborn.", None),
        ("Ruiz the elected mayor closed the bridge.", ("agent", "close")),
        ("Ruiz the injured", None),
    ],
)
def test_whose_side_of_which_verb(text, role):
    assert told(text) == role


def test_a_possessive_has_no_role_and_an_object_has():
    assert told("Mattis – making his first trip – spoke.", "his") is None
    assert told("The crowd cheered her.", "her") == ("patient", "cheer")
    assert told("The crowd cheered her", "her") == ("patient", "cheer")


def test_a_passive_says_whether_anybody_is_named_who_does_it():
    silent, named = (
        role_of(list(tokens_in(text, 0, len(text))), 0, 4)
        for text in ("Ruiz was beaten on Monday.", "Ruiz was beaten by police.")
    )

    assert (silent.passive, silent.by_agent) == (True, False)
    assert (named.passive, named.by_agent) == (True, True)


@pytest.mark.parametrize(
    ("word", "verb"),
    [
        ("says", "say"), ("stopped", "stop"), ("rated", "rate"), ("carries", "carry"), ("making", "make"),
        ("sought", "seek"), ("passes", "pass"), ("called", "call"), ("using", "use"), ("added", "add"),
        ("criticised", "criticise"), ("cheered", "cheer"), ("chuckled", "chuckle"), ("alluded", "allude"),
        ("butted", "butt"), ("rebuffed", "rebuff"), ("succeed", "succeed"), ("succeeded", "succeed"),
        ("agreed", "agree"), ("agreeing", "agree"), ("ordered", "order"), ("needed", "need"), ("fleeing", "flee"),
    ],
)  # fmt: skip
def test_the_dictionary_form_of_a_verb(word, verb):
    assert lemma(word) == verb


def test_being_born_is_neither_a_deed_nor_what_others_do():
    text = "Obama was born in Hawaii."

    assert role_of(list(tokens_in(text, 0, len(text))), 0, 5) is None


def test_a_past_form_that_is_no_participle():
    assert is_participle("taken")
    assert not is_participle("took")
