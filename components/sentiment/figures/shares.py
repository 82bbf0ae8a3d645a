"""Many sentences: bars of shares, negative to the left, zero and no word between, positive to the right."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from components.contract import mark_key
from components.figure.marks import Bar
from components.figure.records import Record, records
from components.figure.rows import Rows
from components.sentiment.figures.lines import CLASS_FILLS, CLASS_INKS, Line, n_articles, named

#: Pixels of a line and of its bar.
SHARE_HEIGHT, _HEIGHT = 26, 16
_WORDS = {"negative": "score below zero", "zero": "score zero", "none": "have no word on the list",
          "positive": "score above zero"}  # fmt: skip


def edges_of_shares(summary: pd.DataFrame) -> tuple[float, float, tuple[float, float]]:
    """Return where the part for zero and no word begins and ends, and what the axis spans."""
    lines = [line for line in records(summary) if line["sentences"]]
    middle = max(_share(line, "zero") + _share(line, "none") for line in lines)
    negative, positive = (max(_share(line, name) for line in lines) for name in ("negative", "positive"))
    # Beyond the longest bar on either side stands its count; a telephone needs a seventh of the width for it.
    spare = 0.14 * (negative + middle + positive)
    return -middle / 2, middle / 2, (-middle / 2 - negative - spare, middle / 2 + positive + spare)


def draw_shares(rows: Rows, lines: Sequence[Line], left: float, right: float) -> None:
    """Draw the bars with the counts of negative and positive sentences beyond them."""
    lines = [line for line in lines if line.of["sentences"]]
    for name, ink in CLASS_INKS.items():
        fill, colour = CLASS_FILLS[name], getattr(rows.palette, ink)
        drawn = [
            Bar(line.y, _start(line.of, name, left, right), _share(line.of, name), _key(line.of, name),
                _hover(line.of, name), colour, fill)
            for line in lines if line.of[name]
        ]  # fmt: skip
        rows.bars(drawn, _HEIGHT, name=name)
    for line in lines:
        for name, anchor, shift in (("negative", "right", -4), ("positive", "left", 4)):
            if line.of[name]:
                end = left - _share(line.of, name) if name == "negative" else right + _share(line.of, name)
                rows.note(f"{line.of[name]:,}", line.y, end, shift, xref="x", xanchor=anchor)


def _share(line: Record, name: str) -> float:
    return float(line[name] / line["sentences"])


def _start(line: Record, name: str, left: float, right: float) -> float:
    between = -(_share(line, "zero") + _share(line, "none")) / 2
    starts = {"negative": left - _share(line, "negative"), "zero": between, "positive": right}
    return starts.get(name, between + _share(line, "zero"))


def _key(line: Record, name: str) -> str:
    return mark_key(outlet=line["outlet"], voice=line["voice"], **{"class": name})


def _hover(line: Record, name: str) -> str:
    count = f"{line[name]:,} of {line['sentences']:,} sentences {_WORDS[name]} ({_share(line, name):.0%})"
    return f"{named(line)}<br>{count}<br>{n_articles(line)}"
