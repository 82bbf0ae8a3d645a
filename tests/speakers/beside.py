"""What the heading of quotations in several outlets says, counted again wording by wording."""

from __future__ import annotations

import re

from components.wording import in_words
from tests.shown import ROOT, Counted, Told

Words = tuple[str, ...]
NAMELESS = ("unnamed sources", "speaker not found")
_WORD = re.compile(r"(?:[^\W_]\.){2,}|[^\W_]+(?:['.,&‑-][^\W_]+)*%?")


def words_of(wording: str) -> Words:
    return tuple(_WORD.findall(wording.casefold().replace("’", "'")))


def stands_in(part: Words, whole: Words) -> bool:
    return f" {' '.join(part)} " in f" {' '.join(whole)} "


def function_words() -> set[str]:
    lines = (ROOT / "components/reading/language/function_words.txt").read_text(encoding="utf-8").splitlines()
    return {word.casefold() for line in lines if not line.startswith("#") for word in line.split()[1:]}


def alike(one: Words, other: Words, functions: set[str]) -> bool:
    """Whether one wording holds the other, or five words of it in a row, if enough of them are no function words."""
    short, long = sorted((one, other), key=len)
    if len(short) >= 3 and sum(word not in functions for word in short) >= 2 and stands_in(short, long):
        return True
    runs = (short[at : at + 5] for at in range(len(short) - 4))
    return any(sum(word not in functions for word in run) >= 3 and stands_in(run, long) for run in runs)


def groups_of(rows: Counted) -> list[Counted]:
    """Return the wordings of a speaker that hang together, each like one of the others, where two outlets have them."""
    functions, found = function_words(), list[Counted]()
    quoted = [row for row in rows if row["wording"] and row["speaker"] not in NAMELESS]
    for speaker in {row["speaker"]: 0 for row in quoted}:
        groups: list[Counted] = []
        for row in (row for row in quoted if row["speaker"] == speaker):
            own = words_of(row["wording"])
            near = [group for group in groups if any(alike(own, words_of(one["wording"]), functions) for one in group)]
            groups = [group for group in groups if group not in near] + [
                [row, *(one for group in near for one in group)]
            ]
        found += [group for group in groups if len({row["outlet"] for row in group}) > 1]
    return found


def shown(group: Counted) -> dict[str, Words]:
    """Return what each outlet has of a quotation: its longest wording, and what the same article has of it besides."""
    found: dict[str, Words] = {}
    for outlet in {row["outlet"]: 0 for row in group}:
        own = [row for row in group if row["outlet"] == outlet]
        own.sort(key=lambda row: (-len(words_of(row["wording"])), row["article_id"], row["start"]))
        kept = own[:1]
        for row in own[1:]:
            words = words_of(row["wording"])
            again = any(
                stands_in(words, words_of(one["wording"])) or five_alike(words, words_of(one["wording"]))
                for one in kept
            )
            if row["article_id"] == own[0]["article_id"] and not again:
                kept.append(row)
        kept.sort(key=lambda row: row["start"])
        found[outlet] = tuple(word for row in kept for word in words_of(row["wording"]))
    return found


def five_alike(one: Words, other: Words) -> bool:
    functions = function_words()
    runs = (one[at : at + 5] for at in range(len(one) - 4))
    return any(sum(word not in functions for word in run) >= 3 and stands_in(run, other) for run in runs)


def made_of(words: Words, printed: list[Words]) -> bool:
    """Whether words are all found in what an outlet prints in marks, three or more of them in a row each time."""
    covered = [False] * len(words)
    for at in range(len(words) - 2):
        if any(stands_in(words[at : at + 3], own) for own in printed):
            covered[at : at + 3] = [True] * 3
    return all(covered)


def in_several_outlets(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """Quotations that two outlets have, and those of them whose words differ, or only the order of the words."""
    if len({one["outlet"] for one in articles}) < 2:
        return []
    printed: dict[str, list[Words]] = {}
    for row in rows:
        printed.setdefault(row["outlet"], []).append(words_of(row["wording"]))
    found = [shown(group) for group in groups_of(rows)]
    ordered = sum(
        len(set(own.values())) > 1 and len({tuple(sorted(one)) for one in own.values()}) == 1 for own in found
    )
    differ = sum(
        len(set(own.values())) > 1 and not all(
            own[outlet] == own[other] or made_of(own[outlet], printed[other]) for outlet in own for other in own
        ) for own in found
    )  # fmt: skip
    if not differ:
        assert not found or told.text.endswith("each time in the same words."), told.text
        return [len(found)] if found else []
    number = in_words(len(found)).capitalize() if len(found) > 1 else "One"
    assert told.text.lower().startswith((number.lower(), f"of {number.lower()} ")), (told.text, number)
    assert ("order" in told.text) == bool(ordered), told.text
    whole = [len(found)] if len(found) > 12 or len(found) == 1 else []
    if 0 < ordered < differ:
        return [*whole, differ - ordered, ordered]
    assert differ < len(found) or len(found) < 2 or re.search("both|all", told.text)
    return [*whole, *([differ] if differ < len(found) else [])]
