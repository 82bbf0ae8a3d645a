"""What the findings on shared passages claim, counted again row by row."""

from __future__ import annotations

from components.contract import Claim
from tests.shown import Counted


def in_common(rows: Counted, claim: Claim, sharing: str) -> tuple[int, int]:
    """Return passages and words of the subject that the object holds, too."""
    theirs = {row["passage"] for row in rows if row["outlet"] == claim.object and row["passage"]}
    own = [row for row in rows if row["outlet"] == claim.subject and row["sharing"] == sharing]
    held = [row for row in own if row["passage"] in theirs]
    return len({row["passage"] for row in held}), sum(row["words"] for row in held)


def shares_copy(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...]:
    total = sum(row["words"] for row in rows if row["outlet"] == claim.subject)
    return (*in_common(rows, claim, "across"), total)


def same_speech(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...]:
    passages, words = in_common(rows, claim, "speech")
    return words, passages


RECOUNT = {"shares copy with": shares_copy, "quotes the same speech as": same_speech}
