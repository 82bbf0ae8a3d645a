"""What two sentences have in common and what each has alone, as figures, and how likely they say the same."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from math import exp, log1p
from pathlib import Path

from components.coverage.weighing import Weigh
from components.coverage.wording import Wording, is_saying, letters

#: Columns: the figure's name, its mean and spread where the weights were learned, its weight; where from in METHOD.md.
_WEIGHTS = Path(__file__).with_name("likeness.csv")
#: What a word of one family counts against the same word.
_FAMILY = 0.8

#: (place in one, place in the other, how much the match counts).
Match = tuple[int, int, float]


def likelihood(one: Wording, other: Wording, weigh: Weigh) -> float:
    """Return how likely two sentences say the same, by the scale of the pairs that the weights were learned from."""
    found = figures(one, other, weigh)
    score = sum(weight * (found[name] - mean) / spread for name, mean, spread, weight in _weights() if name)
    return 1 / (1 + exp(-score - _constant()))


@cache
def _weights() -> tuple[tuple[str, float, float, float], ...]:
    with _WEIGHTS.open(encoding="utf-8", newline="") as opened:
        lines = [line for line in csv.DictReader(opened) if line["figure"] != "constant"]
    return tuple((line["figure"], float(line["mean"]), float(line["spread"]), float(line["weight"])) for line in lines)


@cache
def _constant() -> float:
    with _WEIGHTS.open(encoding="utf-8", newline="") as opened:
        return next(float(line["weight"]) for line in csv.DictReader(opened) if line["figure"] == "constant")


def figures(one: Wording, other: Wording, weigh: Weigh) -> dict[str, float]:
    """Return what two sentences have in common and what each has alone; the order of the two makes no difference.

    `low` and `high` are the smaller and the larger of the two sentences' own values.
    """
    one, other = sorted((one, other), key=lambda words: (len(words.stems), words.stems))
    matches, alone, alone_there = _matched(one, other)
    sides = ((one, alone), (other, alone_there))
    rests = [[words.stems[place] for place in sorted(left)] for words, left in sides]
    heavy = [sum(weigh(stem) for stem in rest) for rest in rests]
    wholes = [sum(map(weigh, words.stems)) for words, _ in sides]
    runs = [_longest_run(left) for _, left in sides]
    counts = [Counter(words.kinds[place] for place in left) for words, left in sides]
    said = [sum(map(is_saying, rest)) for rest in rests]
    names = [len(words.names.difference(against.stems)) for words, against in ((one, other), (other, one))]
    numbers = [len(one.numbers - other.numbers), len(other.numbers - one.numbers)]
    return {
        "shared": len(matches) / max(len(one.stems), len(other.stems), 1),
        "shared_weight": min(_covered(one, other, matches, wholes, weigh)),
        "four_words": _runs_shared(one.stems, other.stems, 4),
        "letters": _overlap(letters(one.text), letters(other.text)),
        "moved": _moved(matches, len(one.stems), len(other.stems)),
        "turned": sum(b[1] < a[1] for a, b in pairwise(matches)) / max(1, len(matches)),
        "same_end": float(_same_end(one.stems, other.stems)),
        "alike": _alike(sides, wholes, weigh),
        "rest_high": log1p(max(heavy)),
        "run_low": float(min(runs)),
        "run_high": float(max(runs)),
        "nouns_high": float(max(count["N"] for count in counts)),
        "verbs_low": float(min(count["V"] for count in counts)),
        "verbs_high": float(max(count["V"] for count in counts)),
        "adverbs_low": float(min(count["R"] for count in counts)),
        "saying_high": float(max(said)),
        "names_shared": float(len(one.names & other.names)),
        "names_low": float(min(names)),
        "numbers_high": float(max(numbers)),
        "negation": float(one.negated != other.negated),
    }


def _matched(one: Wording, other: Wording) -> tuple[list[Match], set[int], set[int]]:
    """Return the words that match, each once, and the places left alone: same words first, then words of one family."""
    alone, alone_there = set(range(len(one.stems))), set(range(len(other.stems)))
    matches: list[Match] = []
    stretch = len(one.stems) / max(1, len(other.stems))
    for here, there, counts in ((one.stems, other.stems, 1.0), (one.roots, other.roots, _FAMILY)):
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place in sorted(alone_there):
            places[there[place]].append(place)
        for place in sorted(alone):
            fitting = places.get(here[place])
            if fitting:
                nearest = min(fitting, key=lambda found: abs(found * stretch - place))
                fitting.remove(nearest)
                alone.discard(place)
                alone_there.discard(nearest)
                matches.append((place, nearest, counts))
    return sorted(matches), alone, alone_there


def _covered(
    one: Wording, other: Wording, matches: Sequence[Match], wholes: Sequence[float], weigh: Weigh
) -> tuple[float, float]:
    """Return the share of each sentence's weight (`wholes`) that the other has too."""
    held = sum(weigh(one.stems[place]) * counts for place, _, counts in matches)
    held_there = sum(weigh(other.stems[place]) * counts for _, place, counts in matches)
    return held / (wholes[0] or 1.0), held_there / (wholes[1] or 1.0)


