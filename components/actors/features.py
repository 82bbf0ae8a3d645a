"""What a sentence holds about somebody named in it: its words by side and nearness, all names and groups masked."""

from __future__ import annotations

from collections.abc import Collection, Sequence
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
_NEGATES, _PASSED = frozenset(("no", "without", "never")), frozenset(("ADV", "DET", "AUX"))
#: A list's weights are counted up to so many; a negated one turns, and is weaker.
_MOST_LISTED, _NEGATED = 3.0, -0.7

#: The word as it is weighed, empty where it is masked, and the feeling that a list gives to it here.
Weighable = tuple[str, float]
#: A word, and where it stands to the name.
Place = tuple[str, str]


def weighable(tokens: Sequence[Token]) -> list[Weighable]:
    """Return the words of a sentence as they are weighed, one for each token."""
    found, felt, negated = [], feeling(), False
    for one in tokens:
        word = plain_word(one.word, one.tag)
        value = felt.get(one.word, 0.0) if word else 0.0
        found.append((word, _NEGATED * value if negated else value))
        negated = one.tag == "NOT" or one.word in _NEGATES or (negated and one.tag in _PASSED)
    return found


def features(
    tokens: Sequence[Token],
    words: Sequence[Weighable],
    start: int,
    end: int,
    role: Role | None,
    weighed: Collection[str] | None = None,
    struck: Collection[str] = (),
) -> dict[Place, float]:
    """Return the features of whoever is named by the characters `start` to `end` of a sentence, each with its value.

    `words` are those of `weighable`. Where words that are `weighed` are given, others are passed over; so are the words
    `struck`. The value of a word is 1, of the listed words the sum of their feelings there.
    """
    found: dict[Place, float] = {}
    held = held_by(tokens, start, end)
    if held is None:
        return found
    first, last = held
    sums: dict[Place, float] = {}
    for place in range(max(0, first - FAR), min(len(words), last + FAR + 1)):
        word, value = words[place]
        if not word or first <= place <= last or word in struck:
            continue
        if not value and weighed is not None and word not in weighed:
            continue
        if place < first:
            distance = first - place
            side = BEFORE_NEAR if distance <= NEAR else BEFORE
        else:
            distance = place - last
            side = AFTER_NEAR if distance <= NEAR else AFTER
        found[word, side] = found[word, ANYWHERE] = 1.0
        if value:
            kind = GOOD if value > 0 else BAD
            for where, part in ((side, value), (ANYWHERE, value), (NEARNESS, value * 4 / (3 + distance))):
                sums[kind, where] = sums.get((kind, where), 0.0) + part
    for listed, total in sums.items():
        if listed[0] not in struck:
            found[listed] = max(-_MOST_LISTED, min(_MOST_LISTED, total))
    if role is not None and role.verb not in struck:
        found[role.verb, DOES_IT if role.role == AGENT else UNDERGOES_IT] = 1.0
    return found


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
