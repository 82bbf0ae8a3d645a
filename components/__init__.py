"""Reads articles, measures how they tell an event, draws what it measured. Never imports Streamlit."""

from pathlib import Path

from components.actors import COMPONENT as ACTORS
from components.coverage import COMPONENT as COVERAGE
from components.frames import COMPONENT as FRAMES
from components.frames.beside import BESIDE as OF_FRAMES
from components.keywords import COMPONENT as KEYWORDS
from components.reading.card import section
from components.reuse import COMPONENT as REUSE
from components.sentiment import COMPONENT as SENTIMENT
from components.speakers import COMPONENT as SPEAKERS

#: Every measure, in reading order: who speaks is what texts show most plainly and what a reader can check by hand, so
#: it comes first. This is the one place where a measure is registered.
COMPONENTS = (SPEAKERS, SENTIMENT, KEYWORDS, FRAMES, ACTORS, REUSE, COVERAGE)

#: What the own pages of a measure have done in another process, by the measure's slug and a word: from readings and
#: what was asked to an answer, both in what JSON can hold.
BESIDE = {FRAMES.slug: OF_FRAMES}

VERSION = "0.1.0"

_HERE = Path(__file__).parent

#: The methods that every measure stands on, by the word that names them in addresses.
METHODS = {
    name: (_HERE / place / "METHOD.md").read_text(encoding="utf-8")
    for name, place in {
        "articles": "corpus",
        "reading": "reading",
        "persons": "reading/persons",
        "corrections": "corrections",
        "events": "linking",
        "statistics": "statistics",
    }.items()
    if (_HERE / place / "METHOD.md").exists()
}
METHODS["reading"] = section(METHODS["reading"])
