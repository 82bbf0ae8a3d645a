"""Shared without its texts a corpus gives the same numbers, and nobody can rebuild more of a text than its excerpts."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace

import pandas as pd
import pytest

from components.analysis.analyse import Analysis, analyse, registered
from components.analysis.correcting import correct
from components.analysis.selection import chosen_rows
from components.corpus.seeds import seed_corpus
from components.corrections import Corrections, Rename
from components.library import Library, LibraryError, Stored
from components.library.contents import Draft
from components.library.excerpts import MOST_SHARE, MOST_WORDS, blanked, excerpts
from components.library.redaction import redacted
from components.library.tables import unpack
from components.reading.words import words_in
from tests.library.kept_texts import CORPUS, ONE, keep

#: Words in a row that nobody has by chance, and that no name or office has.
RUN = 6


@pytest.fixture(scope="module")
def whole() -> Analysis:
    return analyse(seed_corpus())


@pytest.fixture(scope="module")
def library(tmp_path_factory) -> Library:
    return Library(tmp_path_factory.mktemp("light"))


@pytest.fixture(scope="module")
def shared(library, whole) -> Stored:
    """Return the seeds as they come back without their texts."""
    kept = library.keep(seed_corpus(), analysis=whole)
    return library.open(library.share(kept.name, kept.secret).name)


def files_of(library: Library, stored: Stored) -> dict[str, bytes]:
    """Return everything that somebody with the name can have: the files of the version."""
    with zipfile.ZipFile(io.BytesIO(library.export(stored.card.name))) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def texts_in(files: dict[str, bytes]) -> Iterator[str]:
    """Yield every text in the files, and every text within a text that is JSON."""
    for name, data in files.items():
        if not name.endswith(".parquet"):
            yield data.decode()
            continue
        frame = unpack(data)
        for column in frame.select_dtypes("str"):
            yield from frame[column].dropna().unique()
            # A table read down a column must not tell a text either.
            yield " ".join(frame[column].dropna())


def runs(text: str) -> set[tuple[str, ...]]:
    words = [word.lower() for word in re.findall(r"[^\W_]+", text)]
    return {tuple(words[number : number + RUN]) for number in range(len(words) - RUN + 1)}


def test_no_run_of_words_outside_the_excerpts_stands_anywhere(library, whole, shared):
    stored = {run for text in texts_in(files_of(library, shared)) for run in runs(text)}
    # What one article shows may stand in another that is covered there: two outlets print the same copy.
    allowed = {run for reading in whole.readings for run in runs(reading.article.title)}
    for reading in whole.readings:
        allowed |= {run for start, end in excerpts(reading) for run in runs(reading.article.text[start:end])}

    for reading in whole.readings:
        assert len(runs(reading.article.text) - allowed) > 100
        assert (runs(reading.article.text) - allowed) & stored == set()


def test_whoever_puts_every_word_at_its_place_gets_excerpts_and_scattered_names(library, whole, shared):
    """The attack: every table that gives characters and a text that fits between them, laid over the covered text."""
    files = files_of(library, shared)
    for before, after in zip(whole.readings, shared.analysis.readings, strict=True):
        guessed = list(after.article.text)
        for name, data in files.items():
            frame = unpack(data) if name.endswith(".parquet") else pd.DataFrame()
            if {"article_id", "start", "end"} <= set(frame.columns):
                mine = frame[frame["article_id"] == before.article.article_id]
                _lay(guessed, mine)
        text = before.article.text
        words = list(words_in(text))
        found = [number for number, (start, end) in enumerate(words) if "".join(guessed[start:end]) == text[start:end]]
        shown = excerpts(before)
        outside = [n for n in found if not any(a <= words[n][0] and words[n][1] <= b for a, b in shown)]
        assert len(outside) <= 0.05 * len(words)
        assert _longest(outside) < RUN


def _lay(guessed: list[str], rows: pd.DataFrame) -> None:
    for row in rows.to_dict("records"):
        for value in row.values():
            if isinstance(value, str) and len(value) == row["end"] - row["start"]:
                guessed[row["start"] : row["end"]] = value


def _longest(numbers: list[int]) -> int:
    longest = length = 0
    for one, other in zip([-9, *numbers], numbers, strict=False):
        length = length + 1 if other == one + 1 else 1
        longest = max(longest, length)
    return longest


def test_words_without_a_place_stand_in_no_order_of_the_text(shared):
    rows = shared.analysis.rows["keywords"]
    hidden = rows[(rows["end"] == 0) & ~rows["stressed"]]
    assert len(hidden) > len(rows) / 2
    assert (hidden["position"] == 1).all() and (hidden["sentence"] == 0).all()
    for _, mine in hidden.groupby(["article_id", "voice"]):
        assert list(mine["term"]) == sorted(mine["term"])


@pytest.mark.parametrize("component", registered(), ids=lambda component: component.slug)
def test_the_summaries_are_those_of_the_whole_texts(component, whole, shared):
    def summary(analysis: Analysis) -> pd.DataFrame:
        rows = chosen_rows(analysis.rows[component.slug], analysis.articles, component.voices)
        return component.summarise(rows, analysis.articles, component.defaults())

    before, after = summary(whole), summary(shared.analysis)
    # Where a term first stands is kept of the terms that are shown alone; a statement is called by a word of its own,
    # by which points that are equal in everything else are put in order.
    untold = {"keywords": ["first"], "coverage": ["point", "core"]}.get(component.slug, [])
    if component.slug == "coverage":
        before, after = (one.sort_values(["event", "point_id", "outlet"], ignore_index=True) for one in (before, after))
    pd.testing.assert_frame_equal(
        *(one.drop(columns=[name for name in untold if name in one]) for one in (before, after)), check_exact=True
    )


def test_articles_keep_ids_titles_addresses_and_lengths_and_lose_notes(library):
    stored = library.open(keep(library, texts=False).name)
    article = stored.corpus.articles[0]

    assert (article.article_id, article.title, article.url) == (ONE.article_id, ONE.title, ONE.url)
    assert (len(article.text), article.notes, article.outlet) == (len(ONE.text), "", ONE.outlet)
    assert not stored.card.texts


def test_nothing_tells_where_the_full_texts_are(library):
    kept = keep(library)
    stored = library.open(library.share(kept.name, kept.secret).name)

    assert stored.card.parent == ""
    assert all(kept.name.partition("-")[2] not in text for text in texts_in(files_of(library, stored)))


def test_corrections_are_in_the_tables_and_not_in_a_log(library):
    corrections = Corrections((Rename("Ana Ruiz", "Ana Gil"),))
    stored = library.open(keep(library, corrections, texts=False).name)

    assert stored.corrections == Corrections()
    expected = correct(analyse(CORPUS), corrections.changes).rows["speakers"]["speaker"]
    assert "Ana Gil" in set(expected)
    assert list(stored.analysis.rows["speakers"]["speaker"]) == list(expected)


@pytest.mark.parametrize("deed", ["share", "change"])
def test_a_version_without_texts_cannot_be_changed(library, deed):
    kept = keep(library, texts=False)

    with pytest.raises(LibraryError) as told:
        getattr(library, deed)(kept.name, kept.secret)
    assert str(told.value) == "This version is without its full texts and cannot be changed. Change the full one."


def test_excerpts_are_short_few_and_apart(whole):
    for reading in whole.readings:
        words = list(words_in(reading.article.text))
        taken = [len(list(words_in(reading.article.text, start, end))) for start, end in excerpts(reading)]
        assert taken
        assert max(taken) <= MOST_WORDS
        assert sum(taken) <= MOST_SHARE * len(words)
        edges = [edge for span in excerpts(reading) for edge in span]
        assert edges == sorted(edges)


def test_a_cover_tells_nothing_of_the_words_under_it():
    assert blanked("Ana paid.\nBo ran far away.", [(10, 16)]) == "····· ···\nBo ran· ····· ··"
    assert blanked("a b c d e f g", []) == blanked("abcdefghijklm", [])


def test_a_measure_that_does_not_say_how_its_rows_are_redacted_is_left_out():
    """What its rows give away of a text has to be thought about first."""
    components = [replace(one, redact=None) if one.slug == "speakers" else one for one in registered()]
    draft = redacted(Draft(CORPUS, analyse(CORPUS), Corrections()), components)

    assert [slug for slug, rows in draft.analysis.rows.items() if rows.empty and slug != "reuse"] == ["speakers"]


def test_the_evidence_of_a_score_keeps_its_words_and_loses_their_places(whole, shared):
    before, after = whole.rows["sentiment"], shared.analysis.rows["sentiment"]
    for old, new, start, end, text in zip(
        before["evidence"], after["evidence"], after["start"], after["end"], after["text"], strict=True
    ):
        assert sorted(one[2:] for one in json.loads(new)) == sorted(one[2:] for one in json.loads(old))
        if not text:
            assert all(one[:2] == [start, end] for one in json.loads(new))
