"""Article text as HTML: every character escaped, marks drawn round it. Pages make no HTML of texts but with these."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import pairwise

from components.contract import Mark
from components.palette import Palette

#: The colour of an opened passage: a highlighter's, so that it cannot be taken for an outlet's.
_OPENED = {"light": "#FFE27A", "dark": "#6B5500"}


def marked(text: str, start: int, end: int, marks: Iterable[Mark]) -> str:
    """Return `text[start:end]` as HTML with its marks; marks may nest and overlap.

    The text is cut at every boundary of a mark, and each piece carries the styles of all marks over it.
    """
    inside = [mark for mark in marks if mark.start < end and mark.end > start and mark.start < mark.end]
    cuts = sorted({start, end, *(max(start, mark.start) for mark in inside), *(min(end, mark.end) for mark in inside)})
    begins = sorted(inside, key=lambda mark: mark.start)
    pieces, active, following = [], [], 0
    for left, right in pairwise(cuts):
        while following < len(begins) and max(start, begins[following].start) <= left:
            active.append(begins[following])
            following += 1
        active = [mark for mark in active if mark.end > left]
        pieces.append(_piece(text[left:right], active))
    return "".join(pieces)


def _piece(text: str, marks: list[Mark]) -> str:
    if not marks:
        return escape(text)
    label = " · ".join(dict.fromkeys(mark.label for mark in marks if mark.label))
    styles = ";".join(_css(mark) for mark in marks)
    opened = any(mark.style == "opened" for mark in marks)
    tag = "s" if any(mark.style == "strike" for mark in marks) else "mark" if opened else "span"
    title = f' title="{escape(label)}"' if label else ""
    return f'<{tag} style="color:inherit;{styles}"{title}>{escape(text)}</{tag}>'


_STYLES = {
    "opened": "background-color:{0};padding:0.1em 0",
    "background": "background-color:{0}2E",
    "underline": "text-decoration:underline 2px {0};text-underline-offset:0.25em",
    "dashed": "border-bottom:2px dashed {0}",
    "box": "outline:1.5px solid {0};outline-offset:1px;border-radius:2px",
    "strike": "color:{0};text-decoration:line-through",
}


def _css(mark: Mark) -> str:
    return _STYLES.get(mark.style, "").format(mark.colour)


def opened(start: int, end: int, palette: Palette, label: str = "") -> Mark:
    """Return the mark of a passage that was opened from a figure or a link."""
    return Mark(start, end, label, _OPENED[palette.theme], "opened")


def left_out(text: str, measured: bool, reason: str) -> str:
    """Return a piece of a text as HTML: as it is, or struck through with the reason after it where it is left out."""
    return escape(text) if measured else f"<s>{escape(text)}</s> <small>({escape(reason)})</small>"


def paragraph(inner: str, tag: str = "p", anchor: str = "", style: str = "") -> str:
    """Return a block of article HTML. Directional controls in a text cannot reach out of their own block."""
    identity = f' id="{escape(anchor)}"' if anchor else ""
    css = f"unicode-bidi:isolate;overflow-wrap:anywhere;margin:0 0 0.9em;{style}"
    return f'<{tag}{identity} dir="auto" style="{css}">{inner}</{tag}>'


def article_column(blocks: Iterable[str]) -> str:
    """Return the HTML of an article from its blocks, set in the heading face's measure for reading."""
    return '<div style="max-width:42rem;line-height:1.6;font-size:1.05rem">' + "".join(blocks) + "</div>"


def outlet_label(outlet: str, palette: Palette, name: str = "") -> str:
    """Return an outlet's name in bold, or what is given instead, with the outlet's colour as a square before it."""
    colour = palette.outlet(outlet)
    return f'<span aria-hidden="true" style="color:{colour}">■</span> <strong>{escape(name or outlet)}</strong>'


def source_link(address: str, palette: Palette) -> str:
    """Return a line with an article's address, as a link where it is a web address and as text where it is not."""
    shown = escape(address)
    if address.startswith(("http://", "https://")):
        shown = f'<a href="{shown}" target="_blank" rel="noopener noreferrer" style="color:inherit">{shown}</a>'
    return f'<div style="color:{palette.muted};font-size:0.9rem;overflow-wrap:anywhere">Source: {shown}</div>'
