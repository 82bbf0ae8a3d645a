"""One plain word for each thing: what the project once called things no longer stands where readers see it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from components.contract import Component
from tests.shown import Page, texts_of

#: Words of its own jargon that the project has given up; addresses, tables and stored corpora keep theirs.
GIVEN_UP = re.compile(
    r"\btellings?\b|\bpolarity\b|\bVADER\b|\blexicon\b|\belliptical\b|\bmatcher\b|\bMRPC\b|\bshared copy\b"
    r"|\bvoices?\b|\bomit(s|ted)?\b|\bleaves? out\b|\bleft out\b|\bscored word\b|\bvia\b|\b[Rr]est on a mark\b"
)
#: Words that a finding may have; sixteen are read at one glance.
MOST_WORDS = 16


def declared(component: Component) -> Iterator[tuple[str, str]]:
    """Yield what a component says whatever it finds, with where."""
    yield from (("title", component.title), ("legend", component.legend), ("caveat", component.caveat))
    for view in component.views:
        yield from ((view.slug, text) for text in (view.question, view.note, view.reading))
    for setting in component.settings:
        yield from ((setting.slug, text) for text in (setting.label, setting.help))


def found(component: Component, corpus: str) -> Iterator[tuple[str, str]]:
    """Yield what a component's figures find, say and draw of a corpus, with which."""
    page = Page(component, corpus)
    given = page.rows, page.summary, page.settings
    for view in component.views:
        if view.find:
            yield view.slug, view.find(*given).text
        if view.sure:
            yield view.slug, view.sure(*given)
        yield from ((view.slug, sentence) for sentence in view.tell(*given))
        if corpus == "the seeds":
            yield from ((view.slug, text) for _, text in texts_of(page.draw(view)) if " " in text)


def test_no_word_that_was_given_up_is_on_screen(component):
    texts = [*declared(component), *found(component, "the seeds"), *found(component, "six articles each")]

    assert [(where, text) for where, text in texts if GIVEN_UP.search(text)] == []


@pytest.mark.parametrize("corpus", ["the seeds", "one article", "six articles each", "forty outlets"])
def test_a_finding_is_one_short_sentence_with_a_number_unless_there_is_none(component, corpus):
    page = Page(component, corpus)
    for view in component.views:
        if view.find is None:
            continue
        told = view.find(page.rows, page.summary, page.settings)
        short = told.text  # a name is one thing to a reader, however long it is
        for outlet in sorted(set(page.articles["outlet"]), key=len, reverse=True):
            short = short.replace(outlet, "Name")
        assert len(short.split()) <= MOST_WORDS, told.text
        assert told.text.endswith("."), told.text
        numbers = r"\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both|no|all|and the like)\b"
        assert not told.drawn or re.search(numbers, told.text, re.IGNORECASE), told.text
