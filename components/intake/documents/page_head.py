"""What a page says of its article: the day, the section, the site's names. Menus, margins and feet say nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from components.intake.days import day_on_line, read_day

_DAY_NAMES = (
    "article:published_time", "og:article:published_time", "datepublished", "article.published", "og:published_time",
    "parsely-pub-date", "sailthru.date", "article:published", "dc.date.issued", "dcterms.issued", "dc.date.created",
    "dcterms.created", "citation_publication_date", "pubdate", "publishdate", "publish-date", "publish_date",
    "publication_date", "published_date", "article_date_original", "originalpublicationdate",
    "cxenseparse:recs:publishtime", "dc.date", "dcterms.date", "date", "timestamp",
)  # fmt: skip
_SECTION_NAMES = ("article:section", "articlesection", "parsely-section", "section", "cxenseparse:recs:section")
_SITE_NAMES = ("og:site_name", "application-name", "apple-mobile-web-app-title", "cre", "twitter:site", "dc.publisher")
#: Parts of a page that are about other things than its article.
_ASIDE = re.compile(
    r"\b(?:related|recommend\w*|most-?(?:read|popular|viewed)|trending|comments?|teasers?|newsletter|sidebar|footer|"
    r"site-?nav|main-?nav|menu|promo\w*|more-?(?:news|stories|on)|advert\w*|copyright)\b",
    re.IGNORECASE,
)
_ASIDE_TAGS = {"nav", "footer", "aside", "form", "script", "style", "noscript", "template", "select", "iframe"}
_BLOCKS = {"p", "div", "span", "li", "dd", "time", "h2", "h3", "h4", "small", "td", "address", "a", "em", "strong", "b"}
_CRUMBS = re.compile(r"\bbread-?crumbs?\b|BreadcrumbList", re.IGNORECASE)
_KICKER = re.compile(r"\b(?:kicker|eyebrow|section|category|label|rubric|topic)\b", re.IGNORECASE)
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/._-]|$)", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report)$")
#: A paragraph of so many words is prose: what stands below it is no longer the head.
_PROSE = 20
_LONGEST_JSON = 500_000


@dataclass(frozen=True)
class PageHead:
    """The day, section and document type that a page gives, the names of its site, and whether it says article.

    `words` is the number of words that the page says its article has, 0 where it says none.
    """

    published: date | None = None
    section: str = ""
    document_type: str = ""
    sites: tuple[str, ...] = ()
    heading: str = ""
    browser_title: str = ""
    is_article: bool = False
    words: int = 0


def head_of(tree: Any, url: str, title: str) -> PageHead:
    """Return what the parsed page says of its article.

    The day is that of the metadata, of the address, of a time element or of a line that is nothing but a date, between
    the headline and the first paragraph. The section is that of the metadata, of the path through the site, or the
    label above the headline.
    """
    metas = _metas(tree)
    stories = list(_stories(tree))
    heading = next((words_of(one) for one in tree.iter("h1") if words_of(one)), "")
    sites = [metas.get(name, "").lstrip("@") for name in _SITE_NAMES]
    sites += [_named(story.get("publisher")) for story in stories]
    sections = [metas.get(name, "") for name in _SECTION_NAMES]
    sections += [_joined(story.get("articleSection")) for story in stories]
    in_page = (_crumbs(tree, title), _kicker(tree))
    return PageHead(
        published=_published(tree, metas, stories, url),
        section="; ".join(dict.fromkeys(one for one in sections if one)) or next((one for one in in_page if one), ""),
        document_type=" ".join(_joined(story.get("@type")).replace("Opinion", "Opinion ") for story in stories),
        sites=tuple(dict.fromkeys(one for one in sites if one)),
        heading=heading,
        browser_title=next((words_of(one) for one in tree.iter("title")), ""),
        words=max((_counted(story) for story in stories), default=0),
        is_article=bool(stories) or metas.get("og:type", "").lower() in ("article", "news", "newsarticle"),
    )


def parsed_page(page: str) -> Any:
    """Return the tree of a page, None where it is none."""
    from lxml import html  # noqa: PLC0415 - only pages need it

    try:
        return html.document_fromstring(re.sub(r"^\s*<\?xml[^>]{0,300}\?>", "", page))
    except Exception:  # parsers fail on damaged pages in many ways
        return None


def _metas(tree: Any) -> dict[str, str]:
    said: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = " ".join((meta.get("content") or "").split())[:400]
        for attribute in ("property", "name", "itemprop"):
            name = (meta.get(attribute) or "").strip().lower()
            if name and content:
                said.setdefault(name, content)
    return said


def _stories(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield what the page tells machines (JSON-LD) of articles."""
    for script in tree.iter("script"):
        text = script.text or ""
        if "ld+json" in (script.get("type") or "") and len(text) <= _LONGEST_JSON:
            try:
                said = json.loads(text, strict=False)
            except (ValueError, RecursionError):
                continue
            yield from _objects(said, 0)


