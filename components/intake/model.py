"""What goes into a reader of a format and what comes out of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from components.corpus.article import Article, Problem


class IntakeError(ValueError):
    """A file that cannot be read; the message says what is wrong and what to do. It never says the file's name."""


@dataclass(frozen=True)
class Limits:
    """How much is taken in at once. A deployment may set others."""

    upload_bytes: int = 50_000_000
    unpacked_bytes: int = 500_000_000
    articles: int = 100_000
    words_per_article: int = 50_000
    files_per_archive: int = 100_000
    #: How deep archives inside an archive are opened: not at all below the first.
    archives_within: int = 1


@dataclass(frozen=True)
class Given:
    """A file as a person gave it: its name (for its format and for messages) and its bytes.

    `columns` says, for a table, which of its columns holds what (a field of an article: the column's name).
    """

    name: str
    data: bytes
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Read:
    """What a reader found in one file: articles in their order, and what it could not read of it.

    `addresses` are those of articles whose texts the file does not hold (a Media Cloud list, a feed): a person may
    have them fetched. A reader that fills it says so in a problem.
    """

    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()
    addresses: tuple[str, ...] = ()


#: Reads one file of one format.
#:
#: Raises:
#:     IntakeError: the file cannot be read at all. Nothing else is raised, whatever the bytes.
Reader = Callable[[Given, Limits], Read]
