"""What outlets are told to differ in, counted again: each article's number from its rows, then means over events."""

from __future__ import annotations

from collections.abc import Callable
from statistics import mean
from typing import Any

from components.contract import Claim
from tests.shown import Counted

#: What is neither a name nor a number.
_PASSAGES = ("quotation", "statement")


def part_of_words(rows: Counted, article: dict[str, Any], rate: str) -> float | None:
    return 100 * article[f"words_{rate}"] / article["words"] if article["words"] else None


def persons(rows: Counted, article: dict[str, Any], rate: str) -> float | None:
    nobody = ("unnamed sources", "speaker not found")
    return len({row["speaker"] for row in rows if row["voice"] == "quoted" and row["speaker"] not in nobody})


def part_of_kind(rows: Counted, article: dict[str, Any], rate: str) -> float | None:
    kinds = {row["quotation_id"]: row["speaker_kind"] for row in reversed(rows)}
    return 100 * list(kinds.values()).count(rate) / len(kinds) if kinds else None


def score(rows: Counted, article: dict[str, Any], rate: str) -> float | None:
    own = [row["polarity"] for row in rows if row["voice"] == "own" and row["class"] != "other language"]
    return mean(own) if own else None


def shared(rows: Counted, article: dict[str, Any], rate: str) -> float | None:
    whole = sum(row["words"] for row in rows)
    return 100 * sum(row["words"] for row in rows if row["sharing"] == "across") / whole if whole else None


def aspect(rows: Counted, article: dict[str, Any], rate: str) -> float | None:
    own = [row for row in rows if (row["voice"], row["code"], row["comparable"]) == ("own", rate, "yes")]
    return 1000 * sum(row["weight"] for row in own) / article["words_own"] if article["words_own"] else None


def only_here(rows: Counted, article: dict[str, Any], rate: str) -> float | None:
    points = {row["point_id"]: row["outlets"] for row in rows if row["kind"] not in _PASSAGES}
    return 100 * sum(count == 1 for count in points.values()) / len(points) if points else None


#: By the board's row that a rate belongs to.
NUMBERS: dict[str, Callable[[Counted, dict[str, Any], str], float | None]] = {
    "voices": part_of_words,
    "quoted": persons,
    "kinds": part_of_kind,
    "scored": score,
    "only": only_here,
    "shared": shared,
    "aspects": aspect,
}


def told_again(claim: Claim, row: str, rows: Counted, articles: Counted) -> tuple[float, ...] | None:
    """Return both outlets' means over their common events, and how many these are; None where the first is not larger.

    An outlet's articles on one event count as one, by their mean. `row` is the board's row of the rate.
    """
    outlets = (claim.subject, claim.relation.removeprefix("more than "))
    several = {
        one["event"]: {other["outlet"] for other in articles if other["event"] == one["event"]} for one in articles
    }
    by_article: dict[str, Counted] = {}
    for one in rows:
        by_article.setdefault(one["article_id"], []).append(one)
    by_event: list[dict[str, list[float]]] = [{}, {}]
    for one in articles:
        if one["outlet"] not in outlets or (row == "only" and len(several[one["event"]]) < 2):
            continue
        value = NUMBERS[row](by_article.get(one["article_id"], []), one, claim.object)
        if value is not None:
            by_event[outlets.index(one["outlet"])].setdefault(one["event"], []).append(value)
    common = by_event[0].keys() & by_event[1].keys()
    more, less = (mean(mean(own[event]) for event in common) for own in by_event)
    digits = 2 if max(abs(more), abs(less)) < 1 else 1
    return (round(more, digits), round(less, digits), len(common)) if more > less else None
