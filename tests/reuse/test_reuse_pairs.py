"""Two articles side by side: what of a sentence the other has not."""

from __future__ import annotations

import pytest

from components.linking.sharing import share
from components.reading.read import read
from components.reuse.pairs import aligned
from tests.linking.articles import readings


def told(one, other):
    """Return for each passage the differing words of the one and of the other."""
    return [
        (
            [one.text(*span) for span in pair.one.differs],
            [other.text(*span) for span in pair.other.differs],
        )
        for pair in aligned(one, other)
    ]


@pytest.fixture(scope="module")
def outlets(seeds):
    found = share([read(article) for article in seeds.articles])
    return {reading.article.outlet: reading for reading in found}


def test_what_asia_times_and_the_wire_have_each_of_its_own(outlets):
    assert told(outlets["Asia Times"], outlets["The Wire"]) == [
        (
            ["reiterated", "programs, as well as China’s growing assertiveness in the South and East China Seas"],
            ["said on Friday", "programmes in defiance of UN resolutions"],
        ),
        (
            [
                "That",
                "that Mattis – making his first overseas trip since taking office –",
                "Washington’s other key Asian ally, earlier in the week",
            ],
            ["It", "he"],
        ),
        ([], ["Donald", "before becoming president"]),
    ]


def test_what_press_tv_cut_from_the_speech_is_marked(outlets):
    found = told(outlets["defense.gov"], outlets["Press TV"])

    assert found[1][0] == [
        "Due to some of the provocations out of North Korea and other challenges that we jointly face, I want",
        *("5", "as", "he said"),
    ]


def test_case_and_the_form_of_quotation_marks_make_no_difference():
    one, other = readings(
        "The mayor's office said the bridge over the river would stay “shut” until the first of May.",
        "THE MAYOR’S OFFICE said the bridge over the river would stay 'shut' until the first of May.",
    )

    assert told(one, other) == [([], [])]


def test_halves_that_changed_places_match():
    one, other = readings(
        "Until engineers have replaced every cracked beam, the harbour bridge stays shut to heavy lorries.",
        "The harbour bridge stays shut to heavy lorries until engineers have replaced every cracked beam.",
    )

    assert told(one, other) == [([], [])]
