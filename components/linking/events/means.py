"""How like each article is to each group, in the mean."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from components.linking.events.likeness import Alike, sides

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
    none = np.zeros(0, dtype=np.int64)
    found: list[tuple[np.ndarray, ...]] = [(none, np.zeros(0), none)]
    for number, article in sides(pairs.first, pairs.second, count):
        other = np.where(pairs.first[number] == article, pairs.second[number], pairs.first[number])
        keys, place = np.unique(article * np.int64(count) + of[other], return_inverse=True)
        total = np.bincount(place, pairs.likeness[number], minlength=len(keys))
        found.append((keys, total, np.bincount(place, minlength=len(keys))))
    keys, total, listed = (np.concatenate(column) for column in zip(*found, strict=True))
    article, group = keys // count, keys % count
    there = size[group] - (group == of[article])
    bound = np.bincount(of, pairs.bound, minlength=count) / np.maximum(size, 1)
    unlisted = np.minimum(pairs.bound[article], bound[group]) * (there - listed)
    return Means(article, group, np.round((total + unlisted) / there, DIGITS))
