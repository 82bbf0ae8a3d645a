"""How much a word tells: the rarer in these articles and in news at large, the more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from math import log

from components.coverage import language

#: News at large counts as so many sentences beside those of the corpus, so that four articles alone give fair weights.
_AT_LARGE = 300
#: -log2 of the share of sentences that hold a stem which is not listed.
_UNLISTED = 11.0

Weigh = Callable[[str], float]


@cache
def _listed() -> dict[str, float]:
    """Return {stem: the share of sentences of news that hold it}."""
    pairs = (line.partition(":") for line in language.lines("frequency"))
    return {stem: 2.0 ** -float(level) for level, _, stems in pairs for stem in stems.split()}


def weigher(sentences: Iterable[Iterable[str]]) -> Weigh:
    """Return what weighs a stem: minus the logarithm of the share of sentences that hold it.

    The share is that of the given sentences (each an iterable of stems) together with `_AT_LARGE` sentences of news.
    """
    held: Counter[str] = Counter()
    count = 0
    for stems in sentences:
        held.update(set(stems))
        count += 1
    return _Weights(held, count).__getitem__


class _Weights(dict[str, float]):
    """{stem: its weight}, each worked out when it is first asked for; a lookup costs no call of Python's."""

    def __init__(self, held: Counter[str], count: int) -> None:
        super().__init__()
        self._held, self._total = held, count + _AT_LARGE

    def __missing__(self, stem: str) -> float:
        at_large = _AT_LARGE * _listed().get(stem, 2.0**-_UNLISTED)
        share = (self._held.get(stem, 0) + at_large) / self._total
        found = self[stem] = -log(min(share, 0.999))
        return found
