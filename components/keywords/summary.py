"""From rows to one line per outlet and term: how often here, how often elsewhere, and whether that is a keyword."""

from __future__ import annotations

import numpy as np
import pandas as pd

from components.contract import Settings
from components.keywords.against import Against, against_of
from components.keywords.contrast import POOLED
from components.keywords.counting import counted, with_dispersion, with_elsewhere, words_counted
from components.keywords.tested import judged
from components.keywords.within import within_events
from components.keywords.written import counted_rows

#: `count` and `rate` (per thousand words) in the outlet; `elsewhere` and `highest` the others' count and the highest
#: rate among them, at `highest_outlet`; `articles` that hold the term of `of_articles`; `first` its first position;
#: `dp` Gries' deviation of proportions over the outlet's articles (0 even, towards 1 in few of them).
#: Where tested: `delta` and `z` (log-odds against the others), `low` and `high` (the interval that decides), `p`,
#: `keyword`, `deals`, and `events`: within how many events the articles were dealt out (0: over all). `shown` is the
#: rank among the terms shown for the outlet, 0 for those that are not.
COLUMNS = (
    "outlet", "term", "name", "count", "rate", "elsewhere", "highest", "highest_outlet", "articles", "of_articles",
    "first", "dp", "delta", "z", "low", "high", "p", "keyword", "tested", "deals", "events", "shown",
)  # fmt: skip
#: Without a test a term is shown from this many uses, at this many times the highest rate elsewhere.
FEWEST_USES, TIMES = 2, 3.0


def summarise(rows: pd.DataFrame, articles: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return one row per outlet and term that it uses, `COLUMNS`, the shown ones first.

    Words are those of the voices that the rows hold. Rates are per thousand words. From five articles an outlet the
    outlets that have them are tested against each other (or each against the reference, where that is chosen); the
    rest then carries counts alone. Against a reference, elsewhere and highest are the reference's.
    """
    rows = counted_rows(rows, settings)
    if rows.empty or articles.empty:
        return _no_lines()
    against = against_of(settings)
    words = words_counted(rows, articles)
    lines = _elsewhere(with_elsewhere(counted(rows, words), words), words, against)
    lines = with_dispersion(lines, rows, words)
    lines = lines.assign(delta=np.nan, z=np.nan, low=np.nan, high=np.nan, p=np.nan, keyword=False, tested=False)
    compared = words if against.reference is not None else within_events(words, articles)
    lines = judged(lines.assign(deals=0, events=0), rows, compared, float(settings.get("prior", "2000")), against)
    lines["shown"] = _ranks(lines, words["outlet"].nunique())
    order = lines.assign(last=lines["shown"].eq(0)).sort_values(["last", "outlet", "shown", "term"], kind="stable")
    return order[list(COLUMNS)].reset_index(drop=True)


def _elsewhere(lines: pd.DataFrame, words: pd.DataFrame, against: Against) -> pd.DataFrame:
    """Return lines whose elsewhere, highest and highest_outlet are those of whatever each outlet is compared with."""
    if against.reference is not None:
        reference = against.reference
        count = lines["term"].map({term: reference.count(term) for term in lines["term"].unique()})
        highest, whose = 1000 * count / max(reference.words, 1.0), reference.name
        return lines.assign(elsewhere=count.round().astype(int), highest=highest, highest_outlet=whose)
    if against.word != POOLED or words["outlet"].nunique() < 2:
        return lines
    total = words.groupby("outlet")["words"].sum()
    return lines.assign(highest=1000 * lines["elsewhere"] / (total.sum() - lines["outlet"].map(total)))


def _no_lines() -> pd.DataFrame:
    text, truth = ("outlet", "term", "highest_outlet"), ("name", "keyword", "tested")
    kinds = {column: "str" if column in text else bool if column in truth else float for column in COLUMNS}
    return pd.DataFrame({column: pd.Series([], dtype=kind) for column, kind in kinds.items()})


def terms_each(outlets: int) -> int:
    """Return how many terms are shown of each outlet: fewer where there are many outlets."""
    return 8 if outlets <= 2 else 6 if outlets <= 6 else 4 if outlets <= 12 else 2


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
