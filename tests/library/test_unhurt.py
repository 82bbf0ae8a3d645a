"""No accident of disk, rights or clock costs a corpus, fails a page or tells a visitor of Python."""

from __future__ import annotations

import json
import os
import random
import shutil
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import pytest

from components.analysis.analyse import Analysis
from components.library import Expired, Expiry, Kept, Library, LibraryError
from components.library.names import parse_name
from components.reading.model import Reading
from tests.library.kept_texts import CORPUS, THREE, keep

NOW = datetime.now(UTC)
DAMAGED = "The files of this corpus are damaged where they are stored. Ask whoever runs this dashboard for a copy."


def opened_on(library: Library, kept: Kept, day: str) -> None:
    library._place.write_beside(parse_name(kept.name).line, "opened", day.encode())


def test_a_corpus_whose_day_cannot_be_written_opens(library, monkeypatch):
    kept = keep(library)
    opened_on(library, kept, "2001-01-01")

    def refuse(*_arguments: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(library._place, "write_beside", refuse)
    monkeypatch.setattr(library._place, "write", refuse)

    assert library.open(kept.name).corpus == CORPUS


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_directory_opens_everything(tmp_path):
    library = Library(tmp_path / "library")
    kept = keep(library)
    opened_on(library, kept, "2001-01-01")
    for path in [tmp_path / "library", *(tmp_path / "library").rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)

    assert library.open(kept.name).corpus == CORPUS
    for path in [tmp_path / "library", *(tmp_path / "library").rglob("*")]:
        path.chmod(0o755)


def looked_after(library: Library, days: int) -> Expiry:
    """Look after a library each day for so many days; return what the last look did."""
    return [library.expire(NOW + timedelta(days=day)) for day in range(days + 1)][-1]


def spoilt(data: bytes, chance: random.Random) -> bytes:
    """Return the bytes of a file as a bad disk might give them back."""
    way, place = chance.randrange(5), chance.randrange(len(data))
    if way == 0:
        return data[:place]
    if way == 1:
        return data[:place] + bytes([data[place] ^ (1 << chance.randrange(8))]) + data[place + 1 :]
    if way == 2:
        return data[:place] + b"\0" * min(64, len(data) - place) + data[place + 64 :]
    if way == 3:
        return data[:place] + chance.randbytes(16) + data[place + 16 :]
    return b"" if place % 2 else b"null"


#: 550 damaged files, in portions that end within minutes on a busy machine.
PORTIONS = [(12, 14), *(pytest.param(50, seed, marks=pytest.mark.long) for seed in range(1, 12))]


@pytest.mark.parametrize(("count", "seed"), PORTIONS)
def test_a_damaged_file_is_told_in_a_sentence_or_changes_nothing(tmp_path, count, seed):
    """Any file of the corpus, the owner's and the day's among them, is damaged at random; each is asked for all."""
    library, chance = Library(tmp_path), random.Random(seed)
    kept = keep(library)
    everything = all_of(library.open(kept.name).analysis)
    files = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    for _ in range(count):
        file = chance.choice(files)
        data = file.read_bytes()
        file.write_bytes(spoilt(data, chance))
        for ask in (
            lambda: library.look(kept.name),
            lambda: library.is_current(kept.name),
            lambda: all_of(library.open(kept.name).analysis),
            lambda: library.versions(kept.name, kept.secret),
            lambda: library.export(kept.name),
            library.pinned,
        ):
            try:
                found = ask()
            except LibraryError as told:
                assert str(told).endswith("."), told
            else:
                assert not isinstance(found, Everything) or found == everything, file
        file.write_bytes(data)


class Everything(NamedTuple):
    """What pages ask of an analysis: every reading, and every table as it is written."""

    readings: tuple[Reading, ...]
    tables: tuple[str, ...]


def all_of(analysis: Analysis) -> Everything:
    """Return all that pages ask of an analysis, which is made of the files when it is asked for."""
    tables = (analysis.articles, *analysis.rows.values(), *analysis.measured.values())
    return Everything(tuple(analysis.readings), tuple(table.to_json(orient="split") for table in tables))


def test_a_flipped_bit_in_a_table_is_noticed(tmp_path):
    library = Library(tmp_path)
    name = parse_name(keep(library).name)
    file = tmp_path / name.line / name.version / "articles.parquet"
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)

    with pytest.raises(LibraryError) as told:
        library.open(str(name))
    assert str(told.value) == DAMAGED


