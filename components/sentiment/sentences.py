"""Every sentence as a point on the scale of polarity; of very many, how many fall into each tenth."""

from __future__ import annotations

from collections import Counter

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, View
from components.palette import Palette
from components.reading.model import VOICES
from components.sentiment.canvas import VADER, Canvas, canvas_for, empty_sheet
from components.sentiment.english import of_english
from components.sentiment.evidence import hover, sentence_key, signed, weights
from components.sentiment.lines import Line, Row, by_outlet, lay_out, records
from components.sentiment.tenths import draw_tenths
from components.sentiment.wording import describes, opposed

SYMBOLS = {"own": "circle", "reported": "diamond", "quoted": "square"}
#: More sentences than this are counted by tenths of polarity.
MOST = 600
#: Pixels from point to point in a pile, and of the highest pile; how wide a pile is on the scale.
_STEP, _PILE, _BIN = 10, 150, 0.06
#: Pixels kept under an outlet's points for VADER's ticks.
_SECOND = 28
_TOP = 46


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a point for every sentence, piled where they would hide each other; of very many, counts."""
    if rows.empty:
        return empty_sheet(palette)
    if len(rows) > MOST:
        return draw_tenths(rows, summary, palette)
    scored = rows[rows["assessed"] > 0]
    piles = {outlet: _piled(scored[scored["outlet"] == outlet]) for outlet in dict.fromkeys(rows["outlet"])}
    page = lay_out(by_outlet(rows, summary), _TOP, lambda line: _tall(piles[line["outlet"]]) + _SECOND)
    canvas = canvas_for(page, palette, scale=True, unscored=True)
    canvas.polarity_axis(1.0)
    canvas.key("each point a sentence: ● own · ◆ reported · ■ quoted", "ticks under them: the same by VADER")
    points = [(line, row) for line in page.lines for row in piles[line.of["outlet"]]]
    for voice in VOICES:
        _add_points(canvas, [(line, row) for line, row in points if row["voice"] == voice], piles)
    _add_second(canvas, points)
    return canvas.finished()


def _piled(own: pd.DataFrame) -> list[Row]:
    """Return an outlet's rows with `pile`, the number in their pile, and `of_pile`, how many stand in it."""
    order = {voice: number for number, voice in enumerate(VOICES)}
    rows = records(own)
    for row in rows:
        row["bin"] = round(row["polarity"] / _BIN)
    rows.sort(key=lambda row: (row["bin"], order[row["voice"]], row["article_id"], row["start"]))
    sizes, taken = Counter(row["bin"] for row in rows), Counter[int]()
    for row in rows:
        row["pile"], row["of_pile"] = taken[row["bin"]], sizes[row["bin"]]
        taken[row["bin"]] += 1
    return rows


def _highest(piled: list[Row]) -> int:
    return max((row["of_pile"] for row in piled), default=0)


def _step(piled: list[Row]) -> float:
    return float(min(_STEP, _PILE / _highest(piled))) if piled else _STEP


def _tall(piled: list[Row]) -> float:
    return max(28.0, _highest(piled) * _step(piled))


def _add_points(canvas: Canvas, points: list[tuple[Line, Row]], piles: dict[str, list[Row]]) -> None:
    if not points:
        return
    canvas.points(
        [row["polarity"] for _, row in points],
        [_height(line, row, piles[line.of["outlet"]]) for line, row in points],
        [sentence_key(row) for _, row in points],
        [hover(row) for _, row in points],
        {
            "symbol": SYMBOLS[points[0][1]["voice"]],
            "size": 8,
            "color": [canvas.palette.outlet(line.of["outlet"]) for line, _ in points],
            "line": {"width": 1, "color": canvas.palette.ground},
        },
    )


def _height(line: Line, row: Row, piled: list[Row]) -> float:
    return line.y - _SECOND / 2 + 4 + (row["pile"] - (row["of_pile"] - 1) / 2) * _step(piled)


def _add_second(canvas: Canvas, points: list[tuple[Line, Row]]) -> None:
    """Draw a tick for VADER's score of each sentence, at the foot of its outlet."""
    canvas.points(
        [row["vader"] for _, row in points],
        [line.y + line.height / 2 - 6 for line, _ in points],
        [sentence_key(row) for _, row in points],
        [hover(row) for _, row in points],
        {"symbol": "line-ns", "size": 12, "line": {"color": canvas.palette.ink, "width": 1.25}},
        name=VADER,
    )


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return the lowest and the highest sentence with the words that made them, and of what the figure speaks."""
    scored = rows[rows["assessed"] > 0]
    if scored.empty:
        return ["No sentence of this selection holds a word of the lexicon."]
    told = []
    ordered = scored.sort_values(["polarity", "article_id", "start"], kind="stable")
    for name, row in (("Lowest", ordered.iloc[0]), ("Highest", ordered.iloc[-1])):
        told.append(
            f"{name}: {signed(row['polarity'])}, {row['outlet']}, {row['voice']}, by {weights(row['evidence'])}."
        )
    return [*told, describes(rows)]


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
            "TextBlob's polarity of each sentence in each voice. Points of nearly the same score are piled up; "
            "their height means nothing. Beyond 600 sentences, bars count them by tenths."
        ),
        table=table,
    ),
    shows="Sentences with a scored word, from the lowest polarity at the left to the highest at the right.",
    contradicts=lambda rows, summary: opposed(rows),
)
