"""The board that points and outlets are drawn on: which ones, in which order, with their names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings
from components.coverage.spot import PASSAGES
from components.coverage.summary import ALL
from components.figure.sheet import SMALL, plain, sheet, shorten
from components.palette import Palette

#: No more columns than this can be told apart on a telephone.
MOST_OUTLETS = 12
ROW, HEADING = 32, 30
#: The width of the points' names in pixels, and their characters a line.
LEFT, LINE = 172, 25
#: So many characters of an outlet's name fit above its column on a telephone, where four stand there.
_WIDE = 7
#: Of all points drawn, so many at most are of the common core, and so many of single tellings where others press.
_CORE, _OWN = 0.3, 0.35


@dataclass(frozen=True)
class Board:
    """Points in rows, outlets in columns; `headings` has the row before which a heading stands, and its text."""

    points: pd.DataFrame
    outlets: tuple[str, ...]
    headings: tuple[tuple[int, str], ...]
    more_points: int
    more_outlets: int

    @property
    def levels(self) -> dict[str, float]:
        """Return {point_id: the height of its row, in pixels from above}, headings included."""
        found, level, heads = {}, 0.0, {row for row, _ in self.headings}
        for row, point in enumerate(map(str, self.points["point_id"])):
            level += HEADING * (row in heads)
            found[point] = level + ROW / 2
            level += ROW
        return found

    @property
    def height(self) -> float:
        """Return how high all rows and headings are together."""
        return ROW * len(self.points) + HEADING * len(self.headings)


def board_of(summary: pd.DataFrame, settings: Settings) -> Board:
    """Return the most telling points and the outlets that have most of them, as many as can be read.

    The common core stands first, then what several have, then what single tellings have, outlet by outlet.
    """
    points = summary.drop_duplicates("point_id").sort_values("core", kind="stable")
    alone = summary[summary["status"] == "found"].drop_duplicates("point_id").set_index("point_id")["outlet"]
    points = points.assign(outlet_alone=points["point_id"].map(alone))
    chosen = _chosen(points, int(settings.get("points", "40")), settings.get("kind", ALL))
    order = summary.drop_duplicates("outlet").sort_values("order", kind="stable")["outlet"].tolist()
    held = summary[(summary["status"] == "found") & summary["point_id"].isin(chosen["point_id"])]
    counts = held["outlet"].value_counts()
    most = sorted(order, key=lambda outlet: (-int(counts.get(outlet, 0)), order.index(outlet)))[:MOST_OUTLETS]
    outlets = tuple(outlet for outlet in order if outlet in most)
    return Board(
        points=chosen,
        outlets=outlets,
        headings=tuple(_headings(chosen)),
        more_points=len(points) - len(chosen),
        more_outlets=len(order) - len(outlets),
    )


def _chosen(points: pd.DataFrame, most: int, kind: str) -> pd.DataFrame:
    """Return the points to draw: some of the core, what several have, and some of what each telling has alone."""
    own = points[points["tellings"] < 2]
    if kind == ALL:
        # passages of one telling alone are drawn only where their kind is asked for
        named = own[~own["kind"].isin(PASSAGES)]
        own = named if len(named) or (points["tellings"] > 1).any() else own
    several = points[points["tellings"] > 1]
    room_for_own = min(len(own), max(int(most * _OWN), most - len(several)))
    core = several[several["tellings"] == several["of_tellings"]]
    others = several[several["tellings"] < several["of_tellings"]]
    room = most - room_for_own
    room_for_core = min(len(core), max(int(most * _CORE), room - len(others)))
    taken = [core.head(room_for_core), others.head(room - room_for_core), _in_turn(own, room_for_own)]
    return pd.concat(taken).sort_values("core", kind="stable")


def _in_turn(own: pd.DataFrame, most: int) -> pd.DataFrame:
    """Return the points of single tellings, one of each telling in turn."""
    turn = own.groupby("outlet_alone", sort=False).cumcount()
    return own.assign(turn=turn).sort_values(["turn", "core"], kind="stable").head(most).drop(columns="turn")


def _headings(points: pd.DataFrame) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    columns = ["outlet_alone", "tellings", "of_tellings"]
    for row, (alone, tellings, of) in enumerate(points[columns].itertuples(index=False)):
        if tellings == of and of > 1:
            heading = "In every telling" if points["event"].nunique() == 1 else "In every telling of its event"
        elif of < 2:
            heading = "In this telling, the only one here" if points["event"].nunique() == 1 else "In one telling"
        elif tellings > 1:
            heading = "In several tellings"
        else:
            heading = f"Only in {alone}"
        if not found or found[-1][1] != heading:
            found.append((row, heading))
    return found


def draw_board(board: Board, palette: Palette, foot: str, lines: Sequence[go.Scatter] = ()) -> go.Figure:
    """Return the sheet of a board: its outlets' names above, its points' names on the left, `foot` below.

    `lines` are drawn first, under the marks that are added later. Names of points are the axis's own words and rules
    are one trace: a figure with an annotation and a shape for each row takes half a second to make.
    """
    head, below = _head_height(board.outlets), 18 * (foot.count("<br>") + 1) + 20
    figure = sheet(palette, height=int(head + board.height + below + 8))
    levels = board.levels
    names = zip(board.points["point_id"], board.points["point"], strict=True)
    notes = [_outlet(number, outlet, board.outlets, palette) for number, outlet in enumerate(board.outlets)]
    starts = [levels[str(board.points["point_id"].iat[row])] - ROW / 2 - HEADING for row, _ in board.headings]
    notes += [_heading(text, y, palette) for (_, text), y in zip(board.headings, starts, strict=True)]
    figure.update_layout(
        margin={"l": LEFT, "r": 8, "t": 8, "b": below},
        xaxis={"range": [-0.5, max(len(board.outlets), 1) - 0.5], "visible": False},
        yaxis={
            "range": [board.height, -head],
            "tickvals": list(levels.values()),
            "ticktext": [_in_two_lines(name) for _, name in names],
            "tickfont": {"size": SMALL, "color": palette.ink},
            "automargin": False,
            "ticks": "outside",
            "ticklen": 6,
            "tickcolor": "rgba(0,0,0,0)",
        },
        annotations=[*notes, _foot(foot, board.height, palette)],
    )
    rules = [level + ROW / 2 for level in levels.values()]
    across = [(-0.5, max(len(board.outlets), 1) - 0.5)] * len(rules)
    figure.add_traces([strokes(across, rules, 1, palette), *lines])
    return figure


def strokes(
    across: Sequence[tuple[float, float]], levels: Sequence[float], width: float, palette: Palette
) -> go.Scatter:
    """Return quiet horizontal lines, each from and to a place across at its level, as one trace."""
    return go.Scatter(
        x=[place for left, right in across for place in (left, right, None)],
        y=[level for one in levels for level in (one, one, None)],
        mode="lines",
        line={"color": palette.line, "width": width},
        hoverinfo="skip",
    )


def _in_two_lines(name: str) -> str:
    lines = wrap(shorten(name, 2 * LINE - 3), LINE, break_long_words=True)[:2]
    return "<br>".join(plain(line) for line in lines)


def _foot(text: str, level: float, palette: Palette) -> dict[str, object]:
    return {
        "x": 0,
        "xref": "paper",
        "xshift": 4 - LEFT,
        "y": level,
        "yshift": -6,
        "text": text,
        "showarrow": False,
        "xanchor": "left",
        "yanchor": "top",
        "align": "left",
        "font": {"size": SMALL, "color": palette.muted},
    }


def _upright(outlets: Sequence[str]) -> bool:
    return len(outlets) > 4 or any(len(outlet) > 2 * _WIDE for outlet in outlets)


def _head_height(outlets: Sequence[str]) -> int:
    longest = max((min(26, len(outlet)) for outlet in outlets), default=6)
    return longest * 7 + 26 if _upright(outlets) else 76


def _outlet(number: int, outlet: str, outlets: Sequence[str], palette: Palette) -> dict[str, object]:
    square = f'<span style="color:{palette.outlet(outlet)}">■</span>'
    if _upright(outlets):
        text = f"{square} {plain(shorten(outlet, 26))}"
    else:
        kept = wrap(shorten(outlet, 3 * _WIDE - 2), _WIDE, break_long_words=True)[:3]
        text = "<br>".join((square, *(plain(line) for line in kept)))
    return {
        "x": number,
        "y": -4,
        "text": text,
        "textangle": -90 if _upright(outlets) else 0,
        "showarrow": False,
        "xanchor": "center",
        "yanchor": "bottom",
        "font": {"size": SMALL, "color": palette.ink},
    }


def _heading(text: str, level: float, palette: Palette) -> dict[str, object]:
    return {
        "x": 0,
        "xref": "paper",
        "xshift": -LEFT + 4,
        "y": level + HEADING - 2,
        "text": f"<b>{plain(shorten(text, 60))}</b>",
        "showarrow": False,
        "xanchor": "left",
        "yanchor": "bottom",
        "font": {"size": SMALL, "color": palette.muted},
    }