def test_a_card_with_another_number_or_name_in_it_is_noticed(tmp_path):
    """It can still be read, and would have a table measured anew as if it had never been stored."""
    library = Library(tmp_path)
    name = parse_name(keep(library).name)
    file = tmp_path / name.line / name.version / "corpus.json"
    whole = file.read_bytes()
    for before, after in ((b"rows_sentiment", b"rows_sentimenu"), (b"The bridge", b"The bsidge")):
        assert before in whole
        file.write_bytes(whole.replace(before, after))
        with pytest.raises(LibraryError) as told:
            library.look(str(name))
        assert str(told.value) == DAMAGED


def test_a_card_of_before_cards_had_a_sum_opens(tmp_path):
    library = Library(tmp_path)
    name = parse_name(keep(library).name)
    file = tmp_path / name.line / name.version / "corpus.json"
    card = json.loads(file.read_bytes())
    del card["sum"]
    file.write_bytes(json.dumps(card).encode())

    assert library.open(str(name)).corpus == CORPUS


@pytest.mark.parametrize("spoilt", [b"[]", b"null", b'{"title": 5}', b"\xff", b""])
def test_one_damaged_pinned_card_leaves_the_other_pinned_corpora(tmp_path, spoilt):
    library = Library(tmp_path)
    damaged, other = keep(library), keep(library)
    library.pin(damaged.name)
    library.pin(other.name)
    name = parse_name(damaged.name)
    (tmp_path / name.line / name.version / "corpus.json").write_bytes(spoilt)

    assert [card.name for card in library.pinned()] == [other.name]
    with pytest.raises(LibraryError) as told:
        library.look(damaged.name)
    assert str(told.value) == DAMAGED


def test_where_the_list_of_pins_cannot_be_read_pages_go_on_and_nothing_expires(tmp_path):
    library = Library(tmp_path)
    kept = keep(library)
    opened_on(library, kept, "2001-01-01")
    (tmp_path / "pinned.txt").mkdir()

    assert not library.look(kept.name).pinned
    with pytest.raises(LibraryError):
        library.expire(NOW)
    assert library.look(kept.name).title == "The bridge"


def test_a_deleted_corpus_can_be_brought_back_for_seven_days(library):
    kept = keep(library)
    library.delete(kept.name, kept.secret)
    with pytest.raises(Expired):
        library.open(kept.name)

    assert looked_after(library, 6) == Expiry(0, 0)
    library.restore(kept.name)
    assert library.open(kept.name).corpus == CORPUS
    assert library.change(kept.name, kept.secret, title="Again").secret == kept.secret


def test_after_seven_days_in_the_trash_nothing_of_a_corpus_is_left(library):
    kept = keep(library)
    library.delete(kept.name, kept.secret)

    assert looked_after(library, 7) == Expiry(0, 1)
    with pytest.raises(Expired):
        library.restore(kept.name)
    assert library._place.discarded() == {}


def test_a_server_91_days_ahead_deletes_nothing(library):
    kept = keep(library)
    library.expire(NOW)

    with pytest.raises(LibraryError) as told:
        library.expire(NOW + timedelta(days=91))
    day = NOW.date()
    assert str(told.value) == (
        f"The clock of this server went from {day} to {day + timedelta(days=91)}, so nothing is deleted before "
        f"{day + timedelta(days=98)}. Set the clock if it is wrong; if the server only stood still for long, there is "
        "nothing to do."
    )
    with pytest.raises(LibraryError):  # its neighbour, whose clock is right, waits as well
        library.expire(NOW + timedelta(days=1))
    assert library.open(kept.name).corpus == CORPUS


def test_the_first_look_compares_the_clock_with_the_days_of_the_library(library):
    kept = keep(library)

    with pytest.raises(LibraryError, match=r"^The clock of this server went from "):
        library.expire(NOW + timedelta(days=91))
    assert library.open(kept.name).corpus == CORPUS


def test_a_server_that_stood_still_expires_a_week_later(library):
    kept = keep(library)
    opened_on(library, kept, "2001-01-01")
    start = datetime(2001, 6, 1, tzinfo=UTC)
    for day in (0, 3, 6):
        with pytest.raises(LibraryError):
            library.expire(start + timedelta(days=day))

    assert library.expire(start + timedelta(days=8)) == Expiry(1, 0)


