"""What the findings and the board say of scores, counted again row by row."""

from __future__ import annotations

from components.contract import Cell, Claim
from tests.shown import Counted

CLASSES = {
    "below zero": "negative", "zero": "zero", "no word on the list": "none", "above zero": "positive",
    "not scored: not in English": "other language",
}  # fmt: skip


def silent(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...]:
    own = [row for row in rows if row["class"] != "other language" and f"voice={row['voice']}" == claim.scope]
    return sum(row["class"] in ("zero", "none") for row in own), len(own)


RECOUNT = {"score zero or have no word on the list": silent}


def sentences(rows: Counted, others: Counted, articles: Counted, cell: Cell) -> float:
    return sum(row["class"] == CLASSES[cell.text] and row["voice"] == "own" for row in rows)


BOARD = {"scored": sentences}
