"""From rows to one line per outlet and way of sharing: words, share, passages."""

from __future__ import annotations

import pandas as pd

from components.contract import Settings
from components.reading.model import SHARINGS
from components.statistics import share

#: `words` of `total` is the outlet's share that is shared in this way, `low` and `high` its smallest and largest value
#: in one article (`kind` is components.statistics'), `n` the articles, `passages` how many different ones there are.
SUMMARY_COLUMNS = ("outlet", "sharing", "words", "total", "share", "low", "high", "kind", "n", "passages")
#: What stands for each way of sharing where people read it, in the order in which figures show them.
NAMES = {
    "none": "its own",
    "speech": "same speech quoted",
    "within": "shared within the outlet",
    "across": "shared across outlets",
}


def summarise(rows: pd.DataFrame, articles: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return one row per outlet and way of sharing (`SUMMARY_COLUMNS`), outlets in the order of the articles."""
    found = []
    for outlet, own in rows.groupby("outlet", sort=False):
        totals = own.groupby("article_id", sort=False)["words"].sum()
        for sharing in NAMES:
            chosen = own[own["sharing"] == sharing]
            words = chosen.groupby("article_id")["words"].sum().reindex(totals.index, fill_value=0)
            estimate = share(words.tolist(), totals.tolist(), every_article=True)
            found.append(
                {
                    "outlet": str(outlet),
                    "sharing": sharing,
                    "words": int(words.sum()),
                    "total": int(totals.sum()),
                    "share": estimate.value,
                    "low": estimate.low,
                    "high": estimate.high,
                    "kind": estimate.kind,
                    "n": len(totals),
                    "passages": chosen["passage"].nunique() if sharing != "none" else 0,
                }
            )
    place = {str(outlet): number for number, outlet in enumerate(dict.fromkeys(articles["outlet"]))}
    frame = pd.DataFrame(found, columns=list(SUMMARY_COLUMNS))
    order = frame["outlet"].map(place).fillna(len(place))
    return frame.assign(order=order).sort_values("order", kind="stable").drop(columns="order").reset_index(drop=True)


assert set(NAMES) == set(SHARINGS)
