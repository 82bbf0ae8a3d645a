"""From rows to one line per outlet and term: how often here, how often elsewhere, and whether that is a keyword."""

from __future__ import annotations

from math import comb

import numpy as np
import pandas as pd

from components.contract import Settings
from components.keywords.contrast import Counts
from components.keywords.counting import counted, with_dispersion, with_elsewhere, words_counted
from components.keywords.permutation import LEVEL, judge

#: `count` and `rate` (per thousand words) in the outlet; `elsewhere` and `highest` the others' count and the highest
#: rate among them, at `highest_outlet`; `articles` that hold the term of `of_articles`; `first` its first position;
#: `dp` Gries' deviation of proportions over the outlet's articles (0 even, towards 1 in few of them).
#: Where tested: `delta` and `z` (log-odds against the others), `low` and `high` (the interval that decides), `p`,
#: `keyword`, `deals`. `shown` is the rank among the terms shown for the outlet, 0 for those that are not.
COLUMNS = (
    "outlet", "term", "name", "count", "rate", "elsewhere", "highest", "highest_outlet", "articles", "of_articles",
    "first", "dp", "delta", "z", "low", "high", "p", "keyword", "tested", "deals", "shown",
)  # fmt: skip
#: A test needs this many articles of an outlet, and this many outlets that have them.
ENOUGH_ARTICLES, ENOUGH_OUTLETS = 5, 2
#: Without a test a term is shown from this many uses, at this many times the highest rate elsewhere.
FEWEST_USES, TIMES = 2, 3.0
#: What is tested: terms of this many uses, in so many articles (at least) that all of them fall to one outlet by
#: chance in this share of deals or fewer; the most widespread ones if they are too many.
TESTED_USES, TESTED_ARTICLES, CHANCE, MOST_TESTED = 5, 3, 0.001, 2000


