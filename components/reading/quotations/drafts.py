"""Drafts: quotations with everything but the names of the people in them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from components.reading.quotations.marks import Passage
from components.reading.quotations.normalised import NormalisedSentence
from components.reading.quotations.nouns import Range
from components.reading.quotations.relays import Attribution
from components.reading.quotations.verbs import thought_words

Span = tuple[int, int]
#: Of ten letters of direct speech at least nine stand in marks.
_DIRECT = 0.9
#: Where and when an agency wrote, before the first sentence: "WASHINGTON (AP) — ", "June 30--OAK HILL -- ".
_DATELINE = re.compile(
    r"(?:[A-Z][a-z]+\.? \d{1,2} ?(?:--|[—–-]) ?)?[A-Z][A-Z.’' ]+[A-Z](?:, [A-Z][A-Za-z.]{1,12})?,?"
    r"(?: [A-Z][a-z]{2,8}\.? \d{1,2})?(?: \([^()\n]{2,20}\))? ?(?:--|[—–-]|>>) (?=\S)"
)


@dataclass(slots=True)
class Draft:
    """A quotation before its people are looked up: spans and words in marks as offsets, people as stretches.

    `cue` is where the attribution's reporting word stands, `word` the one used of the speaker where another relays it.
    `answers` is the letter A that marks an interview's answer. `sentence` is the number of the sentence that it ends in
    so far, `passages` are its passages in marks.
    """

    spans: list[Span]
    quoted: list[Span]
    place: str
    kind: str = "direct"
    cue: Span | None = None
    speaker: Span | None = None
    antecedent: Span | None = None
    via: Span | None = None
    sentence: int = 0
    passages: list[Passage] = field(default_factory=list)
    act: str = "speech"
    word: Span | None = None
    answers: Span | None = None

    def take(self, spans: list[Span], quoted: list[Span], passages: list[Passage], sentence: int) -> None:
        """Go on with further words, in the sentence of that number."""
        self.spans += spans
        self.quoted += quoted
        self.passages += passages
        self.sentence = sentence


def stretch(sentence: NormalisedSentence, tokens: Range | None) -> Span | None:
    """Return a range of tokens as offsets into the text."""
    if tokens is None:
        return None
    return sentence.tokens[tokens[0]].start, sentence.tokens[tokens[1] - 1].end


def of_attribution(text: str, one: Attribution, number: int) -> Draft:
    """Return the draft of an attribution in the sentence of that number."""
    sentence = one.sentence
    spans: list[Span] = []
    held: list[Passage] = []
    marked = bool(sentence.passages)
    for first, last in one.contents:
        tokens = sentence.tokens[first:last] if marked else ()
        passages = [sentence.passages[token.start] for token in tokens if token.tag == "Q"]
        only = len(passages) == 1 and last - first == 1
        spans.append((passages[0].start, passages[0].end) if only else _span(sentence, first, last))
        if first == 0 and (dateline := _DATELINE.match(text, *spans[-1])):
            spans[-1] = (dateline.end(), spans[-1][1])
        held += passages
    quoted = [(passage.start, passage.end) for passage in held]
    kind = _kind(text, spans, quoted)
    if kind == "mixed":  # American newspapers put the outlet's comma inside the marks
        quoted = [(start, end - (text[end - 1] == ",")) for start, end in quoted]
    return Draft(
        spans, quoted, sentence.place, kind, _span(sentence, one.cue.first, one.cue.last),
        stretch(sentence, one.source.named), stretch(sentence, one.source.antecedent), stretch(sentence, one.via),
        number, held, _act(one, held), _span(sentence, one.inner.first, one.inner.last) if one.inner else None,
    )  # fmt: skip


def _act(one: Attribution, held: list[Passage]) -> str:
    """Return the act of its verb; a belief told in somebody's words ("she thinks it 'a disgrace'") was said."""
    verb = one.cue.verb
    belief = thought_words().get(verb.lemma.split()[0], verb).use in ("think", "know")
    return "speech" if held and belief else verb.act


def of_turn(text: str, one: Attribution, number: int) -> Draft:
    """Return the draft of a turn of an interview: all of it is the speaker's words, with or without marks."""
    draft = of_attribution(text, one, number)
    label = draft.speaker or draft.cue or (0, 0)
    if (letter := text[slice(*label)].strip(".")) in ("Q", "A"):
        draft.speaker, draft.answers = None, label if letter == "A" else None  # nobody's name
    draft.spans = [(draft.spans[0][0], one.sentence.end)]
    draft.kind, draft.quoted = "direct", list(draft.spans)
    return draft


def of_passage(
    passage: Passage, sentence: NormalisedSentence, number: int, speaker: Span | None, cue: Span | None
) -> Draft:
    """Return the draft of words in marks that stand for themselves."""
    span = (passage.start, passage.end)
    return Draft([span], [span], sentence.place, "direct", cue, speaker, sentence=number, passages=[passage])


def _span(sentence: NormalisedSentence, first: int, last: int) -> Span:
    return sentence.tokens[first].start, sentence.tokens[last - 1].end


def _kind(text: str, spans: list[Span], quoted: list[Span]) -> str:
    """Return direct where nearly all letters stand in marks, indirect where none does, else mixed."""
    if not any(any(map(str.isalnum, text[start:end])) for start, end in quoted):
        return "indirect"
    if spans == quoted:
        return "direct"
    in_marks = sum(sum(map(str.isalnum, text[start:end])) for start, end in quoted)
    letters = sum(sum(map(str.isalnum, text[start:end])) for start, end in spans)
    return "direct" if in_marks >= _DIRECT * letters else "mixed"
