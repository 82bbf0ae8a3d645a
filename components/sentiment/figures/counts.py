"""The leading figure: how many sentences score negative, zero, positive, or have no word on the list."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Found, Settings, View, mark_key
from components.figure.rows import LINE, Rows
from components.palette import Palette
from components.sentiment.english import of_english
from components.sentiment.figures.lines import CLASS_FILLS, empty, lay_out, rows_for
from components.sentiment.figures.shares import SHARE_HEIGHT, draw_shares, edges_of_shares
from components.sentiment.figures.squares import draw_squares, edges_of_squares, fits_squares, squares_height
from components.sentiment.wording import (
    SCORED,
    counts_table,
    describes,
    opposed,
    scores_accuracy,
    shares_told,
)
from components.wording import counted

#: Outlets that are drawn; the table has all.
MOST_OUTLETS = 16
#: The classes between below and above zero.
_BETWEEN = (("zero", "between: zero"), ("none", "no word on the list"))


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return how many sentences score nothing, and that single articles cannot be told apart."""
    silent, whole = int(rows["class"].isin(("zero", "none")).sum()), len(rows)
    if not whole:
        return Found("No sentence here is in English: none is scored.", drawn=False)
    # What a sentence quotes is scored apart from it; the first page counts the articles' own words alone.
    quoted = {"own", "quoted"} <= set(rows["voice"].unique())
    unit = counted(whole, "sentence or quotation", "sentences and quotations") if quoted else counted(whole, *SCORED)
    nothing = f"{silent:,} of {unit} lean{'s' if silent == 1 else ''} neither way"
    articles = rows.groupby("outlet")["article_id"].nunique()
    if len(articles) > 1 and (articles == 1).all():
        return Found(f"{nothing}: no article can be called more negative.")
    below, above = (int((rows["class"] == name).sum()) for name in ("negative", "positive"))
    return Found(f"{nothing}, {below:,} score below zero and {above:,} above.")


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return the counts by outlet and voice: a square per sentence while they can be told apart, else shares."""
    if rows.empty:
        return empty(palette)
    every = summary.groupby("outlet", sort=False)["sentences"].sum().sort_values(ascending=False, kind="stable").index
    summary = summary[summary["outlet"].isin(every[:MOST_OUTLETS])]
    squares = fits_squares(summary)
    left, right, span = edges_of_squares(summary) if squares else edges_of_shares(summary)
    figure = rows_for(palette)
    between = [(CLASS_FILLS[name], called) for name, called in _BETWEEN if (rows["class"] == name).any()]
    figure.key(("", "each square a sentence" if squares else "bars: shares of the sentences"), *between)
    figure.space(4)
    _name_classes(figure, left, right)
    lines = lay_out(figure, summary, squares_height if squares else lambda line: SHARE_HEIGHT)
    if squares:
        draw_squares(figure, lines, rows, left, right)
    else:
        draw_shares(figure, lines, left, right)
    if (more := len(every) - MOST_OUTLETS) > 0:
        figure.say(f"Drawn: the {MOST_OUTLETS} outlets with most sentences; {more:,} more in the table.")
    return figure.finish(span)


def _name_classes(figure: Rows, left: float, right: float) -> None:
    """Write the classes over their part of the figure, with a hairline between the parts."""
    for x, shift, anchor, name in ((left, -6, "right", "below zero"), (right, 6, "left", "above zero")):
        figure.note(name, figure.y + LINE / 2, x, shift, xref="x", xanchor=anchor)
        figure.rule(x)
    figure.space(LINE)


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return how many sentences fall into each class, and of whom the figure speaks."""
    if rows.empty:
        return ["No sentence in this selection."]
    return [*shares_told(rows), describes(rows)]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return the counts by outlet and voice, with the key that opens the sentences."""
    numbers = counts_table(summary)
    numbers["key"] = [
        mark_key(outlet=outlet, voice=voice) if sentences else ""
        for outlet, voice, sentences in zip(summary["outlet"], summary["voice"], summary["sentences"], strict=True)
    ]
    return numbers


COUNTS = of_english(
    View(
        slug="counts",
        question="How many sentences have positive or negative words?",
        draw=draw,
        tell=tell,
        note=(
            "Each sentence is scored by the words of TextBlob’s list in it; most news sentences have none, or words "
            "that weigh nothing. A sentence that is partly quotation counts in each part."
        ),
        table=table,
        find=find,
        reading="Sentences by the score of their words, in the article’s own words, paraphrase and quotation.",
        sure=scores_accuracy,
    ),
    shows="Each mark counts sentences by the sign of their words: one that is partly quotation counts in each part.",
    contradicts=lambda rows, summary: opposed(rows),
)
