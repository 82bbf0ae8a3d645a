"""The four articles that the project is delivered with."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from components.corpus.article import Corpus
from components.corpus.folder import read_folder

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
NAME = "Mattis in Tokyo, 2017"
CHOSEN = (
    "Given with the project: one event, the US defence secretary's visit to Tokyo in February 2017, "
    "as four outlets told it. Nobody sampled the outlets or the articles."
)


def seed_corpus() -> Corpus:
    """Return the four seed articles; `seeds/README.md` describes them.

    Raises:
        CorpusError: the folder `seeds` beside `components` is not there.
    """
    return replace(read_folder(SEEDS), name=NAME, chosen=CHOSEN)
