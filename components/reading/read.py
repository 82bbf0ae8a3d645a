"""Read an article: from its text to sentences, quotations with their speakers, and segments in one voice."""

from __future__ import annotations

from collections.abc import Sequence

from components.corpus.article import Article
from components.corpus.blocks import Block
from components.corpus.cleaning import lay_out
from components.reading import assemble, marks, segments, sentences
from components.reading.model import Mention, Quotation, Reading
from components.reading.telling import tellings


def read(article: Article) -> Reading:
    """Return the reading of an article; a strange text gives fewer quotations, never an error."""
    return read_blocks(article, lay_out(article))


def read_blocks(article: Article, blocks: Sequence[Block]) -> Reading:
    """Return the reading of an article whose blocks are known already."""
    text = article.text
    found = sentences.split(text, blocks)
    passages = marks.passages(text, blocks)
    drafted = assemble.drafts(text, tellings(text, blocks, found, passages))
    quotations = tuple(_quotation(text, number, draft) for number, draft in enumerate(drafted, 1))
    return Reading(article, tuple(blocks), found, quotations, segments.cut(text, found, quotations))


def _quotation(text: str, number: int, draft: assemble.Draft) -> Quotation:
    cue = draft.cue
    return Quotation(
        f"q{number}",
        draft.kind,
        tuple(draft.spans),
        tuple(draft.quoted),
        text[cue[0] : cue[1]] if cue else "",
        cue[0] if cue else None,
        cue[1] if cue else None,
        _mention(text, draft.speaker),
        _mention(text, draft.via),
        draft.place,
    )


def _mention(text: str, span: tuple[int, int] | None) -> Mention | None:
    if span is None:
        return None
    return Mention(span[0], span[1], text[span[0] : span[1]], None, "name")
