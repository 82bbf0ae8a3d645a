"""Files made to keep the reader busy, to fill the memory or to reach what is not theirs."""

from __future__ import annotations

import gc
import io
import json
import re
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import Workbook

from components.intake.archives.listed import read_one
from components.intake.model import Given, Limits
from components.intake.take_in import take_in
from tests.growth import grows_by_steps, steps
from tests.intake.written import BODY, as_csv, as_excel, as_json, as_page, as_parquet, as_xlsx, as_zip

MEGABYTE = 1_000_000

#: What grows with a number, by the name of the file that it stands in. Sizes keep each under the limit of words.
GROWING: dict[str, tuple[str, Callable[[int], bytes], int]] = {
    "header lines": ("a.txt", lambda n: b"Outlet: A\nTitle: B\n\n" * n, 4_000),
    "one header over and over": ("a.txt", lambda n: b"Outlet: A\n" * n, 4_000),
    "rules": ("a.txt", lambda n: b"---\n" * n, 30_000),
    "lines of a word": ("a.txt", lambda n: b"word\n" * n, 8_000),
    "one line": ("a.txt", lambda n: b"word " * n, 20_000),
    "one word": ("a.txt", lambda n: b"w" * n, 500_000),
    "white space": ("a.txt", lambda n: b"w" + b" " * n + b"w", 1_000_000),
    "open tags": ("a.txt", lambda n: b"<p " * n, 20_000),
    "quotation marks": ("a.txt", lambda n: b'"a ' * n, 20_000),
    "labels on one line": ("a.txt", lambda n: b"Title: " * n, 20_000),
    "brackets": ("a.md", lambda n: b"[a](" * n, 20_000),
    "stars": ("a.md", lambda n: b"**a " * n, 20_000),
    "columns": ("a.csv", lambda n: b"c," * n + b"text\n" + b"," * n + b"hello there\n", 20_000),
    "empty rows": ("a.csv", lambda n: b"text,outlet\n" + b"\n" * n, 400_000),
    "open quotation marks": ("a.csv", lambda n: b'text,outlet\n"' + b'a""b,' * n, 30_000),
    "keys": ("a.json", lambda n: json.dumps([{f"k{i}": 1, "text": "a b"} for i in range(n)]).encode(), 4_000),
    "empty objects": ("a.json", lambda n: b"[" + b"{}," * n + b'{"text": "a b"}]', 200_000),
    "paragraphs": ("a.html", lambda n: as_page("\n\n".join(f"Line {i} of the page is here." for i in range(n))), 800),
    "links": ("a.html", lambda n: as_page(after='<a href="x">y</a>' * n), 6_000),
    "open paragraphs": ("a.html", lambda n: as_page(after="<p>The council met." * n), 4_000),
    "breaks in a cell": ("a.csv", lambda n: as_csv([("<p>" + "<br>x " * n, "A")], ("text", "outlet")), 6_000),
}  # fmt: skip


