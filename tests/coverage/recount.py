"""What the findings on coverage claim, counted again row by row."""

from __future__ import annotations

from components.contract import Claim
from tests.shown import Counted


def holding(rows: Counted, claim: Claim) -> list[str]:
    """Return the outlets that have the point of a claim."""
    return sorted({row["outlet"] for row in rows if f"point_id={row['point_id']}" == claim.scope})


def later_than_the_point(rows: Counted, articles: Counted, claim: Claim) -> list[str]:
    """Return the outlets whose last article is dated after the first that has the point."""
    since = min(row["published"] for row in rows if f"point_id={row['point_id']}" == claim.scope)
    return sorted({one["outlet"] for one in articles if one["published"] > since})


def alone_mentions(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    later = [one for one in later_than_the_point(rows, articles, claim) if one != claim.subject]
    return (len(later),) if holding(rows, claim) == [claim.subject] else None


def lacks(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    late = claim.subject in later_than_the_point(rows, articles, claim)
    return (len(holding(rows, claim)),) if late and claim.subject not in holding(rows, claim) else None


RECOUNT = {"alone mentions": alone_mentions, "lacks": lacks}
