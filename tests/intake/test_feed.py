"""Feeds: what they hold whole is read, what they only announce is given as an address."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.intake.documents.feed import read
from components.intake.documents.feed_text import text_of
from components.intake.model import Given, IntakeError, Limits
from tests.growth import grows_with_its_input

LONG = " ".join(["The river rose again on Friday and the mayor spoke."] * 16)


def feed(body, name="feed.xml", limits=None):
    data = body if isinstance(body, bytes) else body.encode()
    return read(Given(name, data), limits or Limits())


def rss(*items, title="The Wire"):
    held = "".join(f"<item>{item}</item>" for item in items)
    space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return f'<?xml version="1.0"?><rss version="2.0" {space}><channel><title>{title}</title>{held}</channel></rss>'


WHOLE = (
    "<title>A dam &amp; a river</title><link>https://wire.example/dam</link><dc:creator>By Reuters</dc:creator>"
    "<pubDate>Sat, 04 Feb 2017 23:30:00 -0500</pubDate><description>Short.</description>"
    "<content:encoded><![CDATA[<p>The dam <b>holds</b>.</p>\n<script>alert(1)</script><p>Nobody was\nhurt.</p>]]>"
    "</content:encoded>"
)


def test_an_entry_with_its_whole_text_is_an_article():
    found = feed(rss(WHOLE))

    (article,) = found.articles
    assert article.text == "A dam & a river\n\nThe dam holds.\n\nNobody was hurt."
    assert (article.outlet, article.title, article.published, article.url, article.kind) == (
        "The Wire",
        "A dam & a river",
        date(2017, 2, 5),  # in universal time
        "https://wire.example/dam",
        "agency",
    )
    assert found.problems == () and found.addresses == ()


def test_an_entry_with_a_summary_gives_its_address():
    items = [f"<title>{n}</title><link>https://wire.example/{n}</link><description>Short.</description>" for n in "ab"]

    found = feed(rss(*items, WHOLE))

    assert found.addresses == ("https://wire.example/a", "https://wire.example/b")
    assert [str(problem) for problem in found.problems] == [
        "feed.xml: 2 of 3 entries hold a summary only. Fetch their addresses."
    ]


@pytest.mark.parametrize(
    ("description", "whole"),
    [(LONG, True), (LONG + " …", False), (LONG + " [...]", False), (LONG + " Read more »", False), (LONG[:300], False)],
)
def test_a_long_description_that_does_not_break_off_is_the_article(description, whole):
    found = feed(rss(f"<title>x</title><link>https://a.example/</link><description>{description}</description>"))

    assert (len(found.articles), len(found.addresses)) == ((1, 0) if whole else (0, 1))


def test_an_entry_without_text_or_address_is_told():
    found = feed(rss("<title>Alone</title>", "<title>B</title><description>Short.</description>"))

    assert [str(problem) for problem in found.problems] == [
        "feed.xml: entry 1 has neither text nor address and was left out.",
        "feed.xml: entry 2 holds a summary only and no address. Add the rest by hand.",
    ]


def test_atom_is_read():
    found = feed(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Ledger</title><entry><title>A dam</title>'
        '<link rel="alternate" href="https://ledger.example/dam"/><updated>2017-02-04T10:00:00Z</updated>'
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The dam holds.</p></div></content>'
        "</entry></feed>"
    )

    assert [(a.outlet, a.text, a.published) for a in found.articles] == [
        ("The Ledger", "A dam\n\nThe dam holds.", date(2017, 2, 4))
    ]


@pytest.mark.parametrize(
    "data", [b"\x00\x01", b"not a feed", b"<html><p>a page</p></html>", b"<rss></rss>", b"/etc/passwd"]
)
def test_what_is_no_feed_is_told(data):
    with pytest.raises(IntakeError) as refused:
        feed(data)

    assert str(refused.value) == "holds no entries of an RSS or Atom feed. Give the articles' addresses or texts."


def test_an_address_that_is_not_of_the_web_is_none():
    found = feed(rss("<title>x</title><link>javascript:alert(1)</link><description>Short.</description>"))

    assert found.addresses == () and [article.url for article in found.articles] == [""]


def test_no_file_of_the_machine_is_drawn_in(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret")
    entity = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY s SYSTEM "{secret.as_uri()}">]>'
    body = rss(f"<title>x &s;</title><description>{LONG} &s;</description>").removeprefix('<?xml version="1.0"?>')

    found = feed(entity + body)

    assert "secret" not in str(found)


def test_a_billion_laughs_stay_few():
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "ha">{laughs}]>'
    body = rss(f"<title>x</title><description>{LONG} &a9;</description>").removeprefix('<?xml version="1.0"?>')

    assert len(str(feed(head + body))) < 10_000


def test_no_more_entries_are_read_than_the_limit():
    assert (
        len(feed(rss(*["<title>x</title><description>y</description>"] * 5), limits=Limits(articles=2)).articles) == 2
    )


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("plain  text\n\n\n\nhere", "plain text\n\nhere"),
        ("<p>One<br>two</p><div>three<ul><li>four</ul>", "One\ntwo\n\nthree\n\nfour"),
        ("<style>p {}</style><p>One <!-- no --> two</p>", "One two"),
        ("<svg><text>no</text></svg>yes", "yes"),
        ("&lt;script&gt; as text", "<script> as text"),
        ("<", "<"),
        ("", ""),
    ],
)
def test_html_is_read_as_text(markup, text):
    assert text_of(markup) == text


def check_feed(data):
    with suppress(IntakeError):
        feed(data)


BITS = st.sampled_from(
    [b"<rss version='2.0'>", b"<channel>", b"<item>", b"</item>", b"<title>", b"<![CDATA[", b"]]>", b"<!DOCTYPE x [",
     b"<!ENTITY a 'b'>", b"&a;", b"&#0;", b"<?xml version='1.0' encoding='utf-16'?>", b"<feed>", b"<entry>",
     b"<pubDate>", b"<link>http://[", b"<content type='xhtml'>", b"<p>", b"\xff", b"<"]
) | st.binary(max_size=6)  # fmt: skip


@given(st.lists(BITS, max_size=25).map(b"".join))
@settings(max_examples=60, deadline=None)
def test_whatever_the_bytes_a_feed_is_read_or_refused(data):
    check_feed(data)


@pytest.mark.long
@given(st.lists(BITS, max_size=60).map(b"".join))
@settings(max_examples=20_000, deadline=None)
def test_whatever_the_bytes_at_length_a_feed_is_read_or_refused(data):
    check_feed(data)


@pytest.mark.parametrize("part", ["<", "<!", "<item>", "&", "<p", "<a b=", "]]>", "<div>", "&lt;"])
def test_the_work_grows_with_the_feed(part):
    def read(count):
        check_feed(rss(f"<title>x</title><description>{part * count}").encode())

    assert grows_with_its_input(read, 6_000)
