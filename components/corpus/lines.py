"""Parts a text into lines, and joins the lines that a fixed width has broken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from components.corpus.phrases import INVISIBLE

#: Widths between which text is believed to be broken by hand or machine: newspaper columns to wide terminals.
NARROWEST, WIDEST = 30, 130

#: White space of every kind, and characters without width: nothing that anybody sees.
BLANK = "".join(chr(code) for code in range(0x3001) if chr(code).isspace()) + INVISIBLE
# Rests of HTML: tags that part blocks. Others ("<b>") stay inside their paragraph.
_TAG = re.compile(
    r"<!--|-->|</?(?:address|article|aside|blockquote|body|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|form|head|header|"
    r"hr|html|iframe|img|li|main|nav|noscript|object|embed|ol|p|section|script|span|style|table|tbody|td|th|tr|ul)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_ITEM = re.compile(r"[-*•·‣▪–—>#]\s|\(?\d{1,3}[.)]\s|[QA][.:]\s|[A-Z][A-Z .’'-]{1,30}:\s")
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$")


@dataclass(frozen=True)
class Line:
    """`text[start:end]` of a line without the white space around it.

    `apart` tells that a blank line or a tag stands before it; `indent` counts the white space at its left;
    `markup` marks a tag that stands for itself.
    """

    start: int
    end: int
    apart: bool
    indent: int
    markup: bool = False

    @property
    def length(self) -> int:
        """How far the line reaches, its indent included."""
        return self.end - self.start + self.indent


def lines_of(text: str) -> list[Line]:
    """Return the lines of a text that hold anything; together they cover all that is not white space exactly once."""
    found: list[Line] = []
    apart = True
    position = 0
    for raw in text.splitlines(keepends=True):
        blank = True
        for start, end, markup in () if raw.isspace() else _pieces(raw):
            indent = _edge(raw, start, end)
            last = end - _trailing(raw, indent, end)
            if indent < last:
                found.append(Line(position + indent, position + last, apart, indent - start, markup))
                apart, blank = markup, False
        apart = apart or blank
        position += len(raw)
    return found


def _pieces(raw: str) -> Iterator[tuple[int, int, bool]]:
    """Yield the stretches of one line: tags that part blocks, and what stands between them."""
    start = 0
    if "<" in raw or "-->" in raw:
        for tag in _TAG.finditer(raw):
            yield start, tag.start(), False
            yield tag.start(), tag.end(), True
            start = tag.end()
    yield start, len(raw), False


def _edge(raw: str, start: int, end: int) -> int:
    """Return the offset of the first visible character of raw[start:end]."""
    return end - len(raw[start:end].lstrip(BLANK))


def _trailing(raw: str, start: int, end: int) -> int:
    """Return how many characters at the end of raw[start:end] cannot be seen."""
    return end - start - len(raw[start:end].rstrip(BLANK))


def joined(text: str, lines: list[Line], alone: range) -> list[Line]:
    """Return the lines with those made one that a fixed width, or a slip, has broken inside a paragraph.

    The lines numbered in `alone` become one line of their own: they are the headline.
    """
    width = _width(text, lines)
    whole: list[Line] = []
    for number, line in enumerate(lines):
        previous = lines[number - 1] if number else None
        if number in alone:
            goes_on = number > alone.start
        else:
            goes_on = previous is not None and number - 1 not in alone and _goes_on(text, previous, line, width)
        if goes_on:
            whole[-1] = replace(whole[-1], end=line.end)
        else:
            whole.append(line)
    return whole


def _width(text: str, lines: list[Line]) -> int:
    """Return the width at which a text is wrapped, 0 where it is not.

    Wrapped text is known by its line ends: at most of them the next word would not have fitted any more, and few of
    them end a sentence.
    """
    pairs = [pair for pair in pairwise(lines) if not pair[1].apart]
    lengths = sorted(first.length for first, _ in pairs)
    if len(pairs) < 3:
        return 0
    width = lengths[(len(lengths) * 19) // 20]
    if not NARROWEST <= width <= WIDEST:
        return 0
    full = sum(_is_full(text, first, second, width) for first, second in pairs)
    ended = sum(_ends_sentence(text, first) for first, _ in pairs)
    return width if full >= 0.7 * len(pairs) and ended <= 0.5 * len(pairs) else 0


def _goes_on(text: str, first: Line, second: Line, width: int) -> bool:
    """Whether the second line carries on the paragraph of the first."""
    if second.apart or first.markup or second.markup or _ITEM.match(text, second.start, second.end):
        return False
    small = text[second.start].islower() and not _ends_sentence(text, first)
    if not width:
        return small and first.length >= 40
    if second.indent > first.indent and not _ITEM.match(text, first.start, first.end):
        return False
    return _is_full(text, first, second, width) or (small and first.length > width // 2)


def _is_full(text: str, first: Line, second: Line, width: int) -> bool:
    """Whether the next line's first word would not have fitted on the line."""
    word = re.compile(r"\S{1,200}").match(text, second.start, second.end)
    return first.length + 1 + (word.end() - word.start() if word else 0) > width


def _ends_sentence(text: str, line: Line) -> bool:
    return bool(_SENTENCE_END.search(text[max(line.start, line.end - 6) : line.end]))
