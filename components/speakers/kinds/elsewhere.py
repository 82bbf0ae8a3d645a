"""What an article does not say of a speaker, told by the other articles of the corpus."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import pandas as pd

from components.reading.model import Reading
from components.reading.speaker_kinds import KINDS, NOT_TOLD
from components.speakers.measure import NAMELESS

_UNKNOWN = (NOT_TOLD, "not found", "unnamed")


def told_elsewhere(readings: Sequence[Reading], rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with the kinds that other articles tell of speakers whose own article tells none.

    It is the kind of most articles that tell one, the upper one of the list among equals; whoever has no name is nobody
    in another article. `kind_words` are those of the
    first such article; `kind_start` stays -1, because they do not stand in the row's own.
    """
    # An age alone makes a citizen of whom another article may give an office.
    aged = (rows["speaker_kind"] == "citizen") & rows["kind_words"].str.fullmatch(r"\d+")
    named = ~rows["speaker"].isin(NAMELESS)
    open_rows = named & ((rows["speaker_kind"] == NOT_TOLD) | aged)
    if not open_rows.any():
        return rows
    told = rows[
        ~rows["speaker_kind"].isin(_UNKNOWN) & ~aged & rows["speaker"].isin(rows.loc[open_rows, "speaker"].unique())
    ]
    words: defaultdict[str, dict[str, list[str]]] = defaultdict(dict)
    columns = ["article_id", "speaker", "speaker_kind", "kind_words"]
    for _, speaker, kind, by in told[columns].drop_duplicates(["article_id", "speaker"]).itertuples(index=False):
        words[speaker].setdefault(kind, []).append(by)
    order = list(KINDS)
    best = {
        speaker: max(found, key=lambda kind, found=found: (len(found[kind]), -order.index(kind)))  # type: ignore[misc]
        for speaker, found in words.items()
    }
    if not best:
        return rows
    filled = open_rows & rows["speaker"].isin(best)
    whose = rows.loc[filled, "speaker"]
    kinds, first = rows["speaker_kind"].copy(), rows["kind_words"].copy()
    kinds[filled] = whose.map(best)
    first[filled] = whose.map({speaker: words[speaker][kind][0] for speaker, kind in best.items()})
    return rows.assign(speaker_kind=kinds, kind_words=first)
