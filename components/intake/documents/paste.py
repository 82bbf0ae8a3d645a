"""Tells apart the articles of one pasted text, and what its lines say of each.

The surest sign that is there decides, in this order: blocks of header lines, rules, headings of Markdown, addresses on
lines of their own, and the heads of articles (see `seams`). Where none is sure the text is one article, since to cut an
article in two is the worse mistake.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from components.corpus.article import Article, Problem
from components.corpus.cleaning import lay_out
from components.corpus.datelines import dateline_length
from components.corpus.headlines import is_prose
from components.corpus.phrases import flat
from components.intake.checks.rest import articles_promised
from components.intake.days import day_on_line
from components.intake.documents.headers import Header, headers_in, is_rule
from components.intake.documents.seams import NUMBERED, may_be_several, seams_in
from components.intake.fetching.urls import addresses_in
from components.intake.fields import date_in
from components.intake.model import Limits, Read
from components.intake.names import safe_name, visible
from components.intake.outlets import is_outlet_line
from components.intake.records import Record, articles_of
from components.intake.repair import repaired

PASTE = "pasted text"
Span = tuple[int, int, Header | None]
#: What is shorter is no article: a rule or a heading above it parts something else.
_LEAST_WORDS = 20
#: A list of addresses may have a title or a line of each article beside them.
_LEAST_WORDS_AT_ADDRESS = 40
_ADDRESS = re.compile(r"<?(https?://[^\s<>]{4,2000})>?", re.IGNORECASE)
_HEADING = re.compile(r"#[ \t]+(\S.{0,500})")
#: How far into an article its day may stand on a line of its own.
_TOP = 10


def paste_in(text: str, limits: Limits, starts: Sequence[int] | None = None) -> Read:
    """Return the articles of what a person pasted, put right where it was damaged on its way.

    `starts` are the numbers of the lines at which a person says that articles begin; None for those that are found.
    """
    return repaired(pasted(text, limits) if starts is None else _parted(text, limits, starts))


def proposed_starts(text: str) -> list[int]:
    """Return the lines at which the articles of a paste seem to begin, the first among them, for a person to check.

    Empty where the paste says itself where its articles begin (header lines, rules, headings, a list of addresses), or
    is surely one; a single start where it is taken as one but may be several.
    """
    lines = text.splitlines(keepends=True)
    sure = any(_is_sure(header) for header in headers_in(lines)) or addresses_in(text)
    if sure or _by_rules(lines) or _by_headings(lines) or _by_addresses(lines):
        return []
    if seams := seams_in(lines):
        return [0, *(seam.line for seam in seams)]
    return [0] if may_be_several(lines) else []


def _parted(text: str, limits: Limits, starts: Sequence[int]) -> Read:
    """Return the articles that begin at some lines, each with what its own head says."""
    lines = text.splitlines(keepends=True)
    bounds = [*sorted({0, *starts}), len(lines)]
    spans = [(first, last, _leading(lines, first, last)) for first, last in pairwise(bounds)]
    return _read(lines, spans, PASTE, limits, ())


def pasted(text: str, limits: Limits, name: str = "") -> Read:
    """Return the articles of a pasted text, with what header lines say of each taken out of their texts.

    Without a header line the title is the line that looks like a headline, the date the one that stands alone on a
    line near the top, and the address the one that stands alone above or below the text. A list of addresses gives
    the addresses. `name` is the file that the text comes from: in a file a rule or a heading parts no articles, since
    there it is mostly a section's.
    """
    lines = text.splitlines(keepends=True)
    headers = [header for header in headers_in(lines) if _is_sure(header)]
    if not text.strip():
        return Read(problems=(Problem(safe_name(name) if name else PASTE, "is empty. Put text into it.", lost=True),))
    if not name and not headers and not _by_addresses(lines) and (addresses := addresses_in(text)):
        return _listed(addresses)
    starts, problems = _starts(lines, headers, name)
    if len(starts) == 1 and not headers and (warning := _doubt(lines, name)):
        problems = [*problems, warning]
    read = _read(lines, starts, name, limits, problems)
    if promised := articles_promised(text, len(read.articles)):
        warnings = Problem(safe_name(name) if name else PASTE, promised, lost=True)
        read = replace(read, problems=(warnings, *read.problems))
    return read


def _read(lines: Sequence[str], spans: Sequence[Span], name: str, limits: Limits, problems: Sequence[Problem]) -> Read:
    records = [record for number, span in enumerate(spans, 1) if (record := _record(lines, *span, number))]
    read = articles_of(records, name or PASTE, limits)
    articles = tuple(with_guessed_title(article) for article in read.articles)
    return replace(read, articles=articles, problems=(*problems, *read.problems))


def _doubt(lines: Sequence[str], name: str) -> Problem | None:
    """Return what is said of a text that is taken as one article and may be several; None for any other."""
    where = safe_name(name) if name else PASTE
    seams = seams_in(lines) if name else []
    if seams:
        first = visible(flat(lines[seams[0].line])[:80])
        message = f"may be {len(seams) + 1:,} articles, but was read as one: another seems to begin at {first!r}."
        return Problem(where, f"{message} Paste it, or part it into files, to have them apart.")
    if not name and (line := may_be_several(lines)):
        shown = visible(line[:80])
        message = f"was read as one article, though {shown!r} could be the headline of another."
        return Problem(where, f"{message} Put a line of --- between articles.")
    return None


def with_guessed_title(article: Article) -> Article:
    """Return an article with the line that looks like its headline as its title, where it has none."""
    if article.title or not article.text.strip():
        return article
    headline = next((block for block in lay_out(article) if block.kind == "headline"), None)
    return replace(article, title=flat(article.text[headline.start : headline.end])) if headline else article


def _listed(addresses: tuple[str, ...]) -> Read:
    warnings = f"{len(addresses):,} addresses and no text." if len(addresses) > 1 else "an address and no text."
    return Read((), (Problem(PASTE, f"{warnings} Have them fetched, or paste the texts.", lost=True),), addresses)


def _is_sure(header: Header) -> bool:
    """Whether header lines say enough to begin an article: one label alone may be a word of the text."""
    return len(header.fields) >= 2 and bool({"outlet", "title", "url"} & set(header.fields))


def _starts(lines: Sequence[str], headers: list[Header], name: str) -> tuple[list[Span], list[Problem]]:
    """Return each article's first line, the line after its last, and its header lines."""
    end = len(lines)
    if headers:
        bounds = [header.start for header in headers] + [end]
        spans: list[Span] = [
            (first, last, header) for (first, last), header in zip(pairwise(bounds), headers, strict=True)
        ]
        return _with_preface(lines, spans, name)
    parts = _by_rules(lines) or _by_headings(lines) or _by_addresses(lines) if not name else []
    if not parts and not name and (seams := seams_in(lines)):
        parts = list(pairwise([0, *(seam.line for seam in seams), end]))
    if not parts:
        parts = [(0, end)]
    return [(first, last, _leading(lines, first, last)) for first, last in parts], []


