"""Who has a name in one outlet and none in another: a full square where named, an open one where only described."""

from __future__ import annotations

import re
from collections import defaultdict

import pandas as pd
import plotly.graph_objects as go

from components.actors.measure import NAMED
from components.actors.mentions import GROUPS, PERSON
from components.actors.wording import MISSED_SURE
from components.contract import Found, Settings, View, mark_key
from components.figure.marks import Point
from components.figure.records import Record, grouped, records
from components.figure.rows import Rows, nothing
from components.figure.sheet import plain
from components.palette import Palette
from components.wording import counted, listed

NOTHING = "No person found by name in two outlets was missed in another."
MOST_OUTLETS, MOST_ACTORS = 8, 16
_ROW, _GUTTER = 22, 176
_NAMELESS = ("office or description",)


#: Beginnings and ends of what is nobody's name: "U.S. Internet", "Al Qaeda-linked".
_NO_PERSON = re.compile(r"^(?:[A-Z]\.){2,} |-[a-z]+$")


def unevenly(rows: pd.DataFrame, summary: pd.DataFrame) -> tuple[list[str], dict[str, dict[str, list[Record]]]]:
    """Return the outlets, and the namings by actor and outlet of those whom some name and others do not.

    Whom one outlet alone mentions is told by the coverage; here are those whom two mention at least, or whom one names
    and another only describes. Only persons with a name of several words: what a body is called varies too much to say
    that an article is without it ("Congress", "lawmakers on the Hill").
    """
    found = records(rows[(rows["view"] == NAMED) & ~rows["kind"].isin(GROUPS)])
    bodies = {row["actor"] for row in found if row["kind"] != PERSON}
    there = {row["outlet"] for row in found}
    outlets = [one for one in summary["outlet"].tolist() if one in there]
    by_actor = {actor: grouped(own, "outlet") for actor, own in grouped(found, "actor").items()}
    chosen = {
        actor: own
        for actor, own in by_actor.items()
        if " " in actor
        and not _NO_PERSON.search(actor)
        and actor not in bodies
        and len(own) > 1
        and (len(own) < len(outlets) or not all(map(_has_name, own.values())))
    }
    order = sorted(chosen, key=lambda actor: (-len(chosen[actor]), -sum(map(len, chosen[actor].values())), actor))
    return outlets, {actor: chosen[actor] for actor in order}


def _has_name(own: list[Record]) -> bool:
    return any(row["form"] not in _NAMELESS for row in own)


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a row for each such actor, with a square in each outlet that mentions them."""
    outlets, actors = unevenly(rows, summary)
    if not actors or len(outlets) < 2:
        return nothing(palette, NOTHING)
    counts: defaultdict[str, int] = defaultdict(int)
    for by_outlet in actors.values():
        for outlet, own in by_outlet.items():
            counts[outlet] += len(own)
    shown = [one for one in outlets if one in sorted(outlets, key=lambda name: -counts[name])[:MOST_OUTLETS]]
    figure = Rows(palette, gutter=_GUTTER)
    figure.say("■ by name", "□ by an office or description alone", "empty: not found")
    figure.heads(shown)
    points = []
    for actor, by_outlet in list(actors.items())[:MOST_ACTORS]:
        y = figure.row(_ROW)
        figure.label(actor, y, most=1)
        for place, outlet in enumerate(shown):
            if its := by_outlet.get(outlet):
                named = _has_name(its)
                hover = f"{plain(outlet)}<br>{plain(actor)}: {counted(len(its), 'naming')}"
                key = mark_key(outlet=outlet, actor=actor, view=NAMED)
                points.append(Point(place, y, key, hover, palette.outlet(outlet), "square" if named else "square-open"))
    if len(actors) > MOST_ACTORS:
        figure.say(f"And {counted(len(actors) - MOST_ACTORS, 'other')} in the table.")
    figure.points(points)
    return figure.finish((-0.5, len(shown) - 0.3))


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return how many are named by some outlets and not by all."""
    outlets, actors = unevenly(rows, summary)
    if not actors or len(outlets) < 2:
        return Found(NOTHING, drawn=False)
    are = counted(len(actors), "person is", "people are")
    return Found(f"At least {are} named by some outlets and not found by name in others.")


def _written(rows: pd.DataFrame) -> dict[str, set[str]]:
    """Return the words of all names in each outlet: whose last name is among them may be named there after all."""
    named = rows[rows["view"] == NAMED]
    found: defaultdict[str, set[str]] = defaultdict(set)
    for outlet, naming in set(zip(named["outlet"].tolist(), named["naming"].tolist(), strict=True)):
        found[outlet].update(naming.replace("’", "'").removesuffix("'s").split())
    return found


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return who is named where, and not found by name where."""
    outlets, actors = unevenly(rows, summary)
    if not actors or len(outlets) < 2:
        return [NOTHING]
    sentences, written = [], _written(rows)
    for actor, by_outlet in list(actors.items())[:5]:
        without = [one for one in outlets if one not in by_outlet or not _has_name(by_outlet[one])]
        without = [one for one in without if actor.split()[-1] not in written.get(one, set())]
        if without:
            sentences.append(f"{actor} is not found by name in {listed(without, 4)}.")
    return sentences or [find(rows, summary, settings).text]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return each such actor and outlet: by name, by description alone, or not found, with the namings."""
    outlets, actors = unevenly(rows, summary)
    lines = []
    for actor, by_outlet in actors.items():
        for outlet in outlets:
            own = by_outlet.get(outlet, [])
            how = "by name" if own and _has_name(own) else "by description" if own else "not found"
            key = mark_key(outlet=outlet, actor=actor, view=NAMED) if own else ""
            lines.append((actor, outlet, how, len(own), key))
    return pd.DataFrame(lines, columns=["actor", "outlet", "how", "namings", "key"])


ABSENT_VIEW = View(
    slug="absent",
    question="Who has a name in one outlet and none in another?",
    draw=draw,
    tell=tell,
    note="A shorter article names fewer. Counted are all words that are chosen, quotations too.",
    table=table,
    find=find,
    reading="Actors whom two outlets or more mention.",
    sure=lambda rows, summary, settings: MISSED_SURE,
    at_once=False,
)
