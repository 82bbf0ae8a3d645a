"""From rows to one line per outlet and term: how often here, how often elsewhere, and whether that is a keyword."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from components.contract import Settings
from components.keywords.against import Against, against_of
from components.keywords.contrast import POOLED
from components.keywords.counting import Counted, Part, counted, counted_of, lines_of, part_of
from components.keywords.numbered import codes_of
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
#: The columns of rows at which `tally` looks.
TALLIED = ("article_id", "outlet", "voice", "term", "written", "position", "name")
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
    return tally(rows, settings).under(articles)


def tally(rows: pd.DataFrame, settings: Settings) -> Tallied:
    """Return the uses of a corpus, counted article by article, of which `under` makes the summary of any of them."""
    return tally_parts((rows,), settings)


def tally_parts(parts: Iterable[pd.DataFrame], settings: Settings) -> Tallied:
    """Return what `tally` does of frames of rows, one below the other; no article has rows in two of them."""
    return Tallied(counted_of(codes_of(counted_rows(rows, settings) for rows in parts)), settings)


@dataclass(frozen=True)
class Tallied:
    """What is counted once for a corpus under the settings."""

    uses: Counted
    settings: Settings

    @property
    def nbytes(self) -> int:
        """Return how much memory it takes."""
        return self.uses.nbytes

    def under(self, articles: pd.DataFrame) -> pd.DataFrame:
        """Return what `summarise` does of the rows of these articles."""
        whole, part = self.uses, part_of(self.uses, articles)
        if not len(part.starts):
            return _no_lines()
        against = against_of(self.settings)
        lines = _elsewhere(lines_of(whole, part), whole, part, against)
        compared = part.words if against.reference is not None else within_events(part.words, articles)
        lines = judged(lines, whole, part, compared, float(self.settings.get("prior", "2000")), against)
        outlets = part.words["outlet"].nunique()
        widespread = _widespread(lines, whole, part, articles)
        lines["shown"] = _ranks(lines, outlets, widespread)
        lines["hint"] = _hints(lines, outlets, widespread)
        shown = np.flatnonzero(lines["shown"] > 0)
        first = shown[np.lexsort((lines["shown"].to_numpy()[shown], lines["outlet"].to_numpy()[shown]))]
        lines = lines.take(np.append(first, np.flatnonzero(lines["shown"] == 0)))
        return _named(lines, whole)[list(COLUMNS)].reset_index(drop=True)


def _named(lines: pd.DataFrame, whole: Counted) -> pd.DataFrame:
    """Return lines with the names of outlets and terms for their numbers."""
    highest = lines["highest_outlet"].to_numpy()
    if highest.dtype != object:
        names = np.append(whole.outlets.to_numpy(object), "")[highest]
        lines = lines.assign(highest_outlet=pd.Series(names, index=lines.index, dtype=object))
    return lines.assign(
        outlet=whole.outlets.take(lines["outlet"].to_numpy()), term=whole.terms.take(lines["term"].to_numpy())
    )


def often_used(rows: pd.DataFrame, articles: pd.DataFrame) -> list[tuple[str, str]]:
    """Return (outlet, term) of what `summarise` shows where nothing is tested, in its order."""
    whole = counted(rows)
    part = part_of(whole, articles)
    if not len(part.starts):
        return []
    lines = lines_of(whole, part).assign(tested=False)
    lines["shown"] = _ranks(lines, part.words["outlet"].nunique(), lines["tested"])
    shown = _named(lines[lines["shown"] > 0].sort_values(["outlet", "shown"], kind="stable"), whole)
    return list(zip(shown["outlet"].tolist(), shown["term"].tolist(), strict=True))


def _elsewhere(lines: pd.DataFrame, whole: Counted, part: Part, against: Against) -> pd.DataFrame:
    """Return lines whose elsewhere, highest and highest_outlet are those of whatever each outlet is compared with."""
    if against.reference is not None:
        reference = against.reference
        numbers, place = np.unique(lines["term"], return_inverse=True)
        count = np.array([reference.count(term) for term in whole.terms.take(numbers).tolist()])[place]
        highest, whose = 1000 * count / max(reference.words, 1.0), reference.name
        return lines.assign(elsewhere=count.round().astype(int), highest=highest, highest_outlet=whose)
    if against.word != POOLED or part.words["outlet"].nunique() < 2:
        return lines
    own = part.total[lines["outlet"].to_numpy()]
    return lines.assign(highest=1000 * lines["elsewhere"] / (part.words["words"].sum() - own))


def _no_lines() -> pd.DataFrame:
    text, truth = ("outlet", "term", "highest_outlet"), ("name", "keyword", "tested")
    kinds = {column: "str" if column in text else bool if column in truth else float for column in COLUMNS}
    return pd.DataFrame({column: pd.Series([], dtype=kind) for column, kind in kinds.items()})


def terms_each(outlets: int) -> int:
    """Return how many terms are shown of each outlet: fewer where there are many outlets."""
    return 8 if outlets <= 2 else 6 if outlets <= 6 else 4 if outlets <= 12 else 2


def _widespread(lines: pd.DataFrame, whole: Counted, part: Part, articles: pd.DataFrame) -> pd.Series:
    """Return which lines stand in enough articles and events of their outlet to say anything of it.

    Where all articles are on one event, or events are not known, articles alone decide.
    """
    enough = lines["articles"] >= FEWEST_ARTICLES
    if "event" not in articles or articles["event"].nunique() < FEWEST_EVENTS:
        return enough
    event = np.full(len(whole.articles), -1)
    at = whole.articles.get_indexer(pd.Index(articles["article_id"]))
    event[at[at >= 0]] = pd.factorize(articles["event"])[0][at >= 0]
    held = event[part.uses.article]
    # Two events or more, as the least and the largest of their numbers tell: nothing has to be sorted.
    several = np.minimum.reduceat(held, part.starts) < np.maximum.reduceat(held, part.starts)
    return enough & several


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

    With a test: widespread keywords, by the lower end of their interval. Without: terms used twice or more (in both
    articles of an outlet that has two, widespread where it has more) at three times the highest rate elsewhere or more,
    by the uses beyond that rate, then by articles, then as they come in the text. One outlet alone: its commonest.
    """
    if lines["tested"].any():
        chosen, by = lines["keyword"] & (lines["low"] > 0) & widespread, lines["low"]
    else:
        several = lines["articles"] >= np.minimum(2, lines["of_articles"])
        chosen = (lines["count"] >= FEWEST_USES) & several.where(lines["of_articles"] < FEWEST_ARTICLES, widespread)
        chosen &= lines["rate"] >= TIMES * lines["highest"]
        by = lines["count"] * (1 - lines["highest"] / lines["rate"])
    ordered = lines[chosen].assign(by=by[chosen])
    ordered = ordered.sort_values(["by", "articles", "first", "term"], ascending=[False, False, True, True])
    rank = ordered.groupby("outlet").cumcount() + 1
    rank = rank[rank <= terms_each(outlets)]
    return rank.reindex(lines.index, fill_value=0).to_numpy(dtype="int64")
