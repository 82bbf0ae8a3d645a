"""What the actor does and what is done to them: one bar a verb, in two rows for each outlet."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from components.actors.choosing import actor_of, key_of, of_actor, outlets_in_order
from components.actors.measure import ACTED_ON, ACTS, DOES, SAYS
from components.actors.summary import FEWEST
from components.actors.wording import PASSIVE, ROLES_SURE
from components.contract import Found, Settings, View, once
from components.figure.marks import Bar
from components.figure.records import Record, grouped, records
from components.figure.rows import LINE, Rows, nothing
from components.figure.sheet import characters, in_lines, plain
from components.palette import Palette
from components.wording import counted, listed, percent, shorten

NOTHING = "No verb was found with this actor in what is chosen."
#: Outlets and verbs that are drawn; the table has all.
MOST_OUTLETS, MOST_VERBS = 10, 14
#: Verbs that a line names; it counts the others.
_NAMED = 9
_CALLED = {ACTS: "does", SAYS: "says", ACTED_ON: "is done to them"}
_PARTS = ((ACTS, "the subject of"), (ACTED_ON, "the object of"))
_ROW, _BAR, _GUTTER, _RIGHT = 24, 18, 118, 84


@once
def by_side(
    rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings, pronouns: bool = True
) -> dict[str, dict[str, dict[str, list[Record]]]]:
    """Return the verbs by outlet, side and dictionary form; of each side the commonest first."""
    found: dict[str, dict[str, dict[str, list[Record]]]] = {}
    does = of_actor(rows, settings, DOES)
    does = does if pronouns else does[does["form"] != "pronoun"]
    for outlet, own in outlets_in_order(does, summary).items():
        sides = grouped(own, "what")
        found[outlet] = {
            side: _ordered(grouped(sides[side], "verb")) for side in (ACTS, SAYS, ACTED_ON) if side in sides
        }
    return found


def _ordered(verbs: dict[str, list[Record]]) -> dict[str, list[Record]]:
    return {verb: verbs[verb] for verb in sorted(verbs, key=lambda one: (-len(verbs[one]), one))}


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return for each outlet a row of what the actor does, one of what they say and one of what is done to them."""
    found, actor = by_side(rows, summary, settings), actor_of(rows, settings)
    if not found:
        return nothing(palette, NOTHING)
    figure = Rows(palette, gutter=_GUTTER, right=_RIGHT)
    drawn_here = list(found.items())[:MOST_OUTLETS]
    sides_here = [verbs for _, sides in drawn_here for verbs in sides.values()]
    rest = any(len(verbs) > MOST_VERBS for verbs in sides_here)
    silent = any(_is_silent(own) for verbs in sides_here for own in list(verbs.values())[:MOST_VERBS])
    figure.key(
        ("", "a field is a verb, its length how often"),
        *([("open", "all other verbs")] if rest else []),
        *([("dotted", "done to them, and nobody is named who does it")] if silent else []),
    )
    most = max(_count(verbs) for sides in found.values() for verbs in sides.values())
    bars = []
    for outlet, sides in drawn_here:
        figure.heading(outlet, _share_told(summary, outlet, actor))
        for side, verbs in sides.items():
            y = figure.row(_ROW)
            figure.label(_CALLED[side], y, most=1, loud=False)
            bars += _side(outlet, actor, side, verbs, y, palette, settings)
            figure.note(f"{_count(verbs):,}", y, 1, 8)
            for line in in_lines(_named(verbs), characters(figure.scale_width)):
                figure.note(plain(line), figure.row(LINE))
        figure.space()
    if len(found) > MOST_OUTLETS:
        figure.say(f"{counted(len(found) - MOST_OUTLETS, 'more outlet')} in the table.")
    figure.bars(bars, _BAR)
    return figure.finish((0, max(most, 6)))


def _side(
    outlet: str, actor: str, side: str, verbs: dict[str, list[Record]], y: float, palette: Palette, settings: Settings
) -> list[Bar]:
    """Return a bar for each of the commonest verbs of a side, and one for all others."""
    bars, left, called = [], 0, f"{plain(outlet)}<br>{_CALLED[side]}: "
    for verb, own in list(verbs.items())[:MOST_VERBS]:
        fill = "dotted" if _is_silent(own) else "full" if side == ACTS else "faint"
        key = key_of(settings, outlet, actor, DOES, what=side, verb=verb)
        hover = f"{called}{plain(verb)}, {counted(len(own), 'time')}{_others(own)}"
        bars.append(Bar(y, left, len(own), key, hover, palette.outlet(outlet), fill))
        left += len(own)
    if rest := list(verbs.values())[MOST_VERBS:]:
        times = sum(map(len, rest))
        hover = f"{called}{counted(len(rest), 'other verb')}, {counted(times, 'time')}"
        key = key_of(settings, outlet, actor, DOES, what=side)
        bars.append(Bar(y, left, times, key, hover, palette.outlet(outlet), "open"))
    return bars


