"""What a saved page shows as running text: to tell whether it all came into the article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from components.intake.documents.page_head import visible_parts

_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "button", "dd", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "li",
    "main", "nav", "noscript", "ol", "p", "pre", "script", "section", "select", "style", "table", "tbody", "td",
    "template", "textarea", "th", "tr", "ul",
))  # fmt: skip
_NO_PROSE = frozenset(("figcaption", "h1", "h2", "h3", "h4", "h5", "h6"))


def running_text(tree: Any) -> Iterator[str]:
    """Yield the stretches of words between the blocks of a page; none of menus, margins, feet, captions and comments.

    A stretch that is mostly links is a list of other articles.
    """
    for element in visible_parts(tree):
        if element.tag in _BLOCKS and element.tag not in _NO_PROSE:
            for words, linked in _stretches(element):
                if 2 * linked <= len(words):
                    yield words


def _stretches(element: Any) -> Iterator[tuple[str, int]]:
    """Yield the words of an element that stand outside of the blocks in it, and how many characters are links."""
    words, linked = [element.text or ""], 0
    for child in element:
        if isinstance(child.tag, str) and child.tag in _BLOCKS:
            yield "".join(words), linked
            words, linked = [], 0
        elif isinstance(child.tag, str):
            said = "".join(child.itertext())
            linked += len(said) if child.tag == "a" or child.find(".//a") is not None else 0
            words.append(said)
        words.append(child.tail or "")
    yield "".join(words), linked
