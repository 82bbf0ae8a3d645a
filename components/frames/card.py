"""How right the codebook is: on public test sentences (`accuracy.csv`), and by the check of whoever has this corpus.

`benchmarks/frames.py --write` makes the file. The own check reaches the figures as a setting in words, since it is of
this corpus and of these labels alone.
"""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from components.contract import Settings
from components.frames.checked import Rate
from components.frames.judging import Judged

FILE = Path(__file__).parent / "accuracy.csv"
#: class: the code, or two of which the test labels name one; n: sentences with it, of `texts`; auc: how often a
#: sentence with it has the higher score; marked: sentences marked; precision and recall of marks, with intervals.
COLUMNS = (
    "class", "n", "texts", "auc", "marked", "precision", "precision_low", "precision_high", "recall", "recall_low",
    "recall_high", "data", "command",
)  # fmt: skip
#: The setting that says what the own check found.
CHECK = "own check"
_RATE = r"(\d\.\d\d|unknown)(?: \((\d\.\d\d) to (\d\.\d\d)\))?"
_LINE = re.compile(rf"([a-z0-9_]+) by (.+?): precision {_RATE}, recall {_RATE}, n (\d+)")


class Checked(NamedTuple):
    """Precision and recall of a frame's marks: on which sentences, how many, and whether that is public data."""

    code: str
    where: str
    precision: Rate
    recall: Rate
    n: int
    public: bool


@cache
def public() -> tuple[Mapping[str, str], ...]:
    """Return the figures on public test sentences as they were measured last; none where the file is missing."""
    if not FILE.exists():
        return ()
    with FILE.open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


def checks(settings: Settings) -> list[Checked]:
    """Return the public figures and the own check, by code; a public class of two codes stands at both."""
    found = [
        Checked(code, one["data"], _rate(one, "precision"), _rate(one, "recall"), int(one["n"]), True)
        for one in public()
        for code in one["class"].split("|")
    ]
    for line in settings.get(CHECK, "").split("; "):
        if match := _LINE.fullmatch(line):
            code, by, *rates, n = match.groups()
            found.append(Checked(code, f"here, by {by}", _read(rates[:3]), _read(rates[3:]), int(n), False))
    return found


def as_setting(judged: Iterable[Judged]) -> dict[str, str]:
    """Return what the own check found as a setting; none where nothing was coded."""
    lines = [
        f"{one.code} by {one.by.replace(';', ',')}: precision {_told(one.precision)}, recall {_told(one.recall)}, "
        f"n {one.marked.coded + one.others.coded}"
        for one in judged
    ]
    return {CHECK: "; ".join(lines)} if lines else {}


def _told(rate: Rate) -> str:
    return "unknown" if math.isnan(rate.value) else f"{rate.value:.2f} ({rate.low:.2f} to {rate.high:.2f})"


def _read(parts: list[str | None]) -> Rate:
    return Rate(*(float(part) if part and part != "unknown" else math.nan for part in parts))


def _rate(one: Mapping[str, str], name: str) -> Rate:
    return Rate(float(one[name]), float(one[f"{name}_low"]), float(one[f"{name}_high"]))
