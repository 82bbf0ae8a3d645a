"""Shared text: what several articles print word for word or nearly, and what stands in one alone."""

from pathlib import Path

from components.contract import Component, Setting
from components.reuse.cells import BOARD
from components.reuse.figures.bars import BARS
from components.reuse.figures.matrix import MATRIX
from components.reuse.figures.tracks import TRACKS
from components.reuse.findings import stands_out
from components.reuse.marks import marks
from components.reuse.meanings import MEANINGS
from components.reuse.measure import COLUMNS, measure, redact
from components.reuse.relate import relate, relate_parts
from components.reuse.sample import SAMPLE
from components.reuse.summary import summarise

COMPONENT = Component(
    slug="reuse",
    title="Shared text",
    question="Which text do several outlets print?",
    columns=COLUMNS,
    voices=("own", "reported", "quoted"),
    measure=measure,
    summarise=summarise,
    views=(BARS, TRACKS, MATRIX),
    stands_out=stands_out,
    marks=marks,
    legend="Shared text underlined with dashes.",
    method=(Path(__file__).parent / "METHOD.md").read_text(encoding="utf-8"),
    sample=SAMPLE,
    settings=(
        Setting(
            slug="unit",
            label="Count",
            options=("share", "words"),
            default="share",
            help="Share: every outlet's words are the whole bar. Words: bars are as long as what the outlet wrote.",
        ),
    ),
    relate=relate,
    relate_parts=relate_parts,
    board=BOARD,
    names=("text", "origin"),
    redact=redact,
    about_shared=True,
    caveat="Only these articles are compared with each other; who wrote a text first cannot be seen.",
    meanings=MEANINGS,
)
