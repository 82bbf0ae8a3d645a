"""Reads Markdown: marks of headings, emphasis, links and lists become plain text; front matter tells of the article."""

from __future__ import annotations

import re

from components.corpus.decoding import TextError, decode
from components.intake.documents.paste import pasted
from components.intake.model import Given, IntakeError, Limits, Read
from components.intake.records import Record, articles_of
from components.intake.tables.columns import guessed

_FRONT = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.{0,5000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_PAIR = re.compile(r"([A-Za-z][\w -]{0,40}):[ \t]+(.*)")
_TITLE = re.compile(r"#[ \t]+(.{1,500})")
_HEADING = re.compile(r"[ ]{0,3}#{1,6}[ \t]+")
_CLOSING = re.compile(r"[ \t]#{1,6}[ \t]*$")
_QUOTE = re.compile(r"[ ]{0,3}(?:>[ \t]?){1,5}")
_RULE = re.compile(r"[ ]{0,3}(?:[-*_][ \t]*){3,100}$")
_PICTURE = re.compile(r"!\[[^\[\]]{0,500}\]\([^()\s]{0,2000}(?:[ ]\"[^\"]{0,300}\")?\)")
_LINK = re.compile(r"\[([^\[\]]{1,500})\](?:\([^()\s]{0,2000}(?:[ ]\"[^\"]{0,300}\")?\)|\[[^\[\]]{0,100}\])")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,1000}?\S|\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*_])([*_])(?=\S)([^*_\n]{1,1000}?\S|\S)\1(?![\w*_])")
_DEFINITION = re.compile(r"[ ]{0,3}\[[^\[\]]{1,100}\]:[ \t]+\S+.{0,300}$")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])")
# Escaped marks stand aside as characters of private use while the others are taken away.
_ASIDE = {0xE000 + ord(mark): mark for mark in "\\`*_{}[]()#+.!>~|-"}


def read(given: Given, limits: Limits) -> Read:
    """Return the article of a Markdown file, or several where blocks of header lines stand in it (see `paste`).

    Raises:
        IntakeError: it is no text.
    """
    try:
        text, _ = decode(given.data)
    except TextError as error:
        raise IntakeError(str(error)) from error
    front = _FRONT.match(text)
    body = text[front.end() :] if front else text
    fields = _front_matter(front[1]) if front else {}
    title = fields.get("title") or _first_heading(body)
    body = without_marks(body)
    if not front and not title:
        return pasted(body, limits, given.name)
    several = pasted(body, limits, given.name)
    if len(several.articles) > 1:
        return several
    return articles_of([Record("", fields | {"title": title, "text": body.strip()})], given.name, limits)


def without_marks(text: str) -> str:
    """Return Markdown as plain text, line by line: words of links stay, pictures and rules go.

    >>> without_marks("## A *new* bridge\\n> See [the plan](http://a.b/c).")
    'A new bridge\\nSee the plan.'
    """
    return "\n".join(_plain(line) for line in text.splitlines() if not _DEFINITION.fullmatch(line[:3000]))


def _plain(line: str) -> str:
    if _RULE.match(line[:300]) or line.lstrip().startswith("```"):
        return ""
    line = _ESCAPED.sub(lambda found: chr(0xE000 + ord(found[1])), line)
    line = _QUOTE.sub("", line, count=1) if _QUOTE.match(line) else line
    if heading := _HEADING.match(line):
        line = _CLOSING.sub("", line[heading.end() :])
    for pattern, kept in ((_PICTURE, ""), (_LINK, r"\1"), (_STRONG, r"\2"), (_EMPHASIS, r"\2")):
        line = pattern.sub(kept, line)
    return line.translate(_ASIDE).rstrip()


def _front_matter(lines: str) -> dict[str, str]:
    """Return the fields of an article that the lines above a document name."""
    pairs = {found[1]: found[2].strip().strip("\"'") for line in lines.splitlines() if (found := _PAIR.match(line))}
    return {field: pairs[column] for field, column in guessed(pairs).items() if field != "text" and pairs[column]}


def _first_heading(body: str) -> str:
    """Return the heading of the first level that a document begins with, empty where it begins otherwise."""
    first = next((line for line in body.splitlines() if line.strip()), "")
    found = _TITLE.match(first)
    return _plain(found[0]).strip() if found else ""
