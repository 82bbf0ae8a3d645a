"""What the findings on speakers claim, counted again row by row."""

from __future__ import annotations

from components.contract import Claim
from tests.shown import Counted

NAMELESS = ("unnamed sources", "speaker not found")


def quotes_only(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    speakers = {row["speaker"] for row in rows if row["kind"] == "direct" and row["outlet"] == claim.subject}
    return () if speakers == {claim.object} else None


def alone_quotes(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    outlets = {row["outlet"] for row in rows if row["kind"] == "direct" and row["speaker"] == claim.object}
    return () if outlets == {claim.subject} else None


def never_quoted(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    voices = {row["voice"] for row in rows if row["speaker"] == claim.subject}
    return () if voices == {"reported"} else None


def gives_words(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    own = [row for row in rows if row["speaker"] == claim.object and claim.subject in ("", row["outlet"])]
    if not own or claim.subject:
        return () if own else None
    return sum(row["words"] for row in own), len({(row["article_id"], row["quotation_id"]) for row in own})


def carries(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...]:
    via = claim.scope.removeprefix("via=").replace("+", " ")
    own = [row for row in rows if (row["outlet"], row["speaker"], row["via"]) == (claim.subject, claim.object, via)]
    return (len({(row["article_id"], row["quotation_id"]) for row in own}),)


def only_passes_on(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    relays = any(row["via"] == claim.subject for row in rows)
    return () if relays and all(row["speaker"] != claim.subject for row in rows) else None


RECOUNT = {
    "quotes directly only": quotes_only,
    "alone quotes directly": alone_quotes,
    "is reported, never quoted": never_quoted,
    "gives words to": gives_words,
    "carries": carries,
    "only passes words on": only_passes_on,
}
