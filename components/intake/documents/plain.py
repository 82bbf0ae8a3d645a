"""Reads a text file: one article, several under header lines of their own, or the export of a database."""

from __future__ import annotations

from dataclasses import replace

from components.corpus.article import Problem
from components.corpus.decoding import TextError, decode
from components.intake.documents.paste import pasted
from components.intake.exports.recognise import export_of
from components.intake.model import Given, IntakeError, Limits, Read
from components.intake.names import safe_name


def read(given: Given, limits: Limits) -> Read:
    """Return the articles of a text file; see `paste` for how they are told apart, `exports` for databases.

    Raises:
        IntakeError: it is no text.
    """
    try:
        text, remark = decode(given.data)
    except TextError as error:
        raise IntakeError(str(error)) from error
    name = safe_name(given.name)
    export = export_of(text)
    found = export(text, name) if export else pasted(text, limits, given.name)
    return replace(found, problems=(Problem(name, remark), *found.problems)) if remark else found
