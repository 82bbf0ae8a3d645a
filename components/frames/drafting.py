"""A codebook while it is edited: rows of a table that may be wrong for a while, and the codebook that they make."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from components.frames.codebook import Code, Codebook, Entry
from components.frames.codebook_file import ENTRY_COLUMNS, read_codebook, write_codebook

Row = Mapping[str, str]
#: The columns of an entry that are edited; labels and parents belong to the codes.
EDITED = tuple(column for column in ENTRY_COLUMNS if column not in ("label", "parent"))


@dataclass(frozen=True)
class Draft:
    """Entries as rows of texts, the numbers of those that are left out, and the codes.

    `refused` are words that somebody did not want for a code, as pairs of both: they are not suggested again.
    """

    rows: tuple[Row, ...]
    left_out: frozenset[int]
    codes: tuple[Code, ...]
    refused: frozenset[tuple[str, str]] = frozenset()

    def codebook(self) -> Codebook:
        """Return the codebook that the draft makes; numbers of lines in messages are those of the table.

        Raises:
            CodebookError: an entry cannot be used; it names the lines.
        """
        kept = [row if number not in self.left_out else {} for number, row in enumerate(self.rows)]
        return _read(_csv(kept), write_codebook(Codebook(self.codes, ()))[1] if self.codes else "")

    def of_code(self, code: str) -> list[int]:
        """Return the numbers of the rows of a code, all where it is empty."""
        return [number for number, row in enumerate(self.rows) if not code or code in row["code"].split()]

    def edited(self, numbers: Sequence[int], edits: Mapping[int, Mapping[str, Any]]) -> Draft:
        """Return the draft with cells changed: `edits` has the new values by place among `numbers` and by column.

        The column `keep` says whether an entry counts.
        """
        rows, left_out = list(self.rows), set(self.left_out)
        for place, cells in edits.items():
            number = numbers[place]
            rows[number] = {**rows[number], **{name: _cell(cells[name]) for name in EDITED if name in cells}}
            if "keep" in cells:
                (left_out.discard if cells["keep"] else left_out.add)(number)
        return replace(self, rows=tuple(rows), left_out=frozenset(left_out))

    def with_entry(self, code: str, pattern: str, strength: str, note: str = "") -> Draft:
        """Return the draft with one more entry, at its end."""
        row = dict.fromkeys(EDITED, "") | {"code": _cell(code), "pattern": _cell(pattern), "strength": strength}
        return replace(self, rows=(*self.rows, row | {"scope": "any", "lang": "en", "note": note}))

    def refusing(self, code: str, word: str) -> Draft:
        """Return the draft with a word refused for a code."""
        return replace(self, refused=self.refused | {(code, word)})

    def refusing_nothing(self, code: str) -> Draft:
        """Return the draft with everything that was refused for a code taken back."""
        return replace(self, refused=frozenset(pair for pair in self.refused if pair[0] != code))

    def with_code(self, code: Code) -> Draft:
        """Return the draft with one more code, or with one described otherwise."""
        known = [one.code for one in self.codes]
        if code.code in known:
            return replace(self, codes=tuple(code if one.code == code.code else one for one in self.codes))
        return replace(self, codes=(*self.codes, code))


def draft_of(codebook: Codebook, refused: Iterable[tuple[str, str]] = ()) -> Draft:
    """Return a codebook as a draft."""
    return Draft(tuple(_row(one) for one in codebook.entries), frozenset(), codebook.codes, frozenset(refused))


def _row(entry: Entry) -> Row:
    return {
        **{"code": " ".join(entry.codes), "pattern": entry.pattern, "strength": "strong" if entry.strong else "weak"},
        **{"except": "|".join(entry.excepted), "scope": entry.scope, "lang": entry.lang, "example": entry.example},
        **{"non_example": entry.non_example, "source": entry.source, "note": entry.note},
    }


def _cell(value: Any) -> str:
    return " ".join(str(value if value is not None else "").split())


def _csv(rows: Sequence[Row]) -> str:
    """Return rows as a CSV file in which an entry stands in the line of its number in the table, counted from 1."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(EDITED)
    writer.writerows([row.get(name, "") for name in EDITED] for row in rows)
    return text.getvalue()


@lru_cache(maxsize=16)
def _read(entries: str, codes: str) -> Codebook:
    return read_codebook(entries, codes)
