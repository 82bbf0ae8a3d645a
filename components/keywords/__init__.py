"""Keywords: the words that set an outlet apart, without what is only house style."""

from __future__ import annotations

from pathlib import Path

from components.contract import Component, Setting, View
from components.keywords.against import BACKGROUNDS, CORPUS, OPTIONS
from components.keywords.cells import BOARD
from components.keywords.figures import lookup, pair, stressed
from components.keywords.figures.matrix import draw_matrix
from components.keywords.figures.scatter import draw_scatter
from components.keywords.marks import marks
from components.keywords.meanings import MEANINGS
from components.keywords.measure import COLUMNS, measure, redact
from components.keywords.reference import misset
from components.keywords.relate import relate, relate_parts
from components.keywords.sample import SAMPLE
from components.keywords.summary import TALLIED, summarise, tally, tally_parts
from components.keywords.written import AS_WRITTEN, FOLDED

TERMS = Setting(
    slug="terms",
    label="Terms",
    options=("all", "names", "words"),
    default="all",
    help="Names are terms mostly written with a capital inside sentences; words are all others.",
)
AGAINST = Setting(
    slug="against",
    label="Compared with",
    options=OPTIONS,
    default="others",
    help="Others: each outlet with the others, which weigh the same. Pooled: with all their words together. "
    "Reference: with a corpus that this server loads. To compare a pair, filter to two outlets in the sidebar.",
    advanced=True,
)
SPELLING = Setting(
    slug="spelling",
    label="Spelling",
    options=(FOLDED, AS_WRITTEN),
    default=FOLDED,
    help="Folded: all spellings, both numbers, and all names of one person count together; the table lists them. "
    "Written: each form by itself.",
    advanced=True,
)
PRIOR = Setting(
    slug="prior",
    label="Prior, in words",
    options=("500", "2000", "8000"),
    default="2000",
    help="How many words of the corpus's own mixture are added to each side before they are compared: the more, the "
    "more a rare term must differ. Used from five articles an outlet on.",
    advanced=True,
)

BACKGROUND = Setting(
    slug="background",
    label="Prior from",
    options=BACKGROUNDS,
    default=CORPUS,
    help="Corpus: the prior holds the words of these articles, outlets weighing the same. Reference: those of the "
    "reference that this server loads, too. Used from five articles an outlet on.",
    advanced=True,
)

PAIR = View(
    *("plane", pair.QUESTION, draw_scatter, pair.tell, pair.NOTE, pair.table),
    find=pair.find,
    reading="On the line both use a word alike; at an edge one of them never does.",
    sure=stressed.sure,
    at_once=False,
)
COMPONENT = Component(
    slug="keywords",
    title="Keywords",
    question=stressed.QUESTION,
    columns=COLUMNS,
    voices=("own",),
    measure=measure,
    summarise=summarise,
    tally=tally,
    tallied=TALLIED,
    views=(
        View(
            *("stressed", stressed.QUESTION, stressed.draw, stressed.tell, stressed.NOTE, stressed.table),
            find=stressed.find,
            reading="A tick is one use, at its place in the article; at the right, uses here and in other articles.",
            sure=stressed.sure,
            looks_at=stressed.looks_at,
        ),
        View(
            *("matrix", lookup.QUESTION, draw_matrix, lookup.tell, lookup.NOTE, lookup.table),
            find=lookup.find,
            reading="The larger a circle, the more often the word is used in a thousand words; the number counts uses.",
            sure=stressed.sure,
            at_once=False,
        ),
        PAIR,
    ),
    stands_out=None,  # a word used three times in one article is no finding
    marks=marks,
    legend="Words that set an outlet apart framed.",
    method=(Path(__file__).parent / "METHOD.md").read_text(encoding="utf-8"),
    sample=SAMPLE,
    settings=(TERMS, AGAINST, SPELLING, PRIOR, BACKGROUND),
    relate=relate,
    relate_parts=relate_parts,
    tally_parts=tally_parts,
    board=BOARD,
    names=("term", "form", "written"),
    redact=redact,
    caveat="A word is no opinion: read it in its sentences before saying what it stands for.",
    misset=misset,
    meanings=MEANINGS,
)
