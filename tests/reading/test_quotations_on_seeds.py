"""The four seeds: every passage of direct speech, whole, with the right person, and nothing else."""

from __future__ import annotations

import csv
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from components.corpus.article import Article
from components.reading.model import Quotation, Reading
from components.reading.read import read

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@cache
def reading(outlet: str) -> Reading:
    with (SEEDS / "manifest.csv").open(encoding="utf-8", newline="") as rows:
        row = next(row for row in csv.DictReader(rows) if row["outlet"] == outlet)
    text = (SEEDS / row["file"]).read_bytes().decode("utf-8")
    return read(Article(outlet, text, row["kind"], row["title"]))


def person(quotation: Quotation) -> str | None:
    return quotation.speaker.person if quotation.speaker else None


def beginnings(outlet: str, kind: str) -> list[tuple[str, str | None]]:
    found = reading(outlet)
    return [(found.text(*q.spans[0])[:24], person(q)) for q in found.quotations if q.kind == kind]


@pytest.mark.parametrize(
    ("outlet", "direct"),
    [
        (
            "Asia Times",
            [("The US-Japan alliance is", "Jim Mattis"), ("But make no mistake: in ", "Jim Mattis")],
        ),
        (
            "The Wire",
            [("The security situation i", "Tomomi Inada"), ("South Korea is an import", "Tomomi Inada")],
        ),
        (
            "defense.gov",
            [("I wanted my first trip t", "Jim Mattis"), ("Due to some of the provo", "Jim Mattis")],
        ),
        (
            "Press TV",
            [
                ("We are sure and hope tha", "Shinzo Abe"),
                ("We stand firmly, 100 per", "James Mattis"),
                ("I wanted to make certain", "James Mattis"),
                ("I hope to have a frank, ", "Shinzo Abe"),
            ],
        ),
    ],
)
def test_direct_speech_is_found_with_its_speaker_and_nothing_else_is(
    outlet: str, direct: list[tuple[str, str]]
) -> None:
    assert beginnings(outlet, "direct") == direct


@pytest.mark.parametrize("outlet", ["Asia Times", "The Wire", "defense.gov", "Press TV"])
def test_every_passage_in_marks_belongs_to_a_quotation(outlet: str) -> None:
    """The seeds hold no scare quotes and no titles, so all that stands in double marks was said by somebody."""
    found = reading(outlet)
    quoted = [found.text(start, end) for q in found.quotations for start, end in q.quoted]
    marked = [
        piece
        for block in found.blocks
        if block.measured
        for piece in found.text(block.start, block.end).replace("“", '"').replace("”", '"').split('"')[1::2]
    ]
    assert [words.strip(",") for words in quoted if words != "unwavering alliance"] == [
        words.strip(",") for words in marked if words != "unwavering alliance"
    ]


@pytest.mark.parametrize(
    ("outlet", "mixed"),
    [
        ("Asia Times", [("model of cost-sharing", "Jim Mattis"), ("on the right track.", "Jim Mattis")]),
        ("The Wire", []),
        ("defense.gov", []),
        ("Press TV", [("unwavering alliance", "Shinzo Abe"), ("unwavering alliance", "Shinzo Abe")]),
    ],
)
def test_words_in_marks_inside_a_report_are_mixed_quotations(outlet: str, mixed: list[tuple[str, str]]) -> None:
    found = reading(outlet)
    assert [(found.text(*q.quoted[0]), person(q)) for q in found.quotations if q.kind == "mixed"] == mixed


def test_a_quotation_over_two_paragraphs_is_one_with_two_spans() -> None:
    found = reading("Asia Times")
    quotation = next(
        q for q in found.quotations if q.cue_start is not None and found.text(q.cue_start, q.cue_end or 0) == "added"
    )
    assert [found.text(*span)[-20:] for span in quotation.spans] == [
        "merging challenges we face."[-20:],
        "nel and capabilities."[-20:],
    ]
    assert [found.text(*span)[:20] for span in quotation.spans] == ["But make no mistake:", "As our alliance grow"]


