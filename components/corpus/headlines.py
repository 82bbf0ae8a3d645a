"""Finds the headline of a document: by the article's title, or by its looks."""

from __future__ import annotations

import re

from components.corpus.lines import Line
from components.corpus.phrases import flat, letters

#: A line of so many words, or a shorter one that ends as a sentence, is prose: it belongs to an article's body.
PROSE_WORDS, SENTENCE_WORDS = 20, 6
#: Of an article's prose so much may stand before its headline (notices of the website).
BEFORE = 0.2

_LONGEST = 400
_PARTS = re.compile(r"\s[|–—-]\s|;\s")
_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_OPEN_END = re.compile(r"[.,;:…][\"')\]]*$")
_ITEM = re.compile(r"[-*•·‣▪–—>#]|\(?\d{1,3}[.)]\s|[QA][.:]\s")


def ends_as_sentence(line: str) -> bool:
    """Whether a line ends with a full stop, a question mark or the like, closing marks aside."""
    return bool(_END.search(line[-8:]))


def is_prose(line: str) -> bool:
    """Whether a line is long enough, or ends so, that it belongs to an article's body."""
    words = line.count(" ") + 1
    return words >= PROSE_WORDS or (words >= SENTENCE_WORDS and ends_as_sentence(line))


def is_item(line: str) -> bool:
    """Whether a line is an item of a list, or a question or answer of an interview."""
    return bool(_ITEM.match(line))


def looks_like_headline(line: str) -> bool:
    """Whether a flat line could be a headline: two to twenty words, a capital first, no full stop at the end."""
    if len(line) > 200 or not 1 <= line.count(" ") < 20 or is_item(line) or _OPEN_END.search(line):
        return False
    first = next((character for character in line if character.isalnum()), "")
    return bool(first) and not first.islower()


def looks_like_heading(line: str) -> bool:
    """Whether a flat line could head a section: up to ten words, a capital or digit first, no full stop at the end."""
    if len(line) > 100 or line.count(" ") >= 10 or is_item(line) or _OPEN_END.search(line) or line.endswith("!"):
        return False
    return line[0].isupper() or line[0].isdigit()


def with_title(text: str, lines: list[Line], title: str) -> tuple[list[Line], range]:
    """Return the lines and the numbers of those that are the headline, by the article's title (an empty range: none).

    Marks, accents, capitals and white space may differ; the headline may be broken over three lines, or be the first
    part of a title such as "Headline | Outlet". Where it stands more than once above the body, the last one counts: the
    ones before it are the browser's title or a path through the site. Where a line begins with the title and goes on
    with the text, it is parted in two.
    """
    wanted = letters(title)
    if len(wanted) < 4:
        return lines, range(0)
    found = _spans(text, lines, {wanted}) or _spans(text, lines, _parts_of(title))
    if found:
        return lines, found[-1]
    return _parted(text, lines, wanted)


def _parts_of(title: str) -> set[str]:
    return {letters(part) for part in _PARTS.split(title) if part.count(" ") >= 3}


def _spans(text: str, lines: list[Line], wanted: set[str]) -> list[range]:
    """Return the runs of one to three lines that say one of the wanted titles, above the body."""
    flats = [flat(text[line.start : line.end][:_LONGEST]) for line in lines]
    prose = [line.count(" ") + 1 if is_prose(line) else 0 for line in flats]
    allowed = BEFORE * sum(prose)
    longest = max((len(title) for title in wanted), default=0)
    found, before = [], 0
    for number, own in enumerate(prose):
        if before > allowed:
            break
        said = ""
        for last in range(number, min(number + 3, len(lines))):
            if last > number and lines[last].apart:
                break
            said += letters(flats[last])
            if said in wanted:
                found.append(range(number, last + 1))
            if len(said) >= longest:
                break
        before += own
    return found


def _parted(text: str, lines: list[Line], wanted: str) -> tuple[list[Line], range]:
    """Part the first line that begins with a title of four words or more and goes on with a new sentence."""
    for number, line in enumerate(lines[:3]):
        said, end = "", line.start
        while end < line.end and len(said) < len(wanted):
            said += letters(text[end])
            end += 1
        rest = re.compile(r"[\s.:|–—-]*\s+(?=[\"“'‘]?[A-Z0-9])").match(text, end, line.end)
        if said == wanted and rest and text.count(" ", line.start, end) >= 3:
            mark = re.compile(r"[.!?'\"’”]*").match(text, end, line.end)
            end = mark.end() if mark else end
            head = Line(line.start, end, line.apart, line.indent)
            return [*lines[:number], head, Line(rest.end(), line.end, True, 0), *lines[number + 1 :]], range(
                number, number + 1
            )
    return lines, range(0)