def _runs_shared(one: Sequence[str], other: Sequence[str], length: int) -> float:
    """Return the share of the shorter sentence's runs of so many words that the other has too."""
    runs = [list(zip(*(words[at:] for at in range(length)), strict=False)) for words in (one, other)]
    if set(runs[0]).isdisjoint(runs[1]):  # as of nearly all pairs
        return 0.0
    common = Counter(runs[0]) & Counter(runs[1])
    return sum(common.values()) / max(1, min(map(len, runs)))


def _overlap(one: Counter[str], other: Counter[str]) -> float:
    """Return twice what two counts have in common over all that they count (Dice)."""
    common = sum(min(one[key], other[key]) for key in one.keys() & other.keys())
    return 2 * common / max(1, sum(one.values()) + sum(other.values()))


def _moved(matches: Sequence[Match], length: int, other: int) -> float:
    """Return how far matching words lie apart on average, by their places between first (0) and last (1)."""
    return sum(abs(here / length - there / other) for here, there, _ in matches) / max(1, len(matches))


def _same_end(one: Sequence[str], other: Sequence[str]) -> int:
    """Return with how many words in a row both end."""
    count = 0
    for here, there in zip(reversed(one), reversed(other), strict=False):
        if here != there:
            break
        count += 1
    return count


def _longest_run(places: Iterable[int]) -> int:
    """Return how many places in a row are among the given ones, at most."""
    held, longest, run = set(places), 0, 0
    for place in sorted(held):
        run = run + 1 if place - 1 in held else 1
        longest = max(longest, run)
    return longest


def _alike(sides: Sequence[tuple[Wording, set[int]]], wholes: Sequence[float], weigh: Weigh) -> float:
    """Return how alike in letters the unmatched words of each side are to one of the other side, by weight."""
    (one, alone), (other, alone_there) = sides
    here = [(weigh(one.stems[place]), _trigrams(one.stems[place])) for place in sorted(alone)]
    there = [(weigh(other.stems[place]), _trigrams(other.stems[place])) for place in sorted(alone_there)]
    if not here or not there:
        return 0.0
    likes = [[2 * len(a & b) / (len(a) + len(b)) for _, b in there] for _, a in here]
    held = sum(weight * max(row) for (weight, _), row in zip(here, likes, strict=True))
    held_there = sum(weight * max(column) for (weight, _), column in zip(there, zip(*likes, strict=True), strict=True))
    return held / (wholes[0] or 1.0) + held_there / (wholes[1] or 1.0)


@cache
def _trigrams(word: str) -> frozenset[str]:
    edged = f"^{word}$"
    return frozenset(edged[place : place + 3] for place in range(len(edged) - 2))
