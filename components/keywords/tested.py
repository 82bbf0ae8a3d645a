"""The test's columns: which terms are tested, and what the comparison says of them."""

from __future__ import annotations

from math import comb

import numpy as np
import pandas as pd

from components.keywords.against import Against
from components.keywords.contrast import Cells
from components.keywords.counting import Counted, Part
from components.keywords.permutation import LEVEL, Verdict, judge
from components.keywords.referred import refer

#: A test needs this many articles of an outlet, and this many outlets that have them (one, against a reference).
ENOUGH_ARTICLES, ENOUGH_OUTLETS = 5, 2
#: What is tested: terms of this many uses, in so many articles (at least) that all of them fall to one outlet by
#: chance in this share of deals or fewer; the most widespread ones if they are too many.
TESTED_USES, TESTED_ARTICLES, CHANCE, MOST_TESTED = 5, 3, 0.001, 2000


def judged(
    lines: pd.DataFrame, whole: Counted, part: Part, words: pd.DataFrame, strength: float, against: Against
) -> pd.DataFrame:
    """Return lines (outlets and terms by number) with the test's columns, where there are enough articles for one.

    `words` has the articles that are compared (article_id, outlet, words; where it has events, a column event:
    articles are then dealt out within their event).
    """
    articles = words.groupby("outlet", sort=True).size()
    outlets = articles.index[articles >= ENOUGH_ARTICLES]
    referred = against.reference is not None
    lines = lines.assign(delta=np.nan, z=np.nan, low=np.nan, high=np.nan, p=np.nan, keyword=False, tested=False)
    lines = lines.assign(deals=0, events=0)
    if len(outlets) < (1 if referred else ENOUGH_OUTLETS):
        return lines
    words = words[words["outlet"].isin(outlets)].sort_values("article_id").reset_index(drop=True)
    fewest = TESTED_ARTICLES if referred else fewest_articles(words["outlet"])
    numbers, corpus = candidates(whole, part, words, fewest)
    place = np.full(len(whole.outlets), -1)
    place[whole.outlets.get_indexer(outlets)] = np.arange(len(outlets))
    of = place[lines["outlet"].to_numpy()]
    if not len(numbers):
        return lines.assign(tested=of >= 0)
    terms = whole.terms.take(numbers).tolist()
    if against.reference is not None:
        elsewhere = np.array([against.reference.count(str(term)) for term in terms])
        verdict = refer(corpus, elsewhere, against.reference.words, strength)
    else:
        blocks = pd.factorize(words["event"])[0] if "event" in words else None
        background = against.background.shares(terms, corpus.uses[None], words["words"]) if against.background else None
        verdict = judge(corpus, strength, blocks=blocks, against=against.word, background=background)
        lines = lines.assign(events=words["event"].nunique() if "event" in words else 0)
    at = np.full(len(whole.terms), -1)
    at[numbers] = np.arange(len(numbers))
    return _with_verdict(lines, verdict, of, at[lines["term"].to_numpy()])


def _with_verdict(lines: pd.DataFrame, verdict: Verdict, of: np.ndarray, at: np.ndarray) -> pd.DataFrame:
    """Return lines with the verdict; `of` and `at` say which outlet and term of it is each line's, -1 for none."""
    contrast, reach = verdict.contrast, verdict.multiple * verdict.contrast.error
    cells = {
        "delta": contrast.delta,
        "z": contrast.z,
        "low": contrast.delta - reach,
        "high": contrast.delta + reach,
        "p": verdict.p,
    }
    inside = (of >= 0) & (at >= 0)
    told = {column: np.where(inside, values[of, at], np.nan) for column, values in cells.items()}
    return lines.assign(**told, keyword=inside & (told["p"] <= LEVEL), tested=of >= 0, deals=verdict.permutations)


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


def candidates(whole: Counted, part: Part, words: pd.DataFrame, fewest: int) -> tuple[np.ndarray, Cells]:
    """Return the numbers of the terms tested, and their counts in the articles of `words`, in its order.

    Which terms are tested is blind to outlets.
    """
    row = np.full(len(whole.articles), -1)
    at = whole.articles.get_indexer(pd.Index(words["article_id"]))
    row[at[at >= 0]] = np.flatnonzero(at >= 0)
    kept = row[part.uses.article] >= 0
    article, count = row[part.uses.article[kept]], part.uses.times[kept]
    term = part.uses.group[kept] % max(len(whole.terms), 1)
    uses = np.bincount(term, weights=count, minlength=len(whole.terms))
    spread = np.bincount(term, minlength=len(whole.terms))
    enough = np.flatnonzero((uses >= TESTED_USES) & (spread >= fewest))
    tested = enough[np.lexsort((-uses[enough], -spread[enough]))][:MOST_TESTED]
    place = np.full(len(whole.terms), -1)
    place[tested] = np.arange(len(tested))
    inside = place[term] >= 0
    outlet = pd.factorize(words["outlet"], sort=True)[0]
    sizes = words["words"].to_numpy()
    return tested, Cells(article[inside], place[term][inside], count[inside], sizes, outlet, len(tested))
