"""Parts a paste where it says itself that another article begins: rules, headings, numbers, addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from components.corpus.headlines import looks_like_headline
from components.corpus.phrases import flat
from components.intake.documents.headers import is_rule

#: What is shorter is no article: a rule or a heading above it parts something else.
_LEAST_WORDS = 20
#: A list of addresses may have a title or a line of each article beside them; stars and numbers part sections, too.
_LEAST_WORDS_AT_ADDRESS, _LEAST_WORDS_UNSURE = 40, 50
#: So many blank lines in a row part more than paragraphs.
_GAP = 3
ADDRESS = re.compile(r"<?(https?://[^\s<>]{4,2000})>?", re.IGNORECASE)
HEADING = re.compile(r"#{1,3}[ \t]+(\S.{0,500})")
_SOFT_RULE = re.compile(r"(?P<sign>[*+.•·–—─_~=-])(?:[ \t]{0,3}(?P=sign)){2,}")
_NUMBERED = re.compile(
    r"(?:(?:article|text|story|document|source|item) ?(?:no\.? ?|#)?)?[\[(#]?(\d{1,3})[\])]?[.):–—-]{0,2}"
    r"(?:\s+(\S.{0,300}))?",
    re.IGNORECASE,
)
#: A number and a headline on one line: a headline has so many words, an item of a list fewer.
_TITLE_WORDS = 4

Part = tuple[int, int]


def parts_in(lines: Sequence[str]) -> list[Part]:
    """Return the first line of each article and the line after its last; empty where nothing of this kind parts them.

    Rules of - and = part whatever they stand between. Those of stars, dots and dashes, and gaps of three blank lines,
    stand between sections, too: they part where each part begins as an article does.
    """
    return (
        _by_rules(lines) or _by_headings(lines) or _by_numbers(lines) or _by_addresses(lines) or _by_soft_rules(lines)
    )


def word_count(lines: Sequence[str]) -> int:
    """Return how many words some lines have."""
    return sum(len(line.split()) for line in lines)


def numbered(line: str) -> tuple[int, str]:
    """Return the number that a line begins with and the headline behind it, 0 where it is no number of an article.

    >>> numbered("Article 2: The hall opens on Monday"), numbered("[3]"), numbered("12 people came")
    ((2, 'The hall opens on Monday'), (3, ''), (0, ''))
    """
    found = _NUMBERED.fullmatch(line.strip()) if len(line) < 400 else None
    title = (found[2] or "") if found else ""
    bare = line.strip()[:1].isdigit() and not re.match(r"\d{1,3}[.):]", line.strip())
    if (
        found is None
        or bare
        or (title and (title.count(" ") + 1 < _TITLE_WORDS or not looks_like_headline(flat(title))))
    ):
        return 0, ""
    return int(found[1]), title


def is_soft_rule(line: str) -> bool:
    """Whether a line is a rule of stars, dots, dashes or the like, with or without blanks between them.

    >>> is_soft_rule("* * *"), is_soft_rule("- - - -"), is_soft_rule("...")
    (True, True, True)
    """
    return bool(_SOFT_RULE.fullmatch(line.strip()[:300]))


def begins_as_article(lines: Sequence[str]) -> bool:
    """Whether the first of some lines that says anything looks like a headline, with more words below it."""
    filled = [line.strip() for line in lines if line.strip() and not is_rule(line) and not is_soft_rule(line)][:3]
    if filled and (ADDRESS.fullmatch(filled[0]) or (numbered(filled[0])[0] and not numbered(filled[0])[1])):
        filled = filled[1:]  # a number or an address may stand above the headline
    first = flat((filled or [""])[0].strip("*_# ")[:1500])
    return looks_like_headline(numbered(first)[1] or first) and first.count(" ") >= 2


def _by_rules(lines: Sequence[str]) -> list[Part]:
    """Return the parts between rules, if each is long enough for an article; a line under a heading is no rule."""
    rules = [
        number
        for number, line in enumerate(lines)
        if is_rule(line) and (number == 0 or not _is_underline(lines, number))
    ]
    parts = _between(lines, rules)
    return parts if all(word_count(lines[first:last]) >= _LEAST_WORDS for first, last in parts) else []


def _by_soft_rules(lines: Sequence[str]) -> list[Part]:
    """Return the parts between rules of any kind, or else between wide gaps, if each begins as an article does."""
    rules = [number for number, line in enumerate(lines) if is_soft_rule(line)]
    blank = [not line.strip() for line in lines]
    gaps = [number for number in range(_GAP - 1, len(lines)) if all(blank[number - _GAP + 1 : number + 1])]
    for places in (rules, gaps):
        parts = _between(lines, places)
        long_enough = all(word_count(lines[first:last]) >= _LEAST_WORDS_UNSURE for first, last in parts)
        if parts and long_enough and all(begins_as_article(lines[first:last]) for first, last in parts):
            return parts
    return []


def _between(lines: Sequence[str], places: Sequence[int]) -> list[Part]:
    """Return the parts between some lines, those without a word left out; empty where there is only one."""
    bounds = [-1, *places, len(lines)]
    parts = [
        (first + 1, last) for first, last in pairwise(bounds) if any(line.strip() for line in lines[first + 1 : last])
    ]
    return parts if len(parts) > 1 else []


def _is_underline(lines: Sequence[str], number: int) -> bool:
    """Whether a rule stands below a heading: a short line without a full stop, with a blank line above it."""
    above = lines[number - 1].strip()
    alone = number < 2 or not lines[number - 2].strip()
    return bool(above) and alone and len(above.split()) <= 20 and above[-1] not in ".!?\"”'"


def _by_headings(lines: Sequence[str]) -> list[Part]:
    """Return the parts under headings of the level with which the text begins, if there are several with a text."""
    levels = {number: len(line) - len(line.lstrip("#")) for number, line in enumerate(lines) if HEADING.match(line)}
    level = next(iter(levels.values()), 0)
    return _each_long_enough(lines, [number for number, one in levels.items() if one == level])


def _by_numbers(lines: Sequence[str]) -> list[Part]:
    """Return the parts under the numbers 1, 2, 3, ... that stand alone or before headlines, from the first line on."""
    starts: list[int] = []
    for number, line in enumerate(lines):
        if numbered(line)[0] == len(starts) + 1:
            starts.append(number)
    return _each_long_enough(lines, starts, _LEAST_WORDS_UNSURE)


def _by_addresses(lines: Sequence[str]) -> list[Part]:
    """Return the parts above or below addresses that stand alone on a line, if each has a text."""
    alone = [number for number, line in enumerate(lines) if ADDRESS.fullmatch(line.strip())]
    filled = [number for number, line in enumerate(lines) if line.strip()]
    if len(alone) < 2:
        return []
    if alone[0] == filled[0]:
        return _each_long_enough(lines, alone, _LEAST_WORDS_AT_ADDRESS)
    if alone[-1] == filled[-1]:
        return _each_long_enough(lines, [0, *(number + 1 for number in alone[:-1])], _LEAST_WORDS_AT_ADDRESS)
    return []


def _each_long_enough(lines: Sequence[str], starts: list[int], least: int = _LEAST_WORDS) -> list[Part]:
    parts = list(pairwise([*starts, len(lines)]))
    preface = bool(starts) and any(line.strip() for line in lines[: starts[0]])
    long_enough = all(word_count(lines[first:last]) >= least for first, last in parts)
    return parts if len(parts) > 1 and long_enough and not preface else []
