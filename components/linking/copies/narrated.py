"""What of shared text is copied narrative, and what is only the same speech, quoted by all."""

from __future__ import annotations

from collections import Counter

import numpy as np

from components.linking.copies.links import Links
from components.linking.copies.normalised import NormalisedWords

#: With so many matching words outside the quotation marks of both, a quotation is part of copied narrative.
NARRATIVE = 10
#: A quotation this near to copied narrative of the same two articles belongs to it.
_NEAR = 12
#: So large a part of a quotation at most is outside its marks: who says it, and what parts it.
_BETWEEN = 0.25


def copied(normalised: NormalisedWords, links: Links) -> np.ndarray:
    """Return for each link whether it is copy; otherwise it is the same speech, quoted by both.

    It is a speech where most of what matches stands in quotation marks in both and less than `NARRATIVE` words do not,
    and no copied narrative of the same two articles stands beside it in both.
    """
    found = narrates(links.matched, links.spoken)
    one, other = (normalised.article(start).astype(np.int64) for start in (links.start, links.start2))
    articles = one * len(normalised.outlet) + other
    told = np.nonzero(found)[0]
    told = told[np.argsort(articles[told], kind="stable")]
    speech = np.nonzero(~found)[0]
    first, last = (np.searchsorted(articles[told], articles[speech], side) for side in ("left", "right"))
    between = first < last
    for number, begin, end in zip(speech[between], first[between], last[between], strict=True):
        own = told[begin:end]
        found[number] = (
            _near(links.start[own], links.end[own], links.start[number], links.end[number])
            & _near(links.start2[own], links.end2[own], links.start2[number], links.end2[number])
        ).any()
    return found


def narrates(matched: np.ndarray, spoken: np.ndarray) -> np.ndarray:
    """Return where so many of the words that match stand outside quotation marks that they are no mere speech."""
    outside = matched - spoken
    return (outside >= NARRATIVE) | (spoken < outside)


def quoted_alone(normalised: NormalisedWords, of_word: np.ndarray, passages: np.ndarray) -> np.ndarray:
    """Return the passages that all their articles quote, without narrative that stands beside them in two of these.

    `of_word` has the stretch of each word (-1 for none), `passages` the passage of each stretch. Links are looked at by
    twos before they are one passage: a name and an office after a quotation are much of a link and little of a passage.
    """
    # Piece by piece: words that follow on in one stretch of one article.
    new = np.ones(len(of_word), dtype=bool)
    new[1:] = of_word[1:] != of_word[:-1]
    new[normalised.first[normalised.first < len(new)]] = True
    start = np.nonzero(new)[0]
    end = np.append(start[1:], len(of_word))
    quoted = np.add.reduceat(normalised.quoted[:], start, dtype=np.int64)
    kept = of_word[start] >= 0
    start, end, quoted = start[kept], end[kept], quoted[kept]
    keys = passages[of_word[start]] * len(normalised.outlet) + normalised.article(start)
    order = np.argsort(keys, kind="stable")
    begins = np.nonzero(np.diff(keys[order], prepend=-1))[0]
    passage, article = np.divmod(keys[order[begins]], len(normalised.outlet))
    words, inside = (_sums(one[order], begins) for one in (end - start, quoted))
    unquoted = (words - inside >= NARRATIVE) | (words - inside > _BETWEEN * words)
    narrative = np.bincount(passage, unquoted)[passage] > 0
    last = begins + np.diff(begins, append=len(order)) - 1
    held = _Held(passage, article, start[order[begins]], end[order[last]] - 1)
    return held.alone(np.nonzero(~narrative)[0], np.nonzero(narrative)[0])


def _sums(of_pieces: np.ndarray, begins: np.ndarray) -> np.ndarray:
    return np.add.reduceat(of_pieces, begins) if len(begins) else of_pieces


class _Held:
    """What articles hold of passages: passage, article, and the first and the last word, in the order of passages."""

    def __init__(self, passage: np.ndarray, article: np.ndarray, first: np.ndarray, last: np.ndarray) -> None:
        self.passage, self.article, self.first, self.last = passage, article, first, last

    def alone(self, quoted: np.ndarray, narrative: np.ndarray) -> np.ndarray:
        """Return the quoted passages that no narrative stands beside in two articles."""
        narrative = narrative[np.argsort(self.article[narrative], kind="stable")]
        articles = self.article[narrative]
        begin, end = (np.searchsorted(articles, self.article[quoted], side) for side in ("left", "right"))
        beside: dict[int, Counter[int]] = {int(passage): Counter() for passage in self.passage[quoted]}
        for number, one, other in zip(quoted.tolist(), begin.tolist(), end.tolist(), strict=True):
            own = narrative[one:other]
            near = _near(self.first[own], self.last[own], self.first[number], self.last[number])
            beside[int(self.passage[number])].update(self.passage[own[near]].tolist())
        return np.array([passage for passage, many in beside.items() if max(many.values(), default=0) < 2], dtype=int)


def _near(first: np.ndarray, last: np.ndarray, begin: int, end: int) -> np.ndarray:
    """Return which stretches stand as near to one as narrative stands to what belongs to it."""
    return (first <= end + _NEAR) & (begin <= last + _NEAR)
