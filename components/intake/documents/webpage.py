"""Reads a saved web page: the article in it, parsed and never rendered, with title, date and outlet."""

from __future__ import annotations

import logging
import re
from typing import Any

from components.corpus.article import Article, Problem
from components.corpus.decoding import TextError, decode
from components.corpus.languages import language_of
from components.intake.checks.rest import labels_left, running_text_lost, words_missing
from components.intake.documents.charsets import decoded
from components.intake.documents.front_page import front_page_doubt, is_robot_check
from components.intake.documents.markup import is_crowded, is_overgrown
from components.intake.documents.page_head import PageHead, head_of, parsed_page
from components.intake.documents.page_rest import running_text
from components.intake.exports.pages import export_of_page
from components.intake.kinds import Clues, kind_of
from components.intake.model import Given, IntakeError, Limits, Read
from components.intake.names import safe_name
from components.intake.outlets import outlet_named, outlet_of
from components.intake.placeholders import asks_first
from components.intake.records import with_headline
from components.intake.titles import without_site, without_tail

#: Longer pages are no article's: the longest that newspapers serve have some three million characters.
LONGEST = 5_000_000
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_OVERGROWN = "is a page with more tags than any article has. Copy the article's text and paste it."
_NO_ARTICLE = "is a page in which no article was found. Copy the article's text and paste it."
_ASKS = "is a page that {}, not the article. Open the article in a browser and save it again, or paste its text."
_ROBOT_CHECK = "is a page that asks whether a person reads it, not the article. Open it in a browser and save it again."


def read(given: Given, limits: Limits) -> Read:
    """Return the article of a page: its headline and body without the page around it.

    The outlet is the one of the page's own address where that is known, else the name that the page gives its site.
    Day and section are those that the page itself gives its article (see `page_head`), never those of its menu or foot.
    Links, pictures, comments and scripts are left out; nothing is fetched.

    Raises:
        IntakeError: no article is in it, it is a front page or a check for robots, or it is too large to be a page.
    """
    page = _page(given.data)
    if is_crowded(page):
        raise IntakeError(_OVERGROWN)
    if export := export_of_page(page):  # before its tags are counted: hundreds of articles have many
        articles, text = export
        return articles(text, safe_name(given.name))
    if len(given.data) > LONGEST:
        raise IntakeError(f"is a page of more than {LONGEST // 1_000_000} MB. Copy the article's text and paste it.")
    if is_overgrown(page):
        raise IntakeError(_OVERGROWN)
    found = _extracted(page)
    tree = parsed_page(page)
    body = (found.text or "").strip() if found else ""
    url = (found.url or "").strip() if found else ""
    whole = " ".join((found.title or "").split()) if found else ""
    head = head_of(tree, url, whole) if tree is not None else PageHead()
    if is_robot_check(whole, body):
        raise IntakeError(_ROBOT_CHECK)
    if asks := asks_first(body):
        raise IntakeError(_ASKS.format(asks))
    warning, sure = front_page_doubt(tree, url, head) if tree is not None else ("", False)
    if sure:
        raise IntakeError(warning)
    if not body:
        raise IntakeError(_NO_ARTICLE)
    article = _article(found, head, url, whole, body, safe_name(given.name))
    warnings = (warning, *_rest(tree, article.text, head))
    return Read((article,), tuple(Problem(article.file, one) for one in warnings if one))


def _rest(tree: Any, text: str, head: PageHead) -> tuple[str, ...]:
    """Return what is said of what a page shows, or counts, and its article does not have."""
    missing = words_missing(len(text.split()), head.words)
    lost = running_text_lost(running_text(tree), text) if tree is not None and not missing else ""
    return missing, lost, labels_left(text)


def _article(found: Any, head: PageHead, url: str, whole: str, body: str, file: str) -> Article:
    """Return the article of what was found; `whole` is its title with the name of the site."""
    outlet = outlet_of(url) if url else ""
    if not outlet or "." in outlet:  # a name that the page gives itself is better than a bare domain
        outlet = outlet_named((found.sitename or "").lstrip("@")) or outlet
    names = (outlet, (found.sitename or "").lstrip("@"), *head.sites)
    title = without_site(without_tail(whole, head.heading), names, url)
    text = with_headline(title, body)
    author = " ".join((found.author or "").split())
    kind = " ".join((found.pagetype or "", head.document_type))
    # The browser's title may end with the section ("Hall opens | Opinion").
    full = head.browser_title if head.browser_title.startswith(title) else whole
    return Article(
        outlet=outlet,
        text=text,
        kind=kind_of(Clues(outlet, url, head.section, kind, full, body, author)),
        title=title,
        published=head.published,
        url=url if url.startswith(("http://", "https://")) else "",
        language=language_of(text),
        notes=f"Author: {author}" if author else "",
        file=file,
    )


def _page(data: bytes) -> str:
    """Return a page's text in the encoding that it names itself, where it is not marked otherwise."""
    page = ""
    named = _CHARSET.search(data[:4_000])
    if named and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        page = decoded(data, named[1].decode("ascii")) or ""
    try:
        page = page or decode(data)[0]
    except TextError as error:
        raise IntakeError(str(error)) from error
    return page.replace("\x00", "")


def _extracted(page: str) -> Any:
    """Return what trafilatura finds in a page: text and what the page says of itself; None where it finds nothing."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - half a second that only pages need

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    quick = {"extensive_search": False, "original_date": True}
    try:
        return bare_extraction(
            page, include_comments=False, include_tables=True, with_metadata=True, date_extraction_params=quick
        )
    except Exception as error:  # parsers fail on damaged pages in many ways
        raise IntakeError(_NO_ARTICLE) from error
