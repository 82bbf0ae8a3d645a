"""Sentences made to keep the scorers busy: twice the words cost about twice the steps, and the numbers stay."""

import pytest
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from components.sentiment.scoring.scorer import score
from components.sentiment.second import compound
from tests.growth import grows_by_steps

PATTERNS = ["very good ", "not good ", "really very ", "bad but good ", "good! ", "good day ", "VERY GOOD day "]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_scoring_grows_with_the_sentence(pattern):
    assert grows_by_steps(lambda size: score(pattern * size), 1_000)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_second_opinion_grows_with_the_sentence(pattern):
    assert grows_by_steps(lambda size: compound(pattern * size), 400)


def test_a_chain_of_modifiers_is_one_assessment():
    assert [one.words for one in score("very " * 8_000 + "good").assessments] == [("very",) * 8_000 + ("good",)]


@pytest.mark.parametrize(
    "text",
    [
        "never so good a plan", "without doubt a good plan", "not very good but the bomb", "good good bad but bad good",
        "kind of good, yeah right", "The plan is bad but good but BAD and the shit, hardly so good", "but good bad but",
        "good bad good bad but good bad good bad nice",
    ],
)  # fmt: skip
def test_the_second_opinion_is_vaders_own_number(text):
    assert compound(text) == SentimentIntensityAnalyzer().polarity_scores(text)["compound"]
