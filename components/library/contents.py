"""What a stored corpus consists of: the files of one version, made of an analysed corpus and read back from them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import UTC, date, datetime
from functools import partial
from typing import Any

import pandas as pd

from components.analysis.analyse import Analysis, Progress
from components.analysis.in_turn import InTurn, problems_of
from components.corpus.article import Article, Corpus, Problem
from components.corrections.file import write as write_corrections
from components.corrections.model import Corrections
from components.corrections.records import record
from components.library.card import FORMAT_VERSION, written_card
from components.library.engine import Engine
from components.library.kept_readings import on_disk
from components.library.kept_rows import KeptRows
from components.library.later import PartFile, Readings, Tables
from components.library.measures import packed as packed_measures
from components.library.readings import LATER_PARTS, PARTS, changed_parts, pack_part
from components.library.suggested import SUGGESTIONS, with_suggestions
from components.library.suggested import packed as packed_suggestions
from components.library.tables import pack, pack_columns, unpack, unpack_columns, unpack_named, unpack_some

FORMAT = "parallax corpus"
#: Says what the corpus is, and lists the other files with their hashes; written last.
CARD = "corpus.json"
ARTICLES, COUNTS, PROBLEMS, CORRECTIONS = "articles.parquet", "counts.parquet", "problems.parquet", "corrections.json"
#: Before the name of a table of readings as they were before linking, where linking changed it.
AS_READ = "as_read_"
#: The types of the columns of articles and of problems.
ARTICLE_TYPES = {field.name: "str" for field in fields(Article)}
#: The column of what was left out or taken back by hand: written where there is any, so that other corpora stay what
#: they were.
BY_HAND = "by_hand"
#: The files that a card lists first, in whatever order they are made.
_LISTED_FIRST = (ARTICLES, CORRECTIONS, PROBLEMS, COUNTS)
PROBLEM_TYPES = {"where": "str", "message": "str", "lost": "bool", "analysis": "bool"}

#: Columns of the frame of articles that earlier versions did not write.
LATER_COUNTS = ("story", "other_event")

#: Gives the bytes of a file of one version.
Get = Callable[[str], bytes]


@dataclass(frozen=True)
class Draft:
    """What is to be stored: the corpus as given, its analysis without corrections, the corrections, and its descent."""

    corpus: Corpus
    analysis: Analysis
    corrections: Corrections
    parent: str = ""
    texts: bool = True


def _nothing(what: str, done: int, total: int) -> None:
    """Tell nobody."""


def files_of(draft: Draft, made_by: Engine, progress: Progress | None = None) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a version by name, `CARD` last. Take each away before the next: rows may be made for it."""
    listed = dict.fromkeys(_LISTED_FIRST, "")
    for name, data in _tables(draft, progress or _nothing):
        listed[name] = hashlib.sha256(data).hexdigest()
        yield name, data
    yield CARD, written_card(_card(draft, made_by, listed))


def _card(draft: Draft, made_by: Engine, files: Mapping[str, str]) -> dict[str, object]:
    corpus = draft.corpus
    return {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "title": corpus.name,
        "chosen": corpus.chosen,
        **({"options": corpus.options} if corpus.options else {}),
        "created": datetime.now(UTC).isoformat(),
        "content": content_hash(corpus, draft.corrections),
        "parent": draft.parent,
        "texts": draft.texts,
        "articles": len(draft.analysis.readings),
        "outlets": list(draft.analysis.corpus.outlets),
        "engine": {"reading": made_by.stages.get("reading", ""), "whole": made_by.whole, "rates": made_by.rates},
        "stages": dict(made_by.stages),
        "files": dict(files),
    }


def content_hash(corpus: Corpus, corrections: Corrections) -> str:
    """Return the SHA-256 of all that a person put into a corpus: title, choice, articles, corrections, checks, options.

    Without options, and without anything set by hand, it is what it was before there were any.
    """
    hashed = hashlib.sha256()
    for part in (
        [corpus.name, corpus.chosen],
        *([text for name, text in _cells(one).items() if text or name != BY_HAND] for one in corpus.articles),
        *(record(one) for one in (*corrections.changes, *corrections.checks)),
        *([json.dumps(corpus.options, sort_keys=True)] if corpus.options else []),
    ):
        hashed.update(json.dumps(part).encode() + b"\n")
    return hashed.hexdigest()


def _cells(article: Article) -> dict[str, str]:
    found = {name: getattr(article, name) for name in ARTICLE_TYPES}
    return {**found, "published": article.published.isoformat() if article.published else ""}


def _tables(draft: Draft, tell: Progress = _nothing) -> Iterator[tuple[str, bytes]]:
    analysis = draft.analysis
    yield ARTICLES, packed_articles(draft.corpus.articles)
    yield CORRECTIONS, write_corrections(draft.corrections, draft.corpus)
    yield COUNTS, pack(analysis.articles)
    changed = changed_parts(analysis.as_read, analysis.readings)
    for name in PARTS:
        yield f"{name}.parquet", pack_part(name, analysis.readings)
        if name in changed:
            yield f"{AS_READ}{name}.parquet", pack_part(name, analysis.as_read)
    yield from packed_measures(analysis, tell)
    if draft.texts:  # without them no name can be joined to another
        yield SUGGESTIONS, packed_suggestions(analysis)
    yield PROBLEMS, _problems(draft)  # of rows that are made for their files they are known now


def packed_articles(articles: Iterable[Article]) -> bytes:
    """Return articles as a Parquet file."""
    cells = [_cells(article) for article in articles]
    types = {
        name: kind for name, kind in ARTICLE_TYPES.items() if name != BY_HAND or any(one[BY_HAND] for one in cells)
    }
    return pack_columns({name: [one[name] for one in cells] for name in types}, types)


