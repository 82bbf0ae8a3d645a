"""What the headings of the figures on average scores say, counted again row by row."""

from __future__ import annotations

import json
from itertools import combinations
from math import fsum, hypot, nan, sqrt

from scipy import stats

from tests.shown import Counted, Told

VOICES = ("own", "reported", "quoted")
#: From so many articles an interval is that of resampled ones: what is as near to zero as this part of it is left open.
RESAMPLED, NEAR = 20, 0.2


def in_english(rows: Counted) -> Counted:
    return [row for row in rows if row["class"] != "other language"]


def lines_of(rows: Counted) -> dict[tuple[str, str], Counted]:
    """Return the rows by outlet and voice: an average score each."""
    lines: dict[tuple[str, str], Counted] = {}
    for row in rows:
        lines.setdefault((row["outlet"], row["voice"]), []).append(row)
    return lines


def mean(values: list[float]) -> float:
    return fsum(values) / len(values)


def average(rows: Counted, scores: list[float]) -> float:
    """Return the mean of the articles' means: every article weighs the same."""
    articles: dict[str, list[float]] = {}
    for row, score in zip(rows, scores, strict=True):
        articles.setdefault(row["article_id"], []).append(score)
    return mean([mean(own) for own in articles.values()])


def listed_words(row: dict) -> list[tuple[str, float]]:
    """Return the words on the list that a sentence has, with their weights; "not very good" is of the word "good"."""
    return [(words.rstrip(" !").split(" ")[-1], weight) for _, _, words, weight, _ in json.loads(row["evidence"])]


def side(value: float) -> int:
    shown = round(value, 2)
    return (shown > 0) - (shown < 0)


def without(rows: Counted, word: str) -> float:
    """Return the average score of rows as if a word were not on the list."""
    left = [[weight for one, weight in listed_words(row) if one != word] for row in rows]
    return average(rows, [mean(own) if own else 0.0 for own in left])


def decided_by_one_word(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """Average scores that lie on another side of zero, or at it, without the word that moves them most; and all."""
    decided, lines = 0, lines_of(in_english(rows)).values()
    for own in lines:
        score = average(own, [row["polarity"] for row in own])
        left = {word: without(own, word) for word in sorted({word for row in own for word, _ in listed_words(row)})}
        most = max(left.values(), key=lambda one: round(abs(one - score), 12), default=score)
        decided += bool(side(score)) and side(most) != side(score)
    return [decided, len(lines)] if decided else []


def subjective(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """Return the least and the greatest average subjectivity of an outlet's scored sentences in one voice."""
    lines = lines_of([row for row in in_english(rows) if row["assessed"]]).values()
    found = [float(f"{average(own, [row['subjectivity'] for row in own]):.2f}") for own in lines]
    return sorted({min(found), max(found)}) if found else []


def told_apart(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """Pairs of outlets that can be compared in a voice, and those whose interval leaves zero out."""
    compared = apart = 0
    event_of = {one["article_id"]: one["event"] for one in articles}
    for voice in VOICES:
        own = [row for row in in_english(rows) if row["voice"] == voice]
        scores: dict[str, dict[str, list[float]]] = {}
        for row in own:
            scores.setdefault(row["outlet"], {}).setdefault(row["article_id"], []).append(row["polarity"])
        outlets = {
            outlet: [(event_of[article], mean(polarity)) for article, polarity in of_outlet.items()]
            for outlet, of_outlet in scores.items()
        }
        for one, other in combinations(outlets.values(), 2):
            value, half = within_events(one, other, own[0]["pairs"])
            if half is None:
                value, half = over_articles(one, other, own[0]["family"])
            compared += half is not None
            apart += half is not None and 0 < half < abs(value)
    return ([apart] if apart else []) + ([compared] if compared else [])


Scores = list[tuple[str, float]]


def by_event(scores: Scores) -> dict[str, list[float]]:
    found: dict[str, list[float]] = {}
    for event, score in scores:
        found.setdefault(event, []).append(score)
    return found


def within_events(one: Scores, other: Scores, pairs: int) -> tuple[float, float | None]:
    """Return the mean difference over the events of both, and half its interval, the error shared by all pairs."""
    ours, theirs = by_event(one), by_event(other)
    gaps = [mean(own) - mean(theirs[event]) for event, own in ours.items() if event in theirs]
    if len(gaps) < 3:
        return nan, None
    return mean(gaps), float(stats.t.ppf(1 - 0.025 / pairs, len(gaps) - 1)) * error(gaps)


def over_articles(one: Scores, other: Scores, family: float) -> tuple[float, float | None]:
    """Return the difference of two means over articles, and half its interval by the critical value in the rows."""
    ours, theirs = ([mean(own) for own in single(scores)] for scores in (one, other))
    if min(len(ours), len(theirs)) < 3:
        return nan, None
    return mean(ours) - mean(theirs), family * hypot(error(ours), error(theirs))


def single(scores: Scores) -> list[list[float]]:
    """Return what was sampled: the events of an outlet that has three or more, else its articles."""
    events = list(by_event(scores).values())
    return events if len(events) >= 3 else [[score] for _, score in scores]


def error(values: list[float]) -> float:
    found = sqrt(fsum((one - mean(values)) ** 2 for one in values) / (len(values) - 1) / len(values))
    return found if found > 1e-12 else 0.0


def own_from_quoted(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """Outlets with three articles that quote, and those whose own words score otherwise than what they quote."""
    event_of = {one["article_id"]: one["event"] for one in articles}
    voices: dict[tuple[str, str], dict[str, list[float]]] = {}
    for row in in_english(rows):
        voices.setdefault((row["outlet"], row["article_id"]), {}).setdefault(row["voice"], []).append(row["polarity"])
    gaps: dict[str, Scores] = {}
    for (outlet, article), own in voices.items():
        if "own" in own and "quoted" in own:
            gaps.setdefault(outlet, []).append((event_of[article], mean(own["own"]) - mean(own["quoted"])))
    known = [strayed(own) for own in gaps.values() if len(own) >= 3]
    clear = sum(sure and apart for apart, sure in known)
    unsure = sum(not sure for _, sure in known)
    said = int(told.numbers[0]) if len(told.numbers) > 1 else 0
    apart = said if clear <= said <= clear + unsure else clear
    return [apart, len(known)] if apart else [len(known)] if known else []


def strayed(scores: Scores) -> tuple[bool, bool]:
    """Return whether the interval of a mean leaves zero out, and whether resampling could not say otherwise."""
    value, events = mean([score for _, score in scores]), by_event(scores)
    if len(events) >= 3 and len(events) < len(scores):
        far = fsum((fsum(own) - value * len(own)) ** 2 for own in events.values())
        half, count = sqrt(len(events) / (len(events) - 1) * far) / len(scores), len(events)
    else:
        half, count = error([score for _, score in scores]), len(scores)
    half *= float(stats.t.ppf(0.975, count - 1))
    return abs(value) > half, count < RESAMPLED or abs(abs(value) - half) > NEAR * half


HEADINGS = {
    "means": decided_by_one_word,
    "subjectivity": subjective,
    "differences": told_apart,
    "voices": own_from_quoted,
}
