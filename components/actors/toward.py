"""How a sentence is worded toward somebody named in it: negative, neutral, positive or unsure, by a table of weights.

The weights are those of `toward.csv`: a small linear model, trained by `benchmarks/toward_training.py` on NewsMTSC's
training part (Hamborg and Donnay 2021, MIT licence), with all names and groups masked. METHOD.md says how right it is.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Collection, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from components.actors.features import Weighable, features
from components.actors.roles import Role
from components.reading.tokens import Token

NEGATIVE, NEUTRAL, POSITIVE, UNSURE = "negative", "neutral", "positive", "unsure"
CLASSES = (NEGATIVE, NEUTRAL, POSITIVE)
#: Below this probability nothing is told of a sentence: on test data about half of all sentences.
SURE = 0.58
#: Words of a sentence that are told of, those that weigh most; and the least weight of one.
MOST_WORDS, _LEAST = 12, 0.05
_CONSTANT = "(constant)"
_Weights = tuple[float, float, float]


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
def _words() -> frozenset[str]:
    return frozenset(word for word, _ in weights())


def worded(
    tokens: Sequence[Token],
    words: Sequence[Weighable],
    start: int,
    end: int,
    role: Role | None,
    struck: Collection[str] = (),
) -> Worded:
    """Return how a sentence is worded toward whoever is named by its characters `start` to `end`.

    `words` are its tokens as they are weighed (`features.weighable`). The words `struck` count for nothing.
    """
    known = weights()
    negative, neutral, positive = known["", _CONSTANT]
    weighed: dict[str, float] = {}
    for place, value in features(tokens, words, start, end, role, _words(), struck).items():
        if weight := known.get(place):
            against, between, toward = weight
            negative += value * against
            neutral += value * between
            positive += value * toward
            weighed[place[0]] = weighed.get(place[0], 0.0) + value * (toward - against)
    top = max(negative, neutral, positive)
    negative, neutral, positive = (math.exp(one - top) for one in (negative, neutral, positive))
    total = math.fsum((negative, neutral, positive))
    most = sorted(weighed.items(), key=lambda pair: (-abs(pair[1]), pair[0]))[:MOST_WORDS]
    listed = tuple((word, round(value, 2)) for word, value in most)
    return Worded(negative / total, neutral / total, positive / total, listed)


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
