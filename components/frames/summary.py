"""From rows to one line per outlet and code: how often a frame's words come up, and in how many sentences."""

from __future__ import annotations

import math
from collections import defaultdict

import pandas as pd

from components.contract import Setting, Settings
from components.frames.comparing import comparisons
from components.frames.counting import codes_in, words_by_article
from components.frames.striking import struck_in, without
from components.statistics import Estimate, mean

#: outlet, code, label; hits: places where its words stand; weighted: their weights added; words: those of the articles
#: in the voices counted; rate: weighted hits per 1,000 words, mean of the articles, with low, high and kind
#: (components/statistics) and n_articles; marks: sentences marked with it; entries: different entries found;
#: comparable, yes or no; compared: with how many outlets it was compared within common events, apart: from how many it
#: could be told apart, by intervals that hold over all pairs and frames at once.
COLUMNS = (
    "outlet", "code", "label", "hits", "weighted", "words", "rate", "low", "high", "kind", "n_articles", "marks",
    "entries", "comparable", "compared", "apart",
)  # fmt: skip

#: In whose words rates and words are counted; who brings a frame up is told of all voices that are chosen.
WHOSE = Setting(
    slug="whose",
    label="Whose words",
    options=("own", "all"),
    default="own",
    help="The article’s own words alone, or everybody’s. Who brings an aspect up is always shown of everybody.",
    whose=True,
)


def counted_in(rows: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return the rows that rates are made of: those in the article's own words, or in all voices (`WHOSE`).

    Where the reader has chosen other voices than the article's own, these count. Entries struck from the view do not.
    """
    rows = without(rows, struck_in(settings))
    own = rows["voice"] == "own"
    return rows[own] if settings.get(WHOSE.slug, WHOSE.default) == "own" and own.any() else rows


def summarise(rows: pd.DataFrame, articles: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return one row per outlet and code that stands anywhere (`COLUMNS`), outlets in corpus order.

    Rates stand over the words in the voices that any row is in (`counted_in`).
    """
    rows = counted_in(rows, settings)
    voices = sorted(rows["voice"].unique()) if len(rows) else ["own"]
    words = words_by_article(articles, voices)
    by_outlet: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for article, outlet, event in articles[["article_id", "outlet", "event"]].to_numpy(object).tolist():
        if words.get(article):
            by_outlet[outlet].append((article, event))
    codes = codes_in(rows)
    tests = _tests(rows, articles, voices)
    weights: defaultdict[tuple[str, str], float] = defaultdict(float)
    groups: defaultdict[tuple[str, str], list[tuple[str, int, str, str]]] = defaultdict(list)
    columns = ["article_id", "outlet", "code", "weight", "sentence", "entry", "marked"]
    for article, outlet, code, weight, sentence, entry, marked in rows[columns].to_numpy(object).tolist():
        weights[article, code] += weight
        groups[outlet, code].append((article, sentence, entry, marked))
    lines = []
    for outlet in dict.fromkeys(articles["outlet"].tolist()):
        own, events = [one for one, _ in by_outlet[outlet]], [event for _, event in by_outlet[outlet]]
        for code, (label, comparable) in codes.items():
            found = groups.get((outlet, code), [])
            rates = [1000 * weights[article, code] / words[article] for article in own]
            lines.append(
                (
                    *(outlet, code, label, len(found), math.fsum(weights[article, code] for article in own)),
                    *(sum(words[article] for article in own), *_told(mean(rates, outlet, events))),
                    len({(article, sentence) for article, sentence, _, marked in found if marked == "yes"}),
                    *(len({entry for _, _, entry, _ in found}), comparable, *tests[outlet, code]),
                )
            )
    return pd.DataFrame(lines, columns=list(COLUMNS))


def _tests(rows: pd.DataFrame, articles: pd.DataFrame, voices: list[str]) -> dict[tuple[str, str], tuple[int, int]]:
    """Return for each outlet and code with how many outlets it was compared, and from how many it is apart."""
    found: defaultdict[tuple[str, str], tuple[int, int]] = defaultdict(lambda: (0, 0))
    for one in comparisons(rows, articles, voices):
        for outlet in (one.difference.first, one.difference.second):
            compared, apart = found[outlet, one.code]
            found[outlet, one.code] = compared + 1, apart + one.difference.apart
    return found


def _told(rate: Estimate) -> tuple[float, float, float, str, int]:
    return rate.value, rate.low, rate.high, rate.kind, rate.n
