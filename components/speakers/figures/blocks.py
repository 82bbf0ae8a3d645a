"""Blocks of speech: full where the words stand in marks, hatched where the outlet reports them."""

from __future__ import annotations

import pandas as pd

from components.contract import mark_key
from components.figure.marks import Bar
from components.figure.records import Record, records
from components.palette import Palette
from components.speakers.measure import NAMELESS
from components.speakers.wording import hover

#: Heights in pixels of a block, and of the space under it.
BLOCK, GAP = 16, 8
#: Up to so many outlets each stands with its speakers under it; beyond, figures are drawn another way.
MOST_OUTLETS = 8
#: Speakers with a line of their own in one outlet; the others share one.
MOST_SPEAKERS = 5
NOBODY = "Nobody speaks in these articles."


def fill(reported: bool) -> str:
    """Return how a block is filled."""
    return "hatched" if reported else "full"


def by_quotation(rows: pd.DataFrame) -> list[list[Record]]:
    """Return the passages of each quotation together, quotations in the order of their first passage."""
    found: dict[tuple[str, str], list[Record]] = {}
    for row in records(rows):
        found.setdefault((row["article_id"], row["quotation_id"]), []).append(row)
    return list(found.values())


def quotation_key(passage: Record) -> str:
    """Return the key that opens the quotation of a passage."""
    return mark_key(article_id=passage["article_id"], quotation_id=passage["quotation_id"])


def in_place(passages: list[Record], y: float, palette: Palette, narrowest: float = 0) -> list[Bar]:
    """Return the passages of one quotation at their places in the article, from its first word (0) to its last (1)."""
    drawn = []
    for one in passages:
        whole = max(one["article_words"], 1)
        length = max(one["words"] / whole, narrowest)
        left = min(one["before"] / whole, 1 - length) if narrowest else one["before"] / whole
        looks = (palette.outlet(one["outlet"]), fill(one["voice"] != "quoted"))
        drawn.append(Bar(y, left, length, quotation_key(one), hover(passages), *looks))
    return drawn


def speaker_lines(own: pd.DataFrame) -> list[tuple[list[str], pd.DataFrame]]:
    """Return the lines of one outlet: a speaker and their row, and at last the others together with theirs.

    The nameless classes keep lines of their own, because who they are is what a reader wants to know.
    """
    spoken = own[own["speaker"] != ""]
    nameless = spoken["speaker"].isin(NAMELESS)
    named = spoken[~nameless]
    most = MOST_SPEAKERS if len(named) > MOST_SPEAKERS + 1 else len(named)
    leading = named.sort_values(["counted", "quoted_words", "reported_words"], ascending=False, kind="stable")[:most]
    found = _each(named[named.index.isin(leading.index)])
    others = named.drop(leading.index)
    if len(others):
        found.append((others["speaker"].tolist(), others))
    return found + _each(spoken[nameless])


def _each(spoken: pd.DataFrame) -> list[tuple[list[str], pd.DataFrame]]:
    return [([str(name)], spoken[number : number + 1]) for number, name in enumerate(spoken["speaker"])]
