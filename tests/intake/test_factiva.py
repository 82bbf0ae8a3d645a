"""Deliveries of Factiva, laid out after its published field codes and its article format."""

from __future__ import annotations

from datetime import date

import pytest

from components.intake.documents.webpage import read as read_page
from components.intake.exports.factiva import articles, recognised
from components.intake.exports.pages import export_of_page
from components.intake.exports.recognise import export_of
from components.intake.model import Given, Limits
from tests.intake.factiva_texts import FACTIVA_CODED, FACTIVA_PLAIN


def columns(text: str, mark: str) -> str:
    """Return coded fields in a table of two columns, as the web page and the RTF have them."""
    rows, lines = [], [line for line in text.splitlines() if line]
    for line in lines:
        if len(line) <= 3 and line.isupper():
            rows.append(line)
        elif len(rows[-1]) <= 3:
            rows[-1] += mark + line
        else:
            rows.append(line)
    return "\n".join(rows)


#: The codes on lines of their own, and in tables as formats give them.
CODED = [FACTIVA_CODED, *(columns(FACTIVA_CODED, mark) for mark in ("\t", "|", "     "))]


@pytest.mark.parametrize(
    "text",
    [
        FACTIVA_CODED,
        FACTIVA_PLAIN,
        columns(FACTIVA_CODED, "\t"),
        columns(FACTIVA_CODED, "|"),
        columns(FACTIVA_CODED, "     "),
    ],
)
def test_a_delivery_is_known_by_its_layout(text):
    assert recognised(text)
    assert export_of(text) is articles


@pytest.mark.parametrize(
    "text",
    [
        "",
        "HD\nOnly a headline\nBY\nAna Ruiz\n",
        "25 words\n4 March 2023\nThe Harbour Times\n",
        "We read Document ABC000020230304ej3400001 with care, all 25 words of it.",
        "PD, SN and HD are stations of this line; LP and TD are stops.",
    ],
)
def test_other_texts_are_not_taken_for_one(text):
    assert not recognised(text)


@pytest.mark.parametrize(
    "text", [FACTIVA_CODED, columns(FACTIVA_CODED, "\t"), columns(FACTIVA_CODED, "|"), columns(FACTIVA_CODED, "     ")]
)
def test_fields_under_codes_give_outlet_headline_date_and_kind(text):
    read = articles(text, "bridge.rtf")

    assert [(one.outlet, one.title, one.published, one.kind) for one in read.articles] == [
        ("The Harbour Times", "Bridge to the island opens after nine years of works", date(2023, 3, 4), "news"),
        ("Island Courier", "The bridge nobody asked for", date(2023, 3, 5), "opinion"),
    ]
    assert read.problems == ()


def test_lead_and_text_follow_the_headline_as_given():
    assert articles(FACTIVA_CODED, "bridge.rtf").articles[0].text == (
        "Bridge to the island opens after nine years of works\n\n"
        "The bridge to the island opened on Saturday.\n\n"
        '"We waited nine years," said the mayor, Tom Ode.\n\n'
        "IN the spring the ferries will stop."
    )


def test_author_and_number_are_kept_beside_the_article():
    notes = articles(FACTIVA_CODED, "bridge.rtf").articles[0].notes

    assert notes == "Byline: By Ana Ruiz; Number: HARBT00020230304ej3400001; Section: Metro"


def test_plain_articles_give_outlet_headline_date_and_kind():
    read = articles(FACTIVA_PLAIN, "bridge.txt")

    assert [(one.outlet, one.title, one.published, one.kind) for one in read.articles] == [
        ("The Harbour Times", "Bridge to the island opens after nine years of works", date(2023, 3, 4), "news"),
        ("Reuters News", "The bridge nobody asked for by the people of the island", date(2023, 3, 5), "agency"),
    ]
    assert read.problems == ()


def test_a_plain_article_s_text_begins_after_the_line_of_rights():
    texts = [article.text.split("\n\n", 1)[1] for article in articles(FACTIVA_PLAIN, "bridge.txt").articles]

    assert texts == [
        'The bridge to the island opened on Saturday.\n\n"We waited nine years," said the mayor, Tom Ode.',
        "Nobody asked the islanders whether they wanted a bridge.",
    ]


@pytest.mark.parametrize(
    ("rows", "section", "title", "byline"),
    [
        (["Bridge opens today"], "", "Bridge opens today", ""),
        (["Metro", "Bridge opens at last today"], "Metro", "Bridge opens at last today", ""),
        (["Bridge opens at last today", "By Ana Ruiz"], "", "Bridge opens at last today", "By Ana Ruiz"),
        (["Bridge opens at last today", "Ana Ruiz"], "", "Bridge opens at last today", "Ana Ruiz"),
        (["World News", "Bridge opens today", "Ana Ruiz"], "World News", "Bridge opens today", "Ana Ruiz"),
    ],
)
def test_the_rows_above_a_plain_article_s_words_are_section_headline_and_author(rows, section, title, byline):
    head = "\n".join(rows) + "\n"
    article = articles(head + FACTIVA_PLAIN[FACTIVA_PLAIN.index("25 words") :], "a.txt").articles[0]

    assert article.title == title
    assert (f"Section: {section}" in article.notes) == bool(section)
    assert (f"Byline: {byline}" in article.notes) == bool(byline)


def test_a_file_cut_off_in_its_last_article_is_said():
    read = articles(FACTIVA_PLAIN[: FACTIVA_PLAIN.rindex("Document")], "bridge.txt")

    assert len(read.articles) == 2
    assert [str(problem) for problem in read.problems] == [
        "bridge.txt document 2: has no document number: the file may be cut off. Compare it with the source."
    ]


def test_a_document_without_text_is_listed_and_the_others_go_on():
    read = articles(FACTIVA_CODED.replace("Nobody asked the islanders whether they wanted a bridge.", ""), "bridge.rtf")

    assert [article.outlet for article in read.articles] == ["The Harbour Times"]
    assert [str(problem) for problem in read.problems] == [
        "bridge.rtf document 2: has no text, so it was left out. Export the full text, not a list of results."
    ]


def test_a_credit_to_an_agency_makes_agency_copy():
    text = FACTIVA_CODED.replace("BY\nBy Ana Ruiz", "CR\nReuters")

    assert articles(text, "a.rtf").articles[0].kind == "agency"


def page_of(*articles: dict[str, str]) -> bytes:
    """Return a web page as Factiva saves one: a table of codes an article."""
    tables = (
        "<table>" + "".join(f"<tr><td><b>{code}</b>&nbsp;</td><td>{words}</td></tr>" for code, words in one.items())
        for one in articles
    )
    return ("<!DOCTYPE html><html><body>" + "".join(tables) + "</table></body></html>").encode()


def test_a_saved_page_of_factiva_holds_many_articles():
    one = {"HD": "Bridge opens", "WC": "4 words", "PD": "4 March 2023", "SN": "The Wire", "LP": "<p>It &amp; he.</p>"}
    other = one | {"SN": "Courier", "TD": "<p>One.</p><p>Two.</p>", "AN": "Document HARBT00020230304ej3400001"}
    read = read_page(Given("factiva.html", page_of(one, other)), Limits())

    assert [(article.outlet, article.text) for article in read.articles] == [
        ("The Wire", "Bridge opens\n\nIt & he."),
        ("Courier", "Bridge opens\n\nIt & he.\n\nOne.\n\nTwo."),
    ]


def test_a_page_of_an_article_is_no_export():
    assert export_of_page("<p>The HD and the TD are signs.</p>") is None
    assert export_of_page("<td>HD</td><td>Only a headline</td>") is None
