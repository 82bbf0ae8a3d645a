"""What stands out: frames by which outlets differ within common events, or that one article alone is marked with."""

from __future__ import annotations

from collections import Counter, defaultdict

import pandas as pd

from components.contract import Claim, Finding, chosen_further, mark_key
from components.figure.records import records
from components.frames.comparing import Comparison, comparisons
from components.frames.striking import without
from components.wording import counted, in_words, listed

#: One article alone is told to be marked with a frame from so many marked sentences on.
_ALONE = 3
_OWN = mark_key(voice="own")


def stands_out(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Finding]:
    """Return the findings over the articles' own words, the surest first; none of frames that cannot be compared.

    Of several events, only differences that hold over all pairs of outlets and all frames at once are told.
    """
    own = rows[(rows["voice"] == "own") & (rows["comparable"] == "yes")].reset_index(drop=True)
    own = chosen_further(own, rows, "own, comparable")
    if articles["outlet"].nunique() < 2 or own.empty:
        return []
    if articles["event"].nunique() > 1:
        return _apart(own, articles)
    brings = (rows["marked"] == "yes") | (rows["strength"] == "strong")
    return _alone(own, rows[brings & (rows["comparable"] == "yes")], articles)


def _apart(own: pd.DataFrame, articles: pd.DataFrame) -> list[Finding]:
    found = [one for one in comparisons(own, articles, ("own",)) if one.difference.apart]
    found.sort(key=lambda one: -abs(one.difference.value) / one.difference.least)
    return [_told(one, _resting(one, own, articles)) for one in found]


def _resting(apart: Comparison, own: pd.DataFrame, articles: pd.DataFrame) -> str:
    """Return under which condition a difference would not hold: without the frame's commonest entry; else nothing."""
    pattern, words = commonest(own[own["code"] == apart.code])
    again = comparisons(without(own, (pattern,)), articles, ("own",))
    held = {(one.code, one.difference.first, one.difference.second) for one in again if one.difference.apart}
    same = (apart.code, apart.difference.first, apart.difference.second)
    return "" if same in held else f"Not without {words}."


def commonest(hits: pd.DataFrame) -> tuple[str, str]:
    """Return the pattern of the entry with most hits, and its commonest words in marks, for sentences."""
    counts = Counter(hits["entry"])
    pattern = min(counts, key=lambda one: (-counts[one], one))
    words = Counter(word.lower() for word in hits.loc[hits["entry"] == pattern, "words"] if word)
    text = listed([f"“{word}”" for word, _ in sorted(words.items(), key=lambda pair: (-pair[1], pair[0]))[:2]])
    return pattern, text or f"“{pattern}”"


def _told(found: Comparison, fails: str) -> Finding:
    code, label, difference, means = found.code, found.label, found.difference, found.means
    more, less = difference.first, difference.second
    if difference.value < 0:
        more, less = less, more
    high, low = round(means[more], 1), round(means[less], 1)
    text = (
        f"Words for {label.lower()} come up more often in {more}'s own words than in {less}'s: {high} against {low} "
        f"per 1,000, within {counted(difference.n_first, 'common event')}."
    )
    return Finding(text, fails, (_claim(more, less, code, (high, low, difference.n_first)),))


def _claim(more: str, less: str, code: str, numbers: tuple[float, ...]) -> Claim:
    return Claim(more, "comes up more than in", less, numbers, mark_key(voice="own", code=code))


def _alone(own: pd.DataFrame, bringing: pd.DataFrame, articles: pd.DataFrame) -> list[Finding]:
    """Return the frames that one article of the event alone is marked with or has a strong word of, whoever says it."""
    labels = dict(zip(own["code"], own["label"], strict=True))
    found = []
    for (code, outlet), count in sorted(_lone(own, bringing).items(), key=lambda pair: -pair[1]):
        pattern, words = commonest(own[(own["code"] == code) & (own["marked"] == "yes")])
        fails = "" if (code, outlet) in _lone(without(own, (pattern,)), bringing) else f"Not without {words}."
        found.append(_told_alone(code, labels[code], outlet, count, articles, fails))
    return found


def _lone(own: pd.DataFrame, bringing: pd.DataFrame) -> dict[tuple[str, str], int]:
    """Return how many own sentences are marked, by code and outlet, where only that outlet brings it up, and enough."""
    outlets = bringing.groupby("code")["outlet"].agg(set)
    sentences: defaultdict[tuple[str, str], set[tuple[str, int]]] = defaultdict(set)
    for row in records(own[own["marked"] == "yes"]):
        sentences[row["code"], row["outlet"]].add((row["article_id"], row["sentence"]))
    return {
        (code, outlet): len(found)
        for (code, outlet), found in sentences.items()
        if len(found) >= _ALONE and outlets[code] == {outlet}
    }


def _told_alone(code: str, label: str, outlet: str, count: int, articles: pd.DataFrame, fails: str) -> Finding:
    whose, are = ("article", "is") if (articles["outlet"] == outlet).sum() == 1 else ("articles", "are")
    text = (
        f"By listed words, only {outlet}'s {whose} {are} marked with {label.lower()}: "
        f"{in_words(count)} {'sentence' if count == 1 else 'sentences'} in its own words."
    )
    claim = Claim(outlet, "alone marked with", code, (count,), _OWN)
    return Finding(text, fails, (claim,), row="aspects", about="Aspects")
