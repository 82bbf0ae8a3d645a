"""What the findings and the board say of scores, counted again row by row."""

from __future__ import annotations

from components.contract import Cell, Claim
from tests.sentiment.headings import HEADINGS as OF_FIGURES
from tests.shown import Counted, Told

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


def leaning(rows: Counted, articles: Counted, told: Told) -> list[float]:
    classes = [row["class"] for row in rows if row["class"] != "other language"]
    silent, several = (
        sum(one in ("zero", "none") for one in classes),
        len(articles) > len({one["outlet"] for one in articles}),
    )
    sides = [classes.count("negative"), classes.count("positive")] if several or len(articles) == 1 else []
    return [silent, len(classes), *sides] if classes else []


def between(rows: Counted, articles: Counted, told: Told) -> list[float]:
    scored = [row["polarity"] for row in rows if row["assessed"]]
    return [len(scored), round(min(scored), 2), round(max(scored), 2)] if scored else []


def in_first_half(rows: Counted, articles: Counted, told: Told) -> list[float]:
    scored = [row["position"] for row in rows if row["assessed"]]
    return [len(scored), sum(position <= 0.5 for position in scored)] if scored else []


def headlines(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """Count articles with a headline, and those of them in whose headline a word is listed."""
    own = [row for row in rows if row["place"] == "headline"]
    scored = len({row["article_id"] for row in own if row["class"] not in ("none", "other language")})
    return ([scored] if scored else []) + [len({row["article_id"] for row in own})] if own else []


HEADINGS = {"counts": leaning, "sentences": between, "course": in_first_half, "headline": headlines, **OF_FIGURES}
