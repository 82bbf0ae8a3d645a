"""Opened corpora are held by their bytes: many visitors with small ones do not open them anew at each click."""

from __future__ import annotations

import pytest

from components.analysis.analyse import analyse
from components.corpus.seeds import seed_corpus
from components.library import open_library
from dashboard import current_corpus


@pytest.fixture
def names(tmp_path, monkeypatch) -> list[str]:
    monkeypatch.setenv("PARALLAX_LIBRARY", str(tmp_path))
    current_corpus.held.clear()
    corpus = seed_corpus()
    analysis = analyse(corpus)
    return [open_library().keep(corpus, analysis=analysis).name for _ in range(9)]


def test_more_small_corpora_than_large_ones_would_fit_are_held(names):
    first = [current_corpus.opened(name, "", "") for name in names]
    again = [current_corpus.opened(name, "", "") for name in names]
    assert all(one is other for one, other in zip(first, again, strict=True))


def test_corpora_together_larger_than_memory_allows_are_opened_anew(names, monkeypatch):
    monkeypatch.setattr(current_corpus, "MOST_HELD", 1)
    first = current_corpus.opened(names[0], "", "")
    assert current_corpus.opened(names[0], "", "") is first
    current_corpus.opened(names[1], "", "")
    assert current_corpus.opened(names[0], "", "") is not first


def test_a_corpus_that_is_held_is_noted_as_in_use(names, tmp_path):
    name = names[0]
    current_corpus.opened(name, "", "")
    noted = tmp_path / name.rsplit("-", 1)[0] / "opened"
    noted.write_text("2020-01-01")
    current_corpus._note_opened.clear()  # an hour later
    current_corpus.opened(name, "", "")
    assert noted.read_text() > "2025"
