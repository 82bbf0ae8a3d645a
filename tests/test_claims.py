"""What the first page says is counted again, row by row and without the code that made it."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

import pytest

from components.analysis.selection import chosen_rows
from components.contract import Cell, Finding
from components.reading.model import VOICES
from components.wording import in_words
from tests.shown import ROOT, Told, analysis, sample

CORPORA = ["its sample", "the seeds", "six articles each", "forty outlets"]


def recount_of(component) -> ModuleType:
    if not (ROOT / f"tests/{component.slug}/recount.py").exists():
        pytest.skip(f"tests/{component.slug}/recount.py is not there: nothing counts its claims again")
    return import_module(f"tests.{component.slug}.recount")


def by_event(whole):
    """Return the frame of articles of the corpus, and of each event alone."""
    return [whole.articles, *(own.reset_index(drop=True) for _, own in whole.articles.groupby("event", sort=False))]


def two_outlets(whole):
    """Return the frame of articles of the first two outlets: what is told of a choice holds for the choice."""
    chosen = whole.articles["outlet"].isin(whole.articles["outlet"].unique()[:2])
    return whole.articles[chosen].reset_index(drop=True)


def findings(component, corpus: str) -> list[tuple[list[Finding], list[dict], list[dict]]]:
    """Return a component's findings on each event, in all voices and its own, with the rows and articles of each."""
    whole = sample(component) if corpus == "its sample" else analysis(corpus)
    if component.stands_out is None:
        return []
    return [
        (component.stands_out(rows, articles), rows.to_dict("records"), articles.to_dict("records"))
        for articles in by_event(whole)
        for voices in {VOICES, component.voices}
        for rows in [chosen_rows(whole.rows[component.slug], articles, voices)]
    ]


@pytest.mark.parametrize("corpus", CORPORA)
def test_what_a_finding_claims_is_what_a_second_count_gives(component, corpus):
    found_by_rows = findings(component, corpus)
    recount = recount_of(component).RECOUNT if found_by_rows else {}

    for found, rows, articles in found_by_rows:
        for claim in (claim for finding in found for claim in finding.claims):
            assert claim.relation in recount, f"count “{claim.relation}” again in tests/{component.slug}/recount.py"
            again = recount[claim.relation](rows, articles, claim)
            assert again is not None and claim.numbers == pytest.approx(again), claim


@pytest.mark.parametrize("corpus", CORPORA)
def test_a_claims_numbers_stand_in_its_sentence(component, corpus):
    """The first one at least: others may be what a share is made of. Of two outlets' shares one prints the number."""
    for found, _, _ in findings(component, corpus):
        for finding in found:
            number = next((claim.numbers[0] for claim in finding.claims if claim.numbers), None)
            printed = finding.text.lower()
            assert number is None or f"{number:,}" in printed or in_words(int(number)) in printed, finding


def test_every_finding_of_the_measures_that_there_are_says_what_it_claims(component):
    for found, _, _ in findings(component, "the seeds"):
        assert [finding.text for finding in found if not finding.claims] == []


@pytest.mark.parametrize("corpus", CORPORA)
def test_what_a_cell_of_the_board_says_is_what_a_second_count_gives(component, corpus):
    whole = sample(component) if corpus == "its sample" else analysis(corpus)
    recount = getattr(recount_of(component), "BOARD", {})
    for articles in by_event(whole):
        rows = chosen_rows(whole.rows[component.slug], articles, VOICES)
        every, told = rows.to_dict("records"), articles.to_dict("records")
        for row in component.board:
            for cell in row.cells(rows, articles):
                parts = ([one for one in every if of(one, cell) == own] for own in (True, False))
                again = recount[row.slug](*parts, [one for one in told if of(one, cell)], cell)
                assert cell.number == again, (row.slug, cell)


def of(row: dict, cell: Cell) -> bool:
    """Return whether a row or an article is of a cell's column."""
    article = cell.column.article_id
    return row["article_id"] == article if article else row["outlet"] == cell.column.outlet


@pytest.mark.parametrize("corpus", CORPORA)
def test_what_a_heading_counts_and_names_is_what_a_second_count_gives(component, corpus):
    whole, settings = sample(component) if corpus == "its sample" else analysis(corpus), component.defaults()
    recount = getattr(recount_of(component), "HEADINGS", {})
    views = [view for view in component.views if view.slug in recount]
    # A frame that is marked in one article of its event is told of the event's articles, those not chosen, too.
    chosen = [] if component.slug == "frames" else [two_outlets(whole)]
    for articles in [*by_event(whole), *chosen] if views else ():
        rows = chosen_rows(whole.rows[component.slug], articles, component.voices)
        summary, every = component.summarise(rows, articles, settings), rows.to_dict("records")
        for view in views:
            told = Told(view.find(rows, summary, settings).text)
            assert told.numbers == recount[view.slug](every, articles.to_dict("records"), told), (view.slug, told.text)
