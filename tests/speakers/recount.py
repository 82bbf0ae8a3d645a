"""What the findings and the board say of speakers, counted again row by row."""

from __future__ import annotations

import re
from urllib.parse import unquote_plus

from components.contract import Cell, Claim
from components.reading.speaker_kinds import LABELS as KINDS
from tests.shown import Counted
from tests.speakers.headings import HEADINGS as OF_FIGURES

NAMELESS = ("unnamed sources", "speaker not found")
VOICES = {"article’s own": "own", "paraphrase": "reported", "quotation": "quoted"}


def quoted(rows: Counted, outlet: str) -> set[str]:
    """Return whom an outlet quotes in quotation marks, the nameless too."""
    return {row["speaker"] for row in rows if row["voice"] == "quoted" and row["outlet"] == outlet}


def quoting(rows: Counted, speaker: str) -> set[str]:
    return {row["outlet"] for row in rows if row["voice"] == "quoted" and row["speaker"] == speaker}


def by_so_many(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...]:
    return (len(quoting(rows, claim.object)),)


def quotes_only(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    return () if quoted(rows, claim.subject) == {claim.object} else None


def quotes_nobody(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    return () if not quoted(rows, claim.subject) else None


def does_not_quote(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    return () if claim.object not in quoted(rows, claim.subject) else None


def alone_quotes(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    return () if quoting(rows, claim.object) == {claim.subject} else None


def share_nobody(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    speakers = {row["speaker"] for row in rows if row["voice"] == "quoted"} - set(NAMELESS)
    return () if all(len(quoting(rows, speaker)) == 1 for speaker in speakers) else None


def paraphrases(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...]:
    via = claim.scope.removeprefix("via=").replace("+", " ")
    own = [row for row in rows if row["outlet"] == claim.subject and row["voice"] == "reported"]
    told = [row for row in own if (row["speaker"], row["via"]) == (claim.object, via)]
    return sum(row["words"] for row in told), sum(row["words"] for row in own)


def unnamed(rows: Counted) -> dict[str, int]:
    own = [row for row in rows if row["speaker"] == "unnamed sources"]
    return {
        outlet: sum(row["words"] for row in own if row["outlet"] == outlet) for outlet in {r["outlet"] for r in own}
    }


def alone_unnamed(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    words = unnamed(rows)
    return (words[claim.subject],) if set(words) == {claim.subject} else None


def most_unnamed(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...]:
    words = unnamed(rows)
    return words.pop(claim.subject), max(words.values())


def bare(text: str) -> list[str]:
    found = re.findall(r"[\w'-]+", text.casefold().replace("’", "'").replace("‘", "'"))
    return [word.strip("'") for word in found if word.strip("'-")]


def wordings(rows: Counted, speaker: str, outlet: str) -> list[str]:
    own = [row for row in rows if row["speaker"] == speaker and row["outlet"] == outlet]
    return [" ".join(bare(row["wording"])) for row in own]


def speaker_of(claim: Claim) -> str:
    return unquote_plus(claim.scope.removeprefix("speaker="))


def alone_has_words(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    run = " ".join(bare(claim.object))
    has = {row["outlet"] for row in rows if run in " ".join(bare(row["wording"]))}
    return () if has == {claim.subject} else None


def other_words(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    one, other = (set(wordings(rows, speaker_of(claim), outlet)) for outlet in (claim.subject, claim.object))
    return () if one - other and other - one else None


def other_order(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    one, other = (wordings(rows, speaker_of(claim), outlet) for outlet in (claim.subject, claim.object))
    same = [
        mine for mine in one for theirs in other if mine != theirs and sorted(mine.split()) == sorted(theirs.split())
    ]
    return (len(same[0].split()),) if same else None


def have_most(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    kinds = {(row["article_id"], row["quotation_id"]): row["speaker_kind"] for row in rows}
    unknown = ("not told", "not found")
    each = {kind: list(kinds.values()).count(kind) for kind in set(kinds.values()) if kind not in unknown}
    most = max(each.values())
    return (most, len(kinds)) if [kind for kind in each if each[kind] == most] == [claim.object] else None


RECOUNT = {
    "is quoted by so many": by_so_many,
    "quotes only": quotes_only,
    "quotes nobody": quotes_nobody,
    "does not quote": does_not_quote,
    "alone quotes": alone_quotes,
    "share no quoted person": share_nobody,
    "paraphrases": paraphrases,
    "alone has unnamed sources": alone_unnamed,
    "gives unnamed sources most words": most_unnamed,
    "alone has in a quotation": alone_has_words,
    "quotes in other words than": other_words,
    "quotes in another order than": other_order,
    "have most quotations": have_most,
}


def words_of_voice(rows: Counted, others: Counted, articles: Counted, cell: Cell) -> float:
    return sum(one[f"words_{VOICES[cell.text]}"] for one in articles)


def words_quoted(rows: Counted, others: Counted, articles: Counted, cell: Cell) -> float | None:
    own = [row for row in rows if row["speaker"] == cell.text]
    assert bool(own) != (cell.sign == "–*")
    return sum(row["words"] for row in own if row["voice"] == "quoted") or None


def quotations_by_kind(rows: Counted, others: Counted, articles: Counted, cell: Cell) -> float:
    return len({(row["article_id"], row["quotation_id"]) for row in rows if KINDS[row["speaker_kind"]] == cell.text})


BOARD = {"voices": words_of_voice, "quoted": words_quoted, "kinds": quotations_by_kind}

HEADINGS = OF_FIGURES
