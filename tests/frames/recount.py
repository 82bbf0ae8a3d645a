"""What the findings on frames claim, counted again row by row."""

from __future__ import annotations

from components.contract import Cell, Claim
from tests.shown import Counted


def alone_marked(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    marked = [row for row in rows if (row["code"], row["marked"]) == (claim.object, "yes")]
    if {row["outlet"] for row in marked} != {claim.subject}:
        return None
    return (len({(row["article_id"], row["sentence"]) for row in marked if row["voice"] == "own"}),)


def more_than(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    code = dict(part.split("=") for part in claim.scope.split("&"))["code"]
    means: dict[str, dict[str, float]] = {}
    for outlet in (claim.subject, claim.object):
        rates: dict[str, list[float]] = {}
        for one in articles:
            if one["outlet"] == outlet and one["words_own"]:
                hits = [row for row in rows if row["article_id"] == one["article_id"] and row["voice"] == "own"]
                weight = sum(1.0 if row["strength"] == "strong" else 0.5 for row in hits if row["code"] == code)
                rates.setdefault(one["event"], []).append(1000 * weight / one["words_own"])
        means[outlet] = {event: sum(own) / len(own) for event, own in rates.items()}
    common = means[claim.subject].keys() & means[claim.object].keys()
    more, less = (sum(means[outlet][event] for event in common) / len(common) for outlet in means)
    return (round(more, 1), round(less, 1), len(common)) if more > less else None


RECOUNT = {"alone marked with": alone_marked, "comes up more than in": more_than}


def words_for_aspect(rows: Counted, others: Counted, articles: Counted, cell: Cell) -> float:
    own = [row for row in rows if row["label"] == cell.text and row["voice"] == "own"]
    weight = sum(1.0 if row["strength"] == "strong" else 0.5 for row in own)
    return round(1000 * weight / sum(one["words_own"] for one in articles), 1)


BOARD = {"aspects": words_for_aspect}