def _problems(draft: Draft) -> bytes:
    given = draft.corpus.problems
    all_ = [*draft.analysis.corpus.problems, *problems_of(draft.analysis.rows)]
    rows = [{**asdict(one), "analysis": number >= len(given)} for number, one in enumerate(all_)]
    return pack_columns({name: [row[name] for row in rows] for name in PROBLEM_TYPES}, PROBLEM_TYPES)


def corpus_of(get: Get, card: Mapping[str, Any]) -> Corpus:
    """Return the corpus as it was given, from its files and its card."""
    problems = tuple(one for one, later in _all_problems(get) if not later)
    return Corpus(card["title"], articles_in(get(ARTICLES)), problems, card["chosen"], card.get("options", {}))


def articles_in(data: bytes) -> tuple[Article, ...]:
    """Return the articles that `packed_articles` wrote."""
    found = unpack_columns(data)
    return tuple(_article(dict(zip(found, row, strict=True))) for row in zip(*found.values(), strict=True))


def _article(cells: dict[str, Any]) -> Article:
    return Article(**{**cells, "published": date.fromisoformat(cells["published"]) if cells["published"] else None})


def _all_problems(get: Get) -> list[tuple[Problem, bool]]:
    found = unpack_columns(get(PROBLEMS))
    rows = zip(*(found[name] for name in PROBLEM_TYPES), strict=True)
    return [(Problem(where, message, lost), later) for where, message, lost, later in rows]


def analysis_of(get: Get, files: Mapping[str, str], corpus: Corpus) -> Analysis:
    """Return the analysis as it was stored: all its files are got now, and opened when something asks for them.

    What linking left as it was is one record in the readings and in those as read.
    """
    counts = counts_of(get)
    articles = _read(corpus, counts)
    wanted = {name: f"{name}.parquet" for name in PARTS}
    parts = {
        name: PartFile(name, get(file)) for name, file in wanted.items() if file in files or name not in LATER_PARTS
    }
    earlier = {name: f"{AS_READ}{name}.parquet" for name in PARTS}
    before = parts | {name: PartFile(name, get(file)) for name, file in earlier.items() if file in files}
    data = {slug: get(f"rows_{slug}.parquet") for slug in slugs_of(files)}
    rows = Tables(
        {slug: partial(unpack, own) for slug, own in data.items()},
        {slug: partial(unpack_some, own) for slug, own in data.items()},
        {slug: partial(unpack_named, own) for slug, own in data.items()},
    )
    apart = [slug for slug in rows if f"measured_{slug}.parquet" in files]
    measured = Tables(
        {slug: partial(rows.__getitem__, slug) for slug in rows}
        | {slug: partial(unpack, get(f"measured_{slug}.parquet")) for slug in apart}
    )
    kept = replace(corpus, articles=articles, problems=tuple(one for one, _ in _all_problems(get)))
    readings = Readings(articles, parts, groups_in(counts))
    found = Analysis(kept, readings, counts, rows, measured, as_read=Readings(articles, before, {}))
    return with_suggestions(found, get(SUGGESTIONS)) if SUGGESTIONS in files else found


def analysis_in_turn(get: Get, files: Mapping[str, str], corpus: Corpus) -> Analysis | None:
    """Return the analysis as it was stored, for whoever goes through all of it: rows and readings are not held.

    It is without the readings as read. None where the readings are stored in another order than the articles.
    """
    counts = counts_of(get)
    articles = _read(corpus, counts)
    parts = {name: get(f"{name}.parquet") for name in PARTS if f"{name}.parquet" in files or name not in LATER_PARTS}
    readings = on_disk(articles, parts, groups_in(counts))
    if readings is None:
        return None

    def rows(slug: str, *kinds: str) -> KeptRows:
        return KeptRows(get(next(file for kind in kinds if (file := f"{kind}_{slug}.parquet") in files)))

    kept = replace(corpus, articles=articles, problems=tuple(one for one, _ in _all_problems(get)))
    slugs = slugs_of(files)
    return Analysis(
        kept,
        readings,
        counts,
        InTurn({slug: partial(rows, slug, "rows") for slug in slugs}, ready=True),
        InTurn({slug: partial(rows, slug, "measured", "rows") for slug in slugs}),
    )


def _read(corpus: Corpus, counts: pd.DataFrame) -> tuple[Article, ...]:
    """Return the articles that could be read, each once."""
    read = set(counts["article_id"].tolist())
    return tuple({one.article_id: one for one in corpus.articles if one.article_id in read}.values())


def slugs_of(files: Mapping[str, str]) -> list[str]:
    """Return the words of the measures whose rows are stored, in their order."""
    return [name.removeprefix("rows_").removesuffix(".parquet") for name in files if name.startswith("rows_")]


def counts_of(get: Get) -> pd.DataFrame:
    """Return the frame of articles; of a corpus kept before there were stories, each event is a story of its own."""
    found = unpack(get(COUNTS))
    if "story" not in found:
        found = found.assign(story=found["event"], other_event=pd.Series("", found.index, dtype="str"))
    return found


def groups_in(counts: pd.DataFrame) -> dict[str, dict[str, str]]:
    """Return what each article is grouped with, as fields of its reading."""
    fields = ("event", *LATER_COUNTS)
    rows = zip(counts["article_id"], *(counts[name] for name in fields), strict=True)
    return {article_id: dict(zip(fields, values, strict=True)) for article_id, *values in rows}
