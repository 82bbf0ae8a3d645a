"""Fractions: what each speaker has of what each outlet lets be said, those included that it leaves out."""

from __future__ import annotations

import pandas as pd

from components.figure.records import Record
from components.speakers.measure import NAMELESS
from components.speakers.summary import speaker_order
from components.wording import percent

#: Speakers shown by name: those with most of what counts over all outlets. The nameless classes follow.
MOST_SPEAKERS = 6


def shown_speakers(summary: pd.DataFrame) -> list[str]:
    """Return the speakers to show, in the corpus's order; empty where nothing counts."""
    counted = summary[(summary["counted"] > 0) & (summary["speaker"] != "")]
    order = speaker_order(counted)
    named = [speaker for speaker in order if speaker not in NAMELESS]
    return named[:MOST_SPEAKERS] + [speaker for speaker in order if speaker in NAMELESS]


def every_share(summary: pd.DataFrame, speakers: list[str]) -> pd.DataFrame:
    """Return a row for every outlet and each of the speakers, also where the outlet does not let them speak (zero)."""
    totals = summary.groupby("outlet", sort=False)[["total", "articles", "n"]].max()
    every = pd.MultiIndex.from_product([totals.index, speakers], names=["outlet", "speaker"])
    columns = ["counted", "share", "low", "high", "kind"]
    shares = summary.set_index(["outlet", "speaker"])[columns].reindex(every)
    shares = shares.reset_index().join(totals, on="outlet")
    shares["known"] = shares["kind"].notna()
    shares["counted"] = shares["counted"].fillna(0).astype(int)
    shares["share"] = shares["share"].where(shares["known"] | (shares["total"] == 0), 0.0)
    return shares


def fraction(one: Record) -> str:
    """Return numerator and denominator in words: "54 of 104", "0 of 39, only paraphrased"."""
    if not one["total"]:
        return "nothing to share out"
    only = ", only paraphrased" if one["known"] and not one["counted"] else ""
    return f"{one['counted']:,} of {one['total']:,}{only}"


def range_of(one: Record) -> str:
    """Return the smallest and largest share of one article, with n; empty where there is only one article."""
    if one["kind"] != "range" or not one["counted"]:
        return ""
    return f", {100 * one['low']:.0f}–{percent(one['high'], whole=True)}, n = {one['n']:,}"
