"""Lays out a document: which stretch is headline, paragraph, caption, furniture."""

from __future__ import annotations

import re

from components.corpus.article import Article
from components.corpus.blocks import Block


def lay_out(article: Article) -> tuple[Block, ...]:
    """Return the blocks of an article, in order; together they cover all that is not white space exactly once."""
    text = article.text
    blocks = []
    title = " ".join(article.title.split()).casefold()
    for found in re.finditer(r"\S(?:.*\S)?", text):
        kind = "paragraph"
        if title and " ".join(found[0].split()).casefold() == title:
            kind = "headline"
        blocks.append(Block(kind, found.start(), found.end()))
    return tuple(blocks)
