"""Quotations out of attributions: kinds, parts that go on in the next sentence, and words in marks without a cue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from components.reading import labels, nouns
from components.reading.attributions import attributions
from components.reading.marks import Passage
from components.reading.nouns import Range
from components.reading.relays import Attribution
from components.reading.sources import main_subject
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
    turns: list[Draft] = []
    for number, telling in enumerate(tellings):
        if turns and turns[-1].telling >= 0 and tellings[turns[-1].telling].block == telling.block:
            turns[-1].spans[-1] = turns[-1].quoted[-1] = (turns[-1].spans[-1][0], telling.end)
            continue
        spoken = labels.turn(text, telling)
        if spoken is not None:
            turns.append(_turn(text, spoken, number))
            found.append(turns[-1])
            continue
        signed = labels.signature(telling)
        if signed is not None and found and found[-1].cue is None and found[-1].telling == number - 1:
            found[-1].speaker, found[-1].antecedent = _stretch(telling, signed), None
            continue
        opens = number == 0 or telling.place == "headline"
        named = labels.headline(telling) if opens else labels.before_marks(telling)
        in_telling = [_drafted(text, one, number) for one in ([named] if named else attributions(telling))]
        covered = [span for draft in in_telling for span in draft.spans]
        for passage in telling.passages.values():
            if not any(start <= passage.start and passage.end <= end for start, end in covered):
                _without_cue(text, tellings, number, passage, in_telling, found)
        for draft in sorted(in_telling, key=lambda draft: draft.spans[0]):
            if not _continues(found, draft):
                found.append(draft)
    return sorted(found, key=lambda draft: draft.spans[0])


def _turn(text: str, spoken: Attribution, number: int) -> Draft:
    """Return a turn of an interview: all of it is the speaker's words, with or without marks."""
    draft = _drafted(text, spoken, number)
    draft.spans = [(draft.spans[0][0], spoken.telling.end)]
    draft.kind, draft.quoted = "direct", list(draft.spans)
    return draft


def _continues(found: Sequence[Draft], draft: Draft) -> bool:
    """Whether a quotation goes on from the paragraph before; then the one before it has taken it in."""
    previous = next((each for each in reversed(found[-3:]) if each.passages), None)
    if previous is None or not previous.passages[-1].continues or not draft.passages:
        return False
    if draft.passages[0].start != draft.spans[0][0]:
        return False
    previous.spans += draft.spans
    previous.quoted += draft.quoted
    previous.passages += draft.passages
    previous.telling = draft.telling
    if previous.cue is None:
        previous.cue, previous.speaker, previous.antecedent = draft.cue, draft.speaker, draft.antecedent
    return True


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
    draft.cue = (tokens[one.cue.first].start, tokens[one.cue.last - 1].end)
    draft.speaker = _offsets(one, one.source.named)
    draft.antecedent = _offsets(one, one.source.antecedent)
    draft.via = _offsets(one, one.via)
    draft.kind = _kind(text, spans, quoted)
    if draft.kind == "mixed":
        draft.quoted = [(start, end - (text[end - 1] == ",")) for start, end in quoted]
    return draft


def _offsets(one: Attribution, stretch: Range | None) -> Span | None:
    return None if stretch is None else _stretch(one.telling, stretch)


def _stretch(telling: Telling, stretch: Range) -> Span:
    return telling.tokens[stretch[0]].start, telling.tokens[stretch[1] - 1].end


def _kind(text: str, spans: list[Span], quoted: list[Span]) -> str:
    """Return direct where nine letters in ten stand in marks, indirect where none does, else mixed."""
    letters = sum(sign.isalnum() for start, end in spans for sign in text[start:end])
    in_marks = sum(sign.isalnum() for start, end in quoted for sign in text[start:end])
    if not in_marks:
        return "indirect"
    return "direct" if in_marks >= 0.9 * letters else "mixed"


def _without_cue(
    text: str,
    tellings: Sequence[Telling],
    number: int,
    passage: Passage,
    in_telling: list[Draft],
    found: list[Draft],
) -> None:
    """Add a passage without a cue of its own: to the quotation it goes on from, or as a quotation, or not at all."""
    telling = tellings[number]
    marks = next((at for at, token in enumerate(telling.tokens) if token.start == passage.outer_start), 0)
    attributed = labels.after_marks(telling, marks)
    if attributed is not None:
        speaker, cue = (_stretch(telling, each) for each in attributed)
        in_telling.append(replace(_draft(passage, telling, number, speaker), cue=cue))
        return
    previous = _goes_on_from(tellings, number, passage, found) if not in_telling else None
    if previous is not None:
        _append(previous, passage, number)
    elif _is_utterance(text, telling, passage):
        in_telling.append(_draft(passage, telling, number, _introduced_by(tellings, number, passage, found)))


def _is_utterance(text: str, telling: Telling, passage: Passage) -> bool:
    """Whether words in marks that nobody is said to have said look like somebody's words: a sentence of their own."""
    words = text[passage.start : passage.end].split()
    alone = all(token.tag in ("Q", ".", ",", "-") for token in telling.tokens)
    return len(words) >= 4 and words[0][:1].isupper() and (alone or text[passage.end - 1] in ".?!,")


def _goes_on_from(tellings: Sequence[Telling], number: int, passage: Passage, found: Sequence[Draft]) -> Draft | None:
    """Return the quotation that a telling which begins with marks goes on from: the one of the sentence before."""
    for draft in reversed(found[-6:]):
        if draft.passages and draft.passages[-1].continues:
            return draft
        if draft.telling < number - 1:
            break
        same_block = tellings[draft.telling].block == tellings[number].block
        if same_block and draft.kind == "direct" and _begins_with(tellings[number], passage):
            return draft
    return None


def _begins_with(telling: Telling, passage: Passage) -> bool:
    first = telling.tokens[1] if len(telling.tokens) > 1 and telling.tokens[0].tag == "CC" else telling.tokens[0]
    return first.start == passage.outer_start


def _introduced_by(tellings: Sequence[Telling], number: int, passage: Passage, found: Sequence[Draft]) -> Span | None:
    """Return who speaks in a quotation without a cue: whom the sentence before it names, or who spoke last."""
    tokens = tellings[number].tokens
    at = next((at for at, token in enumerate(tokens) if token.start == passage.outer_start), 0)
    if at > 0:
        named = main_subject(tokens, at - 1) or nouns.ending_at(tokens, at - 2)
        return (tokens[named[0]].start, tokens[named[1] - 1].end) if named else None
    for draft in reversed(found[-3:]):
        if draft.speaker is not None and tellings[draft.telling].block >= tellings[number].block - 1:
            return draft.speaker
    if number == 0:
        return None
    before = tellings[number - 1].tokens
    named = main_subject(before, len(before) - 1)
    return (before[named[0]].start, before[named[1] - 1].end) if named else None


def _append(draft: Draft, passage: Passage, number: int) -> None:
    draft.spans.append((passage.start, passage.end))
    draft.quoted.append((passage.start, passage.end))
    draft.passages.append(passage)
    draft.telling = number


def _draft(passage: Passage, telling: Telling, number: int, speaker: Span | None) -> Draft:
    span = (passage.start, passage.end)
    return Draft([span], [span], telling.place, speaker=speaker, kind="direct", telling=number, passages=[passage])
