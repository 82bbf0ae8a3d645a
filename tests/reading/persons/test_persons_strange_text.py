import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.corpus.blocks import Block
from components.reading.model import Sentence
from components.reading.persons import EntityIndex, find_persons

PIECES = [
    "Ana Ruiz",
    "Mr.",
    "the premier",
    "he",
    "She",
    "said",
    '"',
    "“",
    "”",
    "'s",
    ",",
    ".",
    "(",
    ")",
    "\n",
    "\n\n",
    " ",
    "\xa0",
]
PIECES += [
    "of",
    "Secretary",
    "President",
    "Jr.",
    "al-",
    "O'",
    "U.S.",
    "ÉÀ",
    "ß",
    "İ",
    "ǅ",
    "一",
    "🙂",
    "\u202e",
    "\ud800",
    "and",
    "who",
    "A.",
]


def read(text: str) -> EntityIndex:
    blocks = [Block("paragraph", 0, len(text))] if text else []
    return find_persons(text, blocks, [Sentence(0, 0, len(text), "body")] if text else [])


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=60).map("".join)), st.data())
def test_any_text_has_a_cast_and_any_stretch_an_answer(text, data):
    cast = read(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    name, form = cast.resolve(start, end)
    assert form in ("name", "description", "pronoun", "unnamed")
    assert name is None or isinstance(name, str)
    assert isinstance(cast.label(start, end), str)
    assert cast.resolve(start, end) == read(text).resolve(start, end)


@pytest.mark.parametrize(
    "unit",
    [
        "Abc ",
        "Ana Ruiz ",
        "he ",
        "Ana said he ",
        "the premier ",
        '"Ana" ',
        "A. ",
        "Ana, the mayor, ",
        "President of ",
        "Ana (",
        "of the ",
        "Al-Al-",
        "A'",
        "Smith. ",
    ],
)
@pytest.mark.long
def test_twice_the_text_takes_at_most_two_and_a_half_times_as_long(unit):
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        best = 1e9
        for _ in range(3):
            begun = time.process_time()
            read(text)
            best = min(best, time.process_time() - begun)
        return best

    seconds(10_000)
    assert seconds(400_000) < 2.5 * seconds(200_000) + 0.05
