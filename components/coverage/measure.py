"""From a reading to rows: one row per mention of a point."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

import pandas as pd

from components.contract import ROW_COLUMNS, Options, table
from components.coverage.mention import PASSAGES, PointMention
from components.coverage.passages import quotations_in, statements_in
from components.reading.model import Mention, Reading, Segment
from components.reading.words import Words, count_words

#: `point` is how a point is called, one name for one point of an event; `point_id` is its stable word in addresses;
#: `kind` and `how` are words of `mention.KINDS` and `mention.HOWS`. `place` is headline, lead, body or last (the last
#: paragraph); `word` counts the article's words up to the end of the mention, `length` all of them. `event` is the
#: event that the article tells; `since` the earliest known date of an article that holds the point, `undated` whether
#: some that hold it have no date; `outlets` how many outlets of the event hold it in any voice. `point` to `outlets`
#: are final once `relate` has seen all articles. `key` and `noun` say what is mentioned within the article.
COLUMNS = (
    *ROW_COLUMNS, "point", "point_id", "kind", "how", "sentence", "place", "word", "length",
    "event", "published", "since", "undated", "outlets", "key", "noun",
)  # fmt: skip

_KINDS = {
    **dict.fromkeys(("start", "end", "sentence", "word", "length", "outlets"), "int64"),
    "undated": "bool",
}
#: Words of the longest name of a point that is still a name.
_NAME = 5
#: In a sentence of so many characters words are found once for all its mentions; one may have thousands.
_LONG = 400


def measure(readings: Sequence[Reading], options: Options) -> pd.DataFrame:
    """Return one row per mention of a point, in the order of the texts; the same columns for empty articles."""
    return rows_of_mentions((reading, _mentions(reading)) for reading in readings)


def _mentions(reading: Reading) -> list[PointMention]:
    """Return the mentions of points in one article, in text order."""
    from components.coverage.naming import names_in  # noqa: PLC0415 (the word lists of names are loaded on import)
    from components.coverage.quantities import numbers_in  # noqa: PLC0415 (as above)

    return sorted((*names_in(reading), *_described(reading), *numbers_in(reading), *_passages(reading)), key=_order)


def _order(mention: PointMention) -> tuple[int, int, str, str]:
    return mention.start, mention.end, mention.kind, mention.key


def _passages(reading: Reading) -> Iterator[PointMention]:
    yield from statements_in(reading)
    yield from quotations_in(reading)


def _described(reading: Reading) -> Iterator[PointMention]:
    """Yield the speakers that the text calls by a description alone: "the premier" is Shinzo Abe."""
    from components.coverage.naming import key_of  # noqa: PLC0415 (see _mentions)

    persons = {person.name for person in reading.persons if person.party == "person"}
    seen: set[tuple[int, int]] = set()
    for quotation in reading.quotations:
        for mention in (quotation.speaker, quotation.via):
            if _describes(mention, persons) and mention is not None and (mention.start, mention.end) not in seen:
                seen.add((mention.start, mention.end))
                name = str(mention.person)
                yield PointMention(mention.start, mention.end, "person", key_of(name), name, "by description")


def _describes(mention: Mention | None, persons: set[str]) -> bool:
    if mention is None or mention.form != "description" or mention.person not in persons:
        return False
    return any(word.islower() for word in mention.text.split()[1:])  # "Japan" for its premier describes nobody


def rows_of_mentions(found: Iterable[tuple[Reading, Sequence[PointMention]]]) -> pd.DataFrame:
    """Return the rows of the mentions that were found in each article, one article after the other."""
    return table(COLUMNS, [row for reading, mentions in found for row in _rows(reading, mentions)], _KINDS)


def _rows(reading: Reading, mentions: Sequence[PointMention]) -> Iterator[tuple[object, ...]]:
    if not mentions:
        return
    article = reading.article
    starts = [sentence.start for sentence in reading.sentences]
    before = _words_before(reading)
    last = _last_paragraph(reading)
    published = article.published.isoformat() if article.published else ""
    segments = sorted(reading.segments, key=lambda segment: segment.start)
    first = [segment.start for segment in segments]
    known, words = -1, Words("", 0, 0)
    for mention in mentions:
        number = max(0, bisect_right(starts, mention.start) - 1)
        sentence = reading.sentences[number]
        place = "last" if sentence.start >= last and sentence.place == "body" else sentence.place
        if mention.end >= sentence.end:
            word = before[number + 1]
        elif sentence.end - sentence.start < _LONG:
            word = before[number] + count_words(article.text, sentence.start, mention.end)
        else:
            if number != known:
                known, words = number, Words(article.text, sentence.start, sentence.end)
            word = before[number] + words.before(mention.end)
        voice = _voice(segments, first, mention)
        yield (
            article.article_id, article.outlet, mention.start, mention.end, voice, mention.label, mention.key,
            mention.kind, mention.how, sentence.index, place, word, before[-1], reading.event, published, published,
            not published, 1, mention.key, mention.noun,
        )  # fmt: skip


def _words_before(reading: Reading) -> list[int]:
    """Return how many words stand before each sentence, and in all."""
    counts = [0]
    for sentence in reading.sentences:
        counts.append(counts[-1] + count_words(reading.article.text, sentence.start, sentence.end))
    return counts


def _last_paragraph(reading: Reading) -> int:
    """Return where the last paragraph begins."""
    paragraphs = [block.start for block in reading.blocks if block.kind == "paragraph"]
    return paragraphs[-1] if paragraphs else len(reading.article.text)


def _voice(segments: list[Segment], first: list[int], mention: PointMention) -> str:
    """Return the voice that most of a mention's characters stand in, the first among equals."""
    at = max(0, bisect_right(first, mention.start) - 1)
    if at + 1 >= len(first) or first[at + 1] >= mention.end:  # it reaches into one alone
        return segments[at].voice if first and _covered(segments[at], mention) > 0 else "own"
    held: dict[str, int] = {}
    while at < len(segments) and segments[at].start < mention.end:
        one = segments[at]
        covered = _covered(one, mention)
        if covered > 0:
            held[one.voice] = held.get(one.voice, 0) + covered
        at += 1
    return max(held, key=lambda voice: held[voice]) if held else "own"


def _covered(segment: Segment, mention: PointMention) -> int:
    """Return how many characters of a mention stand in a segment; none or fewer where it lies outside."""
    return min(segment.end, mention.end) - max(segment.start, mention.start)


def redact(rows: pd.DataFrame, hidden: pd.Series) -> pd.DataFrame:
    """Return rows that call statements, quotations and whatever has a long name by a word.

    The name of such a point is some article's sentence, wherever the row itself stands.
    """
    long = rows["kind"].isin(PASSAGES) | (rows["point"].str.count(r"\w+") > _NAME)
    return rows.assign(point=rows["point"].mask(long, rows["kind"] + " " + rows["point_id"]))
