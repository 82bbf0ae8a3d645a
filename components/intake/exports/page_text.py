"""The lines of a web page as they stand below one another, for exports that come as pages or in mails.

An article's page is read for its article; an export's page is read whole, forms and tables included, since databases
save what they deliver inside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from components.intake.exports.labels import known_label

_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset",
    "figcaption", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "li", "main", "ol", "p", "pre",
    "section", "table", "tbody", "td", "th", "tr", "ul",
))  # fmt: skip
_UNREAD = frozenset((
    "button", "head", "iframe", "math", "noscript", "option", "script", "select", "style", "svg", "template",
    "textarea", "title",
))  # fmt: skip
_BORDER = re.compile(r"border-(?:bottom|top)(?:-width)?\s{0,5}:\s{0,5}(?!0|none)[\w.#(]", re.IGNORECASE)
#: A block that holds so many others, itself included, is more than a line.
_SEVERAL = 4
RULE = "_" * 60
#: A label in a cell of its own has so many letters: Factiva's codes of two and three are known without a colon.
_SHORTEST, _LONGEST = 3, 40
_SPACES = re.compile(r"[ \t\n\r\f]+")


def laid_out(page: str) -> str:
    """Return the text of a page: a line for each line that a reader sees, a blank one between blocks.

    A rule, and a border below or above a block that holds other blocks, becomes a line of underscores.

    >>> laid_out("<form><table><tr><td>HD</td><td>Sun<br>rises</td></tr></table><hr>Two</form>").split()[:3]
    ['HD', 'Sun', 'rises']
    """
    from lxml import etree, html  # noqa: PLC0415 (only pages need it)

    try:
        root = html.document_fromstring(page.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, ValueError):
        return ""
    _name_cells(root)
    lines: list[str] = []
    for piece in "".join(_pieces(root)).split("\n"):
        line = piece.strip(" ")
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines).strip()


def _name_cells(root: Any) -> None:
    """Put a colon behind a label that stands in a cell of its own beside what it names."""
    for name in root.iter("td", "th", "dt"):
        value = name.getnext()
        first = name.tag == "dt" or name.getprevious() is None
        if value is None or value.tag not in ("td", "dd") or not first:
            continue
        words = " ".join(name.text_content().split()) if len(name) < _SEVERAL else ""
        if not words.endswith(":") and _SHORTEST < len(words) < _LONGEST and known_label(f"{words}: -"):
            _append(name, ":")


def _append(element: Any, words: str) -> None:
    if len(element):
        element[-1].tail = f"{(element[-1].tail or '').rstrip()}{words}"
    else:
        element.text = f"{(element.text or '').rstrip()}{words}"


def _pieces(root: Any) -> Iterator[str]:
    from lxml import etree  # noqa: PLC0415

    unread = 0  # how many elements that nobody reads are open
    preserved = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            unread += tag in _UNREAD
            preserved += tag == "pre"
            if tag == "hr" or (tag in _BLOCKS and _is_framed(element, "top")):
                yield f"\n\n{RULE}\n\n"
            yield "\n" if tag == "br" else "\n\n" if tag in _BLOCKS else ""
            yield "" if unread else _words(element.text, preserved)
            continue
        if event == "end":
            unread -= tag in _UNREAD
            preserved -= tag == "pre"
            if tag in _BLOCKS:
                yield f"\n\n{RULE}\n\n" if _is_framed(element, "bottom") else "\n\n"
        yield "" if unread else _words(element.tail, preserved)


def _is_framed(element: Any, side: str) -> bool:
    """Whether a block that holds several others has a border on that side."""
    style = element.get("style") or ""
    if f"border-{side}" not in style.lower() or not _BORDER.search(style):
        return False
    return len(list(islice(element.iter("p", "div", "tr", "br"), _SEVERAL))) == _SEVERAL


def _words(words: str | None, preserved: int) -> str:
    """Return words as a page shows them: outside of preformatted text a line end in the source is a space."""
    if not words:
        return ""
    return words if preserved else _SPACES.sub(" ", words)
