"""The second opinion: VADER (Hutto and Gilbert 2014), another word list with rules of its own.

VADER tells no word's place, so it cannot be asked which part of a sentence's score stands in which voice. It is given
the words of one voice alone: nothing of a quotation reaches the outlet's score, at the price that a negation in
another voice is not seen. It knows straight quotation marks only ("disaster”" would be an unknown word, "isn’t" no
negation), so printer's marks are made straight for it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from heapq import heappop, heappush
from typing import Any

#: How many words before a word VADER's rules look at, and how many behind it.
_BACK, _ON = 3, 2
_STRAIGHT = str.maketrans({**dict.fromkeys("“”„«»", '"'), **dict.fromkeys("‘’‚", "'"), "…": "..."})


def compound(text: str) -> float:
    """Return VADER's compound score of a text, -1 to 1; 0 where it knows no word."""
    return float(_analyzer().polarity_scores(text.translate(_STRAIGHT))["compound"])


@cache
def _analyzer() -> Any:
    # Only when first needed, so that the app paints before the word list is read.
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer  # noqa: PLC0415

    analyzer = SentimentIntensityAnalyzer()
    analyzer._negation_check = _nearby(analyzer._negation_check)
    analyzer._special_idioms_check = _nearby(analyzer._special_idioms_check)
    analyzer._but_check = _but_check
    return analyzer


def _nearby(check: Callable[..., float]) -> Callable[..., float]:
    """Return one of VADER's rules for a word, given only the words that it looks at.

    VADER makes every word of the text small for each word that it scores: a quarter of a minute for 16,000 words.
    """

    def near(valence: float, words: Sequence[str], *where: int) -> float:
        *rest, at = where
        first = max(0, at - _BACK)
        return check(valence, words[first : at + _ON + 1], *rest, at - first)

    return near


def _but_check(words: Sequence[str], valences: list[float]) -> list[float]:
    """Return the valences with those before the first "but" halved and those behind it half as much again.

    VADER means each by its own place, and takes the first of the same value instead: so does this, in the same order,
    with the places of each value at hand.
    """
    but = next((at for at, word in enumerate(words) if word.lower() == "but"), None)
    if but is None:
        return valences
    places: dict[float, list[int]] = {}
    for at, valence in enumerate(valences):
        places.setdefault(valence, []).append(at)  # ascending, which a heap is
    for number in range(len(valences)):
        valence = valences[number]
        first = places[valence][0]
        if first != but:
            valences[first] = valence * (0.5 if first < but else 1.5)
            heappop(places[valence])
            heappush(places.setdefault(valences[first], []), first)
    return valences
