"""What is ruled out before a pattern is tried: nothing is lost by it."""

from __future__ import annotations

import importlib
from itertools import pairwise
from random import Random

import pytest

from components.corpus.article import Article
from components.coverage import naming, places, quantities
from components.coverage.mention import PointMention
from components.reading.model import Segment, Sentence
from components.reading.read import read

#: The module itself: the package has a function of its name.
measuring = importlib.import_module("components.coverage.measure")

TEXTS = (
    "They paid US$5, €3m and “twenty” pounds; (ten people) came—forty left.",
    "No-one, someone and the money alone: the phones of the weight lifters.",
    "Thirty-five\xa0per\xa0cent of SEVENTY towns, 4.5 % of them in 2019.",
    "٣ boats, ½ a ton, 1,200km of road and a $ sign.",
    "Sen. Lee (R-Tenn.) left Lynn, Mass., for N.Y. and the U.S.-Mexico border.",
    "us and US, Turkey and turkey, W.Va. and Georgia’s coast, NEW ZEALAND.",
    "The “Norwegians” met in-Oslo-/Bergen; Article Five, Section 2 and article 7.",
    "plain words without anything",
    "",
)


@pytest.mark.parametrize("text", TEXTS)
def test_no_number_is_lost(text, monkeypatch):
    sentence = Sentence(0, 0, len(text), "body")
    found = list(quantities.quantities(text, sentence))
    monkeypatch.setattr(quantities, "_may_hold", dict.fromkeys(text.split(), True))
    assert list(quantities.quantities(text, sentence)) == found


@pytest.mark.parametrize("text", TEXTS)
def test_no_place_is_lost(text, monkeypatch):
    found = list(places.listed(text, 0, len(text)))
    monkeypatch.setattr(places, "_may_hold", dict.fromkeys(text.split(), True))
    assert list(places.listed(text, 0, len(text))) == found


def test_some_texts_hold_numbers_places_and_numbered_parts():
    whole = " ".join(TEXTS)
    assert len(list(quantities.quantities(whole, Sentence(0, 0, len(whole), "body")))) > 3
    assert len(list(places.listed(whole, 0, len(whole)))) > 5
    numbered = naming._numbered(whole, Sentence(0, 0, len(whole), "body"))
    assert [mention.key for mention in numbered] == ["article 5", "section 2"]


def test_words_are_counted_alike_in_short_and_long_sentences(monkeypatch):
    text = "Ana Ruiz of the U.S.A. met Bo Lind in Oslo, and 40 men of Norway’s army, AT&T said.\n" + "Oslo is far. " * 9
    reading = read(Article("The Ledger", text))
    short = measuring.measure([reading], {})
    monkeypatch.setattr(measuring, "_LONG", 0)
    assert len(short) > 5
    assert measuring.measure([reading], {})["word"].tolist() == short["word"].tolist()


def test_the_voice_of_a_mention_is_that_of_most_of_its_letters():
    chance = Random(5)
    for _ in range(300):
        cuts = sorted(chance.sample(range(60), 8))
        segments = [
            Segment(start, end, 0, chance.choice(("own", "quoted", "reported")))
            for start, end in pairwise(cuts)
            if chance.random() < 0.7
        ]
        start = chance.randrange(60)
        mention = PointMention(start, start + chance.randrange(1, 20), "thing", "", "", "by name")
        held: dict[str, int] = {}
        for one in segments:
            for _ in range(max(one.start, mention.start), min(one.end, mention.end)):
                held[one.voice] = held.get(one.voice, 0) + 1
        expected = max(held, key=lambda voice: held[voice]) if held else "own"
        assert measuring._voice(segments, [one.start for one in segments], mention) == expected
