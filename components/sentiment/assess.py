"""From tokens to assessed words: negations, modifiers and exclamation marks, exactly as TextBlob counts them.

An assessment is a word of the lexicon (or an emoticon, or "(!)") with whatever changed its weight: "not very good"
is one assessment of "good". Polarity and subjectivity of a text are the plain means over its assessments.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from components.sentiment.lexicon import EMOTICONS, NEGATIONS, Word, lexicon
from components.sentiment.tokens import IRONY, Token

_FACES: dict[str, float] = {}
for _face, _polarity in EMOTICONS.items():
    _FACES.setdefault(_face.lower(), _polarity)


class Assessment(NamedTuple):
    """A scored word at `text[start:end]`, the words that count with it as TextBlob lists them, and its weight."""

    start: int
    end: int
    words: tuple[str, ...]
    polarity: float
    subjectivity: float
    label: str | None


class Step(NamedTuple):
    """What a token does to the reading of a text: `entry` is its lexicon entry, `face` its polarity as an emoticon."""

    text: str
    start: int
    end: int
    entry: Word | None
    face: float | None


@cache
def words_that_matter() -> frozenset[str]:
    """Return all tokens, in lower case, that can change an assessment; others only end what an earlier one began."""
    return frozenset(lexicon()) | NEGATIONS | frozenset(_FACES) | {"!", IRONY}


def step(token: Token) -> Step:
    """Return what a token does."""
    text = token.text.lower()
    # An emoticon of letters alone ("XD") is taken for a word and never scored.
    return Step(text, token.start, token.end, lexicon().get(text), None if text.isalpha() else _FACES.get(text))


class _Found:
    """An assessment that later words may still change; `spot` is its scored word, in the given chunk of the text."""

    __slots__ = ("chunk", "intensity", "label", "negated", "polarity", "spot", "subjectivity", "words")

    def __init__(self, spot: Step, word: Word, chunk: int) -> None:
        self.words: tuple[str, ...] = (spot.text,)
        self.polarity, self.subjectivity, self.intensity, _, self.label = word
        self.negated = False
        self.spot = spot
        self.chunk = chunk


class Reader:
    """Reads a text's steps in order. `found` grows; `modifier` and `negation` wait for a word that they change."""

    __slots__ = ("found", "modifier", "negation")

    def __init__(self) -> None:
        self.found: list[_Found] = []
        self.modifier: str | None = None
        self.negation: str | None = None

    @property
    def waits(self) -> bool:
        """Whether the next words may still be changed by a modifier or a negation before them."""
        return self.modifier is not None or self.negation is not None

    def read(self, one: Step, chunk: int) -> None:
        """Take the next token, found in the given chunk of the text."""
        word = one.entry
        if word is None:
            self._read_unknown(one, chunk)
            return
        if self.modifier is None:
            self.found.append(_Found(one, word, chunk))
        else:
            self._modify(self.found[-1], one, word, chunk)
        if self.negation is not None:
            negated = self.found[-1]
            negated.words = (self.negation, *negated.words)
            negated.intensity = 1.0 / negated.intensity
            negated.negated = True
            self.negation = None
        self.modifier = one.text if word.modifies else None

    def _modify(self, before: _Found, one: Step, word: Word, chunk: int) -> None:
        """Let what stands before ("very") give its intensity to a word ("good") and become one with it."""
        before.words = (*before.words, one.text)
        before.polarity = _clamp(word.polarity * before.intensity)
        before.subjectivity = _clamp(word.subjectivity * before.intensity)
        before.intensity, before.label = word.intensity, word.label
        before.spot, before.chunk = one, chunk

    def _read_unknown(self, one: Step, chunk: int) -> None:
        text = one.text
        if text in NEGATIONS:
            self.negation = text
        elif len(text.strip("'")) > 1:
            self.negation = None
        if self.negation is not None and self.modifier is not None and self.modifier.endswith("ly"):
            # "really not": the adverb itself is turned round.
            adverb = self.found[-1]
            adverb.words = (*adverb.words, self.negation)
            adverb.negated = True
            self.negation = None
        elif len(text) > 2:
            self.modifier = None
        self._read_mark(one, chunk)

    def _read_mark(self, one: Step, chunk: int) -> None:
        if one.text == "!" and self.found:
            boosted = self.found[-1]
            boosted.words = (*boosted.words, "!")
            boosted.polarity = _clamp(boosted.polarity * 1.25)
        elif one.text == IRONY:
            self.found.append(_Found(one, Word(0.0, 1.0, 1.0, False, "irony"), chunk))
        elif one.face is not None:
            self.found.append(_Found(one, Word(one.face, 1.0, 1.0, False, "mood"), chunk))

    def assessments(self, starts: list[int]) -> tuple[Assessment, ...]:
        """Return what was found; `starts` are the offsets of the chunks in the text."""
        listed = []
        for one in self.found:
            start, spot = starts[one.chunk], one.spot
            polarity = one.polarity * -0.5 if one.negated else one.polarity
            listed.append(
                Assessment(start + spot.start, start + spot.end, one.words, polarity, one.subjectivity, one.label)
            )
        return tuple(listed)


def _clamp(value: float) -> float:
    return max(-1.0, min(value, 1.0))
