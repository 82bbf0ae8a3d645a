"""Single rules of the library: counts on a card, drawers that are over or gone, what a stored part holds."""

from __future__ import annotations

from dataclasses import astuple, replace
from datetime import date, timedelta
from importlib.metadata import version
from io import BytesIO

import pytest
from pyarrow import int64, parquet, schema, table

from components.corpus import Article
from components.corrections import Corrections
from components.library import Expired, Library, LibraryError, LibraryRules
from components.library.card import _is_count
from components.library.contents import AS_READ, Draft, _tables
from components.library.drawers import DrawerCard
from components.library.engine import _LIBRARIES
from components.library.excerpts import _wanted
from components.library.expiry import _over
from components.library.local import LocalPlace
from components.library.names import new_name, parse_name
from components.library.readings import pack_part, rows_in
from components.library.untrusted import bounded
from components.reading.read import read
from tests.library.kept_texts import CORPUS, daily, keep, whole

TODAY = date(2026, 5, 1)


@pytest.mark.parametrize(
    ("value", "counts"), [(0, True), (7, True), (-1, False), (True, False), ("7", False), (1.0, False)]
)
def test_a_count_on_a_card_is_a_whole_number_from_nought_on(value, counts):
    assert _is_count(value) is counts


@pytest.mark.parametrize(
    ("line", "until", "first", "a_week_later"),
    [
        ("kept", TODAY, False, True),
        ("kept", TODAY + timedelta(days=7), False, False),
        ("kept", TODAY - timedelta(days=1), True, True),
        ("not found", TODAY + timedelta(days=9), False, True),
    ],
)
def test_a_drawer_is_over_after_its_last_day_or_a_week_after_its_corpus(library, line, until, first, a_week_later):
    drawers = library.drawers()
    drawers.begin("visit", DrawerCard(line, until), {"one.json": b"1"})

    for day, over in ((TODAY, first), (TODAY + timedelta(days=7), a_week_later)):
        assert _over(drawers, drawers.names(), {"kept"}, day, day) == (["visit"] if over else [])


def test_a_drawer_whose_corpus_is_found_again_waits_anew(library):
    drawers = library.drawers()
    drawers.begin("visit", DrawerCard("line", TODAY + timedelta(days=99)), {"one.json": b"1"})
    over = [
        _over(drawers, drawers.names(), lines, TODAY + timedelta(days=day), TODAY + timedelta(days=day))
        for day, lines in ((0, ()), (6, {"line"}), (7, ()), (13, ()), (14, ()))
    ]

    assert over == [[], [], [], [], ["visit"]]


def test_a_drawer_takes_files_until_it_is_removed(library):
    drawers = library.drawers()
    drawers.begin("visit", DrawerCard("kept", TODAY), {"one.json": b"1"})
    drawers.put("visit", "two.json", b"2")
    assert drawers.read("visit", "two.json") == b"2"

    drawers.remove("visit")
    with pytest.raises(Expired):
        drawers.put("visit", "three.json", b"3")


def test_a_line_is_held_until_it_is_in_the_trash(library):
    kept = keep(library)
    line = parse_name(kept.name).line
    assert library.holds(line)

    daily(library, 91)
    assert not library.holds(line)


def test_a_stored_quotation_keeps_the_word_that_reports_it_and_where_it_stands():
    reading = read(Article("Ledger", "The port opened on Monday.\n\nAna Ruiz warned that it was late."))
    rows = rows_in("quotations", pack_part("quotations", [reading]))

    (quotation,) = rows.records(reading.article.article_id)
    assert (quotation.cue, reading.text(quotation.cue_start, quotation.cue_end)) == ("warned", "warned")


def test_stored_quotations_have_the_columns_that_earlier_versions_wrote():
    reading = read(Article("Ledger", "The port opened on Monday.\n\nAna Ruiz warned that it was late."))
    names = parquet.read_schema(BytesIO(pack_part("quotations", [reading]))).names

    assert {"article_id", "quotation_id", "spans", "cue", "cue_start", "cue_end", "speaker_person"} <= set(names)


def test_what_one_article_s_linking_changed_is_stored_as_it_was_read_too():
    read_first, *others = whole().as_read
    linked = replace(whole(), as_read=(read_first, *others), readings=(replace(read_first, persons=()), *others))

    stored = [name for name, _ in _tables(Draft(CORPUS, linked, Corrections())) if name.startswith(AS_READ)]
    assert stored == [f"{AS_READ}persons.parquet"]


@pytest.mark.parametrize("name", _LIBRARIES)
def test_each_library_whose_version_counts_is_installed_under_that_name(name):
    assert version(name)


def test_of_an_article_its_headline_its_first_sentence_and_its_quotations_are_kept():
    reading = read(Article("Ledger", "Prices rise\n\nIt rained in Lund. It was late. “We won,” Ana Ruiz said."))

    assert [reading.text(*span) for span in _wanted(reading)] == ["Prices rise", "It rained in Lund.", "We won,"]


def test_a_list_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "taken").write_text("no folder")

    with pytest.raises(LibraryError, match="The library cannot be used"):
        LocalPlace(tmp_path / "taken").write_list("list.txt", "one\n")


def test_where_nothing_is_kept_nothing_is_told_as_deleted(tmp_path):
    assert astuple(Library(tmp_path, LibraryRules()).expire()) == (0, 0, 0)


def parquet_of(numbers: list[int]) -> bytes:
    file = BytesIO()
    parquet.write_table(table({"number": numbers}), file)
    return file.getvalue()


def test_a_table_may_be_as_large_as_is_taken_in_and_no_larger():
    data, empty, without_groups = parquet_of([1, 2, 3]), parquet_of([]), BytesIO()
    parquet.ParquetWriter(without_groups, schema([("number", int64())])).close()
    size = parquet.ParquetFile(BytesIO(data)).metadata.row_group(0).total_byte_size

    assert bounded(data, 3, size) == {"number": "int64"}
    assert bounded(empty, 0, size) == {"number": "str"}
    assert bounded(without_groups.getvalue(), 0, 0) == {"number": "int64"}
    for rows, most in ((2, size), (3, size - 1)):
        with pytest.raises(LibraryError, match="larger than is taken in"):
            bounded(data, rows, most)


def test_a_line_of_versions_that_nobody_stored_is_not_held(tmp_path):
    assert Library(tmp_path, LibraryRules()).holds(new_name().line) is False


def test_what_a_killed_deletion_left_behind_is_swept_away_and_what_is_being_written_is_not(tmp_path):
    for name in (".gone-abc", ".tmp-abc"):
        (tmp_path / name).mkdir()
    LocalPlace(tmp_path).sweep()

    assert [folder.name for folder in tmp_path.iterdir()] == [".tmp-abc"]
