"""What the board gets of the kinds of speakers: their quotations, and each article's part for each kind."""

from __future__ import annotations

from collections import Counter, defaultdict

import pandas as pd

from components.contract import BoardRow, Cell, Rate, by_column, columns_of
from components.reading.speaker_kinds import KINDS
from components.speakers.kind_sentences import SPOKEN_BY
from components.wording import capitalised


def kinds_that_speak(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Cell]:
    """Return the quotations of each kind of speaker in each column, in the order of the list; no column has others."""
    held = by_column(columns_of(articles), rows.drop_duplicates(["article_id", "quotation_id"]), ["speaker_kind"])
    return [
        Cell(column, KINDS[kind], count, "quotation" if count == 1 else "quotations", column.key(speaker_kind=kind))
        for column, own in held.items()
        for kind, count in _in_order(Counter(kind for (kind,) in own))
    ]


def _in_order(counts: Counter[str]) -> list[tuple[str, int]]:
    return [(kind, counts[kind]) for kind in KINDS if counts[kind]]


def shares_of_kinds(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Rate]:
    """Return what part of each article's quotations is by each kind of speaker, in per cent; articles with any."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    once = rows.drop_duplicates(["article_id", "quotation_id"])
    for article, kind in zip(once["article_id"].tolist(), once["speaker_kind"].tolist(), strict=True):
        counts[article][kind] += 1
    speaks = {kind: frozenset(once.loc[once["speaker_kind"] == kind, "outlet"].tolist()) for kind in KINDS}
    return [
        Rate(
            kind,
            capitalised(KINDS[kind]),
            "% of quotations",
            f"gives a larger share of its quotations to {SPOKEN_BY[kind]}",
            {article: 100 * own[kind] / own.total() for article, own in counts.items()},
            conditions={"speaker_kind": kind},
            behind=speaks[kind],
            if_any=True,
        )
        for kind in KINDS
        if speaks[kind]
    ]


KINDS_ROW = BoardRow(
    "kinds",
    "What kind of people?",
    "Quotations and paraphrases by the kind of who says them, as the articles word it",
    kinds_that_speak,
    "bars",
    25,
    first=False,
    rates=shares_of_kinds,
)
