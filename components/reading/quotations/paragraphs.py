"""Paragraphs: which persons speak in each, outside quotation marks, and what its first words show."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from components.reading import lexicon
from components.reading.quotations.normalised import NormalisedSentence

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_GREETING = re.compile(
    r"(?:dear|to whom|to (?:my|our|all|the)|my fellow|fellow|friends|colleagues)\b[^.:\n]{0,60}[,:–—-]", re.IGNORECASE
)
_WITHIN = re.compile(r"\[?(?:…|\.\.\.)\]?\s*\S")
#: An item of a list, a mark of the page, a time of a running account, a turn under a name.
_ITEM = re.compile(r"[-–—•*·▪●<]|\(?\d{1,2}[.)]\s|https?:|[a-hj-z]\s|\d{1,2}(?::\d\d)? ?[ap]\.?m\.?")
_LABEL = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}: |[QA][.:] |\(?[A-Z]{4}")
_PAGE = re.compile(
    r"(?:read|watch|see|click|follow|listen|also on|more on|related|update|updated|correction|editor|note to readers"
    r"|this (?:story|article|post|report) (?:has|was|will|is)|h/t|photo|image|story continues|subscribe|sign up)\b",
    re.IGNORECASE,
)
_MARKS = frozenset('“”„"«')
#: Persons in which an article may speak, and a text that it reprints.
PERSONS = ("first_singular", "first_plural", "second")


@dataclass(frozen=True)
class Paragraph:
    """A block: its sentences by number, where it stands, how far it is set in, and what its words show.

    `persons` are those of `PERSONS` that speak outside marks, `names` the words with a capital there. `greets` says
    that somebody is greeted, or that it begins within a sentence; `parts` that it is an item, a turn, a remark of the
    page or words in marks: nothing that goes on.
    """

    numbers: range
    start: int
    end: int
    indent: int
    persons: frozenset[str]
    names: frozenset[str]
    words: int
    greets: bool
    parts: bool


def paragraphs(text: str, sentences: Sequence[NormalisedSentence]) -> list[Paragraph]:
    """Return the paragraphs that the sentences make."""
    by_block = groupby(range(len(sentences)), key=lambda number: sentences[number].block)
    return [_paragraph(text, sentences, list(numbers)) for _, numbers in by_block]


def _paragraph(text: str, sentences: Sequence[NormalisedSentence], numbers: list[int]) -> Paragraph:
    start, end = sentences[numbers[0]].start, sentences[numbers[-1]].end
    words = [word for number in numbers for word in _outside_marks(text, sentences[number])]
    small = {word.lower().replace("’", "'") for word in words}
    line = text.rfind("\n", 0, start) + 1
    parts = text[start] in _MARKS or any(sign.match(text, start, end) for sign in (_ITEM, _LABEL, _PAGE))
    return Paragraph(
        range(numbers[0], numbers[-1] + 1),
        start,
        end,
        len(text[line:start].expandtabs(4)),
        frozenset(name for name in PERSONS if not lexicon.group(name).isdisjoint(small)),
        frozenset(word for word in words if word[0].isupper()),
        len(words),
        bool(_GREETING.match(text, start, end) or _WITHIN.match(text, start, end)) or text[start].islower(),
        parts,
    )


def _outside_marks(text: str, sentence: NormalisedSentence) -> Iterator[str]:
    """Yield the words that stand in no marks, but not "US" and the numeral of "Title I"."""
    at = sentence.start
    edges = [(one.outer_start, one.outer_end) for one in sentence.passages.values()]
    for start, end in [*edges, (sentence.end, sentence.end)]:
        for match in _WORD.finditer(text, at, max(at, start)):
            before = text[max(sentence.start, match.start() - 20) : match.start()]
            numeral = match[0] == "I" and before[-1:] == " " and before.split()[-1][:1].isupper()
            if match[0] != "US" and not numeral:
                yield match[0]
        at = max(at, end)
