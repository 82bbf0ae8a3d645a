"""An edit of code or corpus is seen, and what merely lies beside them is not."""

from __future__ import annotations

import os

import pytest

from dashboard.source_files import state


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "within").mkdir()
    (tmp_path / "within" / "one.txt").write_text("a")
    return tmp_path


def test_nothing_is_told_apart_where_nothing_changed(folder):
    assert state([folder]) == state([folder])


def test_an_edited_file_is_seen(folder):
    before = state([folder])
    os.utime(folder / "within" / "one.txt", (2_000_000_000, 2_000_000_000))
    assert state([folder]) != before


@pytest.mark.parametrize(("file", "seen"), [("two.csv", True), ("two.py", True), ("two.pyc", False), ("notes", False)])
def test_another_file_is_seen_where_it_is_code_text_or_a_table(folder, file, seen):
    before = state([folder])
    (folder / "within" / file).write_text("b")
    assert (state([folder]) != before) == seen


def test_one_file_is_watched_as_a_folder_is(folder):
    assert state([folder / "within" / "one.txt"]) == state([folder])
