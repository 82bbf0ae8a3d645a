"""The names under which others keep the fields of an article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from components.corpus.phrases import letters

_FOLDER = Path(__file__).parent.parent / "language"
#: What a table or an object may say of an article; of these `Given.columns` maps by hand.
FIELDS = (
    "text", "title", "outlet", "published", "url", "kind", "section", "language", "author", "photo_credit", "notes",
)  # fmt: skip
_LONGEST_NAME = 100


def guessed(columns: Iterable[str]) -> dict[str, str]:
    """Return which column holds which field, as far as the usual names tell; a column holds one field.

    >>> guessed(["id", "title", "publish_date", "media_name", "url"])
    {'title': 'title', 'outlet': 'media_name', 'published': 'publish_date', 'url': 'url'}
    """
    by_letters: dict[str, str] = {}
    for column in columns:
        by_letters.setdefault(letters(column[:_LONGEST_NAME]), column)
    found: dict[str, str] = {}
    for field, names in _names("columns").items():
        free = (by_letters[name] for name in names if name in by_letters and by_letters[name] not in found.values())
        for column in free:
            found[field] = column
            break
    return found


def mapped(columns: Iterable[str], by_hand: Mapping[str, str]) -> dict[str, str]:
    """Return which column holds which field: as a person said, and as guessed for the rest.

    A field that a person gave an empty column is in none.
    """
    columns = list(columns)
    said = {field: column for field, column in by_hand.items() if column in columns}
    rest = guessed(column for column in columns if column not in said.values())
    return said | {field: column for field, column in rest.items() if field not in by_hand}


@cache
def header_labels() -> Mapping[str, str]:
    """Return the field that each label of a header line gives, labels in letters alone."""
    return {label: field for field, labels in _names("header_labels").items() for label in labels}


@cache
def _names(file: str) -> Mapping[str, tuple[str, ...]]:
    """Return for each field the names that `language/<file>.txt` gives it, in letters alone."""
    names: dict[str, tuple[str, ...]] = {}
    for line in (_FOLDER / f"{file}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            field, listed = line.split(":", 1)
            names[field] = tuple(letters(name) for name in listed.split(","))
    return names
