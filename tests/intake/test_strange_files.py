"""Files that are not what their name says, answers that hold no article, letters that were lost on the way."""

from __future__ import annotations

import json

import pytest

from tests.intake.taken import BODY, facts_of, taken, told

ARTICLE = {
    "title": "Pier closes for good",
    "source": {"name": "The Quay Post"},
    "publishedAt": "2022-04-02",
    "content": BODY,
}
READ = ("The Quay Post", "Pier closes for good", "2022-04-02", f"Pier closes for good {BODY}")


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("a.warc.gz", "is a packed file. Unpack it"),
        ("a.warc", "is a web archive (WARC)"),
        ("a.wacz", "is a web archive (WARC)"),
        ("a.webarchive", "is a web archive of a Mac"),
        ("a.7z", "is a packed file"),
        ("a.epub", "is an electronic book (EPUB)"),
        ("a.jpg", "is a picture"),
        ("a.mp3", "is a recording"),
        ("a.sqlite", "is a database (SQLite)"),
    ],
)
def test_a_file_of_another_kind_is_refused_by_its_name_whatever_it_holds(name, what):
    found = taken(name, "x")

    assert (found.found, what in told(found)[0]) == ((), True)


@pytest.mark.parametrize(
    "page",
    [
        "Page not found</h1><p>Sorry, the page that you are looking for could not be found.",
        "Access denied</h1><p>You don't have permission to access this page on this server.",
        "Before you continue</h1><p>We and our 842 partners store and access information on a device, such as cookies.",
    ],
)
def test_a_page_in_the_place_of_an_article_is_refused(page):
    found = taken("a.html", f"<html><head><title>The Quay Post</title></head><body><h1>{page}</p></body></html>")

    assert (found.found, len(found.problems)) == ((), 1)


@pytest.mark.parametrize(
    "answer",
    [
        {"status": "error", "code": "apiKeyInvalid", "message": "Your key is invalid."},
        {"error": {"code": 403, "message": "Your key is invalid."}},
        {"fault": {"faultstring": "Your key is invalid.", "detail": {}}},
    ],
)
def test_an_answer_that_tells_of_an_error_is_no_article(answer):
    found = taken("a.json", json.dumps(answer))

    assert found.found == ()
    assert told(found) == [
        "a.json: is an answer that tells of an error (Your key is invalid.), not of articles. Ask for it anew."
    ]


def test_articles_under_their_numbers_are_all_read():
    held = {"9876": {"info": ARTICLE}, "9877": {"info": ARTICLE | {"title": "Pier opens again"}}}

    assert [title for _, title, _, _ in facts_of(taken("a.json", json.dumps(held)))] == [
        "Pier closes for good",
        "Pier opens again",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_table_that_is_called_a_text_is_read_as_a_table(encoding):
    table = f"outlet\ttitle\tdate\ttext\r\nThe Quay Post\tPier closes for good\t2022-04-02\t{BODY}\r\n"

    assert facts_of(taken("a.txt", table.encode(encoding))) == [READ]


@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
def test_a_text_of_marks_that_were_decoded_twice_is_put_right(wrong):
    words = " ".join(["“It’s done,” she said."] * 40)
    twice = "".join(
        chr(byte) if wrong == "latin-1" or byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes([byte]).decode("cp1252")
        for byte in words.encode()
    )

    assert taken("a.txt", twice).found[0].article.text == words


def test_letters_that_were_lost_are_told():
    found = taken("a.txt", f"{BODY}\n\n\ufffdWe are sorry,\ufffd said the port.")

    assert (
        "Letters lost: 2 signs stand for what could not be decoded (\ufffd). Get it anew, saved as UTF-8."
    ) in found.found[0].warnings
