"""What is said of the kinds of people whom outlets let speak: what was found, and for how much nothing was."""

from __future__ import annotations

import pandas as pd

from components.contract import Settings
from components.figure.records import records
from components.reading.speaker_kinds import KINDS, NOT_FOUND, NOT_TOLD
from components.speakers.settings import counted_as
from components.wording import listed, percent

#: Kinds that a sentence names.
_KINDS_NAMED = 3
#: How sentences name the quotations of a kind.
SPOKEN_BY = {
    "government": "heads of state or government and ministers",
    "lawmaker": "lawmakers, candidates, parties or their staff",
    "official": "officials, military, police, courts or lawyers",
    "company": "companies or business people",
    "expert": "experts or scholars",
    "activist": "activists or organisations",
    "medium": "media",
    "citizen": "citizens, witnesses or celebrities",
    "unnamed": "unnamed or only described speakers",
}
#: The kinds that a sentence tells: that a speaker has no name is told as what was not found.
TOLD = [kind for kind in KINDS if kind != "unnamed"]


def of_all(shares: pd.DataFrame, settings: Settings) -> str:
    """Return which kinds have most of what all outlets let be said; `shares` has a row per outlet and kind."""
    sums = shares.groupby("speaker_kind", sort=False)["counted"].sum()
    total = int(shares.drop_duplicates("outlet")["total"].sum())
    leading = [kind for kind in sums.sort_values(ascending=False, kind="stable").index if kind in TOLD]
    each = [(kind, sums[kind] / total) for kind in leading[:_KINDS_NAMED]]
    some = int(sums[leading].sum()) < total
    told = shared_out(each, some=some) if each else "no kind of speaker was found"
    return f"Of the {total:,} {counted_as(settings)} found in {shares['outlet'].nunique()} outlets, {told}."


def of_outlet(outlet: str, own: pd.DataFrame, settings: Settings) -> str:
    """Return which kinds have most of what one outlet lets be said; `own` are its rows of shares."""
    ranked = own[own["speaker_kind"].isin(TOLD) & (own["counted"] > 0)]
    ranked = ranked.sort_values("counted", ascending=False, kind="stable")
    total = int(own["total"].iloc[0])
    each = [(one["speaker_kind"], one["share"]) for one in records(ranked[:_KINDS_NAMED])]
    some = int(ranked["counted"].sum()) < total
    if not each:
        return f"{outlet}: for none of the {total:,} {counted_as(settings)} found is a kind of speaker known."
    return f"Of the {total:,} {counted_as(settings)} found in {outlet}, {shared_out(each, some=some)}."


def shared_out(each: list[tuple[str, float]], *, some: bool) -> str:
    """Return who has how much: "lawmakers have at least 39 %, officials 20 % and companies 8 %".

    It is the least where some is said by people whose kind was not found: they may be of these kinds too.
    """
    (first, most), *others = each
    rest = [f"{SPOKEN_BY[kind]} {percent(share)}" for kind, share in others]
    return listed([f"{SPOKEN_BY[first]} have {'at least ' if some else ''}{percent(most)}", *rest])


def unknown(shares: pd.DataFrame, settings: Settings) -> list[str]:
    """Return for how much no kind of speaker was found, or none but that they have no name, or no speaker at all."""
    sums = shares.groupby("speaker_kind")["counted"].sum()
    total = int(shares.drop_duplicates("outlet")["total"].sum())
    parts = [
        f"{what} of {int(sums.get(kind, 0)):,}"
        for kind, what in (
            (NOT_TOLD, "the kind of speaker"),
            ("unnamed", "the name of the speaker"),
            (NOT_FOUND, "the speaker"),
        )
        if sums.get(kind, 0)
    ]
    found = f"Of the {total:,} {counted_as(settings)} found"
    return [f"{found}, the program does not know {listed(parts)}."] if parts else []
