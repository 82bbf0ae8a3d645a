"""How a sentence is worded toward somebody named in it: negative, neutral, positive or unsure, by a table of weights.

The weights are those of `toward.csv`: a small linear model, trained by `benchmarks/toward_training.py` on NewsMTSC's
training part (Hamborg and Donnay 2021, MIT licence), with all names and groups masked. METHOD.md says how right it is.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from components.actors.features import ANYWHERE, Place, add_listed, bounded, side_of, side_of_verb, weighable
from components.actors.roles import Role, held_by
from components.reading.tokens import Token

NEGATIVE, NEUTRAL, POSITIVE, UNSURE = "negative", "neutral", "positive", "unsure"
CLASSES = (NEGATIVE, NEUTRAL, POSITIVE)
#: Below this probability nothing is told of a sentence: on test data about half of all sentences.
SURE = 0.58
#: Words of a sentence that are told of, those that weigh most; and the least weight of one.
MOST_WORDS, _LEAST = 12, 0.05
_CONSTANT = "(constant)"
_Weights = tuple[float, float, float]
_NONE: Mapping[str, _Weights] = {}


class Worded(NamedTuple):
    """The probabilities of the three classes, and the words that weigh most, each with what it adds to positive."""

    negative: float
    neutral: float
    positive: float
    words: tuple[tuple[str, float], ...]

    @property
    def told(self) -> str:
        """The likeliest class; unsure where it is not likely enough."""
        best = max(CLASSES, key=lambda name: getattr(self, name))
        return best if getattr(self, best) >= SURE else UNSURE


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


@dataclass(frozen=True, slots=True)
class Piece:
    """What a sentence says in one voice: its tokens, and those that weigh, each with its place among them."""

    tokens: list[Token]
    weighing: list[tuple[int, str, float, Mapping[str, _Weights]]]

    @classmethod
    def of(cls, tokens: list[Token]) -> Piece:
        """Return the piece that tokens make."""
        known = _by_word()
        weighing = [
            (place, word, value, known.get(word, _NONE))
            for place, (word, value) in enumerate(weighable(tokens))
            if value or (word and word in known)
        ]
        return cls(tokens, weighing)


def worded(piece: Piece, start: int, end: int, role: Role | None, struck: Collection[str] = ()) -> Worded:
    """Return how a piece of a sentence is worded toward whoever is named by its characters `start` to `end`.

    It is what `features.features` and `weights` give, summed word by word. The words `struck` count for nothing.
    """
    known = _by_word()
    constant = known[""][_CONSTANT]
    found: list[tuple[str, float, _Weights]] = []
    if held := held_by(piece.tokens, start, end):
        listed: dict[Place, float] = {}
        seen: set[Place] = set()
        for place, word, value, own in piece.weighing:
            side = side_of(place, *held)
            if not side or word in struck:
                continue
            for where in (side, ANYWHERE):
                if where in own and (word, where) not in seen:
                    seen.add((word, where))
                    found.append((word, 1.0, own[where]))
            if value:
                add_listed(listed, value, side, place, *held)
        found += ((word, value, known[word][where]) for (word, where), value in bounded(listed) if where in known[word])
        if role is not None and (weight := known.get(role.verb, _NONE).get(side_of_verb(role))):
            found.append((role.verb, 1.0, weight))
    return _summed(constant, [one for one in found if one[0] not in struck] if struck else found)


def _summed(constant: _Weights, found: Sequence[tuple[str, float, _Weights]]) -> Worded:
    """Return what words with their values and weights give together."""
    negative, neutral, positive = constant
    weighed: dict[str, float] = {}
    for word, value, (against, between, toward) in found:
        negative += value * against
        neutral += value * between
        positive += value * toward
        weighed[word] = weighed.get(word, 0.0) + value * (toward - against)
    top = max(negative, neutral, positive)
    negative, neutral, positive = math.exp(negative - top), math.exp(neutral - top), math.exp(positive - top)
    total = negative + neutral + positive
    most = sorted(weighed.items(), key=_weight)[:MOST_WORDS]
    words = tuple((word, round(value, 2)) for word, value in most)
    return Worded(negative / total, neutral / total, positive / total, words)


def _weight(pair: tuple[str, float]) -> tuple[float, str]:
    return -abs(pair[1]), pair[0]


def written(words: Sequence[tuple[str, float]]) -> str:
    """Return words with what each adds to positive, as a row holds them: "good +0.4, accuse -0.8"."""
    return ", ".join(f"{word} {weight:+.1f}" for word, weight in words if abs(weight) >= _LEAST)


def weighed_in(text: str) -> list[tuple[str, float]]:
    """Return what `written` made a text of.

    >>> weighed_in("good +0.4, accuse -0.8")
    [('good', 0.4), ('accuse', -0.8)]
    """
    pairs = (part.rsplit(" ", 1) for part in text.split(", ") if part)
    return [(word, float(weight)) for word, weight in pairs]
