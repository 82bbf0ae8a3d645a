"""How a sentence is worded toward somebody named in it: negative, neutral, positive or unsure, by a table of weights.

The weights are those of `toward.csv`: a small linear model, trained by `benchmarks/toward_training.py` on NewsMTSC's
training part (Hamborg and Donnay 2021, MIT licence), with all names and groups masked. METHOD.md says how right it is.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from components.actors.features import (
    AFTER,
    AFTER_NEAR,
    ANYWHERE,
    BEFORE,
    BEFORE_NEAR,
    Place,
    add_listed,
    bounded,
    side_of,
    side_of_verb,
    weighable,
)
from components.actors.roles import Role, held_by
from components.reading.tokens import Token

NEGATIVE, NEUTRAL, POSITIVE, UNSURE = "negative", "neutral", "positive", "unsure"
CLASSES = (NEGATIVE, NEUTRAL, POSITIVE)
#: Below this probability nothing is told of a sentence: on test data about half of all sentences.
SURE = 0.58
#: Words of a sentence that are told of, those that weigh most; and the least weight of one.
MOST_WORDS, _LEAST = 12, 0.05
#: What surely is no such weight once it is rounded to two digits, as most are not.
_SLIGHT = 0.04
_CONSTANT = "(constant)"
_Weights = tuple[float, float, float]
_NONE: Mapping[str, _Weights] = {}


class Worded(NamedTuple):
    """The probabilities of the three classes, and the words that weigh most, each with what it adds to positive.

    Words that add hardly anything are left out.
    """

    negative: float
    neutral: float
    positive: float
    words: tuple[tuple[str, float], ...]

    @property
    def told(self) -> str:
        """The likeliest class; unsure where it is not likely enough."""
        most = max(self.negative, self.neutral, self.positive)
        if most < SURE:
            return UNSURE
        return NEGATIVE if self.negative == most else NEUTRAL if self.neutral == most else POSITIVE


@cache
def weights() -> dict[tuple[str, str], _Weights]:
    """Return the weights for negative, neutral and positive, by word and place."""
    with (Path(__file__).parent / "toward.csv").open(encoding="utf-8", newline="") as file:
        return {
            (row["word"], row["where"]): (float(row[NEGATIVE]), float(row[NEUTRAL]), float(row[POSITIVE]))
            for row in csv.DictReader(file)
        }


@cache
def _by_word() -> dict[str, dict[str, _Weights]]:
    """Return the weights by word, then by place."""
    found: dict[str, dict[str, _Weights]] = {}
    for (word, where), weight in weights().items():
        found.setdefault(word, {})[where] = weight
    return found


class _Weighed(NamedTuple):
    """What a word adds to each class where it stands, and how much more to positive than to negative."""

    word: str
    where: str
    against: float
    between: float
    toward: float
    more: float


#: By where a word stands to a name: what it adds there, first by its side, then as it does anywhere.
_BySide = Mapping[str, tuple[_Weighed, ...]]
_SIDES = (BEFORE_NEAR, BEFORE, AFTER_NEAR, AFTER)
_WEIGHS_NOTHING: _BySide = dict.fromkeys(_SIDES, ())


def _weighed(word: str, where: str, value: float, weight: _Weights) -> _Weighed:
    against, between, toward = weight
    return _new(_Weighed, (word, where, value * against, value * between, value * toward, value * (toward - against)))


#: Makes a weighed word from a tuple, in half the time that a call of `_Weighed` takes.
_new = tuple.__new__


@cache
def _by_side() -> dict[str, _BySide]:
    """Return what each word adds on each side of a name."""
    found: dict[str, _BySide] = {}
    for word, own in _by_word().items():
        each = {where: _weighed(word, where, 1.0, own[where]) for where in (*_SIDES, ANYWHERE) if where in own}
        found[word] = {side: tuple(each[where] for where in (side, ANYWHERE) if where in each) for side in _SIDES}
    return found


@dataclass(frozen=True, slots=True)
class Piece:
    """What a sentence says in one voice: its tokens, and those that weigh, each with its place among them.

    `again` says that a word that weighs stands in it twice: on each side, and anywhere, it counts once.
    """

    tokens: Sequence[Token]
    weighing: list[tuple[int, str, float, _BySide]]
    again: bool = False

    @classmethod
    def of(cls, tokens: Sequence[Token]) -> Piece:
        """Return the piece that tokens make."""
        known = _by_side()
        weighing = [
            (place, word, value, known.get(word, _WEIGHS_NOTHING))
            for place, (word, value) in enumerate(weighable(tokens))
            if value or (word and word in known)
        ]
        return cls(tokens, weighing, len({word for _, word, _, _ in weighing}) < len(weighing))


def worded(piece: Piece, start: int, end: int, role: Role | None, struck: Collection[str] = ()) -> Worded:
    """Return how a piece of a sentence is worded toward whoever is named by its characters `start` to `end`.

    It is what `features.features` and `weights` give, summed word by word. The words `struck` count for nothing.
    """
    known = _by_word()
    found: list[_Weighed] = []
    if held := held_by(piece.tokens, start, end):
        first, last = held
        listed: dict[Place, float] = {}
        for place, word, value, own in piece.weighing:
            side = side_of(place, first, last)
            if side and word not in struck:
                found += own[side]
                if value:
                    add_listed(listed, value, side, place, first, last)
        if piece.again:
            found = list({id(one): one for one in found}.values())  # the same of a word each time
        for (word, where), value in bounded(listed):
            if where in known[word]:
                found.append(_weighed(word, where, value, known[word][where]))
        if role is not None and (weight := known.get(role.verb, _NONE).get(side := side_of_verb(role))):
            found.append(_weighed(role.verb, side, 1.0, weight))
    return _summed(known[""][_CONSTANT], [one for one in found if one.word not in struck] if struck else found)


def _summed(constant: _Weights, found: Sequence[_Weighed]) -> Worded:
    """Return what weighed words give together."""
    negative, neutral, positive = constant
    weighed: dict[str, float] = {}
    for word, _, against, between, toward, more in found:
        negative += against
        neutral += between
        positive += toward
        weighed[word] = weighed.get(word, 0.0) + more
    top = max(negative, neutral, positive)
    negative, neutral, positive = math.exp(negative - top), math.exp(neutral - top), math.exp(positive - top)
    total = negative + neutral + positive
    most = sorted([(-abs(more), word, more) for word, more in weighed.items() if not -_SLIGHT < more < _SLIGHT])
    words = tuple([(word, _rounded(more)) for _, word, more in most[:MOST_WORDS]])
    return Worded(negative / total, neutral / total, positive / total, words)


@lru_cache(maxsize=50_000)  # the same words stand on the same sides again and again
def _rounded(weight: float) -> float:
    return round(weight, 2)


def written(words: Sequence[tuple[str, float]]) -> str:
    """Return words with what each adds to positive, as a row holds them: "good +0.4, accuse -0.8"."""
    return ", ".join([f"{word} {_signed(weight)}" for word, weight in words if abs(weight) >= _LEAST])


@lru_cache(maxsize=10_000)
def _signed(weight: float) -> str:
    return f"{weight:+.1f}"


def weighed_in(text: str) -> list[tuple[str, float]]:
    """Return what `written` made a text of.

    >>> weighed_in("good +0.4, accuse -0.8")
    [('good', 0.4), ('accuse', -0.8)]
    """
    pairs = (part.rsplit(" ", 1) for part in text.split(", ") if part)
    return [(word, float(weight)) for word, weight in pairs]
