"""What looks like a name in one article and, by the other articles on the event, is none of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from components.coverage import places
from components.coverage.canonical import Mentioned
from components.coverage.mention import PASSAGES
from components.reading.model import Reading
from components.reading.persons import names
from components.reading.remembered import Remembered

_WORD = re.compile(r"\b[^\W\d_]+\b")


def no_names(lines: Iterable[Mentioned], readings: Sequence[Reading]) -> set[tuple[str, str]]:
    """Return the kinds and keys of an event's mentions that stand for no name of their own.

    A people whose country is named in an article of the event: "Cuban" tells nothing that "Cuba" does not, and is no
    mention of it. And an ordinary word that the event's articles write small as often as with a capital, or more often
    ("Faith" in a heading).
    """
    counts = Counter((kind, key, label) for kind, key, label in lines if kind not in PASSAGES)
    named = {key for kind, key, _ in counts if kind in ("place", "organisation")}
    peoples = {(kind, key) for kind, key, _ in counts if kind == "thing" and places.peoples().get(key) in named}
    return peoples | _ordinary(counts, readings)


def _small(piece: str) -> list[str]:
    """Return the words without a capital of what stands between two blanks."""
    return [word for word in _WORD.findall(piece) if not word[0].isupper()]


_words = Remembered(_small)


def is_ordinary(label: str) -> bool:
    """Return whether a name is one word that is an ordinary word as well: "Faith" is, "Kyodo" and "NATO" are not."""
    return label.isalpha() and label[1:].islower() and names.is_word(label)


def _ordinary(counts: Counter[Mentioned], readings: Sequence[Reading]) -> set[tuple[str, str]]:
    """Return the kinds and keys of the ordinary words that stand small as often as they are told as names."""
    told: Counter[str] = Counter()
    ordinary = [one for one in counts if is_ordinary(one[2])]
    for one in ordinary:
        if (word := one[2].lower()) not in places.forms():
            told[word] += counts[one]
    small: Counter[str] = Counter()
    if told:
        for reading in readings:
            words = chain.from_iterable(map(_words.__getitem__, reading.article.text.split()))
            small.update(filter(told.__contains__, words))
    return {(kind, key) for kind, key, label in ordinary if small[label.lower()] >= told[label.lower()] > 0}
