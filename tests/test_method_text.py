"""METHOD.md files on the page."""

from __future__ import annotations

import pandas as pd

from dashboard.method_text import parts, table_of

TEXT = "# Shares\n\nRead them so:\n\n| size | coverage |\n| --- | --: |\n| 3 | 65 % |\n| 8 | |\n\nThat is all.\n"


def test_a_text_falls_into_prose_and_tables_in_order() -> None:
    assert [is_table for is_table, _ in parts(TEXT)] == [False, True, False]
    assert [part for is_table, part in parts(TEXT) if not is_table] == ["# Shares\n\nRead them so:\n", "\nThat is all."]


def test_a_table_keeps_its_heads_and_every_row() -> None:
    table = next(part for is_table, part in parts(TEXT) if is_table)

    pd.testing.assert_frame_equal(
        pd.DataFrame([["3", "65 %"], ["8", ""]], columns=["size", "coverage"]), table_of(table)
    )


def test_a_row_of_too_many_or_too_few_cells_fits_its_heads() -> None:
    assert table_of("| a | b |\n|---|---|\n| 1 | 2 | 9 |\n| 3 |").to_numpy().tolist() == [["1", "2"], ["3", ""]]
