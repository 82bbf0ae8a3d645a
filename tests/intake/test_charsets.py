"""Encodings are taken as browsers take their names, and no others."""

from __future__ import annotations

import pytest

from components.intake.documents.charsets import decoded
from tests.growth import grows_with_its_input


@pytest.mark.parametrize(
    ("raw", "name", "text"),
    [
        ("“Ja”".encode(), "UTF-8", "“Ja”"),
        ("“Да”".encode("cp1251"), "windows-1251", "“Да”"),
        (b"\x93Yes\x94", "latin-1", "“Yes”"),
        (b"\x93Yes\x94", "us-ascii", "“Yes”"),
        ("東京".encode("cp932"), "Shift_JIS", "東京"),
        ("東京".encode("gbk"), "gb2312", "東京"),
        ("İzmir".encode("cp1254"), "iso-8859-9", "İzmir"),
        (b"\xff", "utf-8", None),
        (b"xn--a", "idna", None),
        (b"a-b", "punycode", None),
        (b"68", "hex", None),
        (b"a", "unicode_escape", None),
        (b"a", "utf-7", None),
        (b"a", "nonsense", None),
        (b"a", "", None),
        (b"a", "x\x00y", None),
    ],
)
def test_a_name_of_an_encoding_is_taken_as_browsers_take_it(raw, name, text):
    assert decoded(raw, name) == text


@pytest.mark.parametrize("name", ["punycode", "idna", "utf-8", "iso-2022-jp", "big5"])
def test_no_encoding_takes_work_beyond_its_bytes(name):
    assert grows_with_its_input(lambda size: decoded(b"xn--" + b"ab9" * size, name), 400_000)
