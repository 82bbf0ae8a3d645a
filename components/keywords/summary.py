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
#: rank among the terms shown for the outlet, 0 for those that are not; `hint` the rank among those that come next and
#: did not pass the test.
COLUMNS = (
    "outlet", "term", "name", "count", "rate", "elsewhere", "highest", "highest_outlet", "articles", "of_articles",
    "first", "dp", "delta", "z", "low", "high", "p", "keyword", "tested", "deals", "events", "shown", "hint",
)  # fmt: skip
#: Without a test a term is shown from this many uses, at this many times the highest rate elsewhere.
FEWEST_USES, TIMES = 2, 3.0
#: With a test a term is shown of an outlet from this many of its articles, on this many events.
FEWEST_ARTICLES, FEWEST_EVENTS = 3, 2


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
    widespread = _widespread(lines, rows, articles)
    lines["shown"] = _ranks(lines, words["outlet"].nunique(), widespread)
    lines["hint"] = _hints(lines, words["outlet"].nunique(), widespread)
    order = lines.assign(last=lines["shown"].eq(0)).sort_values(["last", "outlet", "shown", "term"], kind="stable")
    return order[list(COLUMNS)].reset_index(drop=True)


def often_used(rows: pd.DataFrame, articles: pd.DataFrame) -> list[tuple[str, str]]:
    """Return (outlet, term) of what `summarise` shows where nothing is tested, in its order."""
    words = words_counted(rows, articles)
    if rows.empty or words.empty:
        return []
    lines = with_elsewhere(counted(rows, words), words).assign(tested=False)
    lines["shown"] = _ranks(lines, words["outlet"].nunique(), lines["tested"])
    shown = lines[lines["shown"] > 0].sort_values(["outlet", "shown", "term"], kind="stable")
    return list(zip(shown["outlet"].tolist(), shown["term"].tolist(), strict=True))


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


def _widespread(lines: pd.DataFrame, rows: pd.DataFrame, articles: pd.DataFrame) -> pd.Series:
    """Return which lines stand in enough articles and events of their outlet to say anything of it.

    Where all articles are on one event, or events are not known, articles alone decide.
    """
    enough = lines["articles"] >= FEWEST_ARTICLES
    if "event" not in articles or articles["event"].nunique() < FEWEST_EVENTS:
        return enough
    event = dict(zip(articles["article_id"].tolist(), articles["event"].tolist(), strict=True))
    asked = lines[enough]
    events: dict[tuple[str, str], set[str]] = {
        pair: set() for pair in zip(asked["outlet"].tolist(), asked["term"].tolist(), strict=True)
    }
    columns = (rows[column].tolist() for column in ("outlet", "term", "article_id"))
    for outlet, term, article in zip(*columns, strict=True):
        if (outlet, term) in events and article in event:
            events[outlet, term].add(event[article])
    pairs = zip(lines["outlet"].tolist(), lines["term"].tolist(), strict=True)
    return pd.Series([len(events.get(pair, ())) >= FEWEST_EVENTS for pair in pairs], index=lines.index)


def _hints(lines: pd.DataFrame, outlets: int, widespread: pd.Series) -> np.ndarray:
    """Return each line's rank among the terms that come next after the keywords of its outlet, 0 for all others.

    By how certainly they are used more often than elsewhere, though the test over all terms does not bear them out.
    """
    if not lines["tested"].any():
        return np.zeros(len(lines), dtype="int64")
    chosen = lines["tested"] & widespread & (lines["shown"] == 0) & (lines["delta"] > 0)
    reach = (lines["high"] - lines["low"]) / 2
    by = lines[chosen].assign(by=(lines["delta"] / reach)[chosen])
    ordered = by.sort_values(["by", "articles", "first", "term"], ascending=[False, False, True, True])
    rank = ordered.groupby("outlet").cumcount() + 1
    room = terms_each(outlets) - lines.groupby("outlet")["shown"].max()
    rank = rank[rank.to_numpy() <= ordered["outlet"].map(room.to_dict()).to_numpy("int64")]
    return rank.reindex(lines.index, fill_value=0).to_numpy(dtype="int64")


def _ranks(lines: pd.DataFrame, outlets: int, widespread: pd.Series) -> np.ndarray:
    """Return each line's rank among the terms shown for its outlet, 0 where it is not shown.

    With a test: widespread keywords, by the lower end of their interval. Without: terms used twice or more (in two
    articles or more where the outlet has several) at three times the highest rate elsewhere or more, by the uses beyond
    that rate, then by articles, then as they come in the text. One outlet alone: its commonest terms.
    """
    if lines["tested"].any():
        chosen, by = lines["keyword"] & (lines["low"] > 0) & widespread, lines["low"]
    else:
        chosen = (lines["count"] >= FEWEST_USES) & (lines["articles"] >= np.minimum(2, lines["of_articles"]))
        chosen &= lines["rate"] >= TIMES * lines["highest"]
        by = lines["count"] * (1 - lines["highest"] / lines["rate"])
    ordered = lines[chosen].assign(by=by[chosen])
    ordered = ordered.sort_values(["by", "articles", "first", "term"], ascending=[False, False, True, True])
    rank = ordered.groupby("outlet").cumcount() + 1
    rank = rank[rank <= terms_each(outlets)]
    return rank.reindex(lines.index, fill_value=0).to_numpy(dtype="int64")
