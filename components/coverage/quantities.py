"""Numbers with what they count: "54,000 U.S. troops and their family members", "another 47,000 in Japan"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from itertools import islice, pairwise, takewhile
from typing import NamedTuple

from components.coverage import language, places
from components.coverage.mention import PointMention
from components.coverage.stems import root, stem
from components.reading.lexicon import parts_of_speech
from components.reading.model import Reading, Sentence
from components.reading.remembered import Remembered

_AROUND = language.labelled("around_numbers")
_SCALES = language.numbers("scales")
_NAMES = language.numbers("number_names")
_LONG = "|".join(sorted((name for name in _SCALES if len(name) > 2), key=len, reverse=True))
_BEGINNINGS = "".join(sorted({name[0] for name in _NAMES}))
_NUMBER = re.compile(
    # What may begin a number is looked at before all names of numbers are tried.
    rf"(?=[\d$€£¥UA{_BEGINNINGS}])"
    r"(?<![\w.,/-])(?P<sign>US\$|A\$|[$€£¥])?"
    rf"(?P<digits>\d{{1,3}}(?:,\d{{3}}){{1,4}}(?:\.\d{{1,9}})?|\d{{1,15}}(?:\.\d{{1,9}})?|(?:{'|'.join(_NAMES)})\b)"
    rf"(?:[ \xa0-](?P<scale>{_LONG})\b|(?P<short>bn|tn|[mk])\b)?"
    r"(?P<percent>[ \xa0]?(?:%|percent\b|per[ \xa0]cent\b|pct\b))?(?![\w/]|[.,:]\d)",
    re.IGNORECASE,
)
#: No number is found in what stands between two blanks but where this is.
_ANY_NUMBER = re.compile(rf"\d|\b(?:{'|'.join(_NAMES)})\b", re.IGNORECASE)
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:[-’'][^\W\d_]+)*|[^\s\w]|\d[\w.,]*")
_MONEY = {"$": "dollars", "us$": "dollars", "a$": "Australian dollars", "€": "euros", "£": "pounds", "¥": "yen"}
#: A counted noun stands within so many words behind its number.
_REACH = 7
#: A place within so many words behind the noun says where it is counted.
_PLACE_REACH = 5
#: So many words and signs behind a number are looked at: what it counts, "and their", and where.
_LOOKED_AT = 2 * _REACH + _PLACE_REACH


class Quantity(NamedTuple):
    """A number: its value, its unit ("%", "dollars" or ""), what it counts as written and by its head, and where.

    `inherited` says that what it counts stands with an earlier number of the sentence.
    """

    start: int
    end: int
    value: float
    unit: str
    counted: str
    noun: str
    where: str
    inherited: bool


def _has_number(written: str) -> bool:
    """Return whether a number may stand in what stands between two blanks."""
    return _ANY_NUMBER.search(written) is not None


_may_hold = Remembered(_has_number)


def numbers_in(reading: Reading) -> list[PointMention]:
    """Return the mentions of quantities in the measured sentences; dates, years and numbered things are none."""
    found: list[PointMention] = []
    text = reading.article.text
    for sentence in reading.sentences:
        named = _Named(text, sentence)
        for one in quantities(text, sentence):
            of = "of " if one.unit and one.counted else ""
            label = " ".join(f"{_shown(one)} {of}{one.counted}".split())
            where = one.where or (named.beside(one) if one.noun else "")
            label += f" ({where})" if where and where.lower() not in label.lower() else ""
            key = f"{one.value:g}|{one.unit}|{one.noun}|{one.where.lower()}"
            how = "elliptical" if one.inherited else "by name"
            found.append(PointMention(one.start, one.end, "number", key, label, how, one.noun))
    return found


def _shown(one: Quantity) -> str:
    value, scale = one.value, ""
    for word, size in (("trillion", 1e12), ("billion", 1e9), ("million", 1e6)):
        if value >= size:
            value, scale = value / size, f" {word}"
            break
    digits = f"{value:,.0f}" if value == int(value) else f"{value:,.10g}"
    sign = {"dollars": "$", "euros": "€", "pounds": "£"}.get(one.unit, "")
    rest = " %" if one.unit == "%" else "" if sign or not one.unit else f" {one.unit}"
    return f"{sign}{digits}{scale}{rest}"


def quantities(text: str, sentence: Sentence) -> Iterator[Quantity]:
    """Yield the quantities of a sentence, in text order."""
    if not any(map(_may_hold.__getitem__, text[sentence.start : sentence.end].split())):
        return  # most sentences have no number
    previous: Quantity | None = None
    for match in _NUMBER.finditer(text, sentence.start, sentence.end):
        one = _quantity(text, sentence, match, previous)
        if one is not None:
            previous = one
            yield one


def _quantity(text: str, sentence: Sentence, match: re.Match[str], previous: Quantity | None) -> Quantity | None:
    before = _TOKEN.findall(text[max(sentence.start, match.start() - 40) : match.start()])
    after = list(islice(_TOKEN.finditer(text, match.end(), sentence.end), _LOOKED_AT))
    value, unit = _value(match), _unit(match)
    if not unit and after and after[0][0].lower() in _MONEY.values():
        unit = after[0][0].lower()
        after = after[1:]
    if not unit and _is_date_or_label(match, before, [token[0] for token in after[:3]], value):
        return None
    first, last, noun = _counted(after, unit)
    written = match["digits"].lower() in _NAMES and not match["scale"] and not unit
    inherited = False
    if not noun and previous is not None and previous.unit == unit and not written:
        noun, counted, inherited = previous.noun, previous.counted, True
        reached = 0
    else:
        counted = " ".join(text[after[first].start() : after[last].end()].split()) if noun else ""
        reached = last + 1 if noun else 0
    if not unit and ((not noun and (value < 1000 or written)) or (written and noun in _vague())):
        return None  # "the two", "at 21", "the two sides": nobody can tell what it counts
    where = _where(text, after[reached : reached + _PLACE_REACH], sentence)
    end = after[last].end() if noun and not inherited else match.end()
    return Quantity(match.start(), end, value, unit, counted, noun, where, inherited)


def _value(match: re.Match[str]) -> float:
    digits = match["digits"].lower()
    value = _NAMES[digits] if digits in _NAMES else float(digits.replace(",", ""))
    scale = (match["scale"] or match["short"] or "").lower()
    return value * _SCALES.get(scale, 1.0)


def _unit(match: re.Match[str]) -> str:
    return "%" if match["percent"] else _MONEY.get((match["sign"] or "").lower(), "")


def _is_date_or_label(match: re.Match[str], before: Sequence[str], after: Sequence[str], value: float) -> bool:
    """Return whether a number is a year, a day, a time, an age or the number of a thing."""
    last = before[-1].lower() if before else ""
    following = after[0].lower() if after else ""
    digits = match["digits"]
    if last in _AROUND["months"] or last in _AROUND["labels"] or following in _AROUND["months"]:
        return True
    if len(digits) == 4 and digits.isdigit() and 1500 <= value <= 2100 and not match["scale"]:
        return True
    timed = _is_time(following) and len(after) > 1 and after[1].lower() in _AROUND["times"]
    return timed or following in ("am", "pm", "a.m", "p.m", "a.m.", "p.m.", "o'clock", "o’clock")


@cache
def _vague() -> frozenset[str]:
    return frozenset(root(stem(word)) for word in _AROUND["vague"])


@cache
def _is_time(word: str) -> bool:
    return stem(word) in ("year", "month", "week", "day", "hour", "minut", "second", "decad", "centur", "century")


def _counted(after: Sequence[re.Match[str]], unit: str) -> tuple[int, int, str]:
    """Return the first and last token of what is counted, and the root of its head noun; "" where none follows."""
    first = 0
    words = [token[0] for token in after[: _REACH + 2]]
    while first < len(words) and words[first].lower() in _AROUND["more"]:
        first += 1
    if words[first : first + 1] == ["of"] and (unit or first):
        first += 1
        first += words[first : first + 1] in (["the"], ["its"], ["their"], ["all"])
    last = first - 1
    while last + 1 < len(words) and last - first < _REACH and _goes_on(words, last + 1):
        last += 1
    while last >= first and not _is_noun(words[last]):
        last -= 1
    if last < first:
        return 0, 0, ""
    head = root(stem(words[last]))
    return first, _with_second(words, last), head


def _goes_on(words: Sequence[str], at: int) -> bool:
    """Return whether a word goes on in what is counted: a noun, an adjective, a name."""
    word = words[at]
    if not word[0].isalpha() or word.lower() in _AROUND["no_nouns"]:
        return False
    if word[0].isupper():
        return True
    tag = parts_of_speech().get(word.lower(), "NN")
    if tag[0] in "NJ":
        return at == 0 or parts_of_speech().get(words[at - 1].lower()) != "NNS"
    return at == 0 and tag in ("VBN", "VBG", "VBD", "CD")


def _is_noun(word: str) -> bool:
    return word[0].isalpha() and parts_of_speech().get(word.lower(), "NN").startswith("NN")


def _with_second(words: Sequence[str], last: int) -> int:
    """Return the last token with a second counted noun joined by "and their": "troops and their family members"."""
    at = last + 1
    if words[at : at + 1] != ["and"] or words[at + 1 : at + 2] not in (["their"], ["its"]):
        return last
    at += 2
    end = last
    while at < len(words) and _goes_on(words, at):
        end = at if _is_noun(words[at]) else end
        at += 1
    return end


def _where(text: str, after: Sequence[re.Match[str]], sentence: Sentence) -> str:
    """Return the listed place that follows with in, at, from or for, before the next number; "" where none does."""
    for token, following in pairwise(after):
        if token[0].isdigit() or token[0] in ",;:—–":
            return ""
        if token[0] in ("in", "at", "for", "from", "on"):
            begin = following.start()
            found = next(places.listed(text, begin, min(sentence.end, begin + 60)), None)
            if found is not None and found.start - begin <= len("the "):
                return found.form.label
    return ""


class _Named:
    """The places that a sentence names, found once for all its numbers."""

    def __init__(self, text: str, sentence: Sentence) -> None:
        self._text, self._start, self._end = text, sentence.start, sentence.end

    @cached_property
    def _places(self) -> list[places.Found]:
        return list(places.listed(self._text, self._start, self._end))

    @cached_property
    def _first(self) -> dict[str, int]:
        """Where each place is named first, in text order: the end of its name."""
        first: dict[str, int] = {}
        for found in self._places:
            if found.form.label not in places.BODIES:
                first.setdefault(found.form.label, found.end)
        return first

    def beside(self, one: Quantity) -> str:
        """Return the only place that is named before a number and not in it: "thanked Japan for hosting".

        No listed place has a number in its name, so none reaches from before a number into it.
        """
        inside = {found.form.label for found in places.listed(self._text, one.start, one.end)}
        before = takewhile(lambda label: self._first[label] <= one.start, self._first)
        left = list(islice((label for label in before if label not in inside), 2))
        return left[0] if len(left) == 1 else ""
