"""An export gives the same articles whatever format it comes in."""

from __future__ import annotations

import io
from collections.abc import Callable
from email.message import EmailMessage

import docx
import pytest
from fpdf import FPDF

from components.intake.documents.paste import paste_in, proposed_starts
from components.intake.model import Given, Limits
from components.intake.take_in import take_in
from tests.intake.factiva_texts import FACTIVA_CODED, FACTIVA_PLAIN
from tests.intake.nexis_texts import NEXIS_DELIVERY, NEXIS_NUMBERED
from tests.intake.proquest_texts import PROQUEST_DELIVERY


def as_text(text: str) -> bytes:
    return text.encode()


def as_word(text: str) -> bytes:
    document, file = docx.Document(), io.BytesIO()
    for line in text.split("\n"):
        document.add_paragraph(line)
    document.save(file)
    return file.getvalue()


def as_rich_text(text: str) -> bytes:
    lines = (line.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}") for line in text.split("\n"))
    return ("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times;}}\\pard\\f0 " + "\\par\n".join(lines) + "}").encode()


def as_page(text: str) -> bytes:
    return (
        f"<!DOCTYPE html><html><body>{''.join(f'<p>{line}</p>' for line in text.splitlines())}</body></html>".encode()
    )


def as_pdf(text: str) -> bytes:
    paper = FPDF()
    paper.set_font("Helvetica", size=9)
    for line in text.split("\n"):
        if paper.page == 0 or paper.will_page_break(6):
            paper.add_page()
            paper.cell(text=f"Delivery, page {paper.page}", new_x="LMARGIN", new_y="NEXT")
        paper.cell(h=5, text=line or " ", new_x="LMARGIN", new_y="NEXT")
    return bytes(paper.output())


def as_mail(text: str) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "Databases <no-reply@databases.example>", "Your delivery"
    message.set_content(text)
    return bytes(message)


FORMATS: dict[str, Callable[[str], bytes]] = {
    "txt": as_text, "docx": as_word, "rtf": as_rich_text, "html": as_page, "pdf": as_pdf, "eml": as_mail,
}  # fmt: skip
#: The text, the outlets, and the kind of the second article.
DELIVERIES = {
    "nexis": (NEXIS_DELIVERY, ("The Harbour Times (Westport)", "Island Courier"), "opinion"),
    "numbered": (NEXIS_NUMBERED, ("The Harbour Times", "Island Courier"), "opinion"),
    "coded": (FACTIVA_CODED, ("The Harbour Times", "Island Courier"), "opinion"),
    "plain": (FACTIVA_PLAIN, ("The Harbour Times", "Reuters News"), "agency"),
    "proquest": (PROQUEST_DELIVERY, ("Harbour Times", "Island Courier"), "opinion"),
}


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("name", DELIVERIES)
def test_an_export_gives_its_articles_in_every_format(name, suffix):
    text, outlets, kind = DELIVERIES[name]
    taken = take_in([Given(f"delivery.{suffix}", FORMATS[suffix](text))])
    articles = [found.article for found in taken.found]

    assert tuple(article.outlet for article in articles) == outlets
    assert [(str(article.published), article.kind) for article in articles] == [
        ("2023-03-04", "news"),
        ("2023-03-05", kind),
    ]
    assert articles[0].title.startswith("Bridge to the island opens after nine years of works")
    assert articles[1].title.startswith("The bridge nobody asked for")
    assert articles[0].text.startswith(articles[0].title)
    assert '"We waited nine years," said the mayor, Tom Ode.' in articles[0].text
    assert articles[1].text.rstrip().endswith("Nobody asked the islanders whether they wanted a bridge.")
    assert [str(problem) for problem in taken.problems if "stand on most pages" not in problem.message] == []


@pytest.mark.parametrize("name", DELIVERIES)
def test_a_pasted_export_gives_its_articles_as_its_file_does(name):
    text, outlets, _ = DELIVERIES[name]
    read, filed = paste_in(text, Limits()), take_in([Given("delivery.txt", text.encode())])

    assert tuple(article.outlet for article in read.articles) == outlets
    told = [(article.title, article.published, article.text) for article in read.articles]
    assert told == [(one.article.title, one.article.published, one.article.text) for one in filed.found]
    assert proposed_starts(text) == []
