"""What the first page says is counted again, row by row and without the code that made it; nothing contradicts."""

from __future__ import annotations

from importlib import import_module
from itertools import combinations
from types import ModuleType

import pytest

from components.analysis.introduced import Introductions
from components.analysis.overview import front_page
from components.analysis.selection import chosen_rows
from components.contract import Cell, Claim, Finding
from components.reading.model import VOICES
from components.wording import in_words
from tests.shown import ROOT, Told, analysis, registered, sample

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


#: What is said of one outlet alone, and what nobody else can then be said to do.
_ALONE = ("alone quotes", "alone has in a quotation", "alone has unnamed sources", "alone marked with")


def contradicts(one: Claim, other: Claim) -> bool:
    """Return whether two claims cannot both be true."""
    if (one.relation, one.object, one.scope) == (other.relation, other.object, other.scope):
        return one.numbers != other.numbers if one.subject == other.subject else one.relation in _ALONE
    return _rules_out(one, other) or _rules_out(other, one)


def _rules_out(one: Claim, other: Claim) -> bool:
    quotes = other.relation in ("quotes only", "alone quotes")
    if one.relation == "is quoted by so many":
        return other.relation == "alone quotes" and one.object == other.object and one.numbers[0] > 1
    if one.subject != other.subject:
        return False
    if one.relation == "quotes only":
        denied = other.relation == "does not quote" and one.object == other.object
        return denied or (quotes and one.object != other.object)
    return one.relation == "quotes nobody" and quotes


@pytest.mark.parametrize(
    ("one", "other", "wrong"),
    [
        (Claim("A", "quotes only", "Ana"), Claim("A", "alone quotes", "Ben"), True),
        (Claim("A", "quotes only", "Ana"), Claim("B", "alone quotes", "Ben"), False),
        (Claim("A", "alone quotes", "Ana"), Claim("B", "alone quotes", "Ana"), True),
        (Claim("A", "quotes nobody"), Claim("A", "alone quotes", "Ana"), True),
        (Claim("", "is quoted by so many", "Ana", (2,)), Claim("B", "alone quotes", "Ana"), True),
        (Claim("A", "shares text with", "B", (9,)), Claim("A", "shares text with", "B", (6,)), True),
    ],
)
def test_a_contradiction_is_seen(one, other, wrong):
    assert contradicts(one, other) == wrong


@pytest.mark.parametrize("corpus", ["the seeds", "six articles each", "forty outlets"])
def test_no_two_claims_of_a_first_page_contradict_each_other(corpus):
    whole = analysis(corpus)
    for articles in by_event(whole):
        rows = {slug: chosen_rows(frame, articles, VOICES) for slug, frame in whole.rows.items()}
        above, below = front_page(registered(), rows, articles, Introductions(()))
        claims = [claim for finding in [*([above] if above else []), *below] for claim in finding.claims]

        assert [pair for pair in combinations(claims, 2) if contradicts(*pair)] == []
