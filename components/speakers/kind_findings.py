"""What stands out among the kinds of speakers: which has most quotations."""

from __future__ import annotations

import pandas as pd

from components.contract import Claim, Finding
from components.reading.speaker_kinds import KINDS
from components.speakers.figures.kinds import SPOKEN_BY
from components.wording import capitalised, counted


def leading_kind(rows: pd.DataFrame) -> list[Finding]:
    """Return which kind of speaker has most quotations of all; nothing where two have as many, or none is known."""
    each = rows.drop_duplicates(["article_id", "quotation_id"])["speaker_kind"].value_counts()
    known = each[each.index.isin(list(KINDS))]
    if known.empty or (known == known.iloc[0]).sum() > 1:
        return []
    kind, number, total = str(known.index[0]), int(known.iloc[0]), int(each.sum())
    who = capitalised(SPOKEN_BY[kind])
    text = f"{who} have {number:,} of the {counted(total, 'quotation')}, more than any other kind of speaker."
    return [Finding(text, claims=(Claim("", "have most quotations", kind, (number, total)),))]
