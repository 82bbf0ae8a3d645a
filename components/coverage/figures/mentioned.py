"""Of several events: how much of what others mention each outlet mentions too, by kind of name or fact."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import mark_key, once
from components.coverage.mention import KINDS, PASSAGES
from components.figure.marks import Bar
from components.figure.records import Record, grouped, records
from components.figure.rows import Rows
from components.figure.sheet import plain
from components.palette import Palette
from components.wording import part_of

#: What the kinds are called in the figure.
NAMES = {
    "person": "people", "organisation": "organisations", "place": "places", "thing": "things", "number": "numbers",
    "quotation": "quotations", "statement": "statements",
}  # fmt: skip
_ROW, _BAR, _GUTTER, _RIGHT = 22, 13, 116, 130


@once
def mentioned(summary: pd.DataFrame) -> pd.DataFrame:
    """Return by kind and outlet how much others have of the same event (`of`), and how much of that the outlet has.

    Columns: kind, outlet, order, has, of. What an outlet was too early to have does not count.
    """
    has = summary["status"] == "found"
    counts = (summary["tellings"] - has.astype(int) >= 1) & (summary["status"] != "not yet")
    by = ["kind", "outlet", "order"]
    cells = summary.loc[counts, by].assign(has=has[counts])
    lines = cells.groupby(by, sort=False)["has"].agg(["sum", "size"]).reset_index()
    lines = lines.rename(columns={"sum": "has", "size": "of"})
    lines["rank"] = lines["kind"].map({kind: place for place, kind in enumerate(KINDS)})
    return lines.sort_values(["rank", "order"], kind="stable").drop(columns="rank").reset_index(drop=True)


@once
def overall(summary: pd.DataFrame) -> list[Record]:
    """Return the same over all kinds but passages, of which nearly every one stands alone: outlet, has, of.

    Where passages alone are chosen, over these.
    """
    lines = mentioned(summary)
    lines = lines if only_passages(summary) else lines[~lines["kind"].isin(PASSAGES)]
    sums = lines.groupby(["outlet", "order"])[["has", "of"]].sum().reset_index()
    return records(sums.sort_values("order", kind="stable"))


def only_passages(summary: pd.DataFrame) -> bool:
    """Return whether nothing but passages is counted."""
    return bool(summary["kind"].isin(PASSAGES).all())


def draw_mentioned(summary: pd.DataFrame, palette: Palette) -> go.Figure:
    """Return a bar per kind and outlet, from 0 to 100 %, its numbers beside it."""
    figure = Rows(palette, gutter=_GUTTER, right=_RIGHT)
    ticks = [(part / 4, f"{25 * part} %" if part else "0") for part in range(5)]
    figure.scale(ticks, "of what another outlet mentions of the same event")
    drawn: list[Bar] = []
    for kind, lines in grouped(records(mentioned(summary)), "kind").items():
        figure.heading(NAMES[kind], outlet=False)
        for line in lines:
            y = figure.row(_ROW)
            figure.label(line["outlet"], y, most=1, outlet=line["outlet"])
            text = f"{line['has']:,} of {line['of']:,} ({part_of(line['has'], line['of'])})"
            key = mark_key(outlet=line["outlet"], kind=kind) if line["has"] else ""
            hover = f"<b>{plain(line['outlet'])}</b>, {NAMES[kind]}<br>{text}"
            drawn.append(Bar(y, 0, line["has"] / line["of"], key, hover, palette.outlet(line["outlet"]), "plain"))
            figure.note(text, y, 1, 8)
        figure.space(4)
    figure.bars([bar for bar in drawn if bar.length], _BAR)
    return figure.finish((0, 1))
