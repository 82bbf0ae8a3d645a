"""What the findings on sentiment claim, counted again row by row."""

from __future__ import annotations

import json

from components.contract import Claim
from tests.shown import Counted


def silent(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...]:
    own = [row for row in rows if row["class"] != "other language" and f"voice={row['voice']}" == claim.scope]
    return sum(row["class"] in ("zero", "none") for row in own), len(own)


def speaking(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...]:
    quiet, every = silent(rows, articles, claim)
    return every - quiet, every


def apart(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...]:
    found: list[float] = []
    for voice in (claim.subject, claim.object):
        own = [row["polarity"] for row in rows if row["voice"] == voice and row["class"] != "other language"]
        found += [round(sum(own) / len(own), 2), len(own)]
    return tuple(found)


def below(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    found = apart(rows, articles, claim)
    return found if found[0] < found[2] else None


def above(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    found = apart(rows, articles, claim)
    return found if found[0] > found[2] else None


def stands_behind(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...]:
    scored = [row for row in rows if abs(row["polarity"]) >= 0.005]
    word = claim.subject.lower()
    behind = [
        row
        for row in scored
        if any(word in words.lower().split() and polarity for _, _, words, polarity, _ in json.loads(row["evidence"]))
    ]
    return len(behind), len(scored)


RECOUNT = {
    "score zero or hold no scored word": silent,
    "hold words that score above or below zero": speaking,
    "scores above": above,
    "scores below": below,
    "stands behind": stands_behind,
}
