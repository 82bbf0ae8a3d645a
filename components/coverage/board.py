"""The board that points and outlets are drawn on: which ones, in which order, with their names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings
from components.coverage.summary import ALL
from components.figure import SMALL, plain, sheet, shorten
from components.palette import Palette

#: No more columns than this can be told apart on a telephone.
MOST_OUTLETS = 12
ROW, HEADING = 32, 30
#: The width of the points' names in pixels, and their characters a line.
LEFT, LINE = 166, 25
#: Of all points drawn, so many at most are of the common core, and so many of single tellings where others press.
_CORE, _OWN = 0.3, 0.35
#: Passages of one telling alone are drawn only where their kind is asked for: nearly every sentence is one.
_PASSAGES = ("quotation", "statement")


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
        named = own[~own["kind"].isin(_PASSAGES)]
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
        elif tellings > 1:
            heading = "In several tellings"
        else:
            heading = f"Only in {alone}"
        if not found or found[-1][1] != heading:
            found.append((row, heading))
    return found


def draw_board(board: Board, palette: Palette, foot: int = 8) -> go.Figure:
    """Return the sheet of a board with the names of its outlets above and of its points on the left."""
    head = _head_height(board.outlets)
    height = head + board.height
    figure = sheet(palette, height=int(height + foot + 8))
    figure.update_layout(
        margin={"l": LEFT, "r": 8, "t": 8, "b": foot},
        xaxis={"range": [-0.5, max(len(board.outlets), 1) - 0.5], "visible": False},
        yaxis={"range": [board.height, -head], "visible": False},
    )
    levels = board.levels
    notes = [_outlet(number, outlet, board.outlets, palette) for number, outlet in enumerate(board.outlets)]
    labels = zip(board.points["point_id"], board.points["point"], strict=True)
    notes += [_point(label, levels[point], palette) for point, label in labels]
    starts = [levels[str(board.points["point_id"].iat[row])] - ROW / 2 - HEADING for row, _ in board.headings]
    notes += [_heading(text, y, palette) for (_, text), y in zip(board.headings, starts, strict=True)]
    line = {"color": palette.line, "width": 1}
    ruled = [level + ROW / 2 for level in levels.values()]
    shapes = [{"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": y, "y1": y, "line": line} for y in ruled]
    return figure.update_layout(annotations=notes, shapes=shapes)


def _upright(outlets: Sequence[str]) -> bool:
    return len(outlets) > 4


def _head_height(outlets: Sequence[str]) -> int:
    longest = max((min(26, len(outlet)) for outlet in outlets), default=6)
    return longest * 7 + 26 if _upright(outlets) else 66


def _outlet(number: int, outlet: str, outlets: Sequence[str], palette: Palette) -> dict[str, object]:
    square = f'<span style="color:{palette.outlet(outlet)}">■</span>'
    if _upright(outlets):
        text = f"{square} {plain(shorten(outlet, 26))}"
    else:
        lines = wrap(outlet, 10, break_long_words=True)
        kept = [*lines[:2], shorten(" ".join(lines[2:]), 10)][: len(lines)]
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


def _point(label: str, level: float, palette: Palette) -> dict[str, object]:
    lines = wrap(shorten(label, 2 * LINE - 3), LINE, break_long_words=True)[:2]
    return {
        "x": 0,
        "xref": "paper",
        "xshift": -8,
        "y": level,
        "text": "<br>".join(plain(line) for line in lines),
        "showarrow": False,
        "xanchor": "right",
        "align": "right",
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
