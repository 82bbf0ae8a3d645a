"""Files of each format, made by real writers of the formats, for the tests of what reads them."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from email.message import EmailMessage

import pandas as pd
from openpyxl import Workbook

BODY = (
    "The old bridge over the Orra was opened again on Friday after three years of work.\n\n"
    '"We kept our word," said Mayor Ana Ruiz. "It took long enough."\n\n'
    "The county paid for the work with a loan that runs for thirty years, the treasurer said."
)
COLUMNS = ("Headline", "Source", "Date", "Link", "Full Text")
ROWS = (
    ("Bridge Opens", "The Wire", "2017-02-04", "https://thewire.in/1/bridge", BODY),
    (
        "Orra crossed at last",
        "Hill Gazette",
        "2017-02-05",
        "https://hillgazette.example/b",
        BODY.replace("Friday", "Fri."),
    ),
)


def as_csv(rows: Iterable[Sequence[object]] = ROWS, columns: Sequence[str] = COLUMNS, **how: str) -> bytes:
    file = io.StringIO(newline="")
    writer = csv.writer(file, **how)
    writer.writerow(columns)
    writer.writerows(rows)
    return file.getvalue().encode()


def as_xlsx(
    rows: Iterable[Sequence[object]] = ROWS, columns: Sequence[str] = COLUMNS, **sheets: list[list[object]]
) -> bytes:
    book = Workbook()
    first = book.active
    for row in (columns, *rows):
        first.append(list(row))
    for name, lines in sheets.items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(line)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def as_excel(rows: Iterable[Sequence[object]] = ROWS, columns: Sequence[str] = COLUMNS) -> bytes:
    """Return a workbook whose texts stand apart from the cells, as Excel itself writes them."""
    import xlsxwriter

    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate((columns, *rows)):
            sheet.write_row(number, 0, row)
    return file.getvalue()


def as_parquet(rows: Iterable[Sequence[object]] = ROWS, columns: Sequence[str] = COLUMNS) -> bytes:
    file = io.BytesIO()
    pd.DataFrame(list(rows), columns=list(columns)).to_parquet(file)
    return file.getvalue()


def as_json(held: object | None = None) -> bytes:
    return json.dumps(held if held is not None else [dict(zip(COLUMNS, row, strict=True)) for row in ROWS]).encode()


def as_zip(files: dict[str, bytes] | None = None, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in (files or {"the-wire.txt": BODY.encode(), "rows.csv": as_csv()}).items():
            archive.writestr(name, data)
    return file.getvalue()


def as_page(body: str = BODY, title: str = "Bridge Opens", head: str = "", after: str = "") -> bytes:
    paragraphs = "".join(f"<p>{line}</p>" for line in body.split("\n\n"))
    return (
        f'<!doctype html><html lang="en"><head><title>{title} - Hill Gazette</title>'
        '<meta property="og:site_name" content="Hill Gazette">'
        '<meta property="article:published_time" content="2017-02-04T10:00:00Z">'
        f'<link rel="canonical" href="https://hillgazette.example/news/bridge">{head}</head>'
        '<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>'
        f"<article><h1>{title}</h1>{paragraphs}</article>{after}<footer>Contact us</footer></body></html>"
    ).encode()


def as_mail() -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"], message["Date"] = (
        "desk@thewire.example",
        "Bridge Opens",
        "Sat, 04 Feb 2017 10:00:00 +0000",
    )
    message.set_content(BODY)
    message.add_alternative(as_page().decode(), subtype="html")
    return message.as_bytes()


def as_feed() -> bytes:
    items = "".join(
        f"<item><title>{title}</title><link>{link}</link><pubDate>Sat, 04 Feb 2017 10:00:00 GMT</pubDate>"
        f"<content:encoded><![CDATA[<p>{text}</p>]]></content:encoded></item>"
        for title, _, _, link, text in ROWS
    )
    space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    channel = f"<channel><title>The Wire</title>{items}</channel>"
    return f'<?xml version="1.0"?><rss version="2.0" {space}>{channel}</rss>'.encode()


def as_docx() -> bytes:
    import docx

    document, file = docx.Document(), io.BytesIO()
    document.add_heading("Bridge Opens", 1)
    for line in BODY.split("\n\n"):
        document.add_paragraph(line)
    document.save(file)
    return file.getvalue()


def as_pdf() -> bytes:
    from fpdf import FPDF

    pages = FPDF()
    pages.set_creation_date(datetime(2017, 2, 4, tzinfo=UTC))
    pages.add_page()
    pages.set_font("Helvetica", size=12)
    pages.multi_cell(0, 6, f"Bridge Opens\n\n{BODY}")
    return bytes(pages.output())


def as_rtf() -> bytes:
    return (
        r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times;}}\pard\f0 " + BODY.replace("\n\n", r"\par ") + "}"
    ).encode()


def as_markdown() -> bytes:
    return f"---\ntitle: Bridge Opens\ndate: 2017-02-04\nsource: The Wire\n---\n\n# Bridge *Opens*\n\n{BODY}\n".encode()


def as_several() -> bytes:
    blocks = (f"Outlet: {outlet}\nTitle: {title}\nDate: {day}\n\n{text}\n" for title, outlet, day, _, text in ROWS)
    return "\n\n".join(blocks).encode()


def as_references() -> bytes:
    entries = (
        f"TY  - NEWS\nTI  - {title}\nT2  - {outlet}\nDA  - {day.replace('-', '/')}/\nUR  - {link}\nAB  - {text}\n"
        "ER  - \n"
        for title, outlet, day, link, text in ROWS
    )
    return "\n".join(entries).encode()


#: For each module that reads a format: the name of a file, and what makes it.
SAMPLES: dict[str, list[tuple[str, Callable[[], bytes]]]] = {
    "plain": [("the-wire.txt", BODY.encode), ("several.txt", as_several)],
    "markdown": [("bridge.md", as_markdown)],
    "webpage": [("bridge.html", as_page)],
    "table": [("rows.csv", as_csv), ("rows.xlsx", as_xlsx), ("excel.xlsx", as_excel), ("rows.parquet", as_parquet)],
    "objects": [("rows.json", as_json)],
    "archive": [("all.zip", as_zip)],
    "feed": [("feed.xml", as_feed)],
    "docx": [("bridge.docx", as_docx)],
    "pdf": [("bridge.pdf", as_pdf)],
    "rtf": [("bridge.rtf", as_rtf)],
    "eml": [("bridge.eml", as_mail)],
    "ris": [("bridge.ris", as_references)],
}
