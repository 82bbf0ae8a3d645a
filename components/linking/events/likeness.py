"""Which articles are alike, and how much: by their terms and by the days between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from components.linking.arrays import parts
from components.linking.events.signatures import Signatures

if TYPE_CHECKING:
    from scipy.sparse import csr_array


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
_PRODUCTS, _MOST_HELD = 1_000_000, 1_000_000
#: So many sides of pairs, two of each, are put in order at once.
_SIDES = 1_000_000
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
    compared = _compared(signatures, len(dates))
    del signatures
    for one, other, cosine in compared:
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
        first, second, likeness = self._kept.pop()
        order = np.argsort(first * np.int64(len(self._bound)) + second)
        return Alike(first[order], second[order], likeness[order], self._bound)

    def _prune(self) -> None:
        """Leave of each article its likest; a pair goes that is among them for neither."""
        pairs = tuple(np.concatenate(column) for column in zip(_NONE, *self._kept, strict=True))
        self._kept.clear()
        stays = np.zeros(len(pairs[0]), dtype=bool)
        for number, article in sides(pairs[0], pairs[1], len(self._bound)):
            likeness = pairs[2][number]
            # By article, and the likest first.
            order = np.argsort(article - 0.5 * likeness, kind="stable")
            ordered = article[order]
            new = np.diff(ordered, prepend=-1) != 0
            begins = np.nonzero(new)[0]
            place = np.arange(len(order)) - begins[np.cumsum(new) - 1]
            stays[number[order[place < MOST_ALIKE]]] = True
            sizes = np.diff(begins, append=len(order))
            of = ordered[begins]
            many = (sizes > MOST_ALIKE) | (self._bound[of] > 0) & (sizes == MOST_ALIKE)
            self._bound[of[many]] = likeness[order[begins[many] + MOST_ALIKE - 1]]
        one, other, likeness = (column[stays] for column in pairs)
        self._kept = [(one, other, likeness)]
        self._more, self._chosen = 0, len(one)


def sides(first: np.ndarray, second: np.ndarray, count: int) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Yield numbers of pairs with one of both articles, some articles at a time: so each pair comes twice in all.

    The pairs of each article stand in their order, those of which it is the first before the others.
    """
    listed = np.bincount(first, minlength=count) + np.bincount(second, minlength=count)
    for some in parts(listed, _SIDES):
        numbers = [np.flatnonzero((side >= some.start) & (side < some.stop)) for side in (first, second)]
        yield np.concatenate(numbers), np.concatenate([first[numbers[0]], second[numbers[1]]])


_NONE: _Pairs = (np.zeros(0, dtype="int32"), np.zeros(0, dtype="int32"), np.zeros(0))


def _compared(signatures: Signatures, count: int) -> Iterator[_Pairs]:
    """Return the cosines of articles with all later ones, where they can count."""
    held = np.bincount(signatures.term, minlength=len(signatures.terms)).astype("int32")
    shared = (held > 1) & (held <= COMMON)
    chosen = shared[signatures.term]
    article, weight = signatures.article[chosen], signatures.weight[chosen]
    term = (np.cumsum(shared, dtype="int32") - 1)[signatures.term[chosen]]
    if count <= _FEW:
        table = np.zeros((count, int(shared.sum())))
        table[article, term] = weight
        products = np.triu(table @ table.T, 1)
        one, other = np.nonzero(products >= LEAST)
        return iter([(one, other, products[one, other])])
    from scipy.sparse import csr_array  # noqa: PLC0415 (most corpora need none)

    begins = np.concatenate([[0], np.cumsum(np.bincount(article, minlength=count))])
    return _cosines(csr_array((weight, term, begins), (count, int(shared.sum()))), held[shared])


def _cosines(rows: csr_array, held: np.ndarray) -> Iterator[_Pairs]:
    """Yield the cosines of rows with all later ones; `held` tells how many rows each column has."""
    from scipy.sparse import csr_array  # noqa: PLC0415

    count, begins = rows.shape[0], rows.indptr
    products = np.add.reduceat(np.append(held[rows.indices], 0), begins[:-1], dtype=np.int64) * (np.diff(begins) > 0)
    laid_out, later = -count, rows
    for some in parts(products, _PRODUCTS):
        if some.start - laid_out > count // _LAID_OUT:
            laid_out = some.start
            left = slice(begins[laid_out], None)
            columns = (rows.data[left], rows.indices[left], begins[laid_out:] - begins[laid_out])
            del later
            later = csr_array(columns, (count - laid_out, rows.shape[1])).T.tocsr()
        found = rows[some] @ later
        counts = np.flatnonzero(found.data >= LEAST)
        one = some.start + np.searchsorted(found.indptr, counts, "right") - 1
        other = laid_out + found.indices[counts]
        after = other > one
        yield one[after], other[after], found.data[counts[after]]
