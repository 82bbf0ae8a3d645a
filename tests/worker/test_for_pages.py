"""What pages have done in workers: each answer is what the server's thread works out, to the last digit."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from components.analysis.analyse import Analysis
from components.analysis.correcting import correct
from components.anonymise.masks import masked
from components.corrections import Corrections, Rename
from components.frames import COMPONENT, beside
from components.frames.codebook import Codebook
from components.frames.codebook_file import built_in
from components.frames.coding import units
from components.frames.drafting import draft_of
from components.frames.labels import Label
from components.frames.own_model import own_model
from components.frames.suggesting import lines, suggestions
from components.library import Kept, open_library
from components.worker.jobs import Task, do
from components.worker.shown import Source, analysis_of, readings_of, source_in
from tests.corpora import synthetic_corpus


def silent(what: str, done: int, of: int) -> None:
    """Tell nobody."""


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Kept, Analysis]:
    place = tmp_path_factory.mktemp("library")
    library = open_library({"PARALLAX_LIBRARY": str(place)})
    name = library.keep(synthetic_corpus(3, 6))
    return place, name, library.open(name.name).analysis


def asked(kept: tuple[Path, Kept, Analysis], work: str, given: dict[str, Any], **view: Any) -> dict[str, Any]:
    """Return the answer of a worker, through JSON both ways."""
    place, name, _ = kept
    source = Source(name.name, str(place), **view)
    told = {"measure": COMPONENT.slug, "work": work, "does": "", "given": given, "source": source.out()}
    task = Task(json.loads(json.dumps(told)), (), silent, lambda name, secret: None)
    answer: dict[str, Any] = json.loads(json.dumps(do("page", task)))
    return answer


def test_words_beside_seeds_are_the_same(kept: tuple[Path, Kept, Analysis]) -> None:
    seeds, entries = ("bridge*",), built_in().entries
    given = {"seeds": seeds, "codebook": beside.codebook_out(Codebook((), entries)), "refused": []}

    expected = suggestions(kept[2].readings, seeds, entries)

    assert not expected.empty
    assert beside.frame_in(asked(kept, beside.SUGGEST, given)["found"]).equals(expected)


def test_a_seed_that_is_no_pattern_is_told(kept: tuple[Path, Kept, Analysis]) -> None:
    given = {"seeds": ["[bridge"], "codebook": beside.codebook_out(Codebook((), ())), "refused": []}

    assert "bracket" in asked(kept, beside.SUGGEST, given)["wrong"]


def test_the_lines_of_a_word_are_the_same(kept: tuple[Path, Kept, Analysis]) -> None:
    expected = lines(kept[2].readings, "town", ("bridge*",), 40)
    given = {"word": "town", "seeds": ["bridge*"], "most": 40}

    assert not expected.empty
    assert beside.frame_in(asked(kept, beside.LINES, given)["lines"]).equals(expected)


def test_what_a_draft_changes_is_the_same(kept: tuple[Path, Kept, Analysis]) -> None:
    old = built_in()
    new = draft_of(old).with_entry(old.codes[0].code, "bridge*", "strong").codebook()
    counts, places, articles = beside.effect(kept[2].readings, old, new)
    answer = asked(kept, beside.CHANGE, {"old": beside.codebook_out(old), "new": beside.codebook_out(new)})

    assert len(places)
    assert beside.frame_in(answer["counts"]).equals(counts)
    assert beside.frame_in(answer["places"]).equals(places)
    assert answer["articles"] == articles


def labelled(whole: Analysis) -> tuple[list[Label], dict[str, str]]:
    """Return labels that a model can learn, and the event of each article."""
    code = built_in().codes[0].code
    found = units(whole.readings, whole.rows[COMPONENT.slug], code)
    text = {one: whole.reading(one.article_id).text(one.start, one.end) for one in found}
    chosen = random.Random(1).sample(found, min(120, len(found)))
    labels = [
        Label(
            one.article_id,
            one.start,
            one.end,
            code,
            "yes" if "bridge" in text[one] else "no",
            "ANA",
            one.drawn,
            "0" * 16,
        )
        for one in chosen
    ]
    return labels, {one.article_id: one.event for one in found}


def test_a_model_comes_back_as_plain_data_with_the_same_numbers(kept: tuple[Path, Kept, Analysis]) -> None:
    labels, events = labelled(kept[2])
    expected = own_model(kept[2].readings, labels, built_in(), events)
    given = {
        "labels": [one.__dict__ for one in labels],
        "codebook": beside.codebook_out(built_in()),
        "events": events,
    }
    model = beside.model_in(asked(kept, beside.TRAIN, given)["model"])

    assert (model.labels, model.auc, model.by_event) == (expected.labels, expected.auc, expected.by_event)
    assert model.curve == expected.curve
    assert len(model.weights)
    assert model.weights.equals(expected.weights)


def test_labels_that_carry_no_model_are_refused_in_the_same_words(kept: tuple[Path, Kept, Analysis]) -> None:
    labels, events = labelled(kept[2])
    given = {
        "labels": [one.__dict__ for one in labels[:5]],
        "codebook": beside.codebook_out(built_in()),
        "events": events,
    }

    assert asked(kept, beside.TRAIN, given)["refused"].startswith("5 labels are too few for a model")


def test_a_codebook_comes_back_as_it_was() -> None:
    told = json.loads(json.dumps(beside.codebook_out(built_in())))

    assert beside.codebook_in(told) == built_in()
    assert beside.codebook_in(told).fingerprint == built_in().fingerprint


@pytest.mark.parametrize("hidden", [False, True])
def test_a_worker_opens_what_the_page_shows_with_corrections_and_hidden_names(
    kept: tuple[Path, Kept, Analysis], hidden: bool
) -> None:
    place, name, whole = kept
    person = next(one.speaker.person for reading in whole.readings for one in reading.quotations if one.speaker)
    changes = (Rename(person or "", "Somebody Else"),)
    expected = correct(whole, changes)
    if hidden:
        expected = masked(expected)
    source = source_in(json.loads(json.dumps(Source(name.name, str(place), Corrections(changes), hidden).out())))
    found = analysis_of(source, silent)

    assert list(found.readings) == list(expected.readings) == list(readings_of(source, silent))
    assert found.corpus == expected.corpus
    assert found.articles.equals(expected.articles)
    for slug, rows in expected.rows.items():
        assert found.rows[slug].equals(rows), slug
    assert (found.corrections, found.misfits) == (expected.corrections, expected.misfits)
