"""Blocks of speech on lines: full where the words stand in marks, hatched where the outlet reports them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from components.palette import Palette

#: Heights in pixels of a block, and of the space under it.
BLOCK, GAP = 16, 8


@dataclass(frozen=True)
class Block:
    """A piece of speech: where it stands, whether it is reported, which rows it opens (none without a key)."""

    outlet: str
    y: float
    left: float
    length: float
    reported: bool
    key: str
    hover: str


def add_blocks(figure: go.Figure, palette: Palette, blocks: Sequence[Block], height: float = BLOCK) -> None:
    """Draw blocks `height` pixels high: a trace for each of quoted and reported, with and without a key."""
    longest = max((block.left + block.length for block in blocks), default=1)
    for reported in (False, True):
        for keyed in (True, False):
            own = [block for block in blocks if block.reported == reported and bool(block.key) == keyed]
            if own:
                figure.add_trace(_trace(palette, own, height, reported, keyed, longest))


def _trace(palette: Palette, blocks: list[Block], height: float, reported: bool, keyed: bool, longest: float) -> go.Bar:
    colours = [palette.outlet(block.outlet) for block in blocks]
    return go.Bar(
        orientation="h",
        y=[block.y for block in blocks],
        x=[block.length for block in blocks],
        base=[block.left for block in blocks],
        width=height,
        customdata=[[block.key] for block in blocks] if keyed else None,
        hovertext=[block.hover for block in blocks],
        hoverinfo="text",
        cliponaxis=False,
        marker=_hatched(colours, palette)
        if reported
        else _full(colours, palette, [block.length for block in blocks], longest),
        name="reported" if reported else "quoted",
    )


def _full(colours: list[str], palette: Palette, lengths: list[float], longest: float) -> dict[str, object]:
    """Return full blocks parted by a line in the colour of the ground; the shortest have none, it would hide them."""
    short = 0.012 * longest
    widths = [1.5 if length > 2 * short else 0.5 if length > short else 0 for length in lengths]
    return {"color": colours, "line": {"color": palette.ground, "width": widths}}


def _hatched(colours: list[str], palette: Palette) -> dict[str, object]:
    """Return hatching in the outlet's colour within an outline of it: told from full blocks without any colour."""
    return {
        "color": palette.ground,
        "line": {"color": colours, "width": 1},
        "pattern": {"shape": "/", "fgcolor": colours, "bgcolor": palette.ground, "size": 5, "solidity": 0.25},
    }


def add_ground(figure: go.Figure, palette: Palette, bands: Iterable[tuple[float, float]], height: float) -> None:
    """Draw a faint band from zero to each (length, y), on which blocks stand."""
    drawn = list(bands)
    figure.add_trace(
        go.Bar(
            orientation="h",
            y=[y for _, y in drawn],
            x=[length for length, _ in drawn],
            width=height,
            marker={"color": palette.wash, "line": {"width": 0}},
            hoverinfo="skip",
        )
    )
