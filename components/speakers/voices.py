"""What kinds of voices each outlet lets speak, and how many different ones: from passages to numbers."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple

import pandas as pd

from components.contract import Settings, each_outlet
from components.reading.speaker_kinds import LABELS, SHE
from components.speakers.measure import NAMELESS
from components.speakers.settings import counts_reported, unit
from components.statistics import (
    Estimate,
    effective_number,
    expected_different,
    left_out_interval,
    mean,
    share,
    share_of_most,
)

#: Speakers who hold an office of the state, which lawmakers and candidates are not counted to.
OFFICIALS = ("government", "official")
#: Outlets with fewer quotations of speakers who can be told apart are not compared at equal numbers.
FEWEST = 5
#: Draws for the share of the three most quoted where it is reckoned twenty times, for its interval.
_DRAWS_IN_PARTS = 300
#: A number of speakers from how often each is quoted and the size of the draw.
_Number = Callable[[list[int], int], float]


class Said(NamedTuple):
    """What counts of one speaker in one article, of one kind and called so: quotations and words."""

    article_id: str
    speaker: str
    speaker_kind: str
    called: str
    quotations: int
    words: int


def _said(rows: pd.DataFrame, reported: bool) -> list[Said]:
    """Return what counts of an outlet, in the order of the rows; paraphrase where it is asked for."""
    found: dict[tuple[str, str, str, str], tuple[set[str], list[int]]] = {}
    columns = (*Said._fields[:4], "quotation_id", "words", "voice")
    for article, speaker, kind, called, quotation, words, voice in zip(
        *(rows[one].tolist() for one in columns), strict=True
    ):
        if reported or voice == "quoted":
            quotations, each = found.setdefault((article, speaker, kind, called), (set(), []))
            quotations.add(quotation)
            each.append(words)
    return [Said(*key, len(quotations), sum(each)) for key, (quotations, each) in found.items()]


def kind_shares(rows: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return a row per outlet and kind that speaks anywhere: counted, total, share, low, high, kind_of_range, articles.

    `articles` are those in which the kind speaks. Kinds come in the order of the list (`speaker_kinds.LABELS`).
    """
    told = each_outlet(rows, _kinds, counts_reported(settings), unit(settings))
    there = [kind for kind in LABELS if any(kind in own and own[kind].speaks for own in told.values())]
    lines = [(outlet, kind, *own[kind].line) for outlet, own in told.items() if own for kind in there]
    columns = ["outlet", "speaker_kind", "counted", "total", "share", "low", "high", "kind_of_range", "articles"]
    return pd.DataFrame(lines, columns=columns)


class _Kind(NamedTuple):
    """Whether a kind speaks in an outlet at all, and its line but for outlet and kind."""

    speaks: bool
    line: tuple[object, ...]


def _kinds(rows: pd.DataFrame, reported: bool, unit: str) -> dict[str, _Kind]:
    """Return each kind's part of what an outlet lets be said; nothing where nobody speaks."""
    said = _said(rows, reported)
    totals: Counter[str] = Counter()
    each: dict[str, Counter[str]] = {kind: Counter() for kind in LABELS}
    for one in said:
        number = one.words if unit == "words" else one.quotations
        totals[one.article_id] += number
        each[one.speaker_kind][one.article_id] += number
    speaking = {one.speaker_kind for one in said}
    found = {}
    for kind, counts in each.items() if said else ():
        estimate = share([counts[article] for article in totals], list(totals.values()), every_article=True)
        around = (estimate.value, estimate.low, estimate.high, estimate.kind)
        line = (counts.total(), totals.total(), *around, sum(number > 0 for number in counts.values()))
        found[kind] = _Kind(kind in speaking, line)
    return found


