"""Reads a text file: one article, several under header lines of their own, a table, or the export of a database."""

from __future__ import annotations

from dataclasses import replace

from components.corpus.article import Problem
from components.corpus.decoding import TextError, decode
from components.intake.documents.paste import pasted
from components.intake.exports.recognise import export_of
from components.intake.model import Given, IntakeError, Limits, Read
from components.intake.names import safe_name
from components.intake.tables import table
from components.intake.tables.columns import guessed

#: A first line that names so many fields of an article, the text or its address among them, heads a table.
_NAMED = 3


def read(given: Given, limits: Limits) -> Read:
    """Return the articles of a text file; see `paste` for how they are told apart, `exports` for databases.

    Raises:
        IntakeError: it is no text.
    """
    try:
        text, remark = decode(given.data)
    except TextError as error:
        raise IntakeError(str(error)) from error
    if is_table(text):  # spreadsheets save tables as "Unicode text", too
        return table.read(given, limits)
    name = safe_name(given.name)
    export = export_of(text)
    found = export(text, name) if export else pasted(text, limits, given.name)
    return replace(found, problems=(Problem(name, remark), *found.problems)) if remark else found


def is_table(text: str) -> bool:
    """Whether the first line of a text names the columns of a table of articles.

    >>> is_table("outlet\\ttitle\\ttext\\nThe Wire\\tSun rises\\tIt rose."), is_table("Sun rises, text and title")
    (True, False)
    """
    first = text.lstrip("\ufeff\r\n")[:1_000].partition("\n")[0].strip()
    delimiter = max(",;\t|", key=first.count)
    found = guessed(cell.strip().strip('"') for cell in first.split(delimiter))
    return len(found) >= _NAMED and bool({"text", "url"} & found.keys())
