"""No two things that the pages say of the same articles contradict each other: first page, headings, the board."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest

from components.analysis.analyse import Analysis
from components.analysis.introduced import Introductions
from components.analysis.overview import front_page
from components.analysis.selection import chosen_rows
from components.board.rates import compared, rates_of, told_of
from components.contract import Claim
from components.reading.model import VOICES
from tests.claims import by_event
from tests.shown import analysis, registered

#: Relations by which something is in an outlet, and by which it is in no other one.
SOME = ("mentions", "stresses", "quotes only", "alone quotes", "alone uses", "alone calls", "alone mentions")
ALONE = (
    "alone mentions", "alone uses", "alone quotes", "alone calls", "alone has in a quotation",
    "alone has unnamed sources", "alone marked with",
)  # fmt: skip
#: Relations that say one number of a pair of outlets, or of an outlet.
ONE_NUMBER = (
    "shares so many words with", "shares per cent with", "is quoted by so many", "words quoted", "none passed",
)  # fmt: skip


def everything(whole: Analysis, articles) -> Iterator[Claim]:
    """Yield what all pages claim of the articles: the first page, the headings of all figures, the board's cells."""
    rows = {slug: chosen_rows(frame, articles, VOICES) for slug, frame in whole.rows.items()}
    above, below = front_page(registered(), rows, articles, Introductions(()))
    for finding in [*([above] if above else []), *below]:
        yield from finding.claims
    for component in registered():
        own = chosen_rows(whole.rows[component.slug], articles, component.voices)
        summary, settings = component.summarise(own, articles, component.defaults()), component.defaults()
        for view in component.views:
            yield from view.find(own, summary, settings).claims if view.find else ()
        yield from cells_of(component, rows[component.slug], articles)
    if articles["event"].nunique() > 1:
        for finding in told_of(compared(rates_of(registered(), rows, articles), articles)):
            yield from finding.claims


def cells_of(component, rows, articles) -> Iterator[Claim]:
    """Yield what the board's cells say of outlets, as claims; of an outlet's cells, not of an article's beside it."""
    outlets = articles["outlet"].tolist()
    for row in component.board:
        if articles["event"].nunique() > 1 and not row.several:
            continue  # of several events the board has rates in this row, and no cells
        for cell in row.cells(rows, articles):
            outlet = cell.column.outlet
            if outlets.count(outlet) > 1 and cell.column.article_id:
                continue
            if row.slug == "only":
                yield Claim(outlet, "alone mentions", cell.text)
            elif row.slug == "quoted" and cell.number:
                yield Claim(outlet, "mentions", cell.text)
                yield Claim(outlet, "words quoted", cell.text, (cell.number,))
            elif row.slug == "stressed":
                yield Claim(outlet, "stresses", cell.text)
            elif row.slug == "shared" and cell.number is not None:
                yield Claim(outlet, "shares per cent with", cell.text.removeprefix("with "), (cell.number,))


def plainly(claim: Claim) -> list[Claim]:
    """Return a claim in the plainest relations that follow from it, so that pages that put it otherwise are compared.

    Shared text: words with the other, and the per cent of its own that they are, as the board rounds them.
    """
    if claim.relation == "shares text with":
        words, _, whole = claim.numbers
        part = 100 * words / whole
        return [
            Claim(claim.subject, "shares so many words with", claim.object, (words,)),
            Claim(claim.subject, "shares per cent with", claim.object, (round(part, 1) if part < 1 else round(part),)),
        ]
    if claim.relation.startswith("more than "):
        return [Claim(claim.subject, "more", f"{claim.object}|{claim.relation.removeprefix('more than ')}")]
    return [claim]


def contradict(one: Claim, other: Claim) -> bool:
    """Return whether two claims cannot both be true."""
    if (one.relation, one.object, one.scope) == (other.relation, other.object, other.scope):
        if one.subject == other.subject and one.numbers != other.numbers:
            return True
        if one.subject != other.subject and one.relation in ALONE:
            return True
    return _rules_out(one, other) or _rules_out(other, one)


