"""Many sentences: bars of shares, negative to the left, zero and no word between, positive to the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pandas as pd

from components.contract import mark_key
from components.figure.marks import Bar
from components.figure.records import Record, records
from components.figure.rows import Rows
from components.sentiment.figures.lines import CLASS_INKS, VADER, Line, n_articles, named

#: Pixels of a line, of its bar and of VADER's bar under it; of the field in which that one opens.
SHARE_HEIGHT, _HEIGHT, _THIN, _FIELD = 30, 16, 3, 8
_WORDS = {"negative": "score negative", "zero": "score zero", "none": "hold no word of the lexicon",
          "positive": "score positive"}  # fmt: skip


def edges_of_shares(summary: pd.DataFrame) -> tuple[float, float, tuple[float, float]]:
    """Return where the part for zero and no word begins and ends, and what the axis spans."""
    lines = [line for line in records(summary) if line["sentences"]]
    middle = max(_share(line, "zero") + _share(line, "none") for line in lines)
    negative, positive = (
        max(_share(line, one) for line in lines for one in (name, f"vader_{name}")) for name in ("negative", "positive")
    )
    # Beyond the longest bar on either side stands its count; a telephone needs a seventh of the width for it.
    spare = 0.14 * (negative + middle + positive)
    return -middle / 2, middle / 2, (-middle / 2 - negative - spare, middle / 2 + positive + spare)


def draw_shares(rows: Rows, lines: Sequence[Line], left: float, right: float) -> None:
    """Draw the bars with the counts of negative and positive sentences beyond them."""
    lines = [line for line in lines if line.of["sentences"]]
    for name, ink in CLASS_INKS.items():
        fill, colour = "open" if name == "none" else "plain", getattr(rows.palette, ink)
        drawn = [
            Bar(line.y, _start(line.of, name, left, right), _share(line.of, name), _key(line.of, name),
                _hover(line.of, name), colour, fill)
            for line in lines if line.of[name]
        ]  # fmt: skip
        rows.bars(drawn, _HEIGHT, name=name)
    second_bars(rows, lines, (left, right), lambda line, name: _share(line.of, name), lambda line: _HEIGHT / 2 + _THIN)
    for line in lines:
        for name, anchor, shift, sign in (("negative", "right", -4, "−"), ("positive", "left", 4, "+")):
            if line.of[name]:
                end = left - _share(line.of, name) if name == "negative" else right + _share(line.of, name)
                rows.note(f"{sign}{line.of[name]}", line.y, end, shift, xref="x", xanchor=anchor)


def _share(line: Record, name: str) -> float:
    return float(line[name] / line["sentences"])


def _start(line: Record, name: str, left: float, right: float) -> float:
    between = -(_share(line, "zero") + _share(line, "none")) / 2
    starts = {"negative": left - _share(line, "negative"), "zero": between, "positive": right}
    return starts.get(name, between + _share(line, "zero"))


def _key(line: Record, name: str) -> str:
    return mark_key(outlet=line["outlet"], voice=line["voice"], **{"class": name})


def _hover(line: Record, name: str) -> str:
    count = f"{line[name]} of {line['sentences']} sentences {_WORDS[name]} ({_share(line, name):.0%})"
    return f"{named(line)}<br>{count}<br>{n_articles(line)}"


def second_bars(
    rows: Rows,
    lines: Sequence[Line],
    origins: tuple[float, float],
    share: Callable[[Line, str], float],
    under: Callable[[Line], float],
) -> None:
    """Draw VADER's negative and positive sentences as thin bars, a few pixels below each line's own marks.

    `share` is the length that a number of the line has on the figure's scale, `under` how many pixels below the middle
    of the line its bar stands.
    """
    drawn = []
    for line in lines:
        for name, sign, origin in zip(("negative", "positive"), (-1, 1), origins, strict=True):
            if not line.of["sentences"] or not line.of[f"vader_{name}"]:
                continue
            length = share(line, f"vader_{name}")
            key = mark_key(outlet=line.of["outlet"], voice=line.of["voice"], vader_class=name)
            count = f"{line.of[f'vader_{name}']} of {line.of['sentences']} sentences {_WORDS[name]} by VADER"
            bar = Bar(line.y + under(line), origin - length if sign < 0 else origin, length, key,
                      f"{named(line.of)}<br>{count}", rows.palette.muted, "plain")  # fmt: skip
            drawn.append(bar)
            rows.opens(bar.y + 3, bar.left, bar.left + length, _FIELD, key, bar.hover)
    rows.bars(drawn, _THIN, name=VADER)
