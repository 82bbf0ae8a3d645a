"""The words that describe the actor, outlet by outlet: each opens its sentence, in the tone of the word list."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.actors.choosing import actor_of, key_of, of_actor, outlets_in_order
from components.actors.describing import CLAUSE, POSSESSION
from components.actors.measure import DESCRIBED
from components.actors.wording import DESCRIBED_SURE
from components.contract import Found, Settings, View
from components.figure.marks import Bar
from components.figure.records import Record
from components.figure.rows import Rows, nothing
from components.figure.sheet import characters, plain
from components.palette import Palette
from components.wording import counted, listed, shorten

NOTHING = "No describing word was found with this actor in what is chosen."
MOST_OUTLETS, MOST_WORDS = 10, 10
#: A polarity of so much to either side has a tone.
_TONED = 0.1
_HOW = {"is": "is", CLAUSE: "clause", POSSESSION: "theirs"}
_ROW, _GUTTER = 22, 118


def by_outlet(
    rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings
) -> dict[str, dict[tuple[str, str], list[Record]]]:
    """Return the descriptions by outlet, and by how they stand and their words; what more articles say comes first."""
    found = {}
    for outlet, own in outlets_in_order(of_actor(rows, settings, DESCRIBED), summary).items():
        groups: dict[tuple[str, str], list[Record]] = {}
        for row in own:
            groups.setdefault((row["what"], row["words"].lower()), []).append(row)
        found[outlet] = dict(sorted(groups.items(), key=lambda pair: (pair[0][0] == POSSESSION, -_articles(pair[1]))))
    return found


def _articles(own: list[Record]) -> int:
    return len({row["article_id"] for row in own})


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a line for each description, by outlet, with its tone at the left and its articles at the right."""
    found, actor = by_outlet(rows, summary, settings), actor_of(rows, settings)
    if not found:
        return nothing(palette, NOTHING)
    figure = Rows(palette, gutter=_GUTTER, right=24)
    figure.key(("full", "below zero"), ("dotted", "above zero"), ("open", "neither, by TextBlob’s word list"))
    room, tones = characters(palette.width - _GUTTER - 60), []
    for outlet, groups in list(found.items())[:MOST_OUTLETS]:
        figure.heading(outlet, counted(sum(map(len, groups.values())), "description"))
        for (how, words), own in list(groups.items())[:MOST_WORDS]:
            y = figure.row(_ROW)
            figure.label(_HOW.get(how, how), y, most=1, loud=False)
            key = key_of(settings, outlet, actor, DESCRIBED, what=how, words=own[0]["words"])
            score = own[0]["score"]
            fill = "dotted" if score >= _TONED else "full" if score <= -_TONED else "open"
            hover = f"{plain(outlet)}<br>{plain(shorten(words, 80))}"
            tones.append(Bar(y, 0, 0.022, key, hover, palette.outlet(outlet), fill))
            many = f" · {counted(_articles(own), 'article')}" if _articles(own) > 1 else ""
            figure.note(plain(shorten(own[0]["words"], room - len(many)) + many), y, 0.04, ink=palette.ink)
        if len(groups) > MOST_WORDS:
            figure.say(f"{len(groups) - MOST_WORDS:,} more in the table.")
        figure.space()
    figure.bars(tones, 12)
    return figure.finish((0, 1))


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return how many descriptions there are, and how many have a tone."""
    found, actor = by_outlet(rows, summary, settings), actor_of(rows, settings)
    own = [row for groups in found.values() for rows_ in groups.values() for row in rows_]
    if not own:
        return Found(NOTHING, drawn=False)
    above, below = (sum(sign * row["score"] >= _TONED for row in own) for sign in (1, -1))
    return Found(
        f"{counted(len(own), 'description')} of {actor}: {above:,} above zero, {below:,} below, by the word list."
    )


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return the first descriptions in each outlet, and what is spoken of as theirs: that describes nobody."""
    found, actor = by_outlet(rows, summary, settings), actor_of(rows, settings)
    if not found:
        return [NOTHING]
    sentences = []
    for outlet, groups in found.items():
        words, theirs = (
            [f"“{shorten(own[0]['words'], 60)}”" for (how, _), own in groups.items() if (how == POSSESSION) == owned]
            for owned in (False, True)
        )
        described = f"{outlet} describes {actor} by {listed(words, 3)}" if words else ""
        owned_by = f"{outlet} speaks of {actor}’s {listed(theirs, 3)}" if theirs else ""
        sentences += [f"{told}." for told in (described, owned_by) if told]
    return sentences


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return each description by outlet: how it stands, how often, in how many articles, its score, who says it."""
    actor = actor_of(rows, settings)
    lines = [
        {
            "actor": actor, "outlet": outlet, "description": own[0]["words"], "stands_as": _HOW.get(how, how),
            "times": len(own), "articles": _articles(own), "score": own[0]["score"],
            "said_by": listed(sorted({row["speaker"] for row in own if row["speaker"]}), 4),
            "key": key_of(settings, outlet, actor, DESCRIBED, what=how, words=own[0]["words"]),
        }
        for outlet, groups in by_outlet(rows, summary, settings).items()
        for (how, _), own in groups.items()
    ]  # fmt: skip
    names = ("actor", "outlet", "description", "stands_as", "times", "articles", "score", "said_by", "key")
    return pd.DataFrame(lines, columns=list(names))


DESCRIBED_VIEW = View(
    slug="described",
    question="With which words is this actor described?",
    draw=draw,
    tell=tell,
    note="A word’s score is that of a word list: “tough” may be praise. Possessions tell what is spoken of as theirs.",
    table=table,
    find=find,
    reading="Adjectives, appositions, clauses with who, what the actor is said to be, and what is theirs.",
    sure=lambda rows, summary, settings: DESCRIBED_SURE,
    at_once=False,
)
