"""How the page of shared text words what is shared and where it comes from."""

from __future__ import annotations

import pandas as pd

from components.reuse.origins import REASONS
from components.wording import counted

#: How each way of sharing is said of a passage.
ALIKE = {"across": "shared text", "within": "repeated within the outlet", "speech": "the same quotation"}
#: How well shared text is found, to stand under a figure (`benchmarks/reuse.py --scale`).
SHARED_ACCURACY = (
    "In invented articles with planted text, 99.9 % of what was word for word and 97.6 % of what was edited was found."
)
#: Said where nothing but quotations is shared; shorter or reworded stretches may be alike.
NONE_SHARED = "Quotations apart, no long passage was found in two outlets."
NOTHING_SHARED = "Nothing is shared between these articles."


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
    return f"{articles:,} articles of {counted(outlets, 'outlet')} are compared, with each other alone."
