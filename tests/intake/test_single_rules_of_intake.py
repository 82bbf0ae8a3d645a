"""Single rules of what is taken in: the longest host, one address for a cell, kinds of files, bounds that are set."""

from __future__ import annotations

import pytest

from components.intake.fetching.guard import FetchError, _host
from components.intake.fetching.page import _joined
from components.intake.fetching.urls import addresses_in
from components.intake.refusals import packed_refusal, refusal
from components.intake.settings import VISITS, visits

#: Labels of 63 letters and one of as many as make the whole so long.
LONGEST = ".".join(("a" * 63, "b" * 63, "c" * 63, "d" * 61))


def test_a_host_may_have_253_characters_and_no_more():
    assert _host(LONGEST) == LONGEST
    with pytest.raises(FetchError, match="no host"):
        _host(LONGEST + "d")


def test_a_cell_of_a_table_gives_one_address():
    one, two = "https://wire.example/dam", "https://ledger.example/dam"
    assert addresses_in(f"title,url\nA dam,{one} {two}\n") == (one,)


@pytest.mark.parametrize("suffix", ["gz", "tgz", "bz2", "xz", "zst", "7z", "rar", "tar"])
def test_a_packed_file_is_known_by_its_name(suffix):
    assert refusal(b"", suffix).startswith("is a packed file. ")


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("content.xml", "mimetype"), True),
        (("content.xml",), False),
        (("mimetype", "a.txt"), False),
    ],
)
def test_an_opendocument_file_is_known_by_both_its_parts(names, told):
    assert ("OpenDocument" in packed_refusal(names)) is told


@pytest.mark.parametrize(("written", "bound"), [("7", 7), ("", VISITS["PARALLAX_VISITS"]), ("many", 500), ("0", 500)])
def test_a_bound_of_visits_is_what_is_set_and_else_the_usual_one(monkeypatch, written, bound):
    monkeypatch.setenv("PARALLAX_VISITS", written)
    assert visits("PARALLAX_VISITS") == bound


@pytest.mark.parametrize(
    ("suffix", "what"),
    [
        *((one, "a picture") for one in ("png", "jpg", "jpeg", "gif", "webp", "tif", "tiff", "heic")),
        *((one, "a recording") for one in ("mp3", "mp4", "m4a", "wav", "mov", "avi", "webm")),
    ],
)
def test_a_picture_and_a_recording_are_known_by_their_names(suffix, what):
    assert refusal(b"", suffix).startswith(f"is {what}. ")


def test_a_page_may_pass_on_to_an_address_with_letters_of_another_code():
    """The byte E9 is "é" in Latin-1 and nothing in UTF-8."""
    assert _joined("https://wire.example/old", "/caf\xe9") == "https://wire.example/caf\ufffd"
    assert _joined("https://wire.example/old", "/caf\xc3\xa9") == "https://wire.example/café"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("[https://wire.example/dam]", ("https://wire.example/dam",)),
        ("{https://wire.example/dam}", ("https://wire.example/dam",)),
        ("https://wire.example/dam\thttps://ledger.example/dam", ("https://wire.example/dam",)),
        (
            "https://wire.example/dam https://ledger.example/dam",
            ("https://wire.example/dam", "https://ledger.example/dam"),
        ),
    ],
)
def test_what_a_line_of_addresses_gives(line, found):
    assert addresses_in(f"{line}\n") == found
