"""What the findings and the board say of shared text, counted again row by row."""

from __future__ import annotations

from components.contract import Cell, Claim
from tests.shown import Counted, Told


def in_common(rows: Counted, claim: Claim, sharing: str) -> tuple[int, int]:
    """Return passages and words of the subject that the object has, too."""
    theirs = {row["passage"] for row in rows if row["outlet"] == claim.object and row["sharing"] == sharing}
    own = [row for row in rows if row["outlet"] == claim.subject and row["sharing"] == sharing]
    held = [row for row in own if row["passage"] in theirs]
    return len({row["passage"] for row in held}), sum(row["words"] for row in held)


def shares_text(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...]:
    total = sum(row["words"] for row in rows if row["outlet"] == claim.subject)
    passages, words = in_common(rows, claim, "across")
    return words, passages, total


RECOUNT = {"shares text with": shares_text}


def share_of_words(rows: Counted, others: Counted, articles: Counted, cell: Cell) -> float:
    outlet = cell.text.removeprefix("with ")
    theirs = {row["passage"] for row in others if row["outlet"] == outlet and row["sharing"] == "across"}
    shared = sum(row["words"] for row in rows if row["sharing"] == "across" and row["passage"] in theirs)
    part = 100 * shared / sum(row["words"] for row in rows)
    return round(part, 1) if part < 1 else round(part)


BOARD = {"shared": share_of_words}


def passages(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """Passages that two articles have and the words of the longest, then quotations: what each has in marks, nearly."""
    held: dict[str, dict[str, list[dict]]] = {}
    for row in (row for row in rows if row["passage"]):
        held.setdefault(row["passage"], {}).setdefault(row["article_id"], []).append(row)
    longest: dict[bool, list[int]] = {True: [], False: []}
    for own in held.values():
        if len(own) > 1:
            longest[all(map(in_marks, own.values())) or all(map(speech, own.values()))].append(
                max(sum(row["words"] for row in stretches) for stretches in own.values())
            )
    copied, quoted = longest[False], longest[True]
    if copied and quoted:
        return [len(copied), max(copied), len(quoted)]
    return [len(copied or quoted), max(copied or quoted)] if copied or quoted else []


def in_marks(stretches: Counted) -> bool:
    outside = sum(row["words"] for row in stretches if row["voice"] != "quoted")
    return outside < 10 and 4 * outside <= sum(row["words"] for row in stretches)


def speech(stretches: Counted) -> bool:
    return {row["sharing"] for row in stretches} == {"speech"}


def part_shared(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """The part of each outlet's words that another has too, of two that share; of more outlets that of all words."""
    words = {one["outlet"]: 0 for one in articles}
    shared = dict(words)
    for row in rows:
        words[row["outlet"]] += row["words"]
        shared[row["outlet"]] += row["words"] if row["sharing"] == "across" else 0
    sharing = [outlet for outlet in words if shared[outlet]]
    if not sharing:
        return []
    if "share text: " in told.text:
        held = [
            {row["passage"] for row in rows if (row["outlet"], row["sharing"]) == (one, "across")} for one in sharing
        ]
        assert held[0] == held[1]
        assert told.text.startswith(f"{sharing[0]} and {sharing[1]} ")
        return [percent(shared[outlet], words[outlet]) for outlet in sharing]
    where = [len(sharing), len(words)] if len(sharing) < len(words) else []
    return [percent(sum(shared.values()), sum(words.values())), *where]


def percent(part: int, whole: int) -> float:
    return max(1.0, float(f"{100 * part / whole:.0f}"))


def share_most(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """Count the words that an outlet has in common with another, of the pair with most of them."""
    outlets = {one["outlet"] for one in articles}
    held = {one: {row["passage"] for row in rows if row["outlet"] == one and row["passage"]} for one in outlets}
    words = {
        (one, other): sum(
            row["words"]
            for row in rows
            if row["outlet"] == one and row["sharing"] == "across" and row["passage"] in held[other]
        )
        for one in outlets
        for other in outlets - {one}
    }
    most = max(words.values(), default=0)
    if not most:
        return []
    named = [f"{one} and {other} share most" in told.text for (one, other), count in words.items() if count == most]
    assert any(named)
    return [most]


HEADINGS = {"passages": passages, "own": part_shared, "pairs": share_most}
