"""A codebook that is edited: what the draft makes of the edits, and what it would change on a corpus."""

from __future__ import annotations

import pytest

from components.frames.changes import changes, places, within
from components.frames.codebook import Code, CodebookError
from components.frames.codebook_file import read_codebook
from components.frames.drafting import draft_of
from components.frames.measure import rows_by
from components.frames.sample import SAMPLE
from components.reading.read import read

OLD = read_codebook("code,pattern,strength\nmoney,jobs,strong\nlaw,court,strong\n")


@pytest.fixture(scope="module")
def reading():
    return read(SAMPLE[0])


def test_a_draft_of_a_codebook_makes_that_codebook():
    assert draft_of(OLD).codebook() == OLD


def test_cells_are_changed_by_their_place_in_the_table():
    draft = draft_of(OLD)

    edited = draft.edited(draft.of_code("law"), {0: {"pattern": "  the  mayor ", "strength": "weak"}})

    assert [(one.pattern, one.strong) for one in edited.codebook().entries] == [("jobs", True), ("the mayor", False)]


def test_an_entry_that_is_unticked_does_not_count_and_can_be_taken_back():
    out = draft_of(OLD).edited([0, 1], {0: {"keep": False}})

    assert [one.pattern for one in out.codebook().entries] == ["court"]
    assert out.edited([0, 1], {0: {"keep": True}}).codebook() == OLD


def test_a_fault_names_the_line_of_the_table_whatever_is_left_out():
    draft = draft_of(OLD).edited([0, 1], {0: {"keep": False}, 1: {"pattern": "[court"}})

    with pytest.raises(CodebookError, match="Line 3: the pattern"):
        draft.codebook()


def test_frames_and_entries_are_added_at_the_end():
    draft = draft_of(OLD).with_code(Code("water", "Water")).with_entry("water", "dam", "strong")

    assert draft.codebook().labels() == {"money": "Money", "law": "Law", "water": "Water"}
    assert draft.codebook().entries[-1].codes == ("water",)


def test_hits_and_marks_of_both_codebooks_are_counted(reading):
    new = read_codebook("code,pattern,strength\nmoney,jobs,strong\nmoney,economy,strong\nhealth,doctor,weak\n")
    before, after = (rows_by(codebook, [reading]) for codebook in (OLD, new))

    assert changes(before, after, OLD, new).values.tolist() == [
        ["money", "Money", 1, 2, 1, 1],
        ["law", "Law", 1, 0, 1, 0],
        ["health", "Health", 0, 1, 0, 0],
    ]


def test_words_that_come_and_go_are_listed_with_their_sentences(reading):
    new = read_codebook("code,pattern,strength\nmoney,jobs,strong\nhealth,doctor,weak\n")
    before, after = (rows_by(codebook, [reading]) for codebook in (OLD, new))

    found = places(before, after, [reading], 10)

    assert found[["change", "label", "words"]].values.tolist() == [
        ["comes", "Health", "doctor"],
        ["goes", "Law", "court"],
    ]
    assert found["sentence"][1] == "“The court ruled that the toll is unfair,” said Ana Ruiz, the mayor."


def test_of_a_large_corpus_a_part_is_looked_at(reading):
    length = len(reading.article.text)

    assert [len(within([reading] * 4, most)) for most in (1, 2 * length, 9 * length)] == [1, 2, 4]


def test_the_hits_and_marks_of_each_codebook_stand_under_their_names(reading):
    new = read_codebook("code,pattern,strength\nlaw,court,weak\n")
    before, after = (rows_by(codebook, [reading]) for codebook in (OLD, new))

    law = changes(before, after, OLD, new).set_index("code").loc["law"]
    assert (law["hits_before"], law["hits_after"], law["marks_before"], law["marks_after"]) == (1, 1, 1, 0)
