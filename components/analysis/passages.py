"""A passage in its surroundings: what a reader sees when a mark is opened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from components.reading.model import Reading


@dataclass(frozen=True)
class ArticlePassage:
    """Where rows of one article point to: the stretch to show (`start` to `end`) and the spans to mark in it."""

    article_id: str
    start: int
    end: int
    spans: tuple[tuple[int, int], ...]


def passages(reading: Reading, spans: Iterable[tuple[int, int]]) -> list[ArticlePassage]:
    """Return the passages that hold the given spans: whole sentences, one passage for spans that share a sentence.

    A span outside every sentence (boilerplate, a caption) is shown alone.
    """
    found: list[ArticlePassage] = []
    for start, end in sorted(set(spans)):
        around = [sentence for sentence in reading.sentences if sentence.start < end and sentence.end > start]
        left = min([start, *(sentence.start for sentence in around)])
        right = max([end, *(sentence.end for sentence in around)])
        if found and found[-1].end > left:
            last = found.pop()
            found.append(ArticlePassage(last.article_id, last.start, max(last.end, right), (*last.spans, (start, end))))
        else:
            found.append(ArticlePassage(reading.article.article_id, left, right, ((start, end),)))
    return found


def source_line(reading: Reading) -> str:
    """Return where a passage comes from, for reading: headline (where there is one), date."""
    article = reading.article
    parts = [f"“{article.title}”" if article.title else "no headline", _date(reading)]
    return ", ".join(part for part in parts if part)


def citation(reading: Reading, passage: ArticlePassage, link: str = "") -> str:
    """Return a citation of a passage: outlet, headline, date, address, characters, and the view that led to it."""
    article = reading.article
    stop = "" if article.title.endswith((".", "?", "!", "…")) else "."
    title = f"“{article.title}{stop}” " if article.title else ""
    where = f"characters {passage.start}–{passage.end} of the text as given"
    words = " ".join(reading.text(passage.start, passage.end).split())
    source = f"{article.outlet}. {title}{_date(reading)}" + (f". {article.url}" if article.url else "")
    return f"“{words}”\n{source} ({where})." + (f"\nSeen in Parallax: {link}" if link else "")


def _date(reading: Reading) -> str:
    published = reading.article.published
    return f"{published.day} {published:%B %Y}" if published else "no date"
