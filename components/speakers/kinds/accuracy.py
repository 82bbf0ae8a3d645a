"""How well kinds and pronouns are told, as lines under the figures; the figures stand in `accuracy.csv` beside this.

`benchmarks/kinds.py` prints them: kinds and words against two people of the project who coded the same speakers apart.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from components.reading.speaker_kinds import KINDS

#: A line is a label (a kind, or she and he), its F1 averaged over the two codings, that of one coder against the other,
#: and the number of speakers with it; the lines "kinds" and "called" have the mean F1 and Krippendorff's alpha.
FILE = Path(__file__).parent / "accuracy.csv"
COLUMNS = ("label", "f1", "people", "n")


@cache
def figures() -> dict[str, dict[str, float]]:
    """Return {label: {f1, people, n}}; empty where nothing was measured."""
    if not FILE.exists():
        return {}
    with FILE.open(encoding="utf-8", newline="") as lines:
        return {line["label"]: {name: float(line[name]) for name in COLUMNS[1:]} for line in csv.DictReader(lines)}


def kinds_accuracy() -> str:
    """Return in a line how well the kinds are told."""
    found = figures().get("kinds")
    if found is None:
        return "A program judged the kinds from the articles' words; how often it errs has not been measured yet."
    each = {KINDS[label]: one["f1"] for label, one in figures().items() if label in KINDS}
    worst = min(each, key=lambda kind: each[kind])
    return (
        f"A program judged the kinds. Of {found['n']:.0f} speakers coded twice by the project it had a kind right in "
        f"{100 * found['f1']:.0f} of 100 on average, {worst} least: {100 * each[worst]:.0f}."
    )


def called_accuracy() -> str:
    """Return in a line how well it is told what the articles call somebody."""
    she, he = figures().get("she"), figures().get("he")
    if she is None or he is None:
        return "A program looked for these words; how often it errs has not been measured yet."
    return (
        f"A program looked for these words. Of speakers coded twice by the project it was right in "
        f"{100 * she['f1']:.0f} of 100 for she ({she['n']:.0f} coded) and {100 * he['f1']:.0f} of 100 for he "
        f"({he['n']:.0f})."
    )


def kinds_table() -> str:
    """Return the figures as a Markdown table with how they were made, or that nothing was measured yet."""
    found = figures()
    if "kinds" not in found:
        return "How often they are right has not been measured yet: no speakers have been coded by hand."
    rows = [f"| {KINDS.get(label, label)} | {100 * one['f1']:.0f} | {100 * one['people']:.0f} | {one['n']:.0f} |"
            for label, one in found.items() if label not in ("kinds", "called")]  # fmt: skip
    return "\n".join(["| | F1 | coder against coder | n |", "| :-- | --: | --: | --: |", *rows])
