"""What a stored corpus is, the rules it is kept under, and what can go wrong with it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime

from components.analysis.analyse import Analysis
from components.corpus.article import Corpus
from components.corrections.model import Corrections


class LibraryError(ValueError):
    """Something in the library that cannot be done; the message says what, and what to do."""


class Expired(LibraryError):
    """There is no corpus of that name: it was deleted, nobody opened it for long, or the link is damaged."""


class Forbidden(LibraryError):
    """The secret is not the one that the corpus was kept with."""


@dataclass(frozen=True)
class LibraryRules:
    """How much is kept and for how long. Each is set by an environment variable, `PARALLAX_LIBRARY_` and its name.

    `articles`: the most of one corpus. `days`: how long a corpus that nobody opens and that is not pinned stays (0: for
    ever). `bytes`: the most that the whole library takes. `file_bytes`: the most that a file from elsewhere may unpack
    to.
    """

    articles: int = 10_000
    days: int = 90
    bytes: int = 20_000_000_000
    file_bytes: int = 1_000_000_000

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> LibraryRules:
        """Return the rules of a deployment.

        Raises:
            LibraryError: a variable holds no whole number.
        """
        given = os.environ if environment is None else environment
        chosen = {}
        for one in fields(cls):
            variable = f"PARALLAX_LIBRARY_{one.name.upper()}"
            text = given.get(variable, "").strip()
            if not text:
                continue
            if not (text.isascii() and text.isdigit()):
                raise LibraryError(f"{variable}: {text[:40]!r} is no whole number. Write digits alone, such as 90.")
            chosen[one.name] = int(text)
        return cls(**chosen)


@dataclass(frozen=True)
class Kept:
    """What whoever keeps a corpus gets: its name, which opens it, and the secret, which changes and deletes it.

    The secret is nowhere stored and cannot be told again.
    """

    name: str
    secret: str


@dataclass(frozen=True)
class Card:
    """What is known of a stored corpus without opening its tables.

    `content` is the hash of its articles, corrections, title and choice; `parent` that of the version it was made from
    (never the version's name: who may see this version may not be meant to see that one). `texts` is False where it is
    shared without its full texts. `engine` is the version of reading and measures that its tables were made with.
    `last_opened` is the day on which any version of the corpus was last opened.
    """

    name: str
    title: str
    chosen: str
    created: datetime
    content: str
    parent: str
    texts: bool
    articles: int
    outlets: tuple[str, ...]
    engine: str
    pinned: bool
    last_opened: date


@dataclass(frozen=True)
class Stored:
    """A stored corpus, opened. `analysis` is the corpus as it was read; `corrections` are to be applied to it.

    Without full texts the corrections are in the tables already, `corrections` is empty and no further ones can be
    made. `remeasured` is True where the tables were made by another version of Parallax, and so were made anew.
    """

    card: Card
    corpus: Corpus
    corrections: Corrections
    analysis: Analysis
    remeasured: bool = False
