"""What the product claims of a corpus, and its rows as whoever takes the CSV files home reads them.

`python -m tests.claims FOLDER` counts every claim and every cell of the board of a folder's articles again, from CSV.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from components.analysis.analyse import Analysis, analyse
from components.analysis.selection import chosen_rows
from components.contract import Cell, Component
from components.corpus.folder import read_path
from components.output.csv_file import FORMULA_STARTS, write_csv
from components.reading.model import VOICES
from tests.shown import ROOT, Counted, registered


class Count(NamedTuple):
    """How many claims of sentences and cells of the board were counted again, and which of them came out otherwise."""

    claims: int
    cells: int
    wrong: list[Any]


def from_csv(frame: pd.DataFrame) -> Counted:
    """Return a frame's rows after a way through a CSV file, texts as texts and numbers as numbers."""
    texts = [column for column in frame.columns if frame[column].dtype in ("object", "str")]
    read = pd.read_csv(BytesIO(write_csv(frame)), dtype=dict.fromkeys(texts, str), keep_default_na=False)
    rows: Counted = read.to_dict("records")
    return [{name: _as_it_was(value) for name, value in row.items()} for row in rows]


def _as_it_was(value: Any) -> Any:
    """Return a cell without the apostrophe that keeps a spreadsheet from running it."""
    return value[1:] if isinstance(value, str) and value[:1] == "'" and value[1:].startswith(FORMULA_STARTS) else value


def counted_again(whole: Analysis) -> Count:
    """Return the count of all that is claimed of each event and of the whole corpus, made from the CSV rows."""
    claims = cells = 0
    wrong: list[Any] = []
    for articles in by_event(whole):
        told = from_csv(articles)
        for component in registered():
            if not (ROOT / f"tests/{component.slug}/recount.py").exists():
                continue
            rows = chosen_rows(whole.rows[component.slug], articles, VOICES)
            again = import_module(f"tests.{component.slug}.recount")
            every = from_csv(component.given_out(rows))
            for claim in _claims(component, rows, articles):
                found = getattr(again, "RECOUNT", {})[claim.relation](every, told, claim)
                claims += 1
                if found is None or [round(one, 6) for one in claim.numbers] != [round(one, 6) for one in found]:
                    wrong.append((claim, found))
            for row, cell in _cells(component, rows, articles):
                parts = ([one for one in every if of(one, cell) == own] for own in (True, False))
                cells += 1
                if cell.number != again.BOARD[row](*parts, [one for one in told if of(one, cell)], cell):
                    wrong.append((row, cell))
    return Count(claims, cells, wrong)


def by_event(whole: Analysis) -> list[pd.DataFrame]:
    """Return the frame of articles of each event, and of the corpus where it has several."""
    events = [own.reset_index(drop=True) for _, own in whole.articles.groupby("event", sort=False)]
    return events if len(events) == 1 else [whole.articles, *events]


def of(row: dict[str, Any], cell: Cell) -> bool:
    """Return whether a row or an article is of a cell's column."""
    article = cell.column.article_id
    return bool(row["article_id"] == article if article else row["outlet"] == cell.column.outlet)


def _claims(component: Component, rows: pd.DataFrame, articles: pd.DataFrame) -> Iterator[Any]:
    if component.stands_out is not None:
        yield from (claim for finding in component.stands_out(rows, articles) for claim in finding.claims)


def _cells(component: Component, rows: pd.DataFrame, articles: pd.DataFrame) -> Iterator[tuple[str, Cell]]:
    yield from ((row.slug, cell) for row in component.board for cell in row.cells(rows, articles))


if __name__ == "__main__":
    for folder in sys.argv[1:]:
        count = counted_again(analyse(read_path(Path(folder))))
        print(f"{folder}: {count.claims:,} claims and {count.cells:,} cells counted again, {len(count.wrong):,} wrong")
        for one in count.wrong[:20]:
            print("  ", one)
