"""What people coded by hand: whether a frame stands in a sentence, by whom, and how the sentence was drawn."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, fields
from typing import Any

from components.contract import Option
from components.frames.codebook_file import rows_of

#: Labels that a corpus holds, and characters of a coder's name.
MOST_LABELS, MOST_BY = 10_000, 40
#: How a sentence was drawn: from those that the codebook marked with the frame, or from all others.
MARKED, OTHERS = "marked", "others"
YES, NO = "yes", "no"


class LabelsError(ValueError):
    """Labels that cannot be used; the message says which line, what is wrong and what to do."""


@dataclass(frozen=True)
class Label:
    """What one person found of one sentence: `found` is yes or no.

    `drawn` says from which half of the sample it is, `codebook` by which codebook, and `sample` whose sample it is.
    `answers` has y or n for each question of the frame's sheet.
    """

    article_id: str
    start: int
    end: int
    code: str
    found: str
    by: str
    drawn: str
    codebook: str
    sample: str = ""
    answers: str = ""

    @property
    def unit(self) -> tuple[str, int, int, str]:
        """Return what was coded: a sentence, for a frame."""
        return self.article_id, self.start, self.end, self.code


COLUMNS = tuple(field.name for field in fields(Label))
_FITS = {
    "article_id": (r"[0-9a-f]{12}", "an article id (twelve hexadecimal digits)"),
    "start": (r"\d{1,9}", "a number of characters"),
    "end": (r"\d{1,9}", "a number of characters"),
    "code": (r"[a-z][a-z0-9_]{0,39}", "a short word"),
    "found": (f"{YES}|{NO}", "yes or no"),
    "by": (r"[^=+\-@\t\r\n][^\t\r\n]{0,39}", f"a name of 1 to {MOST_BY} characters that begins with a letter"),
    "drawn": (f"{MARKED}|{OTHERS}", f"{MARKED} or {OTHERS}"),
    "codebook": (r"[0-9a-f]{16}", "the hash of a codebook (sixteen hexadecimal digits)"),
    "sample": (r"[^=+\-@\t\r\n]?[^\t\r\n]{0,39}", f"a name of at most {MOST_BY} characters"),
    "answers": (r"[yn]{0,20}", "y or n for each question"),
}


def read_labels(text: str) -> tuple[Label, ...]:
    """Return the labels of a CSV file; one person's later label of a sentence counts.

    Raises:
        LabelsError: a column is missing, a line cannot be used, or there are too many; it names the line.
    """
    if not text.strip():
        return ()
    try:
        rows = rows_of(text, COLUMNS[:-2], "labels")
    except ValueError as error:
        raise LabelsError(str(error)) from error
    if len(rows) > MOST_LABELS:
        raise LabelsError(f"The file has {len(rows):,} labels; {MOST_LABELS:,} are the most. Leave some out.")
    found = []
    for line, row in rows:
        for name, (pattern, told) in _FITS.items():
            if re.fullmatch(pattern, row.get(name, "")) is None:
                raise LabelsError(f"Line {line}: {name!r} is not {told}. Load a file that the page Codebook saved.")
        values: dict[str, Any] = {name: row.get(name, "") for name in COLUMNS}
        found.append(Label(**{**values, "start": int(values["start"]), "end": int(values["end"])}))
    return joined((), found)


def write_labels(labels: Iterable[Label]) -> str:
    """Return labels as the text of a CSV file."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(astuple(one) for one in labels)
    return text.getvalue()


def joined(labels: Sequence[Label], others: Iterable[Label]) -> tuple[Label, ...]:
    """Return labels and others after them; of two by one person of one sentence and frame the later counts."""
    return tuple({(one.unit, one.by): one for one in (*labels, *others)}.values())


def for_recal(labels: Iterable[Label], first: str, second: str) -> str:
    """Return what two people found of the sentences that both coded, as the program ReCal reads it: 1 or 0 each."""
    found: dict[tuple[str, int, int, str], dict[str, str]] = {}
    for one in labels:
        found.setdefault(one.unit, {})[one.by] = "1" if one.found == YES else "0"
    lines = [f"{both[first]},{both[second]}" for both in found.values() if first in both and second in both]
    return "\n".join(lines) + "\n" if lines else ""


def _wrong(value: Any) -> str:
    if not isinstance(value, str):
        return "The labels are no text. Load them anew on the page Codebook."
    try:
        read_labels(value)
    except LabelsError as error:
        return str(error)
    return ""


def _word(value: Any) -> str:
    return hashlib.sha256(value.encode()).hexdigest()[:16] if value else ""


def _files(value: Any) -> dict[str, str]:
    return {"codings.csv": value} if value else {}


#: What people coded by hand in a corpus, as `write_labels` writes it. No hit depends on it.
LABELS = Option("labels", "Labels by hand", "", _wrong, word=_word, files=_files)