def called_counts(rows: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return a row per outlet: single persons who speak (each once an article), by what the articles call them."""
    told = {outlet: own for outlet, own in each_outlet(rows, _said, counts_reported(settings)).items() if own}
    counts = {outlet: Counter(one.called for one in _persons(own)) for outlet, own in told.items()}
    columns = list(dict.fromkeys(word for of_outlet in counts.values() for word in of_outlet))
    lines = [(outlet, *(of_outlet[word] for word in columns)) for outlet, of_outlet in counts.items()]
    return pd.DataFrame(lines, columns=["outlet", *columns])


def _persons(said: list[Said]) -> list[Said]:
    """Return single persons who speak, each once an article."""
    first: dict[tuple[str, str], Said] = {}
    for one in said:
        if one.called:
            first.setdefault((one.article_id, one.speaker), one)
    return list(first.values())


@dataclass(frozen=True)
class Variety:
    """How many different voices an outlet lets speak.

    `quotations` are those of speakers who can be told apart, `at` the equal number at which `different`, `effective`
    and `top` are given (NaN where the outlet has fewer), each with its interval where there are articles enough.
    `top_speakers` are the three most quoted, as they are counted.
    """

    outlet: str
    articles: int
    quotations: int
    speakers: int
    at: int
    per_article: Estimate
    different: Estimate
    effective: Estimate
    top: Estimate
    top_speakers: tuple[str, ...]
    officials: Estimate
    officials_counted: tuple[int, int]
    she: Estimate
    she_counted: tuple[int, int]


def varieties(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings, intervals: bool = True) -> list[Variety]:
    """Return how many different voices there are, outlet by outlet, in the order of the summary.

    Without `intervals` those at equal numbers are left out: nearly all of the work is theirs.
    """
    reported = counts_reported(settings)
    articles = dict(zip(summary["outlet"].tolist(), summary["articles"].tolist(), strict=True))
    told = each_outlet(rows, _said, reported)
    sizes = {outlet: sum(one.quotations for one in own if one.speaker not in NAMELESS) for outlet, own in told.items()}
    enough = [size for size in sizes.values() if size >= FEWEST]
    at = min(enough) if len(enough) > 1 or len(articles) == 1 == len(enough) else 0
    found = each_outlet(rows, _numbers, reported, at, intervals)
    silent = _numbers_of([], at, intervals)
    return [_variety(outlet, number, found.get(outlet, silent)) for outlet, number in articles.items()]


class _Numbers(NamedTuple):
    """What `Variety` has of an outlet but for its articles; `speaking` is how many speak in each where anybody does."""

    speaking: list[int]
    rest: dict[str, Any]


def _variety(outlet: str, articles: int, found: _Numbers) -> Variety:
    each = [*map(float, found.speaking), *[0.0] * (articles - len(found.speaking))]
    return Variety(outlet=outlet, articles=articles, per_article=mean(each, outlet), **found.rest)


def _numbers(rows: pd.DataFrame, reported: bool, at: int, intervals: bool) -> _Numbers:
    return _numbers_of(_said(rows, reported), at, intervals)


def _numbers_of(said: list[Said], at: int, intervals: bool) -> _Numbers:
    named: dict[str, Counter[str]] = {}
    by_speaker: Counter[str] = Counter()
    for one in said:
        if one.speaker not in NAMELESS:
            named.setdefault(one.article_id, Counter())[one.speaker] += one.quotations
            by_speaker[one.speaker] += one.quotations
    each = [dict(own) for own in named.values()]
    officials = [
        (one.article_id, one.quotations if one.speaker_kind in OFFICIALS else 0, one.quotations) for one in said
    ]
    she = [(one.article_id, int(one.called == SHE), 1) for one in _persons(said)]
    enough = by_speaker.total() >= at > 0
    equal = partial(_at_equal_numbers, each, at if enough else 0, intervals)
    rest = {
        "quotations": by_speaker.total(),
        "speakers": len(by_speaker),
        "at": at if enough else 0,
        "different": equal(expected_different),
        "effective": equal(effective_number),
        "top": equal(share_of_most, _three_most),
        "top_speakers": tuple(name for name, _ in by_speaker.most_common()[:3]),
        "officials": _share(officials),
        "officials_counted": (sum(part for _, part, _ in officials), sum(whole for *_, whole in officials)),
        "she": _share(she),
        "she_counted": (sum(part for _, part, _ in she), len(she)),
    }
    return _Numbers([len(own) for own in named.values()], rest)


def _at_equal_numbers(
    each: list[dict[str, int]], at: int, intervals: bool, number: _Number, in_parts: _Number | None = None
) -> Estimate:
    """Return a number of speakers in a draw of `at` quotations with its interval, from each article's counts.

    `in_parts` gives the number faster, for the interval.
    """
    counts: Counter[str] = Counter()
    for one in each:
        counts.update(one)
    value = number(list(counts.values()), at)
    low, high = left_out_interval(each, at, in_parts or number) if at and intervals else (math.nan, math.nan)
    half = (high - low) / 2
    return Estimate(value, value - half, value + half, len(each), "none" if math.isnan(half) else "interval")


def _three_most(counts: list[int], at: int) -> float:
    return share_of_most(counts, at, draws=_DRAWS_IN_PARTS)


def _share(counted: list[tuple[str, int, int]]) -> Estimate:
    """Return the share of parts in wholes, each given with its article, article by article."""
    sums: dict[str, tuple[int, int]] = {}
    for article, part, whole in counted:
        parts, wholes = sums.get(article, (0, 0))
        sums[article] = parts + part, wholes + whole
    return share([part for part, _ in sums.values()], [whole for _, whole in sums.values()], every_article=True)
