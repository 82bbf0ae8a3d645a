"""Makes running text of pages: without what stands on most of them, and with words joined that were broken."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from components.corpus.lines import BLANK

#: So many lines at the top and at the bottom of a page may be its running head or foot.
EDGE = 3
#: Such a line is boilerplate where it stands on so many pages, and on this share of them.
LEAST_PAGES, LEAST_SHARE = 3, 0.5

_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"(?:page\s*)?\d{1,5}(?:\s*(?:/|of)\s*\d{1,5})?|[-–—]\s*\d{1,5}\s*[-–—]", re.IGNORECASE)
_OF_PAGES = re.compile(r"(?:page|seite|pagina|página|p\.)\s*(\d{1,4})\s*(?:/|of|de|von|van|di|sur)\s*(\d{1,4})", re.I)
_BROKEN = re.compile(r"([^\W\d_]{1,40})[-\u00ad\u2010]\n([^\W\d_]{1,40})")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]*$")
#: Parts of words that keep their hyphen: "self-" broken from "made".
_WITH_HYPHEN = frozenset((
    "all", "anti", "co", "cross", "ex", "far", "half", "high", "ill", "long", "low", "mid", "multi", "near", "non",
    "one", "post", "pre", "pro", "self", "semi", "so", "two", "vice", "well",
))  # fmt: skip


def running_text(pages: Sequence[str]) -> tuple[str, list[str]]:
    """Return the text of pages as one, and the lines left out because they stand on most pages, each once.

    Lines are as set, with a blank line where a page ends with a sentence.

    >>> running_text(["The min-\\nister spoke", "for an hour."])
    ('The minister spoke\\nfor an hour.', [])
    """
    parts: list[str] = []
    bodies, left_out = _without_edges([[line.strip(BLANK) for line in page.splitlines()] for page in pages])
    for lines in bodies:
        text = "\n".join(lines).strip(BLANK)
        if text and parts:
            parts.append("\n\n" if _SENTENCE_END.search(parts[-1][-8:]) else "\n")
        parts += [text] if text else []
    return _mended("".join(parts)), left_out


def pages_promised(pages: Sequence[str]) -> int:
    """Return the number of pages that the edges of pages name ("Page 3 of 12"), 0 where they name none.

    >>> pages_promised(["Bridge opens\\nPage 1 of 3", "It was late.\\nPage 2 of 3"])
    3
    """
    edges = [[line.strip(BLANK) for line in page.splitlines()] for page in pages]
    found = [
        int(named[2])
        for lines in edges
        for side in _edges(lines)
        for number in side
        if (named := _OF_PAGES.fullmatch(lines[number])) and int(named[1]) <= int(named[2])
    ]
    # Documents in one file count their own pages: one number for most of them is that of the file.
    return found[0] if found and len(set(found)) == 1 and 2 * len(found) > len(pages) else 0


def _without_edges(pages: list[list[str]]) -> tuple[list[list[str]], list[str]]:
    """Return the pages without running heads, feet and page numbers, and the heads and feet that were found."""
    on_pages: Counter[str] = Counter()
    for lines in pages:
        on_pages.update({_shape(lines[number]) for side in _edges(lines) for number in side})
    least = max(LEAST_PAGES, LEAST_SHARE * len(pages))
    kept: list[list[str]] = []
    found: dict[str, str] = {}
    for lines in pages:
        out: set[int] = set()
        for side in _edges(lines):
            for number in side:
                shape = _shape(lines[number])
                runs = any(letter.isalpha() for letter in shape) and on_pages[shape] >= least
                if not runs and not (len(pages) > 1 and _NUMBER.fullmatch(lines[number])):
                    break  # what stands further in belongs to the text
                out.add(number)
                if runs:
                    found.setdefault(shape, lines[number])
        kept.append([line for number, line in enumerate(lines) if number not in out])
    return kept, list(found.values())


def _shape(line: str) -> str:
    """Return the front of a line with its numbers made alike: pages count on."""
    return _DIGITS.sub("#", line[:200])


def _edges(lines: list[str]) -> tuple[list[int], list[int]]:
    """Return the numbers of the first visible lines of a page, and of the last ones from below."""
    visible = [number for number, line in enumerate(lines) if line]
    return visible[:EDGE], visible[::-1][:EDGE]


def _mended(text: str) -> str:
    """Return text with broken words joined; the hyphen stays where the text writes the word with one elsewhere."""
    words = Counter(word.lower() for word in _WORD.findall(text))

    def join(found: re.Match[str]) -> str:
        first, second = found[1], found[2]
        whole, parted = (first + second).lower(), f"{first}-{second}".lower()
        if not second[0].islower() or words[whole] < words[parted]:
            return f"{first}-{second}"
        return f"{first}-{second}" if not words[whole] and first.lower() in _WITH_HYPHEN else first + second

    return _BROKEN.sub(join, text)
