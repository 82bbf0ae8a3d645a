"""The word lists of this folder, read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

LANGUAGE = Path(__file__).parent / "language"


@cache
def lines(name: str) -> tuple[str, ...]:
    """Return the lines of `language/name.txt` without comments (lines that begin with "#") and empty lines."""
    written = (LANGUAGE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in written if line.strip() and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """Return every word of `language/name.txt`, as written there."""
    return frozenset(word for line in lines(name) for word in line.split())


@cache
def pairs(name: str) -> dict[str, str]:
    """Return a list of two columns as a mapping; further columns are endings that both words take."""
    mapping = {}
    for line in lines(name):
        first, second, *endings = line.split()
        for ending in ("", *endings):
            mapping[first + ending] = second + ending
    return mapping


@cache
def titles(kind: str) -> frozenset[str]:
    """Return the titles of one kind: courtesy, person, office or beside."""
    return frozenset(word for line in lines("titles") for word in line.split()[1:] if line.split()[0] == kind)
