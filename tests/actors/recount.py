"""What the findings and the board say of the actors, counted again row by row."""

from __future__ import annotations

from urllib.parse import unquote_plus

from components.contract import Cell, Claim
from tests.actors.headings import HEADINGS as OF_FIGURES
from tests.shown import Counted


def calls(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    own = [row for row in rows if row["view"] == "named" and row["voice"] == "own" and row["outlet"] == claim.subject]
    named = [row for row in own if row["what"] == claim.object and row["kind"] == "group with a name"]
    actors = {row["actor"] for row in named}
    return (float(len(named)),) if len(actors) == 1 else None


RECOUNT = {"calls": calls}


def namings(rows: Counted, others: Counted, articles: Counted, cell: Cell) -> float:
    own = [row for row in (*rows, *others) if row["view"] == "named" and row["voice"] == "own"]
    persons = [row for row in own if row["kind"] in ("person", "body")]
    outlets = {row["actor"]: {one["outlet"] for one in persons if one["actor"] == row["actor"]} for row in persons}
    widely = {one: (len(outlets[one]), sum(row["actor"] == one for row in persons)) for one in outlets}
    actor = unquote_plus(cell.key.partition("actor=")[2].partition("&")[0])
    assert widely[actor] == max(widely.values()), "another is named more widely"
    return sum(row in rows and row["actor"] == actor and row["what"] == cell.text for row in persons)


BOARD = {"namings": namings}

HEADINGS = OF_FIGURES
