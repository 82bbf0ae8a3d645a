"""Finds where one article ends and the next begins in texts that were pasted one after another without labels.

An article's head has several signs: a headline, a day, a byline, an outlet, an address, a dateline. One sign alone is
also met inside an article (a crosshead, a day of a timeline), so a seam needs two of them, with enough text around it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from components.corpus.boilerplate import boilerplate_reason, edge_reason, is_list_heading, top_reason
from components.corpus.captions import caption_reason
from components.corpus.datelines import dateline_length, is_dateline
from components.corpus.headlines import ends_as_sentence, is_prose, looks_like_headline
from components.corpus.phrases import flat
from components.intake.days import day_on_line
from components.intake.documents.headers import field_of
from components.intake.outlets import is_outlet_line, outlet_before

#: What is shorter is no article; a dateline alone, or a day and a headline, need more text on both sides.
LEAST_WORDS, LEAST_WORDS_DATED, LEAST_WORDS_UNSURE = 50, 80, 120
#: A standfirst between headline and byline is no longer.
_STANDFIRST = 45
_LONGEST = 300
#: A number that a person puts above each article.
NUMBERED = re.compile(
    r"(?:article|text|story|document|source|item) ?(?:no\.? ?|#)?\d{1,3}\W{0,2}|#\d{1,3}", re.IGNORECASE
)
_AGO = re.compile(r"(?:(?:published|updated|posted) )?\d{1,2} (?:minutes?|hours?|days?|weeks?) ago", re.IGNORECASE)
_ADDRESS = re.compile(r"<?https?://[^\s<>]{4,2000}>?|www\.[\w.-]+/\S*", re.IGNORECASE)
_BYLINE = re.compile(r"(?:By|BY|Written by|Story by|Words by) (?:the )?[A-Z][\w.'-]*(?:[ ,|/&].{0,120})?")
_ENDS = re.compile(
    r"©|copyright\b|all rights reserved|\((?:additional )?(?:reporting|editing|writing) by|"
    r"contributed (?:reporting|to this)|"
    r"this (?:article|story) (?:was|has been)",
    re.IGNORECASE,
)
_TIMED = re.compile(r"\(\w[\w .&-]{1,24}\)|,? [A-Z][a-z]{2,8}\.? \d{1,2}\b")


@dataclass
class _Run:
    """Lines without prose between two paragraphs: `signs` maps each sign to the line where it first stands."""

    first: int
    last: int
    signs: dict[str, int] = field(default_factory=dict)
    tail: int = -1


@dataclass(frozen=True)
class Seam:
    """A proposed beginning of another article: the number of its first line, and the signs that speak for it."""

    line: int
    signs: tuple[str, ...]


def seams_in(lines: Sequence[str]) -> list[Seam]:
    """Return the proposed beginnings of further articles among the lines of a paste, in their order."""
    said = [flat(line[:1500]) for line in lines]
    filled = [number for number, line in enumerate(said) if line]
    words = [len(line.split()) for line in lines]
    if sum(words) < 2 * LEAST_WORDS:
        return []
    runs = _runs(said, filled)
    below = _signs_below(said, filled)
    top = runs[0].signs if runs and runs[0].first == filled[0] else {}
    proposed = [seam for run in runs if run.first != filled[0] and (seam := _seam(run, said, filled, top, below))]
    return _long_enough(proposed, words)


def _runs(said: Sequence[str], filled: Sequence[int]) -> list[_Run]:
    """Return the runs of lines without prose, and the paragraphs that begin with a dateline."""
    runs: list[_Run] = []
    run: _Run | None = None
    for number in filled:
        line = said[number]
        sign, tail = _sign(line), _is_tail(line)
        if sign in ("", "headline") and is_prose(line) and not tail:
            if _begins_with_dateline(line):
                run = run or _opened(runs, number)
                run.signs.setdefault("dateline", number)
            run = None
            continue
        run = run or _opened(runs, number)
        run.last = number
        if tail:
            run.tail, run.signs = number, {}
        elif sign:
            run.signs.setdefault(sign, number)
            if sign == "outlet" and outlet_before(line)[1]:
                run.signs.setdefault("headline", number)
    return runs


def _opened(runs: list[_Run], number: int) -> _Run:
    runs.append(_Run(number, number))
    return runs[-1]


def _sign(line: str) -> str:
    """Return which sign of a head a line is, empty for none."""
    tests = (
        ("address", _ADDRESS.fullmatch),
        ("label", lambda one: field_of(one)[0] in ("outlet", "url")),
        ("number", NUMBERED.fullmatch),
        # An agency alone on a line is mostly the credit of a picture.
        ("outlet", lambda one: (is_outlet_line(one) and not caption_reason(one)) or outlet_before(one)[0]),
        ("byline", lambda one: _BYLINE.fullmatch(one) and (top_reason(one) or day_on_line(one))),
        ("day", lambda one: day_on_line(one, order=True) or _AGO.fullmatch(one)),
        ("dateline", is_dateline),
        ("headline", _is_headline),
    )
    return next((sign for sign, test in tests if test(line)), "") if len(line) <= _LONGEST else ""


def _is_headline(line: str) -> bool:
    looks = looks_like_headline(line) and line.count(" ") >= 2
    return looks and not boilerplate_reason(line) and not top_reason(line)


def _is_tail(line: str) -> bool:
    """Whether a line ends an article: rights, who helped, a list of other stories."""
    if len(line) > 400 or _ADDRESS.fullmatch(line):
        return False
    return bool(_ENDS.search(line) and line.count(" ") < 40) or is_list_heading(line) or bool(edge_reason(line))


def _begins_with_dateline(line: str) -> bool:
    """Whether a paragraph begins with place and agency or day, or a place in capitals and a dash."""
    length = dateline_length(line, first=False)
    return length > 0 and (bool(_TIMED.search(line[:length])) or line[:4].isupper())


def _signs_below(said: Sequence[str], filled: Sequence[int]) -> frozenset[str]:
    """Return the signs that stand below the last article and not above the first: they end articles here."""
    ends = [] if is_prose(said[filled[-1]]) else filled[-2:]
    last = {_sign(said[number]) for number in ends} & {"address", "outlet", "day", "label"}
    first, prose = set[str](), 0
    for number in filled[:6]:
        prose += is_prose(said[number])
        if prose == 2:  # a standfirst may stand in a head, two paragraphs do not
            break
        first.add(_sign(said[number]))
    return frozenset(last - first)


def _seam(
    run: _Run, said: Sequence[str], filled: Sequence[int], top: dict[str, int], below: frozenset[str]
) -> Seam | None:
    """Return the seam in a run whose signs are enough, None where they are not."""
    ending = [number for sign, number in run.signs.items() if sign in below]
    signs = {sign: number for sign, number in run.signs.items() if sign not in below and sign != "label"}
    start = min(signs.values(), default=run.last + 1)
    if ending:
        start = next((number for number in filled if number > max(ending)), start)
        # A source may be that of a picture or a table: after it another article has its headline.
        ends = start < len(said) and ("label" not in run.signs or _is_headline(said[start]))
        return Seam(start, ("end",)) if ends else None
    above = _headline_above(run, said, filled) if "headline" not in signs else None
    if above is not None and set(signs) & {"byline", "day", "outlet"}:
        signs["headline"], start = above, above
    if not _is_enough(set(signs), run.tail >= 0, top):
        return None
    return Seam(_with_labels(start, run, said, filled), tuple(sorted(signs)))


def _with_labels(start: int, run: _Run, said: Sequence[str], filled: Sequence[int]) -> int:
    """Return the line where a head begins: with the names and labels that stand right above its first sign."""
    place = filled.index(start)
    while (
        place and filled[place - 1] > run.tail and filled[place - 1] >= run.first and _is_label(said[filled[place - 1]])
    ):
        place -= 1
    return filled[place]


def _is_label(line: str) -> bool:
    """Whether a line is a name of a paper or a section: up to five words, each with a capital."""
    words = [word for word in line.split() if word.lower() not in ("of", "the", "and", "&", "|", "/", "in")]
    return 0 < len(words) <= 5 and all(word[0].isupper() for word in words) and line[-1] not in '.!?:;,"'


def _headline_above(run: _Run, said: Sequence[str], filled: Sequence[int]) -> int | None:
    """Return the headline that stands above a standfirst above the run; None where there is none."""
    place = filled.index(run.first)
    if place < 3:
        return None
    standfirst, headline = said[filled[place - 1]], said[filled[place - 2]]
    if standfirst.count(" ") >= _STANDFIRST or _sign(headline) != "headline":
        return None
    return filled[place - 2]


def _is_enough(signs: set[str], after_end: bool, top: dict[str, int]) -> bool:
    """Whether signs together make the head of an article."""
    if "number" in signs or ("address" in signs and len(signs) > 1):
        return True
    if after_end and signs & {"headline", "byline", "outlet", "dateline"}:
        return True
    if "byline" in signs:
        return len(signs) > 1 or "byline" in top
    if signs & {"day", "outlet"}:
        return len(signs) > 1
    if "dateline" in signs:
        return "headline" in signs or "dateline" in top
    return False


def _long_enough(seams: Sequence[Seam], words: Sequence[int]) -> list[Seam]:
    """Return the seams with enough text on both sides; where the signs are few, more is asked."""
    apart: list[Seam] = []
    for seam in seams:  # signs that stand close together are one head
        if not apart or sum(words[apart[-1].line : seam.line]) >= LEAST_WORDS:
            apart.append(seam)
    kept: list[Seam] = []
    start = 0
    for place, seam in enumerate(apart):
        end = apart[place + 1].line if place + 1 < len(apart) else len(words)
        unsure = {("dateline",): LEAST_WORDS_UNSURE, ("day", "headline"): LEAST_WORDS_DATED}
        least = unsure.get(seam.signs, LEAST_WORDS)
        if min(sum(words[start : seam.line]), sum(words[seam.line : end])) >= least:
            kept.append(seam)
            start = seam.line
    return kept


def possible_seams(lines: Sequence[str]) -> list[int]:
    """Return the numbers of lines at which another article could begin: headlines and datelines between paragraphs.

    Most of them are crossheads. They are offered to a person, who knows.
    """
    said = [flat(line[:1500]) for line in lines]
    filled = [number for number, line in enumerate(said) if line]
    runs = _runs(said, filled)
    return [_offered(run, said, filled) for run in runs if run.signs and run.first != filled[0]]


def _offered(run: _Run, said: Sequence[str], filled: Sequence[int]) -> int:
    """Return the first line of a possible head: a long headline may stand above the day or the byline."""
    first = min(run.signs.values())
    place = filled.index(first)
    above = said[filled[place - 1]] if first == run.first and place else ""
    if "headline" in run.signs or not set(run.signs) & {"day", "byline"} or not above:
        return first
    return first if ends_as_sentence(above) or len(above) > _LONGEST else filled[place - 1]


def may_be_several(lines: Sequence[str]) -> str:
    """Return the line that could be the headline of a second article in a text that is taken as one; empty for none.

    It has six words or more, as crossheads seldom have, and as much text around it as an article needs.
    """
    said = [flat(line[:1500]) for line in lines]
    words = [len(line.split()) for line in lines]
    top = next((line for line in said if line), "")
    if not _is_headline(top):
        return ""
    for number in possible_seams(lines):
        alone = _sign(said[number]) == "headline" and said[number].count(" ") >= 5
        if alone and min(sum(words[:number]), sum(words[number:])) >= LEAST_WORDS_UNSURE:
            return said[number]
    return ""
