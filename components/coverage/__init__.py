"""Coverage: which names and facts the articles on an event have in common, and which one alone mentions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from components.contract import Component, Setting, View
from components.coverage.cells import BOARD
from components.coverage.figures import but_here, lookup, matrix, only_here, standing
from components.coverage.findings import stands_out
from components.coverage.marks import marks
from components.coverage.meanings import MEANINGS
from components.coverage.measure import COLUMNS, measure, redact
from components.coverage.mention import KINDS
from components.coverage.sample import SAMPLE
from components.coverage.summary import ALL, TALLIED, summarise, tally, tally_parts
from components.reading.model import VOICES, Reading

KIND = Setting(
    slug="kind",
    label="Names and facts",
    options=(ALL, *KINDS),
    default=ALL,
    help="Things are treaties, weapons, bases and the like with a name; statements are sentences that say the same in "
    "several articles. Statements and quotations of one article alone are drawn where their kind is chosen.",
)
POINTS = Setting(
    slug="points",
    label="Rows",
    options=("20", "40", "80"),
    default="40",
    help="How many rows figures have at most. The table has all.",
    of_one_event=True,
)


def relate(readings: Sequence[Reading], rows: pd.DataFrame) -> pd.DataFrame:
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
    tally=tally,
    tallied=TALLIED,
    views=(
        View(
            *("matrix", matrix.QUESTION, matrix.draw, lookup.tell, lookup.NOTE, lookup.table),
            find=lookup.find,
            reading=lookup.READING,
            sure=lookup.sure,
            looks_at=lookup.looks_at,
        ),
        View(
            *("only", only_here.QUESTION, only_here.draw, only_here.tell, only_here.NOTE, only_here.table),
            find=only_here.find,
            reading="Under each outlet what no other article here mentions; click it to read it.",
            sure=lookup.sure,
            at_once=False,
        ),
        View(
            *("but", but_here.QUESTION, but_here.draw, but_here.tell, but_here.NOTE, but_here.table),
            find=but_here.find,
            reading="Under each outlet what nearly all others mention and was not found in it.",
            sure=lookup.sure,
            at_once=False,
        ),
        View(
            *("where", standing.QUESTION, standing.draw, standing.tell, standing.NOTE, standing.table),
            find=standing.find,
            reading="Each cell runs from an article’s first word to its last; a tick is a mention.",
            sure=lookup.sure,
            at_once=False,
        ),
    ),
    stands_out=stands_out,
    marks=marks,
    legend="Names and numbers underlined, and passages that several have.",
    method=(Path(__file__).parent / "METHOD.md").read_text(encoding="utf-8"),
    sample=SAMPLE,
    settings=(KIND, POINTS),
    brief=(("points", "20"),),
    relate=relate,
    tally_parts=tally_parts,
    by_event=True,
    board=BOARD,
    names=("point", "key", "noun"),
    redact=redact,
    caveat="Whether an outlet knew of something cannot be seen; articles of an earlier day could not report it.",
    meanings=MEANINGS,
)
