"""Bytes that are text, and bytes that are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.corpus.decoding import TextError, decode


@pytest.mark.parametrize(
    ("raw", "text", "remark"),
    [
        ("“Café”".encode(), "“Café”", ""),
        ("“Café”".encode("utf-8-sig"), "“Café”", ""),
        ("“Café”".encode("utf-16"), "“Café”", "was read as UTF-16."),
        ("“Café”".encode("utf-32"), "“Café”", "was read as UTF-32."),
        (
            "“Café”".encode("cp1252"),
            "“Café”",
            "is not UTF-8 and was read as Windows-1252. If letters look wrong, save it as UTF-8.",
        ),
    ],
)
def test_bytes_are_decoded_and_a_guess_is_said(raw, text, remark):
    assert decode(raw) == (text, remark)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "is empty. Put text into it, or leave it out."),
        (b" \r\n\xc2\xa0", "is empty. Put text into it, or leave it out."),
        (b"abc\x00def", "is not a text file: it holds control characters. Save the article as plain text in UTF-8."),
        (
            bytes(range(1, 32)) * 9,
            "is not a text file: it holds control characters. Save the article as plain text in UTF-8.",
        ),
        (b"%PDF-1.7 ...", "is a PDF, not a text file. Save the article as plain text in UTF-8."),
        (
            b"PK\x03\x04....",
            "is a packed file (a Word document or a ZIP), not a text file. Save the article as plain text in UTF-8.",
        ),
        (b"a\x81b", "is neither UTF-8 nor Windows-1252. Save the article as plain text in UTF-8."),
        (b"\xff\xfea", "begins as UTF-16 but is damaged at byte 2. Save the article as plain text in UTF-8."),
    ],
)
def test_bytes_that_are_no_text_say_why_and_what_to_do(raw, message):
    with pytest.raises(TextError) as error:
        decode(raw)
    assert str(error.value) == message


@given(raw=st.binary(max_size=200))
def test_any_bytes_are_decoded_or_refused(raw):
    try:
        text, _ = decode(raw)
    except TextError:
        return
    assert "\x00" not in text
