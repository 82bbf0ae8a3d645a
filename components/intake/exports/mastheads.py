"""Finds the name of the publication in the lines at the top of a Nexis document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.intake.fields import Row

#: Lines between the name of a publication and the day, or around both, that are no name.
_NO_NAME = re.compile(
    r"(?:distributed|provided|delivered|supplied|syndicated|powered) (?:by|through|via)\b|all rights reserved|"
    r"(?:copyright|©|\(c\))\s|(?:tous droits réservés|alle rechte vorbehalten|alle rechten voorbehouden)|"
    r"(?:the )?(?:first|second|third|final|late|early|main|national|city|regional|metro|sunday|weekend|\d\w{1,2})"
    r" edition\b|"
    r"(?:(?:northern )?ireland|scotland|ulster|wales|eire|u\.?k\.?|u\.?s\.?a?\.?|asia|europe(?:an)?|international|"
    r"north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|midlands|london|overseas|global|digital|online|print|evening|"
    r"morning|afternoon|state|county|saturday|\w{3,6}day) editions?$|"
    r"correction appended|part of\b|a service of\b",
    re.IGNORECASE,
)
#: So many lines may stand between the name and the day.
_BETWEEN = 3


def is_no_name(words: str) -> bool:
    """Whether a line of a masthead names no publication.

    >>> is_no_name("Distributed by Wire Content Agency"), is_no_name("The Valley Courier (Leeds)")
    (True, False)
    """
    return bool(_NO_NAME.match(words))


def outlet_above(rows: Sequence[Row], dated: int) -> tuple[int, str]:
    """Return the number of the row with the publication's name, the next above the day that names one, and the name."""
    for number in range(dated - 1, max(-1, dated - 1 - _BETWEEN), -1):
        if not is_no_name(rows[number].front):
            return number, rows[number].front
    return max(0, dated - 1), ""
