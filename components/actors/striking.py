"""Words struck from how sentences are worded: those about an actor are told anew, as if the words were not there.

Only the view changes, and its link; the weights themselves stay as they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

import pandas as pd

from components.actors.choosing import of_actor
from components.actors.measure import WORDED, measured
from components.contract import Options, Settings
from components.reading.model import Reading
from components.wording import counted, listed

#: Words that can be struck at once.
MOST_STRUCK = 20
_TOLD = ["what", "words", "score"]


def reworded(
    rows: pd.DataFrame, readings: Sequence[Reading], options: Options, actor: str, struck: Collection[str]
) -> pd.DataFrame:
    """Return rows in which the sentences about an actor are told without some words; all others stay as they are.

    `readings` are those of the articles that the rows come from, `options` the component's own (`measure`).
    """
    ours = (rows["view"] == WORDED) & (rows["actor"] == actor)
    if not struck or not ours.any():
        return rows
    articles = set(rows.loc[ours, "article_id"])
    anew = measured((one for one in readings if one.article.article_id in articles), options, frozenset(struck))
    anew = anew[(anew["view"] == WORDED) & (anew["actor"] == actor)].set_index(["article_id", "start"])[_TOLD]
    places = pd.MultiIndex.from_frame(rows.loc[ours, ["article_id", "start"]])
    found = anew.reindex(places)
    here = found["what"].notna().to_numpy()
    told = rows.copy()
    told.loc[rows.index[ours][here], _TOLD] = found[here].to_numpy()
    return told.astype({"score": "float64"})


def told_of_change(before: pd.DataFrame, after: pd.DataFrame, settings: Settings) -> str:
    """Return how many sentences about the actor, in the words chosen, are told otherwise in rows made anew, and how."""
    was_told, told_now = (of_actor(rows, settings, WORDED)["what"].tolist() for rows in (before, after))
    pairs = Counter(zip(was_told, told_now, strict=True))
    changed = {pair: many for pair, many in pairs.items() if pair[0] != pair[1]}
    if not changed:
        return f"Without these words all {counted(len(was_told), 'sentence')} are told as before."
    told = [f"{was} to {now} {many}" for (was, now), many in sorted(changed.items())]
    whole = counted(len(was_told), "sentence")
    return f"Without these words {sum(changed.values()):,} of {whole} are told otherwise: {listed(told)}."
