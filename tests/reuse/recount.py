"""What the findings and the board say of shared text, counted again row by row."""

from __future__ import annotations

from components.contract import Cell, Claim
from tests.shown import Counted


def in_common(rows: Counted, claim: Claim, sharing: str) -> tuple[int, int]:
    """Return passages and words of the subject that the object has, too."""
    theirs = {row["passage"] for row in rows if row["outlet"] == claim.object and row["sharing"] == sharing}
    own = [row for row in rows if row["outlet"] == claim.subject and row["sharing"] == sharing]
    held = [row for row in own if row["passage"] in theirs]
    return len({row["passage"] for row in held}), sum(row["words"] for row in held)


def shares_text(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...]:
    total = sum(row["words"] for row in rows if row["outlet"] == claim.subject)
    passages, words = in_common(rows, claim, "across")
    return words, passages, total


RECOUNT = {"shares text with": shares_text}


def share_of_words(rows: Counted, others: Counted, articles: Counted, cell: Cell) -> float:
    outlet = cell.text.removeprefix("with ")
    theirs = {row["passage"] for row in others if row["outlet"] == outlet and row["sharing"] == "across"}
    shared = sum(row["words"] for row in rows if row["sharing"] == "across" and row["passage"] in theirs)
    part = 100 * shared / sum(row["words"] for row in rows)
    return round(part, 1) if part < 1 else round(part)


BOARD = {"shared": share_of_words}
