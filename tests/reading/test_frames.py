"""Reporting verbs in their frames: whoever speaks and what is said is found in each cell of the table."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.reading.frames import Cell, cells, is_found

_CELLS = list(cells())


@pytest.mark.parametrize("cell", _CELLS, ids=lambda cell: f"{cell.frame}-{cell.verb}")
def test_the_cell_is_found(cell: Cell) -> None:
    assert is_found(cell)


def test_the_table_holds_forty_verbs_and_sixteen_frames_at_least() -> None:
    most = Counter(cell.frame for cell in _CELLS).most_common(1)[0][1]

    assert len({cell.verb for cell in _CELLS}) >= 40
    assert len({cell.frame for cell in _CELLS}) >= 16
    assert most >= 40
