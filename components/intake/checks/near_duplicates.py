"""Finds articles that are the same as an earlier one, or nearly so, by the runs of words that they share."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

#: Words in a run: a run of five seldom stands in two articles by chance (Broder 1997 uses runs of four to ten).
RUN = 5
#: Two articles are near duplicates from this resemblance on: runs in both, of the runs in either.
NEAR = 0.6
#: One run in so many is remembered for finding candidates; of these all runs are compared.
_SAMPLED = 4
_WORD = re.compile(r"\w+")
_GAP = re.compile(rb" ")


class NearDuplicate(NamedTuple):
    """An earlier article by its place, and which share of the runs of either stands in both (1 for the same text)."""

    place: int
    resemblance: float


def near_duplicates_of(texts: Sequence[str]) -> Iterator[NearDuplicate | None]:
    """Yield for each text the earlier one that it repeats, None where it repeats none.

    Capitals, punctuation and white space do not count. Each text is compared with one other, the one with which it
    shares most of the sampled runs that it is the first to repeat, so that time grows with the words alone; with none
    where fewer of its runs were met before than a near duplicate has.
    """
    whole: dict[str, int] = {}
    first: dict[int, int] = {}
    for place, text in enumerate(texts):
        words = _words(text)
        same = whole.setdefault(" ".join(words), place) if words else place
        if same != place:
            yield NearDuplicate(same, 1.0)
            continue
        runs = _runs(words)
        known = runs & first.keys()
        yield _nearest(texts, runs, _votes(runs, known, first)) if len(known) >= NEAR * len(runs) else None
        first.update(dict.fromkeys(runs - known, place))


def _votes(runs: set[int], known: set[int], first: Mapping[int, int]) -> Counter[int]:
    """Return how many of a text's sampled runs each earlier text was the first to have."""
    sampled = known if len(runs) < 40 * _SAMPLED else (run for run in known if run % _SAMPLED == 0)
    return Counter(first[run] for run in sampled)


def _nearest(texts: Sequence[str], runs: set[int], votes: Counter[int]) -> NearDuplicate | None:
    """Return the text that most runs speak for, if it resembles this one."""
    if not votes:
        return None
    place = min(votes, key=lambda candidate: (-votes[candidate], candidate))
    others = _runs(_words(texts[place]))
    resemblance = len(runs & others) / len(runs | others)
    return NearDuplicate(place, resemblance) if resemblance >= NEAR else None


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _runs(words: list[str]) -> set[int]:
    """Return a number for each run of words; a shorter text is one run."""
    if not words:
        return set()
    line = " ".join(words).encode("utf-8", "replace")
    gaps = [found.start() for found in _GAP.finditer(line)]
    starts = [0, *(gap + 1 for gap in gaps)]
    ends = [*gaps, len(line)][RUN - 1 :] or [len(line)]
    with memoryview(line) as view:
        return {zlib.crc32(view[start:end]) for start, end in zip(starts, ends, strict=False)}
