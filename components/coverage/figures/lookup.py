"""The matrix in sentences and as a table."""

from __future__ import annotations

import pandas as pd

from components.contract import Settings, mark_key
from components.coverage.figures.grid import grid_of
from components.coverage.spot import PASSAGES
from components.wording import counted, listed, shorten

#: Per cent of pairs of sentences that say the same, by people's judgement, and that the matcher does not join:
#: `benchmarks/same_point.py` on the training part of the Microsoft Research Paraphrase Corpus.
MISSED = 9.4
NOTE = (
    "“Not found” is not “omitted”: of sentence pairs that people judged to say the same, the matcher misses "
    f"{MISSED:.1f} % where both use similar words (MRPC), and more where they do not. Captions are not read."
)


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return how many points the tellings share and what is drawn of them."""
    points = summary.drop_duplicates("point_id")
    if summary["of_tellings"].max() < 2:
        return [
            f"{counted(len(points), 'point')} in this telling.",
            "There is no other telling of the event here to compare it with.",
        ]
    events = points["event"].nunique()
    core = points[(points["tellings"] == points["of_tellings"]) & (points["of_tellings"] > 1)]
    several = int((points["tellings"] > 1).sum())
    told = [
        f"Of {counted(len(points), 'point')}, {len(core):,} "
        f"{'stands' if len(core) == 1 else 'stand'} in every telling, {several - len(core):,} in several, "
        f"{len(points) - several:,} in one only."
    ]
    named = core[~core["kind"].isin(PASSAGES)]
    if len(named):
        told.append(f"Named in all of them: {listed([shorten(name, 60) for name in named['point']], 5)}.")
    told += _drawn(summary, settings)
    if events > 1:
        told.append(f"These are the points of {events:,} events: choose one event in the sidebar to see it whole.")
    return told


def _drawn(summary: pd.DataFrame, settings: Settings) -> list[str]:
    grid = grid_of(summary, settings)
    told = []
    if grid.more_facts:
        told.append(f"{counted(len(grid.facts), 'point')} are drawn; {grid.more_facts:,} more stand in the table.")
    if grid.more_outlets:
        told.append(
            f"The {len(grid.outlets)} outlets that have most of them are drawn, {grid.more_outlets:,} more stand in "
            "the table; choose outlets in the sidebar to see others."
        )
    late = summary[(summary["status"] == "not yet") & summary["point_id"].isin(grid.facts["point_id"])]
    if len(late):
        outlets = list(dict.fromkeys(late.sort_values("order", kind="stable")["outlet"]))
        points = late["point_id"].nunique()
        told.append(f"{counted(points, 'point')} came too late for {listed(outlets, 3)}.")
    return told


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return every point and outlet with what may be said of it; the key opens the sentences of a found one."""
    key = [
        mark_key(point_id=point, outlet=outlet) if status == "found" else ""
        for point, outlet, status in zip(summary["point_id"], summary["outlet"], summary["status"], strict=True)
    ]
    return pd.DataFrame(
        {
            "Point": summary["point"],
            "Kind": summary["kind"],
            "Outlet": summary["outlet"],
            "Status": summary["status"],
            "How": summary["how"],
            "Mentions": summary["mentions"],
            "Articles": summary["articles"],
            "Of articles": summary["of_articles"],
            "Tellings that have it": summary["tellings"],
            "First on": summary["since"],
            "Survives the cut in": summary["survives"],
            "Of articles that have it": summary["holders"],
            "key": key,
        }
    )
