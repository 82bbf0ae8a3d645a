"""What the columns of a measure's tables mean, in words that travel with every file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

#: The unit of a column of days, written as 2017-02-04.
DATE = "date"


class Meaning(NamedTuple):
    """What a column holds, in a sentence without a full stop, and its unit where it has one ("words", `DATE`)."""

    text: str
    unit: str = ""


@dataclass(frozen=True)
class Meanings:
    """What the columns of a component's rows and of its summary mean.

    `rows` leaves out the columns that all rows have (`EVERY_ROW`). `key` are the columns of the summary that together
    name one line of it.
    """

    rows: Mapping[str, Meaning] = field(default_factory=dict)
    summary: Mapping[str, Meaning] = field(default_factory=dict)
    key: tuple[str, ...] = ()


#: The columns that the rows of every measure have.
EVERY_ROW: Mapping[str, Meaning] = {
    "article_id": Meaning("the article, by its id"),
    "outlet": Meaning("who published the article"),
    "start": Meaning("where the row's words begin, from 0, in the article's text as given", "characters"),
    "end": Meaning("where they end: the first character behind them", "characters"),
    "voice": Meaning("whose words: own (the article's), reported (paraphrase) or quoted (inside quotation marks)"),
    "shared": Meaning(
        "how the words are shared with other articles: none, across (another outlet prints them too), within (the "
        "outlet repeats them) or speech (several quote the same speech)"
    ),
}

#: Columns that many summaries have, alike in all of them.
LOW = Meaning("lower end of the interval, or the smallest value of one article, as the kind says; empty without one")
HIGH = Meaning("upper end of the interval, or the largest value of one article, as the kind says; empty without one")
KIND = Meaning(
    "what low and high are: interval (95 %), range (smallest and largest article), pair (the values of two articles), "
    "single (one article, so neither) or none (nothing was seen)"
)
