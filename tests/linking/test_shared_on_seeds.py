"""The shared passages of the four seeds."""

from __future__ import annotations

import pytest

from components.linking.sharing import share
from components.reading.read import read


@pytest.fixture(scope="module")
def found(seeds):
    """Return {outlet: [(sharing, words)]} of the seeds."""
    readings = share([read(article) for article in seeds.articles])
    return {
        reading.article.outlet: [
            (one.sharing, " ".join(reading.text(one.start, one.end).split())) for one in reading.shared
        ]
        for reading in readings
    }


def test_what_asia_times_shares_with_the_wire(found):
    assert found["Asia Times"] == [
        (
            "across",
            "that provocations by North Korea, which is advancing its nuclear weapons and missile programs,",
        ),
        ("across", "left no room for doubt about US commitment to Japan’s defence."),
        ("across", "was similar to the message"),
        ("across", "delivered in South Korea,"),
        (
            "across",
            "He appeared eager to reassure Japan of US resolve, after a 2016 election campaign in which Trump "
            "suggested both South Korea and Japan were benefiting from a US security umbrella without sharing enough "
            "of the costs.",
        ),
    ]
    assert [sharing for sharing, _ in found["The Wire"]] == ["across"] * 5


def test_the_speeches_that_defense_gov_and_press_tv_quote(found):
    assert found["Press TV"] == [
        ("speech", '"We stand firmly, 100 percent, shoulder-to-shoulder with you and the Japanese people,"'),
        (
            "speech",
            '"I wanted to make certain that Article Five of our mutual defense treaty is understood to be as real to '
            'us today as it was a year ago, five years ago and it will be a year and 10 years from now,"',
        ),
    ]
    assert [sharing for sharing, _ in found["defense.gov"]] == ["speech", "speech"]
    assert not any("Due to some of the provocations" in words for _, words in found["defense.gov"])
