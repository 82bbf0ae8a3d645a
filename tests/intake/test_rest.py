"""What of a file was not understood is told, for each format; files that were read well stay quiet."""

from __future__ import annotations

import io
import json
import zipfile
from email.message import EmailMessage

import pytest

from components.intake.checks.rest import articles_promised, labels_left, running_text_lost, words_missing
from components.intake.documents.pdf_pages import pages_promised
from components.intake.model import Given
from components.intake.take_in import take_in
from tests.intake.written import BODY, as_csv, as_docx, as_feed, as_mail, as_pdf, as_rtf

LINE = (
    "In {0} the council of {1} said that it will mend the long bridge over the river, and that {1} will pay the sum of "
    "{0} crowns for it."
)
PARAGRAPHS = [LINE.format(year, town) for year in range(1990, 1998) for town in ("Orra", "Elm")]


def told(name: str, data: bytes | str) -> list[str]:
    data = data.encode() if isinstance(data, str) else data
    return [str(problem) for problem in take_in([Given(name, data)]).problems]


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("It rose.\nPublication title: The Wire\nDocument type: News", True),
        ("It rose.\nSECTION: A; Pg. 3\n\nLENGTH: 25 words", True),
        ("Es stieg.\nRUBRIK: Politik\nLÄNGE: 25 Wörter", True),
        ("It rose.\nGale Document Number: A12\nAccess date: 4 May 2021\nPlace: Leeds", True),  # of no known database
        ("It rose.\nLocation: a hangar", False),
        ("It rose.\nHost: Who are you?\nAna Ruiz: The mayor.\nHost: Since when?", False),
        ("It rose.\nAge: 34.\nJob: Mayor.\nHome: Leeds.", False),  # sentences
    ],
)
def test_labels_of_an_export_in_a_text_are_told(text, is_told):
    assert bool(labels_left(text)) is is_told


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("1 of 25 DOCUMENTS", True),
        ("Dokument 3 von 25", True),
        ("Documents (25)", True),
        ("Article 2 of 25", True),
        ("He read 1 of 25 documents.", False),
        ("1 of 1 DOCUMENT", False),
    ],
)
def test_a_number_of_articles_that_were_not_read_is_told(line, is_told):
    assert bool(articles_promised(f"{line}\nIt rose.", found=1)) is is_told


@pytest.mark.parametrize(("read", "counted", "is_told"), [(59, 100, True), (60, 100, False), (9, 99, False)])
def test_fewer_words_than_a_file_counts_are_told(read, counted, is_told):
    assert bool(words_missing(read, counted)) is is_told


def test_running_text_that_reached_no_article_is_told_with_its_share():
    assert running_text_lost(PARAGRAPHS, "\n".join(PARAGRAPHS)) == ""
    assert running_text_lost(PARAGRAPHS, "\n".join(PARAGRAPHS[:8])) == (
        f"50% of its running text is in no article, beginning with {PARAGRAPHS[8][:60]!r}. "
        "Compare the article with the file."
    )


def test_little_text_beside_an_article_is_not_told():
    assert running_text_lost([*PARAGRAPHS, LINE.format(2001, "Wey")], "\n".join(PARAGRAPHS)) == ""


PAGE = (
    "<html><head><title>Bridge opens</title>{head}</head><body><article><h1>Bridge opens</h1>{body}</article>"
    "<footer><p>" + " ".join(PARAGRAPHS) + "</p></footer></body></html>"
)


def test_a_page_that_counts_more_words_than_were_read_is_told():
    head = f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "wordCount": 900})}</script>'
    body = "".join(f"<p>{one}</p>" for one in PARAGRAPHS[:8])

    (one,) = told("a.html", PAGE.format(head=head, body=body))

    assert "words were read of 900 that the file counts" in one


def test_a_page_of_which_all_was_read_is_quiet_whatever_its_foot_says():
    assert told("a.html", PAGE.format(head="", body="".join(f"<p>{one}</p>" for one in PARAGRAPHS))) == []


def test_a_word_document_that_counts_more_words_is_told():
    (one,) = told("a.docx", with_part(as_docx(), "docProps/app.xml", b"<Properties><Words>400</Words></Properties>"))

    assert one.endswith("words were read of 400 that the file counts. Compare its text with the file.")


def test_a_document_inside_a_word_document_is_told():
    assert told("a.docx", with_part(as_docx(), "word/afchunk1.html", b"<p>More</p>")) == [
        "a.docx: holds a document inside it (afchunk1.html), which was not read. "
        "Open it in Word and save it anew, or save it as plain text."
    ]


def with_part(docx: bytes, name: str, content: bytes) -> bytes:
    """Return a Word document with one more part, or another in the place of one."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(file, "w") as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return file.getvalue()


def test_rich_text_tells_of_its_notes_and_of_words_that_are_missing():
    rtf = (
        r"{\rtf1\ansi{\info{\nofwords300}}Bridge opens\par\par The bridge opened on Friday, the mayor of the town said."
        r"{\footnote The mayor is new.}\par}"
    )

    assert told("a.rtf", rtf) == [
        "a.rtf: 13 words were read of 300 that the file counts. Compare its text with the file.",
        "a.rtf: its 1 footnote was left out.",
    ]


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        (["a\nPage 1 of 3", "b\nPage 2 of 3"], 3),
        (["Seite 1 von 3\na", "Seite 2 von 3\nb"], 3),
        (["a\nPage 1 of 2", "b\nPage 2 of 2", "c\nPage 1 of 3"], 0),  # documents that count their own
        (["a", "b"], 0),
    ],
)
def test_the_number_of_pages_is_read_from_their_edges(pages, said):
    assert pages_promised(pages) == said


def test_a_mail_whose_page_says_more_than_its_plain_text_is_told():
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "Bridge opens", "The Wire <news@wire.example>"
    mail.set_content("\n\n".join(PARAGRAPHS[:10]))
    mail.add_alternative("".join(f"<p>{one}</p>" for one in PARAGRAPHS), subtype="html")

    (one,) = told("a.eml", mail.as_bytes())

    assert one.startswith("a.eml: 3") and "of its running text is in no article" in one


def test_labels_in_the_texts_of_a_table_are_told_row_by_row_then_counted():
    text = f"{BODY}\nPublication title: The Wire\nDocument type: News"
    rows = [(f"Bridge {number}", "The Wire", "2017-02-04", "", f"{number} {text}") for number in range(5)]

    problems = [one for one in told("a.csv", as_csv(rows)) if "labels" in one]

    assert [one.partition(":")[0] for one in problems] == ["a.csv row 2", "a.csv row 3", "a.csv row 4", "a.csv"]
    assert problems[-1] == "a.csv: 2 more texts hold what looks like labels of an export."


def test_a_page_of_an_answer_tells_how_many_articles_there_are():
    entry = {"title": "Bridge opens", "url": "https://wire.example/1", "content": BODY}
    answer = {"status": "ok", "totalResults": 350, "articles": [entry]}

    assert "a.json: says that 350 articles were found, but it holds 1. Get the other pages, too." in told(
        "a.json", json.dumps(answer)
    )


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", as_docx()),
        ("a.pdf", as_pdf()),
        ("a.rtf", as_rtf()),
        ("a.eml", as_mail()),
        ("a.xml", as_feed()),
        ("a.txt", BODY),
    ],
)
def test_files_that_are_read_whole_are_quiet(name, data):
    assert [
        one for one in told(name, data) if "labels" in one or "words were read" in one or "running text" in one
    ] == []