def _rules_out(one: Claim, other: Claim) -> bool:
    return _number_rules_out(one, other) or _name_rules_out(one, other)


def _number_rules_out(one: Claim, other: Claim) -> bool:
    if one.relation == other.relation and one.relation in ONE_NUMBER:
        same = (one.subject, one.object.casefold()) == (other.subject, other.object.casefold())
        return same and one.numbers != other.numbers
    rate, _, less = one.object.partition("|")
    return one.relation == other.relation == "more" and (other.subject, other.object) == (less, f"{rate}|{one.subject}")


def _name_rules_out(one: Claim, other: Claim) -> bool:
    same = one.object.casefold() == other.object.casefold()
    if one.relation in ALONE and same and other.relation in SOME:
        return one.subject != other.subject
    if one.relation == "is quoted by so many" and same and one.numbers[0] > 1:
        return other.relation in ALONE
    quoted = other.relation in ("quotes only", "alone quotes", "words quoted") and one.subject == other.subject
    if one.relation == "does not quote":
        return quoted and same
    if one.relation == "quotes only":
        return quoted and not same and other.object not in ("unnamed sources", "speaker not found")
    return one.relation == "quotes nobody" and quoted


@pytest.mark.parametrize(
    ("one", "other", "wrong"),
    [
        (Claim("A", "alone mentions", "Ana"), Claim("B", "mentions", "Ana"), True),
        (Claim("A", "alone marked with", "law"), Claim("B", "alone marked with", "law"), True),
        (Claim("A", "shares text with", "B", (9,)), Claim("A", "shares text with", "B", (6,)), True),
        (Claim("A", "quotes only", "Ana"), Claim("A", "alone quotes", "Ben"), True),
        (Claim("A", "quotes nobody"), Claim("A", "alone quotes", "Ana"), True),
        (Claim("A", "alone mentions", "Ana"), Claim("A", "mentions", "Ana"), False),
        (Claim("A", "alone uses", "Officials"), Claim("B", "stresses", "officials"), True),
        (Claim("", "is quoted by so many", "Ana", (2,)), Claim("B", "alone mentions", "Ana"), True),
        (Claim("A", "shares per cent with", "B", (24,)), Claim("A", "shares per cent with", "B", (20,)), True),
        (Claim("A", "shares per cent with", "B", (24,)), Claim("B", "shares per cent with", "A", (20,)), False),
        (Claim("A", "does not quote", "Ana"), Claim("A", "words quoted", "Ana", (9,)), True),
        (Claim("A", "quotes only", "Ana"), Claim("A", "words quoted", "Ben", (9,)), True),
        (Claim("A", "quotes nobody"), Claim("A", "words quoted", "Ben", (9,)), True),
        (Claim("A", "more", "score|B"), Claim("B", "more", "score|A"), True),
    ],
)
def test_a_contradiction_between_pages_is_seen(one, other, wrong):
    assert contradict(one, other) == wrong


@pytest.mark.parametrize("corpus", ["the seeds", "six articles each", "forty outlets"])
def test_nothing_that_the_pages_say_of_the_same_articles_contradicts_anything_else(corpus):
    whole = analysis(corpus)
    for articles in by_event(whole):
        claims = [plain for claim in everything(whole, articles) for plain in plainly(claim)]

        assert len({one.relation for one in claims}) > (3 if articles["event"].nunique() == 1 else 1)
        assert [pair for pair in combinations(claims, 2) if contradict(*pair)] == []


def test_headings_of_several_measures_say_what_they_claim():
    whole = analysis("the seeds")
    found = {one.relation for one in everything(whole, whole.articles)}

    assert {"is quoted by so many", "shares so many words with", "alone mentions", "words quoted"} <= found
