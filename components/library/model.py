"""What a stored corpus is, the rules it is kept under, and what can go wrong with it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime

from components.analysis.analyse import Analysis
from components.board.rates import Counted
from components.corpus.article import Corpus
from components.corrections.model import Corrections
from components.intake.bounds import Bounds

#: The bounds of each rule: days that a calendar still counts, bytes that a disk may have.
BOUNDS: Mapping[str, Bounds] = {
    "articles": Bounds(0, 1_000_000),
    "days": Bounds(0, 36_500),
    "bytes": Bounds(0, 10**15),
    "file_bytes": Bounds(0, 10**11),
    "versions": Bounds(1, 100_000),
    "words": Bounds(1, 10_000_000),
    "upload_bytes": Bounds(1, 10**10),
}
#: Rules that hold of all that is taken in, by their variables.
_OF_INTAKE = {"words": "PARALLAX_WORDS_PER_ARTICLE", "upload_bytes": "PARALLAX_UPLOAD_BYTES"}


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
    to. `versions`: the most of one corpus. `words`: the most of one article of such a file, `upload_bytes`: the most of
    the file itself (`PARALLAX_WORDS_PER_ARTICLE` and `PARALLAX_UPLOAD_BYTES`, as of all that is taken in).
    """

    articles: int = 100_000
    days: int = 90
    bytes: int = 20_000_000_000
    file_bytes: int = 1_000_000_000
    versions: int = 500
    words: int = 50_000
    upload_bytes: int = 50_000_000

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> LibraryRules:
        """Return the rules of a deployment.

        Raises:
            LibraryError: a variable holds no whole number within its bounds.
        """
        given = os.environ if environment is None else environment
        read = {one.name: _number(one.name, given) for one in fields(cls)}
        return cls(**{name: number for name, number in read.items() if number is not None})

    @classmethod
    def as_far_as_readable(cls, environment: Mapping[str, str] | None = None) -> tuple[LibraryRules, list[str]]:
        """Return the rules of a deployment, and what is wrong with its variables, a sentence each.

        Where one cannot be read its default holds; of `days`, that nothing ever expires.
        """
        given = os.environ if environment is None else environment
        read: dict[str, int | None] = {}
        sentences = []
        for one in fields(cls):
            try:
                read[one.name] = _number(one.name, given)
            except LibraryError as error:
                read[one.name] = 0 if one.name == "days" else None
                holds = "no corpus expires" if one.name == "days" else f"{one.default:,} holds"
                sentences.append(f"{error} Until then {holds}.")
        return cls(**{name: number for name, number in read.items() if number is not None}), sentences


def variable_of(rule: str) -> str:
    """Return the variable that sets a rule."""
    return _OF_INTAKE.get(rule) or f"PARALLAX_LIBRARY_{rule.upper()}"


def _number(rule: str, given: Mapping[str, str]) -> int | None:
    """Return what the variable of a rule says, None where it says nothing.

    Raises:
        LibraryError: it holds no whole number, or one beyond its bounds.
    """
    variable, bounds = variable_of(rule), BOUNDS[rule]
    text = given.get(variable, "").strip()
    if not text or (rule in _OF_INTAKE and bounds.read(text) is None):  # whose own settings tell what is wrong
        return None
    if not (text.isascii() and text.isdigit()):
        raise LibraryError(f"{variable}: {text[:40]!r} is no whole number. Write digits alone, such as 90.")
    number = bounds.read(text)
    if number is None and len(text) <= len(str(bounds.most)) and int(text) < bounds.least:
        raise LibraryError(f"{variable}: {text} is less than {bounds.least:,}. Write a larger number.")
    if number is None:
        raise LibraryError(f"{variable}: {text[:40]} is more than {bounds.most:,}. Write a smaller number.")
    return number


@dataclass(frozen=True)
class Kept:
    """What whoever keeps a corpus gets: its name, which opens it, and the secret, which changes and deletes it.

    The secret is nowhere stored and cannot be told again. Of a further version, `meanwhile` is when somebody last made
    another one of the same version, if anybody did.
    """

    name: str
    secret: str
    meanwhile: datetime | None = None


@dataclass(frozen=True)
class Expiry:
    """What looking after a library did: corpora put into the trash, corpora deleted for good, classes deleted."""

    discarded: int
    deleted: int
    classes: int = 0


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


def not_kept() -> None:
    """Return that nothing was kept."""


@dataclass(frozen=True)
class Stored:
    """A stored corpus, opened. `analysis` is the corpus as it was read; `corrections` are to be applied to it.

    Without full texts the corrections are in the tables already, `corrections` is empty and no further ones can be
    made. `remeasured` is True where the tables were made by another version of Parallax, and so were made anew.
    `rates` returns what the first page counts of every article, as it was kept, and None where it must be counted.
    `file_bytes` is the size of the files that it was opened from; unpacked they take many times as much.
    """

    card: Card
    corpus: Corpus
    corrections: Corrections
    analysis: Analysis
    remeasured: bool = False
    rates: Callable[[], list[Counted] | None] = not_kept
    file_bytes: int = 0
