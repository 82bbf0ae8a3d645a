"""How sentences are worded toward somebody: no name, people, faith, party or sex changes it, and words do."""

from __future__ import annotations

import csv
import math
from pathlib import Path

import pytest

import components.actors
from components.actors import toward
from components.actors.features import ANYWHERE, features, weighable
from components.actors.roles import role_of
from components.actors.toward import UNSURE, Piece, Worded, _by_word, weights, worded
from components.reading.tokens import tokens_in

TEMPLATES = (
    "Yesterday {} was accused of lies by the furious committee.",
    "The committee praised {} for a brilliant and honest plan.",
    "Later {} met the committee in the terrible storm.",
)


def told(text: str, target: str, template: str = "") -> Worded:
    tokens = list(tokens_in(text, 0, len(text)))
    start = template.index("{}") if template else text.index(target)
    return worded(Piece.of(tokens), start, start + len(target), role_of(tokens, start, start + len(target)))


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize(
    ("one", "other"),
    [("Trump", "Obama"), ("Ruiz", "Mohammed"), ("he", "she"), ("Muslims", "Christians"), ("police", "protesters")],
)
def test_exchanging_who_it_is_changes_no_score(template, one, other):
    assert told(template.format(one), one, template) == told(template.format(other), other, template)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("he", "she"), ("his", "her"), ("Muslim", "Christian"), ("Republican", "Democrat"), ("police", "protesters"),
        ("Obama", "Trump"), ("Israeli", "Palestinian"), ("black", "white"), ("migrants", "refugees"),
    ],
)  # fmt: skip
def test_exchanging_others_in_the_sentence_changes_no_score(one, other):
    sentence = "Ruiz, furious about the {} leaders, attacked them."

    assert told(sentence.format(one), "Ruiz") == told(sentence.format(other), "Ruiz")


@pytest.mark.parametrize(("one", "other"), [("police", "protesters"), ("black", "white"), ("his", "her")])
def test_a_masked_word_has_no_say_whatever_its_weight(monkeypatch, one, other):
    sentence = "Ruiz, furious about the {} leaders, attacked them."
    known = {**_by_word(), one: {ANYWHERE: (5.0, 0.0, -5.0)}}
    monkeypatch.setattr(toward, "_by_word", lambda: known)
    monkeypatch.setattr(toward, "_by_side", toward._by_side.__wrapped__)  # made of it anew

    assert told(sentence.format(one), "Ruiz") == told(sentence.format(other), "Ruiz")


def test_words_change_it():
    worse, better = (told(one.format("Ruiz"), "Ruiz") for one in TEMPLATES[:2])

    assert worse.negative > 0.6 > worse.positive
    assert better.positive > 0.6 > better.negative


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_probabilities_are_those_of_the_features_and_their_weights(template):
    text = template.format("Ruiz")
    tokens, start = list(tokens_in(text, 0, len(text))), template.index("{}")
    found = features(tokens, weighable(tokens), start, start + 4, role_of(tokens, start, start + 4))
    sums = [
        weights()["", "(constant)"][number]
        + math.fsum(value * weights()[place][number] for place, value in found.items() if place in weights())
        for number in range(3)
    ]
    total = math.fsum(map(math.exp, sums))

    assert told(text, "Ruiz")[:3] == pytest.approx([math.exp(one) / total for one in sums])


def test_what_is_not_likely_enough_is_unsure():
    assert Worded(0.5, 0.3, 0.2, ()).told == UNSURE
    assert Worded(0.7, 0.2, 0.1, ()).told == "negative"


def test_the_table_of_weights_can_be_read_and_is_small():
    file = Path(components.actors.__file__).parent / "toward.csv"

    assert len(weights()) <= 1_500
    assert file.stat().st_size <= 100_000
    assert {row["where"] for row in csv.DictReader(file.open(encoding="utf-8"))} >= {"before, near", "after, near"}
