"""The test's columns: which terms are tested, and what the comparison says of them."""

from __future__ import annotations

from math import comb

import numpy as np
import pandas as pd

from components.keywords.against import Against
from components.keywords.contrast import Counts
from components.keywords.permutation import LEVEL, Verdict, judge
from components.keywords.referred import refer

#: A test needs this many articles of an outlet, and this many outlets that have them (one, against a reference).
ENOUGH_ARTICLES, ENOUGH_OUTLETS = 5, 2
#: What is tested: terms of this many uses, in so many articles (at least) that all of them fall to one outlet by
#: chance in this share of deals or fewer; the most widespread ones if they are too many.
TESTED_USES, TESTED_ARTICLES, CHANCE, MOST_TESTED = 5, 3, 0.001, 2000


def judged(
    lines: pd.DataFrame, rows: pd.DataFrame, words: pd.DataFrame, strength: float, against: Against
) -> pd.DataFrame:
    """Return lines with the test's columns filled, where there are enough articles for one.

    `words` has the articles that are compared (article_id, outlet, words; where it has events, a column event:
    articles are then dealt out within their event).
    """
    articles = words.groupby("outlet", sort=True).size()
    outlets = articles.index[articles >= ENOUGH_ARTICLES]
    referred = against.reference is not None
    if len(outlets) < (1 if referred else ENOUGH_OUTLETS):
        return lines
    words = words[words["outlet"].isin(outlets)].sort_values("article_id").reset_index(drop=True)
    rows = rows[rows["article_id"].isin(words["article_id"])]
    fewest = TESTED_ARTICLES if referred else fewest_articles(words["outlet"])
    terms, counts = candidates(rows, words, fewest)
    if not len(terms):
        return lines.assign(tested=lines["outlet"].isin(outlets))
    numbers = outlets.get_indexer(pd.Index(words["outlet"]))
    corpus = Counts(counts, words["words"].to_numpy(), numbers)
    if against.reference is not None:
        elsewhere = np.array([against.reference.count(str(term)) for term in terms])
        verdict = refer(corpus, elsewhere, against.reference.words, strength)
    else:
        blocks = pd.factorize(words["event"])[0] if "event" in words else None
        background = against.background.shares(terms, counts, words["words"]) if against.background else None
        verdict = judge(corpus, strength, blocks=blocks, against=against.word, background=background)
        lines = lines.assign(events=words["event"].nunique() if "event" in words else 0)
    return _with_verdict(lines, verdict, outlets, pd.Index(terms))


def _with_verdict(lines: pd.DataFrame, verdict: Verdict, outlets: pd.Index, terms: pd.Index) -> pd.DataFrame:
    contrast, reach = verdict.contrast, verdict.multiple * verdict.contrast.error
    cells = {
        "delta": contrast.delta,
        "z": contrast.z,
        "low": contrast.delta - reach,
        "high": contrast.delta + reach,
        "p": verdict.p,
    }
    of, at = outlets.get_indexer(pd.Index(lines["outlet"])), terms.get_indexer(pd.Index(lines["term"]))
    inside = (of >= 0) & (at >= 0)
    for column, values in cells.items():
        lines[column] = np.where(inside, values[of, at], np.nan)
    return lines.assign(keyword=inside & (lines["p"] <= LEVEL), tested=of >= 0, deals=verdict.permutations)


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


def candidates(rows: pd.DataFrame, words: pd.DataFrame, fewest: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the terms tested and their counts, articles (in the order of `words`) by terms; blind to outlets."""
    spread = rows.groupby("term").agg(uses=("start", "size"), articles=("article_id", "nunique"))
    spread = spread[(spread["uses"] >= TESTED_USES) & (spread["articles"] >= fewest)]
    spread = spread.sort_values(["articles", "uses"], ascending=False, kind="stable").head(MOST_TESTED)
    terms = spread.index.to_numpy()
    at = spread.index.get_indexer(pd.Index(rows["term"]))
    of = pd.Index(words["article_id"]).get_indexer(pd.Index(rows["article_id"]))
    counts = np.zeros((len(words), len(terms)))
    np.add.at(counts, (of[at >= 0], at[at >= 0]), 1)
    return terms, counts
