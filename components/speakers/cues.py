"""Reporting words, counted: by outlet and speaker, or for all outlets together."""

from __future__ import annotations

import pandas as pd

from components.speakers.measure import NAMELESS

#: Speakers shown by name; the nameless classes follow.
MOST_SPEAKERS = 5
#: The outlet of what is counted for all of them.
ALL_OUTLETS = "all outlets"
_NO_WORD = "no word"


def cues(rows: pd.DataFrame) -> pd.DataFrame:
    """Return one row per outlet, speaker and reporting verb: form (as most often written), implies, count.

    Each quotation counts once; the most frequent come first.
    """
    keys = ["outlet", "speaker", "verb", "implies"]
    if rows.empty:
        return pd.DataFrame(columns=[*keys, "form", "count"])
    each = rows.drop_duplicates(["article_id", "quotation_id"])
    sizes = each.assign(form=each["cue"].str.lower()).groupby([*keys, "form"], sort=False).size()
    forms = sizes.sort_values(ascending=False, kind="stable").reset_index(name="count")
    found = forms.groupby(keys, sort=False, as_index=False).agg(form=("form", "first"), count=("count", "sum"))
    found = pd.DataFrame(found).assign(form=found["form"].where(found["form"] != "", _NO_WORD))
    return found.sort_values("count", ascending=False, kind="stable", ignore_index=True)


def pooled(found: pd.DataFrame) -> pd.DataFrame:
    """Return the words of all outlets together, with the number of outlets that use each."""
    whole = found.groupby(["speaker", "verb", "implies"], sort=False, as_index=False).agg(
        form=("form", "first"), count=("count", "sum"), outlets=("outlet", "nunique")
    )
    return whole.assign(outlet=ALL_OUTLETS).sort_values("count", ascending=False, kind="stable", ignore_index=True)


def leading(found: pd.DataFrame) -> list[str]:
    """Return the speakers to show: most often reported first."""
    sums = found.groupby("speaker", sort=False)["count"].sum().sort_values(ascending=False, kind="stable")
    order = [str(speaker) for speaker in sums.index]
    named = [speaker for speaker in order if speaker not in NAMELESS]
    return named[:MOST_SPEAKERS] + [speaker for speaker in order if speaker in NAMELESS]
