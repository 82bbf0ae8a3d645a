"""Words in marks without a reporting word: what they go on from, who introduced them, or that nobody said them."""

from __future__ import annotations

from collections.abc import Sequence

from components.reading.quotations import labels, nouns
from components.reading.quotations.drafts import Draft, Span, of_passage, stretch
from components.reading.quotations.marks import Passage
from components.reading.quotations.normalised import NormalisedSentence
from components.reading.quotations.subjects import main_subject

#: Fewer words in marks, with nobody beside them, are a scare quote or a title.
_WORDS = 4


def place(
    text: str,
    sentences: Sequence[NormalisedSentence],
    number: int,
    passage: Passage,
    beside: list[Draft],
    found: list[Draft],
) -> None:
    """Add a passage to the quotation that it goes on from, or to `beside` as one of its own, or nowhere.

    `beside` are the quotations of its sentence, `found` those before it.
    """
    sentence = sentences[number]
    marks = next((at for at, token in enumerate(sentence.tokens) if token.start == passage.outer_start), 0)
    attributed = labels.after_marks(sentence, marks)
    previous = _goes_on_from(sentences, number, marks, found) if not beside else None
    if attributed is not None:
        speaker, cue = (stretch(sentence, each) for each in attributed)
        beside.append(of_passage(passage, sentence, number, speaker, cue))
    elif previous is not None:
        span = (passage.start, passage.end)
        previous.take([span], [span], [passage], number)
    elif _is_utterance(text, sentence, passage):
        speaker = _introduced_by(sentences, number, marks, found)
        beside.append(of_passage(passage, sentence, number, speaker, None))


def _is_utterance(text: str, sentence: NormalisedSentence, passage: Passage) -> bool:
    """Whether words in marks that nobody is said to have said look like somebody's words: a sentence of their own."""
    words = text[passage.start : passage.end].lstrip("#@[(…. ").split()
    alone = all(token.tag in ("Q", ".", ",", "-") for token in sentence.tokens)
    return len(words) >= _WORDS and words[0][:1].isupper() and (alone or text[passage.end - 1] in ".?!,")


def _goes_on_from(
    sentences: Sequence[NormalisedSentence], number: int, marks: int, found: Sequence[Draft]
) -> Draft | None:
    """Return the quotation of the sentence before, where the sentence begins with the marks at token `marks`."""
    opens = marks == 0 or (marks == 1 and sentences[number].tokens[0].tag == "CC")
    for draft in reversed(found[-6:]):
        if draft.passages and draft.passages[-1].continues:
            return draft
        if draft.sentence < number - 1:
            break
        if opens and draft.kind == "direct" and sentences[draft.sentence].block == sentences[number].block:
            return draft
    return None


def _in_line_above(line: NormalisedSentence) -> Span | None:
    """Return who is named in a line that only introduces ("From the desk of Ana Ruiz:")."""
    tokens = line.tokens
    begins = next((at for at, token in enumerate(tokens[:2]) if token.word == "from"), None)
    if begins is None or tokens[-1].tag != ":":
        return None
    name = next((at for at, token in enumerate(tokens) if token.tag == "PROPER"), None)
    return stretch(line, nouns.starting_at(tokens, name)) if name is not None else None


def _introduced_by(
    sentences: Sequence[NormalisedSentence], number: int, marks: int, found: Sequence[Draft]
) -> Span | None:
    """Return who speaks: whom the words before the marks name, or who spoke last, or whom the sentence before names."""
    sentence = sentences[number]
    if marks > 0:
        return stretch(
            sentence, main_subject(sentence.tokens, marks - 1) or nouns.ending_at(sentence.tokens, marks - 2)
        )
    introduced = _in_line_above(sentences[number - 1]) if number > 0 and marks == 0 else None
    if introduced is not None:
        return introduced
    for draft in reversed(found[-3:]):
        if draft.speaker is not None and sentences[draft.sentence].block >= sentence.block - 1:
            return draft.speaker
    if number == 0:
        return None
    before = sentences[number - 1]
    return stretch(before, main_subject(before.tokens, len(before.tokens) - 1))