def summarise(rows: pd.DataFrame, articles: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return one row per outlet and term that it uses, `COLUMNS`, the shown ones first.

    Words are those of the voices that the rows hold. Rates are per thousand words. From five articles an outlet the
    outlets that have them are tested against each other; the others then carry counts alone.
    """
    rows = _of_kind(rows, settings.get("terms", "all"))
    if rows.empty or articles.empty:
        return _no_lines()
    words = words_counted(rows, articles)
    lines = with_dispersion(with_elsewhere(counted(rows, words), words), rows, words)
    lines = lines.assign(delta=np.nan, z=np.nan, low=np.nan, high=np.nan, p=np.nan, keyword=False, tested=False)
    lines = _tested(lines.assign(deals=0), rows, words, float(settings.get("prior", "2000")))
    lines["shown"] = _ranks(lines, words["outlet"].nunique())
    order = lines.assign(last=lines["shown"].eq(0)).sort_values(["last", "outlet", "shown", "term"], kind="stable")
    return order[list(COLUMNS)].reset_index(drop=True)


def _no_lines() -> pd.DataFrame:
    text, truth = ("outlet", "term", "highest_outlet"), ("name", "keyword", "tested")
    kinds = {column: "str" if column in text else bool if column in truth else float for column in COLUMNS}
    return pd.DataFrame({column: pd.Series([], dtype=kind) for column, kind in kinds.items()})


def terms_each(outlets: int) -> int:
    """Return how many terms are shown of each outlet: fewer where there are many outlets."""
    return 8 if outlets <= 2 else 6 if outlets <= 6 else 4 if outlets <= 12 else 2


def _of_kind(rows: pd.DataFrame, kind: str) -> pd.DataFrame:
    if kind == "names":
        return rows[rows["name"]]
    return rows[~rows["name"]] if kind == "words" else rows


def _tested(lines: pd.DataFrame, rows: pd.DataFrame, words: pd.DataFrame, strength: float) -> pd.DataFrame:
    """Return lines with the test's columns filled, where there are enough articles for one."""
    articles = words.groupby("outlet", sort=True).size()
    outlets = articles.index[articles >= ENOUGH_ARTICLES]
    if len(outlets) < ENOUGH_OUTLETS:
        return lines
    words = words[words["outlet"].isin(outlets)].sort_values("article_id").reset_index(drop=True)
    rows = rows[rows["article_id"].isin(words["article_id"])]
    terms, counts = _candidates(rows, words)
    if not len(terms):
        return lines.assign(tested=lines["outlet"].isin(outlets))
    numbers = outlets.get_indexer(pd.Index(words["outlet"]))
    verdict = judge(Counts(counts, words["words"].to_numpy(), numbers), strength)
    contrast, reach = verdict.contrast, verdict.multiple * verdict.contrast.error
    cells = {
        "delta": contrast.delta,
        "z": contrast.z,
        "low": contrast.delta - reach,
        "high": contrast.delta + reach,
        "p": verdict.p,
    }
    of, at = outlets.get_indexer(pd.Index(lines["outlet"])), pd.Index(terms).get_indexer(pd.Index(lines["term"]))
    inside = (of >= 0) & (at >= 0)
    for column, values in cells.items():
        lines[column] = np.where(inside, values[of, at], np.nan)
    return lines.assign(keyword=inside & (lines["p"] <= LEVEL), tested=of >= 0, deals=verdict.deals)


def fewest_articles(outlets: pd.Series) -> int:
    """Return in how many articles a term must occur to be tested, given each article's outlet.

    A term of fewer articles could not become a keyword however they fell, and would only raise the bar for the others
    (Tarone 1990).
    """
    total, largest = len(outlets), int(outlets.value_counts().max())
    for articles in range(TESTED_ARTICLES, largest):
        if comb(largest, articles) / comb(total, articles) <= CHANCE:
            return articles
    return largest


def _candidates(rows: pd.DataFrame, words: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Return the terms tested and their counts, articles (in the order of `words`) by terms; blind to outlets."""
    spread = rows.groupby("term").agg(uses=("start", "size"), articles=("article_id", "nunique"))
    spread = spread[(spread["uses"] >= TESTED_USES) & (spread["articles"] >= fewest_articles(words["outlet"]))]
    spread = spread.sort_values(["articles", "uses"], ascending=False, kind="stable").head(MOST_TESTED)
    terms = spread.index.to_numpy()
    at = spread.index.get_indexer(pd.Index(rows["term"]))
    of = pd.Index(words["article_id"]).get_indexer(pd.Index(rows["article_id"]))
    counts = np.zeros((len(words), len(terms)))
    np.add.at(counts, (of[at >= 0], at[at >= 0]), 1)
    return terms, counts


def _ranks(lines: pd.DataFrame, outlets: int) -> np.ndarray:
    """Return each line's rank among the terms shown for its outlet, 0 where it is not shown.

    With a test: keywords, by the lower end of their interval. Without: terms used twice or more (in two articles or
    more where the outlet has several) at three times the highest rate elsewhere or more, by the uses beyond that rate,
    then by articles, then as they come in the text. One outlet alone: its commonest terms.
    """
    if lines["tested"].any():
        chosen, by = lines["keyword"] & (lines["low"] > 0), lines["low"]
    else:
        chosen = (lines["count"] >= FEWEST_USES) & (lines["articles"] >= np.minimum(2, lines["of_articles"]))
        chosen &= lines["rate"] >= TIMES * lines["highest"]
        by = lines["count"] * (1 - lines["highest"] / lines["rate"])
    ordered = lines[chosen].assign(by=by[chosen])
    ordered = ordered.sort_values(["by", "articles", "first", "term"], ascending=[False, False, True, True])
    rank = ordered.groupby("outlet").cumcount() + 1
    rank = rank[rank <= terms_each(outlets)]
    return rank.reindex(lines.index, fill_value=0).to_numpy(dtype="int64")
