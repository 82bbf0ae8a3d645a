"""Cells of stored readings: taken as they were written, or not at all."""

from __future__ import annotations

import pytest

from components.library.readings import PARTS


def person(aliases):
    return PARTS["persons"].record("Ana Ruiz", aliases, "she", "[]", "person")


def test_a_cell_gives_what_was_written():
    assert person('["Ana", "Ruiz"]').aliases == ("Ana", "Ruiz")


@pytest.mark.parametrize("cell", ['["Ana"] and more', '["Ana"]]', '["Ana"', ""])
def test_a_cell_that_was_not_written_so_is_refused(cell):
    with pytest.raises(ValueError):
        person(cell)
