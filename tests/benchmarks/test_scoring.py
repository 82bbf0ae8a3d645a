"""The rules of scoring, on quotations small enough to count by hand."""

from __future__ import annotations

import pytest

from benchmarks.heads import head, person_of, resolved, same_speaker
from benchmarks.in_marks import Marked, reports
from benchmarks.scoring import Asked, b_cubed, characters, score, share_distances

TEXT = "“The bridge is open,” said Mayor Ana Ruiz, “and it stays open.” Tom Hill said that the road was closed.\n"


def quote(words, speaker=None, text=TEXT, **more):
    """Return a quotation whose spans are the given words of a text, as they stand there first."""
    spans = [
        [text.index(part), text.index(part) + len(part)] for part in (words if isinstance(words, list) else [words])
    ]
    found = {"start": spans[0][0], "end": spans[-1][1], "spans": spans, "speaker_text": speaker, **more}
    if speaker and speaker in text:
        found |= {"speaker_start": text.index(speaker), "speaker_end": text.index(speaker) + len(speaker)}
    return found


RUIZ = quote(
    ["The bridge is open", "and it stays open"], "Mayor Ana Ruiz", kind="direct", cue="said", cue_class="speech"
)
HILL = quote("that the road was closed", "Tom Hill", kind="indirect", cue="said", cue_class="speech")


EVERYTHING = Asked()


def scored(*found, asked=EVERYTHING):
    gold = [{"id": "a", "outlet": "Ledger", "text": TEXT, "quotes": [RUIZ, HILL]}]
    return score(gold, {"a": {"quotes": found}}, asked)


def counts(one):
    return one.gold, one.found, one.matched, one.right


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([], (2, 0, 0, 0)),
        ([RUIZ, HILL], (2, 2, 2, 2)),
        # 15 of the 29 letters of "The bridge is open ... and it stays open" is half; the other half counts neither way.
        ([quote("The bridge is open", "Ruiz"), quote("and it stays open", "Ruiz")], (2, 1, 1, 1)),
        ([quote("The bridge", "Ruiz")], (2, 1, 0, 0)),
        ([quote("the road was closed", "Ruiz")], (2, 1, 1, 0)),
        ([quote("the road was closed")], (2, 1, 1, 0)),
        ([quote("said Mayor Ana Ruiz", "Tom Hill"), HILL], (2, 2, 1, 1)),
    ],
)
def test_annotated_found_matched_and_right_quotations_are_counted(found, expected):
    assert counts(scored(*found)) == expected


def test_of_one_kind_only_what_is_of_that_kind_counts():
    wrong = quote("said Mayor Ana Ruiz", "Tom Hill", cue="said")
    assert counts(scored(RUIZ, HILL, wrong, asked=Asked(("direct",)))) == (1, 1, 1, 1)
    assert counts(scored(RUIZ, HILL, wrong, asked=Asked(("indirect",)))) == (1, 2, 1, 1)
    assert counts(scored(RUIZ, HILL, {**wrong, "cue": "kept"}, asked=Asked(("indirect",), reporting=True))) == (
        1,
        1,
        1,
        1,
    )


def test_f1_is_the_harmonic_mean_over_all_and_by_outlet():
    one = scored(HILL, quote("The bridge", "Ruiz"), quote("Mayor", "Ruiz"))
    assert counts(one) == (2, 3, 1, 1)
    assert one.f1 == pytest.approx(100 * 2 * (1 / 3) * (1 / 2) / (1 / 3 + 1 / 2))
    assert list(one.by_outlet) == ["Ledger"]


