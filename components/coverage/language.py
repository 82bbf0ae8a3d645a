"""The word lists in language/, read once: which forms are one word, which words count things or name places."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "language"


def lines(name: str) -> Iterator[str]:
    """Yield the lines of `language/name.txt` that are neither empty nor comments."""
    for line in (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()


@cache
def words(name: str) -> frozenset[str]:
    """Return every word of a list."""
    return frozenset(word for line in lines(name) for word in line.split())


@cache
def first_of(name: str) -> dict[str, str]:
    """Return {word: the first word of its line}."""
    return {word: line.split()[0] for line in lines(name) for word in line.split()}


@cache
def labelled(name: str) -> dict[str, frozenset[str]]:
    """Return {label: its words} for a list of lines such as "saying: say tell"."""
    pairs = (line.partition(":") for line in lines(name))
    return {label: frozenset(rest.split()) for label, _, rest in pairs}


@cache
def phrases(name: str) -> tuple[str, ...]:
    """Return the phrases of a list that is parted by commas, lower case."""
    return tuple(phrase.strip().lower() for line in lines(name) for phrase in line.split(",") if phrase.strip())


@cache
def numbers(name: str) -> dict[str, float]:
    """Return {name: number} for a list of names and numbers."""
    pairs = (line.rpartition(" ") for line in lines(name))
    return {name.strip(): float(number) for name, _, number in pairs}
