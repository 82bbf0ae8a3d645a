"""Reporting words and what they imply."""

from __future__ import annotations

import pytest

from components.speakers.verb_classes import class_of, verb_of


@pytest.mark.parametrize(
    ("cue", "verb", "implies"),
    [
        ("said", "say", "neutral"),
        ("Says", "say", "neutral"),
        ("told", "tell", "neutral"),
        ("According to", "according to", "neutral"),
        ("reiterated", "reiterate", "stressing"),
        ("warned", "warn", "stressing"),
        ("admitted", "admit", "granting"),
        ("noted", "note", "granting"),
        ("claimed", "claim", "doubting"),
        ("has alleged", "allege", "doubting"),
        ("called", "call", "other"),
        ("harrumphed", "harrumphed", "other"),
        ("", "", "other"),
    ],
)
def test_a_reporting_word_has_its_verb_and_class(cue, verb, implies):
    assert (verb_of(cue), class_of(verb_of(cue))) == (verb, implies)
