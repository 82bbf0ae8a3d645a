"""How far a share is off on average, as measured on annotated articles: the band beside the shares.

The figures stand in `error.csv` beside this file; `benchmarks/share_error.py --write` makes it.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from components.contract import Settings
from components.speakers.measure import NAMELESS
from components.speakers.settings import counts_reported, unit

FILE = Path(__file__).parent / "error.csv"
#: A row is for shares from `least` to `most`, annotated or found (`by`), over groups of `articles` articles. `mean` is
#: annotated minus found share, a mean over `n` speakers and groups in `outlets` outlets; `low` and `high` are its
#: smallest and largest value when any one outlet is left out; `absolute` is the mean size of the difference.
COLUMNS = (
    "by", "articles", "least", "most", "n", "outlets", "mean", "low", "high", "absolute",
    "data", "country", "years", "date", "command",
)  # fmt: skip
#: A mean over fewer speakers than this is not drawn.
_FEWEST = 30


@dataclass(frozen=True)
class Band:
    """Where a share would lie if it were put right by the mean error of shares like it; from `low` to `high`.

    `mean` is the correction in parts of one, `low` and `high` lie within 0 and 1.
    """

    low: float
    high: float
    mean: float
    articles: int
    n: int


def band(share: float, articles: int, speaker: str, settings: Settings) -> Band | None:
    """Return the band of a found share of the quoted words over so many articles; None where none was measured.

    It was measured for named speakers from 5 % of the quoted words on, by the largest group of articles that is not
    larger than the outlet's. Where a person has checked all passages (`checked` in the settings is "all") there is
    no error of the tool's left to show.
    """
    if (
        unit(settings) != "words"
        or counts_reported(settings)
        or settings.get("checked") == "all"
        or speaker in NAMELESS
    ):
        return None
    fitting = [row for row in _classes() if row["articles"] <= articles and row["least"] <= share]
    if not fitting:
        return None
    # Classes follow one another without a gap: of those that begin below the share, the last is its own.
    row = max((row for row in fitting if share < row["most"] or row["most"] == 1), key=lambda one: one["articles"])
    low, high = (min(1.0, max(0.0, share + row[end])) for end in ("low", "high"))
    return Band(low, high, row["mean"], int(row["articles"]), int(row["n"]))


def measured_on() -> str:
    """Return the texts that the error was measured on: "US news of 2015–2016"; empty without figures."""
    first = next(iter(_lines()), None)
    return f"{first['country']} news of {first['years'].replace('-', '–')}" if first else ""


def points(correction: float) -> str:
    """Return a mean error in words: "12 points too large", "0.5 points too small"."""
    size = abs(100 * correction)
    return f"{size:.{0 if size >= 2 else 1}f} points too {'large' if correction < 0 else 'small'}"


def error_table() -> str:
    """Return the figures as a Markdown table with where they come from; empty without figures."""
    lines = _lines()
    if not lines:
        return ""
    head = "| chosen by | share | articles | n | correction, points | leaving one outlet out | mean size |"
    under = (
        f"Measured {lines[0]['date']} on {lines[0]['data']} ({lines[0]['country']}, "
        f"{lines[0]['years'].replace('-', '–')}) by `{lines[0]['command']}`."
    )
    return "\n".join([head, "| :-- | :-- | --: | --: | --: | --: | --: |", *map(_told, lines), "", under])


def _told(row: dict[str, str]) -> str:
    mean, low, high = (f"{100 * float(row[name]):+.1f}".replace("-", "−") for name in ("mean", "low", "high"))
    share = f"{100 * float(row['least']):.0f}–{100 * float(row['most']):.0f} %"
    size = f"{100 * float(row['absolute']):.1f}"
    return (
        f"| {row['by']} share | {share} | {row['articles']} | {int(row['n']):,} | {mean} | {low} to {high} | {size} |"
    )


@cache
def _lines() -> tuple[dict[str, str], ...]:
    if not FILE.exists():
        return ()
    with FILE.open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


@cache
def _classes() -> tuple[dict[str, float], ...]:
    """Return the classes of found shares that stand on enough speakers, without the rows over all of them."""
    rows = [row for row in _lines() if row["by"] == "found" and int(row["n"]) >= _FEWEST]
    numbers = [{name: float(row[name]) for name in COLUMNS[1:10]} for row in rows]
    return tuple(row for row in numbers if row["most"] < 1 or row["least"] > 0.5)
