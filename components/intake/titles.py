"""Takes the name of the site off a headline, as pages and interfaces leave it there: "Hall opens - CNBC"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from components.corpus.phrases import letters, phrases

_PARTED = re.compile(r"\s[|–—:·•»«>/-]{1,2}\s|\s?\|\s?|\s--\s")
#: What a site puts behind its name: "CNN Politics", "BBC News", "FOX 5 Online".
_BESIDE = {"news", "online", "com", "website", "tv", "world", "video", "live", "homepage", "home", "us", "uk"}
_TOP_DOMAINS = re.compile(r"\.(?:com?|org|net|gov|edu|info|news|tv|io|eu|int)?(?:\.[a-z]{2})?$|\.[a-z]{2,6}$")
_MOST_PARTS = 6
#: Services that collect the articles of others.
_COLLECTORS = frozenset(("google news", "news.google.com", "yahoo news", "msn", "bing news", "newsbreak"))
_LONGEST_NAME = 6


def without_site(title: str, names: Iterable[str], url: str = "") -> str:
    """Return a headline without the names of its site at its ends; one that is nothing else stays.

    `names` are those that the source gives: an outlet, a site, a publisher. What stands behind a dash is cut only where
    it is such a name, alone or with a word such as "News" or a section, or the host of the address; after a name that
    was cut also the section before it ("Hall opens | Politics | CNN").

    >>> without_site("Hall opens - and shuts - CNBC", ["CNBC"]), without_site("Hall opens - and shuts", ["CNBC"])
    ('Hall opens - and shuts', 'Hall opens - and shuts')
    """
    known = _known(names, url)
    cut = False
    for _ in range(_MOST_PARTS):
        parts = list(_PARTED.finditer(title))
        if not parts:
            break
        last = parts[-1]
        head, tail = title[: last.start()], title[last.end() :]
        if _is_site(tail, known) or (cut and _is_section(tail)):
            title, cut = head.strip(), True
            continue
        first = parts[0]
        if _is_site(title[: first.start()], known) and len(title[first.end() :].split()) >= 2:
            title, cut = title[first.end() :].strip(), True
            continue
        break
    return title


def aggregated(title: str, outlet: str) -> tuple[str, str]:
    """Return headline and outlet of an article that a service collected, which sets the outlet's name behind it.

    >>> aggregated("Mayor speaks - The Hill", "Google News"), aggregated("Mayor speaks - again", "The Hill")
    (('Mayor speaks', 'The Hill'), ('Mayor speaks - again', 'The Hill'))
    """
    parts = list(_PARTED.finditer(title)) if outlet.lower() in _COLLECTORS else []
    name = title[parts[-1].end() :].strip() if parts else ""
    if not 0 < len(name.split()) <= _LONGEST_NAME:
        return title, outlet
    return title[: parts[-1].start()].rstrip(), name


def without_tail(title: str, heading: str) -> str:
    """Return a title without what follows the page's own heading behind a dash or bar: that is the site's.

    >>> without_tail("Hall opens | The Valley Tribune", "Hall opens")
    'Hall opens'
    """
    for parted in _PARTED.finditer(title):
        if len(heading.split()) >= 2 and letters(title[: parted.start()]) == letters(heading):
            return title[: parted.start()].strip()
    return title


def _known(names: Iterable[str], url: str) -> frozenset[str]:
    """Return the names in letters alone: with and without "The", without the domain's end, and their initials."""
    known: set[str] = set()
    for name in [*names, _host(url)]:
        bare = name.strip().removeprefix("www.")
        for form in (bare, _TOP_DOMAINS.sub("", bare) if " " not in bare else bare):
            said = letters(form)
            known |= {said, said.removeprefix("the")}
        initials = "".join(word[0] for word in bare.split() if word[0].isupper())
        known |= {initials.lower(), initials.removeprefix("T").lower()} if len(initials) > 2 else set()
    return frozenset(one for one in known if len(one) >= 2)


def _host(url: str) -> str:
    try:
        return (urlsplit(url[:2000]).hostname or "").lower()
    except ValueError:
        return ""


def _is_site(part: str, known: frozenset[str]) -> bool:
    """Whether a part of a title is a name of the site, alone or with a section or a word such as "News"."""
    words = part.split()
    if not 0 < len(words) <= 8:
        return False
    said = letters(part)
    forms = {said, said.removeprefix("the"), letters(_TOP_DOMAINS.sub("", part.lower()))}
    if forms & known:
        return True
    for name in known:
        rest = next((form[len(name) :] for form in forms if form.startswith(name)), "")
        if rest and len(name) >= 3 and (rest in _BESIDE or rest in _sections()):
            return True
    return False


def _sections() -> frozenset[str]:
    return frozenset(letters(label) for label in phrases("section_labels"))


def _is_section(part: str) -> bool:
    return letters(part) in _sections() | _BESIDE
