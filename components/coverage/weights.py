"""The weights by which figures tell how likely two sentences say the same."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from math import exp
from pathlib import Path

#: Columns: the figure's name, its mean and spread where the weights were learned, its weight; where from in METHOD.md.
_WEIGHTS = Path(__file__).with_name("likeness.csv")


@cache
def _lines() -> tuple[tuple[str, float, float, float], ...]:
    with _WEIGHTS.open(encoding="utf-8", newline="") as opened:
        lines = [line for line in csv.DictReader(opened) if line["figure"] != "constant"]
    return tuple((line["figure"], float(line["mean"]), float(line["spread"]), float(line["weight"])) for line in lines)


@cache
def _constant() -> float:
    with _WEIGHTS.open(encoding="utf-8", newline="") as opened:
        return next(float(line["weight"]) for line in csv.DictReader(opened) if line["figure"] == "constant")


@cache
def rise_of(figure: str) -> float:
    """Return by how much a score rises where a figure rises from 0 to 1; it falls where that is below 0."""
    return next(weight / spread for name, _, spread, weight in _lines() if name == figure)


def score(found: Mapping[str, float]) -> float:
    """Return what figures speak for two sentences that say the same."""
    return sum([weight * (found[name] - mean) / spread for name, mean, spread, weight in _lines()])


def likely(scored: float) -> float:
    """Return the likelihood that a score stands for."""
    return 1 / (1 + exp(-scored - _constant()))
