"""Finds articles that are the same as an earlier one, or nearly so, by the runs of words that they share."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

#: Words in a run: a run of five seldom stands in two articles by chance (Broder 1997 uses runs of four to ten).
RUN = 5
#: Two articles are near duplicates from this resemblance on: runs in both, of the runs in either.
NEAR = 0.6
#: One run in so many is remembered for finding candidates; of these all runs are compared.
_SAMPLED = 4
_WORD = re.compile(r"\w+")


class Twin(NamedTuple):
    """An earlier article by its place, and which share of the runs of either stands in both (1 for the same text)."""

    place: int
    resemblance: float


def twins(texts: Sequence[str]) -> Iterator[Twin | None]:
    """Yield for each text the earlier one that it repeats, None where it repeats none.

    Capitals, punctuation and white space do not count. Each text is compared with one other, the one with which it
    shares most of the sampled runs that it is the first to repeat, so that time grows with the words alone.
    """
    whole: dict[str, int] = {}
    first: dict[int, int] = {}
    for place, text in enumerate(texts):
        words = _words(text)
        same = whole.setdefault(" ".join(words), place) if words else place
        if same != place:
            yield Twin(same, 1.0)
            continue
        runs = _runs(words)
        sampled = runs if len(runs) < 40 * _SAMPLED else {run for run in runs if run % _SAMPLED == 0}
        yield _nearest(texts, runs, Counter(first[run] for run in sampled if run in first))
        for run in sorted(runs):
            first.setdefault(run, place)


def _nearest(texts: Sequence[str], runs: set[int], votes: Counter[int]) -> Twin | None:
    """Return the text that most runs speak for, if it resembles this one."""
    if not votes:
        return None
    place = min(votes, key=lambda candidate: (-votes[candidate], candidate))
    others = _runs(_words(texts[place]))
    resemblance = len(runs & others) / len(runs | others)
    return Twin(place, resemblance) if resemblance >= NEAR else None


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _runs(words: list[str]) -> set[int]:
    """Return a number for each run of words; a shorter text is one run."""
    starts = range(max(1, len(words) - RUN + 1)) if words else ()
    return {zlib.crc32(" ".join(words[start : start + RUN]).encode("utf-8", "replace")) for start in starts}
