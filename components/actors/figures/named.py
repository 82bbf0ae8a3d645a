"""The naming ladder: outlets as columns, the ways of calling the actor as rows, the first one of an article marked."""

from __future__ import annotations

import re
from collections import Counter

import pandas as pd
import plotly.graph_objects as go

from components.actors.choosing import CONFIRMED, actor_of, key_of, of_actor, voice_in, whose
from components.actors.measure import NAMED
from components.actors.mentions import FORMS, GROUP, GROUPS, PERSON, TITLED
from components.actors.wording import NAMES_SURE, NOTHING
from components.contract import Claim, Found, Settings, View, once
from components.figure.marks import Point
from components.figure.records import Record, grouped, records
from components.figure.rows import Rows, nothing
from components.figure.sheet import plain
from components.palette import NARROW, Palette
from components.reading.model import VOICES
from components.wording import VOICE_WORDS, counted, listed, percent, shorten

#: Columns and rows that are drawn; the table has all.
MOST_OUTLETS, MOST_NAMINGS = 8, 14
_ROW, _LEAST, _MOST = 24, 9.0, 20.0
#: Pixels of the dot in the first naming.
_DOT = 4.5
#: Pixels for the namings where there is room, and where there is little.
_GUTTER, _NARROW_GUTTER = 260, 150
#: Namings that a sentence lists where none was found twice.
_SOME = 3
#: Where there is little room, a naming of more letters takes two lines of so many pixels: its end tells namings apart.
_LONG, _TWO_LINES = 14, 38
#: Forms that a heading may tell as a difference: what a name alone is called is none.
_TELLING = ("title and name", "office or description", "group", "in scare quotes")


