"""Files that are nearly empty, or one tag: refused or read at once."""

import pytest

from components.corpus.decoding import decode
from components.intake.documents import webpage
from components.intake.documents.markup import is_crowded, plain_text
from components.intake.model import Given, IntakeError, Limits

NAMES = [f"a{number}" for number in range(40_000)]


@pytest.mark.parametrize(
    "tag",
    [
        "<div " + " ".join(f"{name}='b'" for name in NAMES) + ">",
        "<div " + " ".join(NAMES) + ">",
        "<div " + "/".join(NAMES) + ">",
        '<div a=">" ' + " ".join(NAMES) + ">",
        '<div a=b"c ' + " ".join(NAMES) + ">",
        "<div a='<b' " + " ".join(NAMES) + ">",
    ],
)
def test_a_tag_of_forty_thousand_attributes_is_refused_before_it_is_parsed(tag):
    page = f"<html><body>{tag}<p>The mayor opened the bridge.</p></body></html>"

    with pytest.raises(IntakeError, match="more tags than any article has"):
        webpage.read(Given("a.html", page.encode()), Limits())
    assert plain_text(page) == page


def test_a_long_paragraph_or_value_is_no_crowd():
    assert not is_crowded(f"<p class='a b'>{'word ' * 5_000}</p><p title='{'word ' * 5_000}'>a</p>")


def test_megabytes_of_newlines_become_a_hundred():
    text, _ = decode(b"x" + b"\n" * 5_000_000 + b"y")

    assert text == "x" + "\n" * 101 + "y"


@pytest.mark.parametrize("text", ["a\n\n\nb", "a\r\n \r\n\tb", "a\n" + " \n" * 100 + "b"])
def test_blank_lines_as_people_write_them_stay(text):
    assert decode(text.encode())[0] == text
