"""What a class is given, what it answers, and how far it has come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

#: How far a class has come: answers are taken; no more are; and everybody sees who wrote what.
OPEN, CLOSED, REVEALED = "open", "closed", "revealed"
STATES = (OPEN, CLOSED, REVEALED)
#: The fewest and the most articles of a class, the sentences that are shown of each, and the days that a class stays.
FEWEST_ARTICLES, MOST_ARTICLES, MOST_SENTENCES, DAYS = 2, 6, 80, 30
#: The most answers of a class, classes of a corpus, and classes of a library at once.
MOST_ANSWERS, MOST_CLASSES, MOST_OF_ALL = 200, 12, 1_000


@dataclass(frozen=True)
class Hidden:
    """An article without names: its letter, its sentences with the headline first, and how many are not shown."""

    letter: str
    sentences: tuple[str, ...]
    left: int = 0


@dataclass(frozen=True)
class Source:
    """Who wrote the article of a letter. `spans` are each sentence's characters, None of a headline given apart."""

    letter: str
    outlet: str
    article_id: str
    spans: tuple[tuple[int, int] | None, ...]


@dataclass(frozen=True)
class Lesson:
    """What students may see of a class. `outlets` are in the order of the alphabet, `until` is its last day."""

    code: str
    articles: tuple[Hidden, ...]
    outlets: tuple[str, ...]
    until: date


@dataclass(frozen=True)
class Guess:
    """What a student says of one article: the outlet, and the sentence that gave it away, None for no sentence."""

    outlet: str
    sentence: int | None = None


#: A student's answer: a guess for each letter.
Answer = Mapping[str, Guess]
