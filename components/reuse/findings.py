"""What stands out: who prints the same copy, who quotes the same speech."""

from __future__ import annotations

import pandas as pd

from components.contract import Claim, Finding
from components.reuse.together import Cells, cells
from components.wording import counted, part_of


def stands_out(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Finding]:
    """Return the two outlets that share most copy, and the two that quote most of the same speech."""
    found = cells(rows)
    if copied := _most(found, "across"):
        one, other = copied
        total = int(rows.loc[rows["outlet"] == one, "words"].sum())
        cell = found[one, other, "across"]
        text = (
            f"{one} and {other} share {counted(cell.passages, 'passage')} word for word or nearly, "
            f"{counted(cell.words, 'word')} or {part_of(cell.words, total)} of {one}’s."
        )
        spoken = _spoken(found, one, other)
        claim = Claim(one, "shares copy with", other, (cell.passages, cell.words, total))
        return [Finding(text, claims=(claim,)), *spoken]
    return _spoken(found)


def _spoken(found: Cells, *done: str) -> list[Finding]:
    said = _most(found, "speech")
    if not said:
        return []
    one, other = said
    cell = found[one, other, "speech"]
    known = f"{counted(cell.words, 'word')} in {counted(cell.passages, 'passage')}"
    text = f"{one} and {other} quote the same speech: {known}, counted apart from shared copy."
    claim = Claim(one, "quotes the same speech as", other, (cell.words, cell.passages))
    return [Finding(text, claims=(claim,))]


def _most(found: Cells, sharing: str) -> tuple[str, str] | None:
    pairs = {(one, other): cell.words for (one, other, how), cell in found.items() if how == sharing and one != other}
    return min(pairs, key=lambda pair: (-pairs[pair], pair)) if pairs else None
