"""The frame of articles: where each belongs, and how many words it has in each voice and shared with others."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

import pandas as pd

from components.analysis.measuring import stacked
from components.analysis.parts import packed, unpacked
from components.contract import ARTICLE_COLUMNS, ARTICLE_COUNTS, table
from components.reading.model import VOICES, Reading
from components.reading.words import count_words

#: The word of this frame among what is made alongside the measuring (`alongside`).
ARTICLES = "frame of articles"
_KINDS = dict.fromkeys(ARTICLE_COUNTS, "int64")


def article_frame(readings: Iterable[Reading]) -> pd.DataFrame:
    """Return one row per article (`contract.ARTICLE_COLUMNS`); words are those of the sentences, by voice."""
    return table(ARTICLE_COLUMNS, [_row(reading) for reading in readings], _KINDS)


def packed_frame(readings: Sequence[Reading]) -> bytes:
    """Return the frame of a block of readings as bytes for the disk."""
    return bytes(packed(article_frame(readings)))


def frame_of(blocks: Iterable[bytes]) -> pd.DataFrame:
    """Return the frame of all articles, of what `packed_frame` returned of each block of them."""
    frames = [unpacked(data) for data in blocks]
    return stacked(frames) if frames else article_frame(())


def _row(reading: Reading) -> tuple[object, ...]:
    article = reading.article
    words: Counter[str] = Counter()
    shared: Counter[str] = Counter()
    copied = sorted((one.start, one.end) for one in reading.shared if one.sharing == "across")
    longest = max((end - start for start, end in copied), default=0)
    for segment in reading.segments:
        words[segment.voice] += count_words(article.text, segment.start, segment.end)
        # Only passages that begin before the segment's end, and not so far before it that none is so long, reach it.
        reaching = slice(bisect_left(copied, (segment.start - longest,)), bisect_left(copied, (segment.end,)))
        for start, end in copied[reaching]:
            left, right = max(start, segment.start), min(end, segment.end)
            if left < right:
                shared[segment.voice] += count_words(article.text, left, right)
    return (
        article.article_id,
        article.outlet,
        article.kind,
        article.title,
        article.published.isoformat() if article.published else None,
        article.url,
        article.language,
        article.file,
        reading.event,
        sum(words.values()),
        *(words[voice] for voice in VOICES),
        *(shared[voice] for voice in VOICES),
        len(reading.sentences),
        len(reading.quotations),
        reading.story,
        reading.other_event,
    )
