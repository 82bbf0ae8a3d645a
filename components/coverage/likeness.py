"""What two sentences have in common and what each has alone, as figures, and how likely they say the same."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from math import log1p

from components.coverage.sides import RUN, Side
from components.coverage.weighing import Weigh
from components.coverage.weights import likely, rise_of, score
from components.coverage.wording import SAYING, Wording

#: So many sentences and pairs are remembered at most, then it begins anew: an event may have a hundred thousand.
_SIDES, _PAIRS = 4_000, 50_000
#: What adding numbers up in another order may change in a likelihood, and more.
_ROUNDING = 1e-9
#: What a word of one family counts against the same word.
_FAMILY = 0.8

#: (place in one, place in the other, how much the match counts).
Match = tuple[int, int, float]


def likelihood(one: Wording, other: Wording, weigh: Weigh) -> float:
    """Return how likely two sentences say the same, by the scale of the pairs that the weights were learned from."""
    return Likeness(weigh).likelihood(one, other)


class Likeness:
    """Compares many sentences whose words weigh the same: what is known of one is reckoned once, and each pair, too."""

    def __init__(self, weigh: Weigh, limits: Sequence[float] = ()) -> None:
        """Take what weighs a stem, and the likelihoods that `roughly` tells from those below them."""
        self.weigh = weigh
        self._limits = limits
        self._rough: dict[tuple[str, str], float] = {}
        self._sides: dict[str, Side] = {}
        self._told: dict[str, float] = {}
        self._known: dict[tuple[str, str], float] = {}

    def likelihood(self, one: Wording, other: Wording) -> float:
        """Return how likely two sentences say the same (`likelihood`)."""
        pair = _pair(one, other)
        if pair not in self._known:
            here, there = self._side(one), self._side(other)
            self._keep(self._known, pair, likely(score(_figures(here, there, _overlap(here, there)))))
        return self._known[pair]

    def roughly(self, one: Wording, other: Wording) -> float:
        """Return a likelihood that lies above, at or below each limit as the true one does, mostly for half the work.

        Runs of letters take longest to be counted, and it is known without how many two have in common at least.
        """
        pair = _pair(one, other)
        known = self._known.get(pair) or self._rough.get(pair)
        if known is not None:
            return known
        here, there = self._side(one), self._side(other)
        found = _figures(here, there, _least_overlap(here, there))
        scored = score(found)
        bounds = likely(scored), likely(scored + rise_of("letters") * (1 - found["letters"]))
        low, high = min(bounds), max(bounds)
        if all(limit + _ROUNDING <= low or high < limit - _ROUNDING for limit in self._limits):
            return self._keep(self._rough, pair, low)
        return self._keep(self._known, pair, likely(score(found | {"letters": _overlap(here, there)})))

    @staticmethod
    def _keep(known: dict[tuple[str, str], float], pair: tuple[str, str], found: float) -> float:
        if len(known) >= _PAIRS:
            known.clear()
        known[pair] = found
        return found

    def told_weight(self, words: Wording) -> float:
        """Return the weight of what a sentence tells, but for who said so and when."""
        weight = self._told.get(words.text)
        if weight is None:
            if len(self._told) >= _PAIRS:
                self._told.clear()
            weight = self._told[words.text] = weight_of(words.told, self.weigh)
        return weight

    def _side(self, words: Wording) -> Side:
        side = self._sides.get(words.text)
        if side is None:
            if len(self._sides) >= _SIDES:
                self._sides.clear()
            side = self._sides[words.text] = Side(words, self.weigh)
        return side


def _pair(one: Wording, other: Wording) -> tuple[str, str]:
    return (one.text, other.text) if one.text < other.text else (other.text, one.text)


def weight_of(roots: frozenset[str], weigh: Weigh) -> float:
    """Return the sum of the weights of roots."""
    return sum(map(weigh, sorted(roots)))


def figures(one: Wording, other: Wording, weigh: Weigh) -> dict[str, float]:
    """Return what two sentences have in common and what each has alone; the order of the two makes no difference.

    `low` and `high` are the smaller and the larger of the two sentences' own values.
    """
    here, there = Side(one, weigh), Side(other, weigh)
    return _figures(here, there, _overlap(here, there))


def _figures(one: Side, other: Side, overlap: float) -> dict[str, float]:
    """Return the figures of two sentences; `overlap` is that of their runs of letters."""
    here, there = one.words, other.words
    if (len(there.stems), there.stems) < (len(here.stems), here.stems):
        one, other, here, there = other, one, there, here
    matches, alone, alone_there = _matched(here, there)
    sides = ((one, alone), (other, alone_there))
    heavy, runs, nouns, verbs, adverbs, said = zip(*(_left(side, places) for side, places in sides), strict=True)
    names = [len(here.names - other.stems), len(there.names - one.stems)]
    numbers = [len(here.numbers - there.numbers), len(there.numbers - here.numbers)]
    return {
        "shared": len(matches) / max(len(here.stems), len(there.stems), 1),
        "shared_weight": min(_covered(one, other, matches)),
        "four_words": _runs_shared(one, other),
        "letters": overlap,
        "moved": _moved(matches, len(here.stems), len(there.stems)),
        "turned": sum([b[1] < a[1] for a, b in pairwise(matches)]) / max(1, len(matches)),
        "same_end": float(_same_end(here.stems, there.stems)),
        "alike": _alike(sides),
        "rest_high": log1p(max(heavy)),
        "run_low": float(min(runs)),
        "run_high": float(max(runs)),
        "nouns_high": float(max(nouns)),
        "verbs_low": float(min(verbs)),
        "verbs_high": float(max(verbs)),
        "adverbs_low": float(min(adverbs)),
        "saying_high": float(max(said)),
        "names_shared": float(len(here.names & there.names)),
        "names_low": float(min(names)),
        "numbers_high": float(max(numbers)),
        "negation": float(here.negated != there.negated),
    }


def _left(side: Side, places: Sequence[int]) -> tuple[float, int, int, int, int, int]:
    """Return of words that match none their weight, longest run, and how many are nouns, verbs, adverbs, of saying."""
    if not places:
        return 0.0, 0, 0, 0, 0, 0
    kinds = [side.words.kinds[place] for place in places]
    return (
        sum([side.weights[place] for place in places]),
        _longest_run(places),
        kinds.count("N"),
        kinds.count("V"),
        kinds.count("R"),
        sum([side.words.stems[place] in SAYING for place in places]),
    )


def _matched(one: Wording, other: Wording) -> tuple[list[Match], list[int], list[int]]:
    """Return the words that match, each once, and the places left alone: same words first, then words of one family."""
    alone, alone_there = list(range(len(one.stems))), list(range(len(other.stems)))
    matches: list[Match] = []
    stretch = len(one.stems) / max(1, len(other.stems))
    for here, there, counts in ((one.stems, other.stems, 1.0), (one.roots, other.roots, _FAMILY)):
        if not alone or not alone_there:
            break
        places: dict[str, list[int]] = {}
        for place in alone_there:
            if (word := there[place]) in places:
                places[word].append(place)
            else:
                places[word] = [place]
        left, taken = [], set()
        for place in alone:
            fitting = places.get(here[place])
            if not fitting:
                left.append(place)
                continue
            nearest = fitting.pop(_nearest(fitting, place, stretch) if len(fitting) > 1 else 0)
            taken.add(nearest)
            matches.append((place, nearest, counts))
        alone, alone_there = left, [place for place in alone_there if place not in taken]
    return sorted(matches), alone, alone_there


def _nearest(places: Sequence[int], place: int, stretch: float) -> int:
    """Return which of some places, in their order, lies nearest to a place of the other sentence; of two the first.

    Only those around it are looked at: a word that a sentence repeats a thousand times would be compared with all.
    """
    at = bisect_left(places, place / stretch)
    chosen = max(0, at - 2)
    nearest = abs(places[chosen] * stretch - place)
    for number in range(chosen + 1, min(len(places), at + 2)):
        if (away := abs(places[number] * stretch - place)) < nearest:
            chosen, nearest = number, away
    return chosen


def _covered(one: Side, other: Side, matches: Sequence[Match]) -> tuple[float, float]:
    """Return the share of each sentence's weight that the other has too."""
    held = sum([one.weights[place] * counts for place, _, counts in matches])
    held_there = sum([other.weights[place] * counts for _, place, counts in matches])
    return held / (one.whole or 1.0), held_there / (other.whole or 1.0)


