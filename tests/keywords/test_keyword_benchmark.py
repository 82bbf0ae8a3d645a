"""The benchmark command, on counts small enough to work out by hand."""

from __future__ import annotations

import json
import subprocess
import sys
from math import log, sqrt
from pathlib import Path

import pytest

COMMAND = Path(__file__).resolve().parents[2] / "benchmarks" / "keywords.py"


def reference(shift: float) -> str:
    """Return the reference for two words, "timber" 3 against 1 and "bread" 7 against 9; the third outlet has 4 and 6.

    Uniform: 0.01 for each of two words, 0.02 in all. Informative: 8 and 22 of 30 words, times 500.
    """
    lines = []
    for word, one, other, share in (("timber", 3, 1, 8 / 30), ("bread", 7, 9, 22 / 30)):
        cells: list[float] = []
        for prior, strength in ((0.01, 0.02), (500 * share, 500.0)):
            left, right = one + prior, other + prior
            rest = (10 + strength - left, 10 + strength - right)
            delta = log(left / rest[0]) - log(right / rest[1])
            two = 1 / left + 1 / right
            cells += [delta + shift, delta / sqrt(two), delta / sqrt(two + 1 / rest[0] + 1 / rest[1])]
        lines.append(",".join([word, *map(str, cells)]))
    names = [f"{number}_{prior}{end}" for prior in ("uniform0.01", "inform500") for number, end in _NUMBERS]
    return "\n".join([",".join(["token", *names]), *lines])


_NUMBERS = (("delta", ""), ("z", "_2term"), ("z", "_4term"))


@pytest.mark.parametrize(("shift", "difference"), [(0.0, 0.0), (0.5, 0.5)])
def test_the_largest_difference_is_printed(tmp_path, shift, difference):
    counts, given = tmp_path / "counts.csv", tmp_path / "reference.csv"
    counts.write_text("token,nyt,fox,hpo\ntimber,4,3,1\nbread,6,7,9\n", encoding="utf-8")
    given.write_text(reference(shift), encoding="utf-8")

    printed = subprocess.run(
        [sys.executable, str(COMMAND), str(counts), str(given), "--json"], capture_output=True, text=True, check=True
    ).stdout

    assert json.loads(printed)["terms"] == 2
    assert json.loads(printed)["max_difference"] == pytest.approx(difference, abs=1e-9)
