"""What an article is, and what a corpus of them is."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

KINDS = ("news", "opinion", "agency", "government release", "transcript")


class CorpusError(ValueError):
    """A corpus that cannot be read at all; the message says what, where and what to do."""


@dataclass(frozen=True)
class Article:
    """One outlet's article on an event, with its text exactly as given.

    `title` is empty where the source has none, `published` is None where it is unknown, `language` is an
    ISO 639-1 code. `photo_credit` says who made the pictures: it says nothing about where the text comes from.
    `file` is the name that the article was read from, for messages. `known_as` is the id that the article had when its
    text was whole, where the text has been covered since; the id stays.
    `by_hand` tells which stretches a person left out or took back, as `components.corpus.by_hand` writes them; the id
    stays then, too.
    """

    outlet: str
    text: str
    kind: str = "news"
    title: str = ""
    published: date | None = None
    url: str = ""
    language: str = "en"
    photo_credit: str = ""
    notes: str = ""
    file: str = ""
    known_as: str = ""
    by_hand: str = ""

    @cached_property
    def article_id(self) -> str:
        """Twelve hexadecimal digits of the SHA-256 of outlet, title, date and text: the same article, the same id."""
        if self.known_as:
            return self.known_as
        identity = "\x1f".join((self.outlet, self.title, str(self.published or ""), self.text))
        return hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:12]


@dataclass(frozen=True)
class Problem:
    """Something in a corpus that could not be read or is doubtful; the others go on.

    `where` names the file (and line), `message` says what is wrong and what to do. `lost` is true where an article, or
    a measure of it, is missing because of it.
    """

    where: str
    message: str
    lost: bool = False

    def __str__(self) -> str:
        return f"{self.where}: {self.message}"


@dataclass(frozen=True)
class Corpus:
    """Articles that belong together, in reading order (date, then outlet), and what went wrong on reading them.

    `chosen` says, in the words of whoever made the corpus, how its articles were chosen. `options` are its own choices
    for the measures that take some, by the measure's word and the option's; values are what JSON can hold.
    """

    name: str
    articles: tuple[Article, ...]
    problems: tuple[Problem, ...] = ()
    chosen: str = ""
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict, hash=False)
    outlets: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "outlets", tuple(dict.fromkeys(article.outlet for article in self.articles)))
