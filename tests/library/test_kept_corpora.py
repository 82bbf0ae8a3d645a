"""What is kept comes back as it was; what cannot be kept, or no longer be read, is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.analysis.analyse import analyse
from components.corpus.article import Corpus, Problem
from components.corpus.seeds import seed_corpus
from components.corrections import Corrections, Rename
from components.library import Library, LibraryError, LibraryRules
from components.library.names import parse_name
from tests.library.kept_texts import CORPUS, THREE, keep, same


@pytest.mark.parametrize(
    "corpus",
    [seed_corpus(), CORPUS, Corpus("One sentence", (THREE,)), Corpus("No words", (replace(THREE, text=""),))],
    ids=lambda corpus: corpus.name,
)
def test_a_kept_corpus_comes_back_as_it_was_analysed(library, corpus):
    whole = analyse(corpus)
    stored = library.open(library.keep(corpus, analysis=whole).name)

    assert stored.corpus == corpus
    assert not stored.remeasured
    same(whole, stored.analysis)


def test_what_a_person_put_in_comes_back(library):
    problems = (Problem("late.txt", "could not be opened", lost=True),)
    corrections = Corrections((Rename("Ana Ruiz", "Ana Ruiz Gil"),))
    stored = library.open(library.keep(replace(CORPUS, problems=problems), corrections).name)

    assert (stored.card.title, stored.card.chosen) == ("The bridge", "The first two that came.")
    assert (stored.card.articles, stored.card.outlets) == (2, ("The Ledger", "Courier"))
    assert stored.corpus.problems == problems
    assert stored.corrections == corrections


def test_another_version_of_parallax_measures_anew_and_gets_the_same_from_the_same_code(library, monkeypatch):
    name = keep(library).name
    before = library.open(name).analysis
    _change_engine(monkeypatch)
    stored = library.open(name)

    assert stored.remeasured
    same(before, stored.analysis)


def _change_engine(monkeypatch) -> None:
    from components.library import catalogue
    from components.library.engine import Engine, engine

    stages = dict.fromkeys(engine().stages, "another version")
    monkeypatch.setattr(catalogue, "engine", lambda: Engine("another version", "another version", stages))


def test_half_a_letter_is_replaced_since_no_file_can_hold_it(library):
    broken = replace(THREE, text="A day\n\nThe \ud800 market stayed open.")
    stored = library.open(library.keep(Corpus("Broken \udfff", (broken,))).name)

    assert stored.corpus.name == "Broken �"
    assert stored.corpus.articles[0].text == "A day\n\nThe � market stayed open."


def test_too_many_articles_are_refused(tmp_path):
    library = Library(tmp_path, LibraryRules(articles=1))

    with pytest.raises(LibraryError) as told:
        keep(library)
    assert str(told.value) == (
        "The corpus has 2 articles, and at most 1 are kept here. Leave some out, or run Parallax on a machine of your "
        "own."
    )


def test_a_corpus_without_articles_is_refused(tmp_path):
    with pytest.raises(LibraryError) as told:
        Library(tmp_path).keep(Corpus("Empty", ()))
    assert str(told.value) == "There is no article in this corpus, so it was not kept. Add an article first."


def test_a_full_library_keeps_what_it_has(tmp_path):
    kept = keep(Library(tmp_path))
    full = Library(tmp_path, LibraryRules(bytes=60_000))

    with pytest.raises(LibraryError) as told:
        keep(full)
    assert str(told.value) == (
        "The library holds at most 0.0 GB and has no room for this corpus. Delete corpora, which makes room after "
        "seven days, or ask whoever runs this dashboard for room."
    )
    assert full.open(kept.name).corpus == CORPUS


def test_a_library_of_a_newer_parallax_says_so(tmp_path):
    library = Library(tmp_path)
    name = parse_name(keep(library).name)
    card = tmp_path / name.line / name.version / "corpus.json"
    card.write_text(card.read_text(encoding="utf-8").replace('"version": 1', '"version": 2'), encoding="utf-8")

    with pytest.raises(
        LibraryError, match=r"^A newer Parallax stored this corpus \(format 2; 1 is the newest known here\)\. "
    ):
        library.open(str(name))


@pytest.mark.parametrize("file", ["corpus.json", "articles.parquet", "sentences.parquet", "rows_sentiment.parquet"])
def test_files_that_the_disk_has_spoilt_are_told(tmp_path, file):
    library = Library(tmp_path)
    name = parse_name(keep(library).name)
    (tmp_path / name.line / name.version / file).write_bytes(b"\0" * 100)

    with pytest.raises(LibraryError) as told:
        library.open(str(name))
    assert str(told.value) == (
        "The files of this corpus are damaged where they are stored. Ask whoever runs this dashboard for a copy."
    )
