"""Assembling: from tellings to the quotations of an article, whole and in text order."""

from __future__ import annotations

from collections.abc import Sequence

from components.reading import labels, uncued
from components.reading.attributions import attributions
from components.reading.drafts import Draft, of_attribution, of_turn, stretch
from components.reading.telling import Telling


def assemble(text: str, tellings: Sequence[Telling]) -> list[Draft]:
    """Return the quotations of an article in text order, without overlaps, their people not looked up yet."""
    found: list[Draft] = []
    turn: Draft | None = None
    for number, telling in enumerate(tellings):
        if turn is not None and tellings[turn.telling].block == telling.block:
            turn.spans = turn.quoted = [(turn.spans[0][0], telling.end)]
            continue
        if not telling.may_report:
            turn = None
            continue
        spoken = labels.turn(text, telling)
        turn = of_turn(text, spoken, number) if spoken is not None else None
        if turn is not None:
            found.append(turn)
        elif not _signs(telling, number, found):
            for draft in _in_telling(text, tellings, number, found):
                if not _continues(found, draft):
                    found.append(draft)
    return sorted(found, key=lambda draft: draft.spans[0])


def _in_telling(text: str, tellings: Sequence[Telling], number: int, found: list[Draft]) -> list[Draft]:
    """Return the quotations that begin in one telling, in text order."""
    telling = tellings[number]
    opens = number == 0 or telling.place == "headline"
    named = labels.headline(telling) if opens else labels.before_marks(telling)
    drafts = [of_attribution(text, one, number) for one in ([named] if named else attributions(telling))]
    covered = [span for draft in drafts for span in draft.spans]
    for passage in telling.passages.values():
        if not any(start <= passage.start and passage.end <= end for start, end in covered):
            uncued.place(text, tellings, number, passage, drafts, found)
    return sorted(drafts, key=lambda draft: draft.spans[0])


def _signs(telling: Telling, number: int, found: Sequence[Draft]) -> bool:
    """Whether the telling only signs the words before it ("- Ana Ruiz"); then they are given to that name."""
    signed = labels.signature(telling)
    if signed is None or not found or found[-1].cue is not None or found[-1].telling != number - 1:
        return False
    found[-1].speaker, found[-1].antecedent = stretch(telling, signed), None
    return True


def _continues(found: Sequence[Draft], draft: Draft) -> bool:
    """Whether a quotation goes on from the paragraph before; then the one before it takes it in."""
    previous = next((each for each in reversed(found[-3:]) if each.passages), None)
    if previous is None or not previous.passages[-1].continues or not draft.passages:
        return False
    if draft.passages[0].start != draft.spans[0][0]:
        return False
    previous.take(draft.spans, draft.quoted, draft.passages, draft.telling)
    if previous.cue is None:
        previous.cue, previous.speaker, previous.antecedent = draft.cue, draft.speaker, draft.antecedent
    return True
