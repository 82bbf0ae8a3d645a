"""What is doubtful about an article: the warnings beside it before it is analysed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from components.corpus.article import Article
from components.corpus.blocks import Block
from components.corpus.cleaning import lay_out
from components.corpus.languages import is_english, language_name
from components.corpus.phrases import flat
from components.intake.checks.near_duplicates import NearDuplicate, near_duplicates_of
from components.intake.names import visible

_DATA = Path(__file__).parent.parent / "language" / "cut_off.txt"
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
#: Fewer words are seldom a whole article.
SHORT = 50
#: The page is more than the article where less than this share of the words is kept.
KEPT = 0.5
#: A line that asks for money is short; a sentence about subscribers in an article is longer.
_LONGEST_LINE = 40
_COUNTED = re.compile(r"\[\s?\+\s?\d[\d,.]{0,10}\s?(?:chars|characters|words)\s?\]\s*$", re.IGNORECASE)
_DOTS = re.compile(r"(?:\.{3}|…|\[(?:\.{3}|…)\])[\"'”’)\s]*$")
# A full stop, a mark that is no opening one, or the year under a quoted post.
_ENDED = re.compile(r"[^\w\s,“‘„(\[]$|(?:19|20)\d\d$")


def words_in(text: str) -> int:
    """Return how many words a text has."""
    return len(_WORD.findall(text))


def warnings_of(articles: Sequence[Article]) -> list[tuple[str, ...]]:
    """Return for each article its warnings, what spoils an analysis before what is only missing.

    An article is compared with those before it, so of two that are alike the later one is warned of. A warning is a
    sentence without a subject: what, and what to do where something can be done.
    """
    return list(warnings_each(articles, [words_in(article.text) for article in articles]))


def warnings_each(articles: Sequence[Article], words: Sequence[int]) -> Iterator[tuple[str, ...]]:
    """Yield the warnings of one article after the other, as `warnings_of` returns them; `words` are their words."""
    earlier = near_duplicates_of([article.text for article in articles])
    for article, count, repeated in zip(articles, words, earlier, strict=True):
        repeats = _repeats(articles[repeated.place], repeated) if repeated else ""
        yield tuple(warning for warning in (repeats, *_all(article, count)) if warning)


def _all(article: Article, words: int) -> tuple[str, ...]:
    blocks = lay_out(article)
    return (
        _length(words),
        _cut_off(article.text, blocks),
        _boilerplate(article.text, blocks, words),
        _lost_letters(article.text),
        _language(article),
        "" if article.outlet.strip() else "No outlet. Write whose article it is.",
        "" if article.published else "No date.",
        "" if article.title.strip() else "No title.",
    )


def _repeats(other: Article, repeated: NearDuplicate) -> str:
    name = visible(f"{other.outlet}: {other.title}" if other.title else f"{other.outlet} ({other.file})")
    if repeated.resemblance == 1:
        return f"The same text as {name}. Leave one of them out if it is one article."
    return f"Nearly the same text as {name} ({repeated.resemblance:.0%} alike). Leave one out if it is one article."


def _length(words: int) -> str:
    if not words:
        return "No words."
    return f"Only {words} word{'s' * (words > 1)}: it may be a summary or a part." if words < SHORT else ""


def _cut_off(text: str, blocks: Sequence[Block]) -> str:
    """Return why a text seems to lack its end: the page says so, or it breaks off."""
    if found := _COUNTED.search(text[-200:]):
        return f"Cut off: it ends with {found[0].strip()}. Get the whole text from its address."
    if line := _wall(text):
        return f"Cut off, perhaps behind a paywall: it says {line!r}. Get the whole text."
    last = next((block for block in reversed(blocks) if block.kind == "paragraph"), None)
    if last is None:
        return ""
    end = text[max(last.start, last.end - 200) : last.end]
    if _DOTS.search(end):
        return "Cut off, it seems: it ends with dots. Check its end."
    if len(end.split()) >= 8 and not _ENDED.search(end):
        return f"Cut off, it seems: it ends with {' '.join(end.split()[-4:])!r}. Check its end."
    return ""


def _wall(text: str) -> str:
    """Return the short line in which a page says that the rest is for subscribers; empty where none does."""
    whole = flat(text).lower()
    if not any(phrase in whole for phrase in _phrases()):
        return ""
    for line in text.splitlines():
        if len(line) <= 400 and len(line.split()) <= _LONGEST_LINE:
            words = flat(line).lower()
            if any(phrase in words for phrase in _phrases()):
                return flat(line)[:80]
    return ""


def _boilerplate(text: str, blocks: Sequence[Block], words: int) -> str:
    aside = sum(words_in(text[block.start : block.end]) for block in blocks if not block.measured)
    if not words or words - aside >= KEPT * words:
        return ""  # blocks may part a word, so at least so many are kept
    kept = sum(words_in(text[block.start : block.end]) for block in blocks if block.measured)
    if kept >= KEPT * words:
        return ""
    return f"Mostly page, not article: {kept:,} of {words:,} words are kept. Check what is struck out on the Read page."


def _lost_letters(text: str) -> str:
    """Return what is said of a text in which signs stand for letters or marks that were lost on the way."""
    count = text.count("\ufffd")
    if not count:
        return ""
    signs = "a sign stands" if count == 1 else f"{count:,} signs stand"
    return f"Letters lost: {signs} for what could not be decoded (\ufffd). Get it anew, saved as UTF-8."


def _language(article: Article) -> str:
    if is_english(article.language):
        return ""
    name = language_name(article.language)
    return f"Looks like {name}, not English: it is kept and shown, its sentiment is not scored."


@cache
def _phrases() -> tuple[str, ...]:
    lines = _DATA.read_text(encoding="utf-8").splitlines()
    return tuple(flat(line).lower() for line in lines if line and not line.startswith("#"))
