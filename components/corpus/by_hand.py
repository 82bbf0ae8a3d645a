"""Stretches of a text that a person left out, or took back where a rule had left them out.

They stand in an article as one line (`Article.by_hand`), so that whatever keeps an article keeps them: "120-180 out,
300-410 in". Offsets point into the text as given. Where two overlap, the later one counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from components.corpus.article import Article
from components.corpus.blocks import Block

#: What a block says that a person left out.
REASON = "left out by hand"
#: Stretches that are kept of one article: more than anybody marks, and quick to apply.
MOST = 500
_STRETCH = re.compile(r"(\d{1,9})-(\d{1,9}) (out|in)")


@dataclass(frozen=True)
class Stretch:
    """The characters `text[start:end]`, left out or taken back."""

    start: int
    end: int
    out: bool


def stretches(article: Article) -> tuple[Stretch, ...]:
    """Return the stretches of an article, in order; what cannot be read, or lies outside the text, is passed."""
    found: tuple[Stretch, ...] = ()
    for start, end, what in _STRETCH.findall(article.by_hand)[:MOST]:
        one = Stretch(int(start), min(int(end), len(article.text)), what == "out")
        if one.start < one.end:
            found = _with(found, one)
    return found


def with_stretch(article: Article, start: int, end: int, out: bool) -> Article:
    """Return an article with one stretch more, left out or taken back; the article's id stays."""
    kept = _with(stretches(article), Stretch(start, end, out))[:MOST]
    return replace(article, by_hand=", ".join(f"{one.start}-{one.end} {'out' if one.out else 'in'}" for one in kept))


def _with(before: Iterable[Stretch], new: Stretch) -> tuple[Stretch, ...]:
    """Return the stretches with a new one in place of whatever it covers."""
    kept = [new]
    for one in before:
        parts = ((one.start, min(one.end, new.start)), (max(one.start, new.end), one.end))
        kept += [Stretch(start, end, one.out) for start, end in parts if start < end]
    return tuple(sorted(kept, key=lambda one: one.start))


def applied(blocks: Sequence[Block], article: Article) -> tuple[Block, ...]:
    """Return the blocks of an article as a person set them: cut where a stretch begins or ends within one."""
    by_hand = stretches(article)
    if not by_hand:
        return tuple(blocks)
    return tuple(piece for block in blocks for piece in _pieces(block, by_hand, article.text))


def _pieces(block: Block, by_hand: Sequence[Stretch], text: str) -> Iterator[Block]:
    edges = {place for one in by_hand for place in (one.start, one.end) if block.start < place < block.end}
    cuts = sorted({block.start, block.end, *edges})
    for start, end in pairwise(cuts):
        said = text[start:end]
        left = start + len(said) - len(said.lstrip())
        right = end - len(said) + len(said.rstrip())
        if left < right:
            over = next((one for one in by_hand if one.start <= start < one.end), None)
            yield _set(replace(block, start=left, end=right), over)


def _set(block: Block, over: Stretch | None) -> Block:
    if over is None or over.out is not block.measured:
        return block
    if over.out:
        return replace(block, kind="boilerplate", reason=REASON)
    return replace(block, kind="paragraph", reason="")
