"""What another codebook would change on a corpus: hits and marked sentences by code, and the words that come or go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate

import pandas as pd

from components.corpus.article import Article
from components.frames.codebook import Codebook
from components.reading.model import Reading

#: code, its name; hits and marked sentences by the codebook of before and by the new one.
COLUMNS = ("code", "label", "hits_before", "hits_after", "marks_before", "marks_after")
#: What comes or goes: outlet, the code's name, change (comes, goes), the words, the sentence, article and characters.
PLACE_COLUMNS = ("outlet", "label", "change", "words", "sentence", "article_id", "start", "end")


def changes(before: pd.DataFrame, after: pd.DataFrame, old: Codebook, new: Codebook) -> pd.DataFrame:
    """Return one row per code of either codebook (`COLUMNS`), in their order; `before` and `after` are their rows."""
    labels = {**old.labels(), **new.labels()}
    counts = [(rows["code"].value_counts().to_dict(), _marks(rows)) for rows in (before, after)]
    lines = [
        (code, label, *(hits.get(code, 0) for hits, _ in counts), *(marks[code] for _, marks in counts))
        for code, label in labels.items()
    ]
    return pd.DataFrame(lines, columns=list(COLUMNS))


def _marks(rows: pd.DataFrame) -> Counter[str]:
    marked = rows[rows["marked"] == "yes"][["article_id", "sentence", "code"]].drop_duplicates()
    return Counter(marked["code"])


def places(before: pd.DataFrame, after: pd.DataFrame, readings: Sequence[Reading], most: int) -> pd.DataFrame:
    """Return the places that only one of two codebooks finds (`PLACE_COLUMNS`), in text order, at most so many each."""
    columns = ["article_id", "start", "end", "code"]
    found = [set(zip(*(rows[name] for name in columns), strict=True)) for rows in (before, after)]
    reading_of = {one.article.article_id: one for one in readings}
    order = {article: number for number, article in enumerate(reading_of)}
    lines = []
    for change, rows, others in (("comes", after, found[0]), ("goes", before, found[1])):
        kept = [row for row in zip(*(rows[name] for name in (*columns, "label")), strict=True) if row[:4] not in others]
        for article, start, end, _, label in sorted(kept, key=lambda row: (order[row[0]], row[1]))[:most]:
            reading = reading_of[article]
            sentence = next(one for one in reading.sentences if one.start <= start < one.end)
            said = " ".join(reading.text(sentence.start, sentence.end).split())
            lines.append((reading.article.outlet, label, change, reading.text(start, end), said, article, start, end))
    return pd.DataFrame(lines, columns=list(PLACE_COLUMNS))


def within(readings: Iterable[Reading], most: int) -> list[Reading]:
    """Return the first readings that together have at most so many characters, and one at least.

    What changes is shown at once, so a large corpus is looked at in part.
    """
    taken: list[Reading] = []
    length = 0
    for reading in readings:
        length += len(reading.article.text)
        if taken and length > most:
            break
        taken.append(reading)
    return taken


def how_many_within(articles: Iterable[Article], most: int) -> int:
    """Return how many articles `within` takes, without a reading of any."""
    lengths = accumulate(len(one.text) for one in articles)
    return sum(1 for number, length in enumerate(lengths) if not number or length <= most)
