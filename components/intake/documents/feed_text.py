"""The text of a piece of HTML, as feeds carry it: paragraphs apart, nothing that is not meant to be read."""

from __future__ import annotations

import re

_BLOCKS = {
    "address", "article", "aside", "blockquote", "dd", "div", "dl", "dt", "figcaption", "footer", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul",
}  # fmt: skip
_UNREAD = {"script", "style", "template", "noscript", "iframe", "svg", "math", "form", "button", "select", "textarea"}
_SPACES = re.compile(r"[^\S\n]+")


def text_of(markup: str) -> str:
    """Return the text of a piece of HTML, a blank line between paragraphs; plain text comes back as it is.

    >>> text_of("<p>The dam <b>holds</b>.</p><script>alert(1)</script><p>Ann Lee said so.<br>Twice.</p>")
    'The dam holds.\\n\\nAnn Lee said so.\\nTwice.'
    """
    if "<" not in markup and "&" not in markup:
        return _tidied(markup)
    from lxml import etree, html  # noqa: PLC0415 (only needed for feeds)

    try:
        root = html.fragment_fromstring(markup, create_parent="div")
    except (etree.ParserError, ValueError):
        return ""
    parts: list[str] = []
    unread = 0  # how many elements that nobody reads are open
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            unread += tag in _UNREAD
            parts.append("\n" if tag == "br" else "\n\n" if tag in _BLOCKS else "")
            parts.append("" if unread else _flat(element.text))
            continue
        if event == "end":
            unread -= tag in _UNREAD
            parts.append("\n\n" if tag in _BLOCKS else "")
        parts.append("" if unread else _flat(element.tail))
    return _tidied("".join(parts))


def _flat(words: str | None) -> str:
    """Return words as HTML shows them: a line end in the source is a space."""
    return (words or "").replace("\r", " ").replace("\n", " ")


def _tidied(text: str) -> str:
    """Return text with one blank line at most between its paragraphs, and no spaces around its lines."""
    lines = (_SPACES.sub(" ", line).strip() for line in text.splitlines())
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip()
