"""Who gets to speak: quotations and paraphrase by speaker and outlet."""

from pathlib import Path

from components.contract import Component, Corrects
from components.speakers.cells import BOARD
from components.speakers.error import error_table
from components.speakers.figures.beside import BESIDE
from components.speakers.figures.places import PLACES
from components.speakers.figures.shares import SHARES
from components.speakers.figures.unnamed import UNNAMED_SOURCES
from components.speakers.figures.verbs import VERBS
from components.speakers.figures.words import WORDS
from components.speakers.findings import stands_out
from components.speakers.marks import marks
from components.speakers.measure import COLUMNS, measure, redact
from components.speakers.sample import SAMPLE
from components.speakers.settings import SETTINGS
from components.speakers.summary import summarise

COMPONENT = Component(
    slug="speakers",
    title="Speakers",
    question="Who gets to speak?",
    columns=COLUMNS,
    voices=("quoted", "reported"),
    measure=measure,
    summarise=summarise,
    views=(WORDS, BESIDE, SHARES, PLACES, UNNAMED_SOURCES, VERBS),
    stands_out=stands_out,
    marks=marks,
    legend="Quotation on a coloured ground, paraphrase underlined.",
    method=(Path(__file__).parent / "METHOD.md").read_text(encoding="utf-8").replace("ERROR_TABLE", error_table()),
    sample=SAMPLE,
    settings=SETTINGS,
    names=("speaker", "speaker_text", "via", "cue", "verb", "opening", "wording"),
    redact=redact,
    board=BOARD,
    caveat="Room is not approval: people are quoted at length to be praised, to be contradicted, or because only they "
    "answered.",
    corrects=Corrects(quotation="quotation_id", speaker="speaker"),
)
