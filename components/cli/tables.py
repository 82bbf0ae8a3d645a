"""The tables that `analyse` writes, each by the name of its file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain

import pandas as pd

from components.analysis.analyse import Analysis, registered
from components.analysis.selection import summary_of
from components.contract import Component
from components.corpus.article import Problem
from components.library.engine import whole
from components.output.csv_file import Lines
from components.output.tables import quotation_table, segment_table, sentence_table, thought_table
from components.reading.model import Reading

#: A file's name and what it holds.
Table = tuple[str, Iterator[pd.DataFrame | Lines]]
#: Makes some of the tables (`tables`).
Part = Callable[[], Iterator[Table]]
CORPUS_COLUMNS = ("title", "chosen", "articles", "outlets", "fingerprint", "corrections", "version", "options")
#: Articles whose tables are made in one go.
_BLOCK = 200


def _about(analysis: Analysis) -> pd.DataFrame:
    """Return one line that says what the corpus is: `CORPUS_COLUMNS`."""
    corpus = analysis.corpus
    line = (corpus.name, corpus.chosen, len(corpus.articles), len(corpus.outlets), analysis.fingerprint)
    words = [one.words(corpus.options.get(one.slug, {})) for one in registered()]
    options = "; ".join(f"{label} {word}" for own in words for label, word in own.items())
    return pd.DataFrame([(*line, analysis.corrections, whole(), options)], columns=list(CORPUS_COLUMNS))


def tables(analysis: Analysis, problems: list[Problem]) -> Iterator[Table]:
    """Yield each file's name and the frames that it holds; a summary that fails becomes a problem.

    Take each away before the next: so the rows of one measure are held at a time.
    """
    for made in parts(analysis, problems):
        yield from made()


def parts(analysis: Analysis, problems: list[Problem]) -> list[Part]:
    """Return what makes the tables of `tables`, in parts of which none needs what another made."""
    measures = [partial(_of_measure, one, analysis, problems) for one in registered()]
    return [partial(_of_corpus, analysis), *(partial(_of_readings, name, analysis) for name in _OF_READINGS), *measures]


def _of_corpus(analysis: Analysis) -> Iterator[Table]:
    yield "articles.csv", iter((analysis.articles,))
    yield "corpus.csv", iter((_about(analysis),))


def _of_readings(name: str, analysis: Analysis) -> Iterator[Table]:
    if analysis.alongside and name in analysis.alongside.makes:
        yield name, chain((_OF_READINGS[name](()),), map(_unpacked, analysis.alongside.of(name)))
    else:
        yield name, _in_blocks(_OF_READINGS[name], analysis.readings)


def _of_measure(component: Component, analysis: Analysis, problems: list[Problem]) -> Iterator[Table]:
    rows = analysis.parts(component.slug)
    yield f"{component.slug}_rows.csv", map(component.given_out, rows)
    try:
        summary = summary_of(component, rows, analysis.articles)
    except Exception as error:
        message = f"could not be made ({type(error).__name__}: {error}). Please report it."
        problems.append(Problem(f"{component.slug}_summary.csv", message, lost=True))
        return
    yield f"{component.slug}_summary.csv", iter((summary,))


#: The tables of readings, by the names of their files.
_OF_READINGS: Mapping[str, Callable[[Sequence[Reading]], pd.DataFrame]] = {
    "sentences.csv": sentence_table,
    "segments.csv": segment_table,
    "quotations.csv": quotation_table,
    "thoughts.csv": thought_table,
}


def _packed(table_of: Callable[[Sequence[Reading]], pd.DataFrame], readings: Sequence[Reading]) -> bytes:
    """Return a table of some readings as lines behind the number of its rows."""
    lines = Lines.of(table_of(readings))
    return str(lines.rows).encode() + b"\n" + lines.data


def _unpacked(data: bytes) -> Lines:
    rows, _, lines = data.partition(b"\n")
    return Lines(int(rows), lines)


#: What makes the lines of these tables, to be made alongside the measuring of the same readings.
LINES = {name: partial(_packed, table_of) for name, table_of in _OF_READINGS.items()}


def _in_blocks(
    table_of: Callable[[Sequence[Reading]], pd.DataFrame], readings: Sequence[Reading]
) -> Iterator[pd.DataFrame]:
    """Yield a table of readings in parts, one at least."""
    for first in range(0, max(len(readings), 1), _BLOCK):
        yield table_of(readings[first : first + _BLOCK])