def _runs_shared(one: Side, other: Side) -> float:
    """Return the share of the shorter sentence's runs of four words that the other has too."""
    return one.runs.common(other.runs) / max(1, len(one.words.stems) - RUN + 1)


def _overlap(one: Side, other: Side) -> float:
    """Return twice the runs of letters that two sentences have in common over all that they have (Dice)."""
    return 2 * one.letters.common(other.letters) / max(1, one.letters.all + other.letters.all)


def _least_overlap(one: Side, other: Side) -> float:
    """Return what `_overlap` is at least, by the words that two sentences have in common.

    A word between blanks has a run for each of its letters: with one blank, with both or with none. The first and the
    last word of a sentence may lack a blank, and with it a run.
    """
    common = max(0, sum(map(len, one.written & other.written)) - 4)
    return 2 * common / max(1, len(one.even) + len(other.even) - 4)


def _moved(matches: Sequence[Match], length: int, other: int) -> float:
    """Return how far matching words lie apart on average, by their places between first (0) and last (1)."""
    return sum([abs(here / length - there / other) for here, there, _ in matches]) / max(1, len(matches))


def _same_end(one: Sequence[str], other: Sequence[str]) -> int:
    """Return with how many words in a row both end."""
    count = 0
    for here, there in zip(reversed(one), reversed(other), strict=False):
        if here != there:
            break
        count += 1
    return count


def _longest_run(places: Sequence[int]) -> int:
    """Return how many places in a row are among the given ones, in their order, at most."""
    longest, run, before = 0, 0, -2
    for place in places:
        run = run + 1 if place == before + 1 else 1
        longest, before = max(longest, run), place
    return longest


def _alike(sides: Sequence[tuple[Side, list[int]]]) -> float:
    """Return how alike in letters the unmatched words of each side are to one of the other side, by weight."""
    (one, alone), (other, alone_there) = sides
    if not alone or not alone_there:
        return 0.0
    here, there = ([_trigrams(side.words.stems[place]) for place in left] for side, left in sides)
    likes = [[0.0 if a.isdisjoint(b) else 2 * len(a & b) / (len(a) + len(b)) for b in there] for a in here]
    held = sum([one.weights[place] * max(row) for place, row in zip(alone, likes, strict=True)])
    columns = zip(alone_there, zip(*likes, strict=True), strict=True)
    held_there = sum([other.weights[place] * max(column) for place, column in columns])
    return held / (one.whole or 1.0) + held_there / (other.whole or 1.0)


@cache
def _trigrams(word: str) -> frozenset[str]:
    edged = f"^{word}$"
    return frozenset(edged[place : place + 3] for place in range(len(edged) - 2))
