"""The second opinion: VADER (Hutto and Gilbert 2014), another word list with rules of its own.

VADER tells no word's place, so it cannot be asked which part of a sentence's score stands in which voice. It is given
the words of one voice alone: nothing of a quotation reaches the outlet's score, at the price that a negation in
another voice is not seen. It knows straight quotation marks only ("disaster”" would be an unknown word, "isn’t" no
negation), so printer's marks are made straight for it.
"""

from __future__ import annotations

from functools import cache
from typing import Any

_STRAIGHT = str.maketrans({**dict.fromkeys("“”„«»", '"'), **dict.fromkeys("‘’‚", "'"), "…": "..."})


def compound(text: str) -> float:
    """Return VADER's compound score of a text, -1 to 1; 0 where it knows no word."""
    return float(_analyzer().polarity_scores(text.translate(_STRAIGHT))["compound"])


@cache
def _analyzer() -> Any:
    # Only when first needed, so that the app paints before the word list is read.
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer  # noqa: PLC0415

    return SentimentIntensityAnalyzer()
