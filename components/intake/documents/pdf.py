"""Reads a PDF: the words of its pages in the order in which they were set, without what stands on every page."""

from __future__ import annotations

import io
import logging
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from components.corpus.article import Problem
from components.corpus.phrases import letters
from components.intake.documents.document import articles_of
from components.intake.documents.pdf_pages import pages_promised, running_text
from components.intake.model import Given, IntakeError, Limits, Read
from components.intake.names import safe_name

if TYPE_CHECKING:
    from pypdf import PdfReader

#: A PDF of more pages is refused; some 500 newspaper articles.
MAX_PAGES = 2_000
#: Drawing steps that are followed in one file: a page of text takes some hundreds, and 30,000 take a second. Forms
#: that draw forms can multiply without end.
MAX_STEPS = 2_000_000
#: Seconds of work that one file may take: a program of blanks has no steps, and one can be drawn again and again.
MAX_SECONDS = 60.0
#: The longest program of one page that is read; text takes some ten thousand bytes, a map may take millions.
MAX_PAGE_BYTES = 2_000_000
_AGAIN = "Open it and print it to a new PDF, or copy its text into a text file."
_NO_TEXT = "shows a picture and no text, so nothing of it was read. Run text recognition (OCR) over it if it has words."
#: So many pages are named.
_NAMED = 8
_TOO_LARGE = "holds drawings too large to look for text in, so it was left out. Copy its text by hand if it has any."

# What pypdf thinks of a file is no message to a person.
logging.getLogger("pypdf").addHandler(logging.NullHandler())


class _TooLong(Exception):
    """More work than is done for one file."""


def read(given: Given, limits: Limits) -> Read:
    """Return the articles of a PDF; one that is an export of a database holds many.

    Columns and tables come in the order in which they were set. Words that were broken at the end of a line are joined,
    and lines that stand on most pages (running heads, page numbers) are left out.

    Raises:
        IntakeError: it is no PDF, damaged, protected by a password, too long, or a scan without text.
    """
    pages, title, unread, pictures = _pages(given.data)
    name = safe_name(given.name)
    if unread and not any(letters(page) for page in pages):
        raise IntakeError(f"holds drawings too large to look for text in. {_AGAIN}")
    if not any(letters(page) for page in pages):
        raise IntakeError("holds pictures of pages and no text. Run text recognition (OCR) over it, or paste its text.")
    text, left_out = running_text(pages)
    found = articles_of(text, given, limits, title=title)
    problems = [Problem(f"{name} page {number}", _TOO_LARGE, lost=True) for number in unread]
    if pictures:
        shown = ", ".join(map(str, pictures[:_NAMED])) + (", ..." if len(pictures) > _NAMED else "")
        problems.append(Problem(f"{name} page {shown}", _NO_TEXT, lost=True))
    if (most := pages_promised(pages)) > len(pages):
        message = f"its pages are numbered up to {most:,}, but it has {len(pages):,}. Compare it with the source."
        problems.append(Problem(name, message, lost=True))
    if left_out:
        shown = ", ".join(f'"{line[:80]}"' for line in left_out[:3]) + (", ..." if len(left_out) > 3 else "")
        problems.append(Problem(name, f"lines that stand on most pages were left out: {shown}."))
    return replace(found, problems=(*found.problems, *problems))


def _pages(raw: bytes) -> tuple[list[str], str, list[int], list[int]]:
    """Return the text of each page, the headline that the file's own title is, and the numbers of two kinds of pages.

    These are the pages whose drawings are too large to be read, and those that show a picture and no text.
    """
    from pypdf import PdfReader  # noqa: PLC0415 - only where a PDF comes
    from pypdf.errors import DependencyError  # noqa: PLC0415

    try:
        document = PdfReader(io.BytesIO(raw))
        if document.is_encrypted and not document.decrypt(""):
            raise IntakeError("is protected by a password. Save it without one, or copy its text into a text file.")
        if len(document.pages) > MAX_PAGES:
            raise IntakeError(f"has more than {MAX_PAGES:,} pages. Split it, or give the articles one by one.")
        pages, unread = _texts(document)
        empty = [number for number, text in enumerate(pages, 1) if number not in unread and not letters(text)]
        pictures = [number for number in empty if _shows_something(document.pages[number - 1])]
        return pages, _title(document, pages), unread, pictures
    except IntakeError:
        raise
    except _TooLong as error:
        raise IntakeError(f"takes too many steps to draw. {_AGAIN}") from error
    except DependencyError as error:
        raise IntakeError(f"is encrypted in a way that is not read here. {_AGAIN}") from error
    except Exception as error:  # pypdf raises many things on damaged files, errors of recursion among them
        raise IntakeError(f"is damaged or no PDF. {_AGAIN}") from error


def _texts(document: PdfReader) -> tuple[list[str], list[int]]:
    """Return the text of each page, and the numbers of those whose programs are too long; their text is empty."""
    effort = _Effort()
    texts: list[str] = []
    unread: list[int] = []
    for number, page in enumerate(document.pages, 1):
        effort.look()
        program = page.get_contents()
        if program is not None and len(program.get_data()) > MAX_PAGE_BYTES:
            unread.append(number)
            texts.append("")
        else:
            texts.append(page.extract_text(visitor_operand_before=effort.step))
    return texts, unread


def _shows_something(page: Any) -> bool:
    """Whether a page without text draws a picture or a form: an empty page draws none."""
    try:
        return bool(page["/Resources"].get_object().get("/XObject"))
    except Exception:  # a page that has no resources, or damaged ones
        return False


class _Effort:
    """Counts drawing steps and seconds of work, and ends the reading of a file that takes too many."""

    def __init__(self) -> None:
        self._steps = 0
        self._end = time.thread_time() + MAX_SECONDS

    def step(self, *_: Any) -> None:
        """Count a drawing step, whatever it draws."""
        self._steps += 1
        if self._steps > MAX_STEPS:
            raise _TooLong
        if self._steps % 256 == 0:
            self.look()

    def look(self) -> None:
        """Look at the clock: it counts the work of this reader alone, not that of others on the machine."""
        if time.thread_time() > self._end:
            raise _TooLong


def _title(document: PdfReader, pages: list[str]) -> str:
    """Return the title in the file's properties where the first page says it, too: else it is often a file's name."""
    said = str(document.metadata.title or "")[:400] if document.metadata else ""
    title = " ".join(said.split())
    wanted = letters(title)
    return title if len(wanted) >= 8 and wanted in letters(pages[0][:5_000]) else ""
