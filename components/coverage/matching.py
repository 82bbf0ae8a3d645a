"""Which passages say the same: each is taken to the earliest passage that it says again, or begins a point itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from heapq import nlargest
from math import inf

from components.coverage.likeness import Likeness, weight_of
from components.coverage.weighing import Weigh
from components.coverage.wording import Wording, content

#: From this likelihood on two statements are one point; few below it were on news of other events (METHOD.md).
THRESHOLD = 0.5
#: Or where the longer one holds so much of the shorter one's weight, in so many words that carry meaning, a verb among
#: them: without one, two sentences that introduce the same person with all titles would be one point.
_HELD, _HELD_WORDS = 0.68, 5
#: Two passages that share less than this of the lighter one's weight are not compared.
_WORTH_A_LOOK = 0.4
#: So many of the likeliest points are compared in full; words of more points than `_COMMON` lead to none of them.
_COMPARED, _COMMON = 4, 100
#: A quotation is another's where so much of the shorter one's weight, in the same order, is in the longer.
_QUOTED_AGAIN = 0.75

#: How likely two passages are the same; 0 where they are not.
Compare = Callable[[Wording, Wording, Weigh], float]


def same_statement(
    one: Wording, other: Wording, weigh: Weigh, likeness: Likeness | None = None, *, roughly: bool = False
) -> float:
    """Return how surely two statements say the same, or the longer one all of the shorter one; 0 where neither.

    Who said so, and on which day, is nothing that two statements have in common. `likeness` remembers what was compared
    before by the same weights. What is told `roughly` is 0 or more where the true one is (`Likeness.roughly`).
    """
    likeness = likeness or Likeness(weigh)
    common = one.told & other.told
    lighter = min(likeness.told_weight(one), likeness.told_weight(other))
    share = weight_of(common, weigh) / lighter if lighter else 0.0
    if share < _WORTH_A_LOOK:
        return 0.0
    found = likeness.roughly(one, other) if roughly else likeness.likelihood(one, other)
    if share >= _HELD and len(common) >= _HELD_WORDS and common & one.verbs & other.verbs:
        found = max(found, share)
    return found if found >= THRESHOLD else 0.0


def same_quotation(one: Wording, other: Wording, weigh: Weigh) -> float:
    """Return how much of the shorter quotation the longer one has too, 0 where that is not nearly all."""
    short, long = sorted((one, other), key=lambda words: len(words.stems))
    pairs = set(zip(long.stems, long.stems[1:], strict=False))
    own = list(zip(short.stems, short.stems[1:], strict=False))
    weights = [weigh(a) + weigh(b) for a, b in own]
    held = sum(weight for pair, weight in zip(own, weights, strict=True) if pair in pairs)
    share = held / (sum(weights) or 1.0)
    return share if share >= _QUOTED_AGAIN else 0.0


def representatives_of(
    passages: Sequence[Wording], weigh: Weigh, compare: Compare = same_statement, alone: Compare | None = None
) -> list[int]:
    """Return, for each passage in order, the number of the passage that its point begins with (its own for a new one).

    A passage joins the point whose first passage it is likeliest to repeat; so no point grows by a chain of
    likenesses. Only points that share a word that is not too common are looked at: the cost grows with the passages
    and hardly with their pairs. Where one point alone is likely, `alone` is asked in place of `compare`: it need only
    tell 0 from more.
    """
    representatives: list[int] = []
    same_words: dict[tuple[str, ...], int] = {}
    points: defaultdict[str, list[int]] = defaultdict(list)
    weights: dict[int, float] = {}
    lightest = inf
    for number, words in enumerate(passages):
        head = same_words.setdefault(words.stems, number)
        if head == number:
            held = content(words)
            head = _likeliest(words, held, passages, points, weights, lightest, weigh, compare, alone or compare)
            if head < 0:
                head = number
                weights[number] = sum(map(weigh, held))
                lightest = min(lightest, weights[number])
                for stem in held:
                    points[stem].append(number)
            same_words[words.stems] = head
        representatives.append(head)
    return representatives


def _likeliest(
    words: Wording,
    held: Sequence[str],
    passages: Sequence[Wording],
    points: defaultdict[str, list[int]],
    weights: dict[int, float],
    lightest: float,
    weigh: Weigh,
    compare: Compare,
    alone: Compare,
) -> int:
    """Return the point that a passage most likely repeats, the earliest among equals, -1 where it repeats none."""
    own = sum(map(weigh, held))
    shared: defaultdict[int, float] = defaultdict(float)
    for stem in held:
        holding = points.get(stem, ())
        if len(holding) <= _COMMON:
            weight = weigh(stem)
            for point in holding:
                shared[point] += weight
    least = _WORTH_A_LOOK
    lowest = least * min(own, lightest)
    near = [
        (weight / (min(own, weights[point]) or 1.0), -point)
        for point, weight in shared.items()
        if weight >= lowest and (weight >= least * own or weight >= least * weights[point])
    ]
    if len(near) < 2:
        return next((-point for _, point in near if alone(words, passages[-point], weigh)), -1)
    best, chosen = 0.0, -1
    for _, number in nlargest(_COMPARED, near):
        point = -number
        found = compare(words, passages[point], weigh)
        if found > best:
            best, chosen = found, point
    return chosen
