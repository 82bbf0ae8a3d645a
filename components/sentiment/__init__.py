"""Sentiment: TextBlob's polarity and subjectivity of each sentence, by whose voice it is, with the words behind it."""

from pathlib import Path

from components.contract import Component
from components.reading.model import VOICES
from components.sentiment.cells import BOARD
from components.sentiment.figures.counts import COUNTS
from components.sentiment.figures.course import COURSE
from components.sentiment.figures.headline import HEADLINE
from components.sentiment.figures.means import MEANS
from components.sentiment.figures.own_quoted import OWN_QUOTED
from components.sentiment.figures.pairs import PAIRS
from components.sentiment.figures.sentences import SENTENCES
from components.sentiment.figures.subjectivity import SUBJECTIVITY
from components.sentiment.findings import stands_out
from components.sentiment.marks import marks
from components.sentiment.meanings import MEANINGS
from components.sentiment.measure import COLUMNS, measure, redact
from components.sentiment.relate import relate, relate_parts
from components.sentiment.sample import SAMPLE
from components.sentiment.summary import summarise

COMPONENT = Component(
    slug="sentiment",
    title="Sentiment",
    question="How is it worded?",
    columns=COLUMNS,
    voices=VOICES,
    measure=measure,
    summarise=summarise,
    views=(COUNTS, MEANS, PAIRS, OWN_QUOTED, SENTENCES, COURSE, SUBJECTIVITY, HEADLINE),
    stands_out=stands_out,
    marks=marks,
    legend="Scored sentences underlined, words on the list framed.",
    relate=relate,
    relate_parts=relate_parts,
    method=(Path(__file__).parent / "METHOD.md").read_text(encoding="utf-8"),
    sample=SAMPLE,
    board=BOARD,
    names=("text", "evidence"),
    redact=redact,
    caveat="Scores count listed words: a storm is negative whoever reports it.",
    meanings=MEANINGS,
)
