"""Two articles side by side: the sentences of each passage that both hold, and the words in which they differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import pandas as pd

from components.linking.copies.normalised import normalised_words
from components.linking.copies.string_tiling import tiles
from components.reading.model import Reading

#: A single word of so few letters amid words that differ is no match ("in" here and "in" there).
_SMALL = 3
_Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Side:
    """Sentences of one article (`spans`), and the words in them that the other article has not (`differs`)."""

    spans: _Spans
    differs: _Spans


@dataclass(frozen=True)
class Aligned:
    """One passage as two articles have it, and how the first shares it."""

    passage: str
    sharing: str
    one: Side
    other: Side


def aligned(one: Reading, other: Reading) -> list[Aligned]:
    """Return the passages that two articles hold, in the order of the first, in their whole sentences.

    Words are compared normalised: a changed spelling differs, a capital or the form of a quotation mark does not.
    """
    mine, others = _by_passage(one), _by_passage(other)
    words, other_words = list(normalised_words(one)), list(normalised_words(other))
    found = []
    for passage, spans in mine.items():
        if passage not in others:
            continue
        here, there = _sentences(one, spans), _sentences(other, others[passage])
        own = [word for word in words if _inside(word[0], here)]
        theirs = [word for word in other_words if _inside(word[0], there)]
        same, other_same = _matched([word[2] for word in own], [word[2] for word in theirs])
        sharing = next(shared.sharing for shared in one.shared if shared.passage == passage)
        found.append(
            Aligned(passage, sharing, Side(here, _differing(own, same)), Side(there, _differing(theirs, other_same)))
        )
    return found


def sharing_articles(rows: pd.DataFrame) -> list[str]:
    """Return the articles that share passages with another one that is shown, most shared words first."""
    shared = rows[rows["passage"] != ""]
    holders = shared.groupby("passage")["article_id"].transform("nunique")
    words = shared[holders > 1].groupby("article_id", sort=False)["words"].sum()
    return [str(article_id) for article_id in words.sort_values(ascending=False, kind="stable").index]


def partners(rows: pd.DataFrame, article_id: str) -> list[str]:
    """Return the articles that share passages with one, those with most of its shared words first."""
    shared = rows[rows["passage"] != ""]
    passages = set(shared.loc[shared["article_id"] == article_id, "passage"])
    held = shared[shared["passage"].isin(passages) & (shared["article_id"] != article_id)]
    words = held.groupby("article_id", sort=False)["words"].sum()
    return [str(one) for one in words.sort_values(ascending=False, kind="stable").index]


def _by_passage(reading: Reading) -> dict[str, list[tuple[int, int]]]:
    found = defaultdict(list)
    for one in reading.shared:
        found[one.passage].append((one.start, one.end))
    return found


def _sentences(reading: Reading, spans: Sequence[tuple[int, int]]) -> _Spans:
    """Return the sentences that hold a part of the spans; neighbours are one."""
    found: list[tuple[int, int]] = []
    last = -2
    for sentence in reading.sentences:
        if any(start < sentence.end and end > sentence.start for start, end in spans):
            if last == sentence.index - 1:
                found[-1] = (found[-1][0], sentence.end)
            else:
                found.append((sentence.start, sentence.end))
            last = sentence.index
    return tuple(found)


def _inside(place: int, spans: _Spans) -> bool:
    return any(start <= place < end for start, end in spans)


def _matched(words: list[str], others: list[str]) -> tuple[set[int], set[int]]:
    """Return the places of words that match: in runs of two or more wherever they stand, then one by one in order."""
    same: set[int] = set()
    other_same: set[int] = set()
    numbers: dict[str, int] = {}
    first, second = ([numbers.setdefault(word, len(numbers)) for word in part] for part in (words, others))
    for tile in tiles(first, second, shortest=2):
        same.update(range(tile.start, tile.start + tile.length))
        other_same.update(range(tile.start2, tile.start2 + tile.length))
    rest = [place for place in range(len(words)) if place not in same]
    other_rest = [place for place in range(len(others)) if place not in other_same]
    left = SequenceMatcher(None, [words[place] for place in rest], [others[place] for place in other_rest], False)
    for block in left.get_matching_blocks():
        if block.size == 1 and len(words[rest[block.a]]) <= _SMALL:
            continue
        same.update(rest[block.a : block.a + block.size])
        other_same.update(other_rest[block.b : block.b + block.size])
    return same, other_same


def _differing(words: Sequence[tuple[int, int, str, bool, int]], same: set[int]) -> _Spans:
    """Return the stretches of words that do not match; neighbours are one."""
    return tuple(_runs([(word[0], word[1], place in same) for place, word in enumerate(words)]))


def _runs(words: Sequence[tuple[int, int, bool]]) -> Iterator[tuple[int, int]]:
    begin = end = -1
    for start, stop, matches in words:
        if matches:
            if begin >= 0:
                yield begin, end
            begin = -1
        else:
            begin, end = (start if begin < 0 else begin), stop
    if begin >= 0:
        yield begin, end
