"""The figure of what nearly all others have and one outlet has not, with the test whether its length may be why."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Found, Settings, mark_key
from components.coverage.figures.entries import ListedFact, draw_entries, entries_each
from components.coverage.figures.matrix import cut_test
from components.coverage.mention import PASSAGES
from components.figure.records import Record, records
from components.figure.sheet import plain
from components.palette import Palette
from components.wording import counted, listed, shorten

QUESTION = "What do nearly all others mention?"
NOTE = (
    "Two others mention it at least, and three quarters of those that could; this outlet published later. Could it be "
    "length? Each article that mentions it is shortened from its end to this outlet’s longest one, and looked at again."
)
#: Characters of a name or fact in a heading.
_NAMED = 20
#: A point is found "everywhere" where two others have it, and so much of those that came late enough to have it.
_OTHERS, _SHARE = 2, 0.75


def missing(summary: pd.DataFrame) -> pd.DataFrame:
    """Return the cells where a point is not found though nearly all others have it; `others` have it of `could`."""
    status = summary["status"]
    could = (status == "found") | (status == "not found")
    reached = could.groupby(summary["point_id"], sort=False).transform("sum") - 1
    cells = summary.assign(others=summary["tellings"], could=reached)[status == "not found"]
    cells = cells[(cells["others"] >= _OTHERS) & (cells["others"] >= _SHARE * cells["could"])]
    cells = cells.assign(kept=cells["survives"] / cells["holders"].clip(lower=1))
    by = ["order", "others", "kept", "core"]
    return cells.sort_values(by, ascending=[True, False, False, True], kind="stable").reset_index(drop=True)


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return, outlet by outlet, the points that the others have; a mark opens where they have them."""
    cells = missing(summary)
    outlets = list(summary.drop_duplicates("outlet").sort_values("order", kind="stable")["outlet"])
    each = entries_each(len(outlets))
    entries, details = {}, {}
    for outlet in outlets:
        own = cells[cells["outlet"] == outlet]
        entries[outlet] = [_entry(cell) for cell in records(own.head(each))]
        drawn = f", {each} drawn" if len(own) > each else ""
        details[outlet] = f"{counted(len(own), 'name or fact', 'names and facts')}{drawn}"
    return draw_entries(entries, details, palette)


def _entry(cell: Record) -> ListedFact:
    others = f"in {cell['others']} of {cell['could']} others"
    within = f"in {cell['survives']:,} of {cell['holders']:,} also within the first {cell['words']:,} words"
    return ListedFact(
        text=cell["point"],
        detail=f"{others}; {within}",
        key=mark_key(point_id=cell["point_id"]),
        hover=f"<b>{plain(shorten(cell['point'], 90))}</b><br>{others} that could have it<br>{cut_test(cell)}",
        symbol="square-open",
    )


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return how much nearly all others mention that is not found in a later article."""
    if summary["of_tellings"].max() < 3:
        return Found("It takes three articles on an event to find what all but one mention.", drawn=False)
    cells = missing(summary)
    if cells.empty:
        return Found(_nothing(rows), drawn=False)
    names = [one["point"] for one in records(cells) if one["kind"] not in PASSAGES] or cells["point"].tolist()
    first = f"“{shorten(names[0], _NAMED)}”"
    named = first if len(cells) == 1 else f"{first} and {len(cells) - 1:,} more"
    return Found(f"{named}: found in {_others(summary)}, not in a later one.")


def _others(summary: pd.DataFrame) -> str:
    """Return whom the figure has mention it: of three articles on an event at most, both others."""
    return "both other articles" if summary["of_tellings"].max() == 3 else "nearly all others"


def _nothing(rows: pd.DataFrame) -> str:
    if rows.loc[rows["published"] != "", "published"].nunique() < 2:
        return "All articles are of one day or undated: which came later cannot be told."
    return "Whatever nearly all others mention was found in every later article."


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return what is found everywhere but at one outlet, and what length has to do with it."""
    if summary["of_tellings"].max() < 3:
        return ["It takes three articles on an event to find what all but one mention."]
    cells = missing(summary)
    if cells.empty:
        return [_nothing(rows)]
    counts = cells["outlet"].value_counts()
    first, *more = (f"{count:,} in {outlet}" for outlet, count in counts.items())
    first = first.replace(" in ", " name or fact in " if counts.iloc[0] == 1 else " names and facts in ", 1)
    kept = int((cells["survives"] == cells["holders"]).sum())
    return [
        f"Not found in a later article, but in {_others(summary)}: {listed([first, *more], 8)}.",
        f"Shortened to the length of the article without it, all others still mention {kept:,} of these {len(cells):,}"
        f"{': length is no reason there' if kept else ''}.",
    ]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return all cells of the figure with the counts of the cut test, and the key that opens where others have it."""
    cells = missing(summary)
    return pd.DataFrame(
        {
            "Not found in": cells["outlet"],
            "Point": cells["point"],
            "Kind": cells["kind"],
            "Others that have it": cells["others"],
            "Others that could": cells["could"],
            "Survives the cut in": cells["survives"],
            "Articles that have it": cells["holders"],
            "Cut to words": cells["words"],
            "key": [mark_key(point_id=point) for point in cells["point_id"]],
        }
    )
