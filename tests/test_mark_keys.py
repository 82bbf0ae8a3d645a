"""Keys of drawn marks: from a point in a figure to the rows behind it, by way of the address."""

from __future__ import annotations

from urllib.parse import parse_qs, urlencode

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.contract import mark_key, rows_of

ROWS = pd.DataFrame(
    {
        "article_id": ["a1", "a1", "b2"],
        "outlet": ["The Wire", "The Wire", "Q&A = A+B"],
        "start": [0, 12, 12],
        "end": [5, 20, 20],
        "voice": ["own", "quoted", "own"],
        "polarity": [0.5, -0.25, 0.0],
        "name": [True, False, True],
    }
)
names = st.text() | st.text(alphabet="&=+;% #%2B?/\"'\n\u200f€é")


@pytest.mark.parametrize(
    ("conditions", "key"),
    [
        ({"outlet": "The Wire", "start": 12}, "outlet=The+Wire&start=12"),
        ({"outlet": "Q&A = A+B"}, "outlet=Q%26A+%3D+A%2BB"),
        ({"speaker": "Šárka"}, "speaker=%C5%A0%C3%A1rka"),
        ({"outlet": ""}, "outlet="),
        ({}, ""),
    ],
)
def test_a_key_is_columns_and_values_in_an_address_safe_form(conditions, key):
    assert key == mark_key(**conditions)


@pytest.mark.parametrize(
    ("key", "found"),
    [
        (mark_key(outlet="The Wire"), [0, 1]),
        (mark_key(outlet="The Wire", start=12), [1]),
        (mark_key(outlet="Q&A = A+B"), [2]),
        (mark_key(start=12), [1, 2]),
        (mark_key(polarity=-0.25), [1]),
        (mark_key(name=True, voice="own"), [0, 2]),
        (mark_key(outlet="The Wire", article_id="b2"), []),  # nothing fits both
        (mark_key(outlet="the wire"), []),
        (mark_key(outlet=""), []),
        (mark_key(speaker="Mattis"), []),  # an unknown column
        (mark_key(outlet="The Wire", speaker="Mattis"), []),
        ("", []),
        ("outlet", []),
        ("&&&", []),
        ("start=12&start=0", []),  # one row has one start
        ("%", []),
        ("%FF=%FE", []),
    ],
)
def test_a_key_finds_the_rows_that_meet_all_its_conditions(key, found):
    assert found == rows_of(ROWS, key).index.tolist()


def test_rows_that_are_found_keep_their_columns():
    for key in (mark_key(outlet="The Wire"), mark_key(speaker="Mattis"), ""):
        assert ROWS.columns.tolist() == rows_of(ROWS, key).columns.tolist()


def test_no_rows_hold_none_of_any_key():
    assert rows_of(ROWS.iloc[0:0], mark_key(outlet="The Wire")).empty


@given(outlets=st.lists(names, min_size=1, max_size=4, unique=True))
def test_any_outlet_is_found_again_by_its_key(outlets):
    rows = pd.DataFrame({"outlet": [*outlets, *outlets], "start": [0] * len(outlets) + [9] * len(outlets)})

    for place, outlet in enumerate(outlets):
        assert [place, place + len(outlets)] == rows_of(rows, mark_key(outlet=outlet)).index.tolist()
        assert [place + len(outlets)] == rows_of(rows, mark_key(outlet=outlet, start=9)).index.tolist()


@given(outlet=names)
def test_a_key_survives_an_address(outlet):
    """The address escapes the key once more, and gives it back as it was."""
    key = mark_key(outlet=outlet)

    assert [f"speakers.words:{key}"] == parse_qs(urlencode({"open": f"speakers.words:{key}"}))["open"]


@given(key=st.text())
def test_a_key_that_somebody_invented_is_never_an_error(key):
    assert set(rows_of(ROWS, key).index) <= {0, 1, 2}
