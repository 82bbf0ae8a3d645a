"""Who acts on whom: actors as rows and columns, a mark where one is subject and the other object of a verb."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.actors.measure import ACTED_ON, DOES
from components.actors.wording import ROLES_SURE
from components.contract import Found, Settings, View, mark_key
from components.figure.marks import Point
from components.figure.records import Record, records
from components.figure.rows import Rows, nothing
from components.figure.sheet import plain
from components.palette import Palette
from components.wording import counted, listed

NOTHING = "No verb was found that joins two actors as subject and object."
MOST_ACTORS, MOST_OUTLETS = 7, 6
_ROW, _GUTTER = 26, 176
_TELLING = ("tell", "ask", "say")


def pairs(rows: pd.DataFrame) -> dict[tuple[str, str], list[Record]]:
    """Return the verbs of which one actor is subject and another object, by both, the commonest pair first.

    Whoever acts is called by name or office: whom a pronoun means is found by rule, and one verb is all that is told.
    Telling somebody something is no acting on them.
    """
    found: dict[tuple[str, str], list[Record]] = {}
    named = (rows["form"] != "pronoun") & ~rows["verb"].isin(_TELLING)
    for row in records(rows[(rows["view"] == DOES) & (rows["what"] != ACTED_ON) & (rows["other"] != "") & named]):
        found.setdefault((row["actor"], row["other"]), []).append(row)
    return dict(sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0])))


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a mark for each pair in each outlet, beside one another; rows act on columns."""
    found = pairs(rows)
    if not found:
        return nothing(palette, NOTHING)
    active, passive = _drawn(found)
    figure = Rows(palette, gutter=_GUTTER)
    figure.say("rows act on columns", "■ the larger, the more verbs")
    figure.heads(passive, outlets=False)
    points = []
    for actor in active:
        y = figure.row(_ROW)
        figure.label(actor, y, most=1)
        for place, other in enumerate(passive):
            by_outlet: dict[str, list[Record]] = {}
            for row in found.get((actor, other), []):
                by_outlet.setdefault(row["outlet"], []).append(row)
            step = 0.7 / max(3, min(len(by_outlet), MOST_OUTLETS))
            for number, (outlet, own) in enumerate(list(by_outlet.items())[:MOST_OUTLETS]):
                hover = f"{plain(outlet)}<br>{plain(listed(sorted({row['verb'] for row in own}), 5))}"
                key = mark_key(outlet=outlet, view=DOES, actor=actor, other=other)
                x = place - 0.25 + step * number
                points.append(Point(x, y, key, hover, palette.outlet(outlet), "square", 9.0 + 2 * min(4, len(own))))
    figure.points(points)
    return figure.finish((-0.5, len(passive) - 0.4))


def _drawn(found: dict[tuple[str, str], list[Record]]) -> tuple[list[str], list[str]]:
    """Return who acts and who is acted on in the commonest pairs, as many as there is room for: no row is empty."""
    active: dict[str, int] = {}
    passive: dict[str, int] = {}
    for (actor, other), own in found.items():
        if (actor in active or len(active) < MOST_ACTORS) and (other in passive or len(passive) < MOST_ACTORS):
            active[actor] = active.get(actor, 0) + len(own)
            passive[other] = passive.get(other, 0) + len(own)
    return sorted(active, key=lambda one: (-active[one], one)), sorted(passive, key=lambda one: (-passive[one], one))


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return between how many pairs of actors verbs stand."""
    found = pairs(rows)
    if not found:
        return Found(NOTHING, drawn=False)
    (actor, other), own = next(iter(found.items()))
    times = "once" if len(own) == 1 else f"{len(own):,} times"
    return Found(f"Verbs join {counted(len(found), 'pair')} of actors; {actor} acts on {other} {times}.")


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return the commonest pairs with their verbs."""
    found = pairs(rows)
    if not found:
        return [NOTHING]
    return [
        f"{actor} on {other}: {listed(sorted({row['verb'] for row in own}), 5)}."
        for (actor, other), own in list(found.items())[:6]
    ]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return each pair of actors by outlet and verb, with how often, and the key."""
    counts: dict[tuple[str, str, str, str], int] = {}
    for (actor, other), own in pairs(rows).items():
        for row in own:
            place = actor, other, row["outlet"], row["verb"]
            counts[place] = counts.get(place, 0) + 1
    lines = [
        (*place, count, mark_key(outlet=place[2], view=DOES, actor=place[0], other=place[1], verb=place[3]))
        for place, count in counts.items()
    ]
    return pd.DataFrame(lines, columns=["acts", "acted_on", "outlet", "verb", "times", "key"])


BETWEEN_VIEW = View(
    slug="between",
    question="Who acts on whom?",
    draw=draw,
    tell=tell,
    note="Counted are verbs, those of saying too, in all words that are chosen, where both sides have a name.",
    table=table,
    find=find,
    reading="Each mark is an outlet’s verbs between two actors; click it to read them.",
    sure=lambda rows, summary, settings: ROLES_SURE,
    at_once=False,
)
