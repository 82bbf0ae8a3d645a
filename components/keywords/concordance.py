"""Every occurrence of a searched word in its line: what stands to its left, the word, what stands to its right."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import islice

import pandas as pd

from components.contract import ROW_COLUMNS
from components.keywords.house import as_pieces, pieces_in, sequences
from components.keywords.spelling import spelled
from components.reading.model import Reading

COLUMNS = (*ROW_COLUMNS, "left", "word", "right")
#: How lines can be sorted: by the words to the left (nearest first), to the right, or by outlet and place.
SORTS = ("outlet", "left", "right")
#: A query has so many characters and words at most, a concordance so many lines, a line so many characters a side.
LONGEST_QUERY, MOST_WORDS, MOST_LINES, CONTEXT = 80, 6, 2_000, 70


def concordance(readings: Iterable[Reading], query: str, sort: str = "outlet") -> pd.DataFrame:
    """Return one row per occurrence of a word or phrase, `COLUMNS`, in the order of `sort`.

    Case and spelling are folded, possessives taken off, and ways of writing one thing taken together (US, U.S., United
    States); an acronym is found as such ("US" is not "us"). A phrase is found within a sentence. What is set aside
    (captions, boilerplate) is not searched. A query longer than the bounds is cut, a concordance ends at `MOST_LINES`.
    """
    ways = _ways(query)
    found = islice((row for reading in readings for row in _rows(reading, ways)), MOST_LINES) if ways else ()
    lines = pd.DataFrame(list(found), columns=list(COLUMNS)).astype({"start": "int64", "end": "int64"})
    return _sorted(lines, sort)


def uses_by_outlet(lines: pd.DataFrame, articles: pd.DataFrame, voices: Sequence[str]) -> pd.DataFrame:
    """Return one row per outlet: `outlet`, `uses` (lines), `rate` (uses per 1,000 words in the voices)."""
    words = articles.groupby("outlet", sort=False)[[f"words_{voice}" for voice in voices]].sum().sum(axis=1)
    uses = lines["outlet"].value_counts().reindex(words.index, fill_value=0)
    return pd.DataFrame(
        {"outlet": words.index, "uses": uses.to_numpy(), "rate": (1000 * uses / words.clip(lower=1)).to_numpy()}
    )


def words_of(query: str) -> tuple[str, ...]:
    """Return the words of a query that are searched for."""
    return as_pieces(query[:LONGEST_QUERY])[:MOST_WORDS]


def _ways(query: str) -> list[tuple[str, ...]]:
    """Return the sequences of folded words that a query stands for."""
    words = words_of(query)
    if not words:
        return []
    same = {way: key for known in sequences("").values() for way, key in known if key}
    asked = tuple(map(folded, words))
    keys = {key for way, key in same.items() if tuple(map(folded, way)) == asked}
    return sorted({asked} | {tuple(map(folded, way)) for way, key in same.items() if key in keys})


def folded(word: str) -> str:
    """Return what a word is compared by: its spelling neutral, small letters; an acronym in capitals stays one."""
    bare = word.replace(".", "") if not any(sign.isdigit() for sign in word) else word
    return bare if bare.isupper() and 1 < len(bare) <= 4 else spelled(bare.casefold())


def _rows(reading: Reading, ways: Sequence[tuple[str, ...]]) -> Iterable[tuple[object, ...]]:
    article = reading.article
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for way in sorted(ways, key=len, reverse=True):
        by_first.setdefault(way[0], []).append(way)
    begins = [segment.start for segment in reading.segments]
    for sentence in reading.sentences:
        places = pieces_in(article.text, sentence.start, sentence.end)
        words = [folded(article.text[start:end]) for start, end in places]
        after = 0
        for number, word in enumerate(words):
            length = _fitting(words, number, by_first.get(word, [])) if number >= after else 0
            if not length:
                continue
            after = number + length
            start, end = places[number][0], places[after - 1][1]
            at = bisect_right(begins, start) - 1
            voice = reading.segments[at].voice if at >= 0 else "own"
            yield (article.article_id, article.outlet, start, end, voice, *_line(reading, start, end))


def _fitting(words: Sequence[str], number: int, ways: Sequence[tuple[str, ...]]) -> int:
    """Return the length of the first of the ways that stands at a place among the words; 0 for none."""
    return next((len(way) for way in ways if tuple(words[number : number + len(way)]) == way), 0)


def _line(reading: Reading, start: int, end: int) -> tuple[str, str, str]:
    """Return what stands left of an occurrence, itself and what stands right, within its block, white space single."""
    block = next((one for one in reading.blocks if one.start <= start < one.end), None)
    first, last = (block.start, block.end) if block else (start - CONTEXT, end + CONTEXT)
    text = reading.article.text
    left = " ".join(text[max(first, start - CONTEXT, 0) : start].split())
    right = " ".join(text[end : min(last, end + CONTEXT)].split())
    return left, " ".join(text[start:end].split()), right


def _sorted(lines: pd.DataFrame, sort: str) -> pd.DataFrame:
    """Return lines in order; equal ones stay in the order of outlets and places."""
    order = {outlet: number for number, outlet in enumerate(lines["outlet"].unique())}
    lines = lines.sort_values("outlet", key=lambda column: column.map(order), kind="stable", ignore_index=True)
    if sort not in ("left", "right"):
        return lines
    words = [[folded(word) for word in as_pieces(text)] for text in lines[sort]]
    keys = [one[::-1] if sort == "left" else one for one in words]
    return lines.iloc[sorted(range(len(lines)), key=keys.__getitem__)].reset_index(drop=True)
