"""With which words an article describes somebody: adjectives, appositions, what they are said to be, clauses with who,
and what is theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from components.actors.language import group
from components.actors.mentions import Found
from components.actors.roles import held_by
from components.reading.persons import lists
from components.reading.persons.titles import is_titular
from components.reading.tokens import Token

ADJECTIVE, APPOSITION, SAID_TO_BE, CLAUSE, POSSESSION = "adjective", "apposition", "is", "who", "possession"
#: Words of the longest description.
_MOST_WORDS = 14
_BE = frozenset(("is", "was", "are", "were", "remains", "became", "becomes"))
_ENDS = frozenset((",", ";", ":", ".", "-", "(", ")"))
#: What a clause cannot end with: words in marks, or more, follow ("who described it as").
_OPEN_ENDED = frozenset(("IN", "TO", "DET", "AUX", "THAT"))
#: Signs behind a word with which what it belongs to goes on: "an NBC/Ledger poll", "a lovable “uncle”".
_GOES_ON = frozenset("/-–—“\"'‘")
_NO_ADJECTIVES = group("no_descriptions")
_SAID = frozenset(("DET", "ADJ", "N", "NUM", "POS", "ADV", "PROPER"))
_BEGIN = frozenset(("DET", "ADJ", "N", "POS", "VBN", "NUM", "PROPER"))


class Described(NamedTuple):
    """Words that describe somebody, how they stand to the name, and where."""

    start: int
    end: int
    how: str


def described(text: str, tokens: Sequence[Token], mention: Found) -> Iterator[Described]:
    """Yield the descriptions of a mention in its sentence, in text order."""
    held = held_by(tokens, mention.start, mention.end)
    if held is None:
        return
    first, last = held
    least = max(0, first - _MOST_WORDS)
    while first > least and tokens[first - 1].tag == "PROPER" and tokens[first].tag == "PROPER":
        first -= 1
    behind = tokens[last + 1] if last + 1 < len(tokens) else None
    # Neither "unseated the leader", which an adjective cannot stand before, nor "the upcoming Ruiz lecture".
    if tokens[first].tag != "DET" and (behind is None or behind.tag != "N"):
        yield from _adjectives(tokens, first)
    if tokens[last].tag == "POS":
        yield from _possession(tokens, last)
    elif behind is not None and behind.tag == ",":
        yield from _after_comma(text, tokens, last + 1)
    elif behind is not None and behind.tag == "REL" and behind.word == "who":
        if not first or tokens[first - 1].tag not in ("IN", "TO"):  # "three aides to Ruiz who resigned"
            yield from _clause(text, tokens, last + 1)
    elif behind is not None and not (first and tokens[first - 1].tag in ("IN", "TO")):  # "one of the posts of Ruiz was"
        yield from _said_to_be(tokens, last + 1)


def _adjectives(tokens: Sequence[Token], first: int) -> Iterator[Described]:
    places = []
    at = first - 1
    while at >= max(0, first - _MOST_WORDS) and _stands_before_name(tokens[at]):
        if tokens[at].tag == "ADJ" and _is_telling(tokens[at]):
            places.append(at)
        at -= 1
    # "the embattled Weiner", not "saw angry Weiner supporters": what stands before must open a noun phrase.
    for place in reversed(places if at < 0 or tokens[at].tag in ("DET", "IN", "CC", ",", "-", "V", "AUX") else []):
        yield Described(tokens[place].start, tokens[place].end, ADJECTIVE)


def _stands_before_name(one: Token) -> bool:
    """Return whether a word may stand between an adjective and the name that it describes: "the angry mayor Ruiz"."""
    return one.tag in ("ADJ", "VBN", "ADV", "PROPER") or (one.tag == "N" and is_titular(one.word))


def _is_telling(one: Token) -> bool:
    return (
        one.word not in _NO_ADJECTIVES
        and one.word not in lists.countries()
        and one.word not in lists.words("portfolios")
        and not is_titular(one.word)
    )


def _possession(tokens: Sequence[Token], last: int) -> Iterator[Described]:
    at = last + 1
    if at < len(tokens) and tokens[at].word == "own":
        return  # "Ruiz's own story" tells nothing of Ruiz
    while at < len(tokens) and tokens[at].tag in ("ADJ", "N", "NUM", "PROPER", "VBG", "VBN") and at - last < 5:
        at += 1
    whole = at == len(tokens) or tokens[at].tag not in ("N", "ADJ", "PROPER")  # "whose potential general election ..."
    if at > last + 1 and tokens[at - 1].tag == "N" and whole:
        yield Described(tokens[last + 1].start, tokens[at - 1].end, POSSESSION)


def _after_comma(text: str, tokens: Sequence[Token], comma: int) -> Iterator[Described]:
    begin = comma + 1
    if begin >= len(tokens):
        return
    if tokens[begin].tag == "REL" and tokens[begin].word == "who":
        yield from _clause(text, tokens, begin)
        return
    if tokens[begin].tag not in _BEGIN or (tokens[begin].tag == "PROPER" and begin + 1 < len(tokens)):
        return
    most = min(len(tokens), begin + _MOST_WORDS + 2)
    end = next((at for at in range(begin, most) if tokens[at].tag in _ENDS), most)
    phrase = tokens[begin:end]
    closes = end < len(tokens) and tokens[end].tag in (",", ".")
    if not closes or not phrase or len(phrase) > _MOST_WORDS or any(one.tag in ("AUX", "V", "CC") for one in phrase):
        return
    if _names_somebody(phrase):
        yield Described(phrase[0].start, phrase[-1].end, APPOSITION)


def _names_somebody(phrase: Sequence[Token]) -> bool:
    """Return whether a phrase is one of a person or body: it opens with an article or a role, and has a noun."""
    opened = phrase[0].tag == "DET" or phrase[0].tag == "POS" or is_titular(phrase[0].word)
    opened = opened and phrase[0].word != "whose" and phrase[-1].word not in lists.words("organisations")
    return opened and any(one.tag == "N" for one in phrase) and not re.fullmatch(r"\d+", phrase[0].word)


def _clause(text: str, tokens: Sequence[Token], who: int) -> Iterator[Described]:
    most = min(len(tokens), who + _MOST_WORDS)
    end = next((at for at in range(who + 1, most) if tokens[at].tag in _ENDS), most)
    cut = tokens[end - 1].tag == "ADJ" and tokens[end - 2].tag == "DET"  # "who is seen as a lovable, odd man"
    cut = cut or text[tokens[end - 1].end : tokens[end - 1].end + 2].strip()[:1] in _GOES_ON
    if end - who > 2 and tokens[end - 1].tag not in _OPEN_ENDED and not cut:
        yield Described(tokens[who].start, tokens[end - 1].end, CLAUSE)


def _said_to_be(tokens: Sequence[Token], at: int) -> Iterator[Described]:
    if tokens[at].word not in _BE:
        return
    begin = at + 1
    while begin < min(len(tokens), at + _MOST_WORDS) and tokens[begin].tag in ("ADV", "NOT"):
        begin += 1
    if begin >= len(tokens) or tokens[begin].tag not in ("DET", "ADJ"):
        return
    end = begin
    while end < min(len(tokens), begin + 8) and tokens[end].tag in _SAID:
        end += 1
    whole = tokens[end - 1].tag != "ADJ" or tokens[begin].tag == "ADJ"  # not "is also a loyal" before marks
    if (
        whole
        and tokens[end - 1].tag in ("ADJ", "N", "PROPER")
        and any(one.tag in ("ADJ", "N") for one in tokens[begin:end])
    ):
        yield Described(tokens[at + 1].start, tokens[end - 1].end, SAID_TO_BE)


@cache
def _polarities() -> dict[str, float]:
    """Return the polarity of the words of TextBlob's list, the mean of their senses; read where the package lies."""
    package = find_spec("textblob")
    if package is None or package.origin is None:
        return {}
    listed = (Path(package.origin).parent / "en" / "en-sentiment.xml").read_text(encoding="utf-8")
    sums: dict[str, list[float]] = {}
    for word, polarity in re.findall(r'<word form="([^"]+)"[^>]*?polarity="([^"]+)"', listed):
        sums.setdefault(word, []).append(float(polarity))
    return {word: sum(values) / len(values) for word, values in sums.items()}


def polarity(words: str) -> float:
    """Return the mean polarity of the listed words of a description, from -1 to 1; 0 where none is listed."""
    found = [value for word in re.findall(r"[a-z'-]+", words.lower()) if (value := _polarities().get(word))]
    return sum(found) / len(found) if found else 0.0
