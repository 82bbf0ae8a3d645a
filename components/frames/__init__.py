"""Frames: which aspects of the matter an article brings up, by the words of an open codebook."""

from pathlib import Path

from components.contract import Component
from components.frames.cells import BOARD
from components.frames.figures.alone import ALONE
from components.frames.figures.places import PLACES
from components.frames.figures.rates import RATES
from components.frames.figures.sure import SURE
from components.frames.figures.voices import WHO
from components.frames.figures.words import WORDS
from components.frames.findings import stands_out
from components.frames.labels import LABELS
from components.frames.marks import marks
from components.frames.meanings import MEANINGS
from components.frames.measure import CODEBOOK, COLUMNS, measure, redact
from components.frames.relate import relate
from components.frames.sample import SAMPLE
from components.frames.summary import WHOSE, summarise
from components.reading.model import VOICES

COMPONENT = Component(
    slug="frames",
    title="Frames",
    question="Which aspects does each article bring up?",
    columns=COLUMNS,
    voices=VOICES,
    measure=measure,
    relate=relate,
    by_event=True,
    summarise=summarise,
    views=(RATES, WHO, WORDS, ALONE, PLACES, SURE),
    stands_out=stands_out,
    marks=marks,
    legend="Words of the codebook: strong ones framed, weak ones underlined.",
    method=(Path(__file__).parent / "METHOD.md").read_text(encoding="utf-8"),
    sample=SAMPLE,
    settings=(WHOSE,),
    caveat="A word for an aspect is no opinion on it: read the sentence before saying what it stands for.",
    options=(CODEBOOK, LABELS),
    board=BOARD,
    names=("words", "speaker"),
    redact=redact,
    later=(("third", ""),),
    meanings=MEANINGS,
)
