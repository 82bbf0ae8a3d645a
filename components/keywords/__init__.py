"""Keywords: the words that one telling stresses and the others hardly use, without what is only house style."""

from __future__ import annotations

from pathlib import Path

from components.contract import Component, Setting, View
from components.keywords import lookup, stressed
from components.keywords.findings import stands_out
from components.keywords.marks import marks
from components.keywords.matrix import draw_matrix
from components.keywords.measure import COLUMNS, measure
from components.keywords.relate import relate
from components.keywords.summary import summarise

TERMS = Setting(
    slug="terms",
    label="Terms",
    options=("all", "names", "words"),
    default="all",
    help="Names are terms mostly written with a capital inside sentences; words are all others.",
)
PRIOR = Setting(
    slug="prior",
    label="Prior, in words",
    options=("500", "2000", "8000"),
    default="2000",
    help="How many words of the corpus's own mixture are added to each side before they are compared: the more, the "
    "more a rare term must differ. Used from five articles an outlet on.",
)

COMPONENT = Component(
    slug="keywords",
    title="Keywords",
    question=stressed.QUESTION,
    columns=COLUMNS,
    voices=("own",),
    measure=measure,
    summarise=summarise,
    views=(
        View("stressed", stressed.QUESTION, stressed.draw, stressed.tell, stressed.NOTE, stressed.table),
        View("matrix", lookup.QUESTION, draw_matrix, lookup.tell, lookup.NOTE, lookup.table),
    ),
    stands_out=stands_out,
    marks=marks,
    method=(Path(__file__).parent / "METHOD.md").read_text(encoding="utf-8"),
    settings=(TERMS, PRIOR),
    relate=relate,
)
