"""Covers the names of outlets in texts by blocks of the same length, so that offsets hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from urllib.parse import urlsplit

from components.corpus.article import Article

#: What stands in the place of each covered character.
BLOCK = "█"
# A web or mail address, a handle, a hashtag: they name an outlet without spaces, and in more spellings than one. Each
# begins where a run of its characters begins, so that a long run is looked at once.
_TOKEN = re.compile(
    r"(?<![\w.@#/:-])(?:https?://)?(?:[\w-]+[.@])+[a-z]{2,}(?:[/?:]\S*)?|(?<![\w@#])[@#]\w+", re.IGNORECASE
)
_BETWEEN = r"[^\S\n]{0,2}[.&'’–-]?[^\S\n]{0,2}"
_AFTER_NAMES = {"com", "co", "org", "net", "gov", "ac", "edu", "news", "info"}
_NO_WORD = re.compile(r"[\W_]+")


def name_hider(articles: Iterable[Article]) -> Callable[[str], str]:
    """Return the function that covers the names of some articles' outlets in a text; its length stays.

    A name is covered however it is spaced; one of two words or more in any case, a single word only as it is written
    or in capitals ("Time", not "time"); "The" may be missing before two words. Addresses, handles and hashtags are
    covered whole where they hold an outlet's name or its host's. Initials and nicknames are not known.
    """
    articles = list(articles)
    names = list(dict.fromkeys(article.outlet for article in articles if article.outlet.strip()))
    forms = [form for name in names for form in _forms(name)]
    if not forms:
        return lambda text: text
    # The longest first: of "Sun" and "Sun on Sunday" the whole is covered.
    written = re.compile("|".join(sorted(dict.fromkeys(forms), key=len, reverse=True)))
    squeezed = {_squeezed(name.removeprefix("The ")) for name in names} | {_label(article.url) for article in articles}
    squeezed = {one for one in squeezed if len(one) >= 3}

    def cover_token(found: re.Match[str]) -> str:
        token = _squeezed(found[0])
        return _blocks(found) if any(one in token for one in squeezed) else found[0]

    return lambda text: written.sub(_blocks, _TOKEN.sub(cover_token, text)) if text else text


def _blocks(found: re.Match[str]) -> str:
    return BLOCK * len(found[0])


def _squeezed(words: str) -> str:
    return _NO_WORD.sub("", words).lower()


def _forms(name: str) -> list[str]:
    """Return the patterns of a name: whole, and without what stands in brackets after it ("The Guardian (London)")."""
    variants = dict.fromkeys((name.strip(), re.sub(r"\s*\([^()]*\)\s*$", "", name).strip()))
    return [form for variant in variants if (form := _form(variant))]


def _form(name: str) -> str:
    words = [word for word in re.split(r"[\W_]+", name) if word]
    has_article = len(words) > 1 and words[0].lower() == "the"
    core = words[1:] if has_article else words
    if not core:
        return ""
    joined = _BETWEEN.join(map(re.escape, core))
    if len(core) > 1:
        inner = f"(?i:(?:the{_BETWEEN})?{joined})"
    else:
        inner = f"(?:{joined}|{re.escape(core[0].upper())})"
        inner = f"(?i:the){_BETWEEN}{inner}" if has_article else inner
    return rf"(?<![^\W_]){inner}(?![^\W_])"


def _label(url: str) -> str:
    """Return the part of an address's host that names whose it is: "presstv" of www.presstv.com."""
    try:
        labels = (urlsplit(url).hostname or "").lower().split(".")[:-1]
    except ValueError:
        return ""
    while len(labels) > 1 and labels[-1] in _AFTER_NAMES:
        labels.pop()
    return _squeezed(labels[-1]) if labels else ""
