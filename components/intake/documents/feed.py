"""Reads an RSS or Atom feed: the articles that it holds whole, and the addresses of those that it announces."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from components.corpus.article import Article, Problem
from components.corpus.languages import language_of
from components.intake.checks.rest import labels_left
from components.intake.documents.feed_text import text_of
from components.intake.kinds import Clues, kind_of
from components.intake.model import Given, IntakeError, Limits, Read
from components.intake.names import safe_name

#: A description of so many words that does not break off is the article: many feeds put it there.
_WHOLE = 150
_BREAKS_OFF = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\]|(?:read|continue|full)[\w ,’']{0,30}[ .…→»>]{0,4})\s*$", re.I)


def read(given: Given, limits: Limits) -> Read:
    """Return the articles that a feed holds in full, and the addresses of those of which it holds a summary only.

    The outlet is the feed's title, or that of the source that an entry names. An entry with neither an address nor its
    whole text is read as far as it goes, and a problem says so.

    Raises:
        IntakeError: it is no feed, or one without entries.
    """
    import feedparser  # noqa: PLC0415 (60 ms, only needed for feeds)

    try:
        # As a stream: of bare bytes feedparser first asks whether they are the name of a file.
        found = feedparser.parse(io.BytesIO(given.data))
    except Exception as error:
        raise IntakeError("is damaged: no feed can be read in it. Fetch it anew.") from error
    if not found.entries:
        raise IntakeError("holds no entries of an RSS or Atom feed. Give the articles' addresses or texts.")
    name = safe_name(given.name)
    outlet = _line(found.feed.get("title")) or _host(found.feed.get("link"))
    return _gathered([_Entry(entry, outlet, name) for entry in found.entries[: limits.articles]], name)


def _gathered(entries: list[_Entry], name: str) -> Read:
    articles, problems, addresses = [], [], []
    for number, entry in enumerate(entries, 1):
        if left := labels_left(entry.text) if entry.is_whole else "":
            problems.append(Problem(f"{name} entry {number}", left))
        if entry.is_whole:
            articles.append(entry.article())
        elif entry.address:
            addresses.append(entry.address)
        elif entry.text:
            articles.append(entry.article())
            problems.append(Problem(name, f"entry {number} holds a summary only and no address. Add the rest by hand."))
        else:
            problems.append(Problem(name, f"entry {number} has neither text nor address and was left out.", lost=True))
    if addresses:
        message = f"{len(addresses):,} of {len(entries):,} entries hold a summary only. Fetch their addresses."
        problems.append(Problem(name, message))
    return Read(tuple(articles), tuple(problems), tuple(dict.fromkeys(addresses)))


class _Entry:
    """An entry of a feed, as feedparser gives it, in this project's words."""

    def __init__(self, entry: Mapping[str, Any], outlet: str, file: str) -> None:
        self._entry, self._file = entry, file
        self._outlet = _line((entry.get("source") or {}).get("title")) or outlet
        self.address = _web_address(entry.get("link"))
        contents = [str(one.get("value") or "") for one in entry.get("content") or ()]
        self.text = text_of(max(contents, key=len, default=""))
        self.is_whole = bool(self.text)
        if not self.text:
            self.text = text_of(str(entry.get("summary") or ""))
            self.is_whole = len(self.text.split()) >= _WHOLE and not _BREAKS_OFF.search(self.text[-60:])

    def article(self) -> Article:
        """Return the entry as an article: its headline, a blank line and its text."""
        title = _line(self._entry.get("title"))
        outlet = self._outlet or _host(self.address)
        clues = Clues(outlet, self.address, title=title, text=self.text, byline=_line(self._entry.get("author")))
        return Article(
            outlet=outlet,
            text=f"{title}\n\n{self.text}" if title else self.text,
            kind=kind_of(clues),
            title=title,
            published=_day(self._entry),
            url=self.address,
            language=language_of(self.text),
            file=self._file,
        )


def _line(words: object) -> str:
    return " ".join(text_of(str(words or "")).split())


def _web_address(words: object) -> str:
    address = str(words or "").strip()
    return address if address.lower().startswith(("http://", "https://")) else ""


def _host(address: object) -> str:
    try:
        return (urlsplit(_web_address(address)).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _day(entry: Mapping[str, Any]) -> date | None:
    """Return the day on which an entry was published, in universal time; None where it gives none that there was."""
    moment = entry.get("published_parsed") or entry.get("updated_parsed")
    try:
        return date(*moment[:3]) if moment else None
    except (ValueError, TypeError):
        return None
