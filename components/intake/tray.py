"""What a person has given and not yet kept: articles as understood, corrected by hand, with what went wrong.

Nothing here knows Streamlit: a tray goes in, a tray comes out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pandas as pd

from components.corpus.article import KINDS, Article, Corpus, Problem
from components.corpus.by_hand import with_stretch
from components.corpus.folder import in_reading_order
from components.intake.checks.warnings import warnings_of
from components.intake.days import read_day
from components.intake.model import Limits, Read
from components.intake.take_in import Intake, gather

#: The columns of the table, in their order; those of `EDITED` can be corrected.
COLUMNS = ("keep", "outlet", "title", "kind", "date", "warnings", "language", "words", "file")
EDITED = ("keep", "outlet", "title", "kind", "date", "language")
#: Longer names and titles are cut: they stand in figures and addresses.
MOST_LETTERS = 300
#: What an article is called whose outlet nobody named, with its number.
UNNAMED = "Unnamed outlet"


@dataclass(frozen=True)
class TrayArticle:
    """An article on the tray, the number of its words, what is doubtful about it, and whether it is kept."""

    article: Article
    words: int
    warnings: tuple[str, ...] = ()
    keep: bool = True


@dataclass(frozen=True)
class Tray:
    """The articles given so far, what could not be read, and addresses whose texts nobody has given yet."""

    entries: tuple[TrayArticle, ...] = ()
    problems: tuple[Problem, ...] = ()
    addresses: tuple[str, ...] = ()

    @property
    def kept(self) -> tuple[Article, ...]:
        """The articles that are kept."""
        return tuple(entry.article for entry in self.entries if entry.keep)


def tray_of(articles: Sequence[Article]) -> Tray:
    """Return a tray with the articles of a corpus."""
    return added(Tray(), Intake(gather([Read(tuple(articles))], Limits(articles=max(len(articles), 1))).found))


def added(tray: Tray, intake: Intake, limits: Limits | None = None) -> Tray:
    """Return a tray with more articles on it; one that is there already to the last letter stays once, and is told."""
    read = Read(tuple(one.article for one in intake.found))
    whole = gather([Read(tuple(entry.article for entry in tray.entries)), read], limits)
    keep = {entry.article.article_id: entry.keep for entry in tray.entries}
    entries = tuple(
        TrayArticle(one.article, one.words, one.warnings, keep.get(one.article.article_id, True)) for one in whole.found
    )
    return Tray(
        entries,
        (*tray.problems, *intake.problems, *whole.problems),
        tuple(dict.fromkeys((*tray.addresses, *intake.addresses))),
    )


def edited(tray: Tray, first: int, edits: Mapping[int, Mapping[str, Any]]) -> Tray:
    """Return a tray with what was changed in its table; `first` is the number of the table's first article."""
    entries = list(tray.entries)
    for row, cells in edits.items():
        number = first + int(row)
        if 0 <= number < len(entries):
            entries[number] = _edited(entries[number], cells)
    if any(new.article != old.article for new, old in zip(entries, tray.entries, strict=True)):
        warnings = warnings_of([entry.article for entry in entries])
        entries = [replace(entry, warnings=told) for entry, told in zip(entries, warnings, strict=True)]
    return replace(tray, entries=tuple(entries))


def set_by_hand(tray: Tray, number: int, start: int, end: int, out: bool) -> Tray:
    """Return a tray in which one article's characters from `start` to `end` are left out, or taken back."""
    entries = list(tray.entries)
    if 0 <= number < len(entries):
        entries[number] = replace(entries[number], article=with_stretch(entries[number].article, start, end, out))
        warnings = warnings_of([entry.article for entry in entries])
        entries = [replace(entry, warnings=told) for entry, told in zip(entries, warnings, strict=True)]
    return replace(tray, entries=tuple(entries))


def _edited(entry: TrayArticle, cells: Mapping[str, Any]) -> TrayArticle:
    article = entry.article
    changes: dict[str, Any] = {
        name: " ".join(str(cells[name] or "").split())[:MOST_LETTERS]
        for name in ("outlet", "title", "language")
        if name in cells
    }
    if "date" in cells:
        # A day that cannot be read changes nothing; `unread_days` tells of it.
        changes["published"] = _day(cells["date"]) or (article.published if _words(cells["date"]) else None)
    if cells.get("kind") in KINDS:
        changes["kind"] = cells["kind"]
    if not changes.get("language", "-"):
        changes["language"] = article.language
    return replace(entry, article=replace(article, **changes), keep=bool(cells.get("keep", entry.keep)))


def unread_days(edits: Mapping[int, Mapping[str, Any]]) -> list[str]:
    """Return the days that were written into the table and cannot be read, as they were written."""
    written = [_words(cells.get("date")) for cells in edits.values()]
    return [words for words in written if words and _day(words) is None]


def _words(cell: object) -> str:
    return " ".join(str(cell or "").split())[:MOST_LETTERS]


def _day(cell: object) -> date | None:
    """Return the day that a cell gives in any form that is surely one ("13th October 2016, 3:47 pm")."""
    return read_day(_words(cell)) if cell else None


def table(tray: Tray, first: int = 0, most: int | None = None) -> pd.DataFrame:
    """Return the table of the articles (`COLUMNS`), one row each; warnings as sentences, days as 2017-02-04."""
    rows = [
        (
            entry.keep,
            entry.article.outlet,
            entry.article.title,
            entry.article.kind,
            str(entry.article.published or ""),
            " ".join(warning[:1].upper() + warning[1:] for warning in entry.warnings),
            entry.article.language,
            entry.words,
            entry.article.file,
        )
        for entry in tray.entries[first : None if most is None else first + most]
    ]
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    texts = dict.fromkeys(("outlet", "title", "kind", "date", "warnings", "language", "file"), "str")
    return frame.astype({"keep": "bool", "words": "int64", **texts})


def unnamed(tray: Tray) -> int:
    """Return how many of the kept articles have no outlet."""
    return sum(not article.outlet.strip() for article in tray.kept)


def corpus_of(tray: Tray, title: str, chosen: str) -> Corpus:
    """Return the corpus of the kept articles in reading order; an article without an outlet gets one of its own."""
    number, articles = 0, []
    for article in tray.kept:
        nameless = not article.outlet.strip()
        number += nameless
        articles.append(replace(article, outlet=f"{UNNAMED} {number}") if nameless else article)
    name = " ".join(title.split())[:MOST_LETTERS] or "Untitled corpus"
    return Corpus(name, in_reading_order(articles), (*tray.problems, *_doubts(tray)), chosen.strip())


def _doubts(tray: Tray) -> list[Problem]:
    """Return what is doubtful about the kept articles, each warning once with whose it is."""
    whose: dict[str, list[str]] = {}
    for entry in tray.entries:
        for warning in entry.warnings if entry.keep else ():
            article = entry.article
            whose.setdefault(warning, []).append(article.title or article.outlet or article.file)
    return [
        Problem(names[0] if len(names) == 1 else f"{len(names):,} articles", warning)
        for warning, names in whose.items()
    ]
