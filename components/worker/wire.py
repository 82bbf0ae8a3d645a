"""Articles, trays and corpora as what JSON can hold, and back. Each comes back exactly as it was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, fields
from datetime import date
from typing import Any

from components.corpus.article import Article, Corpus, Problem
from components.corrections.model import Corrections
from components.corrections.records import change_from, check_from, record
from components.intake.tray import Tray, TrayArticle
from components.library.readings import PARTS
from components.reading.model import Reading

#: What JSON can hold, by name.
Plain = dict[str, Any]
#: What a reading says of where it belongs, beside its parts.
_GROUPS = ("event", "story", "other_event")
_DEFAULTS = {one.name: one.default for one in fields(Article)}


def article_out(article: Article) -> Plain:
    """Return an article without the fields that are as they are by default."""
    cells = {name: getattr(article, name) for name in _DEFAULTS}
    told = {name: cell for name, cell in cells.items() if cell != _DEFAULTS[name]}
    if article.published:
        told["published"] = article.published.isoformat()
    return told


def article_in(told: Mapping[str, Any]) -> Article:
    """Return the article that `article_out` wrote."""
    day = told.get("published")
    return Article(**{**told, "published": date.fromisoformat(day) if day else None})


def problems_out(problems: Iterable[Problem]) -> list[Plain]:
    """Return problems."""
    return [asdict(one) for one in problems]


def problems_in(told: Iterable[Mapping[str, Any]]) -> tuple[Problem, ...]:
    """Return the problems that `problems_out` wrote."""
    return tuple(Problem(**one) for one in told)


def corpus_out(corpus: Corpus) -> Plain:
    """Return a corpus."""
    return {
        "name": corpus.name,
        "articles": [article_out(one) for one in corpus.articles],
        "problems": problems_out(corpus.problems),
        "chosen": corpus.chosen,
        "options": dict(corpus.options),
    }


def corpus_in(told: Mapping[str, Any]) -> Corpus:
    """Return the corpus that `corpus_out` wrote."""
    articles = tuple(article_in(one) for one in told["articles"])
    return Corpus(told["name"], articles, problems_in(told["problems"]), told["chosen"], told["options"])


def tray_out(tray: Tray) -> Plain:
    """Return what is on a tray."""
    return {
        "entries": [
            {"article": article_out(one.article), "words": one.words, "warnings": one.warnings, "keep": one.keep}
            for one in tray.entries
        ],
        "problems": problems_out(tray.problems),
        "addresses": tray.addresses,
    }


def tray_in(told: Mapping[str, Any]) -> Tray:
    """Return the tray that `tray_out` wrote."""
    entries = tuple(
        TrayArticle(article_in(one["article"]), one["words"], tuple(one["warnings"]), one["keep"])
        for one in told["entries"]
    )
    return Tray(entries, problems_in(told["problems"]), tuple(told["addresses"]))


def reading_out(reading: Reading) -> Plain:
    """Return a reading without its article."""
    parts = {name: [part.row(one) for one in getattr(reading, name)] for name, part in PARTS.items()}
    return {**parts, **{name: getattr(reading, name) for name in _GROUPS}}


def reading_in(article: Article, told: Mapping[str, Any]) -> Reading:
    """Return the reading of an article that `reading_out` wrote."""
    parts: dict[str, Any] = {name: tuple(part.record(*cells) for cells in told[name]) for name, part in PARTS.items()}
    return Reading(article, **parts, **{name: told[name] for name in _GROUPS})


def corrections_out(corrections: Corrections) -> dict[str, Sequence[object]]:
    """Return corrections and checks."""
    return {
        "changes": [record(one) for one in corrections.changes],
        "checks": [record(one) for one in corrections.checks],
    }


def corrections_in(told: Mapping[str, Sequence[object]]) -> Corrections:
    """Return the corrections that `corrections_out` wrote.

    Raises:
        CorrectionsError: one of them cannot be kept.
    """
    return Corrections(
        tuple(change_from(one, "a correction") for one in told["changes"]),
        tuple(check_from(one, "a check") for one in told["checks"]),
    )
