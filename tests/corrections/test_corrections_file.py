"""Files of corrections: what is written comes back, and what is damaged or foreign is refused in plain words."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.corpus import Corpus
from components.corrections import (
    VERDICTS,
    Assign,
    Check,
    Classify,
    Corrections,
    CorrectionsError,
    Drop,
    Join,
    Merge,
    Move,
    Part,
    Rename,
    Split,
)
from components.corrections.file import MOST_BYTES, corpus_hash, load, write
from components.corrections.records import checked, tidy
from components.reading.speaker_kinds import BY_HAND
from tests.corrections.bridge import CORPUS, FIRST, SECOND

KEPT = "Nothing was loaded, and what is here stands."
LINE = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=30).map(tidy).filter(bool)
ARTICLE = st.text("0123456789abcdef", min_size=12, max_size=12)
PLACE = st.tuples(ARTICLE, st.integers(0, 10**6), st.integers(1, 10**6)).map(lambda at: (at[0], at[1], at[1] + at[2]))
CHANGES = st.one_of(
    st.builds(Rename, LINE, LINE).filter(lambda one: one.name != one.to),
    st.builds(Merge, LINE, LINE).filter(lambda one: one.name != one.into),
    st.builds(Split, LINE, LINE, st.lists(ARTICLE, min_size=1, max_size=3).map(tuple)).filter(
        lambda one: one.name != one.to
    ),
    st.builds(lambda at, to: Assign(*at, to), PLACE, LINE),
    st.builds(lambda at: Drop(*at), PLACE),
    st.builds(Move, ARTICLE, ARTICLE),
    st.builds(Join, ARTICLE, ARTICLE).filter(lambda one: one.article_id != one.story),
    st.builds(Part, ARTICLE),
    st.builds(Classify, LINE, st.sampled_from(BY_HAND)),
)
CHECKS = st.builds(lambda at, *rest: Check(*at, *rest), PLACE, LINE, st.sampled_from(VERDICTS), LINE)
CORRECTIONS = st.builds(Corrections, st.lists(CHANGES, max_size=8).map(tuple), st.lists(CHECKS, max_size=8).map(tuple))


@given(CORRECTIONS)
def test_what_is_written_comes_back(corrections):
    loaded = load(write(corrections, CORPUS))

    assert loaded.corrections == corrections
    assert (loaded.corpus_name, loaded.corpus_hash) == ("Bridge", corpus_hash(CORPUS))
    assert loaded.check_corpus(CORPUS) is None


def test_a_file_can_be_read_by_eye():
    corrections = Corrections((Merge("Ms Ruiz", "Ana Ruiz"),), (Check("0" * 12, 1, 5, "", "right", "AB"),))

    assert write(corrections, Corpus("Bridge", ())).decode() == (
        "{\n"
        '"format": "parallax corrections",\n'
        '"version": 1,\n'
        '"corpus": {"name": "Bridge", "hash": "e3b0c44298fc1c14", "articles": 0},\n'
        '"changes": [\n'
        '  {"do": "merge", "name": "Ms Ruiz", "into": "Ana Ruiz"}\n'
        "],\n"
        '"checks": [\n'
        '  {"article_id": "000000000000", "start": 1, "end": 5, "speaker": "", "verdict": "right", "by": "AB"}\n'
        "]\n"
        "}\n"
    )


def test_the_hash_is_of_the_articles_and_not_of_their_order_or_the_corpus_name():
    assert corpus_hash(Corpus("Other", (SECOND, FIRST))) == corpus_hash(CORPUS)
    assert corpus_hash(Corpus("Bridge", (FIRST,))) != corpus_hash(CORPUS)


def test_a_file_of_another_corpus_is_told_apart():
    loaded = load(write(Corrections(), Corpus("Tunnel", (FIRST,))))

    with pytest.raises(CorrectionsError) as told:
        loaded.check_corpus(CORPUS)
    assert str(told.value) == (
        f"The file was made for “Tunnel”, whose articles are not those shown here. {KEPT} Open that corpus, or load "
        "what fits this one."
    )


def file(**changed: Any) -> bytes:
    """Return a sound file with some of its fields changed."""
    sound = {"format": "parallax corrections", "version": 1, "corpus": {"name": "B", "hash": "0" * 16}}
    return json.dumps({**sound, "changes": [], "checks": [], **changed}).encode()


def test_a_file_that_says_no_version_is_of_the_first():
    found = json.loads(file(changes=[{"do": "rename", "name": "A", "to": "B"}]))
    del found["version"]

    assert load(json.dumps(found).encode()).corrections.changes == (Rename("A", "B"),)


AGAIN = "Put that line right, or choose an undamaged copy."
MERGE = {"do": "merge", "name": "A", "into": "B"}
CHECK = {"article_id": "0" * 12, "start": 1, "end": 2, "speaker": "", "verdict": "right", "by": "A"}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            b" " * (MOST_BYTES + 1),
            f"f: it has more than 4 MB, more than corrections can take. {KEPT} Choose a file that Parallax wrote.",
        ),
        (b"", f"f: line 1 is damaged. {KEPT} Choose an undamaged copy."),
        (file()[:-9], f"f: line 1 is damaged. {KEPT} Choose an undamaged copy."),
        (b"{\n{", f"f: line 2 is damaged. {KEPT} Choose an undamaged copy."),
        (b"\x80\x04K\x01.", f"f: it is not written in UTF-8 (byte 0). {KEPT} Choose an undamaged copy."),
        (b"[" * 200_000, f"f: it is nested too deep. {KEPT} Choose an undamaged copy."),
        (b'{"version": NaN}', f"f: it holds a number that is none. {KEPT} Choose an undamaged copy."),
        (b"9" * 9_999, f"f: it holds a number that is none. {KEPT} Choose an undamaged copy."),
        (b"[]", f"f: it holds no corrections of Parallax. {KEPT} Choose a file that it wrote."),
        (b'{"a": 1}', f"f: it holds no corrections of Parallax. {KEPT} Choose a file that it wrote."),
        (
            file(version=2),
            f"f: a newer Parallax wrote it (format 2; 1 is the newest known here). {KEPT} Bring this one up to "
            "date, or open the file with the one that wrote it.",
        ),
        (file(version="1"), f"f: “version” is no version. {KEPT} Choose an undamaged copy."),
        (file(corpus="B"), f"f: it does not say for which corpus it was made. {KEPT} {AGAIN}"),
        (file(changes={}), f"f: “changes” is no list. {KEPT} {AGAIN}"),
        (file(checks=[0] * 5_001), f"f: it holds 5,001 checks, and at most 5,000 can be kept. {KEPT} {AGAIN}"),
        (
            file(changes=[3]),
            f"f, change 1: it is none of rename, merge, split, assign, drop, event, join, part, kind. {KEPT} {AGAIN}",
        ),
        (
            file(changes=[MERGE, {"do": ["merge"]}]),
            f"f, change 2: it is none of rename, merge, split, assign, drop, event, join, part, kind. {KEPT} {AGAIN}",
        ),
        (
            file(changes=[{**MERGE, "into": 3}]),
            f"f, change 1: “into” is not a name of 1 to 200 characters. {KEPT} {AGAIN}",
        ),
        (
            file(changes=[{**MERGE, "into": "x" * 201}]),
            f"f, change 1: “into” is not a name of 1 to 200 characters. {KEPT} {AGAIN}",
        ),
        (
            file(changes=[{**MERGE, "into": "\ud800"}]),
            f"f, change 1: “into” is not a name of 1 to 200 characters. {KEPT} {AGAIN}",
        ),
        (file(changes=[{**MERGE, "into": "A"}]), f"f, change 1: “A” cannot become “A”. {KEPT} {AGAIN}"),
        (
            file(changes=[{"do": "drop", "article_id": "0" * 12, "start": True, "end": 2}]),
            f"f, change 1: “start” is not a number of characters. {KEPT} {AGAIN}",
        ),
        (
            file(changes=[{"do": "drop", "article_id": "0" * 12, "start": 2, "end": 2}]),
            f"f, change 1: it ends before it begins. {KEPT} {AGAIN}",
        ),
        (
            file(changes=[{"do": "event", "article_id": "0" * 12, "event": "storm"}]),
            f"f, change 1: “event” is not an article id (twelve hexadecimal digits). {KEPT} {AGAIN}",
        ),
        (
            file(changes=[{"do": "split", "name": "A", "to": "B", "articles": []}]),
            f"f, change 1: “articles” is not a list of article ids. {KEPT} {AGAIN}",
        ),
        (
            file(checks=[{**CHECK, "article_id": "../../etc"}]),
            f"f, check 1: “article_id” is not an article id (twelve hexadecimal digits). {KEPT} {AGAIN}",
        ),
        (
            file(checks=[{**CHECK, "verdict": "fine"}]),
            f"f, check 1: “verdict” is not one of right, wrong speaker, wrong passage. {KEPT} {AGAIN}",
        ),
        (file(checks=[{**CHECK, "by": " "}]), f"f, check 1: “by” is not a name of 1 to 40 characters. {KEPT} {AGAIN}"),
        (file(checks=[None]), f"f, check 1: it is no record with fields. {KEPT} {AGAIN}"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_damaged_file_is_refused_with_what_where_and_what_to_do(data, message):
    with pytest.raises(CorrectionsError) as told:
        load(data, "f")
    assert str(told.value) == message


FIELDS = st.sampled_from(["format", "version", "corpus", "changes", "checks", "do", "name", "to", "into", "hash"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(FIELDS, inner),
)


@given(JSON)
def test_no_json_brings_more_than_a_refusal(found):
    data = file(**found) if isinstance(found, dict) else json.dumps(found).encode()
    with suppress(CorrectionsError):
        assert isinstance(load(data).corrections, Corrections)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Ana   Ruiz ", "Ana Ruiz"),
        ("Ana\nRuiz\x00", "Ana Ruiz"),
        ("\u202eevil", "evil"),
        ("\ud800", ""),
        ("x" * 300, "x" * 200),
        ("<b>Ana</b> & $x$", "<b>Ana</b> & $x$"),
    ],
)
def test_a_typed_name_is_kept_on_one_line_without_controls(typed, kept):
    assert tidy(typed) == kept


@given(st.text(max_size=300))
def test_every_tidied_name_can_be_kept_and_loaded(typed):
    name = tidy(typed)
    if name:
        change = checked(Assign("0" * 12, 0, 1, name))
        assert load(write(Corrections((change,)), CORPUS)).corrections.changes == (change,)


def test_joining_a_file_adds_what_is_not_here_and_loses_nothing():
    check = Check("0" * 12, 1, 5, "", "right", "AB")
    here = Corrections((Drop("0" * 12, 1, 5), Rename("A", "B")), (check,))
    other = Corrections((Rename("A", "B"), Rename("C", "D")), (Check("0" * 12, 1, 5, "", "right", "CD"),))

    joined = here.joined(other)

    assert joined.changes == (Drop("0" * 12, 1, 5), Rename("A", "B"), Rename("C", "D"))
    assert joined.checks == (check, *other.checks)


def test_a_second_look_at_a_passage_replaces_the_first_of_the_same_person():
    first = Check("0" * 12, 1, 5, "", "right", "AB")
    again = Check("0" * 12, 1, 5, "", "wrong speaker", "AB")

    assert Corrections().with_check(first).with_check(again).checks == (again,)


@given(CORRECTIONS, CHANGES)
def test_taking_the_last_change_back_restores_what_was(corrections, change):
    assert corrections.with_change(change).without(len(corrections.changes)) == corrections


def test_no_more_is_kept_than_can_be_loaded():
    full = Corrections((Rename("A", "B"),) * 5_000)
    with pytest.raises(CorrectionsError) as told:
        full.with_change(Rename("C", "D"))
    assert str(told.value) == "The log holds 5,000 changes, and no more fit. Take some back first."
    longest = Split("n" * 200, "t" * 200, ("0" * 12,))
    assert len(write(Corrections((longest,) * 5_000), CORPUS)) < MOST_BYTES
