"""Plotly's little markup as lines of SVG text: looks, colours, sizes, line breaks; nothing else is read as markup."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import NamedTuple

#: Lines are so many sizes of their letters apart, as Plotly sets them; a line's foot stands so far below its middle.
LINE_HEIGHT, _FOOT = 1.3, 0.35
_TAG = re.compile(r"(<br\s*/?>|</?[biu]>|<span style=\"[^\"<>]*\">|</span>)", re.IGNORECASE)
_COLOUR = re.compile(r"color:\s*(#[0-9a-fA-F]{3,8}|rgba?\([\d., ]+\))")
_SIZE = re.compile(r"font-size:\s*(\d+(?:\.\d+)?)px")
_LOOKS = {"<b>": 'font-weight="700"', "<i>": 'font-style="italic"', "<u>": 'text-decoration="underline"'}
_ANCHORS = {"left": "start", "center": "middle", "right": "end"}


class Font(NamedTuple):
    """What words are set in: the size of their letters in pixels, and their colour."""

    size: float
    colour: str


class Place(NamedTuple):
    """Where words stand: a point, which side of them is at it (left, center, right; top, middle, bottom), turned."""

    x: float
    y: float
    across: str = "left"
    down: str = "middle"
    angle: float = 0.0


def plain_words(markup: str) -> str:
    """Return the words of markup, without it, its lines parted by line ends."""
    return unescape(_TAG.sub(lambda tag: "\n" if tag[0].lower().startswith("<br") else "", markup))


def lines_of(markup: str) -> list[str]:
    """Return the lines of markup as the inside of SVG texts, every word of them escaped."""
    lines: list[list[str]] = [[]]
    styles: list[str] = []
    for part in _TAG.split(markup):
        low = part.lower()
        if low.startswith("<br"):
            lines.append([])
        elif low in _LOOKS:
            styles.append(_LOOKS[low])
        elif low.startswith("<span"):
            styles.append(_span(part))
        elif low.startswith("</") and _TAG.fullmatch(part):
            del styles[-1:]
        elif part:
            lines[-1].append(_piece(escape(unescape(part)), [style for style in styles if style]))
    return ["".join(line) for line in lines]


def text(markup: str, place: Place, font: Font) -> tuple[float, float, str]:
    """Return words as SVG, with the pixels where they begin and end from the top."""
    lines = lines_of(markup)
    height = LINE_HEIGHT * font.size * len(lines)
    top = place.y - {"top": 0.0, "middle": height / 2, "bottom": height}.get(place.down, height / 2)
    anchor = _ANCHORS.get(place.across, "start")
    turned = f' transform="rotate({place.angle:g} {place.x:.1f} {place.y:.1f})"' if place.angle else ""
    look = f'fill="{escape(font.colour)}" font-size="{font.size:g}" text-anchor="{anchor}"{turned}'
    feet = [top + font.size * (LINE_HEIGHT * (number + 0.5) + _FOOT) for number in range(len(lines))]
    drawn = "".join(
        f'<text x="{place.x:.1f}" y="{foot:.1f}" {look}>{line}</text>'
        for foot, line in zip(feet, lines, strict=True)
        if line
    )
    if place.angle:
        longest = max(len(one) for one in plain_words(markup).split("\n")) * font.size * 0.55
        return place.y - longest, place.y + font.size, drawn
    return top, top + height, drawn


def width_of(markup: str, font: Font) -> float:
    """Return about how many pixels the longest line of markup takes."""
    return max((len(one) for one in plain_words(markup).split("\n")), default=0) * font.size * 0.5


def _span(tag: str) -> str:
    colour, size = _COLOUR.search(tag), _SIZE.search(tag)
    return " ".join(([f'fill="{colour[1]}"'] if colour else []) + ([f'font-size="{size[1]}"'] if size else []))


def _piece(words: str, styles: list[str]) -> str:
    for style in reversed(styles):
        words = f"<tspan {style}>{words}</tspan>"
    return words
