"""From labels to what they say: how right the codebook is by each coder, how far coders agree, where they do not."""

from __future__ import annotations

import math
import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
from scipy.special import stdtrit

from components.corrections.agreement import alpha
from components.frames.checked import Rate, Stratum, precision, recall, verdict
from components.frames.labels import MARKED, OTHERS, YES, Label

#: From so many events on the spread between events widens an interval that supposes sentences drawn one by one.
FEWEST_EVENTS = 5
_DRAWS = 1_000
#: Where coders disagree: the sentence by its article and characters, and what each coder found.
DISAGREEMENT_COLUMNS = ("article_id", "start", "end", "code", "found")


@dataclass(frozen=True)
class Judged:
    """How right the codebook is for a frame by one coder's labels: both halves, precision and recall."""

    code: str
    by: str
    marked: Stratum
    others: Stratum
    precision: Rate
    recall: Rate
    events: int


@dataclass(frozen=True)
class Agreement:
    """How far coders agree on a frame: sentences that two coded, alpha with its interval, and what may be said."""

    code: str
    coders: tuple[str, ...]
    units: int
    same: int
    alpha: float
    low: float
    high: float
    verdict: str


def judged(
    labels: Iterable[Label], code: str, codebook: str, sizes: Mapping[str, int], events: Mapping[str, str]
) -> list[Judged]:
    """Return a line for each coder of a frame, of the labels whose sentences were drawn by this very codebook.

    `sizes` has the number of sentences of each half in the corpus, `events` the event of each article. Where sentences
    of several events were coded, the interval is the wider one of that of single draws and of leaving events out.
    """
    fitting = [one for one in labels if one.code == code and one.codebook == codebook and one.article_id in events]
    found = []
    for by in dict.fromkeys(one.by for one in fitting):
        own = [one for one in fitting if one.by == by]
        marked, others = _strata(own, sizes)
        found.append(
            Judged(
                code,
                by,
                marked,
                others,
                _widened(precision(marked), own, events, lambda left: precision(_strata(left, sizes)[0])),
                _widened(recall(marked, others), own, events, lambda left: recall(*_strata(left, sizes))),
                len({events[one.article_id] for one in own}),
            )
        )
    return found


def _strata(labels: Sequence[Label], sizes: Mapping[str, int]) -> tuple[Stratum, Stratum]:
    halves = ([one for one in labels if one.drawn == drawn] for drawn in (MARKED, OTHERS))
    first, second = (
        Stratum(sizes.get(drawn, 0), len(half), sum(one.found == YES for one in half))
        for drawn, half in zip((MARKED, OTHERS), halves, strict=True)
    )
    return first, second


def _widened(
    rate: Rate, labels: Sequence[Label], events: Mapping[str, str], again: Callable[[list[Label]], Rate]
) -> Rate:
    """Return a rate whose interval also holds what leaving out each event in turn says (jackknife, t interval)."""
    of_event = dict.fromkeys(events[one.article_id] for one in labels)
    count = len(of_event)
    if count < FEWEST_EVENTS or math.isnan(rate.value):
        return rate
    values = [again([one for one in labels if events[one.article_id] != event]).value for event in of_event]
    if any(map(math.isnan, values)):
        return rate
    middle = math.fsum(values) / count
    error = math.sqrt((count - 1) / count * math.fsum((value - middle) ** 2 for value in values))
    half = float(stdtrit(count - 1, 0.975)) * error
    return Rate(rate.value, max(0.0, min(rate.low, rate.value - half)), min(1.0, max(rate.high, rate.value + half)))


def agreement(labels: Iterable[Label], code: str, events: Mapping[str, str]) -> Agreement | None:
    """Return how far coders agree on a frame; None where no sentence was coded by two.

    Alpha is Krippendorff's for nominal values. Its interval is from 1,000 draws of events with all their sentences, the
    same draws each time; of one event, of sentences.
    """
    found = by_unit(labels, code)
    if not found:
        return None
    coders = tuple(sorted({by for unit in found.values() for by in unit}))
    blocks: defaultdict[str, list[list[str]]] = defaultdict(list)
    several = len({events.get(unit[0], "") for unit in found}) > 1
    for unit, answers in found.items():
        blocks[events.get(unit[0], "") if several else repr(unit)].append(list(answers.values()))
    value = alpha(answers.values() for answers in found.values())
    low, high = _interval(list(blocks.values()))
    same = sum(len(set(answers.values())) == 1 for answers in found.values())
    return Agreement(code, coders, len(found), same, value, low, high, verdict(value))


def by_unit(labels: Iterable[Label], code: str) -> dict[tuple[str, int, int, str], dict[str, str]]:
    """Return what each coder found of the sentences that two or more coded for a frame."""
    found: dict[tuple[str, int, int, str], dict[str, str]] = {}
    for one in labels:
        if one.code == code:
            found.setdefault(one.unit, {})[one.by] = one.found
    return {unit: answers for unit, answers in found.items() if len(answers) > 1}


def _interval(blocks: list[list[list[str]]]) -> tuple[float, float]:
    chance = random.Random(0)
    values = []
    for _ in range(_DRAWS if len(blocks) > 1 else 0):
        drawn = alpha(unit for block in chance.choices(blocks, k=len(blocks)) for unit in block)
        if not math.isnan(drawn):
            values.append(drawn)
    if len(values) < _DRAWS / 2:
        return math.nan, math.nan
    values.sort()
    return values[int(0.025 * len(values))], values[int(0.975 * len(values)) - 1]


def disagreements(labels: Iterable[Label], code: str) -> pd.DataFrame:
    """Return the sentences on which coders of a frame disagree (`DISAGREEMENT_COLUMNS`), in the order of coding."""
    lines = [
        (*unit, ", ".join(f"{by}: {found}" for by, found in sorted(answers.items())))
        for unit, answers in by_unit(labels, code).items()
        if len(set(answers.values())) > 1
    ]
    return pd.DataFrame(lines, columns=list(DISAGREEMENT_COLUMNS))
