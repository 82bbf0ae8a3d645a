"""What stands out: frames by which outlets differ within common events, or that one article alone is marked with."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

import pandas as pd

from components.contract import Claim, Finding, mark_key
from components.figure.records import records
from components.frames.summary import codes_in, words_by_article
from components.statistics import Difference, differences_within
from components.wording import counted, in_words

#: One article alone is told to be marked with a frame from so many marked sentences on.
_ALONE = 3
_OWN = mark_key(voice="own")


def stands_out(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Finding]:
    """Return the findings over the articles' own words, the surest first; none of frames that cannot be compared.

    Of several events, only differences that hold over all pairs of outlets and all frames at once are told.
    """
    own = rows[(rows["voice"] == "own") & (rows["comparable"] == "yes")]
    if articles["outlet"].nunique() < 2 or own.empty:
        return []
    if articles["event"].nunique() > 1:
        return _apart(own, articles)
    return _alone(own, articles)


def _apart(own: pd.DataFrame, articles: pd.DataFrame) -> list[Finding]:
    codes = codes_in(own)
    outlets = list(dict.fromkeys(articles["outlet"]))
    pairs = len(list(combinations(outlets, 2))) * len(codes)
    found = [
        (code, difference, means)
        for code in codes
        for difference, means in _differences(own[own["code"] == code], articles, pairs)
        if difference.apart
    ]
    found.sort(key=lambda one: -abs(one[1].value) / one[1].least)
    return [_told(code, codes[code][0], difference, means) for code, difference, means in found]


def _differences(
    of_code: pd.DataFrame, articles: pd.DataFrame, pairs: int
) -> list[tuple[Difference, dict[str, float]]]:
    """Return the differences of all pairs of outlets in one frame, each with both outlets' means over common events."""
    words = words_by_article(articles, ("own",))
    weights = of_code.groupby("article_id")["weight"].sum().to_dict()
    rates: defaultdict[str, list[float]] = defaultdict(list)
    events: defaultdict[str, list[str]] = defaultdict(list)
    columns = (articles[name] for name in ("article_id", "outlet", "event"))
    for article, outlet, event in zip(*columns, strict=True):
        if words[article]:
            rates[outlet].append(1000 * weights.get(article, 0.0) / words[article])
            events[outlet].append(event)
    return [(one, _means(one, rates, events)) for one in differences_within(rates, events, pairs)]


def _means(one: Difference, rates: dict[str, list[float]], events: dict[str, list[str]]) -> dict[str, float]:
    common = set(events[one.first]) & set(events[one.second])
    found = {}
    for outlet in (one.first, one.second):
        by_event: defaultdict[str, list[float]] = defaultdict(list)
        for rate, event in zip(rates[outlet], events[outlet], strict=True):
            if event in common:
                by_event[event].append(rate)
        found[outlet] = sum(sum(own) / len(own) for own in by_event.values()) / max(1, len(by_event))
    return found


def _told(code: str, label: str, difference: Difference, means: dict[str, float]) -> Finding:
    more, less = difference.first, difference.second
    if difference.value < 0:
        more, less = less, more
    high, low = round(means[more], 1), round(means[less], 1)
    text = (
        f"Words for {label.lower()} come up more often in {more}'s own words than in {less}'s: {high} against {low} "
        f"per 1,000, within {counted(difference.n_first, 'common event')}."
    )
    return Finding(text, claims=(Claim(more, f"more than {less}", code, (high, low, difference.n_first), _OWN),))


def _alone(own: pd.DataFrame, articles: pd.DataFrame) -> list[Finding]:
    """Return the frames that one article of the event alone is marked with."""
    sentences: defaultdict[str, defaultdict[str, set[tuple[str, int]]]] = defaultdict(lambda: defaultdict(set))
    labels: dict[str, str] = {}
    for row in records(own[own["marked"] == "yes"]):
        sentences[row["code"]][row["outlet"]].add((row["article_id"], row["sentence"]))
        labels[row["code"]] = row["label"]
    lone = [(code, *next(iter(by_outlet.items()))) for code, by_outlet in sentences.items() if len(by_outlet) == 1]
    return [
        _told_alone(code, labels[code], outlet, len(found), articles)
        for code, outlet, found in sorted(lone, key=lambda one: -len(one[2]))
        if len(found) >= _ALONE
    ]


def _told_alone(code: str, label: str, outlet: str, count: int, articles: pd.DataFrame) -> Finding:
    whose = "article" if (articles["outlet"] == outlet).sum() == 1 else "articles"
    text = (
        f"Only in {outlet}'s {whose} are sentences of its own marked with words for {label.lower()}: "
        f"{in_words(count)} of them."
    )
    return Finding(text, claims=(Claim(outlet, "alone marked with", code, (count,), _OWN),))
