"""Knows the exports of research databases that come as a web page."""

from __future__ import annotations

import re

from components.intake.documents.feed_text import text_of
from components.intake.exports.recognise import Export, export_of

#: What only pages of exports hold; a page without it is not laid out as text to be looked at.
_SIGN = re.compile(
    r">\s{0,20}(?:HD|TD)\s{0,20}(?:&nbsp;)?\s{0,20}<|>\s{0,20}Document [A-Z]\w{20,30}\s{0,20}<"
    r"|>\s{0,20}End of Document\b|\bProQuest document ID\b|>\s{0,200}\d{1,5} of \d{1,5} DOCUMENTS",
)


def export_of_page(page: str) -> tuple[Export, str] | None:
    """Return what reads the export that a page holds, and the page's text for it; None where it holds none."""
    if not _SIGN.search(page):
        return None
    text = text_of(page)
    export = export_of(text)
    return (export, text) if export else None
