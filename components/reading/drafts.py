"""Drafts: quotations with everything but the names of the people in them."""

from __future__ import annotations

from dataclasses import dataclass, field

from components.reading.marks import Passage
from components.reading.nouns import Range
from components.reading.relays import Attribution
from components.reading.telling import Telling

Span = tuple[int, int]
#: Of ten letters of direct speech at least nine stand in marks.
_DIRECT = 0.9


@dataclass
class Draft:
    """A quotation before its people are looked up: spans and words in marks as offsets, people as stretches.

    `telling` is the number of the telling that it ends in so far, `passages` are its passages in marks.
    """

    spans: list[Span]
    quoted: list[Span]
    place: str
    kind: str = "direct"
    cue: Span | None = None
    speaker: Span | None = None
    antecedent: Span | None = None
    via: Span | None = None
    telling: int = 0
    passages: list[Passage] = field(default_factory=list)

    def take(self, spans: list[Span], quoted: list[Span], passages: list[Passage], telling: int) -> None:
        """Go on with further words, in the telling of that number."""
        self.spans += spans
        self.quoted += quoted
        self.passages += passages
        self.telling = telling


def stretch(telling: Telling, tokens: Range | None) -> Span | None:
    """Return a range of tokens as offsets into the text."""
    if tokens is None:
        return None
    return telling.tokens[tokens[0]].start, telling.tokens[tokens[1] - 1].end


def of_attribution(text: str, one: Attribution, number: int) -> Draft:
    """Return the draft of an attribution in the telling of that number."""
    telling = one.telling
    spans: list[Span] = []
    held: list[Passage] = []
    for first, last in one.contents:
        passages = [telling.passages[token.start] for token in telling.tokens[first:last] if token.tag == "Q"]
        only = len(passages) == 1 and last - first == 1
        spans.append((passages[0].start, passages[0].end) if only else _span(telling, first, last))
        held += passages
    quoted = [(passage.start, passage.end) for passage in held]
    kind = _kind(text, spans, quoted)
    if kind == "mixed":  # American newspapers put the outlet's comma inside the marks
        quoted = [(start, end - (text[end - 1] == ",")) for start, end in quoted]
    return Draft(
        spans, quoted, telling.place, kind, _span(telling, one.cue.first, one.cue.last),
        stretch(telling, one.source.named), stretch(telling, one.source.antecedent), stretch(telling, one.via),
        number, held,
    )  # fmt: skip


def of_turn(text: str, one: Attribution, number: int) -> Draft:
    """Return the draft of a turn of an interview: all of it is the speaker's words, with or without marks."""
    draft = of_attribution(text, one, number)
    draft.spans = [(draft.spans[0][0], one.telling.end)]
    draft.kind, draft.quoted = "direct", list(draft.spans)
    return draft


def of_passage(passage: Passage, telling: Telling, number: int, speaker: Span | None, cue: Span | None) -> Draft:
    """Return the draft of words in marks that stand for themselves."""
    span = (passage.start, passage.end)
    return Draft([span], [span], telling.place, "direct", cue, speaker, telling=number, passages=[passage])


def _span(telling: Telling, first: int, last: int) -> Span:
    return telling.tokens[first].start, telling.tokens[last - 1].end


def _kind(text: str, spans: list[Span], quoted: list[Span]) -> str:
    """Return direct where nearly all letters stand in marks, indirect where none does, else mixed."""
    in_marks = sum(sum(map(str.isalnum, text[start:end])) for start, end in quoted)
    if not in_marks:
        return "indirect"
    letters = sum(sum(map(str.isalnum, text[start:end])) for start, end in spans)
    return "direct" if in_marks >= _DIRECT * letters else "mixed"
