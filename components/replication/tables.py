"""The tables of a package: the list of articles, the readings, and each measure's rows and summary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from components.analysis.analyse import Analysis, registered
from components.analysis.selection import chosen_rows
from components.contract import EVERY_ROW, Component, Meaning, Settings
from components.corpus.article import Article
from components.output.tables import quotation_table, segment_table, sentence_table, thought_table
from components.replication import described
from components.replication.covering import covered_rows, without_runs, without_words
from components.replication.model import ARTICLES, hash_of


@dataclass(frozen=True)
class Table:
    """A table with what it is, what each column means, and the columns that name one line of it (none: its place)."""

    name: str
    title: str
    frame: pd.DataFrame
    meanings: Mapping[str, Meaning]
    key: tuple[str, ...] = ()


def settings_of(given: Mapping[str, Settings] | None = None) -> dict[str, dict[str, str]]:
    """Return the settings in which summaries are counted: those given, and the default of each other."""
    return {one.slug: {**one.defaults(), **(given or {}).get(one.slug, {})} for one in registered()}


def tables(analysis: Analysis, settings: Mapping[str, Settings], texts: bool) -> list[Table]:
    """Return every table of an analysis.

    Without texts no cell holds a sentence: rows are those that each component gives out of hidden text, readings lose
    their words, and whatever text is left holds no six words in a row of any article.
    """
    found = [*_of_readings(analysis), *_of_measures(analysis, settings, texts)]
    if not texts:
        found = [
            one if one.name.endswith("_summary") else replace(one, frame=without_words(one.frame)) for one in found
        ]
        frames = without_runs([one.frame for one in found], analysis.corpus.articles)
        found = [replace(one, frame=frame) for one, frame in zip(found, frames, strict=True)]
    return [article_list(analysis.corpus.articles), *(replace(one, frame=_typed(one.frame)) for one in found)]


def article_list(articles: Sequence[Article]) -> Table:
    """Return the list of the articles, with the hash of each text."""
    lines = [
        (
            *(one.article_id, one.outlet, one.kind, one.title, one.published.isoformat() if one.published else ""),
            *(one.url, one.language, one.file, one.by_hand, len(one.text), hash_of(one.text)),
        )
        for one in articles
    ]
    frame = pd.DataFrame(lines, columns=list(described.ARTICLES)).astype(
        {name: "int64" if name == "characters" else "str" for name in described.ARTICLES}
    )
    return Table(ARTICLES, "The articles, with their addresses and content hashes", frame, described.ARTICLES, _ID)


_ID = ("article_id",)


def _of_readings(analysis: Analysis) -> Iterator[Table]:
    readings = analysis.readings
    yield Table("article_counts", "What was counted of each article", analysis.articles, described.COUNTS, _ID)
    sentence = ("article_id", "sentence")
    yield Table("sentences", "The sentences", sentence_table(readings), described.SENTENCES, sentence)
    piece = ("article_id", "start", "end")
    yield Table("segments", "Pieces of sentences in one voice", segment_table(readings), described.SEGMENTS, piece)
    for name, title, frame in (
        ("quotations", "The passages of quotations", quotation_table(readings)),
        ("thoughts", "What somebody is told to want, plan, fear or believe", thought_table(readings)),
    ):
        yield Table(name, title, frame, described.QUOTATIONS)


def _of_measures(analysis: Analysis, settings: Mapping[str, Settings], texts: bool) -> Iterator[Table]:
    for one in registered():
        rows = analysis.rows[one.slug]
        meanings = {**EVERY_ROW, **one.meanings.rows}
        given_out = one.given_out(rows if texts else covered_rows(one, rows))
        yield Table(f"{one.slug}_rows", f"{one.title}: every row", given_out, meanings)
        summary = _summary(one, rows, analysis.articles, settings[one.slug])
        title = f"{one.title}: summary ({one.question})"
        yield Table(f"{one.slug}_summary", title, summary, one.meanings.summary, one.meanings.key)


def _summary(one: Component, rows: pd.DataFrame, articles: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    return one.summarise(chosen_rows(rows, articles, one.voices), articles, settings)


def _typed(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a frame whose columns of no type of their own are texts, as the file of it has them."""
    return frame.astype({name: "str" for name, kind in frame.dtypes.items() if str(kind) == "object"})
