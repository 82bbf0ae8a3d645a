"""The readings of a corpus as tables: one row per sentence, per piece in one voice, per passage of a quotation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pandas as pd

from components.contract import table
from components.reading.model import VOICES, Quotation, Reading, Segment
from components.reading.words import count_words

SENTENCE_COLUMNS = (
    *("article_id", "outlet", "sentence", "start", "end", "place", "voice", "text"),
    *("words_own", "words_reported", "words_quoted"),
)
SEGMENT_COLUMNS = ("article_id", "outlet", "sentence", "start", "end", "voice", "quotation_id", "stub", "text")
QUOTATION_COLUMNS = (
    *("article_id", "outlet", "quotation_id", "start", "end", "text", "kind", "cue", "speaker_text", "speaker"),
    *("via_text", "via", "place"),
)

#: The columns that are no texts, by what they are.
_NUMBERS = ("sentence", "start", "end", *(f"words_{voice}" for voice in VOICES))
_KINDS = {**dict.fromkeys(_NUMBERS, "int64"), "stub": "bool"}


def sentence_table(readings: Iterable[Reading]) -> pd.DataFrame:
    """Return one row per sentence (`SENTENCE_COLUMNS`).

    `voice` is the voice of the sentence's words; where there are several, they are joined by "+" in the order in which
    they first speak ("quoted+own"), and the words of each are counted.
    """
    return table(SENTENCE_COLUMNS, [row for reading in readings for row in _sentences(reading)], _KINDS)


def segment_table(readings: Iterable[Reading]) -> pd.DataFrame:
    """Return one row per piece of a sentence in one voice (`SEGMENT_COLUMNS`); a `stub` only attributes."""
    rows = [
        (
            *(reading.article.article_id, reading.article.outlet, segment.sentence, segment.start, segment.end),
            *(segment.voice, segment.quotation_id, segment.stub, reading.text(segment.start, segment.end)),
        )
        for reading in readings
        for segment in reading.segments
    ]
    return table(SEGMENT_COLUMNS, rows, _KINDS)


def quotation_table(readings: Iterable[Reading]) -> pd.DataFrame:
    """Return one row per contiguous passage of a quotation (`QUOTATION_COLUMNS`), in the order of the quotations.

    The passages of a direct or mixed quotation are those inside quotation marks, the marks left out; those of an
    indirect one are the reported clause. The passages of one quotation share its id, which counts within its article.
    """
    return _told((reading, one) for reading in readings for one in reading.quotations)


def thought_table(readings: Iterable[Reading]) -> pd.DataFrame:
    """Return one row per contiguous passage of an attributed thought, with the columns of `quotation_table`."""
    return _told((reading, one) for reading in readings for one in reading.thoughts)


def _told(found: Iterable[tuple[Reading, Quotation]]) -> pd.DataFrame:
    rows = [row for reading, quotation in found for row in _passages(reading, quotation)]
    return table(QUOTATION_COLUMNS, rows, _KINDS)


def _sentences(reading: Reading) -> Iterator[tuple[object, ...]]:
    text, article = reading.article.text, reading.article
    pieces: dict[int, list[Segment]] = {}
    for segment in reading.segments:
        pieces.setdefault(segment.sentence, []).append(segment)
    for sentence in reading.sentences:
        words = dict.fromkeys(VOICES, 0)
        own = pieces.get(sentence.index, [])
        for piece in own:
            words[piece.voice] += count_words(text, piece.start, piece.end)
        # A piece without a word (a lone mark) gives the sentence no voice, unless there is no other.
        speaking = [piece.voice for piece in own if words[piece.voice]] or [piece.voice for piece in own]
        yield (
            *(article.article_id, article.outlet, sentence.index, sentence.start, sentence.end, sentence.place),
            *("+".join(dict.fromkeys(speaking)), text[sentence.start : sentence.end], *words.values()),
        )


def _passages(reading: Reading, quotation: Quotation) -> Iterator[tuple[object, ...]]:
    article, speaker, via = reading.article, quotation.speaker, quotation.via
    passages = quotation.quoted if quotation.kind != "indirect" else quotation.spans
    for start, end in passages or quotation.spans:
        yield (
            *(article.article_id, article.outlet, quotation.quotation_id, start, end, reading.text(start, end)),
            *(quotation.kind, quotation.cue),
            *((speaker.text, speaker.person) if speaker else (None, None)),
            *((via.text, via.person) if via else (None, None)),
            quotation.place,
        )
