"""Several articles in one paste are told apart where something sure parts them, and else stay one."""

from __future__ import annotations

from datetime import date

import pytest

from components.intake.documents.paste import pasted
from components.intake.model import Limits

ONE = "The old bridge over the Orra was opened again on Friday after three years, and a band played on it all day."
TWO = (
    "Nobody crossed the river on Saturday, because the wind was so strong that the county closed the whole old bridge."
)
LONG = " ".join([ONE, "The county paid for the work with a loan.", "It runs for thirty years, the treasurer said."])


def read(text, name=""):
    return pasted(text, Limits(), name)


def texts(text, name=""):
    return [article.text for article in read(text, name).articles]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (ONE, [ONE]),
        (f"{ONE}\n---\n{TWO}", [ONE, TWO]),
        (f"{ONE}\n\n=====\n\n{TWO}\n=====\n", [ONE, TWO]),
        (f"{ONE}\n---\nShort.", [f"{ONE}\n---\nShort."]),  # too short for an article: the rule parts a section
        (f"Bridge Opens\n===========\n{ONE}\n\n{TWO}", [f"Bridge Opens\n===========\n{ONE}\n\n{TWO}"]),  # a heading
        (f"# Opens\n{ONE}\n\n# Closed\n{TWO}", [f"Opens\n{ONE}", f"Closed\n{TWO}"]),
        (f"# Opens\n{ONE}\n\n## Closed\n{TWO}", [f"Opens\n{ONE}\n\n## Closed\n{TWO}"]),
        (f"https://a.example/1\n{LONG}\n\nhttps://b.example/2\n{LONG} x", [LONG, f"{LONG} x"]),
        (f"{LONG}\nhttps://a.example/1\n\n{LONG} x\nhttps://b.example/2", [LONG, f"{LONG} x"]),
        (f"{LONG}\n\nhttps://a.example/1\n\n{LONG}", [f"{LONG}\n\nhttps://a.example/1\n\n{LONG}"]),
        (f"{ONE}\n\n* * *\n\n{TWO}", [f"{ONE}\n\n* * *\n\n{TWO}"]),  # stars part sections
        (f"Outlet: A\nTitle: B\n{ONE}\nOutlet: C\nTitle: D\n{TWO}", [f"B\n\n{ONE}\nOutlet: C\nTitle: D\n{TWO}"]),
        (f"Outlet: A\nTitle: B\n{ONE}\n\nOutlet: C\nTitle: D\n{TWO}", [f"B\n\n{ONE}", f"D\n\n{TWO}"]),
        (f"Outlet: A\nTitle: B\n---\n{ONE}\n---\nOutlet: C\nTitle: D\n---\n{TWO}", [f"B\n\n{ONE}", f"D\n\n{TWO}"]),
        (f"{ONE}\n\nSource: Reuters", [f"{ONE}\n\nSource: Reuters"]),  # one label is a word of the text
    ],
)
def test_parts(text, parts):
    assert texts(text) == parts


def test_a_single_article_stays_to_the_last_blank_as_it_was_given():
    text = f"\r\n  Bridge Opens \r\n\r\n{ONE}\r\n\u2028 {TWO} \r\n\r\n"

    assert texts(text) == [text]


def test_header_lines_say_whose_it_is():
    headers = "**Source:** The Wire\nHEADLINE: Bridge Opens\npublished = 4 February 2017\nLink: https://x.example/a"
    text = f"{headers}\nBy: Jo Doe\n\n{ONE}"

    (article,) = read(text).articles

    assert (article.outlet, article.title, article.published, article.url, article.notes, article.text) == (
        "The Wire", "Bridge Opens", date(2017, 2, 4), "https://x.example/a", "Author: Jo Doe", f"Bridge Opens\n\n{ONE}",
    )  # fmt: skip


def test_a_kind_may_be_said():
    assert [article.kind for article in read(f"Outlet: A\nTitle: B\nKind: Opinion\n\n{ONE}").articles] == ["opinion"]


def test_the_line_like_a_headline_the_day_alone_and_the_address_are_found_without_labels():
    (article,) = read(
        f"Bridge opens at last\nBy Jo Doe\nFebruary 4, 2017\n\n{ONE}\n\n{TWO}\n\nhttps://nytimes.com/a"
    ).articles

    assert (article.title, article.published, article.outlet, article.url) == (
        "Bridge opens at last", date(2017, 2, 4), "The New York Times", "https://nytimes.com/a",
    )  # fmt: skip


def test_a_day_inside_a_sentence_is_not_the_day_of_the_article():
    assert [
        article.published
        for article in read(f"{ONE}\n\nWork began on February 4, 2014 and ended last week, they said.").articles
    ] == [None]


def test_a_list_of_addresses_gives_the_addresses():
    found = read("https://a.example/1\nhttps://b.example/2\n")

    assert (found.articles, found.addresses) == ((), ("https://a.example/1", "https://b.example/2"))
    assert [str(problem) for problem in found.problems] == [
        "pasted text: 2 addresses and no text. Have them fetched, or paste the texts."
    ]


def test_nothing_pasted_is_told():
    assert [str(problem) for problem in read(" \n").problems] == ["pasted text: is empty. Put text into it."]


def test_a_few_words_above_the_first_header_are_told_of_not_dropped_silently():
    found = read(f"My cuttings\n\nOutlet: A\nTitle: B\n\n{ONE}")

    assert [article.outlet for article in found.articles] == ["A"]
    assert [str(problem) for problem in found.problems] == [
        "pasted text: the words above the first article were left out: 'My cuttings'. "
        "Put them below its header lines to keep them."
    ]


def test_a_header_without_a_text_is_told_of():
    found = read(f"Outlet: A\nTitle: B\n\n{ONE}\n\nOutlet: C\nTitle: D\n")

    assert [str(problem) for problem in found.problems] == [
        "pasted text article 2: no text and no address, so it was left out. Give its text or its address."
    ]


@pytest.mark.parametrize("parted", [f"{ONE}\n---\n{TWO}", f"Bridge\n\n{ONE}\n# Closed\n{TWO}"])
def test_in_a_file_rules_and_headings_part_sections(parted):
    assert texts(parted, "the-wire.txt") == [parted]


def test_in_a_file_header_lines_part_articles():
    assert len(texts(f"Outlet: A\nTitle: B\n\n{ONE}\n\nOutlet: C\nTitle: D\n\n{TWO}", "all.txt")) == 2
