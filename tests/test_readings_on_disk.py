"""Readings that lie on the disk are those that were put there, and are linked to the same."""

from __future__ import annotations

import sys
from dataclasses import fields
from pathlib import Path

import pytest

from components.analysis.give_back import give_back
from components.analysis.packed import Packed, PackedById, Unpacked, packed, packed_fields, with_fields
from components.linking import STEPS
from components.reading.model import Person, Reading
from components.reading.read import read
from tests.shown import CORPORA, analysis

NAMES = [field.name for field in fields(Reading)]


@pytest.fixture(scope="module", params=["the seeds", "a hostile corpus", "an article without words"])
def readings(request: pytest.FixtureRequest) -> tuple[Reading, ...]:
    return tuple(analysis(request.param).readings)


def test_a_reading_comes_back_as_it_was(readings):
    packed = Packed(readings)

    assert len(packed) == len(readings)
    for name in NAMES:
        assert [getattr(one, name) for one in packed] == [getattr(one, name) for one in readings]
    assert (list(packed), readings) == (list(readings), tuple(packed))
    assert list(map(hash, packed)) == list(map(hash, readings))


def test_readings_are_reached_by_place_by_slice_and_by_id(readings):
    packed, by_id = Packed(readings), PackedById()
    by_id.update({one.article.article_id: one for one in readings})

    assert packed[-1] == readings[-1]
    assert tuple(packed[:-1]) == readings[:-1]
    assert tuple(packed[1:][:1]) == readings[1:][:1]
    assert dict(by_id) == {one.article.article_id: one for one in readings}
    with pytest.raises(IndexError):
        packed[len(readings)]


@pytest.mark.parametrize("kept", [tuple, Packed])
def test_fields_are_set_as_they_were_written(readings, kept):
    names = ("event", "story", "persons", "quotations", "shared")
    bare = kept([one.changed(event="", story="", persons=(), quotations=(), shared=()) for one in readings])
    for one in bare:
        assert one.quotations == ()  # a part that was made before is made anew

    again = [with_fields(one, names, packed_fields(whole, names)) for one, whole in zip(bare, readings, strict=True)]

    assert again == list(readings)
    assert [packed(one) for one in again] == [packed(one) for one in readings]


def test_only_what_is_asked_for_is_made(monkeypatch):
    packed = Packed(analysis("the seeds").readings)
    made = []
    monkeypatch.setattr("components.analysis.packed._back", lambda name, data: made.append(name) or ())

    again = Packed(one.changed(event="x", persons=()) for one in packed)

    assert [one.event for one in again] == ["x"] * len(packed)
    assert made == []
    assert again[0].sentences == ()
    assert made == ["sentences"]


def test_what_is_changed_is_what_is_kept():
    one = Packed(analysis("the seeds").readings)[0]
    assert isinstance(one, Unpacked)

    after = Packed([one.changed(persons=(Person("Ana Ruiz", ("Ruiz",)),), shared=())])[0]

    assert after.persons == (Person("Ana Ruiz", ("Ruiz",)),)
    assert after == one.changed(persons=after.persons, shared=())
    assert after != one


@pytest.mark.parametrize("corpus", ["the seeds", "six articles each"])
def test_readings_on_the_disk_are_linked_to_the_same(corpus):
    held = [read(one) for one in CORPORA[corpus]().articles]
    packed = Packed(held)
    for step in STEPS:
        held, packed = list(step.link(held)), Packed(step.link(packed))
        assert list(packed) == held


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is known of it")
def test_memory_that_is_free_in_pieces_is_given_back():
    def held() -> int:
        return int(Path("/proc/self/statm").read_text().split()[1]) * 4096

    pieces = [bytes(2_000) for _ in range(100_000)]
    del pieces[::100]
    kept = pieces[::50]
    del pieces
    before = held()

    give_back()

    assert kept
    assert before - held() > 80_000_000
