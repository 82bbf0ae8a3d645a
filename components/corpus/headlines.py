"""Finds the headline of a document: by the article's title, or by its looks."""

from __future__ import annotations

import re

from components.corpus.lines import Line
from components.corpus.phrases import bare_words, flat, letters

#: A line of so many words, or a shorter one that ends as a sentence, is prose: it belongs to an article's body.
PROSE_WORDS, SENTENCE_WORDS = 20, 6
#: Of an article's prose so much may stand before its headline (notices of the website).
BEFORE = 0.2

# Headlines stand among the first lines and are no longer than this, in characters.
_FIRST_LINES, _LONGEST = 100, 400
# So many characters tell that most lines do not begin with the title.
_GLANCE = 12
_PARTS = re.compile(r"\s[|–—-]\s|;\s")
_REST = re.compile(r"[\s.:|!?'\"’”–—-]{0,20}\s(?=[\"“'‘]?[A-Z0-9])")
_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_OPEN_END = re.compile(r"(?<!\.\.)[.,;:][\"')\]]*$")
_INSIDE = re.compile(r"[a-z]{3}[.!?] |[!?]$")
_ITEM = re.compile(r"[-*–—>#]\s|[•·‣▪]|\(?\d{1,3}[.)]\s|[QA][.:]\s")


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
    """Whether a flat line could be a headline: two to 25 words, a capital first, no full stop at the end."""
    if len(line) > 200 or not 1 <= line.count(" ") < 25 or is_item(line) or _OPEN_END.search(line):
        return False
    first = next((character for character in line if character.isalnum()), "")
    return bool(first) and not first.islower()


def looks_like_heading(line: str) -> bool:
    """Whether a flat line could head a section: up to ten words, a capital or digit first, no full stop at the end."""
    if len(line) > 100 or line.count(" ") >= 10 or is_item(line) or _OPEN_END.search(line) or _INSIDE.search(line):
        return False
    return line[0].isupper() or line[0].isdigit()


def says_nearly(line: str, title: str) -> bool:
    """Whether a line has half of the title's words: a site may word a headline in two ways."""
    wanted = set(bare_words(title).split())
    return 2 * len(wanted & set(bare_words(line).split())) >= len(wanted)


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
    flats = [flat(text[line.start : line.end]) for line in lines]
    begins = [_begin(text, line, own) for line, own in zip(lines[: _FIRST_LINES + 2], flats, strict=False)]
    prose = [own.count(" ") + 1 if is_prose(own) else 0 for own in flats]
    found = _spans(lines, begins, prose, {wanted}) or _spans(lines, begins, prose, _parts_of(title))
    if found:
        return lines, found[-1]
    return _parted(text, lines, wanted)


def _parts_of(title: str) -> set[str]:
    return {letters(part) for part in _PARTS.split(title) if part.count(" ") >= 3}


def _begin(text: str, line: Line, own: str) -> str:
    """Return a flat line as far as a headline may reach; `own` is all of it."""
    return own if line.end - line.start <= _LONGEST else flat(text[line.start : line.start + _LONGEST])


def _spans(lines: list[Line], begins: list[str], prose: list[int], wanted: set[str]) -> list[range]:
    """Return the runs of one to three lines that say one of the wanted titles, above the body.

    `begins` are the first lines, flat and cut where no headline goes on; `prose` is how many words each line of prose
    has, 0 for any other.
    """
    allowed = BEFORE * sum(prose)
    longest = max((len(title) for title in wanted), default=0)
    found, before = [], 0
    for number, own in enumerate(prose[:_FIRST_LINES]):
        if before > allowed:
            break
        said = ""
        for last in range(number, min(number + 3, len(lines))):
            if last > number and lines[last].apart:
                break
            glance = said + letters(begins[last][:_GLANCE])
            if not any(one.startswith(glance[: len(one)]) for one in wanted):
                break
            said += letters(begins[last])
            if said in wanted:
                found.append(range(number, last + 1))
            if len(said) >= longest:
                break
        before += own
    return found


def _parted(text: str, lines: list[Line], wanted: str) -> tuple[list[Line], range]:
    """Part the first line that begins with a title of four words or more and goes on with a new sentence."""
    for number, line in enumerate(lines[:3]):
        if not wanted.startswith(letters(text[line.start : min(line.end, line.start + _GLANCE)])[: len(wanted)]):
            continue  # before letter after letter is looked at
        said, end = "", line.start
        while end < line.end and len(said) < len(wanted) and wanted.startswith(said):
            said += letters(text[end])
            end += 1
        # Not beyond fifty characters: a run of spaces could be a megabyte long.
        rest = _REST.match(text, end, min(line.end, end + 50))
        if said == wanted and rest and text.count(" ", line.start, end) >= 3:
            head = Line(line.start, end + len(rest[0].rstrip()), line.apart, line.indent)
            parted = [head, Line(rest.end(), line.end, True, 0)]
            return [*lines[:number], *parted, *lines[number + 1 :]], range(number, number + 1)
    return lines, range(0)
