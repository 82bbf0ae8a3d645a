"""What an export says about one of its articles."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from components.intake.fields import Row

_DIGITS = re.compile(r"\d[\d,. \xa0]{0,9}")


@dataclass
class Description:
    """What an export says about one of its articles; `notes` are kept beside it as "Label: words".

    `place` is the city of the outlet. `counted` is the number of words that the export says it has, 0 where it says
    none. `aside` are lines of the document that were understood and are no part of its text.
    """

    where: str
    outlet: str = ""
    title: str = ""
    place: str = ""
    published: date | None = None
    body: str = ""
    url: str = ""
    section: str = ""
    document_type: str = ""
    notes: dict[str, str] = field(default_factory=dict)
    counted: int = 0
    aside: frozenset[str] = frozenset()


def count_in(words: str) -> int:
    """Return the number that a count of words begins with, 0 for none.

    >>> count_in("1,664 words"), count_in("664 Wörter"), count_in("words")
    (1664, 664, 0)
    """
    found = _DIGITS.match(words.strip())
    return int(re.sub(r"\D", "", found[0])) if found else 0


def texts_of(rows: Iterable[Row]) -> frozenset[str]:
    """Return the texts of rows, for `Description.aside`."""
    return frozenset(row.text for row in rows)
