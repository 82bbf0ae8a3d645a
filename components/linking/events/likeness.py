"""Which articles are alike, and how much: by their terms and by the days between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

import numpy as np

from components.linking.arrays import parts
from components.linking.events.signatures import Signatures


class Fading(NamedTuple):
    """What days take of a likeness: `near` remains on one day, `far` at any distance, and between them it falls.

    It falls as a bell does, slowly at first: most is lost about `days` away. `undated` remains where a date is unknown:
    the text alone has to be more alike than that of the same days.
    """

    near: float
    far: float
    days: float
    undated: float


#: An event is told within days. Something remains, since archives give wrong dates.
EVENT = Fading(1.0, 0.1, 5.0, 0.57)
#: A story goes on for weeks, and is told again at its anniversary.
STORY = Fading(0.75, 0.6, 90.0, 0.7)
#: Less than this counts as nothing.
LEAST = 0.04
#: An article's likest articles that are kept, and the articles beyond which a term finds none: so the work grows with
#: the articles and not with their square.
MOST_ALIKE, COMMON = 60, 1_000
#: Up to so many articles one table of all terms is made, which loads no library for it.
_FEW = 400
#: So many products of two weights are made at once, and so many pairs held before the likest are chosen (more where
#: more were chosen): the memory of comparing grows with what is kept, not with what is compared.
_PRODUCTS, _MOST_HELD = 4_000_000, 1_000_000
#: The articles that are left to compare with are laid out anew so many times on the way.
_LAID_OUT = 20


class Alike(NamedTuple):
    """Pairs of articles by number (first < second) with their likeness from 0 to 1.

    `bound` is, for each article, what a pair of it that is not listed has at most: 0, or the least likeness kept where
    it had more than `MOST_ALIKE`.
    """

    first: np.ndarray
    second: np.ndarray
    likeness: np.ndarray
    bound: np.ndarray


#: Pairs as three columns: an article, a later one, their likeness.
_Pairs = tuple[np.ndarray, np.ndarray, np.ndarray]


def alike(signatures: Signatures, dates: Sequence[date | None], *fadings: Fading) -> list[Alike]:
    """Return for each fading the pairs that are alike: the cosine of their signatures, less the more days between."""
    days = np.array([one.toordinal() if one else np.nan for one in dates])
    found = [_Likest(len(dates)) for _ in fadings]
    for one, other, cosine in _cosines(signatures, len(dates)):
        apart = np.abs(days[one] - days[other])
        for fading, likest in zip(fadings, found, strict=True):
            likest.add((one, other, cosine * _remains(apart, fading)))
    return [likest.all() for likest in found]


def _remains(apart: np.ndarray, fading: Fading) -> np.ndarray:
    remains = fading.far + (fading.near - fading.far) * np.exp(-((apart / fading.days) ** 2))
    return np.where(np.isnan(remains), fading.undated, remains)


class _Likest:
    """The pairs that count: those that are among the likest of one of their articles at least."""

    def __init__(self, count: int) -> None:
        self._bound = np.zeros(count)
        self._kept: list[_Pairs] = []
        self._more = self._chosen = 0

    def add(self, pairs: _Pairs) -> None:
        """Add pairs, each once."""
        enough = pairs[2] >= LEAST
        one, other = (column[enough].astype("int32") for column in pairs[:2])
        self._kept.append((one, other, pairs[2][enough]))
        self._more += len(self._kept[-1][0])
        if self._more > max(_MOST_HELD, self._chosen):
            self._prune()

    def all(self) -> Alike:
        """Return what is kept, in the order of the articles."""
        self._prune()
        first, second, likeness = self._kept[0]
        order = np.argsort(first * np.int64(len(self._bound)) + second)
        first, second = (one[order].astype("int64") for one in (first, second))
        return Alike(first, second, likeness[order], self._bound)

    def _prune(self) -> None:
        """Leave of each article its likest; a pair goes that is among them for neither."""
        one, other, likeness = (np.concatenate(column) for column in zip(_NONE, *self._kept, strict=True))
        # Each pair twice, once from either side; by article, and the likest first.
        side = np.concatenate([one, other])
        order = np.argsort(side - 0.5 * np.concatenate([likeness, likeness]), kind="stable")
        sizes = np.bincount(side, minlength=len(self._bound))
        place = np.empty(len(side), dtype="int32")
        place[order] = np.arange(len(side)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        del order
        last = np.flatnonzero((place == MOST_ALIKE - 1) & ((sizes > MOST_ALIKE) | (self._bound > 0))[side])
        self._bound[side[last]] = likeness[last % max(1, len(one))]
        stays = (place[: len(one)] < MOST_ALIKE) | (place[len(one) :] < MOST_ALIKE)
        self._kept = [(one[stays], other[stays], likeness[stays])]
        self._more, self._chosen = 0, len(self._kept[0][0])


_NONE: _Pairs = (np.zeros(0, dtype="int32"), np.zeros(0, dtype="int32"), np.zeros(0))


def _cosines(signatures: Signatures, count: int) -> Iterator[_Pairs]:
    """Yield the cosines of articles with all later ones, where they can count."""
    held = np.bincount(signatures.term, minlength=len(signatures.terms))
    shared = (held > 1) & (held <= COMMON)
    chosen = shared[signatures.term]
    article, weight = signatures.article[chosen], signatures.weight[chosen]
    term = (np.cumsum(shared) - 1)[signatures.term[chosen]]
    if count <= _FEW:
        table = np.zeros((count, int(shared.sum())))
        table[article, term] = weight
        products = np.triu(table @ table.T, 1)
        one, other = np.nonzero(products >= LEAST)
        yield one, other, products[one, other]
        return
    from scipy.sparse import csr_array  # noqa: PLC0415 (most corpora need none)

    begins = np.concatenate([[0], np.cumsum(np.bincount(article, minlength=count))])
    rows = csr_array((weight, term, begins), (count, int(shared.sum())))
    products = np.add.reduceat(np.append(held[shared][term], 0), begins[:-1]) * (np.diff(begins) > 0)
    laid_out = -count
    for some in parts(products, _PRODUCTS):
        if some.start - laid_out > count // _LAID_OUT:
            laid_out, later = some.start, rows[some.start :].T.tocsr()
        found = rows[some] @ later
        counts = np.flatnonzero(found.data >= LEAST)
        one = some.start + np.searchsorted(found.indptr, counts, "right") - 1
        other = laid_out + found.indices[counts]
        after = other > one
        yield one[after], other[after], found.data[counts[after]]
