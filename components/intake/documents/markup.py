"""Turns pieces of HTML into text, and tells markup that is only there to keep a parser busy."""

from __future__ import annotations

import re
from itertools import pairwise

#: A page with more tags, or tags that stand deeper in one another, is made to keep a parser busy.
_MOST_TAGS, _DEEPEST = 40_000, 200
#: So many attributes of one tag no writer writes; a parser compares each with all others of its tag.
_MOST_ATTRIBUTES = 1_000
_OPENING = re.compile(r"<[a-zA-Z]")
# An attribute as parsers part it: what stands between blanks, slashes and signs of equality, with a value or without.
_ATTRIBUTE = re.compile(r"""[\s/]*=?[^\s/>=]*(?:\s*=\s*(?:"[^"]*"?|'[^']*'?|[^\s>]*))?""")
# Paragraphs, list items and cells may stay open without standing in one another.
_NESTING = re.compile(r"<(/?)(?:div|span|section|article|table|ul|ol|blockquote|font|b|i|em|strong)\b", re.IGNORECASE)
_MARKUP = re.compile(r"</(?:p|div|li|h[1-6])>|<(?:p|br)\s?/?>", re.IGNORECASE)


def is_markup(text: str) -> bool:
    """Whether a text is written in HTML: paragraphs or line breaks of HTML stand in it."""
    return bool(_MARKUP.search(text))


def plain_text(markup: str) -> str:
    """Return the text of a piece of HTML, a paragraph a block; text without tags stays as it is.

    >>> plain_text("<p>One <b>two</b>.</p><p>Three.</p>")
    'One two.\\n\\nThree.'
    """
    if not _OPENING.search(markup) or is_overgrown(markup):
        return markup
    from lxml import html  # noqa: PLC0415 - only for texts that hold tags

    try:
        tree = html.fragment_fromstring(markup, create_parent="div")
    except Exception:  # not HTML after all
        return markup
    for element in tree.xpath(".//script|.//style"):
        element.drop_tree()
    for element in tree.xpath(".//p|.//br|.//div|.//li|.//h1|.//h2|.//h3|.//h4|.//blockquote|.//tr|.//figcaption"):
        element.tail = ("\n" if element.tag == "br" else "\n\n") + (element.tail or "")
    lines = (" ".join(line.split()) for line in tree.text_content().split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def is_overgrown(page: str) -> bool:
    """Whether a page has more tags, deeper or more crowded ones, than pages of articles have."""
    if page.count("<") > _MOST_TAGS or is_crowded(page):
        return True
    depth = deepest = 0
    for tag in _NESTING.finditer(page):
        depth = max(0, depth + (-1 if tag[1] else 1))
        deepest = max(deepest, depth)
    return deepest > _DEEPEST


def is_crowded(page: str) -> bool:
    """Whether a tag of a page has so many attributes that a parser takes seconds for it."""
    starts = [match.start() for match in _OPENING.finditer(page)]
    return any(
        end - start > 2 * _MOST_ATTRIBUTES and _attributes(page, start, end) > _MOST_ATTRIBUTES
        for start, end in pairwise([*starts, len(page)])
    )


def _attributes(page: str, start: int, end: int) -> int:
    """Return the attributes of the tag that begins at a place, those before `end`; few more than matter are counted."""
    count = 0
    while start < end and count <= _MOST_ATTRIBUTES:
        match = _ATTRIBUTE.match(page, start, end)
        if match is None or match.end() == start:  # at the tag's end
            break
        start = match.end()
        count += 1
    return count
