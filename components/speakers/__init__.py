"""Who gets to speak: quotations and paraphrase by speaker and outlet."""

from pathlib import Path

from components.contract import Component, Corrects
from components.reading.speaker_kinds import NOT_TOLD
from components.speakers.cells import BOARD
from components.speakers.error import error_table
from components.speakers.figures.beside import BESIDE
from components.speakers.figures.called import CALLED_BY_THE_ARTICLES
from components.speakers.figures.kinds import KINDS_OF_VOICES
from components.speakers.figures.places import PLACES
from components.speakers.figures.shares import SHARES
from components.speakers.figures.unnamed import UNNAMED_SOURCES
from components.speakers.figures.variety import VARIETY
from components.speakers.figures.verbs import VERBS
from components.speakers.figures.words import WORDS
from components.speakers.findings import stands_out
from components.speakers.kind_cells import KINDS_ROW
from components.speakers.kinds.accuracy import kinds_table
from components.speakers.kinds.elsewhere import told_elsewhere
from components.speakers.marks import marks
from components.speakers.meanings import MEANINGS
from components.speakers.measure import COLUMNS, measure, redact
from components.speakers.sample import SAMPLE
from components.speakers.settings import SETTINGS
from components.speakers.summary import summarise

_METHOD = (Path(__file__).parent / "METHOD.md").read_text(encoding="utf-8")

COMPONENT = Component(
    slug="speakers",
    title="Speakers",
    question="Who gets to speak?",
    columns=COLUMNS,
    voices=("quoted", "reported"),
    measure=measure,
    summarise=summarise,
    views=(WORDS, KINDS_OF_VOICES, BESIDE, VARIETY, SHARES, PLACES, UNNAMED_SOURCES, CALLED_BY_THE_ARTICLES, VERBS),
    stands_out=stands_out,
    marks=marks,
    legend="Quotation on a coloured ground, paraphrase underlined.",
    method=_METHOD.replace("ERROR_TABLE", error_table()).replace("KINDS_TABLE", kinds_table()),
    sample=SAMPLE,
    settings=SETTINGS,
    names=("speaker", "speaker_text", "via", "cue", "verb", "opening", "wording", "kind_words"),
    redact=redact,
    board=(*BOARD, KINDS_ROW),
    caveat="Quoting is not agreeing: people are quoted at length to be praised, to be contradicted, or because only "
    "they answered.",
    relate=told_elsewhere,
    later=(("speaker_kind", NOT_TOLD), ("kind_words", ""), ("kind_start", -1), ("called", "")),
    kept_back=("called",),
    corrects=Corrects(quotation="quotation_id", speaker="speaker"),
    meanings=MEANINGS,
)