def _named(verbs: dict[str, list[Record]]) -> str:
    """Return the commonest verbs, with how often each is found, and how many others there are."""
    each = [f"{verb} {len(own):,}" if len(own) > 1 else verb for verb, own in verbs.items()]
    if len(each) <= _NAMED + 1:
        return listed(each)
    return f"{', '.join(each[:_NAMED])} and {len(each) - _NAMED:,} other verbs"


def _is_silent(own: list[Record]) -> bool:
    """Return whether most of a verb's uses are passives that name nobody who does it."""
    return sum(row["passive"] == "without agent" for row in own) * 2 > len(own)


def _share_told(summary: pd.DataFrame, outlet: str, actor: str) -> str:
    """Return "Ruiz acts in 14 of 20 verbs, 70 % (48–92)" from ten verbs on, "acts 7, acted on 2" below.

    Of several events the share is that of the events which several outlets tell, so it is not that of the numbers.
    """
    line = summary[summary["outlet"] == outlet]
    if line.empty:
        return ""
    acts, acted_on, share = (line.iloc[0][name] for name in ("acts", "acted_on", "share"))
    if acts + acted_on < FEWEST or math.isnan(share):
        return f"acts {acts:,}, acted on {acted_on:,}"
    text = f"{shorten(actor, 30)} acts in {acts:,} of {acts + acted_on:,} verbs"
    if line.iloc[0]["interval"] == "interval":
        where = "in common events " if line.iloc[0]["events"] > 1 else ""
        text += f", {where}{percent(share, whole=True)} ({_span(line.iloc[0])})"
    return text


def _span(line: pd.Series) -> str:
    return f"{100 * max(0.0, line['low']):.0f}–{100 * min(1.0, line['high']):.0f}"


def _others(own: Sequence[Record]) -> str:
    names = list(dict.fromkeys(row["other"] for row in own if row["other"]))
    return f"<br>with {plain(listed(names, 3))}" if names else ""


def _count(verbs: dict[str, list[Record]]) -> int:
    return sum(map(len, verbs.values()))


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return which outlets can be told apart by how often the actor acts, or how often they act at all."""
    found, actor = by_side(rows, summary, settings), actor_of(rows, settings)
    if not found:
        return Found(NOTHING, drawn=False)
    for line in records(summary):
        if line["apart"] and line["share"] == summary["share"].max():
            part = percent(line["share"], whole=True)
            return Found(f"{actor} acts in {part} of verbs in {line['outlet']}, in fewer in {line['apart']}.")
    acts, acted_on = int(summary["acts"].sum()), int(summary["acted_on"].sum())
    says = sum(_count(sides.get(SAYS, {})) for sides in found.values())
    of_all = f"{acts:,} verbs of acting, {says:,} of speaking, {acted_on:,} of being acted on"
    return Found(f"{actor}: at least {of_all}.")


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return what each outlet has the actor do, and what is done to them, where the sentence has a name or office.

    Whom a pronoun means is found by rule, and wrongly at times.
    """
    if not by_side(rows, summary, settings):
        return [NOTHING]
    found, actor = by_side(rows, summary, settings, pronouns=False), actor_of(rows, settings)
    sentences = []
    for outlet, sides in found.items():
        parts = [f"{part} {listed([f'“{verb}”' for verb in sides[side]], 5)}" for side, part in _PARTS if side in sides]
        if parts:
            sentences.append(f"In {outlet} {actor} is {listed(parts)}.")
    return [*sentences, PASSIVE]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return each verb by outlet and side: how often, how often nobody is named who does it, and the others in it."""
    actor = actor_of(rows, settings)
    lines = [
        {
            "actor": actor, "outlet": outlet, "side": side, "verb": verb, "times": len(own),
            "without_agent": sum(row["passive"] == "without agent" for row in own),
            "others": listed(sorted({row["other"] for row in own if row["other"]}), 4),
            "said_by": listed(sorted({row["speaker"] for row in own if row["speaker"]}), 4),
            "key": key_of(settings, outlet, actor, DOES, what=side, verb=verb),
        }
        for outlet, sides in by_side(rows, summary, settings).items()
        for side, verbs in sides.items()
        for verb, own in verbs.items()
    ]  # fmt: skip
    names = ("actor", "outlet", "side", "verb", "times", "without_agent", "others", "said_by", "key")
    return pd.DataFrame(lines, columns=list(names))


DOES_VIEW = View(
    slug="does",
    question="What does this actor do, and what is done to them?",
    draw=draw,
    tell=tell,
    note="A share is given from ten verbs on; verbs of saying stand apart. Passive is not blame.",
    table=table,
    find=find,
    reading="Verbs with the actor as subject or object.",
    sure=lambda rows, summary, settings: ROLES_SURE,
)
