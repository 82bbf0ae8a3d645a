"""Tells apart the articles of one pasted text, and what its lines say of each.

What a database delivered is read as such, as in a file. Of any other text the surest sign that is there
decides, in this order: blocks of header lines, rules, headings of Markdown, addresses on lines of their own, and the
heads of articles (see `seams`). Where none is sure the text is one article, since to cut an
article in two is the worse mistake.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from components.corpus.article import Article, Problem
from components.corpus.cleaning import lay_out
from components.corpus.phrases import flat
from components.intake.checks.rest import articles_promised
from components.intake.documents.headers import Header, headers_in, is_rule
from components.intake.documents.parts import begins_as_article, is_soft_rule, parts_in, word_count
from components.intake.documents.paste_record import record_of
from components.intake.documents.seams import NUMBERED, may_be_several, seams_in
from components.intake.exports.recognise import export_of
from components.intake.fetching.urls import addresses_in
from components.intake.model import Limits, Read
from components.intake.names import safe_name, visible
from components.intake.records import articles_of
from components.intake.repair import repaired

PASTE = "pasted text"
Span = tuple[int, int, Header | None]
#: Fewer words above the first header lines are no article.
_LEAST_PREFACE = 20


def paste_in(text: str, limits: Limits, starts: Sequence[int] | None = None) -> Read:
    """Return the articles of what a person pasted, put right where it was damaged on its way.

    `starts` are the numbers of the lines at which a person says that articles begin; None for those that are found.
    """
    if starts is not None:
        return repaired(_parted(text, limits, starts))
    export = export_of(text)
    return repaired(export(text, PASTE) if export else pasted(text, limits))


def proposed_starts(text: str) -> list[int]:
    """Return the lines at which the articles of a paste seem to begin, the first among them, for a person to check.

    Empty where the paste says itself where its articles begin (header lines, rules, headings, a list of addresses, the
    layout of a database), or
    is surely one; a single start where it is taken as one but may be several.
    """
    lines = text.splitlines(keepends=True)
    if any(map(_is_sure, headers_in(lines))) or addresses_in(text) or parts_in(lines) or export_of(text):
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
    if not name and not headers and not parts_in(lines) and (addresses := addresses_in(text)):
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
    records = [record for number, span in enumerate(spans, 1) if (record := record_of(lines, *span, number))]
    read = articles_of(records, name or PASTE, limits)
    articles = tuple(with_guessed_title(article) for article in read.articles)
    return replace(read, articles=articles, problems=(*problems, *read.problems))


def _doubt(lines: Sequence[str], name: str) -> Problem | None:
    """Return what is said of a text that is taken as one article and may be several; None for any other."""
    where = safe_name(name) if name else PASTE
    starts = _likely_starts(lines) if name else []
    if len(starts) > 1:
        first = visible(next(flat(line) for line in lines[starts[1] :] if _says_something(line))[:80])
        message = f"may be {len(starts):,} articles, but was read as one: another seems to begin at {first!r}."
        return Problem(where, f"{message} Paste it, or part it into files, to have them apart.")
    if line := may_be_several(lines):
        shown = visible(line[:80])
        message = f"was read as one article, though {shown!r} could be the headline of another."
        advice = "Paste it, or part it into files, if it is." if name else "Put a line of --- between articles."
        return Problem(where, f"{message} {advice}")
    return None


def _likely_starts(lines: Sequence[str]) -> list[int]:
    """Return where the articles of a file seem to begin, by whichever signs find most of them."""
    parts = [first for first, last in parts_in(lines) if begins_as_article(lines[first:last])]
    seams = [0, *(seam.line for seam in seams_in(lines))]
    return max(parts, seams, key=len)


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not is_rule(line) and not is_soft_rule(line) and not NUMBERED.fullmatch(line.strip())


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
    parts = parts_in(lines) if not name else []
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
    if word_count(above) >= _LEAST_PREFACE:
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
