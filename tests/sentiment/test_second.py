"""The second opinion gives VADER's own numbers, of which most are looked up and not reckoned by VADER."""

import importlib.metadata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from vaderSentiment import vaderSentiment as vader

from components.sentiment import second

VADER = vader.SentimentIntensityAnalyzer()
#: Whatever VADER's rules name, so that texts of them are full of cases.
RULED = [
    *(word for words in (*vader.SPECIAL_CASES, *vader.BOOSTER_DICT) for word in words.split()),
    *vader.NEGATE, "no", "or", "nor", "least", "at", "very", "never", "so", "this", "doubt", "kind", "of", "but",
    "bad", "good", "fine", "isn’t", "wasn't", "“ain’t”",
]  # fmt: skip
PLAIN = ["the", "table", "went", "NATO", "I", "…", "–", "!", "?", "??!", ":)", ":-(", "(and", "8)", "☹", "😀", "\x1c"]
WORDS = st.one_of(*(st.sampled_from(words) for words in (sorted(VADER.lexicon), RULED, PLAIN)))
AROUND = st.sampled_from(["{}", "{}", "{}", "“{}”,", "«{}»", "‘{}’!", "{}…", "{}?"])
PIECES = st.builds(
    lambda word, case, around: around.format(case(word)), WORDS, st.sampled_from([str, str.upper, str.title]), AROUND
)
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from([" ", "  ", "\n", ""])), max_size=14).map(
    lambda pieces: "".join(piece + gap for piece, gap in pieces)
)


def vader_says(text: str) -> float:
    straight = text.translate(str.maketrans({**dict.fromkeys("“”„«»", '"'), **dict.fromkeys("‘’‚", "'"), "…": "..."}))
    return VADER.polarity_scores(straight)["compound"]


@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example("")
@example("A NATO plan is GOOD")  # louder, because other words are not in capitals
@example("ALL IS VERY GOOD")
@example("the plan was of a kind of good heart")
@example("good table! but no bad, bad table but good??")
@example("to die for, a kiss of death and the bomb")
@example("no good or fine plan")
@example("a 😀 good day")
def test_every_text_gets_the_number_of_vader(text):
    assert second.Quick().compound(text) == vader_says(text)


@pytest.mark.long
@settings(max_examples=20_000, deadline=None)
@given(TEXTS)
def test_every_text_gets_the_number_of_vader_at_length(text):
    assert second.Quick().compound(text) == vader_says(text)


def test_vader_is_not_asked_where_nothing_is_near_that_changes_a_weight(monkeypatch):
    asked = []
    monkeypatch.setattr(second, "_changed", lambda stretches, at, _: asked.append(stretches[at]) or 0.0)
    quick = second.Quick()

    assert quick.compound("The good bridge failed on a sad day, they said.") == vader_says(
        "The good bridge failed on a sad day, they said."
    )
    assert not asked

    quick.compound("It was not a good bridge on a sad day")
    assert asked == ["good"]


def test_the_installed_vader_is_one_that_was_compared():
    assert importlib.metadata.version("vaderSentiment") in second.PROVEN


def test_another_version_of_vader_is_asked_itself(monkeypatch):
    monkeypatch.setattr(second, "PROVEN", ())
    second._scorer.cache_clear()
    try:
        assert second._scorer() is second.as_vader_reads
        assert second.compound("a “good” day") == vader_says("a “good” day")
    finally:
        second._scorer.cache_clear()


def test_a_full_memory_is_emptied(monkeypatch):
    monkeypatch.setattr(second, "KEPT", 3)

    text = "a good, bad, sad, odd and very strange day, but not a long one"

    assert second.Quick().compound(text) == vader_says(text)