def test_gary_ross_is_never_quoted_and_six_times_relays_jim_mattis() -> None:
    found = reading("defense.gov")
    assert not [q for q in found.quotations if person(q) == "Gary Ross"]
    relayed = [(person(q), q.via.text, q.kind) for q in found.quotations if q.via and q.via.person == "Gary Ross"]
    assert relayed == [
        ("Jim Mattis", "Pentagon spokesman Navy Cmdr. Gary Ross", "indirect"),
        ("Jim Mattis", "Ross", "indirect"),
        ("Jim Mattis", "Ross", "indirect"),
        ("Jim Mattis", "he", "indirect"),
        ("Jim Mattis", "the spokesman", "indirect"),
        ("Jim Mattis", "Ross", "indirect"),
    ]


def test_he_also_thanked_abe_he_added_is_mattis_told_by_ross() -> None:
    found = reading("defense.gov")
    quotation = next(q for q in found.quotations if q.cue_start and found.text(q.cue_start, q.cue_end or 0) == "added")
    assert quotation.speaker is not None
    assert quotation.via is not None
    assert (quotation.speaker.text, quotation.speaker.person) == ("He", "Jim Mattis")
    assert (quotation.via.text, quotation.via.person) == ("he", "Gary Ross")
    assert found.text(quotation.start, quotation.end).endswith("and to the U.S.-Japan alliance")


def test_kyodo_relays_the_premier() -> None:
    quotation = next(q for q in reading("Press TV").quotations if q.cue == "saying")
    assert quotation.speaker is not None
    assert quotation.via is not None
    assert (quotation.speaker.text, quotation.speaker.person) == ("the premier", "Shinzo Abe")
    assert quotation.via.text == "Japan's Kyodo news agency"


@pytest.mark.parametrize(
    ("outlet", "mention", "name"),
    [
        ("Press TV", "the US secretary of defense", "James Mattis"),
        ("Press TV", "Japan's prime minister", "Shinzo Abe"),
        ("Press TV", "the Japanese prime minister", "Shinzo Abe"),
        ("defense.gov", "he", "Jim Mattis"),
        ("Asia Times", "he", "Jim Mattis"),
        ("The Wire", "who", "Jim Mattis"),
    ],
)
def test_descriptions_and_pronouns_name_persons(outlet: str, mention: str, name: str) -> None:
    speakers = [q.speaker for q in reading(outlet).quotations if q.speaker and q.speaker.text == mention]
    assert {speaker.person for speaker in speakers} == {name}


def test_the_wire_reports_mattis_and_quotes_inada_alone() -> None:
    found = reading("The Wire")
    assert {person(q) for q in found.quotations if q.quoted} == {"Tomomi Inada"}
    assert {q.kind for q in found.quotations if person(q) == "Jim Mattis"} == {"indirect"}


@pytest.mark.parametrize("outlet", ["Asia Times", "The Wire", "defense.gov", "Press TV"])
def test_segments_cover_the_sentences_without_gap_or_overlap(outlet: str) -> None:
    found = reading(outlet)
    for sentence in found.sentences:
        pieces = [segment for segment in found.segments if segment.sentence == sentence.index]
        assert pieces[0].start == sentence.start
        assert pieces[-1].end == sentence.end
        assert all(left.end == right.start for left, right in pairwise(pieces))


@pytest.mark.parametrize(
    ("outlet", "words"),
    [
        ("The Wire", "Inada added."),
        ("defense.gov", "he said."),
        ("defense.gov", "Ross said in his summary of the meeting."),
        ("Press TV", "according to the Japanese prime minister."),
        (
            "Press TV",
            "the US secretary of defense said in remarks at the start of his meeting with Japanese officials.",
        ),
    ],
)
def test_own_words_that_only_attribute_are_stubs(outlet: str, words: str) -> None:
    found = reading(outlet)
    (segment,) = [s for s in found.segments if found.text(s.start, s.end).strip(' ,"”') == words]
    assert (segment.voice, segment.stub) == ("own", True)


def test_own_words_beside_a_report_that_tell_something_are_no_stub() -> None:
    found = reading("Asia Times")
    told = [found.text(s.start, s.end) for s in found.segments if s.sentence == 5 and s.voice == "own"]
    assert told == ["But in what could been seen as a subtle prod to Japan to do more, he added: "]
    assert not any(s.stub for s in found.segments if s.sentence == 5)
