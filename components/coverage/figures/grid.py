"""Names and facts in rows, outlets in columns: which ones are drawn, in which order, and the layout of both."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.contract import Settings, once
from components.coverage.mention import PASSAGES
from components.coverage.summary import ALL
from components.figure.rows import Rows
from components.figure.sheet import characters, in_lines, plain
from components.palette import Palette
from components.wording import in_words, listed, shorten

#: No more columns than this can be told apart on a telephone.
MOST_OUTLETS = 12
#: Pixels of a row, of the names at its left on a telephone and at most, and of the air above a heading.
ROW, _LEFT, _WIDEST, _AIR = 25, 168, 330, 8
#: Lines of a name, and the pixels of a further one.
_LINES, _FURTHER = 2, 15
#: Of all that is drawn, so much at most is of single articles where others press.
_OWN = 0.5
#: Quotations and facts before bare names.
_ORDER = ("quotation", "statement", "number", "thing", "place", "organisation", "person")


@dataclass(frozen=True)
class Grid:
    """Names and facts in rows, outlets in columns; `headings` has a text for each row before which one stands.

    `in_all` are those that all articles mention and that have no row.
    """

    facts: pd.DataFrame
    outlets: tuple[str, ...]
    headings: dict[int, str]
    in_all: tuple[str, ...]
    more_facts: int
    more_outlets: int


@once
def grid_of(summary: pd.DataFrame, settings: Settings) -> Grid:
    """Return the names and facts that tell most and the outlets that have most of them, as many as can be read.

    What one article alone mentions stands first, outlet by outlet, then what two share, then what more do; what all
    mention is written in a line (`in_all`), unless there is nothing else.
    """
    points = summary.drop_duplicates("point_id").sort_values("core", kind="stable")
    alone = summary[summary["status"] == "found"].drop_duplicates("point_id").set_index("point_id")
    points = points.assign(
        outlet_alone=points["point_id"].map(alone["outlet"]), outlet_order=points["point_id"].map(alone["order"])
    )
    order = summary.drop_duplicates("outlet").sort_values("order", kind="stable")["outlet"].tolist()
    counts = summary.loc[summary["status"] == "found", "outlet"].value_counts()
    most = sorted(order, key=lambda outlet: (-int(counts.get(outlet, 0)), order.index(outlet)))[:MOST_OUTLETS]
    outlets = tuple(outlet for outlet in order if outlet in most)
    # What no outlet with a column has would be a row of dashes.
    held = summary.loc[(summary["status"] == "found") & summary["outlet"].isin(outlets), "point_id"]
    seen = points[points["point_id"].isin(held)]
    chosen = _chosen(seen, int(settings.get("points", "40")), settings.get("kind", ALL))
    core = tuple(points.loc[_in_all(points) & ~points["point_id"].isin(chosen["point_id"]), "point"])
    return Grid(
        chosen, outlets, _headings(chosen, _alone(points)), core, len(points) - len(chosen), len(order) - len(outlets)
    )


def _in_all(points: pd.DataFrame) -> pd.Series:
    return (points["tellings"] == points["of_tellings"]) & (points["of_tellings"] > 1)


def _chosen(points: pd.DataFrame, most: int, kind: str) -> pd.DataFrame:
    """Return what is drawn: some of what each outlet has alone, and of what several have."""
    own = points[points["tellings"] < 2]
    if kind == ALL:
        # passages of one article alone are drawn only where their kind is asked for
        named = own[~own["kind"].isin(PASSAGES)]
        own = named if len(named) or (points["tellings"] > 1).any() else own
    several = points[(points["tellings"] > 1) & ~_in_all(points)]
    if own.empty and several.empty:
        return points.head(most)
    room_for_own = min(len(own), max(int(most * _OWN), most - len(several)))
    taken = [_in_turn(own, room_for_own), several.head(most - room_for_own)]
    rank = {kind: place for place, kind in enumerate(_ORDER)}
    found = pd.concat(taken)
    found = found.assign(
        place=found["outlet_order"].where(found["tellings"] < 2, 0), rank=found["kind"].map(rank)
    ).sort_values(["tellings", "place", "rank", "core"], kind="stable")
    return found.drop(columns=["place", "rank"])


def _in_turn(own: pd.DataFrame, most: int) -> pd.DataFrame:
    """Return the points of single outlets, one of each outlet in turn."""
    turn = own.groupby("outlet_alone", sort=False).cumcount()
    return own.assign(turn=turn).sort_values(["turn", "core"], kind="stable").head(most).drop(columns="turn")


def _alone(points: pd.DataFrame) -> dict[str, int]:
    """Return how many names and facts each outlet alone mentions, drawn or not."""
    counts = points.loc[points["tellings"] == 1, "outlet_alone"].value_counts()
    return {str(outlet): int(count) for outlet, count in counts.items()}


def _headings(facts: pd.DataFrame, alone_in: dict[str, int]) -> dict[int, str]:
    """Return the heading before each row that begins a group; of what one alone mentions, how much of it is drawn."""
    found: dict[int, str] = {}
    drawn = facts.loc[facts["tellings"] == 1, "outlet_alone"].value_counts()
    last, one_event = "", facts["event"].nunique() == 1
    columns = ["outlet_alone", "tellings", "of_tellings"]
    for row, (alone, outlets, of) in enumerate(facts[columns].to_numpy(dtype=object).tolist()):
        if outlets == of and of > 1:
            heading = "In every article" if one_event else "In every article on its event"
        elif of < 2:
            heading = "In this article, the only one here" if one_event else "In the only article on its event"
        else:
            heading = f"In {in_words(outlets)} articles" if outlets > 1 else _only_in(alone, drawn, alone_in)
        if heading != last:
            found[row] = last = heading
    return found


def _only_in(outlet: str, drawn: pd.Series, every: dict[str, int]) -> str:
    shown, count = int(drawn[outlet]), every[outlet]
    return f"Only in {outlet}" if shown == count else f"Only in {outlet}: {shown:,} of {count:,} shown"


def lay_out(grid: Grid, palette: Palette, *key: tuple[str, str]) -> tuple[Rows, dict[str, float]]:
    """Return rows with the key above (`Rows.key`), the outlets' names over their columns, a row for each name or fact.

    With them, {point_id: the height of its row}.
    """
    figure = Rows(palette, gutter=min(_WIDEST, max(_LEFT, 0.38 * palette.width)), right=8)
    figure.key(*key)
    if grid.more_outlets:
        drawn = len(grid.outlets)
        figure.say(f"{drawn} of {drawn + grid.more_outlets:,} outlets are drawn: those that mention most.")
    figure.heads(grid.outlets)
    levels = {}
    facts = zip(grid.facts["point_id"].tolist(), grid.facts["point"].tolist(), strict=True)
    for number, (identity, name) in enumerate(facts):
        if heading := grid.headings.get(number):
            figure.space(_AIR)
            figure.text(f'<span style="color:{palette.muted}"><b>{plain(shorten(heading, 80))}</b></span>')
            figure.across(figure.y + 1)
        further = min(_LINES, len(in_lines(str(name), characters(figure.gutter - 12)))) - 1
        levels[str(identity)] = figure.row(ROW + _FURTHER * further)
        figure.label(name, levels[str(identity)], most=_LINES)
        figure.across(figure.y)
    if grid.in_all:
        figure.space(_AIR)
        figure.text(f'<span style="color:{palette.muted}"><b>In every article</b></span>')
        figure.say(f"{listed([shorten(name, 50) for name in grid.in_all], 14)}.")
    return figure, levels


def span(grid: Grid) -> tuple[float, float]:
    """Return what the axis of a grid spans: half a column on either side of the first and the last."""
    return -0.5, max(len(grid.outlets), 1) - 0.5
