"""Tells a front page, a section's page or a check for robots from the page of an article."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from components.intake.documents.page_head import PageHead, visible_parts, words_of

#: So many beginnings of other articles make a front page.
_LEAST_TEASERS = 3
_FRONT_PATHS = (
    "",
    "index.html",
    "index.htm",
    "index.php",
    "home",
    "homepage",
    "default.aspx",
    "en",
    "us",
    "uk",
    "international",
)
_MORE = re.compile(
    r"^(?:full story|read (?:more|on|full story|the full story)|continue reading|more|weiterlesen)\W*$", re.I
)
_HEADINGS = ("h1", "h2", "h3", "h4")
#: A paragraph of so many words without a link to its rest is an article's.
_PROSE = 25
_ROBOT = re.compile(
    r"are you (?:a )?(?:robot|human)|verify (?:that )?you are (?:a )?human|not a robot|checking your browser|"
    r"enable javascript and cookies to continue|unusual (?:activity|traffic) from your|"
    r"access (?:to this page has been )?denied|"
    r"press (?:and|&) hold to confirm|just a moment\.\.\.|captcha",
    re.IGNORECASE,
)
_LONGEST_CHECK = 120


def front_page_doubt(tree: Any, url: str, head: PageHead) -> tuple[str, bool]:
    """Return what is said of a page that looks like a front page, and whether it surely is one; empty for others.

    It is surely one where its address is that of the whole site, or where its own paragraphs are all beginnings of
    other articles, and nothing in it says that it is an article.
    """
    teasers, prose = _counted(tree)
    if teasers < _LEAST_TEASERS or head.is_article:
        return "", False
    front = bool(url) and _is_front(url)
    if front and (prose <= teasers or not head.published):
        return (
            f"is a front page: it holds the beginnings of {teasers:,} articles and none whole. "
            "Give the pages of the articles themselves."
        ), True
    if not head.published and prose <= teasers // 2:
        return (
            f"looks like a front page or a list of articles: it holds the beginnings of {teasers:,}. "
            "Give the pages of the articles themselves, or leave it out."
        ), False
    return "", False


def is_robot_check(title: str, body: str) -> bool:
    """Whether a page only asks whether a person reads it."""
    return len(body.split()) <= _LONGEST_CHECK and bool(_ROBOT.search(title) or _ROBOT.search(body[:400]))


def _is_front(url: str) -> bool:
    try:
        parts = urlsplit(url[:2000])
    except ValueError:
        return False
    return parts.path.strip("/").lower() in _FRONT_PATHS and not parts.query


def _counted(tree: Any) -> tuple[int, int]:
    """Return how many beginnings of other articles a page shows, and how many paragraphs of prose of its own."""
    headings = more = prose = 0
    for element in visible_parts(tree, teasers=True):
        if element.tag in _HEADINGS:
            headings += element.find(".//a[@href]") is not None and len(words_of(element).split()) >= 2
        elif element.tag == "a":
            more += bool(_MORE.match(words_of(element)))
        elif element.tag == "p":
            links = [words_of(link) for link in element.iter("a")]
            prose += len(words_of(element).split()) >= _PROSE and not any(_MORE.match(link) for link in links)
    return max(headings, more), prose
