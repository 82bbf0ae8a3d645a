"""From rows to one line per outlet and code: how often a frame's words come up, and in how many sentences."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import NamedTuple

import pandas as pd

from components.contract import Setting, Settings, chosen_further, each_outlet
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
    struck = struck_in(settings)
    rows = chosen_further(without(rows, struck), rows, struck) if struck else rows
    own = rows["voice"] == "own"
    if settings.get(WHOSE.slug, WHOSE.default) != "own" or not own.any():
        return rows
    return chosen_further(rows[own].reset_index(drop=True), rows, WHOSE.default)


class _Hits(NamedTuple):
    """The hits of a code in one outlet, those in sentences marked with it, and the different entries found.

    `weights` are those of each article, added up.
    """

    hits: int
    marks: int
    entries: int
    weights: dict[str, float]


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
    codes, tests, hits = codes_in(rows), _tests(rows, articles, voices), each_outlet(rows, _hits)
    lines = []
    for outlet in dict.fromkeys(articles["outlet"].tolist()):
        own, events = [one for one, _ in by_outlet[outlet]], [event for _, event in by_outlet[outlet]]
        length = sum(words[article] for article in own)
        for code, (label, comparable) in codes.items():
            found = hits.get(outlet, {}).get(code, _NONE)
            weights = [found.weights.get(article, 0.0) for article in own]
            rates = [1000 * weight / words[article] for weight, article in zip(weights, own, strict=True)]
            lines.append(
                (
                    *(outlet, code, label, found.hits, math.fsum(weights), length),
                    *(*_told(mean(rates, outlet, events)), found.marks, found.entries),
                    *(comparable, *tests[outlet, code]),
                )
            )
    return pd.DataFrame(lines, columns=list(COLUMNS))


_NONE = _Hits(0, 0, 0, {})


def _hits(rows: pd.DataFrame) -> dict[str, _Hits]:
    """Return what one outlet has of each code."""
    weights: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    found: defaultdict[str, list[tuple[str, int, str, str]]] = defaultdict(list)
    columns = (rows[name].tolist() for name in ("article_id", "code", "weight", "sentence", "entry", "marked"))
    for article, code, weight, sentence, entry, marked in zip(*columns, strict=True):
        weights[code][article] += weight
        found[code].append((article, sentence, entry, marked))
    return {
        code: _Hits(
            len(own),
            len({(article, sentence) for article, sentence, _, marked in own if marked == "yes"}),
            len({entry for _, _, entry, _ in own}),
            dict(weights[code]),
        )
        for code, own in found.items()
    }


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