@once
def ladder(
    rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings
) -> tuple[list[str], dict[str, dict[str, list[Record]]]]:
    """Return the outlets that name the actor, and the namings by what is said and outlet; plainest forms first."""
    found = records(of_actor(rows, settings, NAMED))
    totals = Counter(row["outlet"] for row in found)
    outlets = [name for name in summary["outlet"].tolist() if totals[name]]
    shown = sorted(outlets, key=lambda name: -totals[name])[:MOST_OUTLETS]
    by_naming = grouped(found, "what")
    order = sorted(by_naming, key=lambda one: (FORMS.index(by_naming[one][0]["form"]), -len(by_naming[one]), one))
    if found and found[0]["kind"] in GROUPS:
        order = sorted(by_naming)  # alphabetical: none of them is the neutral one
    return [name for name in outlets if name in shown], {one: grouped(by_naming[one], "outlet") for one in order}


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a square for each naming in each outlet, the larger the more often; dotted where an article begins so."""
    outlets, namings = ladder(rows, summary, settings)
    if not namings:
        return nothing(palette, NOTHING)
    actor, totals = actor_of(rows, settings), _totals(namings)
    wide = palette.width > NARROW
    figure = Rows(palette, gutter=_GUTTER if wide else _NARROW_GUTTER)
    first = any(row["first"] == "yes" for by_outlet in namings.values() for own in by_outlet.values() for row in own)
    figure.key(("", "number: how often"), *([("square-dot", "an article first calls them so")] if first else []))
    figure.heads(outlets)
    points = []
    most = max(len(own) for by_outlet in namings.values() for own in by_outlet.values())
    for naming, by_outlet in _commonest(namings).items():
        long = not wide and len(naming) > _LONG
        y = figure.row(_TWO_LINES if long else _ROW)
        figure.label(f"“{naming}”", y, most=2 if long else 1)
        for place, outlet in enumerate(outlets):
            if own := by_outlet.get(outlet):
                key = key_of(settings, outlet, actor, NAMED, what=naming)
                hover = f"{plain(outlet)}<br>“{plain(shorten(naming, 60))}”: {len(own):,} of {totals[outlet]:,} namings"
                size = _LEAST + (_MOST - _LEAST) * (len(own) / most) ** 0.5
                colour = palette.outlet(outlet)
                points.append(Point(place, y, key, hover, colour, "square", size))
                if any(row["first"] == "yes" for row in own):
                    points.append(Point(place, y, key, hover, palette.ground, "circle", _DOT, 0))
                figure.note(f"{len(own):,}", y, place, 15, xref="x")
    if len(namings) > MOST_NAMINGS:
        figure.say(f"{counted(len(namings) - MOST_NAMINGS, 'rarer naming')} in the table.")
    if len(totals) > len(outlets):
        figure.say(f"{counted(len(totals) - len(outlets), 'more outlet')} in the table.")
    if elsewhere := _elsewhere(rows, settings):
        figure.say(elsewhere)
    figure.points(points)
    return figure.finish((-0.5, len(outlets) - 0.3))


def _commonest(namings: dict[str, dict[str, list[Record]]]) -> dict[str, dict[str, list[Record]]]:
    """Return the namings found most often, so many as are drawn, in their order."""
    kept = sorted(namings, key=lambda one: -sum(map(len, namings[one].values())))[:MOST_NAMINGS]
    return {naming: by_outlet for naming, by_outlet in namings.items() if naming in kept}


def _elsewhere(rows: pd.DataFrame, settings: Settings) -> str:
    """Return how many namings stand in words that are not shown, or an empty text."""
    named = rows[(rows["actor"] == actor_of(rows, settings)) & (rows["view"] == NAMED)]
    more = len(named) - len(of_actor(rows, settings, NAMED))
    if not more:
        return ""
    others = [VOICE_WORDS[one] for one in VOICES if one != voice_in(settings) and (named["voice"] == one).any()]
    return f"Not shown: {counted(more, 'naming')} in {listed(others)}."


def _totals(namings: dict[str, dict[str, list[Record]]]) -> Counter[str]:
    totals: Counter[str] = Counter()
    for by_outlet in namings.values():
        for outlet, own in by_outlet.items():
            totals[outlet] += len(own)
    return totals


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return a naming that one outlet alone repeats, who alone gives a title or none, or what all say most."""
    _, namings = ladder(rows, summary, settings)
    if not namings:
        return Found(NOTHING, drawn=False)
    actor, totals = shorten(actor_of(rows, settings), 40), _totals(namings)
    said = _said(rows[(rows["actor"] == actor_of(rows, settings)) & (rows["view"] == NAMED)])
    alone = [
        (-len(own), FORMS.index(own[0]["form"]), naming, outlet)
        for naming, by_outlet in namings.items()
        if len(by_outlet) == 1 and len(totals) > 1 and _said_by_one(said, naming)
        for outlet, own in by_outlet.items()
        if len(own) > 1 and own[0]["form"] in _TELLING and _is_unlike_others(naming, namings)
    ]
    if alone:
        count, _, naming, outlet = min(alone)
        text = f"Only {outlet} calls {actor} “{shorten(naming, 40)}”, at least {-count:,} times{whose(settings)}."
        return Found(text, claims=(Claim(outlet, "alone calls", naming, (-count,)),))
    if told := _by_title(rows, summary, actor_of(rows, settings)):
        return Found(told)
    first = max(namings, key=lambda one: sum(map(len, namings[one].values())))
    count = sum(map(len, namings[first].values()))
    of = f"{count:,} of {counted(sum(totals.values()), 'naming')} found{whose(settings, '')}"
    return Found(f"{actor} is called “{shorten(first, 40)}” in {of}.")


def _said(named: pd.DataFrame) -> list[tuple[str, str]]:
    """Return each different naming in small letters, with each outlet that has it."""
    pairs = named[["what", "outlet"]].drop_duplicates()
    return list(zip(pairs["what"].str.lower().tolist(), pairs["outlet"].tolist(), strict=True))


def _said_by_one(said: list[tuple[str, str]], naming: str) -> bool:
    """Return whether one outlet alone has a naming, in whoever's words: who reads does not part an article's voices.

    Nor does an outlet have it alone where another writes the same words before the name ("the mayor", "Mayor Ruiz").
    """
    words = re.compile(rf"\b{re.escape(naming.lower().removeprefix('the '))}(?!\w)")
    return len({outlet for one, outlet in said if words.search(one)}) == 1


