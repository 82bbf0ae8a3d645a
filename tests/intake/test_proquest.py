"""Deliveries of ProQuest, laid out after its published text export."""

from __future__ import annotations

from datetime import date

import pytest

from components.intake.exports.proquest import articles, recognised
from components.intake.exports.recognise import export_of
from tests.intake.proquest_texts import PROQUEST_DELIVERY, PROQUEST_FIRST, PROQUEST_RULE


@pytest.fixture(scope="module")
def delivered():
    return articles(PROQUEST_DELIVERY, "bridge.txt")


def test_a_delivery_is_known_by_its_layout():
    assert recognised(PROQUEST_DELIVERY)
    assert export_of(PROQUEST_DELIVERY) is articles


@pytest.mark.parametrize(
    "text",
    [
        "",
        PROQUEST_RULE,
        f"{PROQUEST_RULE}\nThe publication title: a matter of taste\n{PROQUEST_RULE}",
        "Publication title: The Wire\n",
    ],
)
def test_other_texts_are_not_taken_for_one(text):
    assert not recognised(text)


def test_fields_give_outlet_headline_date_and_kind(delivered):
    assert [(one.outlet, one.title, one.published, one.kind) for one in delivered.articles] == [
        ("Harbour Times", "Bridge to the island opens after nine years of works", date(2023, 3, 4), "news"),
        ("Island Courier", "The bridge nobody asked for", date(2023, 3, 5), "opinion"),
    ]
    assert delivered.problems == ()


def test_the_full_text_follows_the_headline_and_a_label_of_its_own_does_not_end_it(delivered):
    assert delivered.articles[0].text == (
        "Bridge to the island opens after nine years of works\n\n"
        "The bridge to the island opened on Saturday.\n\n"
        '"We waited nine years," said the mayor, Tom Ode.\n\n'
        "Location: a hall by the quay, full of flags.\n\n"
        "Ferries will go on until June."
    )


def test_a_full_text_under_a_heading_is_read(delivered):
    assert delivered.articles[1].text.endswith("\n\nNobody asked the islanders whether they wanted a bridge.")


def test_author_section_and_number_are_kept_beside_the_article(delivered):
    assert delivered.articles[0].notes == "Byline: Ruiz, Ana; ProQuest document: 2780000001; Section: A"
    assert delivered.articles[0].url == "https://www.example.org/docview/2780000001"


def test_outlet_and_date_are_read_from_the_line_of_publication_where_nothing_else_gives_them():
    text = PROQUEST_FIRST[: PROQUEST_FIRST.index("Title:")]
    read = articles(f"{PROQUEST_RULE}\nDocument 1 of 1\n{text}\n{PROQUEST_RULE}", "a.txt")

    assert [(one.outlet, one.published) for one in read.articles] == [("Harbour Times", date(2023, 3, 4))]


def test_a_document_without_full_text_is_listed():
    full = "FULL TEXT\n\nNobody asked the islanders whether they wanted a bridge."
    read = articles(PROQUEST_DELIVERY.replace(full, "Full text: Not available."), "a.txt")

    assert [article.outlet for article in read.articles] == ["Harbour Times"]
    assert [str(problem) for problem in read.problems] == [
        "a.txt document 2: has no text, so it was left out. Export the full text, not a list of results."
    ]


def test_documents_that_are_missing_are_said():
    read = articles(PROQUEST_DELIVERY.replace("of 2", "of 30"), "bridge.txt")

    assert len(read.articles) == 2
    assert [str(problem) for problem in read.problems] == [
        "bridge.txt: numbers 30 documents but holds 2. Export the others, too."
    ]
