"""Knows the exports of research databases that come as a web page."""

from __future__ import annotations

import re

from components.intake.exports.page_text import laid_out
from components.intake.exports.recognise import Export, export_of

#: What only pages of exports hold; a page without it is not laid out as text to be looked at.
_SIGN = re.compile(
    r">\s{0,20}(?:HD|TD)\s{0,20}(?:&nbsp;|\xa0)?\s{0,20}<|Document[oe]?\s[A-Z]\w{20,30}\b|Dokument\s[A-Z]\w{20,30}\b"
    r"|End of Document\b|\bProQuest\b|\d{1,5} (?:of|de|von|van|di) \d{1,5}\s{1,20}DO[CK]UMENT|LOAD-DATE|"
    r"(?:Fin du|Einde van|Fin del|Fine del) document|Ende des Dokuments",
    re.IGNORECASE,
)
#: An export's page has more tags than an article's: some ten a paragraph, for hundreds of articles.
_MOST_TAGS, _LONGEST = 3_000_000, 60_000_000


def export_of_page(page: str) -> tuple[Export, str] | None:
    """Return what reads the export that a page holds, and the page's text for it; None where it holds none."""
    if not _SIGN.search(page) or page.count("<") > _MOST_TAGS or len(page) > _LONGEST:
        return None
    text = laid_out(page)
    export = export_of(text)
    return (export, text) if export else None
