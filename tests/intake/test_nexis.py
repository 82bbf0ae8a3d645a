"""Deliveries of Nexis Uni, and of the older Nexis with numbered documents, laid out as published."""

from __future__ import annotations

from datetime import date

import pytest

from components.intake.exports.nexis import articles, recognised
from components.intake.exports.recognise import export_of
from tests.intake.nexis_texts import NEXIS_COLUMN, NEXIS_COVER, NEXIS_DELIVERY, NEXIS_NUMBERED, NEXIS_OPENING


@pytest.fixture(scope="module")
def delivered():
    return articles(NEXIS_DELIVERY, "bridge.txt")


def test_a_delivery_is_known_by_its_layout():
    assert recognised(NEXIS_DELIVERY)
    assert export_of(NEXIS_DELIVERY) is articles


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The mayor spoke. End of Document",
        "End of Document\n",
        "Length: 25 words\nBody\nClassification\n",
        "OPENING\n\nThe story of the end of document signing.",
    ],
)
def test_other_texts_are_not_taken_for_one(text):
    assert not recognised(text)
    assert export_of(text) is None


def test_each_document_is_an_article_and_the_cover_is_none(delivered):
    assert [article.outlet for article in delivered.articles] == ["The Harbour Times (Westport)", "Island Courier"]
    assert delivered.problems == ()


def test_a_headline_of_two_lines_is_told_from_the_cover_by_the_list_of_documents(delivered):
    assert delivered.articles[0].title == "Bridge to the island opens after nine years of works"
    assert delivered.articles[1].title == "The bridge nobody asked for"


def test_the_text_is_headline_and_body_as_given(delivered):
    assert delivered.articles[0].text == (
        "Bridge to the island opens after nine years of works\n\n"
        "The bridge to the island opened on Saturday.\n\n"
        '"We waited nine years," said the mayor, Tom Ode.\n'
        "Ferries will go on until June."
    )


def test_dates_are_those_of_publication(delivered):
    assert [article.published for article in delivered.articles] == [date(2023, 3, 4), date(2023, 3, 5)]


def test_byline_and_section_are_kept_beside_the_article(delivered):
    assert delivered.articles[0].notes == "Byline: By Ana Ruiz; Dateline: WESTPORT; Section: NEWS; Pg. 3"


def test_a_section_called_opinion_makes_an_opinion(delivered):
    assert [article.kind for article in delivered.articles] == ["news", "opinion"]


def test_blank_lines_between_all_rows_change_nothing_but_the_body(delivered):
    """As Word documents come, where every row is a paragraph."""
    apart = articles(NEXIS_DELIVERY.replace("\n", "\n\n"), "bridge.txt")

    assert [(one.outlet, one.title, one.published, one.kind) for one in apart.articles] == [
        (one.outlet, one.title, one.published, one.kind) for one in delivered.articles
    ]


def test_fewer_documents_than_the_cover_lists_are_said():
    read = articles((NEXIS_COVER + NEXIS_OPENING).replace("Documents (2)", "Documents (12)"), "bridge.txt")

    assert len(read.articles) == 1
    assert [str(problem) for problem in read.problems] == [
        "bridge.txt: lists 12 documents but holds 1. Deliver the others as full documents, too."
    ]


def test_a_file_cut_off_in_its_last_article_is_said():
    read = articles(NEXIS_DELIVERY[: NEXIS_DELIVERY.rindex("Classification")], "bridge.txt")

    assert read.articles[1].text.endswith("whether they wanted a bridge.")
    assert [str(problem) for problem in read.problems] == [
        "bridge.txt document 2: has no end mark: the file may be cut off. Compare it with the source."
    ]


def test_a_document_without_its_parts_is_listed_and_the_others_go_on():
    read = articles("A page of notes\n\nEnd of Document\n" + NEXIS_COLUMN, "bridge.txt")

    assert [article.outlet for article in read.articles] == ["Island Courier"]
    assert [str(problem) for problem in read.problems] == [
        "bridge.txt document 1: no name of a publication was recognised, so it was left out. "
        "Export it with all its fields."
    ]
    assert read.problems[0].lost


