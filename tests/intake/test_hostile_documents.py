"""Documents and exports made to keep a reader busy: twice the input may cost at most 2.5 times the time."""

from __future__ import annotations

import gc
import io
import time
import zipfile
from collections.abc import Callable

import pytest

from components.intake.documents import docx, eml, pdf, rtf
from components.intake.documents.pdf_pages import running_text
from components.intake.exports.recognise import export_of
from components.intake.model import Given, IntakeError, Limits
from tests.growth import grows_by_steps
from tests.intake.drawn import page_of

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LIMITS = Limits(words_per_article=10**9)


def word(inside: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", f'<w:document xmlns:w="{MAIN}"><w:body>{inside}</w:body></w:document>')
    return file.getvalue()


def read_by(reader: Callable) -> Callable[[bytes], object]:
    return lambda raw: reader(Given("a", raw), LIMITS)


def read_export(text: str) -> object:
    export = export_of(text)
    assert export, "The text is no export, so nothing was tried."
    return export(text, "a")


HEAD = "Subject: a\nMIME-Version: 1.0\n"
END = "Length: 5 words\nEnd of Document\n"
RULE = "_" * 40 + "\nPublication title: A\n"
CODES = "HD\na\nPD\n4 March 2023\nSN\nb\nLP\nc\n"

#: name: what reads, and the input of a size.
HOSTILE: dict[str, tuple[Callable, Callable[[int], bytes | str]]] = {
    "rtf: groups beside each other": (read_by(rtf.read), lambda n: b"{\\rtf1 words" + b"{}" * n),
    "rtf: fonts without an end": (read_by(rtf.read), lambda n: (
        b"{\\rtf1 {\\fonttbl" + b"{\\f1\\fcharset0 " * min(n, 4_000) + b"x" * n)),
    "rtf: links without an end": (read_by(rtf.read), lambda n: (
        b"{\\rtf1 " + b'{\\field{\\*\\fldinst HYPERLINK "}}a' * n)),
    "rtf: characters by number": (read_by(rtf.read), lambda n: b"{\\rtf1 " + b"\\u8217?\\'92" * n),
    "rtf: one line": (read_by(rtf.read), lambda n: b"{\\rtf1 " + b"word " * 5 * n),
    "rtf: backslashes": (read_by(rtf.read), lambda n: b"{\\rtf1 a" + b"\\" * n),
    "rtf: fonts in turn": (read_by(rtf.read), lambda n: b"{\\rtf1 " + b"\\f1 a\\f2 b" * n),
    "docx: paragraphs": (read_by(docx.read), lambda n: word("<w:p><w:r><w:t>a</w:t></w:r></w:p>" * n)),
    "docx: pieces of one paragraph": (read_by(docx.read), lambda n: word(
        f"<w:p>{'<w:r><w:t>a</w:t></w:r>' * n}</w:p>")),
    "docx: one long word": (read_by(docx.read), lambda n: word(f"<w:p><w:r><w:t>{'a' * 20 * n}</w:t></w:r></w:p>")),
    "docx: attributes": (read_by(docx.read), lambda n: word("<w:p w:a='%s'/><w:p><w:t>a</w:t></w:p>" % ("&amp;" * n))),
    "eml: header lines": (read_by(eml.read), lambda n: (HEAD + "X-A: b\n" * n + "\nwords").encode()),
    "eml: encoded words": (read_by(eml.read), lambda n: ("Subject:" + " =?utf-8?q?a?=" * n + "\n\nwords").encode()),
    "eml: senders": (read_by(eml.read), lambda n: ("From: " + "a@b.c, (" * n + "\n\nwords").encode()),
    "eml: borders": (read_by(eml.read), lambda n: (
        HEAD + "Content-Type: multipart/mixed; boundary=a\n" + "\n--a\n\nwords" * n).encode()),
    "eml: one line": (read_by(eml.read), lambda n: (HEAD + "\n" + "word " * 10 * n).encode()),
    "pdf: strings": (read_by(pdf.read), lambda n: page_of(b"BT /F 9 Tf " + b"(a) Tj " * (n // 4) + b"ET")),
    "pdf: open brackets": (read_by(pdf.read), lambda n: page_of(b"BT /F 9 Tf (a) Tj ET" + b"(" * n)),
    "pdf: open lists": (read_by(pdf.read), lambda n: page_of(b"BT /F 9 Tf (a) Tj ET" + b"[" * n)),
    "pdf: letters of a font": (read_by(pdf.read), lambda n: page_of(
        b"BT /F 9 Tf (a) Tj ET", b"beginbfchar\n" + b"<0041> <0042>\n" * n + b"endbfchar")),
    "pdf: blanks": (read_by(pdf.read), lambda n: page_of(b"BT /F 9 Tf (a) Tj ET" + b" " * n)),
    "pdf: open dictionaries": (read_by(pdf.read), lambda n: page_of(b"BT /F 9 Tf (a) Tj ET" + b"<<" * n)),
    "pdf: names": (read_by(pdf.read), lambda n: page_of(b"BT /F 9 Tf (a) Tj ET" + b"/" * n)),
    "pdf: a long list of words": (read_by(pdf.read), lambda n: page_of(
        b"BT /F 9 Tf [" + b"(a) -300 " * (n // 10) + b"] TJ ET")),
    "pdf: ranges of letters": (read_by(pdf.read), lambda n: page_of(
        b"BT /F 9 Tf (a) Tj ET", b"beginbfrange\n<0000> <%08x> <0041>\nendbfrange" % n)),
    "pdf: pages of one long word": (running_text, lambda n: ["a" * 5 * n]),
    "pdf: words broken over lines": (running_text, lambda n: ["ab-\n" * n]),
    "nexis: ends of documents": (read_export, lambda n: END * n),
    "nexis: headings": (read_export, lambda n: "A\nB\nMarch 4, 2023\nBody\n" + "Notes\n" * n + END),
    "nexis: days": (read_export, lambda n: "A\nB\n" + "March 4, 2023\n" * n + END),
    "nexis: list of documents": (read_export, lambda n: "Documents (1)\n" + "1. A\n" * n + "B\nMarch 4, 2023\n" + END),
    "nexis: blanks": (read_export, lambda n: END + " " * 10 * n + "\n" + "\t\n" * n),
    "nexis: numbered": (read_export, lambda n: "1 of 5 DOCUMENTS\n" * n),
    "nexis: numbered, a label without an end": (read_export, lambda n: (
        "1 of 5 DOCUMENTS\nA\nMarch 4, 2023\n\nB\n\nBYLINE: c\n" + "word\n" * n)),
    "nexis: numbers of many": (read_export, lambda n: "1 of 99999 DOCUMENTS\n" * n),
    "nexis: lengths without numbers": (read_export, lambda n: (
        "A\nMarch 4, 2023\n" + "LENGTH: 5 words\nBYLINE: c\n" * n)),
    "factiva: headlines": (read_export, lambda n: CODES + "HD\n" * n),
    "factiva: counts of words": (read_export, lambda n: (
        "25 words\n4 March 2023\n" * n + "Document HARBT00020230304ej3400001\n")),
    "factiva: codes on one line": (read_export, lambda n: CODES + "HD  " * n),
    "proquest: labels": (read_export, lambda n: RULE + "Title: a\n" * n),
    "proquest: rules": (read_export, lambda n: RULE * n),
    "proquest: full texts": (read_export, lambda n: RULE + "Full text: a\n" * n),
    "proquest: documents that nothing parts": (read_export, lambda n: (
        RULE + "a\nFull text: b\nPublication title: c\n" * n)),
    "proquest: labels that come again": (read_export, lambda n: RULE + "Publication title: c\n" * n),
    "proquest: a label without an end": (read_export, lambda n: RULE + "Abstract: a\n" + "word\n" * n),
}  # fmt: skip


def seconds(read: Callable, made: bytes | str) -> float:
    """Return the work of one reading, without that of the garbage collector, which comes in jumps."""
    gc.disable()
    start = time.process_time()
    try:
        read(made)
    except IntakeError as refused:
        assert str(refused).endswith("."), "A refusal says what to do."
    finally:
        gc.enable()
    return time.process_time() - start


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_document_is_read_or_refused_in_steps_in_proportion(name):
    read, make = HOSTILE[name]

    def refused_or_read(size: int) -> None:
        seconds(read, make(size))

    assert grows_by_steps(refused_or_read, 500)


@pytest.mark.long
@pytest.mark.parametrize("name", HOSTILE)
def test_twice_the_input_costs_at_most_two_and_a_half_times_the_time(name):
    read, make = HOSTILE[name]
    size = 4_000
    while (single := min(seconds(read, make(size)) for _ in range(2))) < 0.1 and size < 2_000_000:
        size *= 2
    if single < 0.1:
        return  # refused, or over before it can be measured

    assert min(seconds(read, make(2 * size)) for _ in range(3)) <= 2.5 * single


@pytest.mark.parametrize("words", [100_000, pytest.param(2_000_000, marks=pytest.mark.long)])
def test_a_line_of_megabytes_is_read(words):
    """Ten, at length."""
    line = "word " * words

    assert rtf.read(Given("a.rtf", b"{\\rtf1 " + line.encode() + b"}"), LIMITS).articles[0].text == line
