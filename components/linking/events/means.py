"""How like each article is to each group, in the mean."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from components.linking.events.likeness import Alike

#: Digits of a likeness that count: the order in which sums were made shall decide nothing.
DIGITS = 9


class Means(NamedTuple):
    """Articles and groups of which any pair is listed, with the mean likeness of the article to the others there."""

    article: np.ndarray
    group: np.ndarray
    mean: np.ndarray


def means(pairs: Alike, of: np.ndarray) -> Means:
    """Return the means by article and group; `of` has the group of each article, called by one of its articles.

    A pair that is not listed counts as nothing, or as much as its bounds allow.
    """
    count = len(of)
    size = np.bincount(of, minlength=count)
    first = np.concatenate([pairs.first, pairs.second])
    second = np.concatenate([pairs.second, pairs.first])
    keys, place = np.unique(first * count + of[second], return_inverse=True)
    total = np.bincount(place, np.concatenate([pairs.likeness, pairs.likeness]), minlength=len(keys))
    listed = np.bincount(place, minlength=len(keys))
    article, group = keys // count, keys % count
    there = size[group] - (group == of[article])
    bound = np.bincount(of, pairs.bound, minlength=count) / np.maximum(size, 1)
    unlisted = np.minimum(pairs.bound[article], bound[group]) * (there - listed)
    return Means(article, group, np.round((total + unlisted) / there, DIGITS))