def test_one_run_takes_ten_corpora_or_a_tenth_at_most(tmp_path):
    library = Library(tmp_path)
    first = keep(library)
    line = parse_name(first.name).line
    for number in range(30):
        shutil.copytree(tmp_path / line, tmp_path / f"{number:025}")
        library._place.write_beside(f"{number:025}", "opened", f"2001-01-{number + 1:02}".encode())

    assert library.expire(NOW) == Expiry(10, 0)
    assert sorted(library._place.discarded()) == [f"{number:025}" for number in range(10)]


def test_the_size_is_kept_and_counted_anew_once_a_day(tmp_path):
    library = Library(tmp_path)
    taken = [library._place.size()]
    for _ in range(2):
        kept = keep(library)
        taken.append(library._place.size())
    (tmp_path / "stray").write_bytes(b"x" * 1_000)  # nobody walks through the library to find it

    assert taken[0] == 0
    assert 0 < taken[1] < taken[2]
    assert library._place.size() == taken[2]
    library.remove(kept.name)
    assert abs(library._place.size() - taken[1]) <= 200
    library.expire(NOW)
    assert abs(library._place.size() - taken[1] - 1_000) <= 200


def test_a_damaged_count_is_counted(tmp_path):
    library = Library(tmp_path)
    keep(library)
    (tmp_path / "size.txt").write_bytes(b"\xff")

    assert library._place.size() > 1_000


def test_the_second_of_two_edits_of_one_version_is_told(library):
    kept = keep(library)
    first = library.change(kept.name, kept.secret, title="First")
    second = library.change(kept.name, kept.secret, title="Second")
    further = library.add(first.name, kept.secret, [THREE])

    assert (kept.meanwhile, first.meanwhile, further.meanwhile) == (None, None, None)
    assert second.meanwhile == library.look(first.name).created


def test_of_two_edits_that_overlap_the_one_done_second_is_told_though_it_was_begun_first(library, monkeypatch):
    """The first has made its files when the second begins, and writes them when the second is done."""
    kept, seconds = keep(library), []
    write = library._place.write

    def meanwhile(name, files, beside):
        files = list(files)
        monkeypatch.setattr(library._place, "write", write)
        seconds.append(library.change(kept.name, kept.secret, title="Second"))
        write(name, files, beside)

    monkeypatch.setattr(library._place, "write", meanwhile)
    first = library.change(kept.name, kept.secret, title="First")

    assert seconds[0].meanwhile is None
    assert library.look(first.name).created < library.look(seconds[0].name).created
    assert first.meanwhile == library.look(seconds[0].name).created


def test_a_clock_that_was_half_noted_is_taken_for_none(library):
    keep(library)
    library._place.write_list("clock.json", '{"seen": "20')

    assert library.expire(NOW) == Expiry(0, 0)
    assert json.loads(library._place.read_list("clock.json"))["seen"] == NOW.date().isoformat()


def test_a_folder_in_the_trash_with_no_day_stays(tmp_path):
    library = Library(tmp_path)
    keep(library)
    (tmp_path / f".trash-2001-99-99-{'x' * 25}").mkdir()

    assert library.expire(NOW) == Expiry(0, 0)
    assert (tmp_path / f".trash-2001-99-99-{'x' * 25}").exists()


@pytest.mark.parametrize(
    ("call", "done"),
    [
        ("info", lambda library: library.look(f"{'a' * 25}-{'b' * 13}")),
        ("ls", lambda library: library.names()),
        ("pipe_file", lambda library: library._place.write_list("pinned.txt", "")),
    ],
)
def test_what_a_bucket_says_is_told_to_no_visitor(call, done, monkeypatch):
    library = Library("memory://parallax-refused")

    def refuse(*_arguments: object, **_named: object) -> None:
        raise RuntimeError("AccessDenied: arn:aws:s3:::secret-bucket")  # what services raise is no OSError

    monkeypatch.setattr(type(library._place.files._files), call, refuse)

    with pytest.raises(LibraryError) as told:
        done(library)
    assert str(told.value) == (
        "The library cannot be used. Nothing was changed. Try again later; whoever runs this dashboard finds the "
        "reason in the log."
    )


def test_an_address_that_nothing_opens_is_told_without_it():
    with pytest.raises(LibraryError) as told:
        Library("nowhere://secret-bucket")
    assert "nowhere" not in str(told.value) and "secret" not in str(told.value)
