"""How much a word tells: the rarer in these articles and in news at large, the more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from itertools import chain
from math import log

from components.coverage import language

#: News at large counts as so many sentences beside those of the corpus, so that four articles alone give fair weights.
_AT_LARGE = 300
#: So many of them hold a stem that is not listed.
_UNLISTED = _AT_LARGE * 2.0**-11

Weigh = Callable[[str], float]


@cache
def _listed() -> dict[str, float]:
    """Return {stem: how many of `_AT_LARGE` sentences of news hold it}."""
    pairs = (line.partition(":") for line in language.lines("frequency"))
    return {stem: _AT_LARGE * 2.0 ** -float(level) for level, _, stems in pairs for stem in stems.split()}


def weigher(sentences: Iterable[Iterable[str]]) -> Weigh:
    """Return what weighs a stem: minus the logarithm of the share of sentences that hold it.

    The share is that of the given sentences (each an iterable of stems) together with `_AT_LARGE` sentences of news.
    """
    different = list(map(frozenset, sentences))
    return _Weights(Counter(chain.from_iterable(different)), len(different)).__getitem__


class _Weights(dict[str, float]):
    """{stem: its weight}, each worked out when it is first asked for; a lookup costs no call of Python's."""

    def __init__(self, held: Counter[str], count: int) -> None:
        super().__init__()
        self._held, self._total, self._listed = held, count + _AT_LARGE, _listed()

    def __missing__(self, stem: str) -> float:
        share = (self._held.get(stem, 0) + self._listed.get(stem, _UNLISTED)) / self._total
        found = self[stem] = -log(min(share, 0.999))
        return found
