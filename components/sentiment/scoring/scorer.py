"""TextBlob's polarity and subjectivity, with the place of every scored word, at many times TextBlob's speed.

Most words say nothing, so what a stretch between two blanks means is worked out once and kept. Only the few that
mean something are read, and a text is read as a whole only where neighbouring stretches may merge (an emoticon with
blanks in it). Proven equal to TextBlob for the versions in `PROVEN`; beside any other version TextBlob itself is
asked, and the places are searched for.
"""

from __future__ import annotations

import importlib.metadata
import re
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import accumulate, compress
from typing import NamedTuple

from components.sentiment.scoring.assess import (
    Assessment,
    OpenAssessment,
    Reader,
    Step,
    assessed_alone,
    step,
    words_that_matter,
)
from components.sentiment.scoring.fallback import score_with_textblob
from components.sentiment.scoring.tokens import JOINTS, PARAGRAPH_WORD, Token, joints_of, keeps_full_stop, tokens_of

#: Versions of textblob whose numbers this scorer gives to the last digit; tests/sentiment compares them.
PROVEN = ("0.20.0", "0.20.1")
#: Stretches that are kept: enough for the words of a large corpus, small enough for any memory.
KEPT = 200_000

#: Marks that the tokeniser cuts off a word without any further rule, the full stop apart.
_MARKS = "“”‘’\"'$@,;?."
#: A word with more around it that the tokeniser does nothing surprising to ("Japan’s", "US-Japan", "(…) 54,000:").
#: A bracket after an 8 is left out, because TextBlob takes the two for an emoticon.
_ORDINARY = re.compile(r"[“\"'$@]*([^\W_]+(?:[-,.][^\W_]+)*)(?:[’']s)?(?:(?<!8)\))?[,;?.”’\"']*:?")


class Score(NamedTuple):
    """TextBlob's numbers for a text: polarity -1 to 1, subjectivity 0 to 1, and the assessed words in order."""

    polarity: float
    subjectivity: float
    assessments: tuple[Assessment, ...]


#: The score of a text without a word of the lexicon.
NOTHING = Score(0.0, 0.0, ())


class _Chunk(NamedTuple):
    """What a stretch between two blanks does, and the characters before it that it may be glued to ("" for none)."""

    steps: tuple[Step, ...]
    joints: str


#: What a stretch does: a word that is only assessed stands as its assessment, None can only end what waits.
_Doing = _Chunk | OpenAssessment | None


class _Chunks(dict[str, _Doing]):
    """By stretch: what it does, worked out when it is first met."""

    def __init__(self) -> None:
        super().__init__()
        self._closer = _closer()

    def __missing__(self, text: str) -> _Doing:
        # Most stretches are one word that is not in the lexicon: they are settled by one look.
        if text.isalpha():
            chunk = None if text.lower() not in self._closer else _understand(text, text)
        else:
            word = text.strip(_MARKS)
            settled = word.isalpha() and word.lower() not in self._closer
            chunk = None if settled else _understand(text, word)
        if len(self) >= KEPT:
            self.clear()
        self[text] = chunk
        return chunk


@cache
def _closer() -> frozenset[str]:
    """Return the words in small letters that need a closer look; all others of letters alone say nothing."""
    return words_that_matter() | {token.lower() for token in JOINTS}


def _understand(text: str, bare: str) -> _Doing:
    """Return what a stretch does; `bare` is it without the `_MARKS` around it."""
    word = bare if bare.isalpha() and bare not in JOINTS else ""
    if not word and (match := _ORDINARY.fullmatch(text)) and match[1] not in JOINTS:
        word = match[1]
        if word.lower() not in words_that_matter():
            return None
    stop = text.find(".") if word else 0
    if word and (stop < 0 or (stop == len(text) - 1 and not keeps_full_stop(word))):
        start = text.index(word)
        if known := assessed_alone(word, start):
            return known
        return _Chunk((step(Token(word, start, start + len(word))),), "")
    joints = joints_of(text)
    steps = tuple(map(step, tokens_of(text)))
    if not joints and words_that_matter().isdisjoint(one.text for one in steps):
        return None
    # A mark of one character ("," or a quotation mark) changes nothing, so it need not be read each time.
    return _Chunk(tuple(one for one in steps if len(one.text) > 1 or one.text in words_that_matter()), joints)


