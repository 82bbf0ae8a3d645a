"""The word lists are written in the form in which text is compared with them, else no line would ever match."""

from __future__ import annotations

from pathlib import Path

import pytest

import components.corpus
from components.corpus.phrases import bare_words, flat, letters, phrases

LISTS = sorted(file.stem for file in (Path(components.corpus.__file__).parent / "language").glob("*.txt"))


@pytest.mark.parametrize("name", LISTS)
def test_a_list_says_what_it_is_and_has_each_entry_once(name):
    file = Path(components.corpus.__file__).parent / "language" / f"{name}.txt"
    lines = file.read_text(encoding="utf-8").splitlines()
    entries = [line for line in lines if not line.startswith("#")]
    assert lines[0].startswith("# ")
    assert any("for this project" in line or "whole_lines.txt" in line for line in lines if line.startswith("#"))
    assert len(entries) == len(set(entries)) == len(phrases(name))


@pytest.mark.parametrize("name", ["whole_lines", "list_headings"])
def test_whole_lines_are_bare_words(name):
    assert [entry for entry in phrases(name) if bare_words(entry) != entry] == []


@pytest.mark.parametrize("name", ["beginnings", "edges", "calls", "page_words", "section_labels", "labels"])
def test_phrases_are_flat_and_in_small_letters(name):
    assert [entry for entry in phrases(name) if flat(entry).lower() != entry] == []


def test_every_list_heading_is_a_line_of_the_page():
    assert phrases("list_headings") <= phrases("whole_lines")


@pytest.mark.parametrize(
    ("text", "flattened"),
    [
        ("News \u00a0 / \u00a0 More", "News / More"),
        ("‘a’ “b” – c", "'a' \"b\" - c"),
        ("\ufeffsoft\u00ad hy\u200bphen\t\r\n", "soft hyphen"),
    ],
)
def test_flat_text_has_straight_marks_and_single_spaces(text, flattened):
    assert flat(text) == flattened


def test_letters_leave_marks_accents_and_capitals_out():
    assert letters("Japan’s  Élysée: PRIME, 1%!") == "japanselyseeprime1"
