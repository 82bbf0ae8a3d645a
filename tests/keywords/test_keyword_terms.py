"""What counts as one term, and what is only house style."""

from __future__ import annotations

import pytest

from components.keywords.house import sequences
from components.keywords.language import LANGUAGE
from components.keywords.spelling import neutral
from components.keywords.terms import terms_in


def terms(text: str, outlet: str = "The Ledger") -> list[str]:
    found, _ = terms_in(text, 0, len(text), sequences(outlet))
    return [occurrence.term for occurrence in found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("defence", "defense"),
        ("Defence", "defense"),
        ("honours", "honors"),
        ("programme", "program"),
        ("programmes", "programs"),
        ("recognise", "recognize"),
        ("organisation", "organization"),
        ("analysed", "analyzed"),
        ("travelling", "traveling"),
        ("neighbouring", "neighboring"),
        ("judgement", "judgment"),
        ("co-operation", "cooperation"),
        ("N.A.S.A.", "NASA"),
    ],
)
def test_spellings_of_one_word_are_one_term(one, other):
    assert terms(one) == terms(other) != []


@pytest.mark.parametrize("word", ["exercise", "surprised", "promises", "enterprise", "rising", "noise", "precise"])
def test_words_in_ise_that_are_no_ize_stay_as_they_are(word):
    assert neutral(word) == word


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Washington's pledge", ["washington", "pledge"]),
        ("Washington’s pledge", ["washington", "pledge"]),
        ("Mattis' trip", ["mattis", "trip"]),
        ("Mattis’ trip", ["mattis", "trip"]),
        ("the U.S. fleet", ["united states", "fleet"]),
        ("the US fleet", ["united states", "fleet"]),
        ("the United States fleet", ["united states", "fleet"]),
        ("US-Japan treaty", ["united states", "japan", "treaty"]),
        ("U.S.-Japan treaty", ["united states", "japan", "treaty"]),
        ("they told us", []),
        ("Sen. Ruiz", ["senator", "ruiz"]),
        ("Senator Ruiz", ["senator", "ruiz"]),
        ("Amartya Sen argued", ["amartya", "sen", "argued"]),
        ("Mr. Ruiz and Ms Okafor", ["ruiz", "okafor"]),
        ("five bridges, 5 bridges, 1,200 bridges", ["bridges", "bridges", "bridges"]),
        ("10% or 10 percent or ten per cent", []),
        ("on Friday, Feb. 3, he marched; a march in March", ["marched", "march"]),
        ("isn't it what they've said?", []),
        ("see ledger.example.com", []),
        ("a long-term plan", ["term", "plan"]),
        ("e-mails and emails", ["emails", "emails"]),
        ("New York, the Washington Post", ["new york", "washington post"]),
        ("Omar Ruiz Jr. left", ["omar", "ruiz", "left"]),
        ("The EU and the European Union", ["european union", "european union"]),
    ],
)
def test_a_text_holds_terms(text, found):
    assert terms(text) == found


@pytest.mark.parametrize(
    ("outlet", "text", "found"),
    [
        ("Press TV", "Press TV learned that the press was there", ["learned", "press"]),
        ("Press TV", "PressTV learned", ["learned"]),
        ("Asia Times", "Asia Times has learned that Asia waits", ["learned", "asia", "waits"]),
        ("The New York Times", "the Times found hard times in New York", ["found", "hard", "times", "new york"]),
        ("BBC News", "the BBC found", ["found"]),
        ("Fox News", "Fox found a fox", ["found", "fox"]),
        ("HuffPost", "The Huffington Post learned of a post", ["learned", "post"]),
        ("defense.gov", "defense.gov on defense", ["defense"]),
        ("The Wire", "The Wire cut the wire", ["cut", "wire"]),
        ("The Ledger", "Reuters and the Associated Press found, AFP and AP too", ["found"]),
    ],
)
def test_an_outlets_own_name_and_agencies_are_no_terms(outlet, text, found):
    assert terms(text, outlet) == found


def test_a_term_leads_to_its_words_without_the_possessive():
    text = "So Washington’s pledge"
    found, words = terms_in(text, 0, len(text), sequences("The Ledger"))

    assert [(text[term.start : term.end], term.word) for term in found] == [("Washington", 1), ("pledge", 2)]
    assert words == 3


def test_only_the_given_stretch_is_read():
    text = "harbour bridge timber"

    assert [term.term for term in terms_in(text, 8, 14, sequences("The Ledger"))[0]] == ["bridge"]


@pytest.mark.parametrize("file", sorted(LANGUAGE.glob("*.txt")), ids=lambda file: file.stem)
def test_every_word_list_states_its_origin(file):
    comments = " ".join(line for line in file.read_text(encoding="utf-8").splitlines() if line.startswith("#"))

    assert "Origin: compiled by hand for this project" in comments


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Ruiz (R-Tenn.)", "tennessee"),
        ("Ruiz, D-Mass.,", "massachusetts"),
        ("Ruiz (R-ME)", "maine"),
        ("Ruiz (D-N.J.)", "new jersey"),
        ("Lynn, Mass., grew", "massachusetts"),
    ],
)
def test_a_state_in_a_party_tag_or_behind_a_town_is_the_state(text, state):
    assert state in terms(text)


def test_a_word_that_some_state_is_shortened_to_stays_a_word():
    assert "massachusetts" not in terms("They went to Mass. He was ill in Lynn.")


@pytest.mark.parametrize(
    ("short", "name"), [("Calif.", "California"), ("Pa.", "Pennsylvania"), ("Ariz.", "Arizona"), ("Fla.", "Florida")]
)
def test_a_states_short_name_and_its_name_are_one_term(short, name):
    told = terms(f"The bridge in Harrowby, {short}, was closed.")

    assert told == terms(f"The bridge in Harrowby, {name}, was closed.") and name.lower() in told


def test_words_of_a_newsletter_are_no_terms():
    told = terms(
        "Subscribe to our newsletter. Newsletters for subscribers reach your inbox; unsubscribe after an update."
    )

    assert not {one for one in told if one.startswith(("newsletter", "subscri", "unsubscri", "inbox", "update"))}
