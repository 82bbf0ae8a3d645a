"""Read an article: from its text to sentences, quotations with their speakers, and segments in one voice."""

from __future__ import annotations

from collections.abc import Sequence

from components.corpus.article import Article
from components.corpus.blocks import Block
from components.corpus.cleaning import lay_out
from components.reading import segments, sentences
from components.reading.model import Reading
from components.reading.persons import find_persons
from components.reading.quotations import marks, speakers
from components.reading.quotations.assemble import assemble
from components.reading.quotations.normalised import normalised_sentences
from components.reading.quotations.reprints import with_reprints


def read(article: Article) -> Reading:
    """Return the reading of an article; a strange text gives fewer quotations, never an error."""
    return read_blocks(article, lay_out(article))


def read_blocks(article: Article, blocks: Sequence[Block]) -> Reading:
    """Return the reading of an article whose blocks are known already."""
    text = article.text
    found = sentences.split(text, blocks)
    passages = marks.passages(text, blocks)
    normalised = normalised_sentences(text, blocks, found, passages)
    drafts = with_reprints(text, normalised, assemble(text, normalised))
    entities = find_persons(text, blocks, found)
    told = speakers.named(text, drafts, entities)
    quotations = tuple(one for one in told if one.act == "speech")
    thoughts = tuple(one for one in told if one.act == "thought")
    voices = segments.cut(text, found, quotations)
    return Reading(article, tuple(blocks), found, quotations, voices, entities.persons, thoughts=thoughts)
