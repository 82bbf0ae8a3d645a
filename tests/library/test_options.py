"""A corpus's own choices for its measures: stored with it, part of its content, carried from place to place."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace

import pytest

from components.corrections import Corrections
from components.library import Library, LibraryError
from components.library.contents import CARD, content_hash
from tests.library.kept_texts import CORPUS, keep

#: Of a measure that this Parallax does not have: its options are kept for one that has it.
OPTIONS = {"tomorrow": {"pairs": [["strikes", "attacks"]]}}
CONTENT = "03e18438370a2ceb364376cca74bfd25351f1b33fbdfb8a7e131e2671de8f90d"


def test_a_corpus_without_options_has_the_content_that_it_had_before_there_were_any():
    assert content_hash(CORPUS, Corrections()) == CONTENT


def test_options_are_part_of_the_content_in_whatever_order_they_were_written():
    one, other = ({"a": {"x": 1, "y": 2}, "b": {}}, {"b": {}, "a": {"y": 2, "x": 1}})

    assert content_hash(replace(CORPUS, options=one), Corrections()) != CONTENT
    assert len({content_hash(replace(CORPUS, options=each), Corrections()) for each in (one, other)}) == 1


def test_options_are_kept_changed_and_carried_elsewhere(tmp_path):
    here, elsewhere = Library(tmp_path / "here"), Library(tmp_path / "elsewhere")
    kept = keep(here)
    changed = here.change(kept.name, kept.secret, options=OPTIONS)
    renamed = here.change(changed.name, kept.secret, title="Another title")
    taken = elsewhere.open(elsewhere.take(here.export(renamed.name)).name)

    assert here.open(kept.name).corpus.options == {}
    assert here.open(changed.name).corpus.options == here.open(changed.name).analysis.corpus.options == OPTIONS
    assert taken.corpus.options == OPTIONS
    assert here.look(changed.name).content != here.look(kept.name).content


def test_options_stay_with_a_corpus_that_is_shared_without_its_texts(tmp_path):
    library = Library(tmp_path)
    kept = library.keep(replace(CORPUS, options=OPTIONS), texts=False)

    assert library.open(kept.name).corpus.options == OPTIONS


def test_an_option_that_a_measure_does_not_take_is_refused_with_a_sentence(tmp_path):
    with pytest.raises(LibraryError) as told:
        Library(tmp_path).keep(replace(CORPUS, options={"speakers": {"volume": 11}}))
    assert str(told.value) == "Speakers knows no option 'volume'. Leave it out."


@pytest.mark.parametrize("options", [[], {"tomorrow": 3}, {"tomorrow": {"pairs": "x" * 6_000_001}}])
def test_options_in_a_file_that_are_none_are_refused(tmp_path, options):
    library = Library(tmp_path)
    packed = library.export(keep(library).name)
    with zipfile.ZipFile(io.BytesIO(packed)) as opened:
        files = {name: opened.read(name) for name in opened.namelist()}
    files[CARD] = json.dumps(json.loads(files[CARD]) | {"options": options}).encode()
    forged = io.BytesIO()
    with zipfile.ZipFile(forged, "w") as out:
        for name, data in files.items():
            out.writestr(name, data)

    with pytest.raises(LibraryError, match=r"^The file is no whole \.parallax file\."):
        library.take(forged.getvalue())
