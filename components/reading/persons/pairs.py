"""First names that share the last name of the one behind them: "Ana and Bo Ruiz" are Ana Ruiz and Bo Ruiz."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from components.reading.persons import lists
from components.reading.persons.names import Name
from components.reading.persons.titles import SUFFIXES, is_organisation

_JOINT_LENGTH = len(", and ")
_JOINT = re.compile(r",?[ \xa0](?:and|&)[ \xa0]")


def paired(text: str, found: Sequence[Name]) -> list[Name]:
    """Return the names with the whole name for a first name that is joined to a full one; both are then `joint`.

    A word that is somebody's last name in the article, or has a title somewhere, is no first name there: "Perry and Ana
    Ruiz" beside "Gov. Perry".
    """
    names = list(found)
    lasts = {name.key[-1] for name in names if len(name.key) > 1 or name.titles or name.role}
    for number in range(len(names) - 1):
        first, full = names[number], names[number + 1]
        if full.outer - first.end > _JOINT_LENGTH:
            continue
        if _is_first(first, lasts) and _is_full(full) and _JOINT.fullmatch(text, first.end, full.outer):
            words, key = (*first.words, full.words[-1]), (*first.key, full.key[-1])
            names[number] = replace(first, words=words, key=key, kind="person", joint=True)
            names[number + 1] = replace(full, joint=True)
    return names


def _is_first(name: Name, lasts: set[str]) -> bool:
    """Return whether a name is a first name alone."""
    alone = len(name.key) == 1 and not name.titles and not name.role
    return alone and name.key[0] in lists.first_names() and name.key[0] not in lasts and name.kind in ("", "person")


def _is_full(name: Name) -> bool:
    """Return whether a name is a first and a last name of a person, and no body's."""
    if len(name.key) != len(name.words) or len(name.key) not in (2, 3) or name.titles or name.role:
        return False
    last = name.key[-1]
    person = name.key[0] in lists.first_names() and name.kind in ("", "person")
    return person and last not in SUFFIXES and not is_organisation(last)
