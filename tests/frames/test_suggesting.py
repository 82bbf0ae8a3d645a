"""Words suggested by seed words: beside them within the same event, in enough articles and outlets, and no names."""

from __future__ import annotations

from dataclasses import replace
from math import log

import pytest

from components.corpus import Article
from components.frames.codebook import Entry
from components.frames.codebook_file import read_codebook
from components.frames.measure import CODEBOOK, refused_in, stored
from components.frames.suggesting import lines, seeds_of, suggestions
from components.reading.read import read

#: Four articles of two outlets on one event: "levy" stands beside "tax", "river" everywhere, "fee" in one outlet alone.
TEXTS = (
    ("A", "The tax and the levy rose near the river. Nobody crossed the river. People walked by the river at noon."),
    ("A", "A tax with a levy and a fee came to Harrow. The river was calm. Boats lay on the river. All was quiet."),
    ("B", "They dislike the tax and its levy in Harrow. The river froze. Children played. Snow lay on the bridge."),
    ("B", "No tax, no levy, they said. The river rose. The mayor of Harrow slept. Rain came down over the town."),
)


@pytest.fixture(scope="module")
def readings():
    return [replace(read(Article(outlet, text)), event="one") for outlet, text in TEXTS]


def test_a_word_beside_the_seed_is_suggested_and_one_that_stands_everywhere_is_not(readings):
    found = suggestions(readings, ["tax"])

    assert found["word"].tolist() == ["levy"]
    assert found.loc[0, ["beside", "sentences", "articles", "outlets"]].tolist() == [4, 4, 4, 2]


def test_its_log_odds_are_those_of_both_kinds_of_sentences_with_the_prior(readings):
    """16 sentences, 4 with the seed; 4 hold the word, all beside it: the prior is a quarter of ten sentences."""
    (odds,) = suggestions(readings, ["tax"])["log_odds"]

    sentences = sum(len(one.sentences) for one in readings)
    prior = 10 * 4 / sentences
    beside, without = 4 + prior, prior
    expected = log(beside / (14 - beside)) - log(without / (sentences - 4 + 10 - without))
    assert odds == pytest.approx(expected, abs=0.01)


def test_what_differs_between_events_alone_is_no_suggestion(readings):
    """Where every sentence of an event has a seed, nothing of that event can be said to stand beside it."""
    tax = [replace(read(Article(outlet, "The tax and the levy rose.")), event=f"tax {outlet}") for outlet in "ABC"]
    rain = [replace(read(Article(outlet, "The rain fell for days.")), event=f"rain {outlet}") for outlet in "ABC"]

    assert suggestions([*tax, *rain], ["tax"]).empty


@pytest.mark.parametrize("without", [0, 1])
def test_three_articles_and_two_outlets_are_needed(readings, without):
    assert suggestions([one for number, one in enumerate(readings) if number // 2 != without], ["tax"]).empty


def test_what_an_entry_finds_or_somebody_refused_is_not_suggested(readings):
    assert suggestions(readings, ["tax"], [Entry(0, ("money",), "lev*")]).empty
    assert suggestions(readings, ["tax"], refused={"levy"}).empty


def test_the_lines_of_a_word_come_with_those_beside_a_seed_first(readings):
    found = lines(readings, "river", ["tax"], 3)

    assert found["beside"].tolist() == ["yes", "no", "no"]
    assert found["sentence"][0] == "The tax and the levy rose near the river."


def test_seeds_are_parted_by_commas():
    assert seeds_of(" tax*, public  purse ,, tax*") == ("tax*", "public purse")


def test_refusals_are_kept_with_the_codebook_and_change_no_number():
    codebook = read_codebook("code,pattern\nmoney,tax\n")
    value = stored(codebook, {("money", "levy")})

    assert refused_in({"codebook": value}) == [("money", "levy")]
    assert CODEBOOK.word(value) == codebook.fingerprint
    assert refused_in({"codebook": {"entries": "code,pattern\nmoney,tax\n"}}) == refused_in({}) == []


def test_the_word_that_is_likelier_comes_first_wherever_it_stands():
    """Duty stands before levy in the first article, and in one sentence fewer of all."""
    (_, first), *others = TEXTS
    texts = [f"The tax and the duty rose. {first}", *(text.replace("levy", "duty and levy") for _, text in others)]
    texts[-1] += " No tax without a levy."
    found = [replace(read(Article(TEXTS[at][0], text)), event="one") for at, text in enumerate(texts)]

    suggested = suggestions(found, ["tax"])
    assert suggested["word"].tolist() == ["levy", "duty"]
    assert suggested["beside"].tolist() == [5, 4]
