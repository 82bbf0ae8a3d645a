"""How alike two articles are in their letters: what is left to see where an editor went over every sentence."""

from __future__ import annotations

from components.linking.copies.normalised import normalised_text
from components.reading.model import Reading

#: Strings of so many letters are compared: three or four words, where change of an ending still leaves most alike.
LETTERS = 20


def likeness(reading: Reading, other: Reading) -> float:
    """Return which part (0 to 1) of the strings of `LETTERS` letters of an article stand in another too.

    Words are normalised and parted by single blanks. 0 where the article is shorter. Unlike shared passages it has no
    threshold and so says something of articles that are rewritten throughout; it does not say where.
    """
    own = strings(reading)
    return len(own & strings(other)) / len(own) if own else 0.0


def strings(reading: Reading) -> frozenset[str]:
    """Return the different strings of `LETTERS` letters in what is measured of an article."""
    text = normalised_text(reading)
    return frozenset(text[start : start + LETTERS] for start in range(len(text) - LETTERS + 1))
