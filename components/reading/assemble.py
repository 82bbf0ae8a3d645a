"""Quotations out of attributions: kinds, parts that go on in the next sentence, and words in marks without a cue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from components.reading.attributions import Attribution, attributions
from components.reading.marks import Passage
from components.reading.nouns import Range
from components.reading.telling import Telling

Span = tuple[int, int]


@dataclass
class Draft:
    """A quotation before its speaker is looked up: spans and words in marks as offsets, people as stretches."""

    spans: list[Span]
    quoted: list[Span]
    place: str
    cue: Span | None = None
    speaker: Span | None = None
    antecedent: Span | None = None
    via: Span | None = None
    kind: str = ""
    telling: int = 0
    passages: list[Passage] = field(default_factory=list)


def drafts(text: str, tellings: Sequence[Telling]) -> list[Draft]:
    """Return the quotations of an article in text order, without overlaps."""
    found: list[Draft] = []
    for number, telling in enumerate(tellings):
        in_telling = [_drafted(text, one, number) for one in _outermost(attributions(telling))]
        covered = [span for draft in in_telling for span in draft.spans]
        for passage in telling.passages.values():
            if not any(start <= passage.start and passage.end <= end for start, end in covered):
                _without_cue(text, telling, number, passage, in_telling, found)
        found.extend(sorted(in_telling, key=lambda draft: draft.spans[0]))
    return found


def _outermost(found: list[Attribution]) -> list[Attribution]:
    """Return the attributions whose contents lie in no other's."""
    kept: list[Attribution] = []
    for one in sorted(found, key=lambda each: -sum(last - first for first, last in each.contents)):
        if not any(_overlap(one, other) for other in kept):
            kept.append(one)
    return kept


def _overlap(one: Attribution, other: Attribution) -> bool:
    return any(a < d and c < b for a, b in one.contents for c, d in other.contents)


def _drafted(text: str, one: Attribution, number: int) -> Draft:
    tokens = one.telling.tokens
    spans: list[Span] = []
    quoted: list[Span] = []
    held: list[Passage] = []
    for first, last in one.contents:
        passages = [one.telling.passages[token.start] for token in tokens[first:last] if token.tag == "Q"]
        quoted += [(passage.start, passage.end) for passage in passages]
        held += passages
        only = len(passages) == 1 and last - first == 1
        spans.append((passages[0].start, passages[0].end) if only else (tokens[first].start, tokens[last - 1].end))
    draft = Draft(spans, quoted, one.telling.place, telling=number, passages=held)
    draft.cue = (tokens[one.cue[0]].start, tokens[one.cue[1] - 1].end)
    draft.speaker = _offsets(one, one.source)
    draft.antecedent = _offsets(one, one.antecedent)
    draft.kind = _kind(text, spans, quoted)
    return draft


def _offsets(one: Attribution, stretch: Range | None) -> Span | None:
    if stretch is None:
        return None
    return one.telling.tokens[stretch[0]].start, one.telling.tokens[stretch[1] - 1].end


def _kind(text: str, spans: list[Span], quoted: list[Span]) -> str:
    """Return direct where nine letters in ten stand in marks, indirect where none does, else mixed."""
    letters = sum(sign.isalnum() for start, end in spans for sign in text[start:end])
    in_marks = sum(sign.isalnum() for start, end in quoted for sign in text[start:end])
    if not in_marks:
        return "indirect"
    return "direct" if in_marks >= 0.9 * letters else "mixed"


def _without_cue(
    text: str, telling: Telling, number: int, passage: Passage, in_telling: list[Draft], found: list[Draft]
) -> None:
    """Add a passage without a cue of its own: to the quotation it goes on from, or as a quotation, or not at all."""
    words = text[passage.start : passage.end].split()
    alone = all(token.tag in ("Q", ".", ",", "-") for token in telling.tokens)
    previous = found[-1] if found else None
    if previous is not None and previous.passages and previous.passages[-1].continues:
        _append(previous, passage, number)
    elif alone and previous is not None and previous.kind == "direct" and number - previous.telling == 1:
        if passage.start - previous.spans[-1][1] < 400 and "\n" not in text[previous.spans[-1][1] : passage.start]:
            _append(previous, passage, number)
        else:
            in_telling.append(_draft(passage, telling, number, previous.speaker))
    elif len(words) >= 4 and words[0][:1].isupper() and (alone or text[passage.end - 1] in ".?!,"):
        in_telling.append(_draft(passage, telling, number, None))


def _append(draft: Draft, passage: Passage, number: int) -> None:
    draft.spans.append((passage.start, passage.end))
    draft.quoted.append((passage.start, passage.end))
    draft.passages.append(passage)
    draft.telling = number


def _draft(passage: Passage, telling: Telling, number: int, speaker: Span | None) -> Draft:
    span = (passage.start, passage.end)
    return Draft([span], [span], telling.place, speaker=speaker, kind="direct", telling=number, passages=[passage])
