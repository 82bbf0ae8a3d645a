"""Segments: every sentence cut into pieces in one voice."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from components.reading.model import Quotation, Segment, Sentence

_PEEL = " \t\r\n\xa0,.;:!?\"'“”‘’«»`()[]—–-"


def cut(text: str, sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> tuple[Segment, ...]:
    """Return the segments of all sentences: quoted inside marks, reported in the rest of a content, own elsewhere."""
    voiced = sorted(_voiced(quotations))
    starts = [start for start, _, _, _ in voiced]
    found: list[Segment] = []
    for sentence in sentences:
        at = max(0, bisect_left(starts, sentence.start) - 1)
        pieces = []
        while at < len(voiced) and voiced[at][0] < sentence.end:
            if voiced[at][1] > sentence.start:
                pieces.append(voiced[at])
            at += 1
        found.extend(_of_sentence(text, sentence, pieces))
    return tuple(found)


def _voiced(quotations: Sequence[Quotation]) -> Iterator[tuple[int, int, str, str]]:
    """Yield start, end, voice and quotation of every stretch that is not the outlet's own, without overlaps."""
    for quotation in quotations:
        for start, end in quotation.spans:
            at = start
            for first, last in sorted(quotation.quoted):
                if first >= end or last <= start:
                    continue
                if first > at:
                    yield at, first, "reported", quotation.quotation_id
                yield max(first, at), min(last, end), "quoted", quotation.quotation_id
                at = max(at, last)
            if at < end:
                yield at, end, "reported", quotation.quotation_id


def _of_sentence(text: str, sentence: Sentence, pieces: Sequence[tuple[int, int, str, str]]) -> Iterator[Segment]:
    at = sentence.start
    for start, end, voice, quotation_id in pieces:
        first, last = max(start, at), min(end, sentence.end)
        if first >= last:
            continue
        if first > at:
            yield _own(text, at, first, sentence, attributes=True)
        yield Segment(first, last, sentence.index, voice, quotation_id)
        at = last
    if at < sentence.end:
        yield _own(text, at, sentence.end, sentence, attributes=bool(pieces))


def _own(text: str, start: int, end: int, sentence: Sentence, *, attributes: bool) -> Segment:
    """Return a segment in the outlet's voice; beside another's words, up to eight own words only attribute."""
    few = len(text[start:end].strip(_PEEL).split()) <= 8
    return Segment(start, end, sentence.index, "own", stub=attributes and few)
