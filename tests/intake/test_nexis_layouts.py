"""Layouts of Nexis that real deliveries have: mastheads, long headlines, counts, error pages."""

from __future__ import annotations

import pytest

from tests.intake.nexis_texts import NEXIS_DELIVERY, numbered
from tests.intake.taken import facts_of, taken, told


@pytest.mark.parametrize(
    "line",
    [
        "Distributed by Wire Content Agency",
        "Provided by Syndigate Media",
        "Copyright 2022 Quay Holdings",
        "All Rights Reserved",
        "First Edition",
    ],
)
def test_a_line_between_publication_and_day_is_no_outlet(line):
    text = numbered(1, 1).replace("          April 2", f"          {line}\n\n          April 2")

    assert [one.article.outlet for one in taken("n.txt", text).found] == ["The Quay Post"]


def test_the_same_holds_for_documents_of_today():
    text = NEXIS_DELIVERY.replace(
        "March 4, 2023 Saturday", "Distributed by Wire Content Agency\nMarch 4, 2023 Saturday"
    )

    assert taken("n.txt", text).found[0].article.outlet == "The Harbour Times (Westport)"


@pytest.mark.parametrize("lines", [1, 2, 3, 5, 8])
def test_a_headline_of_many_lines_leaves_no_label_in_the_text(lines):
    headline = [f"The port shuts the pier for the {number}. time in all of its years" for number in range(lines)]
    text = numbered(
        1, 1, "LENGTH: 11 words", "", f"HEADLINE: {headline[0]}", *headline[1:], "", "BYLINE: Tom Lund", "", "BODY:"
    )
    article = taken("n.txt", text).found[0].article

    assert article.title == " ".join(headline)
    assert article.text.split("\n\n", 1)[1] == "Pier 1 has been closed for good, the port said."


def test_a_single_document_needs_no_number():
    text = numbered(1, 1, "SECTION: NEWS; Pg. 4", "", "LENGTH: 11 words", "", "HEADLINE: Pier closes", "", "BODY:")
    found = taken("some-name.txt", text.replace("1 of 1 DOCUMENTS", ""))

    assert facts_of(found) == [
        ("The Quay Post", "Pier closes", "2022-04-02", "Pier closes Pier 1 has been closed for good, the port said."),
    ]


def test_several_documents_need_no_numbers_either():
    head = ("SECTION: NEWS; Pg. 4", "", "LENGTH: 11 words", "", "HEADLINE: Pier closes", "", "BODY:")
    text = "\n".join(
        numbered(number, 2, *head, outlet=outlet) for number, outlet in ((1, "The Quay Post"), (2, "Hull Eye"))
    )
    found = taken("n.txt", text.replace("1 of 2 DOCUMENTS", "").replace("2 of 2 DOCUMENTS", ""))

    assert [one.article.outlet for one in found.found] == ["The Quay Post", "Hull Eye"]


@pytest.mark.parametrize(
    ("held", "message"),
    [
        ((1, 2, 3), []),
        ((1, 3), ["n.txt: numbers 3 documents but holds 2 (missing: 2). Deliver the others, too."]),
        ((1,), ["n.txt: numbers 3 documents but holds 1 (missing: 2 to 3). Deliver the others, too."]),
        ((1, 2, 3, 1, 2), ["n.txt: numbers 6 documents but holds 5 (missing: 3). Deliver the others, too."]),
    ],
)
def test_documents_are_counted_against_their_own_number(held, message):
    text = "\n\n".join(numbered(number, 3, outlet=f"Post {place}") for place, number in enumerate(held))

    assert told(taken("n.txt", text)) == message


def test_an_error_in_the_place_of_a_document_is_told():
    error = "We are sorry but there is an error in this document and it is not possible to display it."
    found = taken("n.txt", f"{numbered(1, 2)}\n          2 of 2 DOCUMENTS\n\n{error}\n")

    assert len(found.found) == 1
    assert told(found) == [
        "n.txt document 2: is an error page of Nexis instead of its text, so it was left out. Deliver it anew."
    ]
