"""What the findings on keywords claim, counted again row by row."""

from __future__ import annotations

from components.contract import Claim
from tests.shown import Counted


def alone_uses(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    using = [row["outlet"] for row in rows if row["term"] == claim.object]
    return (len(using),) if set(using) == {claim.subject} else None


def uses_more_often(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    def rate(own: bool) -> float:
        uses = sum(row["term"] == claim.object and (row["outlet"] == claim.subject) == own for row in rows)
        return uses / sum(one["words"] for one in articles if (one["outlet"] == claim.subject) == own)

    uses = [row["article_id"] for row in rows if row["term"] == claim.object and row["outlet"] == claim.subject]
    return (len(uses), len(set(uses))) if rate(own=True) > rate(own=False) else None


RECOUNT = {"alone uses": alone_uses, "uses more often than the others": uses_more_often}
