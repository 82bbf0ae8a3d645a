"""Articles as a class gets them: without the names of their outlets, in an order that tells nothing."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Sequence

from components.analysis.analyse import Analysis
from components.anonymise.names import BLOCK, name_hider
from components.corpus.article import Article
from components.lesson.model import MOST_SENTENCES, Hidden, Source
from components.reading.model import Reading

#: What stands for a name, however long it is: the list of outlets would tell a name by its length.
COVERED = BLOCK * 5
_COVERED = re.compile(f"{BLOCK}[{BLOCK} ]*{BLOCK}|{BLOCK}")
# Web and mail addresses, handles: whose they are is soon looked up, whatever they hold.
_WORD = re.compile(r"\S+")
_ADDRESS = re.compile(r"https?:|www\.|@\w|\.(?:com|org|net|gov|edu|info|news|co|tv)\b", re.IGNORECASE)
_COMMA = re.compile(r"[,;\n]")


def hide(analysis: Analysis, article_ids: Iterable[str], words: str, code: str) -> tuple[list[Hidden], list[Source]]:
    """Return articles as a class sees them, and who wrote which.

    `words` are more words to cover, parted by commas; `code` decides the order. No id, address, date, author, credit
    or file name of an article is among what a class sees.
    """
    cover = _cover(analysis.corpus.articles, words)
    order = sorted(article_ids, key=lambda one: hashlib.sha256(f"{code} {one}".encode()).digest())
    hidden, sources = [], []
    for letter, article_id in zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", order, strict=False):
        reading = analysis.reading(article_id)
        sentences, spans = _sentences(reading, cover)
        shown = slice(MOST_SENTENCES)
        left = max(0, len(sentences) - MOST_SENTENCES)
        hidden.append(Hidden(letter, tuple(sentences[shown]), left))
        sources.append(Source(letter, reading.article.outlet, article_id, tuple(spans[shown])))
    return hidden, sources


def _cover(articles: Sequence[Article], words: str) -> Callable[[str], str]:
    """Return what covers the outlets' names and some more words, a character for a character."""
    names = {article.outlet for article in articles}
    more = [word.strip() for word in _COMMA.split(words) if word.strip()]
    # Who writes "fox" in a list of outlets means "Fox" in a text.
    more += [form for name in sorted(names) if name.islower() for form in (name.capitalize(), name.title())]
    by_name = name_hider([*articles, *(Article(word, "") for word in more)])
    return lambda text: by_name(_WORD.sub(_without_address, text))


def _without_address(found: re.Match[str]) -> str:
    return BLOCK * len(found[0]) if _ADDRESS.search(found[0]) else found[0]


def _sentences(reading: Reading, cover: Callable[[str], str]) -> tuple[list[str], list[tuple[int, int] | None]]:
    article = reading.article
    title, text = _shown(cover(article.title)), cover(article.text)
    found: dict[str, tuple[int, int] | None] = {title: None} if title else {}
    for one in reading.sentences:
        words = _shown(text[one.start : one.end])
        # A list of choices cannot tell two of the same words apart, so what is said again stands there once.
        if words and words not in found and not (one.place == "headline" and title):
            found[words] = (one.start, one.end)
    return list(found), list(found.values())


def _shown(text: str) -> str:
    return _COVERED.sub(COVERED, " ".join(text.split()))
