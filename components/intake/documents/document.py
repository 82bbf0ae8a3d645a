"""Makes articles of the text of a document, from whatever format it was taken."""

from __future__ import annotations

import re
from dataclasses import replace

from components.corpus.article import Problem
from components.corpus.lines import BLANK
from components.intake.checks.rest import words_missing
from components.intake.documents.paste import pasted
from components.intake.exports.recognise import export_of
from components.intake.model import Given, IntakeError, Limits, Read
from components.intake.names import safe_name

_PAGE_BREAKS = re.compile(r"[\x0b\x0c]+")
# Those from 80 to 9f may be letters that were decoded wrongly, which `repair` puts right.
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_HALVES = re.compile(r"[\ud800-\udfff]")


def articles_of(text: str, given: Given, limits: Limits, title: str = "") -> Read:
    """Return the articles of a document's text: those of an export of a database, or else those of a pasted text.

    Control characters are left out. `title` is what the document itself marks as its headline, empty for none: a
    single article gets it.

    Raises:
        IntakeError: there is no text.
    """
    text = _CONTROLS.sub("", _PAGE_BREAKS.sub("\n", text))
    if _HALVES.search(text):  # characters beyond the first plane, written in two halves
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if not text.strip(BLANK):
        raise IntakeError("holds no text. Give a file with the article's text, or paste the text.")
    if export := export_of(text):
        return export(text, safe_name(given.name))
    read = pasted(text, limits, given.name)
    if len(read.articles) == 1 and title:
        return replace(read, articles=(replace(read.articles[0], title=title),))
    return read


def rest_of_document(name: str, read: int, counted: int, notes: int) -> tuple[Problem, ...]:
    """Return what is said of a document of which so many words were read, that counts so many and has so many notes."""
    warnings = []
    if missing := words_missing(read, counted):
        warnings.append(Problem(name, missing, lost=True))
    if notes:
        warnings.append(Problem(name, f"its {notes:,} footnote{'s were' if notes > 1 else ' was'} left out."))
    return tuple(warnings)
