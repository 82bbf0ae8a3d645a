"""Saved pages: the article in them, without the page, never rendered and never asking the network."""

from __future__ import annotations

import socket
from datetime import date

import pytest

from components.intake.documents.markup import plain_text
from components.intake.documents.webpage import read
from components.intake.model import Given, IntakeError, Limits
from tests.intake.written import BODY, as_page

PASTE = "Copy the article's text and paste it."


def page(data: bytes):
    return read(Given("bridge.html", data), Limits()).articles[0]


def test_title_date_outlet_address_and_body_are_found():
    article = page(as_page())

    assert (article.title, article.published, article.outlet, article.url) == (
        "Bridge Opens", date(2017, 2, 4), "Hill Gazette", "https://hillgazette.example/news/bridge",
    )  # fmt: skip
    assert article.text.split() == f"Bridge Opens {BODY}".split()


def test_the_known_name_of_an_address_counts_before_what_the_page_calls_itself():
    data = (
        as_page()
        .replace(b"hillgazette.example", b"www.nytimes.com")
        .replace(b'content="Hill Gazette"', b'content="NYT"')
    )

    assert page(data).outlet == "The New York Times"


def test_nothing_of_a_script_stays_and_marks_stay_text():
    text = page(as_page(f"{BODY}\n\nIf a &lt; b then &lt;script&gt;x&lt;/script&gt; is what the memo said, she read.",
                        after="<script>alert('gotcha')</script><style>p {}</style>")).text  # fmt: skip

    assert "gotcha" not in text
    assert "<script>x</script> is what the memo said" in text


def test_nothing_is_fetched(monkeypatch):
    def never(*_args, **_kwargs):
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "socket", never)
    monkeypatch.setattr(socket, "getaddrinfo", never)
    head = '<link rel="stylesheet" href="http://a.example/a.css"><base href="http://a.example/">'

    assert page(as_page(head=head, after='<img src="http://a.example/a.png"><iframe src="http://a.example/"></iframe>'))


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252", "utf-16"])
def test_the_encoding_is_the_one_that_the_page_names(encoding):
    body = BODY + "\n\nThe café on the bridge costs €5 a cup, its owner said."
    data = as_page(body, head=f'<meta charset="{encoding}">').decode().encode(encoding)

    assert "The café on the bridge costs €5" in page(data).text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<html><body></body></html>", f"is a page in which no article was found. {PASTE}"),
        (as_page(after="<b>" * 50_000), f"is a page with more tags than any article has. {PASTE}"),
        (as_page(after="<div>" * 300), f"is a page with more tags than any article has. {PASTE}"),
        (as_page("word " * 1_100_000), f"is a page of more than 5 MB. {PASTE}"),
    ],
)  # fmt: skip
def test_what_is_no_page_of_an_article_is_refused(data, message):
    with pytest.raises(IntakeError) as refused:
        page(data)

    assert str(refused.value) == message


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One.</p>\n<p>Two.</p>", "One.\n\nTwo."),
        ("One.<br>Two.", "One.\nTwo."),
        ("<h2>One</h2>Two<script>three()</script>", "One\n\nTwo"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("A & B &amp; <i>C</i>", "A & B & C"),
    ],
)
def test_html_becomes_text(markup, text):
    assert plain_text(markup) == text
