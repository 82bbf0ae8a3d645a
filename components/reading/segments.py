"""Segments: every sentence cut into pieces in one voice."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from components.reading.model import Quotation, Segment, Sentence
from components.reading.tokens import tokens_in

_MARKS = frozenset("“”„‟\"'‘’«»`")
#: So many characters before a cue its verb group may begin.
_GROUP = 24
#: What stands between two pieces and holds no letter or digit goes with one of them: (start, end, voice, quotation).
_Piece = tuple[int, int, str, str | None]


def cut(text: str, sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> tuple[Segment, ...]:
    """Return the segments of all sentences: quoted inside marks, reported in the rest of a content, own elsewhere.

    A mark or stop never makes a segment of its own: it goes with the words in marks, else with the piece before it.
    """
    voiced = sorted(_voiced(text, quotations))
    starts = [piece[0] for piece in voiced]
    cues = sorted((q.cue_start, q.cue_end) for q in quotations if q.cue_start is not None and q.cue_end is not None)
    found: list[Segment] = []
    for sentence in sentences:
        at = max(0, bisect_left(starts, sentence.start) - 1)
        inside = []
        while at < len(voiced) and voiced[at][0] < sentence.end:
            if voiced[at][1] > sentence.start:
                inside.append(voiced[at])
            at += 1
        if not inside:
            found.append(Segment(sentence.start, sentence.end, sentence.index, "own"))
            continue
        for start, end, voice, quotation_id in _joined(text, list(_pieces(sentence, inside))):
            stub = voice == "own" and _attributes(text, start, end, cues)
            found.append(Segment(start, end, sentence.index, voice, quotation_id, stub))
    return tuple(found)


def _with_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a passage with the marks around it, two signs on either side at most."""
    for _ in range(2):
        start -= start > 0 and text[start - 1] in _MARKS
        end += end < len(text) and text[end] in _MARKS
    return start, end


def _voiced(text: str, quotations: Sequence[Quotation]) -> Iterator[_Piece]:
    """Yield every stretch that is not the outlet's own; the marks around a passage are taken with it."""
    for quotation in quotations:
        for start, end in quotation.spans:
            at = start
            for inner in sorted(quotation.quoted):
                if inner[0] >= end or inner[1] <= at:
                    continue
                first, last = _with_marks(text, *inner)
                if first > at:
                    yield at, first, "reported", quotation.quotation_id
                yield first, last, "quoted", quotation.quotation_id
                at = last
            if at < end:
                yield at, end, "reported", quotation.quotation_id


def _pieces(sentence: Sentence, inside: Sequence[_Piece]) -> Iterator[_Piece]:
    """Yield the pieces of a sentence, the outlet's own between the others', without gap or overlap."""
    at = sentence.start
    for start, end, voice, quotation_id in inside:
        first, last = max(start, at), min(end, sentence.end)
        if first < last:
            if first > at:
                yield at, first, "own", None
            yield first, last, voice, quotation_id
            at = last
    if at < sentence.end:
        yield at, sentence.end, "own", None


def _joined(text: str, pieces: Sequence[_Piece]) -> list[_Piece]:
    """Return the pieces with those that hold no letter or digit given to a neighbour."""
    joined: list[_Piece] = []
    lead: int | None = None
    for start, end, voice, quotation_id in pieces:
        if text[start].isalnum() or any(map(str.isalnum, text[start:end])):
            joined.append((start if lead is None else lead, end, voice, quotation_id))
            lead = None
        elif joined:
            joined[-1] = (joined[-1][0], end, *joined[-1][2:])
        else:
            lead = start if lead is None else lead
    return joined or ([(pieces[0][0], pieces[-1][1], "own", None)] if pieces else [])


def _attributes(text: str, start: int, end: int, cues: Sequence[tuple[int, int]]) -> bool:
    """Whether own words only attribute: they hold a cue and, apart from its verb group, no verb of their own."""
    held = [cue for cue in cues[bisect_left(cues, (start, start)) :][:4] if cue[1] <= end]
    if not held:
        return False
    if start >= held[0][0] - _GROUP and not any(map(str.isalnum, text[held[0][1] : end])):
        return True  # "Ana Ruiz said.": nothing stands outside the verb group
    tokens = [token for token in tokens_in(text, start, end) if token.tag in ("V", "AUX")]
    return all(any(first - _GROUP <= token.start < last for first, last in held) for token in tokens)
