"""Which module reads which format, told by the content of a file and then by its name."""

from __future__ import annotations

import importlib
import io
import re
import zipfile

from components.intake.model import Given, IntakeError, Limits, Read, Reader
from components.intake.refusals import packed_refusal, refusal
from components.intake.repair import repaired

#: The module that reads the files of each suffix; it is imported when the first such file comes.
MODULES = {
    "txt": "plain", "text": "plain", "md": "markdown", "markdown": "markdown",
    "html": "webpage", "htm": "webpage", "xhtml": "webpage",
    "csv": "table", "tsv": "table", "tab": "table", "xlsx": "table", "parquet": "table",
    "json": "objects", "jsonl": "objects", "ndjson": "objects",
    "docx": "docx", "pdf": "pdf", "rtf": "rtf", "eml": "eml",
    "xml": "feed", "rss": "feed", "atom": "feed", "zip": "archive", "ris": "ris",
}  # fmt: skip
#: What an upload may be called.
SUFFIXES = tuple(MODULES)
#: Where the readers stand that are not among the documents.
_ROOMS = {"table": "tables", "objects": "tables", "archive": "archives", "ris": "exports", "factiva_xml": "exports"}
#: Formats that are no text: a file of such a name that holds text is read as what it holds.
_PACKED = {"xlsx", "parquet", "docx", "pdf", "rtf", "zip"}
_OFFICE = (("word/document.xml", "docx"), ("xl/workbook.xml", "table"))
#: More parts take hundreds of megabytes before a single one is unpacked.
_MOST_PARTS = 50_000
_BLANK = b"\xef\xbb\xbf \t\r\n\f\v"
_PAGE = re.compile(rb"(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])", re.I | re.S)
_FEED = re.compile(rb"<(?:\?xml\b[^>]{0,300}>\s*)?(?:<!--.{0,2000}?-->\s*)?<?(?:rss|feed|rdf:RDF)[\s>]", re.S)
_FACTIVA = re.compile(rb"(?:<\?xml\b[^>]{0,300}>\s*)?<(?:\w+:)?(?:pps\w+|[^>]{1,300}factiva\.com/pps)", re.I)
_REFERENCES = re.compile(rb"TY  -[ ]\w{2,8}\s")
_OBJECTS = re.compile(rb"\{\s*\"|\[\s*\{\s*\"")
_MAIL = re.compile(rb"^(?:Received|MIME-Version|Message-ID|Return-Path|Delivered-To|Content-Type):", re.I | re.M)
#: How far into a file its kind is looked for.
_LOOKED_AT = 8_000


def suffix_of(name: str) -> str:
    """Return what stands after the last point of a file's name, in small letters; empty where there is none."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return last.rsplit(".", 1)[1].lower().strip() if "." in last.lstrip(".") else ""


def module_of(given: Given) -> str:
    """Return the name of the module that reads a file: what its content clearly is, else what its name says.

    Raises:
        IntakeError: it is of a kind that nothing here reads.
    """
    suffix = suffix_of(given.name)
    head = given.data[:_LOOKED_AT]
    if told := refusal(head, suffix):
        raise IntakeError(told)
    if packed := _packed(given.data, head):
        return packed
    if suffix in _PACKED and head[:1] and b"\x00" in head:
        return MODULES[suffix]  # damaged: its reader says how
    if text := _kind_of_text(head.lstrip(_BLANK), suffix):
        return text
    if suffix in MODULES:
        return "plain" if suffix in _PACKED and MODULES[suffix] != "table" else MODULES[suffix]
    if b"\x00" in head:
        raise IntakeError(f"is of a kind that is not read here. Give one of these: {', '.join(SUFFIXES)}.")
    return "plain"


def reader(module: str) -> Reader:
    """Return the reader of a module of `MODULES`; what it reads is put right (see `repair`).

    Raises:
        IntakeError: the module, or a library that it needs, is not installed.
    """
    place = f"components.intake.{_ROOMS.get(module, 'documents')}.{module}"
    try:
        found: Reader = importlib.import_module(place).read
    except ModuleNotFoundError as error:
        if error.name == place:
            raise IntakeError(f"is of the format {module!r}, which cannot be read yet. Give it as text.") from error
        message = f"needs the library {error.name!r}, which is not installed. Run pip install -r requirements.txt."
        raise IntakeError(message) from error
    return lambda given, limits: repaired(found(given, limits))


def read_file(given: Given, limits: Limits) -> Read:
    """Return what is in a file of any known format.

    Raises:
        IntakeError: it is empty, too large, of no known format, or its reader cannot read it at all.
    """
    if len(given.data) > limits.upload_bytes:
        raise IntakeError(
            f"is larger than {limits.upload_bytes / 1_000_000:,.0f} MB. Split it, or give only the articles' texts."
        )
    if not given.data.strip(_BLANK + b"\x00"):
        raise IntakeError("is empty. Put text into it, or leave it out.")
    return reader(module_of(given))(given, limits)


def _packed(data: bytes, head: bytes) -> str:
    """Return the module for content that announces itself by its first bytes; empty for the others."""
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.lstrip(_BLANK).startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith(b"PAR1"):
        return "table"
    if not head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return ""
    if data.count(b"PK\x01\x02") > _MOST_PARTS:
        raise IntakeError("is packed of more parts than any file of articles. Give only the articles.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except Exception:  # whatever is wrong with it, the reader of archives tells
        names = set()
    for member, module in _OFFICE:
        if member in names:
            return module
    if told := packed_refusal(names):
        raise IntakeError(told)
    return "archive"


def _kind_of_text(head: bytes, suffix: str) -> str:
    """Return the module for text that is clearly of another kind than its suffix says; empty where it is not clear."""
    for sign, module in ((_PAGE, "webpage"), (_FACTIVA, "factiva_xml"), (_REFERENCES, "ris")):
        if sign.match(head):
            return module
    if _FEED.match(head) and suffix not in ("html", "htm", "xhtml"):
        return "feed"
    if suffix in ("", "txt", "text", "json", "jsonl", "ndjson") and _OBJECTS.match(head):
        return "objects"
    if suffix in ("", "txt", "text") and len(_MAIL.findall(head)) >= 2:
        return "eml"
    return ""
