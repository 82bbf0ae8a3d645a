"""ZIP archives, also those made to do harm."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from dataclasses import replace

import pytest

from components.intake.archives.archive import read
from components.intake.model import Given, Limits
from components.intake.take_in import take_in
from tests.intake.written import BODY, as_csv, as_page, as_several, as_xlsx, as_zip

FOUR = as_zip({f"{number}.txt": b"x" for number in range(4)})
BIG = as_zip({"a.txt": b"a" * 3_000_000})


def opened(data: bytes, limits: Limits | None = None):
    return read(Given("all.zip", data), limits or Limits())


def problems(found):
    return [str(problem) for problem in found.problems]


def test_files_of_several_formats_are_read_each_by_its_own():
    found = opened(
        as_zip({"a/the-wire.txt": BODY.encode(), "b.html": as_page(), "c.xlsx": as_xlsx(), "d.txt": as_several()})
    )

    assert [one.outlet for one in found.articles] == [
        "The Wire", "Hill Gazette", "The Wire", "Hill Gazette", "The Wire", "Hill Gazette",
    ]  # fmt: skip
    assert [one.file for one in found.articles][:3] == ["all.zip/a/the-wire.txt", "all.zip/b.html", "all.zip/c.xlsx"]


def test_a_manifest_in_an_archive_says_whose_the_files_are():
    manifest = b"file,outlet,published\nb.txt,The Post,2017-02-04\na.txt,The Wire,\nc.txt,Nobody,\n"
    found = opened(as_zip({"x/manifest.csv": manifest, "x/a.txt": b"One.", "x/b.txt": b"Two.", "x/d.txt": b"Three."}))

    assert [(one.outlet, one.text) for one in found.articles] == [("The Post", "Two."), ("The Wire", "One.")]
    assert problems(found) == [
        "all.zip/x/manifest.csv line 4: c.txt is not there. Give it together with manifest.csv, or correct the name.",
        "all.zip/x/d.txt: not named in manifest.csv, so it was left out. Add a line for it to read it.",
    ]


def test_an_archive_inside_is_opened_and_one_inside_that_is_not():
    inner = as_zip({"the-wire.txt": BODY.encode()})
    found = opened(as_zip({"inner.zip": inner, "outer.zip": as_zip({"inner.zip": inner, "post.txt": b"Two."})}))

    assert [one.file for one in found.articles] == ["all.zip/inner.zip/the-wire.txt", "all.zip/outer.zip/post.txt"]
    assert problems(found) == [
        "all.zip/outer.zip/inner.zip: is an archive inside an archive inside an archive. Unpack it first."
    ]


def test_what_systems_leave_is_no_article():
    data = as_zip(
        {"__MACOSX/._a.txt": b"x", ".DS_Store": b"x", "Thumbs.db": b"x", "folder/": b"", "the-wire.txt": b"One."}
    )

    assert [one.text for one in opened(data).articles] == ["One."]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/a.txt", "all.zip/etc/a.txt"),
        ("/etc/a.txt", "all.zip/etc/a.txt"),
        ("..\\..\\a.txt", "all.zip/a.txt"),
        ("C:\\a.txt", "all.zip/a.txt"),
        ("a\u202etxt.exe.txt", "all.zip/atxt.exe.txt"),
        ("a\x1b[31m.txt", "all.zip/a[31m.txt"),
    ],
)
def test_names_lead_nowhere_and_show_what_they_are(name, shown, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert [one.file for one in opened(as_zip({name: b"One."})).articles] == [shown]
    assert list(tmp_path.iterdir()) == []


def test_two_files_of_one_name_are_two():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("a.txt", "One.")
        archive.writestr("a.txt", "Two.")

    assert [(one.file, one.text) for one in opened(data.getvalue()).articles] == [
        ("all.zip/a.txt", "One."), ("all.zip/a (2).txt", "Two."),
    ]  # fmt: skip


def test_a_locked_file_and_a_link_are_told_of_and_the_others_are_read():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a.txt", "One.")
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("locked.txt", "Secret.")
    data = bytearray(file.getvalue())
    at = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 1) + 1)
    data[at + 8] |= 1  # the flag of encryption in the third entry

    found = opened(bytes(data))

    assert [one.text for one in found.articles] == ["One."]
    assert problems(found) == [
        "all.zip/link.txt: is a link, not a file. Pack the file itself.",
        "all.zip/locked.txt: is locked with a password. Pack it without one.",
    ]


@pytest.mark.parametrize(
    ("data", "limits", "message"),
    [
        (as_zip()[:-30], Limits(), "is a damaged archive. Pack it anew."),
        (as_zip({"folder/": b""}), Limits(), "holds no files. Pack the articles into it."),
        (FOUR, Limits(files_per_archive=3), "holds 4 files, more than 3. Split it."),
        (BIG, Limits(unpacked_bytes=1_000_000), "unpacks to 3 MB, more than 1 MB. Split it."),
    ],
)  # fmt: skip
def test_what_cannot_be_opened_is_told(data, limits, message):
    assert problems(opened(data, limits)) == [f"all.zip: {message}"]


def test_a_file_that_holds_more_than_it_says_is_not_unpacked_further():
    """The bomb says that it unpacks to a hundred bytes, and would to fifty million."""
    packed = zlib.compress(b"word " * 10_000_000)[2:-4]
    name = b"a.txt"
    fields = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 0, 0, len(packed), 100, len(name), 0)
    local = b"PK\x03\x04" + fields + name + packed
    central = b"PK\x01\x02" + struct.pack("<H", 20) + fields + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), 0)

    found = opened(local + central + end)

    assert problems(found) == ["all.zip/a.txt: is damaged or packed in an unknown way. Pack it anew."]


def test_archives_inside_share_what_the_outer_one_leaves_of_the_limit():
    """Each of three inner archives unpacks to 3 MB; ten are allowed, two of them taken by the outer one's files."""
    inner = {f"{n}.zip": as_zip({"a.txt": b"word " * 600_000}) for n in range(3)}
    found = opened(as_zip({**inner, "big.txt": b"word " * 500_000}), Limits(unpacked_bytes=10_000_000))

    assert [message for message in problems(found) if "more than 2 MB" in message] == [
        f"all.zip/{n}.zip: unpacks to 3 MB, more than 2 MB. Split it." for n in range(3)
    ]


def test_documents_of_several_parts_are_no_archives_that_share_a_limit():
    books = {f"{number}.xlsx": as_xlsx([(BODY, f"Outlet {number}")], ("text", "outlet")) for number in range(40)}

    assert len(opened(as_zip(books), Limits(unpacked_bytes=500_000)).articles) == 40


def test_archives_inside_share_the_number_of_files():
    inner = {f"{number}.zip": FOUR for number in range(3)}

    assert problems(opened(as_zip(inner), Limits(files_per_archive=12))) == [
        f"all.zip/{number}.zip: holds 4 files, more than 3. Split it." for number in range(3)
    ]


def test_columns_mapped_by_hand_reach_the_tables_inside():
    data = as_zip({"rows.csv": as_csv([("The Wire", BODY)], ("a", "b"))})
    given = replace(Given("all.zip", data), columns={"outlet": "a", "text": "b"})

    assert [one.article.outlet for one in take_in([given]).found] == ["The Wire"]
