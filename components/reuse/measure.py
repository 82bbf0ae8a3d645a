"""From a reading to rows: every stretch in one voice, and how it is shared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pandas as pd

from components.contract import ROW_COLUMNS, Options, table
from components.reading.model import Reading, Segment
from components.reading.words import Words

#: `sharing` is none, across, within or speech (`reading.model.SHARINGS`), `passage` the passage's name (empty for what
#: is not shared), `words` the words of the stretch, `text` the words of a shared one as written, `at` and `until` where
#: it stands in the article (0 to 1). Only all articles tell the rest: `articles` that hold the passage, the `number` of
#: the row's outlet and of the outlets of the other articles (`holders`, parted by blanks), and where the passage likely
#: comes from (`origin`, with a `reason` out of `origins.REASONS`).
COLUMNS = (
    *ROW_COLUMNS,
    *("passage", "sharing", "words", "text", "at", "until", "articles", "number", "holders", "origin", "reason"),
)
_TYPES = {
    "start": "int64", "end": "int64", "words": "int64", "at": "float64", "until": "float64", "articles": "int64",
    "number": "int64",
}  # fmt: skip


class _Stretch(NamedTuple):
    """What is of one voice and shared in one way. A word over its end counts here, and not in the next one too."""

    start: int
    end: int
    voice: str
    passage: str
    sharing: str
    words: int


def measure(readings: Sequence[Reading], options: Options) -> pd.DataFrame:
    """Return one row per stretch that is of one voice and shared in one way (`COLUMNS`), in the articles' order."""
    return table(COLUMNS, [row for reading in readings for row in _rows(reading)], _TYPES)


def _rows(reading: Reading) -> Iterator[tuple[object, ...]]:
    article = reading.article
    length = max(1, len(article.text))
    for start, end, voice, passage, sharing, words in _stretches(reading):
        if not words:
            continue
        text = " ".join(reading.text(start, end).split()) if passage else ""
        place = (start / length, end / length)
        known = (passage, sharing, words, text, *place, 1, 0, "", "", "")
        yield (article.article_id, article.outlet, start, end, voice, *known)


def _stretches(reading: Reading) -> Iterator[_Stretch]:
    """Yield every stretch; neighbours that are alike are one."""
    last: _Stretch | None = None
    for one in _pieces(reading):
        if last and last[2:5] == one[2:5] and one.passage:
            last = last._replace(end=one.end, words=last.words + one.words)
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


def _pieces(reading: Reading) -> Iterator[_Stretch]:
    shared, following = reading.shared, 0
    for segment in sorted(reading.segments, key=lambda one: one.start):
        at, words = segment.start, Words(reading.article.text, segment.start, segment.end)
        while following < len(shared) and shared[following].end <= at:
            following += 1
        number = following
        while number < len(shared) and shared[number].start < segment.end:
            one = shared[number]
            first, last = max(at, one.start), min(segment.end, one.end)
            if first > at:
                yield _own(segment, at, first, words)
            yield _Stretch(
                first, last, segment.voice, one.passage, one.sharing, words.before(last) - words.before(first)
            )
            at = last
            number += 1
        if at < segment.end:
            yield _own(segment, at, segment.end, words)


def _own(segment: Segment, start: int, end: int, words: Words) -> _Stretch:
    return _Stretch(start, end, segment.voice, "", "none", words.before(end) - words.before(start))


def redact(rows: pd.DataFrame, hidden: pd.Series) -> pd.DataFrame:
    """Return rows without the words of hidden stretches that others hold too; who holds them stays."""
    return rows.assign(text=rows["text"].mask(hidden, ""))
