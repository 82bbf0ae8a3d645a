"""What interfaces for news send, in the layouts that they publish."""

from __future__ import annotations

import json
from datetime import date

import pytest

from components.intake.model import Given, IntakeError, Limits
from components.intake.tables.objects import read
from tests.intake.written import BODY

NEWSAPI = {
    "status": "ok",
    "totalResults": 1,
    "articles": [
        {
            "source": {"id": "the-wire", "name": "The Wire"},
            "author": "Jo Doe",
            "title": "Bridge Opens",
            "description": "The old bridge is open.",
            "url": "https://thewire.in/1/bridge",
            "urlToImage": None,
            "publishedAt": "2017-02-04T10:15:00Z",
            "content": f"{BODY[:200]}… [+1234 chars]",
        }
    ],
}
EVENT_REGISTRY = {
    "articles": {
        "results": [
            {
                "uri": "7001", "lang": "eng", "isDuplicate": False, "date": "2017-02-04",
                "dateTime": "2017-02-04T10:15:00Z",
                "dataType": "news", "sim": 0, "url": "https://thewire.in/1/bridge", "title": "Bridge Opens",
                "body": BODY, "source": {"uri": "thewire.in", "dataType": "news", "title": "The Wire"},
                "authors": [{"uri": "jo@thewire.in", "name": "Jo Doe", "type": "author"}], "image": None,
            }
        ],
        "totalResults": 1, "page": 1,
    }
}  # fmt: skip
GUARDIAN = {
    "response": {
        "status": "ok",
        "results": [
            {
                "id": "world/2017/feb/04/bridge", "type": "article", "sectionName": "World news",
                "webPublicationDate": "2017-02-04T10:15:00Z", "webTitle": "Bridge Opens",
                "webUrl": "https://www.theguardian.com/world/2017/feb/04/bridge",
                "fields": {"headline": "Bridge Opens", "bodyText": BODY},
            }
        ],
    }
}  # fmt: skip
SEARCH = {
    "hits": {
        "total": 1,
        "hits": [{"_id": "1", "_source": {"headline": "Bridge Opens", "body": BODY, "outlet": "The Wire"}}],
    }
}
BARE = {
    "articles": [{"url": "https://a.example/1", "title": "One", "seendate": "20170204T101500Z", "domain": "a.example"}]
}

NO_LIST = "holds no list of articles with texts or addresses. Give each its text, title and outlet."


def given(held, name="found.json", limits=None):
    data = held if isinstance(held, bytes) else json.dumps(held).encode()
    return read(Given(name, data), limits or Limits())


def told(found):
    return [(one.outlet, one.title, one.published, one.text) for one in found.articles]


@pytest.mark.parametrize(
    ("held", "outlet", "published", "text"),
    [
        (NEWSAPI, "The Wire", date(2017, 2, 4), f"{BODY[:200]}… [+1234 chars]"),
        (EVENT_REGISTRY, "The Wire", date(2017, 2, 4), BODY),
        (GUARDIAN, "The Guardian", date(2017, 2, 4), BODY),
        (SEARCH, "The Wire", None, BODY),
        ([{"Headline": "Bridge Opens", "Text": BODY, "Newspaper": "The Wire"}], "The Wire", None, BODY),
        ({"title": "Bridge Opens", "text": BODY, "source": "The Wire"}, "The Wire", None, BODY),
        (
            {"data": [{"title": "Bridge Opens", "body": BODY.split("\n\n"), "outlet": "The Wire"}]},
            "The Wire",
            None,
            BODY,
        ),
    ],
)
def test_layouts(held, outlet, published, text):
    assert told(given(held)) == [(outlet, "Bridge Opens", published, f"Bridge Opens\n\n{text}")]


def test_language_and_author_are_kept():
    (article,) = given(EVENT_REGISTRY).articles

    assert (article.language, article.notes) == ("en", "Author: Jo Doe")


def test_objects_without_texts_give_their_addresses():
    found = given(BARE)

    assert (found.articles, found.addresses) == ((), ("https://a.example/1",))


@pytest.mark.parametrize("name", ["found.jsonl", "found.ndjson", "found.json"])
def test_lines_of_json_are_read_and_a_bad_one_is_told_of(name):
    lines = [json.dumps({"text": f"{BODY} {number}", "outlet": "A"}) for number in range(3)]
    found = given("\n".join([*lines[:2], '{"text": "cut', lines[2], ""]).encode(), name)

    assert len(found.articles) == 3
    assert [str(problem) for problem in found.problems] == [f"{name} line 3: is no JSON object. Correct the line."]


def test_what_is_no_article_in_a_list_is_told_of():
    found = given([{"text": BODY, "outlet": "A"}, {"count": 3}, 7])

    assert len(found.articles) == 1
    assert [str(problem) for problem in found.problems] == [
        "found.json entry 2: no text and no address, so it was left out. Give its text or its address.",
        "found.json entry 3: no text and no address, so it was left out. Give its text or its address.",
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'[{"text": "a"', "is damaged JSON (line 1, column 14). Save or download it anew."),
        (b"[1, 2]", NO_LIST),
        (b'{"status": "ok"}', NO_LIST),
        (b'{"a":' * 100_000, "has objects in objects without end. Give a list of articles."),
        (b"[" * 100_000, "has objects in objects without end. Give a list of articles."),
        (b"[" + b"[]," * 2_000_000, "holds more values than a file of articles has. Split it."),
        (b'{"text": ' + b"9" * 5_000 + b"}", "is damaged JSON. Save or download it anew."),
    ],
)  # fmt: skip
def test_what_holds_no_articles_is_refused(data, message):
    with pytest.raises(IntakeError) as refused:
        given(data)

    assert str(refused.value) == message


def test_half_a_character_becomes_a_mark_that_a_file_can_hold():
    (article,) = given(b'[{"text": "A \\ud83d smile and a whole \\ud83d\\ude00 one.", "outlet": "A\\udc80"}]').articles

    assert (article.text, article.outlet) == ("A � smile and a whole 😀 one.", "A�")
