"""From tokens to assessed words: negations, modifiers and exclamation marks, exactly as TextBlob counts them.

An assessment is a word of the lexicon (or an emoticon, or "(!)") with whatever changed its weight: "not very good"
is one assessment of "good". Polarity and subjectivity of a text are the plain means over its assessments.
"""

from __future__ import annotations

from collections import deque
from functools import cache
from typing import NamedTuple

from components.sentiment.scoring.lexicon import EMOTICONS, NEGATIONS, lexicon
from components.sentiment.scoring.tokens import IRONY, Token

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


class OpenAssessment(NamedTuple):
    """An assessment that later words may still change; `start` and `end` of its scored word count from its chunk.

    `words` grow in place once they are more than one: "very very very good" is one assessment.
    """

    start: int
    end: int
    words: tuple[str, ...] | deque[str]
    polarity: float
    subjectivity: float
    intensity: float
    label: str | None
    negated: bool = False


class Step(NamedTuple):
    """What a token does: `known` is its assessment as a word of the lexicon, `mark` as an emoticon or as irony."""

    text: str
    known: OpenAssessment | None
    modifies: bool
    mark: OpenAssessment | None


@cache
def words_that_matter() -> frozenset[str]:
    """Return all tokens, in lower case, that can change an assessment; others only end what an earlier one began."""
    return frozenset(lexicon()) | NEGATIONS | frozenset(_FACES) | {"!", IRONY}


def step(token: Token) -> Step:
    """Return what a token does."""
    text, place = token.text.lower(), (token.start, token.end, (token.text.lower(),))
    word = lexicon().get(text)
    if word:
        return Step(text, OpenAssessment(*place, *word[:3], word.label), word.modifies, None)
    if text == IRONY:
        return Step(text, None, False, OpenAssessment(*place, 0.0, 1.0, 1.0, "irony"))
    # An emoticon of letters alone ("XD") is taken for a word and never scored.
    if text in _FACES and not text.isalpha():
        return Step(text, None, False, OpenAssessment(*place, _FACES[text], 1.0, 1.0, "mood"))
    return Step(text, None, False, None)


def assessed_alone(word: str, start: int) -> OpenAssessment | None:
    """Return the assessment of a word of letters that begins at a place; None where it does more or is not listed."""
    text = word.lower()
    listed = _plain().get(text)
    # Made directly, since most of the lexicon is met: the constructor would take twice the time.
    return _new(OpenAssessment, (start, start + len(word), (text,), *listed)) if listed else None


@cache
def _plain() -> dict[str, tuple[float, float, float, str | None, bool]]:
    """Return what an assessment has behind its word, of the words of the lexicon that change no other."""
    return {text: (*word[:3], word.label, False) for text, word in lexicon().items() if not word.modifies}


class Reader:
    """Reads a text's steps in order. `modifier` and `negation` wait for a word that they change.

    `found` grows; beside each assessment stands the number of the chunk that holds its scored word.
    """

    __slots__ = ("found", "modifier", "negation")

    def __init__(self, found: list[tuple[int, OpenAssessment]]) -> None:
        self.found = found
        self.modifier: str | None = None
        self.negation: str | None = None

    def read(self, one: Step, chunk: int) -> None:
        """Take the next token, found in the given chunk of the text."""
        known = one.known
        if known is None:
            self._read_unknown(one, chunk)
            return
        if self.modifier is None:
            self.found.append((chunk, known))
        else:
            self.found[-1] = (chunk, _modified(self.found[-1][1], known))
        if self.negation is not None:
            before, negated = self.found[-1]
            words = _growing(negated)
            words.appendleft(self.negation)
            self.found[-1] = (before, _negated(negated, words, 1.0 / negated.intensity))
            self.negation = None
        self.modifier = one.text if one.modifies else None

    def _read_unknown(self, one: Step, chunk: int) -> None:
        text = one.text
        if text in NEGATIONS:
            self.negation = text
        elif len(text.strip("'")) > 1:
            self.negation = None
        if self.negation is not None and self.modifier is not None and self.modifier.endswith("ly"):
            # "really not": the adverb itself is turned round.
            before, adverb = self.found[-1]
            self.found[-1] = (before, _negated(adverb, _growing(adverb, self.negation), adverb.intensity))
            self.negation = None
        elif len(text) > 2:
            self.modifier = None
        if text == "!" and self.found:
            before, boosted = self.found[-1]
            louder = boosted._replace(words=_growing(boosted, "!"), polarity=_clamp(boosted.polarity * 1.25))
            self.found[-1] = (before, louder)
        if one.mark is not None:
            self.found.append((chunk, one.mark))


def _modified(before: OpenAssessment, word: OpenAssessment) -> OpenAssessment:
    """Return a word ("good") with the intensity of the one before it ("very"), the two being one from here on."""
    start, end, words, polarity, subjectivity, intensity, label, _ = word
    more, louder = _growing(before, *words), before.intensity
    weights = (_clamp(polarity * louder), _clamp(subjectivity * louder), intensity)
    return _new(OpenAssessment, (start, end, more, *weights, label, before.negated))


#: Makes an assessment from a tuple: `_replace` would take three times as long.
_new = tuple.__new__


def _growing(found: OpenAssessment, *more: str) -> deque[str]:
    """Return the words of an assessment that takes the place of one, with more behind them.

    A step's own words, which every text shares, are copied; those that grew are the assessment's alone.
    """
    words = found.words if isinstance(found.words, deque) else deque(found.words)
    words.extend(more)
    return words


def _negated(found: OpenAssessment, words: deque[str], intensity: float) -> OpenAssessment:
    start, end, _, polarity, subjectivity, _, label, _ = found
    return _new(OpenAssessment, (start, end, words, polarity, subjectivity, intensity, label, True))


def _clamp(value: float) -> float:
    return -1.0 if value < -1.0 else min(value, 1.0)