def _objects(said: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > 4:
        return
    if isinstance(said, list):
        for one in said[:50]:
            yield from _objects(one, depth + 1)
    elif isinstance(said, dict):
        kinds = said.get("@type")
        if any(_ARTICLE.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield said
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(said.get(name), depth + 1)


def _counted(story: dict[str, Any]) -> int:
    """Return how many words a page's own data give an article: the text that stands there, or a count of it."""
    body, count = story.get("articleBody"), str(story.get("wordCount") or "")
    return max(len(body.split()) if isinstance(body, str) else 0, int(count) if count[:7].isdecimal() else 0)


def _joined(said: object) -> str:
    return "; ".join(str(one) for one in (said if isinstance(said, list) else [said]) if one)[:300]


def _named(said: object) -> str:
    first = said[0] if isinstance(said, list) and said else said
    return str(first.get("name") or "")[:200] if isinstance(first, dict) else ""


def _published(tree: Any, metas: dict[str, str], stories: list[dict[str, Any]], url: str) -> date | None:
    said = [str(story.get("datePublished") or "") for story in stories] + [metas.get(name, "") for name in _DAY_NAMES]
    for words in said:
        if words and (day := read_day(words)):
            return day
    return _in_address(url) or _in_head(tree)


def _in_address(url: str) -> date | None:
    try:
        path = urlsplit(url[:2000]).path
    except ValueError:
        return None
    found = _IN_ADDRESS.search(path)
    if not found:
        return None
    month = found[2] if found[2].isdigit() else f" {found[2]} "
    return read_day(f"{found[1]}-{month}-{found[3]}" if found[2].isdigit() else f"{found[3]}{month}{found[1]}")


def _in_head(tree: Any) -> date | None:
    """Return the day that stands between the headline and the first paragraph, or in a marked time element."""
    started = tree.find(".//h1") is None
    for element in visible_parts(tree):
        marked = "datepublished" in (element.get("itemprop") or "").lower() or element.get("pubdate") is not None
        if marked and (day := _day_of(element)):
            return day
        started = started or element.tag == "h1"
        if not started or element.tag not in _BLOCKS:
            continue
        if element.tag == "p" and len(words_of(element).split()) >= _PROSE:
            break
        if day := _day_of(element) if element.tag == "time" else day_on_line(_own_words(element)):
            return day
    return None


def _day_of(element: Any) -> date | None:
    said = (element.get("datetime"), element.get("content"), words_of(element))
    return next((day for words in said if words and (day := read_day(words))), None)


def visible_parts(element: Any, teasers: bool = False) -> Iterator[Any]:
    """Yield the elements of a page in their order, without those of menus, margins and feet.

    `teasers` keeps what is marked as a teaser or a list of other articles.
    """
    waiting = [element]
    while waiting:
        one = waiting.pop()
        if not isinstance(one.tag, str) or one.tag in _ASIDE_TAGS or (not teasers and _is_aside(one)):
            continue
        yield one
        waiting.extend(reversed(one))


def _is_aside(element: Any) -> bool:
    if element.tag in ("body", "html", "article", "main"):
        return False
    return bool(_ASIDE.search(f"{element.get('class') or ''} {element.get('id') or ''}"[:300].replace("_", "-")))


def words_of(element: Any) -> str:
    """Return the words of an element on one line."""
    return " ".join("".join(element.itertext()).split())[:1000]


def _own_words(element: Any) -> str:
    """Return what a small element says; a container of much is looked at in its parts."""
    words = words_of(element)
    return words if len(words) <= 120 else ""


def _crumbs(tree: Any, title: str) -> str:
    """Return the path through the site that stands above an article ("Home / News / Local")."""
    for element in tree.iter("nav", "ol", "ul", "div", "p"):
        said = " ".join(element.get(name) or "" for name in ("class", "id", "aria-label", "itemtype"))
        if _CRUMBS.search(said[:400]):
            parts = [words_of(part) for part in element.iter("a", "span", "li")] or [words_of(element)]
            parts = [part for part in parts if part and len(part) <= 60 and part not in title]
            return "; ".join(dict.fromkeys(parts))[:300]
    return ""


def _kicker(tree: Any) -> str:
    """Return the label that stands right above the headline; a list of links is a menu."""
    heading = tree.find(".//h1")
    for _ in range(2):
        if heading is None:
            return ""
        before = heading.getprevious()
        while before is not None and not isinstance(before.tag, str):
            before = before.getprevious()
        if before is not None:
            links = len(list(before.iter("a")))
            words = words_of(before)
            marked = links == 1 or _KICKER.search(before.get("class") or "") or before.tag in ("p", "span")
            fits = before.tag not in ("nav", "ul", "ol", "header") and links <= 2 and len(words.split()) <= 4
            return words if words and marked and fits else ""
        heading = heading.getparent()
    return ""
