"""The figure of what one outlet has alone, with what may be said of the others."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Found, Settings, mark_key
from components.coverage.figures.entries import ListedFact, draw_entries, entries_each
from components.coverage.figures.matrix import SYMBOLS
from components.coverage.mention import KINDS
from components.figure.records import Record, records
from components.figure.sheet import plain
from components.palette import Palette
from components.wording import counted, listed, listed_or_counted, shorten

QUESTION = "What does one article alone mention?"
NOTE = (
    "Alone among the outlets shown. Ranked by how many others came later and do not have it. Other words may hide it."
)


def alone(summary: pd.DataFrame) -> pd.DataFrame:
    """Return the points that one outlet alone has: which others lack it, for which it came too early, or unclear.

    Columns: outlet, point, point_id, kind, how, mentions, lacking (later outlets without it), open (the others).
    """
    own = summary[(summary["tellings"] == 1) & (summary["of_tellings"] > 1)]
    found = own[own["status"] == "found"]
    lacking = own[own["status"] == "not found"].groupby("point_id", sort=False)["outlet"].agg(list)
    unclear = own[own["status"].isin(("not yet", "order unknown"))].groupby("point_id", sort=False)["outlet"].agg(list)
    points = found[["outlet", "order", "point", "point_id", "kind", "how", "mentions", "core"]]
    later: list[list[str]] = [lacking.get(point, []) for point in points["point_id"]]
    others: list[list[str]] = [unclear.get(point, []) for point in points["point_id"]]
    rank = points["kind"].map({kind: number for number, kind in enumerate((*KINDS[1:], KINDS[0]))})
    points = points.assign(later=list(map(len, later)), rank=rank)
    points["lacking"] = pd.Series(later, index=points.index, dtype=object)
    points["open"] = pd.Series(others, index=points.index, dtype=object)
    by = ["order", "later", "mentions", "rank", "core"]
    return points.sort_values(by, ascending=[True, False, False, True, True], kind="stable").reset_index(drop=True)


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return each outlet's own points, the ones that most others could have had first."""
    points = alone(summary)
    outlets = _outlets(summary)
    each = entries_each(len(outlets))
    entries, details = {}, {}
    for outlet in outlets:
        own = points[points["outlet"] == outlet]
        entries[outlet] = [_entry(fact) for fact in records(_varied(own, each))]
        drawn = f", {each} drawn" if len(own) > each else ""
        details[outlet] = f"{counted(len(own), 'name or fact', 'names and facts')} only here{drawn}"
    return draw_entries(entries, details, palette)


def _outlets(summary: pd.DataFrame) -> list[str]:
    return list(summary.drop_duplicates("outlet").sort_values("order", kind="stable")["outlet"])


def _varied(own: pd.DataFrame, each: int) -> pd.DataFrame:
    """Return the first points, of each kind in turn, so that the many statements do not hide the rest."""
    turn = own.groupby("kind", sort=False).cumcount()
    return own.assign(turn=turn).sort_values(["later", "turn"], ascending=[False, True], kind="stable").head(each)


def _entry(fact: Record) -> ListedFact:
    lacking, unclear = fact["lacking"], fact["open"]
    missing = "the others are earlier or of the same day"
    if lacking:
        missing = f"not found in {listed_or_counted(lacking, 'later article', 3)}"
        missing += f"; open for {listed(unclear) if len(unclear) <= 2 else len(unclear)}" if unclear else ""
    return ListedFact(
        text=fact["point"],
        detail=shorten(missing, 60),
        key=mark_key(point_id=fact["point_id"], outlet=fact["outlet"]),
        hover=f"<b>{plain(shorten(fact['point'], 90))}</b><br>{plain(shorten(missing, 90))}",
        symbol=SYMBOLS[fact["how"]],
    )


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return how much each outlet has alone, from the fewest to the most."""
    counts = alone(summary)["outlet"].value_counts()
    if counts.empty:
        return Found(f"Nothing was found in one {_one(summary)} only.", drawn=False)
    return Found(f"{int(counts.sum()):,} names and facts were found in one {_one(summary)} only, most in "
                 f"{counts.index[0]}: {int(counts.iloc[0]):,}.")  # fmt: skip


def _one(summary: pd.DataFrame) -> str:
    """Return what a point is found in alone: an outlet, all of whose articles may have it, where one has several."""
    return "outlet" if (summary["of_articles"] > 1).any() else "article"


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return what the outlets have alone, in sentences."""
    points = alone(summary)
    if summary["of_tellings"].max() < 2:
        return ["There is only one article on each event here, so there is nothing to compare."]
    if points.empty:
        return [f"Nothing was found in one {_one(summary)} only."]
    counts = points["outlet"].value_counts()
    order = [outlet for outlet in _outlets(summary) if outlet in counts.index]
    each = [f"{outlet} {counts[outlet]:,}" for outlet in order]
    sentences = [f"Names and facts found in one {_one(summary)} only, statements included: {listed(each, 8)}."]
    late = points[points["later"] > 0]
    named = late[(late["kind"] == "person") & late["point"].str.contains(" ")]  # others call a body in too many ways
    if len(named):
        best = named.sort_values(["later", "mentions"], ascending=False, kind="stable").iloc[0]
        others = counted(int(best["later"]), "later article")
        sentences.append(
            f"{best['outlet']} alone mentions “{shorten(best['point'], 80)}” by name; {others} were not found to do so."
            if best["later"] > 1
            else f"{best['outlet']} alone mentions “{shorten(best['point'], 80)}” by name; "
            f"the one later article was not found to do so."
        )
    return sentences


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return all points that one outlet alone has, with the key that opens them."""
    points = alone(summary)
    return pd.DataFrame(
        {
            "Outlet": points["outlet"],
            "Point": points["point"],
            "Kind": points["kind"],
            "How": points["how"],
            "Mentions": points["mentions"],
            "Not found in (later)": [", ".join(outlets) for outlets in points["lacking"]],
            "Earlier or same day": [", ".join(outlets) for outlets in points["open"]],
            "key": [
                mark_key(point_id=point, outlet=outlet)
                for point, outlet in zip(points["point_id"], points["outlet"], strict=True)
            ],
        }
    )