def _by_title(rows: pd.DataFrame, summary: pd.DataFrame, actor: str) -> str:
    """Return which outlet alone never gives a person's title or office, or alone does; an empty text where none is.

    Whoever's words they stand in, they count: who reads the article does not part its own words from a paraphrase.
    """
    found = rows[(rows["actor"] == actor) & (rows["view"] == NAMED)]
    naming = set(found["outlet"])
    outlets = [one for one in summary["outlet"].tolist() if one in naming]
    with_title = set(found.loc[found["form"].isin(TITLED), "outlet"])
    if len(outlets) < 3 or (found["kind"] != PERSON).any():
        return ""
    without = [one for one in outlets if one not in with_title]
    name = shorten(actor, 40)
    if len(without) == 1:
        return f"Of {len(outlets)} outlets only {without[0]} gives {name} no title or office."
    if len(with_title) == 1:
        return f"Of {len(outlets)} outlets only {min(with_title)} gives {name} a title or office."
    return ""


def _is_unlike_others(naming: str, namings: dict[str, dict[str, list[Record]]]) -> bool:
    """Return whether no other naming differs in capitals alone."""
    return sum(one.lower() == naming.lower() for one in namings) == 1


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return how each outlet calls the actor most, and first."""
    outlets, by_naming = ladder(rows, summary, settings)
    if not by_naming:
        return [NOTHING]
    actor, totals = actor_of(rows, settings), _totals(by_naming)
    sentences = []
    for outlet in outlets:
        own = {naming: by_outlet[outlet] for naming, by_outlet in by_naming.items() if outlet in by_outlet}
        most = max(own, key=lambda one: len(own[one]))
        first = [naming for naming, found in own.items() if any(row["first"] == "yes" for row in found)]
        namings = f"At least {counted(totals[outlet], 'naming')} of {actor} in {outlet}{whose(settings)}"
        if len(own[most]) == 1:
            sentences.append(f"{namings}: {listed([_as_written(found[0]) for found in own.values()], _SOME)}.")
            continue
        begins = f"; the first found: {listed([_as_written(own[one][0]) for one in first], 2)}" if first else ""
        begins = "" if first == [most] else begins
        sentences.append(f"{namings}: most often {_as_written(own[most][0])} ({len(own[most]):,}){begins}.")
    return sentences + _doubt(rows, settings)


def _as_written(row: Record) -> str:
    """Return a naming in marks: of a group as it stands in the text, and not as it is listed."""
    return f"“{shorten(row['naming'] if row['kind'] in GROUPS and row['naming'] else row['what'], 60)}”"


def _doubt(rows: pd.DataFrame, settings: Settings) -> list[str]:
    if may_be_shared(rows, settings):
        return []
    return ["Whether these words mean the same people here, only a reader can tell; until then no share is given."]


def may_be_shared(rows: pd.DataFrame, settings: Settings) -> bool:
    """Return whether the namings of the actor may be set against each other.

    Those of persons and bodies may, and of groups that a name tells apart ("Government of Japan"); of others when a
    person has confirmed that they mean the same here.
    """
    found = of_actor(rows, settings, NAMED)
    if found.empty or (found["kind"] != GROUP).all():
        return True
    return actor_of(rows, settings) in settings.get(CONFIRMED, "").split("|")


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return each naming and outlet: times, of how many, share, form, first namings, and who says it."""
    _, namings = ladder(rows, summary, settings)
    actor, totals = actor_of(rows, settings), _totals(namings)
    shares = may_be_shared(rows, settings)
    lines = [
        {
            "actor": actor, "naming": naming, "form": own[0]["form"], "outlet": outlet, "times": len(own),
            "of": totals[outlet], "share": percent(len(own) / totals[outlet], whole=True) if shares else "–",
            "articles": len({row["article_id"] for row in own}),
            "first": sum(row["first"] == "yes" for row in own),
            "said_by": listed(sorted({row["speaker"] for row in own if row["speaker"]}), 4),
            "key": key_of(settings, outlet, actor, NAMED, what=naming),
        }
        for naming, by_outlet in namings.items()
        for outlet, own in by_outlet.items()
    ]  # fmt: skip
    names = ("actor", "naming", "form", "outlet", "times", "of", "share", "articles", "first", "said_by", "key")
    return pd.DataFrame(lines, columns=list(names))


NAMED_VIEW = View(
    slug="named",
    question="What does each article call this actor?",
    draw=draw,
    tell=tell,
    note="Alternatives are alphabetical, and none is the neutral one. He and she are not counted as namings.",
    table=table,
    find=find,
    reading="Each row is one way of naming; click a square to read its sentences.",
    sure=lambda rows, summary, settings: NAMES_SURE,
)
