"""Which characters stand inside quotation marks: names there are spoken of, names outside speak."""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.corpus.blocks import Block

#: Two apostrophes are what some archives make of a mark; a text without them is searched faster.
_MARK = re.compile(r"[“”\"«»]")
_MARK_OR_TWO = re.compile(r"[“”\"«»]|''")


def quoted_spans(text: str, blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """Return the stretches in double marks, block by block.

    One left open runs to the end of its block, and into the next where that begins with a closing mark's words.
    """
    found: list[tuple[int, int]] = []
    left_open = False
    sign = _MARK_OR_TWO if "''" in text else _MARK
    for block in blocks:
        marks = [(match[0], match.start()) for match in sign.finditer(text, block.start, block.end)]
        goes_on = left_open and bool(marks) and _closes_first(marks, block.start)
        opened = block.start if goes_on else -1
        for mark, at in marks:
            if opened < 0:
                if mark not in "”»":
                    opened = at
            elif mark not in "“«":
                found.append((opened, at + len(mark)))
                opened = -1
        left_open = opened >= 0
        if left_open:
            found.append((opened, block.end))
    return found


def _closes_first(marks: Sequence[tuple[str, int]], start: int) -> bool:
    """Return whether the first mark of a block closes what an earlier block opened."""
    first, at = marks[0]
    return first in "”»" or (first == '"' and at != start and len(marks) % 2 == 1)
