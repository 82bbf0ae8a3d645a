"""Markdown becomes plain text, and the lines above it say whose it is."""

from __future__ import annotations

from datetime import date

import pytest

from components.intake.documents.markdown import read, without_marks
from components.intake.model import Given, Limits
from tests.intake.written import BODY, as_markdown


def articles(text: str):
    return read(Given("the-wire.md", text.encode()), Limits()).articles


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        ("## A *new* bridge ##", "A new bridge"),
        ("**Bold** and __bold__, *slanted* and _slanted_.", "Bold and bold, slanted and slanted."),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        ("See [the plan](https://a.example/b_(c) 'x').", "See [the plan](https://a.example/b_(c) 'x')."),  # too odd
        ('See [the plan](https://a.example/b "Plan") and [more][1].', "See the plan and more."),
        ("[1]: https://a.example/b", ""),
        ("![A bridge](bridge.png)", ""),
        ("> Quoted\n> twice", "Quoted\ntwice"),
        ("- one\n- two", "- one\n- two"),
        ("One\n\n* * *\n\nTwo", "One\n\n\n\nTwo"),
        ("\\*not slanted\\*", "*not slanted*"),
        ("[sic] and [...]", "[sic] and [...]"),
    ],
)
def test_marks(marked, text):
    assert without_marks(marked) == text


def test_front_matter_says_whose_it_is():
    (article,) = articles(as_markdown().decode())

    assert (article.outlet, article.title, article.published, article.text) == (
        "The Wire", "Bridge Opens", date(2017, 2, 4), f"Bridge Opens\n\n{BODY}",
    )  # fmt: skip


def test_the_first_heading_is_the_title():
    assert [(one.title, one.text) for one in articles(f"# Bridge *Opens*\n\n{BODY}")] == [
        ("Bridge Opens", f"Bridge Opens\n\n{BODY}")
    ]


def test_several_articles_under_header_lines():
    text = "\n\n".join(f"**Outlet:** {outlet}\n**Title:** Bridge\n\n{BODY}" for outlet in "AB")

    assert [one.outlet for one in articles(text)] == ["A", "B"]
