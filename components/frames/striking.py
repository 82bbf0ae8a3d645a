"""Entries struck from the view: their hits are left out, and what they alone had marked is marked no longer."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from components.contract import Settings
from components.frames.measure import marked_codes

#: The setting that names the patterns of struck entries. It is no declared choice, since a codebook is anybody's.
STRUCK = "without"
_BETWEEN = " ¦ "


def struck_in(settings: Settings) -> tuple[str, ...]:
    """Return the patterns that are struck from the view."""
    return tuple(one for one in settings.get(STRUCK, "").split(_BETWEEN) if one)


def striking(patterns: Sequence[str]) -> dict[str, str]:
    """Return the setting under which entries of these patterns do not count; none where there is no pattern."""
    return {STRUCK: _BETWEEN.join(patterns)} if patterns else {}


def without(rows: pd.DataFrame, patterns: Sequence[str]) -> pd.DataFrame:
    """Return rows without the hits of some entries, and with the marks of the others as the rule gives them then.

    A shorter entry on the same words does not come in their place: struck words count for nothing.
    """
    gone = rows["entry"].isin(patterns)
    if not patterns or not gone.any():
        return rows
    touched = set(zip(rows.loc[gone, "article_id"], rows.loc[gone, "sentence"], strict=True))
    kept = rows[~gone].reset_index(drop=True)
    marked = kept["marked"].tolist()
    by_sentence: dict[tuple[str, int], list[int]] = {}
    for number, place in enumerate(zip(kept["article_id"], kept["sentence"], strict=True)):
        if place in touched:
            by_sentence.setdefault(place, []).append(number)
    columns = [kept[name].tolist() for name in ("voice", "code", "entry_id", "strength")]
    for numbers in by_sentence.values():
        hits = [tuple(column[number] for column in columns) for number in numbers]
        found = marked_codes([(voice, code, entry, strength == "strong") for voice, code, entry, strength in hits])
        for number, (voice, code, *_) in zip(numbers, hits, strict=True):
            marked[number] = "yes" if (voice, code) in found else "no"
    return kept.assign(marked=marked)
