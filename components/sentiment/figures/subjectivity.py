"""How subjective the scored words are, by outlet and voice."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Found, Settings, View, mark_key
from components.figure.marks import Point
from components.figure.records import Record
from components.palette import Palette
from components.sentiment.english import of_english
from components.sentiment.figures.lines import INTERVAL, empty, interval, key_of, lay_out, n_articles, named, rows_for
from components.sentiment.wording import SCORED_ONES, describes, scores_accuracy
from components.wording import counted

_HEIGHT = 32


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return mean subjectivity over scored sentences by outlet and voice, from 0 to 1."""
    known = summary[summary["subjectivity"].notna()]
    if known.empty:
        return empty(palette)
    figure = rows_for(palette, "● average over scored sentences", INTERVAL)
    figure.scale([(0, "0"), (0.5, "0.5"), (1, "1")], "subjectivity of the words on the list")
    lines = lay_out(figure, known, lambda line: _HEIGHT)
    means = []
    for line in lines:
        of, opens = line.of, (key_of(line.of), _hover(line.of))
        interval(figure, line.y, of["low_subjectivity"], of["high_subjectivity"], *opens)
        means.append(Point(of["subjectivity"], line.y, *opens, palette.outlet(of["outlet"])))
        figure.note(f"{of['subjectivity']:.2f}", line.y - 9, of["subjectivity"], 7, xref="x")
    figure.points(means)
    return figure.finish((-0.02, 1.08))


def _hover(line: Record) -> str:
    scored = counted(line["sentences"] - line["none"], "scored sentence")
    return f"{named(line)}<br>subjectivity {line['subjectivity']:.2f} over {scored}<br>{n_articles(line)}"


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return between which values the averages lie."""
    known = summary["subjectivity"].dropna()
    if known.empty:
        return Found("No sentence here has a word on the list.", drawn=False)
    low, high = f"{known.min():.2f}", f"{known.max():.2f}"
    return Found(f"Average subjectivity {f'lies between {low} and {high}' if low < high else f'is {low}'}.")


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return between which values the lines lie, and of what the figure speaks."""
    known = summary["subjectivity"].dropna()
    if known.empty:
        return ["No sentence here has a word on the list."]
    scored = int((rows["assessed"] > 0).sum())
    whole = counted(scored, *SCORED_ONES)
    span = " to ".join(dict.fromkeys((f"{known.min():.2f}", f"{known.max():.2f}")))
    sentences = [f"{whole}; average subjectivity {'from ' if ' to ' in span else ''}{span}."]
    return [*sentences, describes(rows)]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return mean subjectivity by outlet and voice, what may be said of it, and the key that opens the sentences."""
    known = summary[summary["subjectivity"].notna()]
    columns = ["outlet", "voice", "n_articles", "subjectivity", "low_subjectivity", "high_subjectivity"]
    numbers = known[[*columns, "kind_subjectivity"]].round(3)
    numbers.insert(3, "scored", known["sentences"] - known["none"])
    numbers["key"] = [
        mark_key(outlet=outlet, voice=voice) for outlet, voice in zip(known["outlet"], known["voice"], strict=True)
    ]
    return numbers.reset_index(drop=True)


SUBJECTIVITY = of_english(
    View(
        slug="subjectivity",
        question="How subjective are the words on the list?",
        draw=draw,
        tell=tell,
        note=(
            "TextBlob’s subjectivity, 0 to 1, over sentences with a word on the list: a sentence of opinion without "
            "such a word is not seen. The second word list has no subjectivity."
        ),
        table=table,
        find=find,
        reading="From 0 (factual) to 1 (opinion), as the list rates its words.",
        sure=scores_accuracy,
        at_once=False,
    ),
    shows="Each dot is the average subjectivity of the words on the list, from 0 to 1.",
    contradicts=lambda rows, summary: [],  # VADER has no subjectivity
)
