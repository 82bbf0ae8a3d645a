"""Where no article could be read, each file is told with its reason, and of many how many more there are."""

from __future__ import annotations

import pytest

from components.corpus.article import CorpusError
from components.intake.given import corpus_at


def told_of(folder) -> str:
    with pytest.raises(CorpusError) as told:
        corpus_at([folder], 100, None)
    return str(told.value)


def test_every_file_that_could_not_be_read_is_told(tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "broken.docx").write_bytes(b"\x00\x01 no document")
    said = told_of(tmp_path)
    assert "broken.docx: is damaged" in said and "empty.txt: is empty" in said


def test_of_many_files_the_first_are_told_and_how_many_more_there_are(tmp_path):
    for number in range(9):
        (tmp_path / f"{number}.docx").write_bytes(b"\x00\x01 no document")
    said = told_of(tmp_path)
    assert said.count(".docx: ") == 5
    assert said.endswith("4 more could not be read.")
