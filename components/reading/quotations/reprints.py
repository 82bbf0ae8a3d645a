"""Reprints: a statement, post or letter printed in paragraphs of its own, without marks, is whoever's words it is.

Two signs have to agree. A paragraph hands over (`announcements.py`), and what follows is not in the outlet's own
person: it says "I", "we" or "you" where the article itself does not, greets somebody, begins within a sentence, or is
set in from the margin. Words that "X writes:" or "X reports:" hands over need no second sign, for one paragraph.
The reprint ends before the first sign that the article speaks again; in doubt it ends early.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from components.reading.persons import lists
from components.reading.persons.titles import is_organisation
from components.reading.quotations.announcements import Announcement, announcement
from components.reading.quotations.drafts import Draft, Span
from components.reading.quotations.normalised import NormalisedSentence
from components.reading.quotations.paragraphs import Paragraph, paragraphs

#: So many paragraphs without a sign of their own may stand before the first that has one, and between two that have.
_BEFORE, _BETWEEN = 2, 1
#: Fewer words are a heading, a signature or a link.
_FEW = 6
_WORD = re.compile(r"[^\W\d_]{2,}")
_FIRST = frozenset({"i", "we", "us", "you", "me"})
_OTHERS = frozenset({"he", "she", "they"})
#: Words of a name that tell nothing of whom it is.
_UNTOLD = _OTHERS | {"the", "mr", "mrs", "ms", "dr", "of", "and"}


def with_reprints(text: str, sentences: Sequence[NormalisedSentence], drafts: Sequence[Draft]) -> list[Draft]:
    """Return the quotations with those that are reprints; what was found within a reprint goes with it."""
    handed = {number: one for number in _closing(sentences) if (one := announcement(sentences[number])) is not None}
    if not handed:
        return list(drafts)
    blocks = paragraphs(text, sentences)
    found = list(drafts)
    own: set[str] = set()
    at = 0
    while at < len(blocks) - 1:
        one = handed.get(blocks[at].numbers[-1])
        own |= blocks[at].persons
        taken = _taken(text, blocks, at, one, own, found) if one is not None else ()
        if one is not None and taken:
            found = _in_place(text, sentences, found, one, blocks[at], taken)
        at += 1 + len(taken)
    return sorted(found, key=lambda draft: draft.spans[0])


def _closing(sentences: Sequence[NormalisedSentence]) -> Iterator[int]:
    """Yield the last sentence of each block that another follows."""
    for number in range(len(sentences) - 1):
        if sentences[number].block != sentences[number + 1].block:
            yield number


def _taken(
    text: str, blocks: Sequence[Paragraph], at: int, one: Announcement, own: set[str], drafts: Sequence[Draft]
) -> Sequence[Paragraph]:
    """Return the paragraphs behind an announcement that are reprinted; `own` are the persons of the article so far."""
    base, following = blocks[at].indent, blocks[at + 1 :]
    set_in = following[0].indent > base
    last, waiting = -1, 0
    for number, block in enumerate(following):
        if _returns(text, block, one, drafts) or (set_in and block.indent <= base):
            break
        if set_in or block.greets or block.persons - own:
            last, waiting = number, 0
        elif number == 0 and one.written and not _tells(text, block, drafts):
            last = 0
        else:
            waiting += 1
            if waiting > (_BEFORE if last < 0 else _BETWEEN) or _tells(text, block, drafts):
                break
    return following[: last + 1]


def _returns(text: str, block: Paragraph, one: Announcement, drafts: Sequence[Draft]) -> bool:
    """Whether a paragraph shows that the article speaks again."""
    if block.parts or block.words < _FEW or text[block.end - 1] == ":":
        return True
    name = {word.casefold() for word in _WORD.findall(text[slice(*one.speaker)])} if one.speaker else set()
    named = any(word.casefold() in name for word in block.names if word.casefold() not in _UNTOLD)
    if named and not (block.persons if _is_body(name) else "first_singular" in block.persons):
        return True
    for draft in _within(block, drafts):
        speaker = text[slice(*draft.speaker)] if draft.speaker else ""
        words = {word.casefold() for word in _WORD.findall(speaker)}
        if draft.act == "speech" and draft.cue is not None and (words & _OTHERS or (named and words & name)):
            return True
    return any(draft.spans[0][0] < block.start < draft.spans[-1][1] for draft in drafts)


def _is_body(name: set[str]) -> bool:
    """Whether a name is a body's: bodies speak of themselves by name."""
    return any(is_organisation(word) or word in lists.words("collectives") for word in name)


def _tells(text: str, block: Paragraph, drafts: Sequence[Draft]) -> bool:
    """Whether a paragraph reports what somebody other than "I" or "we" said: so do articles."""
    for draft in _within(block, drafts):
        told = draft.act == "speech" and draft.cue is not None and draft.speaker is not None
        if told and text[slice(*(draft.speaker or (0, 0)))].casefold() not in _FIRST:
            return True
    return False


def _within(block: Paragraph, drafts: Sequence[Draft]) -> Iterator[Draft]:
    return (draft for draft in drafts if block.start <= draft.spans[0][0] < block.end)


def _in_place(
    text: str,
    sentences: Sequence[NormalisedSentence],
    drafts: Sequence[Draft],
    one: Announcement,
    before: Paragraph,
    taken: Sequence[Paragraph],
) -> list[Draft]:
    """Return the drafts with a reprint in place of what was found within it."""
    start, end = taken[0].start, taken[-1].end
    speaker, antecedent = one.speaker, one.antecedent
    if one.bare:
        speaker, antecedent = _last_speaker(text, drafts, sentences[before.numbers[-1]].block, sentences)
    spans = [(block.start, block.end) for block in taken]
    first, last = taken[0].numbers[0], taken[-1].numbers[-1]
    place = sentences[first].place
    reprint = Draft(spans, list(spans), place, "direct", one.cue, speaker, antecedent, sentence=last)
    return [*(draft for draft in drafts if not start <= draft.spans[0][0] < end), reprint]


def _last_speaker(
    text: str, drafts: Sequence[Draft], block: int, sentences: Sequence[NormalisedSentence]
) -> tuple[Span | None, Span | None]:
    """Return the only one who speaks in the paragraph that announces or in the one before it; else nobody."""
    near = [
        draft
        for draft in drafts
        if draft.speaker is not None and draft.act == "speech" and block - 1 <= sentences[draft.sentence].block <= block
    ]
    named = [draft for draft in near if text[slice(*draft.speaker or (0, 0))].casefold() not in _OTHERS]
    names = {text[slice(*draft.speaker or (0, 0))].rsplit(maxsplit=1)[-1].casefold() for draft in named}
    return (named[-1].speaker, named[-1].antecedent) if len(names) == 1 else (None, None)