def seconds(name: str, data: bytes, times: int) -> float:
    """Return the least time that taking in a file needs, of several tries."""
    best = float("inf")
    for _ in range(times):
        gc.collect()
        start = time.process_time()
        take_in([Given(name, data)])
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("what", sorted(GROWING))
def test_what_is_made_to_keep_a_reader_busy_takes_steps_in_proportion(what):
    name, make, number = GROWING[what]

    assert grows_by_steps(lambda size: take_in([Given(name, make(size))]), number // 8)


@pytest.mark.long
@pytest.mark.parametrize("what", sorted(GROWING))
def test_twice_as_much_takes_at_most_two_and_a_half_times_as_long(what):
    name, make, number = GROWING[what]
    seconds(name, make(number), 1)  # libraries are imported, patterns compiled

    for _attempt in range(4):  # a busy machine can spoil one comparison, seldom four
        once, twice = seconds(name, make(number), 3), seconds(name, make(2 * number), 3)
        if twice <= 2.5 * once + 0.005:
            return
    pytest.fail(f"{what}: {once:.3f} s for {number:,}, {twice:.3f} s for twice as much")


@pytest.mark.parametrize(
    "data",
    [
        json.dumps({"title": "T", "outlet": "A", "text": "w" * 10 * MEGABYTE}).encode(),
        b"[" + b"[]," * (10 * MEGABYTE // 3) + b"[]]",
        b'{"text": ["' + b'a","' * (10 * MEGABYTE // 4) + b'"]}',
        b'{"a":' * (2 * MEGABYTE) + b"1" + b"}" * (2 * MEGABYTE),
    ],
    ids=["one text", "empty lists", "short texts", "objects in objects"],
)
def test_ten_megabytes_of_json_on_one_line_are_bounded_in_memory(data):
    given = Given("a.json", data)
    tracemalloc.start()
    try:
        take_in([given])
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert most < 400 * MEGABYTE


def rewritten(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """Return a package with its parts changed."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as whole, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in whole.namelist():
            packed.writestr(name, change(name, whole.read(name)))
    return file.getvalue()


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
) + "]>"  # fmt: skip


@pytest.mark.parametrize("part", ["worksheets/sheet1.xml", "sharedStrings.xml", "workbook.xml", "styles.xml"])
def test_xml_that_blows_up_in_a_workbook_is_refused(part):
    def laugh(name: str, data: bytes) -> bytes:
        if name != f"xl/{part}":
            return data
        body = re.sub(rb"^<\?xml[^>]*\?>", b"", data)
        at = body.index(b">") + 1
        inside = re.search(rb"<t>|<v>", body)
        at = inside.end() if inside else at
        return LAUGHS.encode() + body[:at] + b"&j;" + body[at:]

    read = read_one(Given("a.xlsx", rewritten(as_excel(), laugh)), Limits())

    assert [str(problem) for problem in read.problems] == [
        "a.xlsx: is a damaged workbook. Open it and save it anew, or save the sheet as CSV."
    ]


def test_a_workbook_reads_no_file_of_the_server(tmp_path: Path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret of the server", encoding="utf-8")

    def reach(name: str, data: bytes) -> bytes:
        if name != "xl/worksheets/sheet1.xml":
            return data
        entity = f'<!DOCTYPE x [<!ENTITY s SYSTEM "{secret.as_uri()}">]>'.encode()
        return entity + re.sub(rb"^<\?xml[^>]*\?>", b"", data).replace(b"<v>", b"<v>&s;", 1)

    assert "the secret" not in repr(read_one(Given("a.xlsx", rewritten(as_xlsx(), reach)), Limits()))


def test_a_workbook_with_a_cell_at_its_far_end_is_not_walked_through_to_it():
    """A sheet has 1,048,576 rows of 16,384 cells."""
    book, file = Workbook(), io.BytesIO()
    sheet = book.active
    sheet.append(["text", "outlet"])
    sheet.append([BODY, "A"])
    sheet.cell(1_048_576, 16_384, "far")
    book.save(file)
    found: list[str] = []

    def read() -> None:
        found.extend(one.outlet for one in read_one(Given("a.xlsx", file.getvalue()), Limits()).articles)

    assert steps(read) < 1_000_000
    assert found == ["A"]


def test_a_workbook_that_unpacks_beyond_the_limit_is_refused():
    data = as_xlsx([("word " * 6_000 + str(number), "A") for number in range(100)], ("text", "outlet"))

    assert len(data) < MEGABYTE
    assert [str(problem) for problem in read_one(Given("a.xlsx", data), Limits(unpacked_bytes=MEGABYTE)).problems] == [
        "a.xlsx: unpacks to more than 1 MB. Split it, or save the sheet as CSV."
    ]


def test_a_text_that_parquet_keeps_once_for_many_rows_is_refused():
    file = io.BytesIO()
    pd.DataFrame({"text": pd.Categorical(["word " * 20_000] * 400)}).to_parquet(file)

    assert len(file.getvalue()) < MEGABYTE
    read = read_one(Given("a.parquet", file.getvalue()), Limits(unpacked_bytes=20 * MEGABYTE))
    assert [str(problem) for problem in read.problems] == ["a.parquet: unpacks to more than 20 MB. Split it."]


def test_a_text_that_a_workbook_keeps_once_for_many_rows_is_refused():
    data = as_excel([("word " * 6_000, "A")] * 1_000, ("text", "outlet"))

    assert len(data) < MEGABYTE
    assert [str(one) for one in read_one(Given("a.xlsx", data), Limits(unpacked_bytes=5 * MEGABYTE)).problems] == [
        "a.xlsx: unpacks to more than 5 MB. Split it."
    ]


CUT = {"a.xlsx": as_excel(), "a.parquet": as_parquet(), "a.zip": as_zip(), "a.json": as_json()}


@pytest.mark.parametrize("name", sorted(CUT))
def test_a_file_cut_anywhere_is_told_of(name):
    data = CUT[name]
    for end in range(20, len(data) - 1, max(1, len(data) // 60)):
        read = read_one(Given(name, data[:end]), Limits())
        assert [problem for problem in read.problems if problem.lost], end
