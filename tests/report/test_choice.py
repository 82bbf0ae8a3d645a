"""What was written for a report, as a corpus keeps it."""

from __future__ import annotations

import pytest

from components.contract import Claim, Finding
from components.report.choice import KEPT, MOST_TITLE, PARTS, Choice, finding_key, hidden, kept, read

WRITTEN = Choice(
    ("board", "articles"), ("speakers.words",), "A title", "An introduction", {"abc": "Yes", "speakers.words": "No"}
)


def test_what_is_kept_comes_back():
    assert read(kept({"frames": {"codebook": "x"}}, WRITTEN)) == WRITTEN


def test_the_choices_of_measures_stay_as_they_are():
    assert kept({"frames": {"codebook": "x"}}, WRITTEN)["frames"] == {"codebook": "x"}


def test_a_report_of_which_nothing_was_chosen_leaves_no_entry():
    """So a corpus that nobody wrote on keeps the hash it always had."""
    assert kept({"report": {"title": "Old"}}, Choice()) == {}


@pytest.mark.parametrize(
    "options",
    [
        {}, {"frames": {}}, {KEPT: None}, {KEPT: []}, {KEPT: {"title": 3, "comments": [], "figures": "all"}},
        {KEPT: {"comments": {"a": 1}, "introduction": None}},
    ],
)  # fmt: skip
def test_what_is_missing_or_of_another_kind_is_the_default(options):
    assert read(options) == Choice()


def test_parts_come_in_their_order_and_unknown_ones_are_left_out():
    assert read({KEPT: {"parts": ["articles", "new", "board"]}}).parts == ("board", "articles")


def test_texts_are_cut_at_their_most():
    assert len(read({KEPT: {"title": "x" * 999}}).title) == MOST_TITLE


def test_all_parts_stand_for_a_report_without_a_choice():
    assert read({}).parts == tuple(PARTS)


def test_a_comment_stays_with_its_finding_where_the_numbers_change():
    one = Finding("The Wire says it 12 times.", claims=(Claim("The Wire", "says", "it", (12,)),))
    other = Finding("The Wire says it 15 times.", claims=(Claim("The Wire", "says", "it", (15,)),))
    another = Finding("The Wire says it 15 times.", claims=(Claim("Press TV", "says", "it", (15,)),))

    assert finding_key(one) == finding_key(other) != finding_key(another)


def test_all_texts_go_through_what_hides_names():
    assert hidden(WRITTEN, str.upper) == Choice(
        WRITTEN.parts, WRITTEN.figures, "A TITLE", "AN INTRODUCTION", {"abc": "YES", "speakers.words": "NO"}
    )
