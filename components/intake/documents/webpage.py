"""Reads a saved web page: the article in it, parsed and never rendered, with title, date and outlet."""

from __future__ import annotations

import logging
import re
from typing import Any

from components.corpus.article import Article
from components.corpus.decoding import TextError, decode
from components.corpus.languages import language_of
from components.intake.days import read_day
from components.intake.documents.charsets import decoded
from components.intake.documents.markup import is_overgrown
from components.intake.exports.pages import export_of_page
from components.intake.kinds import Clues, kind_of
from components.intake.model import Given, IntakeError, Limits, Read
from components.intake.names import safe_name
from components.intake.outlets import outlet_named, outlet_of
from components.intake.records import with_headline

#: Longer pages are no article's: the longest that newspapers serve have some three million characters.
LONGEST = 5_000_000
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_NO_ARTICLE = "is a page in which no article was found. Copy the article's text and paste it."


def read(given: Given, limits: Limits) -> Read:
    """Return the article of a page: its headline and body without the page around it.

    The outlet is the one of the page's own address where that is known, else the name that the page gives its site.
    Links, pictures, comments and scripts are left out; nothing is fetched.

    Raises:
        IntakeError: no article is in it, or it is too large to be a page.
    """
    page = _page(given.data)
    if export := export_of_page(page):
        articles, text = export
        return articles(text, safe_name(given.name))
    found = _extracted(page)
    body = (found.text or "").strip() if found else ""
    if not body:
        raise IntakeError(_NO_ARTICLE)
    title = " ".join((found.title or "").split())
    url = (found.url or "").strip()
    outlet = outlet_of(url) if url else ""
    if not outlet or "." in outlet:  # a name that the page gives itself is better than a bare domain
        outlet = outlet_named((found.sitename or "").lstrip("@")) or outlet
    text = with_headline(title, body)
    author = " ".join((found.author or "").split())
    section = "; ".join(found.categories or ())
    article = Article(
        outlet=outlet,
        text=text,
        kind=kind_of(Clues(outlet, url, section, found.pagetype or "", title, body, author)),
        title=title,
        published=read_day(found.date or ""),
        url=url if url.startswith(("http://", "https://")) else "",
        language=language_of(text),
        notes=f"Author: {author}" if author else "",
        file=safe_name(given.name),
    )
    return Read((article,))


def _page(data: bytes) -> str:
    """Return a page's text in the encoding that it names itself, where it is not marked otherwise."""
    if len(data) > LONGEST:
        raise IntakeError(f"is a page of more than {LONGEST // 1_000_000} MB. Copy the article's text and paste it.")
    page = ""
    named = _CHARSET.search(data[:4_000])
    if named and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        page = decoded(data, named[1].decode("ascii")) or ""
    try:
        page = page or decode(data)[0]
    except TextError as error:
        raise IntakeError(str(error)) from error
    if is_overgrown(page):
        raise IntakeError("is a page with more tags than any article has. Copy the article's text and paste it.")
    return page.replace("\x00", "")


def _extracted(page: str) -> Any:
    """Return what trafilatura finds in a page: text and what the page says of itself; None where it finds nothing."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - half a second that only pages need

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        return bare_extraction(page, include_comments=False, include_tables=True, with_metadata=True)
    except Exception as error:  # parsers fail on damaged pages in many ways
        raise IntakeError(_NO_ARTICLE) from error
