"""What the sentences on the Overview say is counted again, row by row and without the code that made them."""

from __future__ import annotations

from importlib import import_module

import pytest

from components.analysis.overview import order_of_telling
from components.analysis.selection import chosen_rows
from components.contract import Claim, Finding
from components.reading.model import VOICES
from tests.shown import ROOT, analysis, sample

CORPORA = ["its sample", "the seeds", "six articles each", "forty outlets"]


def findings(component, corpus: str) -> tuple[list[Finding], list[dict], list[dict]]:
    """Return a component's findings in all voices and in its own, each with the rows and articles they are made of."""
    whole = sample(component) if corpus == "its sample" else analysis(corpus)
    return [
        (component.stands_out(rows, whole.articles), rows.to_dict("records"), whole.articles.to_dict("records"))
        for voices in (VOICES, component.voices)
        for rows in [chosen_rows(whole.rows[component.slug], whole.articles, voices)]
    ]


@pytest.mark.parametrize("corpus", CORPORA)
def test_what_a_finding_claims_is_what_a_second_count_gives(component, corpus):
    name = f"tests.{component.slug}.recount"
    if not (ROOT / f"tests/{component.slug}/recount.py").exists():
        pytest.skip(f"tests/{component.slug}/recount.py is not there: nothing counts its claims again")
    recount = import_module(name).RECOUNT

    for found, rows, articles in findings(component, corpus):
        for claim in (claim for finding in found for claim in finding.claims):
            assert claim.relation in recount, f"count “{claim.relation}” again in tests/{component.slug}/recount.py"
            again = recount[claim.relation](rows, articles, claim)
            assert again is not None and claim.numbers == pytest.approx(again), claim


@pytest.mark.parametrize("corpus", CORPORA)
def test_a_claims_numbers_stand_in_its_sentence(component, corpus):
    """The first one at least: others may be what a share is made of."""
    for found, _, _ in findings(component, corpus):
        for finding in found:
            firsts = [claim.numbers[0] for claim in finding.claims if claim.numbers]
            assert all(f"{abs(number):,}" in finding.text.replace("one", "1") for number in firsts), finding


def test_every_finding_of_the_measures_that_there_are_says_what_it_claims():
    from components import COMPONENTS

    for component in COMPONENTS:
        if (ROOT / f"tests/{component.slug}/recount.py").exists():
            for found, _, _ in findings(component, "the seeds"):
                assert [finding.text for finding in found if not finding.claims] == []


def test_the_order_of_dates_is_claimed_of_each_earlier_outlet():
    (finding,) = order_of_telling(analysis("the seeds").articles)

    assert finding.claims == (
        Claim("defense.gov", "is dated before", "2017-02-04"),
        Claim("Press TV", "is dated before", "2017-02-04"),
    )
