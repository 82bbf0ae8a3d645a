"""Says of files that are not read what they are, and what to give instead."""

from __future__ import annotations

import re
from collections.abc import Collection

_UNPACK = "Unpack it, or pack it as .zip."
_NO_PICTURES = "Give the article's text: pictures are not read."
_OFFICE = b"\xd0\xcf\x11\xe0"
_ONE_PAGE = "Save each page as HTML, or copy the articles' texts."
#: What a file begins with, what it then is, and what to do.
_BEGINNINGS = (
    (b"\x1f\x8b", "a gzip file", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip file", _UNPACK),
    (b"Rar!", "a RAR file", _UNPACK),
    (b"BZh", "a bzip2 file", _UNPACK),
    (b"\xfd7zXZ", "an XZ file", _UNPACK),
    (b"\x89PNG", "a picture", _NO_PICTURES),
    (b"\xff\xd8\xff", "a picture", _NO_PICTURES),
    (b"GIF8", "a picture", _NO_PICTURES),
    (b"II*\x00", "a picture", _NO_PICTURES),
    (b"MM\x00*", "a picture", _NO_PICTURES),
    (b"\x7fELF", "a program", "Give the article's text."),
    (b"WARC/", "a web archive (WARC)", _ONE_PAGE),
    (b"bplist00", "a web archive or settings of a Mac", _ONE_PAGE),
    (b"ITSF", "a Windows help file", "Save its pages as HTML."),
    (b"SQLite format 3", "a database (SQLite)", "Export its table as CSV."),
    (b"\x93NUMPY", "an array of numbers", "Export the texts as CSV."),
    (b"RDX", "data of R", "Write the table as CSV or Parquet."),
    (b"<stata_dta>", "data of Stata", "Export the table as CSV."),
    (b"$FL2", "data of SPSS", "Export the table as CSV."),
)
#: The same for text, whose first lines tell.
_FIRST_LINES = (
    (
        re.compile(rb"\s{0,20}%0 \w[^\r\n]{0,60}[\r\n]+%\w "),
        "a list of references (EndNote), which is not read",
        "Export the articles as RIS with abstracts, or better their full texts.",
    ),
    (
        re.compile(rb"(?:\s|%[^\r\n]{0,300}[\r\n]){0,50}@[A-Za-z]{3,20}\s?\{\s{0,20}[^\s,{}]{0,200},\s", re.DOTALL),
        "a list of references (BibTeX), which is not read",
        "Export the articles as RIS with abstracts, or better their full texts.",
    ),
    (
        re.compile(rb"(?:PT [A-Z]\r?\n|FN [^\r\n]{1,80}\r?\nVR )"),
        "a list of references (Web of Science), which is not read",
        "Export the articles as RIS with abstracts, or better their full texts.",
    ),
    (
        re.compile(rb"(?:[^\r\n]{0,500}\r?\n){0,30}?(?:Snapshot-Content-Location:|From: <Saved by )", re.IGNORECASE),
        "a page with its pictures in one file (MHTML)",
        "Save it anew as a web page with HTML only, or copy the article's text.",
    ),
    (
        re.compile(rb"From \S{1,200} [^\r\n]{10,80}\r?\n[\w-]{1,60}:"),
        "a box of mails (mbox)",
        "Save each mail by itself as .eml.",
    ),
    (
        re.compile(rb"(?:<\?xml\b[^>]{0,300}>\s*)?(?:<!DOCTYPE[^>]{0,300}>\s*)?<(?:\w+:)?(?:nitf|newsItem|newsMessage|NewsML)[\s>]"),
        "news in XML (NITF or NewsML), which is not read",
        "Give its texts as HTML, as text or as a table.",
    ),
)  # fmt: skip
_ARCHIVE = "a web archive (WARC)"
_BY_NAME = {
    "warc": (_ARCHIVE, _ONE_PAGE),
    "wacz": (_ARCHIVE, _ONE_PAGE),
    "webarchive": ("a web archive of a Mac", _ONE_PAGE),
    "epub": ("an electronic book (EPUB)", "Give its articles as HTML or text."),
    "sqlite": ("a database (SQLite)", "Export its table as CSV."),
    "mht": ("a page with its pictures in one file (MHTML)", "Save it anew as a web page with HTML only."),
    "mhtml": ("a page with its pictures in one file (MHTML)", "Save it anew as a web page with HTML only."),
    "mbox": ("a box of mails (mbox)", "Save each mail by itself as .eml."),
    "enw": ("a list of references (EndNote), which is not read", "Export the articles as RIS with abstracts."),
    "bib": ("a list of references (BibTeX), which is not read", "Export the articles as RIS with abstracts."),
    "tex": ("a LaTeX document", "Give it as PDF or as text."),
    **dict.fromkeys(("gz", "tgz", "bz2", "xz", "zst", "7z", "rar", "tar"), ("a packed file", _UNPACK)),
    **dict.fromkeys(("png", "jpg", "jpeg", "gif", "webp", "tif", "tiff", "heic"), ("a picture", _NO_PICTURES)),
    **dict.fromkeys(("mp3", "mp4", "m4a", "wav", "mov", "avi", "webm"), ("a recording", "Give its words as text.")),
}
#: A part by which a packed file is known.
_PARTS = (
    ("xl/workbook.bin", "a binary Excel workbook (.xlsb)", "Save it as .xlsx."),
    ("Index/Document.iwa", "a Pages, Numbers or Keynote document", "Export it as Word, Excel or PDF."),
    ("META-INF/container.xml", "an electronic book (EPUB)", "Give its articles as HTML or text."),
    ("ppt/presentation.xml", "a PowerPoint presentation", "Give the articles' texts."),
)


def refusal(head: bytes, suffix: str) -> str:
    """Return what is said of a file that is not read, from its first bytes and its suffix; empty for the others.

    >>> refusal(b"WARC/1.0", "warc")
    "is a web archive (WARC). Save each page as HTML, or copy the articles' texts."
    """
    if head.startswith(_OFFICE):
        if suffix == "msg":
            return "is a mail of Outlook (.msg). Save it as .eml, or copy its text."
        return "is an old or password-protected Office file. Save it as .docx or .xlsx without a password."
    for beginning, what, advice in _BEGINNINGS:
        if head.startswith(beginning):
            return f"is {what}. {advice}"
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    for pattern, what, advice in _FIRST_LINES:
        if pattern.match(text):
            return f"is {what}. {advice}"
    what, advice = _BY_NAME.get(suffix, ("", ""))
    return f"is {what}. {advice}" if what else ""


def packed_refusal(names: Collection[str]) -> str:
    """Return what is said of a packed file that is not read, from the names of its parts; empty for the others."""
    for part, what, advice in _PARTS:
        if part in names:
            return f"is {what}. {advice}"
    if "content.xml" in names and "mimetype" in names:
        return "is an OpenDocument file. Save it as .docx, .xlsx or text."
    return ""
