"""From rows to one line per outlet and way of sharing: words, share, passages."""

from __future__ import annotations

import pandas as pd

from components.contract import Settings, each_outlet
from components.statistics import share

#: `words` of `total` is the outlet's share that is shared in this way, `low` and `high` its smallest and largest value
#: in one article (`kind` is components.statistics'), `n` the articles, `passages` how many different ones there are.
SUMMARY_COLUMNS = ("outlet", "sharing", "words", "total", "share", "low", "high", "kind", "n", "passages")
#: What stands for each way of sharing on the page, in the order in which figures show them.
SHOWN = {
    "none": "in no other article here",
    "speech": "same quotation",
    "within": "repeated within the outlet",
    "across": "shared with another outlet",
}
#: What stands for it in tables, as it always did.
NAMES = {
    "none": "its own",
    "speech": "same speech quoted",
    "within": "shared within the outlet",
    "across": "shared across outlets",
}


def summarise(rows: pd.DataFrame, articles: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return one row per outlet and way of sharing (`SUMMARY_COLUMNS`), outlets in the order of the articles."""
    found = []
    for outlet, own in each_outlet(rows, _by_article).items():
        totals = {article: sum(counts.values()) for article, counts in own.items()}
        for sharing in NAMES:
            words = [counts.get(sharing, 0) for counts in own.values()]
            estimate = share(words, list(totals.values()), every_article=True)
            found.append(
                {
                    "outlet": outlet,
                    "sharing": sharing,
                    "words": sum(words),
                    "total": sum(totals.values()),
                    "share": estimate.value,
                    "low": estimate.low,
                    "high": estimate.high,
                    "kind": estimate.kind,
                    "n": len(totals),
                    "passages": 0,
                }
            )
    frame = pd.DataFrame(found, columns=list(SUMMARY_COLUMNS))
    passages = rows[rows["passage"] != ""].groupby(["outlet", "sharing"])["passage"].nunique().to_dict()
    pairs = zip(frame["outlet"], frame["sharing"], strict=True)
    return _in_order(frame.assign(passages=[passages.get(pair, 0) for pair in pairs]), articles)


def _by_article(rows: pd.DataFrame) -> dict[str, dict[str, int]]:
    """Return the words by article and way of sharing."""
    found: dict[str, dict[str, int]] = {}
    for article, sharing, words in rows[["article_id", "sharing", "words"]].to_numpy(dtype=object).tolist():
        counts = found.setdefault(article, {})
        counts[sharing] = counts.get(sharing, 0) + words
    return found


def _in_order(frame: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Return the lines with the outlets in the order of the articles."""
    place = {str(outlet): number for number, outlet in enumerate(dict.fromkeys(articles["outlet"]))}
    order = frame["outlet"].map(place).fillna(len(place))
    return frame.assign(order=order).sort_values("order", kind="stable").drop(columns="order").reset_index(drop=True)
