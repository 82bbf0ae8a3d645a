"""Makes an article of what an export says about it."""

from __future__ import annotations

import re

from components.corpus.article import Article, Problem
from components.corpus.languages import language_of
from components.intake.exports.audit import warnings
from components.intake.exports.description import Description
from components.intake.fields import LOOKED_AT
from components.intake.kinds import Clues, kind_of
from components.intake.model import Read

_PLACE = re.compile(r"(?<=\w)\(")


def taken(found: list[Description], name: str, text: str, problems: list[Problem] | None = None) -> Read:
    """Return the articles of an export, a problem for each of its documents that cannot be one, and what is doubtful.

    An article's text is its headline, a blank line, and its body as the export gives it. `text` is all that was read.
    """
    articles, problems = [], [*(problems or []), *warnings(found, text, name)]
    for one in found:
        if lacking := _lacking(one):
            problems.append(Problem(one.where, lacking, lost=True))
            continue
        articles.append(_article(one, name))
    return Read(tuple(articles), tuple(problems))


def _lacking(one: Description) -> str:
    if not one.outlet:
        return "no name of a publication was recognised, so it was left out. Export it with all its fields."
    if not one.body:
        return "has no text, so it was left out. Export the full text, not a list of results."
    return ""


def _article(one: Description, name: str) -> Article:
    text = f"{one.title}\n\n{one.body}" if one.title else one.body
    authors = ", ".join(one.notes.get(label, "") for label in ("Byline", "Credit"))
    clues = Clues(one.outlet, one.url, one.section, one.document_type, one.title, one.body, authors)
    notes = one.notes | ({"Section": one.section} if one.section else {})
    return Article(
        outlet=_PLACE.sub(" (", one.outlet),
        text=text,
        kind=kind_of(clues),
        title=one.title,
        published=one.published,
        url=one.url,
        language=language_of(one.body),
        notes="; ".join(f"{label}: {words[:LOOKED_AT]}" for label, words in notes.items() if words),
        file=name,
    )
