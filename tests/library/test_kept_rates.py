"""What the first page counts of each article is kept with a corpus, and is what would be counted."""

from __future__ import annotations

import pytest

from components.analysis.analyse import registered
from components.board.rates import all_rates
from components.corpus import Corpus
from components.corpus.seeds import seed_corpus
from components.library import Library, catalogue, rates
from components.library.engine import engine
from tests.corpora import synthetic_corpus


@pytest.fixture
def several() -> Corpus:
    return synthetic_corpus(3, 4)


def test_what_was_kept_is_what_would_be_counted(library: Library, several: Corpus) -> None:
    stored = library.open(library.keep(several).name)
    found = stored.rates()
    assert found
    assert found == all_rates(registered(), stored.analysis.rows, stored.analysis.articles)


def test_no_rows_are_opened_for_what_was_kept(library: Library, several: Corpus) -> None:
    stored = library.open(library.keep(several).name)
    stored.rates()
    assert not stored.analysis.rows._made  # type: ignore[attr-defined]


def test_one_event_alone_has_no_rates(library: Library) -> None:
    kept = library.keep(seed_corpus())
    assert library.open(kept.name).rates() is None


def test_rates_that_another_version_counts_otherwise_are_not_used(
    library: Library, several: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = library.keep(several).name
    now = engine()
    monkeypatch.setattr(catalogue, "engine", lambda: now._replace(rates="another version"))
    assert library.open(name).rates() is None


def test_without_texts_they_are_those_of_the_corrected_rows(library: Library, several: Corpus) -> None:
    stored = library.open(library.keep(several, texts=False).name)
    assert stored.rates() == all_rates(registered(), stored.analysis.rows, stored.analysis.articles)


def test_a_corpus_kept_before_there_were_rates_has_none(library: Library, several: Corpus) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(rates, "packed", lambda counted, articles: iter(()))
        name = library.keep(several).name
    assert library.open(name).rates() is None


def test_the_bytes_of_the_files_that_were_opened_are_told(library: Library, several: Corpus) -> None:
    few, many = (library.open(library.keep(one).name) for one in (seed_corpus(), several))
    assert 0 < few.file_bytes < many.file_bytes
