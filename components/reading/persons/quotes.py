"""Which characters stand inside quotation marks: names there are spoken of, names outside speak."""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.corpus.blocks import Block

_MARK = re.compile(r'[“”"«»]')


def quoted_spans(text: str, blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """Return the stretches in double marks, block by block; one left open runs to the end of its block."""
    found: list[tuple[int, int]] = []
    for block in blocks:
        opened = -1
        for match in _MARK.finditer(text, block.start, block.end):
            mark, at = match[0], match.start()
            if opened < 0:
                if mark not in "”»":
                    opened = at
            elif mark not in "“«":
                found.append((opened, at + 1))
                opened = -1
        if opened >= 0:
            found.append((opened, block.end))
    return found
