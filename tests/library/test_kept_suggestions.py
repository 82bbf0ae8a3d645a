"""The names that may be one person's are kept with a corpus, and are what would be found."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from components.analysis.correcting import correct
from components.corpus import Article, Corpus
from components.corrections import Merge
from components.library import Library, contents
from components.library.suggested import unpacked
from components.linking.persons import Suggestion, suggest
from components.linking.persons.suggestions import MOST_SUGGESTIONS


@pytest.fixture
def corpus() -> Corpus:
    """Return articles on two of a family, and one on one of them, by the last name alone."""
    texts = (
        "The port closed. “We will wait,” Bill Lind said.",
        "The hall opened. “We came early,” Bill Lind said.",
        "The choir sang. “We are glad,” Hillary Lind said.",
        "The road froze. “We saw ice,” Lind said.",
    )
    return Corpus("Lind", tuple(Article(f"Paper {number}", text) for number, text in enumerate(texts)))


def test_what_was_kept_is_what_would_be_found_and_opens_no_reading(library: Library, corpus: Corpus) -> None:
    analysis = library.open(library.keep(corpus).name).analysis
    found = analysis.suggestions

    assert not analysis.readings._made  # type: ignore[attr-defined]
    assert found == suggest(analysis.readings)
    assert found
    assert all(isinstance(one, Suggestion) for one in found)


def test_a_corpus_kept_before_they_were_opens_and_finds_them(
    library: Library, corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = contents._tables
    with monkeypatch.context() as patched:
        patched.setattr(
            contents, "_tables", lambda *given: (one for one in written(*given) if one[0] != contents.SUGGESTIONS)
        )
        name = library.keep(corpus).name
    analysis = library.open(name).analysis

    assert analysis.suggestions == suggest(analysis.readings)


def test_what_is_put_right_has_suggestions_of_its_own(library: Library, corpus: Corpus) -> None:
    analysis = library.open(library.keep(corpus).name).analysis
    (first, *_) = analysis.suggestions

    joined = correct(analysis, [Merge(first.name, first.into)])

    assert joined.suggestions == suggest(joined.readings) != analysis.suggestions
    assert "suggestions" not in vars(replace(analysis))


def test_without_texts_none_are_kept(library: Library, corpus: Corpus) -> None:
    name = library.keep(corpus, texts=False).name

    assert "suggestions" not in vars(library.open(name).analysis)


def test_no_more_are_taken_of_a_file_than_are_listed() -> None:
    data = json.dumps([["Lind", "Bill Lind", 1, 2]] * 5_000).encode()

    assert unpacked(data) == [("Lind", "Bill Lind", 1, 2)] * MOST_SUGGESTIONS
