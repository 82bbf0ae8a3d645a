"""What the product claims of a corpus, and its rows as whoever takes the CSV files home reads them.

`python -m tests.claims FOLDER` counts every claim, every heading and every cell of the board of a folder's articles
again, from CSV; so does `python -m tests.claims ARTICLES.jsonl`, of lines as `benchmarks/dealt.py` reads them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pandas as pd

from benchmarks.dealt import corpus_of
from components.analysis.analyse import Analysis, analyse
from components.analysis.selection import chosen_rows
from components.board.rates import compared, rates_of, told_of
from components.contract import Cell, Claim, Component
from components.corpus.folder import read_path
from components.output.csv_file import FORMULA_STARTS, write_csv
from components.reading.model import VOICES
from tests.differences import told_again
from tests.shown import ROOT, Counted, Told, registered


class Count(NamedTuple):
    """How much was counted again, and which of it came out otherwise.

    `claims` are those of sentences of the first page, differences between outlets among them, `headings` what figures
    are headed by, `cells` those of the board.
    """

    claims: int
    headings: int
    cells: int
    wrong: list[Any]

    @property
    def told(self) -> int:
        """Return how many claims sentences make: those of headings, too."""
        return self.claims + self.headings


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
    claims = headings = cells = 0
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
            for slug, told_by, found in _headings(component, whole, articles, again):
                headings += 1
                if told_by.numbers != found:
                    wrong.append((slug, told_by.text, found))
            for row, cell in _cells(component, rows, articles):
                parts = ([one for one in every if of(one, cell) == own] for own in (True, False))
                cells += 1
                if cell.number != again.BOARD[row](*parts, [one for one in told if of(one, cell)], cell):
                    wrong.append((row, cell))
        for claim, found in differences_told(whole, articles):
            claims += 1
            if claim.numbers != found:
                wrong.append((claim, found))
    return Count(claims, headings, cells, wrong)


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


def _headings(
    component: Component, whole: Analysis, articles: pd.DataFrame, again: ModuleType
) -> Iterator[tuple[str, Told, list[float] | None]]:
    """Yield every heading of a component's figures that counts something, and what a second count gives."""
    recount = getattr(again, "HEADINGS", {})
    rows = chosen_rows(whole.rows[component.slug], articles, component.voices)
    summary, settings = component.summarise(rows, articles, component.defaults()), component.defaults()
    every, told = from_csv(component.given_out(rows)), from_csv(articles)
    for view in component.views:
        if view.find is not None and view.slug in recount:
            heading = Told(view.find(rows, summary, settings).text)
            found: list[float] | None
            try:
                found = recount[view.slug](every, told, heading)
            except AssertionError:
                found = None
            yield f"{component.slug}.{view.slug}", heading, found


def differences_told(whole: Analysis, articles: pd.DataFrame) -> Iterator[tuple[Claim, tuple[float, ...] | None]]:
    """Yield every difference between outlets that is told of articles on several events, and its second count."""
    if articles["event"].nunique() < 2:
        return
    rows = {slug: chosen_rows(frame, articles, VOICES) for slug, frame in whole.rows.items()}
    told = told_of(compared(rates_of(registered(), rows, articles), articles))
    owner = {row.slug: component for component in registered() for row in component.board}
    lines = from_csv(articles)
    for finding in told:
        for claim in finding.claims:
            if claim.relation.startswith("more than "):
                component = owner[finding.row]
                own = from_csv(component.given_out(rows[component.slug]))
                yield claim, told_again(claim, finding.row, own, lines)


def _cells(component: Component, rows: pd.DataFrame, articles: pd.DataFrame) -> Iterator[tuple[str, Cell]]:
    yield from ((row.slug, cell) for row in component.board for cell in row.cells(rows, articles))


if __name__ == "__main__":
    for folder in sys.argv[1:]:
        path = Path(folder)
        count = counted_again(analyse(corpus_of(path) if path.suffix == ".jsonl" else read_path(path)))
        told = f"{count.claims:,} claims, {count.headings:,} headings and {count.cells:,} cells counted again"
        print(f"{folder}: {told}, {len(count.wrong):,} wrong")
        for one in count.wrong[:20]:
            print("  ", one)
