"""Corrections in an address: they come back, they are bounded, and a hostile token does no harm."""

from __future__ import annotations

import base64
import json
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.corrections import CorrectionsError, Drop, Merge, Rename
from components.corrections.link import MOST_TOKEN, pack, unpack
from tests.corrections.test_corrections_file import CHANGES

HASH = "0123456789abcdef"
DAMAGED = (
    "The corrections in this link are damaged, so none is in force. Copy the link again, whole, or load the "
    "corrections from a file."
)


def token(found: object) -> str:
    return base64.urlsafe_b64encode(zlib.compress(json.dumps(found).encode(), 9)).decode().rstrip("=")


@given(st.lists(CHANGES, max_size=6))
def test_what_is_packed_comes_back(changes):
    packed, count = pack(changes, HASH)

    assert len(packed) <= MOST_TOKEN
    assert unpack(packed, HASH) == tuple(changes[:count])
    assert count == len(changes)


def test_no_change_leaves_the_address_alone():
    assert pack((), HASH) == ("", 0)
    assert unpack("", HASH) == ()


def test_what_does_not_fit_is_left_out_from_the_end():
    changes = [
        Rename(f"Person {number * 7919 % 10_007}", f"Somebody {number * 104_729 % 99_991}") for number in range(999)
    ]
    packed, count = pack(changes, HASH)

    assert 0 < count < 999
    assert len(packed) <= MOST_TOKEN < len(pack(changes[: count + 1], HASH + " ")[0]) + 40
    assert unpack(packed, HASH) == tuple(changes[:count])


def test_a_link_of_another_corpus_is_told():
    with pytest.raises(CorrectionsError) as told:
        unpack(pack([Merge("A", "B")], HASH)[0], "f" * 16)
    assert str(told.value) == (
        "The corrections in this link were made for another corpus, so none is in force. Open the link where that "
        "corpus is shown."
    )


SOUND = pack([Drop("0" * 12, 1, 5)], HASH)[0]
BOMB = base64.urlsafe_b64encode(zlib.compress(b" " * 3_000_000, 9)).decode()


@pytest.mark.parametrize(
    "damaged",
    [
        "%%%",
        f"x.{SOUND}",
        f".{SOUND}.",
        "ä",
        SOUND[:-4],
        SOUND[:10] + ("A" if SOUND[10] != "A" else "B") + SOUND[11:],
        "A" * 4_000,
        BOMB,
        token("x"),
        token([HASH[:8], 3]),
        token([HASH[:8], [3]]),
        token([HASH[:8], [[]]]),
        token([HASH[:8], [["m", "A"]]]),
        token([HASH[:8], [["m", "A", "A"]]]),
        token([HASH[:8], [[["m"], "A", "B"]]]),
        token([HASH[:8], [["x", "A", "B"]]]),
        token([HASH[:8], [["d", "0" * 12, "1", 2]]]),
    ],
)
def test_a_damaged_token_puts_nothing_in_force(damaged):
    with pytest.raises(CorrectionsError) as told:
        unpack(damaged, HASH)
    assert str(told.value) == DAMAGED


def test_a_token_says_its_form_and_one_that_does_not_is_of_the_first():
    changes = (Drop("0" * 12, 1, 5),)
    form, _, plain = SOUND.partition(".")

    assert form == "1"
    assert unpack(SOUND, HASH) == unpack(plain, HASH) == changes


def test_a_token_of_a_newer_parallax_is_refused_in_a_sentence():
    with pytest.raises(CorrectionsError) as told:
        unpack("2.anything", HASH)
    assert str(told.value) == (
        "The corrections in this link were written by a newer Parallax (format 2; 1 is the newest known here), so none "
        "is in force. Open the link where it was copied, or bring this one up to date."
    )


def test_a_token_that_would_unpack_to_megabytes_is_short_enough_to_be_tried():
    """A bomb within the length that is looked at; it is stopped by the bound on what it unpacks to."""
    bomb = base64.urlsafe_b64encode(zlib.compress(b" " * 1_500_000, 9)).decode()
    assert len(bomb) < 2 * MOST_TOKEN
    with pytest.raises(CorrectionsError):
        unpack(bomb, HASH)


@given(st.text(max_size=200))
def test_no_token_brings_more_than_a_refusal(text):
    try:
        found = unpack(text, HASH)
    except CorrectionsError as error:
        assert "in this link" in str(error)
    else:
        assert isinstance(found, tuple)