def _with_preface(lines: Sequence[str], spans: list[Span], name: str) -> tuple[list[Span], list[Problem]]:
    """Return the spans with what stands above the first: an article of its own, or a few words that are told of."""
    above = [line for line in lines[: spans[0][0]] if line.strip() and not is_rule(line)]
    if not above:
        return spans, []
    if _words(above) >= _LEAST_WORDS:
        return [(0, spans[0][0], None), *spans], []
    shown = flat(" ".join(above))[:80]
    message = (
        f"the words above the first article were left out: {shown!r}. Put them below its header lines to keep them."
    )
    return spans, [Problem(safe_name(name) if name else PASTE, message)]


def _leading(lines: Sequence[str], first: int, last: int) -> Header | None:
    """Return the header lines that a part begins with, a single one included."""
    while first < last and (not lines[first].strip() or is_rule(lines[first])):
        first += 1
    found = headers_in(lines[first:last][:20])
    if found and found[0].start == 0:
        return replace(found[0], start=first, end=first + found[0].end)
    return None


def _words(lines: Sequence[str]) -> int:
    return sum(len(line.split()) for line in lines)


def _by_rules(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Return the parts between rules, if each is long enough for an article; a line under a heading is no rule."""
    rules = [
        number
        for number, line in enumerate(lines)
        if is_rule(line) and (number == 0 or not _is_underline(lines, number))
    ]
    bounds = [-1, *rules, len(lines)]
    parts = [
        (first + 1, last) for first, last in pairwise(bounds) if any(line.strip() for line in lines[first + 1 : last])
    ]
    return parts if len(parts) > 1 and all(_words(lines[first:last]) >= _LEAST_WORDS for first, last in parts) else []


def _is_underline(lines: Sequence[str], number: int) -> bool:
    """Whether a rule stands below a heading: a short line without a full stop, with a blank line above it."""
    above = lines[number - 1].strip()
    alone = number < 2 or not lines[number - 2].strip()
    return bool(above) and alone and len(above.split()) <= 20 and above[-1] not in ".!?\"”'"


def _by_headings(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Return the parts under headings of the first level, if there are several and each has a text."""
    starts = [number for number, line in enumerate(lines) if _HEADING.match(line)]
    return _each_long_enough(lines, starts)


def _by_addresses(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Return the parts above or below addresses that stand alone on a line, if each has a text."""
    alone = [number for number, line in enumerate(lines) if _ADDRESS.fullmatch(line.strip())]
    filled = [number for number, line in enumerate(lines) if line.strip()]
    if len(alone) < 2:
        return []
    if alone[0] == filled[0]:
        return _each_long_enough(lines, alone, _LEAST_WORDS_AT_ADDRESS)
    if alone[-1] == filled[-1]:
        return _each_long_enough(lines, [0, *(number + 1 for number in alone[:-1])], _LEAST_WORDS_AT_ADDRESS)
    return []


def _each_long_enough(lines: Sequence[str], starts: list[int], least: int = _LEAST_WORDS) -> list[tuple[int, int]]:
    parts = list(pairwise([*starts, len(lines)]))
    preface = bool(starts) and any(line.strip() for line in lines[: starts[0]])
    long_enough = all(_words(lines[first:last]) >= least for first, last in parts)
    return parts if len(parts) > 1 and long_enough and not preface else []


def _record(lines: Sequence[str], first: int, last: int, header: Header | None, number: int) -> Record | None:
    """Return what a part says of its article; None where nothing stands in it."""
    fields = dict(header.fields) if header else {}
    body = list(lines[header.end if header else first : last])
    while body and (not body[-1].strip() or is_rule(body[-1])):
        body.pop()
    while body and (not body[0].strip() or is_rule(body[0])):
        body.pop(0)
    for place in (0, -1):
        if body and "url" not in fields and (found := _ADDRESS.fullmatch(body[place].strip())):
            fields["url"] = found[1]
            del body[place]
    if body and NUMBERED.fullmatch(body[0].strip()):
        del body[0]
    if "outlet" not in fields and (line := _outlet_line(body)) is not None:
        fields["outlet"] = body.pop(line).strip()
    if body and (found := _HEADING.match(body[0])):
        fields.setdefault("title", found[1].strip())
        body[0] = found[1].strip() + "\n"
    fields.setdefault("published", _day_alone(body))
    text = "".join(body).rstrip("\r\n")
    if last - first == len(lines) and text.strip() == "".join(lines).strip():
        text = "".join(lines)  # one article and nothing taken out: to the last blank as it was given
    return Record(f"article {number}", fields | {"text": text}) if text.strip() or header else None


def _outlet_line(body: Sequence[str]) -> int | None:
    """Return the place of the line near the top that names an outlet, with a headline or a text below it."""
    filled = [place for place, line in enumerate(body) if line.strip()]
    for place in filled[:4]:
        if is_prose(flat(body[place])):
            return None
        if is_outlet_line(body[place].strip()) and len(filled) > 2:
            return place
    return None


def _day_alone(body: Sequence[str]) -> str:
    """Return the day that stands on a line near the top with little beside it; empty where none does."""
    prose = 0
    for line in [line.strip() for line in body if line.strip()][:_TOP]:
        if found := day_on_line(line):
            return found.isoformat()
        prose += is_prose(line)
        if prose == 2:  # a standfirst may stand above the day, an article's paragraphs do not
            break
    opening = next((line for line in body if is_prose(line.strip())), "").strip()
    dateline = opening[: dateline_length(opening, first=True)]
    return found.isoformat() if dateline and (found := date_in(dateline)) else ""
