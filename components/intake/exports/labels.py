"""The labels of exported articles in the languages of the databases' interfaces, from one table."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from components.corpus.phrases import letters
from components.intake.fields import LOOKED_AT, label_of

_DATA = Path(__file__).parent.parent / "language" / "export_labels.txt"
#: How the count of words is written.
WORDS = r"(?:words?|mots?|w[öo]rte?r?|woord(?:en)?|palabras?|parol[ae])"
OF = r"(?:of|von|van|de|di|sur|su)"
_HEADINGS = {
    "end of document": (
        "End of Document", "Fin du document", "Ende des Dokuments", "Dokumentende", "Einde van document",
        "Einde document", "Fin del documento", "Fine del documento", "Fine documento",
    ),
    "classification": (
        "Classification", "Klassifizierung", "Klassifikation", "Classificatie", "Clasificación", "Classificazione",
    ),
}  # fmt: skip


def labelled(line: str) -> tuple[str, str]:
    """Return the English name of a line's label and what follows it; two empty texts where no known label begins it.

    >>> labelled("LÄNGE: 664 Wörter"), labelled("Kop: Brug open"), labelled("He said: no.")
    (('length', '664 Wörter'), ('headline', 'Brug open'), ('', ''))
    """
    label, words = label_of(line)
    known = _labels().get(letters(label), "") if label else ""
    return (known, words) if known else ("", "")


def is_heading(line: str, heading: str) -> bool:
    """Whether a line is a heading of one word or two that a database sets, in any of the languages."""
    if len(line) > 40:
        return False
    if heading in _HEADINGS:
        return letters(line) in _headings_of(heading)
    return line[:1].isupper() and letters(line) in _labels_of(heading)


def known_label(line: str) -> str:
    """Return the English name of the label that a line begins with, empty where it begins with none."""
    return labelled(line[:LOOKED_AT])[0]


@cache
def _labels() -> dict[str, str]:
    """Return the English name of each label by its letters; the first of two of the same letters."""
    found: dict[str, str] = {}
    for english, names in _table():
        for name in names:
            found.setdefault(letters(name), english)
    return found


@cache
def _headings_of(english: str) -> frozenset[str]:
    return frozenset(letters(name) for name in _HEADINGS[english])


@cache
def _labels_of(english: str) -> frozenset[str]:
    return frozenset(letters(name) for known, names in _table() if known == english for name in names)


@cache
def _table() -> tuple[tuple[str, tuple[str, ...]], ...]:
    lines = (line for line in _DATA.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    return tuple(
        (english, tuple(re.split(r"\s*,\s*", names.strip())))
        for english, names in (line.split(":", 1) for line in lines)
    )
