"""What a sentence holds about somebody named in it: its words by side and nearness, all names and groups masked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from components.actors.language import group
from components.actors.namings import built_in_text, read_namings
from components.actors.roles import AGENT, Role, held_by
from components.actors.verbs import lemma
from components.reading.persons import lists
from components.reading.tokens import Token

#: Words between a word and the name up to which it stands near, and up to which it counts at all.
NEAR, FAR = 4, 25
#: Where a word stands to the name.
BEFORE_NEAR, BEFORE, AFTER_NEAR, AFTER, ANYWHERE = "before, near", "before", "after, near", "after", "anywhere"
DOES_IT, UNDERGOES_IT = "does it", "undergoes it"
#: All words together to which a list gives a good or a bad feeling; `NEARNESS` counts each by how near it is.
GOOD, BAD, NEARNESS = "(good-words)", "(bad-words)", "by nearness"
LISTED = (GOOD, BAD)
_SILENT = frozenset(("PROPER", "NUM", "POS", ",", ".", "(", ")", ":", ";", "-"))
_BEGINS, _HOLDS = 2, 1
_NEGATES, _PASSED = frozenset(("no", "without", "never")), frozenset(("ADV", "DET", "AUX"))
#: A list's weights are counted up to so many; a negated one turns, and is weaker.
_MOST_LISTED, _NEGATED = 3.0, -0.7

#: The word as it is weighed, empty where it is masked, and the feeling that a list gives to it here.
Weighable = tuple[str, float]
#: A word, and where it stands to the name.
Place = tuple[str, str]


def weighable(tokens: Sequence[Token]) -> list[Weighable]:
    """Return the words of a sentence as they are weighed, one for each token."""
    found, negation = [], False
    for _, _, written, tag in tokens:
        word, value, negates = _alone(written, tag)
        found.append((word, _NEGATED * value if negation else value))
        negation = negates == _BEGINS or (negation and negates == _HOLDS)
    return found


@lru_cache(maxsize=40_000)
def _alone(word: str, tag: str) -> tuple[str, float, int]:
    """Return a word as it is weighed, its feeling, and whether it begins a negation, lets one hold or ends it."""
    plain = plain_word(word, tag)
    begins = tag == "NOT" or word in _NEGATES
    return plain, feeling().get(word, 0.0) if plain else 0.0, _BEGINS if begins else _HOLDS if tag in _PASSED else 0


def features(
    tokens: Sequence[Token], words: Sequence[Weighable], start: int, end: int, role: Role | None
) -> dict[Place, float]:
    """Return the features of whoever is named by the characters `start` to `end` of a sentence, each with its value.

    `words` are those of `weighable`. The value of a word is 1, of the listed words the sum of their feelings there.
    """
    found: dict[Place, float] = {}
    held = held_by(tokens, start, end)
    if held is None:
        return found
    listed: dict[Place, float] = {}
    for place, (word, value) in enumerate(words):
        if word and (side := side_of(place, *held)):
            found[word, side] = found[word, ANYWHERE] = 1.0
            if value:
                add_listed(listed, value, side, place, *held)
    found.update(bounded(listed))
    if role is not None:
        found[role.verb, side_of_verb(role)] = 1.0
    return found


def side_of(place: int, first: int, last: int) -> str:
    """Return where a word at a place stands to a name from `first` to `last`; empty within it and far off."""
    if place < first:
        distance = first - place
        return BEFORE_NEAR if distance <= NEAR else BEFORE if distance <= FAR else ""
    distance = place - last
    if distance <= 0:
        return ""
    return AFTER_NEAR if distance <= NEAR else AFTER if distance <= FAR else ""


def side_of_verb(role: Role) -> str:
    """Return whether somebody does what a verb says or undergoes it."""
    return DOES_IT if role.role == AGENT else UNDERGOES_IT


def add_listed(listed: dict[Place, float], value: float, side: str, place: int, first: int, last: int) -> None:
    """Add a listed word's feeling to the sums of its kind, by where it stands to a name."""
    kind = GOOD if value > 0 else BAD
    distance = first - place if place < first else place - last
    for where, part in ((side, value), (ANYWHERE, value), (NEARNESS, value * 4 / (3 + distance))):
        listed[kind, where] = listed.get((kind, where), 0.0) + part


def bounded(listed: dict[Place, float]) -> Iterator[tuple[Place, float]]:
    """Yield the sums of listed words, none beyond what counts at most."""
    for place, total in listed.items():
        yield place, max(-_MOST_LISTED, min(_MOST_LISTED, total))


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
