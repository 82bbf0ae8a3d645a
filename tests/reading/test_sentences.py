"""Where sentences start and end: the hard cases."""

from __future__ import annotations

import pytest

from components.corpus.blocks import Block
from components.reading.sentences import split


def pieces(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split(text, [Block("paragraph", 0, len(text))])]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Dr. Lee came.", "She sat down."],
        ["The U.S. Army moved in.", "Nobody saw it."],
        ["Rep. Ann Pike, R-N.Y., spoke.", "Sen. Tom Hall, D-S.C., left."],
        ["Navy Cmdr. Gary Ross spoke.", "He left at noon."],
        ["J. K. Rowling wrote it.", "It sold well."],
        ["Growth was 3.5 percent.", "Prices rose 1.2 percent."],
        ["He paused... and went on.", "Then he stopped."],
        ["“We won.”", "The hall fell silent."],
        ['"We won!"', "He smiled."],
        ["(It rained.)", "Nobody minded."],
        ["Mr. Prime Minister, welcome.", "Sen. Ruiz will speak."],
        ["Was it Gen. Dunford?", "It was."],
        ["The firm, Acme Inc., closed.", "It had 40 workers."],
        ["It is 5 p.m. in Tokyo now.", "The sun is low."],
        ["See No. 4 for details.", "It is short."],
        ["They asked and he said no.", "Nobody else spoke."],
        ["She told me.", "Nobody else spoke."],
        ["He was freed in May.", "Nobody else spoke."],
        ["She fell ill.", "The port closed."],
        ["He works for Ford Motor Co.", "He likes it."],
        ["He likes modern art.", "Paintings fill his flat."],
        ['"Good evening?" Harris asked.', '"Good evening!" Harris shouted.'],
        ["He came.", "He saw!", "Did he win?", "No."],
        ["On Feb. 3, they met.", "On Feb. 4, they left."],
    ],
)
def test_sentences_end_where_a_reader_would_end_them(sentences: list[str]) -> None:
    assert pieces(" ".join(sentences)) == sentences


def test_a_line_break_inside_a_paragraph_ends_no_sentence() -> None:
    assert pieces("The port opened\nin March. It closed\r\nin May.") == [
        "The port opened\nin March.",
        "It closed\r\nin May.",
    ]


def test_places_are_headline_lead_and_body() -> None:
    text = "Port opens\nFerries sail.\nIt rained. It stopped."
    blocks = [Block("headline", 0, 10), Block("paragraph", 11, 24), Block("paragraph", 25, 47)]
    assert [s.place for s in split(text, blocks)] == ["headline", "lead", "body", "body"]


def test_blocks_that_are_set_aside_have_no_sentences() -> None:
    text = "Photo: Ana Ruiz.\nFerries sail."
    blocks = [Block("caption", 0, 16), Block("paragraph", 17, 30)]
    assert [text[s.start : s.end] for s in split(text, blocks)] == ["Ferries sail."]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "...", "“”"])
def test_nothing_to_split_raises_nothing(text: str) -> None:
    assert len(pieces(text)) <= 1
