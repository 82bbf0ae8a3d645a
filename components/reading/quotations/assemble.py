"""Assembling: from sentences to the quotations of an article, whole and in text order."""

from __future__ import annotations

from collections.abc import Sequence

from components.reading.quotations import headlines, labels, uncued
from components.reading.quotations.attributions import attributions
from components.reading.quotations.drafts import Draft, of_attribution, of_turn, stretch
from components.reading.quotations.normalised import NormalisedSentence


def assemble(text: str, sentences: Sequence[NormalisedSentence]) -> list[Draft]:
    """Return the quotations of an article in text order, without overlaps, their people not looked up yet."""
    found: list[Draft] = []
    turn: Draft | None = None
    turns = labels.turns(text, sentences)
    for number, sentence in enumerate(sentences):
        if turn is not None and sentences[turn.sentence].block == sentence.block:
            turn.spans = turn.quoted = [(turn.spans[0][0], sentence.end)]
            continue
        if _signs(sentence, number, found):
            turn = None
            continue
        if not sentence.may_report and number not in turns:
            turn = None
            continue
        spoken = labels.turn(text, sentence, among=number in turns)
        turn = of_turn(text, spoken, number) if spoken is not None else None
        if turn is not None:
            found.append(turn)
        else:
            for draft in _in_sentence(text, sentences, number, found):
                if not _continues(found, draft):
                    found.append(draft)
    return sorted(found, key=lambda draft: draft.spans[0])


def _in_sentence(text: str, sentences: Sequence[NormalisedSentence], number: int, found: list[Draft]) -> list[Draft]:
    """Return the quotations that begin in one sentence, in text order."""
    sentence = sentences[number]
    opens = number == 0 or sentence.place == "headline"
    named = labels.headline(sentence) if opens else labels.before_marks(sentence)
    said = [named] if named else attributions(sentence)
    drafts = [of_attribution(text, one, number) for one in said if not (opens and headlines.acts_before_colon(one))]
    covered = [span for draft in drafts for span in draft.spans]
    for passage in sentence.passages.values():
        if not any(start <= passage.start and passage.end <= end for start, end in covered):
            uncued.place(text, sentences, number, passage, drafts, found)
    return sorted(drafts, key=lambda draft: draft.spans[0])


def _signs(sentence: NormalisedSentence, number: int, found: Sequence[Draft]) -> bool:
    """Whether the sentence only signs the words before it ("- Ana Ruiz"); then they are given to that name."""
    if not found or found[-1].cue is not None or found[-1].sentence != number - 1:
        return False
    signed = labels.signature(sentence)
    if signed is None:
        return False
    found[-1].speaker, found[-1].antecedent = stretch(sentence, signed), None
    return True


def _continues(found: Sequence[Draft], draft: Draft) -> bool:
    """Whether a quotation goes on from the paragraph before; then the one before it takes it in."""
    previous = next((each for each in reversed(found[-3:]) if each.passages), None)
    if previous is None or not previous.passages[-1].continues or not draft.passages:
        return False
    if draft.passages[0].start != draft.spans[0][0]:
        return False
    previous.take(draft.spans, draft.quoted, draft.passages, draft.sentence)
    if previous.cue is None:
        previous.cue, previous.speaker, previous.antecedent = draft.cue, draft.speaker, draft.antecedent
    return True
