"""A corpus whose readings and rows wait on the disk is kept as one that is held whole: file for file the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from components.analysis import by_parts, measuring
from components.analysis.analyse import analyse
from components.analysis.in_turn import InTurn
from components.contract import Component
from components.corpus import Corpus
from components.corrections.model import Corrections
from components.library import Library, LibraryError, contents, drafted, tables
from components.library.contents import CARD, Draft
from components.library.engine import engine
from components.library.redaction import redacted
from tests.corpora import synthetic_corpus
from tests.shown import registered


@pytest.fixture(params=[40, 20_000], ids=["small groups", "one group"])
def groups(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Write so many rows at a time, of which a few articles are measured together."""
    monkeypatch.setattr(tables, "_GROUP", request.param)
    monkeypatch.setattr(measuring, "BLOCK", 2)
    monkeypatch.setattr(by_parts, "TOGETHER", 3)


def files(draft: Draft) -> dict[str, bytes]:
    found = dict(contents.files_of(draft, engine()))
    card = json.loads(found.pop(CARD))
    return {**found, "order": json.dumps(list(card["files"])).encode()}


def several() -> Corpus:
    """Return a corpus of two events, with an article that stands twice."""
    found = synthetic_corpus(2, 3)
    return replace(found, articles=(*found.articles, found.articles[0]))


@pytest.mark.parametrize("texts", [True, False], ids=["with texts", "without texts"])
@pytest.mark.usefixtures("groups")
def test_what_waited_on_the_disk_is_kept_with_the_same_bytes(texts: bool):
    held = Draft(several(), analyse(several()), Corrections())
    waited = drafted.drafted(several(), Corrections(), texts)
    assert isinstance(waited.analysis.rows, InTurn)

    one, other = (files(draft if texts else redacted(draft)) for draft in (held, waited))

    assert list(json.loads(one["order"]))[:4] == [
        *("articles.parquet", "corrections.json", "problems.parquet", "counts.parquet")
    ]
    assert {name for name in one if one[name] != other.get(name)} == set()
    assert one.keys() == other.keys()


def test_what_fails_when_rows_are_made_is_kept_among_the_problems(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    def fails(*_: object) -> pd.DataFrame:
        raise ValueError("no")

    def broken(one: Component) -> Component:
        return replace(one, relate=fails, relate_parts=None, by_event=False) if one.slug == "frames" else one

    components = tuple(map(broken, registered()))
    monkeypatch.setattr("components.analysis.analyse.registered", lambda: components)
    held = analyse(synthetic_corpus(2, 1))

    stored = Library(tmp_path).open(Library(tmp_path).keep(synthetic_corpus(2, 1)).name)

    assert [one.lost for one in held.corpus.problems] == [True]
    assert stored.analysis.corpus.problems == held.corpus.problems


def test_rows_are_made_one_measure_after_the_other(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    asked = []
    parts = InTurn.parts
    monkeypatch.setattr(InTurn, "parts", lambda rows, slug: asked.append((id(rows), slug)) or parts(rows, slug))

    Library(tmp_path).keep(synthetic_corpus(2, 2))

    slugs = [slug for _, slug in asked]
    assert len(set(asked)) == len(asked) == 2 * len(registered())
    assert slugs == sorted(slugs, key=[one.slug for one in registered()].index)


def test_a_disk_without_room_for_what_waits_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("components.analysis.shelf.Shelf.put", full)
    with pytest.raises(LibraryError, match="There is no room left"):
        Library(tmp_path).keep(synthetic_corpus(2, 1))


FRAME = pd.DataFrame({"article_id": list("abcdefg"), "text": pd.Series(["x", None] * 3 + ["y"], dtype="str")})


@pytest.mark.parametrize("lengths", [(7,), (0, 3, 4), (1, 0, 1, 5), (3, 3, 1), (6, 1, 0)], ids=str)
def test_a_frame_gives_the_same_file_however_it_is_parted(lengths: tuple[int, ...], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(tables, "_GROUP", 3)

    def parts() -> Iterator[pd.DataFrame]:
        start = 0
        for length in lengths:
            yield FRAME.iloc[start : start + length].reset_index(drop=True)
            start += length

    data = tables.pack_groups(tables.in_groups(parts()))

    assert data == tables.pack(FRAME)
    assert [len(one) for one in tables.in_groups(parts())] == [3, 3, 1]
    pd.testing.assert_frame_equal(tables.unpack(data), FRAME, check_exact=True)
