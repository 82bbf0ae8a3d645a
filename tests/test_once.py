"""What one redraw asks for several times is reckoned once, and never mistaken for something else's."""

from __future__ import annotations

import gc

import pandas as pd
import pytest

from components.contract import once


@pytest.fixture
def asked():
    return []


@pytest.fixture
def total(asked):
    @once
    def total(rows, settings):
        asked.append(settings)
        return int(rows["words"].sum()) * int(settings.get("times", "1"))

    return total


def frame(*words):
    return pd.DataFrame({"words": list(words)})


def test_the_same_frame_and_settings_are_reckoned_once(total, asked):
    rows = frame(2, 3)
    assert [total(rows, {"times": "2"}), total(rows, {"times": "2"})] == [10, 10]
    assert len(asked) == 1


def test_other_settings_are_reckoned_anew(total):
    rows = frame(2, 3)
    assert [total(rows, {"times": "2"}), total(rows, {"times": "3"}), total(rows, {"times": "2"})] == [10, 15, 10]


def test_an_equal_frame_that_is_another_object_is_reckoned_anew(total, asked):
    one, other = frame(2, 3), frame(2, 3)
    assert total(one, {}) == total(other, {}) == 5
    assert len(asked) == 2


def test_the_order_of_settings_makes_no_difference(total, asked):
    rows = frame(2)
    total(rows, {"times": "2", "unit": "words"})
    total(rows, {"unit": "words", "times": "2"})
    assert len(asked) == 1


def test_what_a_frame_gave_is_forgotten_with_it(total):
    # Frames that die make room for others at the same address: none of them may be taken for the one before.
    for words in range(200):
        assert total(frame(words), {}) == words
        gc.collect(0)


def test_no_more_than_the_latest_are_kept(total, asked):
    frames = [frame(number) for number in range(6)]
    for rows in frames:
        total(rows, {})
    total(frames[-1], {})
    assert len(asked) == 6
    total(frames[0], {})
    assert len(asked) == 7


def test_what_failed_is_tried_again():
    tried = []

    @once
    def fails(rows):
        tried.append(rows)
        raise ValueError("no")

    rows = frame(1)
    for _ in range(2):
        with pytest.raises(ValueError, match="no"):
            fails(rows)
    assert len(tried) == 2


def test_so_many_results_are_kept_as_were_asked_for(asked):
    rows = frame(1)
    total = once(lambda rows, times: asked.append(times) or times, keep=2)

    assert [total(rows, times) for times in (1, 2, 3, 2, 3, 1)] == [1, 2, 3, 2, 3, 1]

    assert asked == [1, 2, 3, 1]
