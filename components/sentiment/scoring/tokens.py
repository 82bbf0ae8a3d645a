"""TextBlob's tokens with their places in the text.

The rules are those of TextBlob's `find_tokens` (from pattern.en), worked out anew so that every token keeps its
offsets. Its oddities are kept on purpose, because they decide scores: contractions are never seen (a straight
apostrophe is cut out of "isn't"), and an emoticon may be glued together from neighbouring tokens ("in 2008 )").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from components.sentiment.scoring.lexicon import EMOTICONS

IRONY = "(!)"

#: Cut off the front and the back of a word; a full stop only off the back.
_PUNCTUATION = ",;:!?()[]{}`'\"@#$^&*+-|=~_"
#: Keep their full stop, in this case of letters (the list of pattern.en).
_ABBREVIATION_LIST = """
    a. adj. adv. al. a.m. c. cf. comp. conf. def. ed. e.g. esp. etc. ex. f. fig. gen. id. i.e. int. l. m. Med. Mil. Mr.
    n. n.q. orig. pl. pred. pres. p.m. ref. v. vs.
"""
_ABBREVIATIONS = frozenset(_ABBREVIATION_LIST.split())
#: "T.", "U.S." and a capital with consonants ("Dr.", "Sgt.").
_ABBREVIATED = re.compile(r"(?:[A-Za-z]\.)+|[A-Z][bcdfghjklmnpqrstvwxz|]+.")
_RUN = re.compile(r"[“”‘’'\"]|[^\s“”‘’'\"]+")
_PARAGRAPH = re.compile(r"(?:\r\n|\n){2}")
#: What TextBlob writes for a blank line, and drops again: a text that holds this very word is read the same way.
PARAGRAPH_WORD = "END-OF-SENTENCE"
_ENDERS = frozenset(("...", ".", "!", "?", PARAGRAPH_WORD))
_CLOSERS = _ENDERS | {"”", "’", ")"}
_FACE = re.compile("(?:" + "|".join(" ?".join(map(re.escape, face)) for face in EMOTICONS) + ")(?= |$)")


def _joints() -> dict[str, str]:
    """Return, for each token that may be glued to what stands before it, the characters that it may be glued to."""
    joints: dict[str, set[str]] = {"!": {"("}}
    for face in EMOTICONS:
        for start in range(1, len(face)):
            for end in range(start + 1, len(face) + 1):
                joints.setdefault(face[start:end], set()).add(face[start - 1])
    return {token: "".join(sorted(before)) for token, before in joints.items()}


#: By token: after which characters it may become part of an emoticon or of "(!)". Where this says no, nothing merges.
JOINTS = _joints()


class Token(NamedTuple):
    """A token as TextBlob sees it; where it was glued together, `text` lacks the spaces of `[start:end]`."""

    text: str
    start: int
    end: int


def tokens_of(text: str) -> list[Token]:
    """Return TextBlob's tokens of a text, in order."""
    tokens = list(_cut(text))
    words = _without_paragraphs(tokens)
    if not any(later.text in JOINTS and before.text[-1] in JOINTS[later.text] for before, later in pairwise(words)):
        return words
    return [token for sentence in _sentences(tokens) for token in _glue_faces(_glue_irony(sentence))]


def keeps_full_stop(word: str) -> bool:
    """Return whether the full stop after a word belongs to it, as in "Mr." and "U.S."."""
    return f"{word}." in _ABBREVIATIONS or _ABBREVIATED.fullmatch(f"{word}.") is not None


def joints_of(text: str) -> str:
    """Return the characters that the beginning of a text may be glued to, were they to stand before it."""
    return next((JOINTS.get(token.text, "") for token in _cut(text)), "")


def _without_paragraphs(tokens: list[Token]) -> list[Token]:
    return [token for token in tokens if token.text != PARAGRAPH_WORD]


def _cut(text: str) -> Iterator[Token]:
    """Yield tokens before anything is glued; a blank line is a token of its own."""
    last = 0
    for run in _RUN.finditer(text):
        start, end = run.span()
        if _PARAGRAPH.search(text, last, start):
            yield Token(PARAGRAPH_WORD, start, start)
        if text[end - 1] == "n" and text.startswith("'t", end) and end - start > 1:
            yield from _strip(text, start, end - 1)
            start = end - 1
        yield from _strip(text, start, end)
        last = end
    if _PARAGRAPH.search(text, last):
        yield Token(PARAGRAPH_WORD, len(text), len(text))


def _strip(text: str, start: int, end: int) -> Iterator[Token]:
    """Yield the marks before a word, the word, and the marks after it."""
    while start < end and text[start] in _PUNCTUATION:
        yield Token(text[start], start, start + 1)
        start += 1
    after: list[Token] = []
    while start < end and (text[end - 1] == "." or text[end - 1] in _PUNCTUATION):
        if text[end - 1] != ".":
            end -= 1
            after.append(Token(text[end], end, end + 1))
        if text.endswith("...", start, end):
            after.append(Token("...", end - 3, end))
            end = start + len(text[start : end - 3].rstrip("."))
        if start < end and text[end - 1] == ".":
            if keeps_full_stop(text[start : end - 1]):
                break
            end -= 1
            after.append(Token(".", end, end + 1))
    if start < end:
        yield Token(text[start:end], start, end)
    yield from reversed(after)


def _sentences(tokens: list[Token]) -> Iterator[list[Token]]:
    """Yield the tokens of each sentence; nothing is ever glued over a sentence's end."""
    first = place = 0
    while place < len(tokens):
        if tokens[place].text in _ENDERS:
            while place < len(tokens) and tokens[place].text in _CLOSERS:
                place += 1
            yield _without_paragraphs(tokens[first:place])
            first = place
        place += 1
    yield tokens[first:]


def _glue_irony(tokens: list[Token]) -> list[Token]:
    """Return the tokens with each "(", "!", ")" as one."""
    glued: list[Token] = []
    for token in tokens:
        if token.text == ")" and [one.text for one in glued[-2:]] == ["(", "!"]:
            start = glued[-2].start
            del glued[-2:]
            glued.append(Token(IRONY, start, token.end))
        else:
            glued.append(token)
    return glued


def _glue_faces(tokens: list[Token]) -> list[Token]:
    """Return the tokens with each emoticon as one, together with whatever stood before its first character."""
    line = " ".join(token.text for token in tokens)
    gaps = {place for face in _FACE.finditer(line) for place in range(*face.span()) if line[place] == " "}
    glued: list[Token] = []
    place = -1
    for token in tokens:
        if place in gaps:
            before = glued.pop()
            glued.append(Token(before.text + token.text, before.start, token.end))
        else:
            glued.append(token)
        place += len(token.text) + 1
    return glued
