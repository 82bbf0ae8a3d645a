"""Actors: how each outlet names and describes the same people and groups, and what it has them do."""

from pathlib import Path

from components.actors.cells import BOARD
from components.actors.choosing import WHOSE
from components.actors.figures.absent import ABSENT_VIEW
from components.actors.figures.between import BETWEEN_VIEW
from components.actors.figures.described import DESCRIBED_VIEW
from components.actors.figures.does import DOES_VIEW
from components.actors.figures.named import NAMED_VIEW
from components.actors.figures.toward import TOWARD_VIEW
from components.actors.figures.weights import WEIGHTS_VIEW
from components.actors.findings import stands_out
from components.actors.marks import marks
from components.actors.meanings import MEANINGS
from components.actors.measure import COLUMNS, measure, redact
from components.actors.namings import NAMINGS
from components.actors.sample import SAMPLE
from components.actors.summary import summarise
from components.contract import Component
from components.reading.model import VOICES

COMPONENT = Component(
    slug="actors",
    title="Actors",
    question="How is each actor named and described, and what do they do?",
    columns=COLUMNS,
    voices=VOICES,
    measure=measure,
    summarise=summarise,
    views=(NAMED_VIEW, DOES_VIEW, DESCRIBED_VIEW, TOWARD_VIEW, WEIGHTS_VIEW, ABSENT_VIEW, BETWEEN_VIEW),
    stands_out=stands_out,
    marks=marks,
    legend="Names underlined, describing words dashed, verbs framed.",
    method=(Path(__file__).parent / "METHOD.md").read_text(encoding="utf-8"),
    sample=SAMPLE,
    settings=(WHOSE,),
    options=(NAMINGS,),
    board=BOARD,
    caveat="A naming is not yet a stance, passive is not blame, and being acted on is no verdict.",
    names=("actor", "naming", "words", "what", "verb", "other", "speaker"),
    redact=redact,
    meanings=MEANINGS,
)
