"""How well the reading does on public test data, as a table for readers.

The figures stand in `accuracy.csv` beside this file; `benchmarks/accuracy.py --write` makes it.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

FILE = Path(__file__).parent / "accuracy.csv"
#: `n` counts annotated quotations, found ones with a name, or mentions. `score` is in per cent; `lowest` and
#: `highest` are those of single outlets. `people`, `tool` and `trained` are what people, the best public tool of rules
#: (`tool_name`) and a trained model reach by the same rule, empty where nobody measured it.
COLUMNS = (
    "task", "part", "data", "country", "years", "unit", "n", "score", "lowest", "highest",
    "people", "tool", "tool_name", "trained", "date", "command",
)  # fmt: skip
_HEADS = ("what is found", "data", "n", "unit", "Parallax", "people", "public rules", "trained model")
_LEFT = ("what is found", "data", "unit", "public rules")

_PLACE = "ACCURACY_TABLE"

Figures = Sequence[Mapping[str, str]]


def figures() -> list[dict[str, str]]:
    """Return the figures as they were measured last; none where the file is missing."""
    if not FILE.exists():
        return []
    with FILE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def card(rows: Figures | None = None) -> str:
    """Return the figures as a Markdown table, with what they were measured on under it; empty without figures."""
    rows = figures() if rows is None else rows
    if not rows:
        return ""
    lines = [_line(_HEADS), _line([":--" if head in _LEFT else "--:" for head in _HEADS]), *map(_row, rows)]
    return "\n".join([*lines, "", _under(rows)])


def section(method: str) -> str:
    """Return a method with the figures in place of the word ACCURACY_TABLE, or else under a heading at its end."""
    if _PLACE in method:
        return method.replace(_PLACE, card())
    return f"{method.rstrip()}\n\n## All figures\n\n{card()}\n" if figures() else method


def public_accuracy(rows: Figures | None = None) -> str:
    """Return in one sentence what the reading reaches on public data, to stand beside an accuracy found by hand."""
    rows = figures() if rows is None else rows
    asked = ("direct", "all, with a reporting word")
    shown = {one["part"]: one for one in reversed(rows) if one["part"] in asked and one["unit"] == "F1"}
    if len(shown) < len(asked):
        return ""
    one = shown[asked[0]]
    return (
        f"Beside it, on public data ({one['data']}, {one['country']} news of {one['years']}; found and missed "
        f"quotations weighed together, F1): direct speech {one['score']}, all kinds with a reporting word "
        f"{shown[asked[1]]['score']}; people among themselves {one['people']} and {shown[asked[1]]['people']}."
    )


def spoken_accuracy(rows: Figures | None = None) -> str:
    """Return in a line how often the reading errs about who said what, to stand under a figure.

    "Wrong or missed: 12 of 100" is the F1 of 88, in which what is missed and what is wrongly found weigh alike. What
    rests on few quotations comes after the rest, with their number.
    """
    rows = figures() if rows is None else rows
    asked = {"direct": "direct quotations", "indirect, with a reporting word": "paraphrases"}
    many: dict[str, list[str]] = {}
    few: dict[str, list[str]] = {}
    for one in rows:
        if one["task"] == "quotation and speaker" and one["unit"] == "F1" and one["part"] in asked:
            wrong, n = 100 - round(float(one["score"])), int(one["n"])
            if n < _FEW:
                few.setdefault(one["country"], []).append(f"about {round(wrong * n / 100)} of {n} {asked[one['part']]}")
            else:
                many.setdefault(one["country"], []).append(f"{wrong} of 100 {asked[one['part']]}")
    told = [f"Wrong or missed in hand-coded {country} news: {' and '.join(each)}." for country, each in many.items()]
    told += [f"In a small {country} sample, wrong or missed: {' and '.join(each)}." for country, each in few.items()]
    return " ".join(["A program found who spoke.", *told]) if told else ""


def shares_accuracy(rows: Figures | None = None) -> str:
    """Return in a line how far the speakers' shares are off on public data, to stand under a figure."""
    rows = figures() if rows is None else rows
    for one in rows:
        if one["task"] == "shares of the speakers":
            news = f"test news ({one['country']}, {one['years']})"
            wrong = f"{float(one['score']):.0f} of 100 quotations"
            right = f"{wrong} would have to change hands for every share to be right"
            return f"A program found the speakers: on {news} {right}."
    return ""


#: A figure on fewer quotations than this is shown with their number.
_FEW = 100


def _row(one: Mapping[str, str]) -> str:
    own = f"**{one['score']}**" + (f" ({one['lowest']}–{one['highest']})" if one["lowest"] else "")
    tool = f"{_dashed(one['tool'])} ({one['tool_name']})" if one["tool"] else "–"
    what = f"{one['task']}: {one['part']}"
    return _line(
        [what, one["data"], f"{int(one['n']):,}", one["unit"], own, one["people"] or "–", tool, _dashed(one["trained"])]
    )


def _dashed(figure: str) -> str:
    return figure.replace("-", "–") or "–"


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _under(rows: Figures) -> str:
    data = dict.fromkeys(f"{one['data']} ({one['country']}, {one['years'].replace('-', '–')})" for one in rows)
    return (
        f"Measured {rows[0]['date']} on {'; '.join(data)}. In brackets: the lowest and the highest outlet. F1: half of "
        "the quotation's characters or more found, and the right speaker; % apart: how many per cent of the "
        "quotations would have to change hands (0 is the same). Others' figures were counted by the same rules; n "
        "counts annotated quotations or mentions, of names those that were found. The rules were tuned on PolNeAR's "
        "training part, which is of the same outlets and year: on other news expect less. Made by "
        f"`{rows[0]['command']}`."
    )
