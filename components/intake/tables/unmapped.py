"""Tables whose columns do not tell what they hold: they wait until a person says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.intake.formats import module_of
from components.intake.model import Given, Limits


@dataclass(frozen=True)
class Unmapped:
    """A table that waits for a person to say which column holds what; `guess` is what its names tell."""

    given: Given
    columns: tuple[str, ...]
    guess: dict[str, str]


def parted(files: Sequence[Given], limits: Limits) -> tuple[list[Given], list[Unmapped]]:
    """Return the files that can be read as they are, and the tables whose columns do not tell text or outlet.

    A table with addresses needs no outlet: the address tells.
    """
    ready, waiting = [], []
    for given in files:
        unmapped = _unmapped(given, limits)
        if unmapped:
            waiting.append(unmapped)
        else:
            ready.append(given)
    return ready, waiting


def _unmapped(given: Given, limits: Limits) -> Unmapped | None:
    try:
        if given.columns or len(given.data) > limits.upload_bytes or module_of(given) != "table":
            return None
        from components.intake.tables.table import columns_of, guessed  # noqa: PLC0415 (heavy, and few give tables)

        columns = columns_of(given, limits)
    except Exception:
        return None  # whatever is wrong with the file, its reader tells
    guess = guessed(columns)
    names_files = "file" in (column.strip().lower() for column in columns)
    if not columns or names_files or "url" in guess or {"text", "outlet"} <= guess.keys():
        return None
    return Unmapped(given, columns, guess)
