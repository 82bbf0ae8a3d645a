"""What the findings and the board say of names and numbers, counted again row by row."""

from __future__ import annotations

from components.contract import Cell, Claim
from tests.shown import Counted


def gives_number(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    given = [row for row in rows if row["outlet"] == claim.subject and row["kind"] == "number"]
    named = {row["point"] for row in given if f"point_id={row['point_id']}" == claim.scope}
    return () if claim.object in named else None


RECOUNT = {"gives the number": gives_number}


def mentioned_alone(rows: Counted, others: Counted, articles: Counted, cell: Cell) -> float:
    point = cell.key.partition("point_id=")[2]
    assert point not in {row["point_id"] for row in others}
    return sum(row["point_id"] == point for row in rows)


def unlike(rows: Counted, others: Counted, articles: Counted, cell: Cell) -> None:
    """A number without another one of its noun in another column is unlike nothing."""
    point = cell.key.partition("point_id=")[2]
    noun = next(row["noun"] for row in rows if row["point_id"] == point)
    assert noun in {row["noun"] for row in others if row["kind"] == "number" and row["point_id"] != point}


BOARD = {"only": mentioned_alone, "unlike": unlike}
