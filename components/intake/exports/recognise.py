"""Knows the exports of research databases by their layout: one document that holds many articles."""

from __future__ import annotations

from collections.abc import Callable

from components.intake.exports import factiva, nexis, nexis_numbered, proquest
from components.intake.fields import uniform
from components.intake.model import Read

#: Returns the articles of an export, from its text and the name of its file.
Export = Callable[[str, str], Read]

_EXPORTS = (nexis, nexis_numbered, factiva, proquest)


def export_of(text: str) -> Export | None:
    """Return what reads an export of this layout, None where a text has the layout of none that is known.

    Known are those of Nexis Uni, of the older Nexis ("1 of 25 DOCUMENTS"), of Factiva and of ProQuest. Every reader of
    a format that can hold one (text, pages, Word, RTF, PDF) hands its text over.
    """
    text = uniform(text)
    for export in _EXPORTS:
        if export.recognised(text):
            return export.articles
    return None
