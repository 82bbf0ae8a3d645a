"""How sure the marks of each frame are: precision and recall on public test sentences, and by one's own check."""

from __future__ import annotations

import math
from dataclasses import astuple

import pandas as pd
import plotly.graph_objects as go

from components.contract import Found, Settings, View
from components.figure.rows import Rows, nothing
from components.frames.card import Checked, checks, public
from components.frames.wording import heading_of
from components.palette import Palette
from components.wording import listed

_NONE = "No test data are at hand for any of these frames. Code a sample by hand on the page Codebook."
#: A frame counts as one whose marks are right from this precision on.
_RIGHT_SO_OFTEN = 0.8
_ROW, _GUTTER, _RIGHT = 26, 132, 96
_TICKS = (0, 0.25, 0.5, 0.75, 1)


def shown(summary: pd.DataFrame, settings: Settings) -> dict[str, list[Checked]]:
    """Return what is known of each frame that stands in the summary, by code; an empty list where nothing is."""
    known = checks(settings)
    codes = dict.fromkeys(summary["code"])
    return {code: [one for one in known if one.code == code] for code in codes}


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return for each frame a line on the test sentences and one for each own check: precision above, recall below."""
    found = shown(summary, settings)
    if not any(found.values()):
        return nothing(palette, _NONE)
    lines = {one["code"]: one for one in summary.to_dict("records")}
    figure = Rows(palette, gutter=_GUTTER, right=_RIGHT)
    figure.say("● precision: marked and rightly so", "○ recall: found, of those that have it", "— 95 % interval")
    figure.scale([(tick, f"{tick:g}") for tick in _TICKS], "share of sentences")
    filled: list[tuple[float, float, str]] = []
    hollow: list[tuple[float, float, str]] = []
    for code, known in found.items():
        figure.heading(*heading_of({str(name): value for name, value in lines[code].items()}), outlet=False)
        if not known:
            figure.say("no test sentences at hand")
        for one in known:
            y = figure.row(_ROW)
            figure.label("test sentences" if one.public else one.where, y, most=1, loud=not one.public)
            for rate, points, shift in ((one.precision, filled, -5), (one.recall, hollow, 5)):
                if not math.isnan(rate.value):
                    figure.line(y + shift, rate.low, rate.high, palette.muted if one.public else palette.ink, 1.5)
                    points.append((rate.value, y + shift, palette.muted if one.public else palette.ink))
            figure.note(f"{_told(one.precision.value)} · {_told(one.recall.value)}", y, 1, 8)
        figure.space()
    drawn = figure.finish((0, 1.02))
    for points, symbol in ((filled, "circle"), (hollow, "circle-open")):
        drawn.add_scatter(
            x=[x for x, _, _ in points],
            y=[y for _, y, _ in points],
            mode="markers",
            hoverinfo="skip",
            marker={"size": 9, "symbol": symbol, "color": [colour for *_, colour in points], "opacity": 1},
        )
    return drawn


def _told(value: float) -> str:
    return "–" if math.isnan(value) else f"{value:.2f}".removeprefix("0")


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return in how many frames four of five marks are right or more, by the own check where there is one."""
    found = shown(summary, settings)
    own = {one.code for known in found.values() for one in known if not one.public}
    if own:
        right = {one.code for known in found.values() for one in known if not one.public and _is_right(one)}
        return Found(f"By your own check, four of five marks are right in {len(right)} of {len(own)} frames.")
    tested = {code: known for code, known in found.items() if known}
    if not tested:
        return Found("No test data are at hand for any of these frames.", drawn=False)
    right = {code for code, known in tested.items() if any(map(_is_right, known))}
    return Found(
        f"On test sentences, {len(right)} of {len(tested)} frames have marks that are right four times of five."
    )


def _is_right(one: Checked) -> bool:
    return not math.isnan(one.precision.value) and one.precision.value >= _RIGHT_SO_OFTEN


def sure(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> str:
    """Return how sure the figures themselves are: on how few sentences they stand, by the lines' intervals."""
    counts = [one.n for known in shown(summary, settings).values() for one in known if one.public]
    if not counts:
        return "Each line is a 95 % interval; the wider, the fewer sentences it stands on."
    few = f"{min(counts)} to {max(counts)}" if min(counts) < max(counts) else f"{min(counts)}"
    return (
        f"Each line is a 95 % interval: of an aspect only {few} test sentences are at hand, looked at while the "
        "codebook was made."
    )


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return on what the figures stand, and which frames have none."""
    found = shown(summary, settings)
    if not any(found.values()):
        return [_NONE]
    labels = dict(zip(summary["code"], summary["label"], strict=True))
    without = [labels[code].lower() for code, known in found.items() if not known]
    sentences = [f"Test sentences: {public()[0]['data']}, {public()[0]['texts']} sentences."] if public() else []
    return sentences + ([f"No test sentences are at hand for {listed(without)}."] if without else [])


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return each frame's precision and recall with their intervals, and on which sentences they stand."""
    labels = dict(zip(summary["code"], summary["label"], strict=True))
    lines = [
        (
            labels[code],
            one.where,
            one.n,
            *(round(value, 3) for value in (*astuple(one.precision), *astuple(one.recall))),
        )
        for code, known in shown(summary, settings).items()
        for one in known
    ]
    rates = [f"{name}{part}" for name in ("precision", "recall") for part in ("", "_low", "_high")]
    return pd.DataFrame(lines, columns=["frame", "sentences_of", "n", *rates])


SURE = View(
    slug="sure",
    question="How sure are the marks?",
    draw=draw,
    tell=tell,
    note=(
        "The test sentences are of other texts, and the codebook was written while looking at them: on others expect "
        "less. Your own articles may differ more: code a sample by hand on the page Codebook. Two frames that the "
        "test labels do not part have one figure together."
    ),
    table=table,
    find=find,
    sure=sure,
    at_once=False,
)
