"""What kinds of voices each outlet lets speak, and how many different ones: from passages to numbers."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import pandas as pd

from components.contract import Settings, once
from components.figure.records import records
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

#: One row per outlet, article, speaker, kind and what the article calls them: the quotations and words that count.
VOICE_COLUMNS = ("outlet", "article_id", "speaker", "speaker_kind", "called", "quotations", "words")
#: Speakers who hold an office of the state, which lawmakers and candidates are not counted to.
OFFICIALS = ("government", "official")
#: Outlets with fewer quotations of speakers who can be told apart are not compared at equal numbers.
FEWEST = 5
#: Draws for the share of the three most quoted where it is reckoned twenty times, for its interval.
_DRAWS_IN_PARTS = 300
#: A number of speakers from how often each is quoted and the size of the draw.
_Number = Callable[[list[int], int], float]


@once
def voices(rows: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return what counts under the settings, by article and speaker (`VOICE_COLUMNS`), in the order of the rows."""
    said = rows if counts_reported(settings) else rows[rows["voice"] == "quoted"]
    by = list(VOICE_COLUMNS[:5])
    found = said.groupby(by, sort=False, as_index=False).agg(
        quotations=("quotation_id", "nunique"), words=("words", "sum")
    )
    return found[list(VOICE_COLUMNS)]


def kind_shares(found: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return a row per outlet and kind that speaks anywhere: counted, total, share, low, high, kind_of_range, articles.

    `articles` are those in which the kind speaks. Kinds come in the order of the list (`speaker_kinds.LABELS`).
    """
    column = unit(settings)
    there = [kind for kind in LABELS if kind in set(found["speaker_kind"])]
    lines = []
    for outlet, own in found.groupby("outlet", sort=False):
        totals: Counter[str] = Counter()
        each: dict[str, Counter[str]] = {kind: Counter() for kind in there}
        for one in records(own):
            totals[one["article_id"]] += one[column]
            each[one["speaker_kind"]][one["article_id"]] += one[column]
        for kind, counts in each.items():
            estimate = share([counts[article] for article in totals], list(totals.values()), every_article=True)
            lines.append((outlet, kind, counts.total(), totals.total(), estimate.value, estimate.low, estimate.high,
                          estimate.kind, sum(n > 0 for n in counts.values())))  # fmt: skip
    columns = ["outlet", "speaker_kind", "counted", "total", "share", "low", "high", "kind_of_range", "articles"]
    return pd.DataFrame(lines, columns=columns)


def called_counts(found: pd.DataFrame) -> pd.DataFrame:
    """Return a row per outlet: single persons who speak (each once an article), by what the articles call them."""
    persons = found[found["called"] != ""].drop_duplicates(["outlet", "article_id", "speaker"])
    counts = persons.groupby(["outlet", "called"], sort=False).size().unstack(fill_value=0)
    order = list(dict.fromkeys(found["outlet"]))
    return counts.reindex(index=order, fill_value=0).rename_axis("outlet").reset_index()


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
    found = voices(rows, settings)
    articles = {
        str(outlet): int(number) for outlet, number in summary.groupby("outlet", sort=False)["articles"].first().items()
    }
    named = found[~found["speaker"].isin(NAMELESS)]
    sizes = named.groupby("outlet", sort=False)["quotations"].sum()
    enough = sizes[sizes >= FEWEST]
    at = int(enough.min()) if len(enough) > 1 or len(articles) == 1 == len(enough) else 0
    by_outlet = {str(outlet): own for outlet, own in found.groupby("outlet", sort=False)}
    return [
        _variety(outlet, number, by_outlet.get(outlet, found.iloc[0:0]), at, intervals)
        for outlet, number in articles.items()
    ]


def _variety(outlet: str, articles: int, own: pd.DataFrame, at: int, intervals: bool) -> Variety:
    named = own[~own["speaker"].isin(NAMELESS)]
    by_speaker = named.groupby("speaker", sort=False)["quotations"].sum().sort_values(ascending=False, kind="stable")
    counts = [int(count) for count in by_speaker]
    speaking = named.groupby("article_id", sort=False)["speaker"].nunique().tolist()
    each = [
        dict(zip(one["speaker"].tolist(), one["quotations"].tolist(), strict=True))
        for _, one in named.groupby(["article_id", "speaker"], sort=False, as_index=False)["quotations"]
        .sum()
        .groupby("article_id", sort=False)
    ]
    official = own["speaker_kind"].isin(OFFICIALS)
    persons = own[own["called"] != ""].drop_duplicates(["article_id", "speaker"])
    she = persons["called"] == SHE
    enough = sum(counts) >= at > 0
    equal = partial(_at_equal_numbers, each, at if enough else 0, intervals)
    return Variety(
        outlet=outlet,
        articles=articles,
        quotations=sum(counts),
        speakers=len(counts),
        at=at if enough else 0,
        per_article=mean([*map(float, speaking), *[0.0] * (articles - len(speaking))], outlet),
        different=equal(expected_different),
        effective=equal(effective_number),
        top=equal(share_of_most, _three_most),
        top_speakers=tuple(str(name) for name in by_speaker.index[:3]),
        officials=_share(own.assign(part=own["quotations"].where(official, 0), whole=own["quotations"])),
        officials_counted=(int(own.loc[official, "quotations"].sum()), int(own["quotations"].sum())),
        she=_share(persons.assign(part=she.astype(int), whole=1)),
        she_counted=(int(she.sum()), len(persons)),
    )


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


def _share(own: pd.DataFrame) -> Estimate:
    """Return the share of `part` in `whole`, article by article."""
    sums = own.groupby("article_id", sort=False)[["part", "whole"]].sum()
    return share(sums["part"].tolist(), sums["whole"].tolist(), every_article=True)
