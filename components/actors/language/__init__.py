"""Language as data: the word lists of this folder."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def _groups() -> dict[str, frozenset[str]]:
    lines = (Path(__file__).parent / "small_words.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition(":") for line in lines if line and not line.startswith("#"))
    return {label: frozenset(words.split()) for label, _, words in pairs}


def group(label: str) -> frozenset[str]:
    """Return the words of a group of `small_words.txt`."""
    return _groups()[label]
