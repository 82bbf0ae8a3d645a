"""What a correction and a check are: small frozen records that name persons and passages, and hold no text."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

#: What a check may find: the passage and its speaker are right; the words were said, but by somebody else; nobody said
#: them, or they begin or end in the wrong place.
VERDICTS = ("right", "wrong speaker", "wrong passage")
#: The two classes of speakers without a name, as the measure of speakers calls them: a quotation may be given to them.
UNNAMED, NOT_FOUND = "unnamed sources", "speaker not found"
NAMELESS = (UNNAMED, NOT_FOUND)
#: Changes and checks that one person's work may hold: beyond any evening's work, and quick to apply.
MOST_ENTRIES = 5_000
#: Characters of a person's name, and of the name of whoever checks.
MOST_NAME, MOST_BY = 200, 40


class CorrectionsError(ValueError):
    """Corrections that cannot be used; the message says what, where and what to do."""


@dataclass(frozen=True)
class Rename:
    """A person is called otherwise, in every article."""

    name: str
    to: str


@dataclass(frozen=True)
class Merge:
    """Two names are one person's: what stood under `name` stands under `into`."""

    name: str
    into: str


@dataclass(frozen=True)
class Split:
    """One name is two persons': in the articles of these ids it is somebody else's, who is called `to`."""

    name: str
    to: str
    articles: tuple[str, ...]


@dataclass(frozen=True)
class Assign:
    """A quotation is somebody else's. It is known by its article and the characters of its first span."""

    article_id: str
    start: int
    end: int
    to: str


@dataclass(frozen=True)
class Drop:
    """What was read as a quotation is none: its words are the outlet's own. Known as in `Assign`."""

    article_id: str
    start: int
    end: int


@dataclass(frozen=True)
class Move:
    """An article tells of another event: of that which the article `event` tells of; its own id: of one of its own."""

    article_id: str
    event: str


@dataclass(frozen=True)
class Join:
    """Two stories are one: that of which the article `article_id` tells, and that of which `story`, another, does."""

    article_id: str
    story: str


@dataclass(frozen=True)
class Part:
    """The event that an article tells is no part of its story, but a story of its own."""

    article_id: str


@dataclass(frozen=True)
class Classify:
    """Somebody is another kind of speaker than the words of the articles made of them, in every article."""

    name: str
    kind: str


@dataclass(frozen=True)
class Check:
    """What somebody found of a quotation as it was read: one of `VERDICTS`.

    `speaker` is whom the reading gave it to ("" where nobody): where a later version of the reading gives it to
    another, the check is of something that is no longer claimed, and does not count.
    """

    article_id: str
    start: int
    end: int
    speaker: str
    verdict: str
    by: str

    @property
    def passage(self) -> tuple[str, int, int]:
        """Return what was checked: the article and the characters of the quotation's first span."""
        return self.article_id, self.start, self.end


Change = Rename | Merge | Split | Assign | Drop | Move | Join | Part | Classify


@dataclass(frozen=True)
class Corrections:
    """The log of changes, in the order in which they are applied, and the checks."""

    changes: tuple[Change, ...] = ()
    checks: tuple[Check, ...] = ()

    def with_change(self, change: Change) -> Corrections:
        """Return the corrections with one more change.

        Raises:
            CorrectionsError: there are as many as can be kept.
        """
        if len(self.changes) >= MOST_ENTRIES:
            raise CorrectionsError(f"The log holds {MOST_ENTRIES:,} changes, and no more fit. Take some back first.")
        return replace(self, changes=(*self.changes, change))

    def without(self, number: int) -> Corrections:
        """Return the corrections without the change of that number, counted from 0."""
        return replace(self, changes=self.changes[:number] + self.changes[number + 1 :])

    def with_check(self, check: Check) -> Corrections:
        """Return the corrections with one more check; the same person's earlier check of the passage gives way.

        Raises:
            CorrectionsError: there are as many as can be kept.
        """
        others = tuple(one for one in self.checks if (one.passage, one.by) != (check.passage, check.by))
        if len(others) >= MOST_ENTRIES:
            raise CorrectionsError(f"The file holds {MOST_ENTRIES:,} checks, and no more fit. Start another file.")
        return replace(self, checks=(*others, check))

    def joined(self, other: Corrections) -> Corrections:
        """Return these corrections and those of another file after them; what both hold stands once.

        Where both hold a check of one passage by one person, the other file's stands.

        Raises:
            CorrectionsError: together there are more than can be kept.
        """
        joined = replace(self, changes=(*self.changes, *(one for one in other.changes if one not in self.changes)))
        judged = {(one.passage, one.by): one for one in (*self.checks, *other.checks)}
        if max(len(joined.changes), len(judged)) > MOST_ENTRIES:
            raise CorrectionsError(
                f"Together with what is here these are more than {MOST_ENTRIES:,} entries. Take some back first."
            )
        return replace(joined, checks=tuple(judged.values()))


def fingerprint(article_ids: Iterable[str]) -> str:
    """Return sixteen hexadecimal digits of the SHA-256 of a corpus's article ids, whatever their order.

    An article's id is made of its text, so two corpora share a fingerprint only where they hold the same articles.
    """
    return hashlib.sha256("\n".join(sorted(set(article_ids))).encode()).hexdigest()[:16]
