"""What may be shown of an article whose text is not shared: short excerpts, and dots over everything else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from components.reading.model import Reading
from components.reading.words import words_in

#: Words of one excerpt at most, the share of an article's words that all of them take at most, and the words that stay
#: shown_text between two.
MOST_WORDS, MOST_SHARE, APART = 25, 0.15, 5
#: Excerpts shorter than this tell nothing.
_FEWEST = 4
_COVER, _EVERY = "·", 6

Span = tuple[int, int]


def excerpts(reading: Reading) -> list[Span]:
    """Return the stretches of an article that may be shown, in the order of the text.

    The beginning of the headline and of the lead come first, then the beginnings of quotations as they stand in the
    text, until `MOST_SHARE` of the words are spent. No two excerpts touch.
    """
    words = list(words_in(reading.article.text))
    left = int(len(words) * MOST_SHARE)
    chosen: list[tuple[int, int]] = []
    for start, end in _wanted(reading):
        first = next((number for number, word in enumerate(words) if word[0] >= start), len(words))
        last = first
        while last < len(words) and words[last][1] <= end and last - first < min(MOST_WORDS, left):
            last += 1
        if last - first >= _FEWEST and all(first >= b + APART or last + APART <= a for a, b in chosen):
            chosen.append((first, last))
            left -= last - first
    return [(words[first][0], words[last - 1][1]) for first, last in sorted(chosen)]


def _wanted(reading: Reading) -> Iterator[Span]:
    for place in ("headline", "lead"):
        first = next((sentence for sentence in reading.sentences if sentence.place == place), None)
        if first:
            yield first.start, first.end
    for quotation in reading.quotations:
        yield quotation.spans[0]


def blanked(text: str, shown: Sequence[Span]) -> str:
    """Return a text of the same length that shows the given stretches alone.

    What stands instead does not depend on the words: it breaks at every sixth character, so that pages can wrap it,
    and keeps line ends alone.
    """
    shown_text = [_blank(number, letter) for number, letter in enumerate(text)]
    for start, end in shown:
        shown_text[start:end] = text[start:end]
    return "".join(shown_text)


def _blank(number: int, letter: str) -> str:
    if letter in "\n\r":
        return letter
    return " " if number % _EVERY == _EVERY - 1 else _COVER


def within(start: int, end: int, shown: Sequence[Span]) -> bool:
    """Return whether a stretch lies in one that is shown."""
    return any(left <= start and end <= right for left, right in shown)
