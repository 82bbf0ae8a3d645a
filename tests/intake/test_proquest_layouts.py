"""Layouts of ProQuest that real deliveries have: borders, nothing between documents, labels of the index."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from tests.intake.taken import facts_of, taken, told


def details(number: int, outlet: str, *more: str) -> list[str]:
    about = [f"Title: Pier {number} closes", f"Publication title: {outlet}", "Publication year: 2022"]
    more_about = [
        f"Publication date: Apr {number}, 2022",
        "Publisher: Quay Holdings",
        f"ProQuest document ID: {number}",
    ]
    return ["Subject: Piers", *more, *about, *more_about, "Database: Example News"]


def document(number: int, outlet: str = "The Quay Post; Hull", *more: str) -> list[str]:
    body = [f"Pier {number} has been closed, the port said.", "“It is a loss,” said Ana Ruiz, who fishes there."]
    head = [f"Pier {number} closes", "Author: Lund, Tom", "ProQuest document link", "Abstract: None available."]
    return [*head, f"Full text: {body[0]}", body[1], *details(number, outlet, *more)]


def text_of(number: int) -> str:
    return (
        f"Pier {number} closes Pier {number} has been closed, the port said. “It is a loss,” said Ana Ruiz, who fishes "
        "there."
    )


def as_page(documents: list[list[str]], frame: str) -> str:
    inner = (frame.format("".join(f"<p>{line}</p>" for line in one)) for one in documents)
    return f"<html><head><title>Export</title></head><body>{''.join(inner)}</body></html>"


@pytest.mark.parametrize(
    "frame",
    [
        "<div style='border-bottom:2px solid #ccc'>{}</div>",
        "<div style='border-top: 1px solid'>{}</div>",
        "<div>{}</div>",
        "{}<hr>",
        "<blockquote><font face=Arial>{}</font></blockquote>",
    ],
    ids=["border", "border above", "nothing", "rule", "quoted"],
)
def test_documents_of_a_page_are_told_apart_whatever_parts_them(frame):
    found = taken("p.html", as_page([document(1), document(2), document(3)], frame))

    assert [(outlet, text) for outlet, _, _, text in facts_of(found)] == [
        ("The Quay Post", text_of(number)) for number in (1, 2, 3)
    ]
    assert told(found) == []


@pytest.mark.parametrize("blank", ["\n", "\n\n"])
def test_documents_of_a_text_that_nothing_parts_are_told_apart_by_their_labels(blank):
    found = taken("p.txt", blank.join([*document(1), *document(2)]))

    assert [text for _, _, _, text in facts_of(found)] == [text_of(1), text_of(2)]


def test_a_mail_of_a_hundred_documents_is_read():
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "ProQuest <no-reply@proquest.example>", "Your selected items"
    long = [
        "The pier was built when the town still had a fleet of its own, and nobody has mended it since."
        for _ in range(30)
    ]
    documents = [[*(one := document(n))[:6], *long, *one[6:]] for n in range(1, 101)]
    mail.set_content("Read this mail in your browser.")
    mail.add_alternative(as_page(documents, "<div style='border-bottom:1px solid'>{}</div>"), subtype="html")
    found = taken("items.eml", bytes(mail))

    assert len(found.found) == 100
    assert {one.article.outlet for one in found.found} == {"The Quay Post"}
    assert {one.words for one in found.found} == {3 + 8 + 10 + 30 * 20}
    assert told(found) == []


@pytest.mark.parametrize(
    "line",
    [
        "Business indexing term: Subject: Losses; Industry: 53111 : Debts",
        "Company / organization: Name: Port of Hull; NAICS: 488310",
        "Identifier / keyword: piers",
        "Location: Hull",
        "People: Ruiz, Ana",
        "Credit: Tom Lund, Staff",
        "Word of the index: something else",
        "ISSN: 0000-0000",
    ],
)
def test_a_label_of_the_index_is_no_text(line):
    found = taken("p.txt", "\n\n".join(["_" * 40, *document(1, "The Quay Post; Hull", line), "_" * 40]))

    assert facts_of(found)[0][3] == text_of(1)


@pytest.mark.parametrize("line", ["Location: a hut by the quay, full of nets.", "Note: the pier is from 1890."])
def test_a_labelled_line_of_the_article_stays(line):
    rows = document(1)
    rows.insert(5, line)
    found = taken("p.txt", "\n\n".join(["_" * 40, *rows, "_" * 40]))

    assert line in found.found[0].article.text


def test_a_rule_inside_a_text_parts_no_document():
    rows = document(1)
    rows.insert(5, "_" * 30)
    found = taken("p.txt", "\n\n".join([*rows, "_" * 40, *document(2)]))

    assert len(found.found) == 2
    assert "fishes there." in found.found[0].article.text


def test_papers_of_one_name_in_two_cities_stay_two():
    rows = ["_" * 40, *document(1, "The Times; London (UK)"), "_" * 40, *document(2, "The Times; Trenton, N.J.")]

    assert [one.article.outlet for one in taken("p.txt", "\n\n".join(rows)).found] == [
        "The Times (London)", "The Times (Trenton)",
    ]  # fmt: skip


def test_the_day_of_the_last_change_is_not_the_day_of_publication():
    rows = [line for line in document(1) if not line.startswith("Publication date")] + ["Last updated: 2022-05-01"]

    assert taken("p.txt", "\n\n".join(["_" * 40, *rows])).found[0].article.published is None


def test_a_page_of_word_holds_documents_of_nexis():
    head = ["Ferry firm folds after the\nwinter storms<o:p></o:p>", "The Quay Post (Hull)"]
    head += ["April 2, 2022 Saturday<br>National Edition", "Copyright 2022 Quay Holdings All Rights Reserved"]
    labels = ["<b>Section:</b>&nbsp;NEWS; Pg. 4", "<b>Length:</b>&nbsp;8 words", "<b>Byline:</b>&nbsp;Tom Lund"]
    body = ["<b>Body</b>", "&nbsp;", "The ferry firm has folded, the port said."]
    tail = ["<b>Classification</b>", "<b>Load-Date:</b>&nbsp;April 3, 2022", "<b>End of Document</b>"]
    lines = [*head, *labels, *body, *tail]
    inner = "".join(f"<p class=MsoNormal><span lang=EN>{line}</span></p>" for line in lines)
    found = taken("w.html", f"<html xmlns:o='urn:x'><body lang=EN><div class=WordSection1>{inner}</div></body></html>")

    assert facts_of(found) == [
        (
            "The Quay Post (Hull)",
            "Ferry firm folds after the winter storms",
            "2022-04-02",
            "Ferry firm folds after the winter storms The ferry firm has folded, the port said.",
        )
    ]
