"""The name of an outlet from the address of its page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from components.corpus.headlines import looks_like_headline
from components.corpus.phrases import letters, phrases
from components.intake.kinds import is_agency

_DATA = Path(__file__).parent / "language" / "outlet_domains.txt"
_INVERTED = re.compile(r"([^,;]{2,80}), The(\s\([^()]{1,60}\))?", re.IGNORECASE)
_HOST = re.compile(r"(?:[\w-]{1,63}\.){1,6}[a-z]{2,24}", re.IGNORECASE)
#: What papers and stations are called.
_PAPERS = {
    "Gazette", "Post", "Times", "Herald", "News", "Journal", "Tribune", "Courier", "Chronicle", "Telegraph", "Press",
    "Star", "Globe", "Observer", "Standard", "Express", "Independent", "Dispatch", "Examiner", "Sentinel", "Echo",
    "Argus", "Inquirer", "Ledger", "Republic", "Radio", "Tribunal", "Advertiser", "Bulletin", "Messenger", "Mercury",
}  # fmt: skip
_FROM = re.compile(r"(?:from|source|via)\s+", re.IGNORECASE)
#: Parts of a host that say nothing of whose it is.
_BEFORE = re.compile(r"^(?:(?:www\d?|m|amp|mobile|edition|rss|feeds?)\.)+(?=[^.]+\.)")
# The archive keeps the address of the page behind its own.
_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/[0-9a-z_*]{1,20}/(https?://.*)", re.IGNORECASE | re.DOTALL)


def outlet_of(url: str) -> str:
    """Return the name of the outlet that an address belongs to, its domain where the name is not known.

    Empty where the words are no web address.

    >>> outlet_of("https://www.nytimes.com/2017/02/04/world/a.html"), outlet_of("http://www.hillsgazette.com/a")
    ('The New York Times', 'hillsgazette.com')
    """
    url = url.strip()[:2000]
    if archived := _ARCHIVED.match(url):
        url = archived[1]
    try:
        parts = urlsplit(url if "//" in url else f"//{url}")
        host = (parts.hostname or "").rstrip(".")
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https", "") or not _HOST.fullmatch(host):
        return ""
    return _known(host) or _BEFORE.sub("", host)


def outlet_named(name: str) -> str:
    """Return an outlet's name as given, or by its domain where a known domain is all that is given.

    >>> outlet_named("nytimes.com"), outlet_named("The Wire")
    ('The New York Times', 'The Wire')
    """
    name = article_first(" ".join(name.split()))
    return (_known(name.lower()) or name) if _HOST.fullmatch(name) else name


def article_first(name: str) -> str:
    """Return a name that is sorted by its second word in the order in which it is said.

    >>> article_first("Hill Gazette, The"), article_first("Hill Gazette")
    ('The Hill Gazette', 'Hill Gazette')
    """
    found = _INVERTED.fullmatch(name)
    return f"The {found[1]}{found[2] or ''}" if found else name


def known_outlets() -> frozenset[str]:
    """Return the names of the outlets whose domains are known."""
    return frozenset(_domains().values())


def is_outlet_line(line: str) -> bool:
    """Whether a line is nothing but the name of an outlet: a known one, its domain, an agency, or a paper by its noun.

    >>> is_outlet_line("Orra Gazette"), is_outlet_line("The gazette of Orra")
    (True, False)
    """
    words = line.split()
    if not 0 < len(words) <= 6 or len(line) > 60 or line.endswith("."):
        return False
    if letters(line).removeprefix("the") in _names() or is_agency(line):
        return True
    named = len(words) <= 4 and all(word[0].isupper() or word in ("of", "the", "and") for word in words)
    return named and len(words) > 1 and words[-1] in _PAPERS and line.lower() not in phrases("section_labels")


def outlet_before(line: str) -> tuple[str, str]:
    """Return the outlet that stands before a colon, and the headline behind it; two empty texts for any other line.

    An agency before a colon is mostly the credit of a picture ("AP:Associated Press A man walks past").

    >>> outlet_before("Orra Gazette: Mayor opens the hall"), outlet_before("From Orra Gazette:")
    (('Orra Gazette', 'Mayor opens the hall'), ('Orra Gazette', ''))
    """
    name, colon, rest = line.partition(":")
    name, rest = _FROM.sub("", name.strip()), rest.strip()
    if not colon or not is_outlet_line(name) or is_agency(name) or (rest and not looks_like_headline(rest)):
        return "", ""
    return name, rest


@cache
def _names() -> frozenset[str]:
    return frozenset(letters(name).removeprefix("the") for pair in _domains().items() for name in pair)


def _known(host: str) -> str:
    """Return the name of the outlet of a host or of a domain above it; empty where the list has none."""
    labels = host.split(".")
    tails = (".".join(labels[number:]) for number in range(len(labels) - 1))
    return next((_domains()[tail] for tail in tails if tail in _domains()), "")


@cache
def _domains() -> Mapping[str, str]:
    lines = _DATA.read_text(encoding="utf-8").splitlines()
    return {line.split(" ", 1)[0]: line.split(" ", 1)[1] for line in lines if line and not line.startswith("#")}