def test_a_heading_called_notes_inside_the_article_does_not_end_it():
    body = "He wrote little.\n\nNotes\n\n" + "The notes went on for pages and pages. " * 5
    read = articles(NEXIS_COLUMN.replace("Nobody asked the islanders whether they wanted a bridge.", body), "a.txt")

    assert "Notes\n\nThe notes went on" in read.articles[0].text


@pytest.mark.parametrize(
    ("outlet", "kind"),
    [("Associated Press International", "agency"), ("dpa international", "agency"), ("APN News", "news")],
)
def test_the_service_of_an_agency_makes_agency_copy(outlet, kind):
    text = NEXIS_COLUMN.replace("Island Courier\nMarch", f"{outlet}\nMarch").replace("Section: OPINION\n", "")

    assert articles(text, "a.txt").articles[0].kind == kind


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("March 5, 2023, Sunday", date(2023, 3, 5)),
        ("Sunday, March 5, 2023", date(2023, 3, 5)),
        ("5 March 2023 Sunday 7:01 AM GMT", date(2023, 3, 5)),
        ("Spring 2023", None),
        ("March 2023", None),
        ("5. März 2023 Sonntag", date(2023, 3, 5)),
        ("dimanche 5 mars 2023", date(2023, 3, 5)),
        ("5 maart 2023 zondag 7:01 AM GMT", date(2023, 3, 5)),
        ("February 30, 2023", None),
    ],
)
def test_dates_are_read_or_at_least_found(words, day):
    article = articles(NEXIS_COLUMN.replace("March 5, 2023 Sunday 7:01 AM GMT", words), "a.txt").articles[0]

    assert (article.outlet, article.title, article.published) == ("Island Courier", "The bridge nobody asked for", day)


@pytest.fixture(scope="module")
def numbered():
    return export_of(NEXIS_NUMBERED)(NEXIS_NUMBERED, "old.txt")


def test_numbered_documents_give_outlet_headline_and_date(numbered):
    assert [(one.outlet, one.title, one.published) for one in numbered.articles] == [
        (
            "The Harbour Times",
            "Bridge to the island opens after nine years of works and a long quarrel about its colour",
            date(2023, 3, 4),
        ),
        ("Island Courier", "The bridge nobody asked for", date(2023, 3, 5)),
    ]
    assert numbered.problems == ()


def test_a_numbered_document_keeps_its_lines_and_loses_its_labels(numbered):
    assert numbered.articles[0].text.split("\n\n", 1)[1] == (
        "The bridge to the island opened on Saturday, nine years after\n"
        "the first stone was laid.\n\n"
        '   "We waited nine years," said the mayor, Tom Ode.'
    )
    assert numbered.articles[1].text.endswith("\n\nNobody asked the islanders whether they wanted a bridge.")


def test_a_label_goes_on_in_the_next_line(numbered):
    assert "Section: Section A; Column 0; Metropolitan Desk; Pg. 3" in numbered.articles[0].notes


def test_a_column_of_the_page_is_no_opinion_but_editorials_are(numbered):
    assert [article.kind for article in numbered.articles] == ["news", "opinion"]


def test_the_address_is_kept(numbered):
    assert numbered.articles[0].url == "http://www.example.org/bridge"


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["no blank lines", "blank lines everywhere"])
def test_a_numbered_document_keeps_its_parts_when_its_blank_lines_change(gap):
    """As rich text and Word documents made of it come."""
    changed = gap.join(line for line in NEXIS_NUMBERED.splitlines() if line.strip())
    article = export_of(changed)(changed, "old.rtf").articles[0]

    assert article.notes == "Byline: By Ana Ruiz; Dateline: WESTPORT; Section: " + (
        "Section A; Column 0; Metropolitan Desk; Pg. 3"
    )
    assert " ".join(article.text.split()).endswith(
        "long quarrel about its colour The bridge to the island opened on Saturday, nine years after "
        'the first stone was laid. "We waited nine years," said the mayor, Tom Ode.'
    )
