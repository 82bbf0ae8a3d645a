"""Words in marks without a reporting word: what they go on from, who introduced them, or that nobody said them."""

from __future__ import annotations

from collections.abc import Sequence

from components.reading import labels, nouns
from components.reading.drafts import Draft, Span, of_passage, stretch
from components.reading.marks import Passage
from components.reading.subjects import main_subject
from components.reading.telling import Telling

#: Fewer words in marks, with nobody beside them, are a scare quote or a title.
_WORDS = 4


def place(
    text: str, tellings: Sequence[Telling], number: int, passage: Passage, beside: list[Draft], found: list[Draft]
) -> None:
    """Add a passage to the quotation that it goes on from, or to `beside` as one of its own, or nowhere.

    `beside` are the quotations of its telling, `found` those before it.
    """
    telling = tellings[number]
    marks = next((at for at, token in enumerate(telling.tokens) if token.start == passage.outer_start), 0)
    attributed = labels.after_marks(telling, marks)
    previous = _goes_on_from(tellings, number, marks, found) if not beside else None
    if attributed is not None:
        speaker, cue = (stretch(telling, each) for each in attributed)
        beside.append(of_passage(passage, telling, number, speaker, cue))
    elif previous is not None:
        span = (passage.start, passage.end)
        previous.take([span], [span], [passage], number)
    elif _is_utterance(text, telling, passage):
        speaker = _introduced_by(tellings, number, marks, found)
        beside.append(of_passage(passage, telling, number, speaker, None))


def _is_utterance(text: str, telling: Telling, passage: Passage) -> bool:
    """Whether words in marks that nobody is said to have said look like somebody's words: a sentence of their own."""
    words = text[passage.start : passage.end].split()
    alone = all(token.tag in ("Q", ".", ",", "-") for token in telling.tokens)
    return len(words) >= _WORDS and words[0][:1].isupper() and (alone or text[passage.end - 1] in ".?!,")


def _goes_on_from(tellings: Sequence[Telling], number: int, marks: int, found: Sequence[Draft]) -> Draft | None:
    """Return the quotation of the sentence before, where the telling begins with the marks at token `marks`."""
    opens = marks == 0 or (marks == 1 and tellings[number].tokens[0].tag == "CC")
    for draft in reversed(found[-6:]):
        if draft.passages and draft.passages[-1].continues:
            return draft
        if draft.telling < number - 1:
            break
        if opens and draft.kind == "direct" and tellings[draft.telling].block == tellings[number].block:
            return draft
    return None


def _introduced_by(tellings: Sequence[Telling], number: int, marks: int, found: Sequence[Draft]) -> Span | None:
    """Return who speaks: whom the words before the marks name, or who spoke last, or whom the sentence before names."""
    telling = tellings[number]
    if marks > 0:
        return stretch(telling, main_subject(telling.tokens, marks - 1) or nouns.ending_at(telling.tokens, marks - 2))
    for draft in reversed(found[-3:]):
        if draft.speaker is not None and tellings[draft.telling].block >= telling.block - 1:
            return draft.speaker
    if number == 0:
        return None
    before = tellings[number - 1]
    return stretch(before, main_subject(before.tokens, len(before.tokens) - 1))