def test_marks_points_white_space_and_a_leading_that_do_not_count():
    whole, bare = quote("that the road was closed."), quote("the road was closed")
    assert characters(whole, TEXT) == characters(bare, TEXT)
    assert len(characters(bare, TEXT)) == len("theroadwasclosed")


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("US Defense Secretary Jim Mattis", "mattis"), ("Ruiz, the mayor of Harrowby", "ruiz"), ("Ruiz's", "ruiz"),
        ("a spokesman for the Pentagon", "spokesman"), ("Martin King Jr.", "king"), ("José Peña", "pena"),
        ("Secretary of State Kerry", "kerry"), ("", ""), (None, ""),
    ],
)  # fmt: skip
def test_the_head_of_a_name(name, word):
    assert head(name).word == word


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ({"speaker_text": "Ana Ruiz"}, {"speaker_text": "Mayor Ruiz"}, True),
        ({"speaker_text": "Ana Ruiz"}, {"speaker_text": "Tom Hill"}, False),
        ({"speaker_text": "the mayor"}, {"speaker_text": "the mayor"}, True),
        ({"speaker_text": "she", "speaker_canonical": "Ana Ruiz"}, {"speaker_text": "Ruiz"}, True),
        ({"speaker_text": "she"}, {"speaker_text": "she", "speaker_start": 3, "speaker_end": 6}, False),
        ({"speaker_text": None}, {"speaker_text": None}, True),
        ({"speaker_text": None}, {"speaker_text": "Ruiz"}, False),
        ({"speaker_text": "Ruiz"}, {}, False),
    ],
)
def test_when_two_speakers_are_the_same(gold, found, same):
    assert same_speaker(gold, found) is same


def test_any_name_of_the_annotated_person_resolves_a_speaker():
    gold = {"speaker_text": "she", "speaker_canonical": "Ana Ruiz", "speaker_aliases": ["the mayor", "Ana R."]}
    assert [resolved(gold, {"speaker_canonical": name}) for name in ("A. Ruiz", "R", "the mayor", None)] == [
        True, True, False, False,
    ]  # fmt: skip
    assert [person_of({"speaker_text": text}) for text in ("she", "Ana Ruiz", None)] == ["", "ruiz", ""]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("“One” and “two”.", ["One", "two"]), ('He said "one" and "two".', ["one", "two"]),
        ("``One'' said he.", ["One"]), ("He called it ‘a shame’ and left.", ["a shame"]),
        ("“First paragraph.\n“Second one.” She left.", ["First paragraph.", "Second one."]),
        ("She said “never mind and left.", []), ("It's the dogs' bowl.", []),
        ("She said: “It begins\nand it ends” here.", ["It begins", "and it ends"]),
        ("“He said ‘no’ twice.”", ["He said ‘no’ twice."]),
    ],
)  # fmt: skip
def test_what_stands_in_marks(text, held):
    assert [text[start:end] for start, end in Marked(text).stretches] == held


@pytest.mark.parametrize(("words", "kind"), [("One two", "direct"), ("three One", "mixed"), ("three four", "indirect")])
def test_a_kind_follows_from_the_marks_alone(words, kind):
    text = "“One two” three four."
    spans = [(text.index(word), text.index(word) + len(word)) for word in words.split()]
    assert Marked(text).kind(spans) == kind


@pytest.mark.parametrize(
    ("cue", "word"), [("said", True), ("was told", True), ("according to", True), (":", True), ("kept", False)]
)
def test_what_a_reporting_word_is(cue, word):
    assert reports(cue) is word


def test_b_cubed_of_a_joined_and_a_split_person():
    joined = [("ruiz", 1), ("ruiz", 1), ("hill", 1)]
    # Precision (2/3 + 2/3 + 1/3) / 3 = 5/9, recall 1.
    assert b_cubed([joined]) == (pytest.approx(100 * 2 * (5 / 9) / (5 / 9 + 1)), 3)
    # A mention without a label is a person of its own: precision 1, recall (1/2 + 1/2) / 2.
    assert b_cubed([[("ruiz", 1), ("ruiz", None)]]) == (pytest.approx(100 * 2 * 0.5 / 1.5), 2)
    assert b_cubed([]) == (0.0, 0)


def test_the_distance_of_shares_is_the_part_that_changes_hands():
    gold = [
        {
            "id": "a",
            "outlet": "Ledger",
            "text": "",
            "quotes": [{"speaker_text": "Ruiz"}] * 3 + [{"speaker_text": "Hill"}],
        }
    ]
    found = {"a": {"quotes": [{"speaker_text": "Ruiz"}, {"speaker_text": "Hill"}, {"speaker_text": "he"}]}}
    assert share_distances(gold, found) == {"Ledger": pytest.approx(0.25)}
