"""The codebook that is delivered: every entry is found where its example says, and only there."""

from __future__ import annotations

import re

import pytest

from components.frames.codebook import Codebook
from components.frames.codebook_file import built_in, read_codebook, write_codebook
from components.frames.matcher import Matcher

ENTRIES = built_in().entries


def alone(entry):
    """Return the matcher of one entry."""
    return Matcher(Codebook(built_in().codes, (entry,)))


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{'-'.join(entry.codes)}-{entry.number}")
def test_an_entry_is_found_in_its_example_and_not_in_what_looks_like_it(entry):
    assert entry.example and entry.non_example
    assert alone(entry).hits(entry.example)
    assert not alone(entry).hits(entry.non_example)


def test_every_code_has_strong_and_weak_entries_and_a_sheet():
    for code in built_in().codes:
        strengths = {entry.strong for entry in ENTRIES if code.code in entry.codes}
        assert strengths == {True, False}, code.code
        assert code.definition and code.include_if and code.exclude_if
        assert 2 <= len(code.questions) <= 4


def test_no_living_politician_stands_in_it():
    """A name ages, and carries its party into every article that mentions it."""
    names = re.compile(r"\b(trump|obama|clinton|bush|biden|putin|trudeau|merkel|johnson|harris)\b", re.IGNORECASE)

    assert [entry.pattern for entry in ENTRIES if names.search(entry.pattern)] == []


def test_it_is_written_and_read_back_unchanged():
    entries, codes = write_codebook(built_in())

    assert read_codebook(entries, codes) == built_in()
