"""Coverage: what the tellings of an event have in common, and what is found in some of them only."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from components.contract import Component, Setting, View
from components.coverage.cells import BOARD
from components.coverage.figures import but_here, lookup, matrix, only_here, standing
from components.coverage.findings import stands_out
from components.coverage.marks import marks
from components.coverage.measure import COLUMNS, measure, redact
from components.coverage.sample import SAMPLE
from components.coverage.spot import KINDS
from components.coverage.summary import ALL, summarise
from components.reading.model import VOICES, Reading

KIND = Setting(
    slug="kind",
    label="Points",
    options=(ALL, *KINDS),
    default=ALL,
    help="Things are treaties, weapons, bases and the like with a name; statements are sentences that say the same in "
    "several tellings. Statements and quotations of one telling alone are drawn where their kind is chosen.",
)
POINTS = Setting(
    slug="points",
    label="Points drawn",
    options=("20", "40", "80"),
    default="40",
    help="How many points the figures with a row for each point draw at most. The table has all.",
)


def relate(readings: list[Reading], rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with their final points (`relate.relate`)."""
    from components.coverage.relate import relate as related  # noqa: PLC0415 (word lists are loaded on import)

    return related(readings, rows)


COMPONENT = Component(
    slug="coverage",
    title="Coverage",
    question=matrix.QUESTION,
    columns=COLUMNS,
    voices=VOICES,
    measure=measure,
    summarise=summarise,
    views=(
        View("matrix", matrix.QUESTION, matrix.draw, lookup.tell, lookup.NOTE, lookup.table),
        View("only", only_here.QUESTION, only_here.draw, only_here.tell, only_here.NOTE, only_here.table),
        View("but", but_here.QUESTION, but_here.draw, but_here.tell, but_here.NOTE, but_here.table),
        View("where", standing.QUESTION, standing.draw, standing.tell, standing.NOTE, standing.table),
    ),
    stands_out=stands_out,
    marks=marks,
    legend="Names and numbers underlined, and passages that several have.",
    method=(Path(__file__).parent / "METHOD.md").read_text(encoding="utf-8"),
    sample=SAMPLE,
    settings=(KIND, POINTS),
    brief=(("points", "20"),),
    relate=relate,
    board=BOARD,
    names=("point", "key", "noun"),
    redact=redact,
)
