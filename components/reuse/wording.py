"""How the page of shared passages words numbers and names."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from components.reuse.origins import REASONS


def counted(number: int, what: str) -> str:
    """Return a number with its noun: "1 passage", "2 passages"."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def words(number: int) -> str:
    """Return a number of words: "1 word", "1,200 words"."""
    return counted(number, "word")


def percent(part: int, whole: int) -> str:
    """Return a share in whole per cent; what is little but not nothing is "under 1 %"."""
    share = 100 * part / whole if whole else 0.0
    return "under 1 %" if 0 < share < 1 else f"{share:.0f} %"


def listed(parts: Sequence[str]) -> str:
    """Return parts as a list in a sentence: "A, B and C"."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)


def origin_told(name: str, reason: str) -> str:
    """Return where a passage likely comes from, with the reason."""
    if not name:
        return f"origin unknown: {REASONS.get(reason, REASONS['unknown'])}"
    return f"likely from {name}: {REASONS.get(reason, '')}"


def articles_told(rows: pd.DataFrame) -> str:
    """Return of what the figure speaks."""
    articles, outlets = rows["article_id"].nunique(), rows["outlet"].nunique()
    if articles == 1:
        return "With one article there is nothing to share with."
    return f"Compared are {articles:,} articles of {counted(outlets, 'outlet')}, with each other alone."
