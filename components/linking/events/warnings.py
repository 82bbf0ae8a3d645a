"""Which articles could stand in another event as well: those nearly as like another group, or nearly alone."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from components.linking.events.likeness import Alike
from components.linking.events.means import DIGITS, means

#: An article stands in doubt where what is next for it comes so near to what it has, of an undated one less
#: (METHOD.md says how often those told are wrong).
DATED, UNDATED = 0.75, 0.6
#: What stands for no doubt.
SURE = -1


def others(pairs: Alike, marks: Sequence[int], alone: np.ndarray, dated: Sequence[bool]) -> list[int]:
    """Return for each article the group in which it could stand as well, its own number for none, or `SURE`.

    `marks` are the groups, each named by one of its articles; `alone` is for each article the mean likeness at which it
    is taken into a group if it stands alone. What an article has is the mean likeness to the others of its group, or
    `alone`; what is next for it is the mean likeness to its likest other group, or to stand alone.
    """
    of, numbers = np.array(marks, dtype="int64"), np.arange(len(marks))
    found = means(pairs, of)
    within = found.group == of[found.article]
    own, best, likest = np.zeros(len(of)), np.zeros(len(of)), numbers.copy()
    own[found.article[within]] = found.mean[within]
    # The likest comes last, of equals the one with the least number.
    order = np.lexsort((-found.group, found.mean, found.article))
    order = order[~within[order]]
    best[found.article[order]] = found.mean[order]
    likest[found.article[order]] = found.group[order]
    single = np.bincount(of, minlength=len(of))[of] == 1
    has = np.where(single, alone, own)
    following = np.where(single, best, np.maximum(best, alone))
    likest = np.where(single | (best >= alone), likest, numbers)
    doubtful = np.round(following - np.where(dated, DATED, UNDATED) * has, DIGITS) >= 0
    return np.where(doubtful, likest, SURE).tolist()
