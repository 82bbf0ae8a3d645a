"""Every sentence as a point on the scale of polarity; of very many, how many fall into each tenth."""

from __future__ import annotations

from collections import Counter

import pandas as pd
import plotly.graph_objects as go

from components.contract import Found, Settings, View
from components.figure.marks import Point
from components.figure.records import Record, grouped, records
from components.palette import Palette
from components.reading.model import VOICES
from components.sentiment.english import of_english
from components.sentiment.evidence import hover, sentence_key, signed, weights
from components.sentiment.figures.lines import VADER, Line, by_outlet, empty, lay_out, rows_for, score_scale
from components.sentiment.figures.tenths import draw_tenths
from components.sentiment.wording import SCORED, describes, opposed, scores_accuracy
from components.wording import VOICE_WORDS, counted, shorten

SYMBOLS = {"own": "circle", "reported": "diamond", "quoted": "square"}
#: Characters of a sentence that is told, and marks round it that are not.
_TOLD, _MARKS = 70, "\"“”‘’'«» "
#: More sentences than this are counted by tenths of polarity.
MOST = 600
#: Pixels from point to point in a pile, and of the highest pile; how wide a pile is on the scale.
_STEP, _PILE, _BIN = 10, 150, 0.06
#: Pixels kept under an outlet's points for VADER's ticks.
_SECOND = 28


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a point for every sentence, piled where they would hide each other; of very many, counts."""
    if rows.empty:
        return empty(palette)
    if len(rows) > MOST:
        return draw_tenths(rows, summary, palette)
    scored = grouped(records(rows[rows["assessed"] > 0]), "outlet")
    piles = {outlet: _piled(scored.get(outlet, [])) for outlet in dict.fromkeys(rows["outlet"])}
    figure = rows_for(
        palette, "each point a sentence: ● article’s own · ◆ paraphrase · ■ quotation", "ticks: a second word list"
    )
    span = score_scale(figure)
    lines = lay_out(figure, by_outlet(rows, summary), lambda line: _tall(piles[line["outlet"]]) + _SECOND, True)
    drawn = [
        (row["voice"], _point(line, row, piles[line.of["outlet"]], palette))
        for line in lines
        for row in piles[line.of["outlet"]]
    ]
    for voice in VOICES:
        figure.points([point for spoken, point in drawn if spoken == voice])
    ticks = [
        Point(row["vader"], line.y + line.height / 2 - 6, sentence_key(row), hover(row), palette.ink, "line-ns", 12)
        for line in lines
        for row in piles[line.of["outlet"]]
    ]
    figure.points(ticks, name=VADER)
    return figure.finish(span)


def _piled(own: list[Record]) -> list[Record]:
    """Return an outlet's rows with `pile`, the number in their pile, and `of_pile`, how many stand in it."""
    order = {voice: number for number, voice in enumerate(VOICES)}
    rows = [row | {"bin": round(row["polarity"] / _BIN)} for row in own]
    rows.sort(key=lambda row: (row["bin"], order[row["voice"]], row["article_id"], row["start"]))
    sizes, taken = Counter(row["bin"] for row in rows), Counter[int]()
    for row in rows:
        row["pile"], row["of_pile"] = taken[row["bin"]], sizes[row["bin"]]
        taken[row["bin"]] += 1
    return rows


def _highest(piled: list[Record]) -> int:
    return max((row["of_pile"] for row in piled), default=0)


def _step(piled: list[Record]) -> float:
    return float(min(_STEP, _PILE / _highest(piled))) if piled else _STEP


def _tall(piled: list[Record]) -> float:
    return max(28.0, _highest(piled) * _step(piled))


def _point(line: Line, row: Record, piled: list[Record], palette: Palette) -> Point:
    y = line.y - _SECOND / 2 + 4 + (row["pile"] - (row["of_pile"] - 1) / 2) * _step(piled)
    colour = palette.outlet(line.of["outlet"])
    return Point(row["polarity"], y, sentence_key(row), hover(row), colour, SYMBOLS[row["voice"]], 8, 0)


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return between which scores the sentences lie."""
    scored = rows.loc[rows["assessed"] > 0, "polarity"]
    if scored.empty:
        return Found("No sentence here has a word on the list.", drawn=False)
    return Found(f"{counted(len(scored), *SCORED)} score between {signed(scored.min())} and {signed(scored.max())}.")


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return the lowest and the highest sentence with the words that made them, and of what the figure speaks."""
    scored = rows[rows["assessed"] > 0]
    if scored.empty:
        return ["No sentence here has a word on the list."]
    sentences = []
    ordered = scored.sort_values(["polarity", "article_id", "start"], kind="stable")
    for name, row in (("Lowest", ordered.iloc[0]), ("Highest", ordered.iloc[-1])):
        sentences.append(
            f"{name}: {signed(row['polarity'])}, {row['outlet']}, {VOICE_WORDS[row['voice']]}"
            f"{_printed(row['text'])}, by {weights(row['evidence'])}."
        )
    return [*sentences, describes(rows)]


def _printed(text: str) -> str:
    """Return the first words of what is scored, in marks: a quotation of several sentences has one score; else nothing.

    The words are not there where they are hidden.
    """
    words = shorten(text.strip(_MARKS), _TOLD).rstrip(_MARKS + ",;:")
    return f" “{words}”" if words else ""


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return the scored sentences from the lowest to the highest, 500 at most, with the key that opens each."""
    scored = rows[rows["assessed"] > 0].sort_values(["polarity", "article_id", "start"], kind="stable")
    if len(scored) > 500:
        scored = pd.concat([scored.head(250), scored.tail(250)])
    numbers = scored[["outlet", "voice", "place", "polarity", "subjectivity", "vader", "text"]].round(3)
    numbers.insert(4, "words", [weights(evidence) for evidence in scored["evidence"]])
    numbers["key"] = [sentence_key(row) for row in records(scored)]
    return numbers.reset_index(drop=True)


SENTENCES = of_english(
    View(
        slug="sentences",
        question="Which sentences score low, which high?",
        draw=draw,
        tell=tell,
        note=(
            "Points of nearly the same score are piled up; "
            "their height means nothing. Beyond 600 sentences, bars count them by tenths."
        ),
        table=table,
        find=find,
        reading="Each point is a sentence; click the outermost ones first to see what the list takes for what.",
        sure=scores_accuracy,
        at_once=False,
    ),
    shows="Sentences with a word on the list, from the lowest score at the left to the highest at the right.",
    contradicts=lambda rows, summary: opposed(rows),
)
