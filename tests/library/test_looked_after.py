"""The daily job deletes nothing early and nothing on doubt: by clocks that disagree, or where listing fails."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from components.library import Expiry, Kept, Library, LibraryError
from components.library.drawers import DrawerCard
from components.library.names import parse_name
from tests.library.kept_texts import CORPUS, keep

NOW = datetime.now(UTC)
DAY = timedelta(days=1)


def look(library: Library, day: int) -> Expiry | None:
    """Look after the library so many days from now; return what was done, None where nothing may be deleted."""
    try:
        return library.expire(NOW + day * DAY)
    except LibraryError:
        return None


def deleted_on(library: Library, kept: Kept, day: int) -> date:
    """Delete a corpus by a clock that is so many days off; return the day that is noted."""
    library.delete(kept.name, kept.secret, NOW + day * DAY)
    return library._place.discarded()[parse_name(kept.name).line]


@pytest.mark.parametrize("behind", [1, 7, 400])
def test_what_a_server_that_is_behind_deletes_lies_in_the_trash_as_long_as_all_else(library, behind):
    kept = keep(library)
    look(library, 0)

    assert deleted_on(library, kept, -behind) == NOW.date()
    assert [look(library, day) for day in range(1, 8)] == [Expiry(0, 0)] * 6 + [Expiry(0, 1)]


def test_before_the_first_look_the_day_on_which_it_was_opened_counts(library):
    assert deleted_on(library, keep(library), -7) == NOW.date()


@pytest.mark.parametrize("ahead", [2, 7])
def test_the_first_look_by_a_clock_that_is_ahead_deletes_no_neighbour_s_trash(library, ahead):
    kept, other = keep(library), keep(library)
    look(library, -1)
    look(library, 0)
    deleted_on(library, kept, 0)

    assert look(library, ahead) == Expiry(0, 0)
    assert look(library, ahead) == Expiry(0, 0)  # started again on the same day
    library.restore(kept.name)
    assert library.open(other.name).corpus == library.open(kept.name).corpus == CORPUS


@pytest.mark.parametrize("apart", [3, 7, 30])
def test_while_the_clocks_of_two_servers_disagree_neither_deletes_anything(library, apart):
    kept = keep(library)
    look(library, 0)
    look(library, -apart)
    deleted_on(library, kept, -apart)

    assert [look(library, day) for one in range(1, 20) for day in (one - apart, one)].count(None) >= 19
    library.restore(kept.name)
    assert library.open(kept.name).corpus == CORPUS


def test_a_note_of_the_clock_that_is_years_ahead_is_over_in_a_week(library):
    kept = keep(library)
    library._place.write_list("clock.json", json.dumps({"seen": "2926-11-29", "since": "2926-11-29"}))

    assert [look(library, day) for day in range(8)] == [None] * 7 + [Expiry(0, 0)]
    assert library.open(kept.name).corpus == CORPUS


def with_drawers(library: Library, count: int, line: str, until: date) -> None:
    for number in range(count):
        library.drawers().begin(f"visit-{number:02}", DrawerCard(line, until), {"one.json": b"1"})


def test_one_run_takes_ten_drawers_the_oldest_first(library):
    kept = keep(library)
    with_drawers(library, 25, parse_name(kept.name).line, NOW.date() - 2 * DAY)
    look(library, -1)

    assert look(library, 0) == Expiry(0, 0, 10)
    assert library.drawers().names()[0] == "visit-10"
    assert [look(library, day) for day in (1, 2, 3)] == [Expiry(0, 0, 10), Expiry(0, 0, 5), Expiry(0, 0, 0)]


def test_drawers_go_with_their_corpus_when_it_leaves_the_trash(library):
    kept, other = keep(library), keep(library)
    with_drawers(library, 3, parse_name(kept.name).line, NOW.date() + 99 * DAY)
    library.drawers().begin("other", DrawerCard(parse_name(other.name).line, NOW.date() + 99 * DAY), {})
    library.delete(kept.name, kept.secret)

    assert [look(library, day) for day in range(8)][-1] == Expiry(0, 1, 3)
    assert library.drawers().names() == ["other"]


def test_a_corpus_kept_while_the_library_is_listed_keeps_its_drawers(library, monkeypatch):
    keep(library)
    look(library, -1)
    lines = library._place.lines()
    kept = keep(library)
    with_drawers(library, 1, parse_name(kept.name).line, NOW.date() + 9 * DAY)
    monkeypatch.setattr(library._place, "lines", lambda: lines)  # as they were listed before

    assert look(library, 0) == Expiry(0, 0, 0)


@pytest.mark.parametrize("what", ["lines", "present", "discarded"])
def test_drawers_stay_for_a_week_where_a_listing_finds_less_than_there_is(library, monkeypatch, what):
    kept = keep(library)
    with_drawers(library, 1, parse_name(kept.name).line, NOW.date() + 99 * DAY)
    look(library, -1)
    for one in ("lines", "present", "discarded"):
        monkeypatch.setattr(library._place, one, dict if one == "discarded" else list)
    assert [look(library, day) for day in range(7)] == [Expiry(0, 0, 0)] * 7
    monkeypatch.undo()

    assert look(library, 7) == Expiry(0, 0, 0)
    assert library.drawers().read("visit-00", "one.json") == b"1"


@pytest.mark.parametrize("error", [PermissionError(13, "Permission denied"), OSError(5, "Input/output error")])
def test_a_directory_that_cannot_be_listed_is_not_empty_and_nothing_goes(tmp_path, monkeypatch, error):
    library = Library(tmp_path)
    kept = keep(library)
    with_drawers(library, 1, "deleted" * 3, NOW.date() - 9 * DAY)
    look(library, -1)
    real = Path.iterdir

    def refuse(folder: Path) -> object:
        if folder == tmp_path:
            raise error
        return real(folder)

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(LibraryError, match=r"^The library cannot be used \(.+\)\. Nothing was changed\."):
        library._place.lines()
    with pytest.raises(LibraryError, match=r"^The library cannot be used \(.+\)\. Nothing was changed\."):
        library.expire(NOW)
    assert library.open(kept.name).corpus == CORPUS  # whose name is known needs no list
    monkeypatch.undo()

    assert library.drawers().names() == ["visit-00"]


def test_a_file_where_the_library_should_be_is_told_and_no_directory_is_empty(tmp_path):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")

    assert Library(tmp_path / "none")._place.lines() == []
    with pytest.raises(LibraryError, match="cannot be used"):
        Library(tmp_path / "file")._place.lines()


def test_of_a_version_whose_folder_cannot_be_listed_the_tables_open(tmp_path, monkeypatch):
    library = Library(tmp_path)
    kept = keep(library)
    real = Path.iterdir

    def refuse(folder: Path) -> object:
        if folder.name == parse_name(kept.name).line:
            raise PermissionError(13, "Permission denied")
        return real(folder)

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert library.open(kept.name).corpus == CORPUS


def test_what_is_being_written_is_swept_as_a_whole_or_not_at_all(tmp_path, monkeypatch):
    """Its writer, who is late or has another clock, fails to move it in place, and so keeps no part of it."""
    library = Library(tmp_path)
    aside = tmp_path / ".tmp-late"
    aside.mkdir()
    (aside / "one").write_bytes(b"1")
    monkeypatch.setattr("components.library.local._touched", lambda _folder: 0.0)
    seen = []
    monkeypatch.setattr(
        "components.library.local.shutil.rmtree", lambda folder, **_named: seen.append((folder.name, aside.exists()))
    )
    library._place.sweep()

    assert [(name.startswith(".gone-"), there) for name, there in seen] == [(True, False)]


@pytest.fixture
def bucket(tmp_path: Path) -> Library:
    return Library(f"memory://{tmp_path.name}-bucket")


def failing(monkeypatch: pytest.MonkeyPatch, library: Library, call: str, part: str) -> None:
    """Have a bucket fail at every path with that part in it, as a service does that is too busy."""
    files = type(library._place.files._files)
    real = getattr(files, call)

    def refuse(self: object, path: str, *given: object, **named: object) -> object:
        if part in path:
            raise RuntimeError("SlowDown: please reduce your request rate")
        return real(self, path, *given, **named)

    monkeypatch.setattr(files, call, refuse)


@pytest.mark.parametrize("call", ["exists", "info", "ls", "cat_file"])
@pytest.mark.parametrize("part", ["LINE", "LINE/VERSION", "LINE/owner.json", "LINE/VERSION/corpus.json"])
def test_a_bucket_that_fails_to_answer_loses_nothing(bucket, monkeypatch, call, part):
    kept = keep(bucket)
    name, place = parse_name(kept.name), bucket._place
    place._put(f"{place.root}/{name.line}/{name.version}/begun", b"2001-01-01T00:00:00+00:00")
    with_drawers(bucket, 1, name.line, NOW.date() + 99 * DAY)
    failing(monkeypatch, bucket, call, part.replace("LINE", name.line).replace("VERSION", name.version))
    for day in range(9):
        look(bucket, day)
    for sweep in range(2):
        try:
            place.sweep()
        except LibraryError as told:
            assert str(told).startswith("The library cannot be used."), sweep
    monkeypatch.undo()

    assert bucket.open(kept.name).corpus == CORPUS
    assert bucket.drawers().names() == ["visit-00"]


@pytest.mark.parametrize("call", ["info", "cat_file"])
def test_a_bucket_that_fails_to_answer_says_of_no_corpus_that_it_is_gone(bucket, monkeypatch, call):
    kept = keep(bucket)
    failing(monkeypatch, bucket, call, "owner.json" if call == "info" else "corpus.json")

    with pytest.raises(LibraryError, match=r"^The library cannot be used\. Nothing was changed\."):
        bucket.look(kept.name)


@pytest.mark.parametrize("note", [b"", b"\xff", b"[]", b'{"day": "2001-99-99"}', b'{"day": 5}'])
def test_what_has_a_damaged_note_in_the_trash_of_a_bucket_stays(bucket, note):
    kept = keep(bucket)
    name, place = parse_name(kept.name), bucket._place
    place._put(f"{place.root}/{name.line}/{name.version}/begun", b"2001-01-01T00:00:00+00:00")
    with_drawers(bucket, 1, name.line, NOW.date() + 99 * DAY)
    bucket.delete(kept.name, kept.secret)
    place._put(f"{place.root}/{name.line}/discarded.json", note)

    assert [look(bucket, day) for day in range(12)] == [Expiry(0, 0, 0)] * 12
    assert place.versions(name.line) == [name.version]
    assert bucket.drawers().names() == ["visit-00"]
    with pytest.raises(LibraryError, match="damaged"):
        bucket.restore(kept.name)
    bucket.remove(kept.name)
    assert place.present() == []


@pytest.mark.parametrize(("begun", "stays"), [(b"2001-01-01T00:00:00+00:00", False), (b"\xff", True), (b"20", True)])
def test_an_unfinished_version_goes_only_where_its_begin_is_known(bucket, begun, stays):
    kept = keep(bucket)
    line, place = parse_name(kept.name).line, bucket._place
    place._put(f"{place.root}/{line}/{'o' * 13}/begun", begun)
    place._put(f"{place.root}/{line}/{'o' * 13}/articles.parquet", b"half")
    place.sweep()

    assert place.files.exists(f"{place.root}/{line}/{'o' * 13}") is stays


def test_the_size_of_a_bucket_is_less_as_soon_as_something_is_deleted(bucket):
    first = keep(bucket)
    one = bucket._place.size()
    second = keep(bucket)
    assert bucket._place.size() > 1.9 * one

    bucket.delete(second.name, second.secret)
    assert bucket._place.size() > 1.9 * one  # it may be brought back
    bucket.remove(second.name)
    assert abs(bucket._place.size() - one) < 200
    bucket._place.drop(parse_name(first.name))
    assert bucket._place.size() < 200
