"""How the page of shared passages words what is shared and where it comes from."""

from __future__ import annotations

import pandas as pd

from components.reuse.origins import REASONS
from components.wording import counted

#: How each way of sharing is said of a passage.
ALIKE = {"across": "shared copy", "within": "repeated within the outlet", "speech": "the same speech, quoted"}
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
    return f"Compared are {articles:,} articles of {counted(outlets, 'outlet')}, with each other alone."
