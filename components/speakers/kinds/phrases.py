"""The phrases beside a name that say what its bearer is: before it, behind it in commas or brackets, behind "is"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from components.speakers.kinds.terms import PERSON, WEAK, fold, small_words, terms

#: How sure a phrase at a place is meant of the name, and of what they are now.
TITLE, APPOSED, IS, WHO, BRACKET, AGE, HOME = 5.0, 5.0, 3.0, 2.0, 6.0, 1.5, 0.8
_WORD = re.compile(r"[^\s,;:()\[\]“”\"—–|]+")
_REACH = 120
#: Small words that a description goes on over, before a name.
_LINKS = small_words("goes on before a name")
_STOPS = small_words("ends before a name")
#: One title for several names: "Sens. Ana Ruiz and Bo Lee".
_SEVERAL = re.compile(
    r"\b(Sens\.?|Reps\.?|Govs\.?|Senators|Representatives|Governors|Gens\.?|Profs\.?|Professors|Ministers|Judges|Justices)\s"
    r"(?:[A-Z][\w.’'-]+[,\s]+(?:\([^()]*\)\s*,?\s*)?){1,8}and\s*$"
)
_CLOSED = re.compile(r"\s*(?:[,.;:)—–\n]|$|(?:said|says|told|tells)\b)")
_APPOSED = re.compile(
    r"(?:[’']s?)?(?:\s*\([^()\n]{1,40}\))?,\s+([^,;:()“”\"\n—–]{3,110})(?:,\s+([^,;:()“”\"\n—–]{3,90}))?"
)
_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_SENTENCE = re.compile(r"(?<=[a-z”\"]{3})(?<!Corp)(?<!Calif)(?<!Mass)(?<!Minn)(?<!Wash)(?<!Penn)[.!?][”\"]?\s+")
_BRACKETS = re.compile(r"\s*\(([^()\n]{1,60})\)")
_PARTY = re.compile(
    r"\s*(?:\((?:R|D|I|Rep|Dem|Con|Lab)\.?(?:[-–, ][^)\n]{1,30})?\)|,\s*[RDI][-–][A-Z][\w.]+"
    r"|,\s+(?:a\s+)?(?:Democrat|Republican|Conservative|Labour|Independent)\s+(?:of|from)\b)"
)
_AGE = re.compile(r",\s+(?:aged\s+|age\s+|who is\s+)?(?:[1-9]\d)(?=[,.;]|\s+of\b|\s+from\b|\s+and\b)")
_HOME = re.compile(r"\s+(?:of|from)\s+(?:[A-Z][\w.’'-]+\s?){1,3},\s+[A-Z]")
_OF = re.compile(
    r"\s+(?:of|from|at|with)\s+((?:the\s+)?[A-Z][^,;:()“”\"\n—–]{2,60}?)(?=,|\.\s|\s+(?:said|says|told|has|is|was)\b)"
)
_IS = re.compile(
    r"(?:\s*\([^()\n]{1,40}\))?(?:,?\s+who)?\s+(?:is|was|became|has been|had been|serves as|served as|works as|"
    r"worked as|remains)\s+((?:(?:now|also|still)\s+)?(?:the|a|an|his|her|their|one of the)\s+[^,;:()“”\"\n—–.]{3,90})"
)
_WHO = re.compile(
    r"(?:\s*\([^()\n]{1,40}\))?,\s+(?:\d\d,\s+)?who\s+((?:runs?|ran|leads?|led|heads?|headed|teach(?:es)?|taught|"
    r"stud(?:y|ies|ied)|wrote|writes|worked|works|chairs?|founded|owns?|hosts?|hosted|represents?|covers?|served|sits|"
    r"directs?|edits?|moderated|is|was|lost (?:his|her|their))\s+[^,;:()“”\"\n—–]{3,90})"
)
_AS = re.compile(
    r"\s+(?:(?:has|had)\s+)?(?:resigned|quit|stepped down|was fired|was dismissed|was hired)\s+as\s+"
    r"([^,;:()“”\"\n—–.]{3,90})"
)
_ARTICLE = re.compile(r"\b(?:the|an?|his|her|their|its|[A-Z][\w.]+[’']s)\s+", re.IGNORECASE)
_DESCRIBING = small_words("opens an apposition all the same")
_NO_APPOSITION = small_words("opens no apposition")


class Phrase(NamedTuple):
    """A stretch of text that describes somebody: `text[start:end]`, how sure it is meant of them, and its place."""

    start: int
    end: int
    weight: float
    place: str


def phrases(text: str, start: int, end: int) -> Iterator[Phrase]:
    """Yield what stands beside the name `text[start:end]` and may say what its bearer is, or only their age."""
    yield from _before(text, start, end)
    party = _PARTY.match(text, end)
    if party:
        yield Phrase(end, party.end(), BRACKET, "party")
    bracket = _BRACKETS.match(text, end)
    if bracket and not party:
        yield Phrase(bracket.start(1), bracket.end(1), IS, "bracket")
    age = _AGE.match(text, end)
    home = _HOME.match(text, end)
    if home:
        yield Phrase(end + 1, home.end() - 1, HOME, "age")
    of = _OF.match(text, end)
    if of:
        yield Phrase(of.start(1), of.end(1), WHO, "of")
    if age:
        yield Phrase(age.start() + 2, age.end(), AGE, "age")
    for pattern, weight, place in ((_IS, IS, "is"), (_AS, IS, "is"), (_WHO, WHO, "who")):
        found = pattern.match(text, end)
        if found:
            yield Phrase(found.start(1), _cut(text, *found.span(1)), weight, place)
            return
    yield from _behind(text, age.end() if age else end)


def _behind(text: str, end: int) -> Iterator[Phrase]:
    """Yield the apposition behind a name, and the one behind that where the first is a place or a number."""
    found = _APPOSED.match(text, end)
    for number in (1, 2):
        if not found or found[number] is None:
            return
        first = found[number].split(None, 1)[0].lower().strip(".")
        if first in _NO_APPOSITION or (first.endswith(("ing", "ed")) and first not in _DESCRIBING):
            return
        yield Phrase(found.start(number), _cut(text, *found.span(number)), APPOSED, "apposed")
        if not first[:1].isdigit() and number == 1 and not found[1][:1].isupper():
            return


def _cut(text: str, start: int, end: int) -> int:
    """Return where a phrase ends at the latest: a sentence that ends within it ends it, without its point."""
    stop = _SENTENCE.search(text, start, end)
    if stop:
        return stop.start()
    return end - (text[end - 1] in ".!?" and text[end - 4 : end - 1].islower())


def _before(text: str, start: int, end: int) -> Iterator[Phrase]:
    """Yield the words that lead up to a name without a comma, or a description that a comma parts from it."""
    low = max(0, start - _REACH)
    before = text[low:start]
    stripped = before.rstrip(" \xa0")
    if not stripped or (len(stripped) == len(before) and stripped[-1] not in '“"('):
        return
    if stripped[-1] == ",":
        yield from _led(text, low, low + len(stripped) - 1, end)
        return
    words = list(_WORD.finditer(before))[-9:]
    folded = [fold(found[0]) for found in words]
    number = len(words)
    while number and not before[
        words[number - 1].end() : words[number].start() if number < len(words) else len(before)
    ].strip(" \xa0"):
        taken = _taken(words, folded, number)
        if not taken:
            break
        number -= taken
    if number < len(words):
        yield Phrase(low + words[number].start(), low + len(stripped), TITLE, "title")
    elif (several := _SEVERAL.search(before)) is not None:
        yield Phrase(low + several.start(1), low + several.end(1), TITLE, "title")


def _taken(words: Sequence[re.Match[str]], folded: Sequence[str], end: int) -> int:
    """Return how many words before a place belong to what describes a name: those of a term at once."""
    for length in (5, 4, 3, 2):
        if length <= end and tuple(folded[end - length : end]) in terms():
            return length
    if (
        folded[end - 1] == "and"
        and 1 < end < len(words)
        and {PERSON, WEAK} & terms().get((folded[end - 2],), {}).keys()
    ):
        return 1  # "chief pollster and strategist"
    return int(_describes(words[end - 1][0], end == len(words)))


def _describes(word: str, last: bool) -> bool:
    """Return whether a word before a name may belong to what describes it; `last` is the one next to the name."""
    if word[-1] in "!?" or (word[-1] == "." and not (fold(word)[-1:] == "." or _INITIALS.fullmatch(word))):
        return False
    folded = fold(word)
    if folded in _STOPS:
        return False
    if word in ("'s", "’s"):
        return True
    known = terms().get((folded,), {})
    if PERSON in known or WEAK in known:
        return True
    if not word[:1].isalpha() and not word[:1].isdigit():
        return False
    return bool(word[0].isupper() or known or folded in _LINKS or (not last and "-" in word) or _is_part(folded))


_PARTS: set[str] = set()


def _is_part(folded: str) -> bool:
    """Return whether a word belongs to a term of several words ("press" of "press secretary")."""
    if not _PARTS:
        _PARTS.update(word for words in terms() if len(words) > 1 for word in words)
    return folded in _PARTS


def _led(text: str, low: int, comma: int, end: int) -> Iterator[Phrase]:
    """Yield the description that a comma parts from the name behind it: "his top aide, Ana Ruiz,"."""
    clause = max(text.rfind(mark, low, comma) for mark in ',;:()“”"—–\n')
    sentence = max((found.end() for found in _SENTENCE.finditer(text, low, comma)), default=0)
    clause = max(clause + 1, low, sentence)
    opens = clause == sentence or text[clause - 1 : clause] == "\n" or clause == 0
    if not (_CLOSED.match(text, end) or (opens and text[clause : clause + 3].strip() in ("A", "An", "The", "One"))):
        return
    article = _ARTICLE.search(text, clause, comma)
    if article is not None and comma - article.start() < 100:
        yield Phrase(article.start(), comma, IS, "led")
