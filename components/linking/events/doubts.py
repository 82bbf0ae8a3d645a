"""Which articles could stand in another event as well: those nearly as like another group, or nearly alone."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from components.linking.events.likeness import Alike

#: An article stands in doubt where what is next for it comes so near to what it has, of an undated one less
#: (METHOD.md says how often those told are wrong).
DATED, UNDATED = 0.75, 0.6
#: What stands for no doubt.
SURE = -1


def others(pairs: Alike, marks: Sequence[int], alone: float, dated: Sequence[bool]) -> list[int]:
    """Return for each article the group in which it could stand as well, its own number for none, or `SURE`.

    `marks` are the groups, each named by one of its articles; at a mean likeness of `alone` an article that stands
    alone is taken into a group. What an article has is the mean likeness to the others of its group, or `alone`; what
    is next for it is the mean likeness to its likest other group, or to stand alone.
    """
    count = len(marks)
    if not count:
        return []
    of = np.array(marks)
    size = np.bincount(of, minlength=count)
    article, group, mean = _means(pairs, of, size)
    within = group == of[article]
    own, best, likest = np.zeros(count), np.zeros(count), np.arange(count)
    own[article[within]] = mean[within]
    for one, other, likeness in zip(article[~within], group[~within], mean[~within], strict=True):
        if likeness > best[one]:
            best[one], likest[one] = likeness, other
    single = size[of] == 1
    has = np.where(single, alone, own)
    following = np.where(single, best, np.maximum(best, alone))
    # Rounded, since the order of the articles shall decide nothing.
    doubtful = np.round(following - np.where(dated, DATED, UNDATED) * has, 9) >= 0
    likest[~single & (best < alone)] = np.arange(count)[~single & (best < alone)]
    return np.where(doubtful, likest, SURE).tolist()


def _means(pairs: Alike, of: np.ndarray, size: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return articles, groups, and the mean likeness of the article to the others there, where any is listed.

    A pair that is not listed counts as in `linkage.groups`: as much as its bounds allow.
    """
    count = len(of)
    first = np.concatenate([pairs.first, pairs.second])
    second = np.concatenate([pairs.second, pairs.first])
    keys, place = np.unique(first * count + of[second], return_inverse=True)
    total = np.bincount(place, np.concatenate([pairs.likeness, pairs.likeness]), minlength=len(keys))
    listed = np.bincount(place, minlength=len(keys))
    article, group = keys // count, keys % count
    there = size[group] - (group == of[article])
    bound = np.bincount(of, pairs.bound, minlength=count) / np.maximum(size, 1)
    unlisted = np.minimum(pairs.bound[article], bound[group]) * (there - listed)
    return article, group, (total + unlisted) / there
