"""What a sentence holds about somebody named in it: its words by side and nearness, all names and groups masked."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from components.actors.language import group
from components.actors.namings import built_in_text, read_namings
from components.actors.roles import AGENT, Role, held_by
from components.actors.verbs import lemma
from components.reading.persons import lists
from components.reading.tokens import Token

#: Words between a word and the name up to which it stands near, and up to which it counts at all.
NEAR, FAR = 4, 25
#: Where a word stands to the name; `LISTED` is said of the whole weight that a list of feeling words gives to a side.
BEFORE_NEAR, BEFORE, AFTER_NEAR, AFTER, ANYWHERE = "before, near", "before", "after, near", "after", "anywhere"
DOES_IT, UNDERGOES_IT, LISTED = "does it", "undergoes it", "(word-list)"
_SILENT = frozenset(("PROPER", "NUM", "POS", ",", ".", "(", ")", ":", ";", "-"))
#: A list's weights are counted in these steps, up to so many.
_MOST_LISTED = 3.0


class Feature(NamedTuple):
    """A word at a place to the name: `value` is 1, of the word list the sum of its weights there."""

    word: str
    where: str
    value: float
    start: int
    end: int


def features(
    tokens: Sequence[Token],
    start: int,
    end: int,
    role: Role | None,
    weighed: Collection[tuple[str, str]] | None = None,
    struck: Collection[str] = (),
) -> Iterator[Feature]:
    """Yield the features of whoever is named by the characters `start` to `end` of a sentence.

    Where words and places that are `weighed` are given, others are passed over; so are the words `struck`.
    """
    held = held_by(tokens, start, end)
    if held is None:
        return
    first, last = held
    sums = dict.fromkeys((BEFORE_NEAR, BEFORE, AFTER_NEAR, AFTER), 0.0)
    negated = False
    for place in range(max(0, first - FAR), min(len(tokens), last + FAR + 1)):
        if first <= place <= last:
            continue
        one = tokens[place]
        distance = first - place if place < first else place - last
        side = (
            (BEFORE_NEAR if distance <= NEAR else BEFORE)
            if place < first
            else (AFTER_NEAR if distance <= NEAR else AFTER)
        )
        word = plain_word(one.word, one.tag)
        if word and word not in struck:
            for where in (side, ANYWHERE):
                if weighed is None or (word, where) in weighed:
                    yield Feature(word, where, 1.0, one.start, one.end)
            if listed := feeling().get(one.word, 0.0):
                sums[side] += -0.7 * listed if negated else listed
        negated = one.tag == "NOT" or one.word in ("no", "without") or (negated and one.tag in ("ADV", "DET", "AUX"))
    for side, total in sums.items():
        if total and LISTED not in struck:
            yield Feature(LISTED, side, max(-_MOST_LISTED, min(_MOST_LISTED, total)), start, end)
    if role is not None and role.verb not in struck:
        yield Feature(role.verb, DOES_IT if role.role == AGENT else UNDERGOES_IT, 1.0, role.start, role.end)


@lru_cache(maxsize=40_000)
def plain_word(word: str, tag: str) -> str:
    """Return a word as it is weighed: a verb's dictionary form, a noun without its plural; empty where it is masked.

    Names, numbers and signs are masked, and whatever says of which people, sex, faith or party somebody is: exchanged
    for another of its kind, none may change what is told.
    """
    if tag in _SILENT or not word[0].isalpha() or word in masked():
        return ""
    if tag in ("V", "VBN", "VBG"):
        word = lemma(word)
    elif tag == "N" and len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return "" if word in masked() else word


@cache
def masked() -> frozenset[str]:
    """Return the words that are never weighed."""
    namings = {
        word for one in read_namings(built_in_text()).namings for form in one.words for word in form.lower().split()
    }
    found = group("masked") | frozenset(lists.countries()) | frozenset(namings) - {"law", "care", "health", "enhanced"}
    return found | {f"{word}s" for word in found} | {f"{word}'s" for word in found} | {f"{word}’s" for word in found}


@cache
def feeling() -> dict[str, float]:
    """Return VADER's words with their weights as parts of the strongest; read where the package lies."""
    package = find_spec("vaderSentiment")
    if package is None or package.origin is None:
        return {}
    lines = (Path(package.origin).parent / "vader_lexicon.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t")[:2] for line in lines)
    return {word: float(weight) / 4 for word, weight in pairs if word.isalpha() and word not in masked()}
