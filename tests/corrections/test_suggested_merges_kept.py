"""A suggested merge that was accepted: what links, files, the library, hidden names and the blind sample make of it."""

from __future__ import annotations

import pytest

from components.analysis.analyse import Analysis, analyse
from components.analysis.correcting import correct
from components.anonymise.masks import masked
from components.corpus.article import Article, Corpus
from components.corrections import Check, Corrections, Merge, file, link
from components.corrections.sample import counting, draw, next_to_check
from components.library import Library

TEXTS = (
    "The port closed. “We will wait,” Bill Lind said.",
    "The hall opened. “We came early,” Bill Lind said.",
    "The choir sang. “We are glad,” Hillary Lind said.",
    "The road froze. “We saw ice,” Lind said.",
)
JOINED = Merge("Lind", "Bill Lind")


@pytest.fixture(scope="module")
def whole() -> Analysis:
    return analyse(Corpus("Lind", tuple(Article(f"Outlet {number}", text) for number, text in enumerate(TEXTS))))


def speakers(analysis: Analysis) -> list[str]:
    return sorted(analysis.rows["speakers"]["speaker"])


def suggested(analysis: Analysis) -> list[tuple[object, ...]]:
    return [tuple(one) for one in analysis.suggestions]


def test_an_accepted_suggestion_is_made_of_its_two_names_and_is_suggested_no_more(whole: Analysis):
    (one,) = whole.suggestions
    joined = correct(whole, [Merge(one.name, one.into)])

    assert Merge(one.name, one.into) == JOINED
    assert speakers(joined) == ["Bill Lind", "Bill Lind", "Bill Lind", "Hillary Lind"]
    assert suggested(joined) == []


def test_links_and_files_carry_an_accepted_suggestion(whole: Analysis):
    token, held = link.pack((JOINED,), whole.fingerprint)
    loaded = file.load(file.write(Corrections((JOINED,)), whole.corpus))

    assert (link.unpack(token, whole.fingerprint), held) == ((JOINED,), 1)
    assert loaded.corrections.changes == (JOINED,)


def test_with_hidden_names_the_same_is_suggested_and_what_was_accepted_holds(whole: Analysis):
    assert suggested(masked(whole)) == suggested(whole)
    assert speakers(masked(correct(whole, [JOINED]))) == speakers(correct(whole, [JOINED]))
    assert suggested(masked(correct(whole, [JOINED]))) == []


@pytest.mark.parametrize("texts", [True, False], ids=["with texts", "without texts"])
def test_an_accepted_suggestion_comes_back_from_the_library(whole: Analysis, tmp_path, texts: bool):
    library = Library(tmp_path)
    stored = library.open(library.keep(whole.corpus, Corrections((JOINED,)), texts=texts, analysis=whole).name)
    opened = correct(stored.analysis, stored.corrections.changes)

    assert speakers(opened) == ["Bill Lind", "Bill Lind", "Bill Lind", "Hillary Lind"]
    assert suggested(opened) == []


def test_a_merge_takes_no_check_of_the_blind_sample_away(whole: Analysis):
    """The sample is drawn of the reading as it was found, and what was checked there stays checked."""
    order = draw(whole.readings, whole.fingerprint, "Ana")
    checks = [Check(*drawn.passage, drawn.speaker, "right", "Ana") for drawn in order[:2]]
    stored = Corrections((JOINED,), tuple(checks))
    loaded = file.load(file.write(stored, whole.corpus)).corrections

    assert counting(loaded.checks, whole.find) == checks
    assert next_to_check(order, loaded.checks, "Ana") == order[2]
    assert sorted(drawn.speaker for drawn in order) == ["Bill Lind", "Bill Lind", "Hillary Lind", "Lind"]