class Scorer:
    """Scores texts and remembers what their words mean, nothing else: the same text, the same score."""

    def __init__(self) -> None:
        self._chunk_of = _Chunks().__getitem__

    def score(self, text: str) -> Score:
        """Return what `TextBlob(text).sentiment_assessments` says, with the place of each assessed word."""
        if PARAGRAPH_WORD in text:
            return _score_whole(text)
        texts = text.split()
        chunks = list(map(self._chunk_of, texts))
        if not any(chunks):
            return NOTHING
        found: list[tuple[int, OpenAssessment]] = []
        reader, waiting, next_place = None, False, 0
        # Most stretches say nothing: passing them by in one go is a fifth of the time of a text.
        for place, chunk in compress(enumerate(chunks), chunks):
            if waiting:
                _read_until_nothing_waits(reader, texts[next_place:place])  # type: ignore[arg-type]
            elif chunk.__class__ is OpenAssessment:
                found.append((place, chunk))
                continue
            if reader is None:
                reader = Reader(found)
            steps, joints = _as_chunk(chunk)  # type: ignore[arg-type]  # compress has left the None out
            if joints and place and texts[place - 1][-1] in joints:
                return _score_whole(text)
            for one in steps:
                reader.read(one, place)
            next_place = place + 1
            waiting = reader.modifier is not None or reader.negation is not None
        return _score_of(found, _starts(text, texts)) if found else NOTHING


def _as_chunk(one: _Chunk | OpenAssessment) -> _Chunk:
    return one if isinstance(one, _Chunk) else _Chunk((Step(one.words[0], one, False, None),), "")


def _read_until_nothing_waits(reader: Reader, texts: list[str]) -> None:
    """Read stretches that say nothing themselves: a modifier or a negation waits over short words only."""
    for text in texts:
        if len(text) > 2 and text.isalpha():
            # A word of three letters that says nothing ends whatever waits.
            reader.modifier = reader.negation = None
            return
        for one in _steps_of(text):
            reader.read(one, 0)
        if not (reader.modifier or reader.negation):
            return


@lru_cache(maxsize=10_000)
def _steps_of(text: str) -> tuple[Step, ...]:
    return tuple(map(step, tokens_of(text)))


def _starts(text: str, texts: list[str]) -> list[int]:
    """Return where each stretch begins in the text, less the number of stretches before it."""
    starts = list(accumulate(map(len, texts), initial=0))
    if starts[-1] + len(texts) - 1 == len(text):
        return starts  # one blank between any two
    place = 0
    for number, stretch in enumerate(texts):
        # Only blanks lie between stretches, so the next find is the right one.
        place = text.index(stretch, place)
        starts[number] = place - number
        place += len(stretch)
    return starts


def _score_of(found: list[tuple[int, OpenAssessment]], starts: list[int]) -> Score:
    """Return the means over what was found. Added one by one: sum() rounds differently from Python 3.12 on."""
    polarity = subjectivity = 0.0
    assessments = []
    for place, (start, end, words, plain, subjective, _, label, negated) in found:
        offset, weight = starts[place] + place, plain * -0.5 if negated else plain
        # Made directly: the constructor would take a third of the time of a whole text.
        assessments.append(_new(Assessment, (offset + start, offset + end, tuple(words), weight, subjective, label)))
        polarity += weight
        subjectivity += subjective
    count = len(assessments)
    return _new(Score, (polarity / count, subjectivity / count, tuple(assessments)))


_new = tuple.__new__


def _score_whole(text: str) -> Score:
    """Score a text in which tokens of neighbouring stretches may merge."""
    reader = Reader([])
    for token in tokens_of(text):
        reader.read(step(token), 0)
    return _score_of(reader.found, [0]) if reader.found else NOTHING


def _score_as_textblob(text: str) -> Score:
    """Score a text by asking TextBlob."""
    polarity, subjectivity, assessments = score_with_textblob(text)
    return Score(polarity, subjectivity, assessments)


@cache
def scorer_for(version: str) -> Callable[[str], Score]:
    """Return the function that scores a text as that version of textblob does."""
    if version in PROVEN:
        return Scorer().score
    return _score_as_textblob


@cache
def _installed() -> str:
    return importlib.metadata.version("textblob")


def score(text: str) -> Score:
    """Return TextBlob's polarity and subjectivity of a text and the words that made them, with their places."""
    return scorer_for(_installed())(text)
