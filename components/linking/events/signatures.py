"""What an article is about, in numbers: its terms, those of names and of the headline weighing more."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from components.reading import lexicon
from components.reading.model import Reading

#: Words that are looked at: an article says what happened before it says what was said about it.
FIRST_WORDS = 400
#: How much more a word counts that is written with a capital inside a sentence, and one of the headline.
NAME, HEADLINE = 2.0, 2.0
#: Articles of the wide world that are thought to stand beside the corpus and to hold none of its telling words, so
#: that a word which all of a few articles share still tells something, and one that only one has does so too.
WORLD = 50
_WORD = re.compile(r"\d[\d.,]*\d|[^\W_]+(?:['’][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")

Signature = dict[str, float]


def signatures(readings: Sequence[Reading]) -> list[Signature]:
    """Return for each reading {term: weight}, of length one; empty where it has no term.

    The weight is (1 + log of the uses) times the log of how rare the term is among the articles (TF-IDF; Salton and
    Buckley 1988). A term of a single article weighs the less the more articles there are: of few, it says that this
    one tells something else; of many, it is a turn of phrase that sets it apart from its own kind.
    """
    uses = [_uses(reading) for reading in readings]
    held = Counter(term for one in uses for term in one)
    single = WORLD / (WORLD + len(uses))
    rarity = {
        term: math.log((len(uses) + WORLD) / count) * (single if count == 1 else 1.0) for term, count in held.items()
    }
    return [_of_length_one(one, rarity) for one in uses]


def _of_length_one(uses: dict[str, float], rarity: dict[str, float]) -> Signature:
    weights = {term: (1 + math.log(max(count, 1.0))) * rarity[term] for term, count in uses.items()}
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
    return {term: weight / length for term, weight in weights.items()} if length else {}


def _uses(reading: Reading) -> dict[str, float]:
    """Return how often each term stands in the first words, uses as names and in the headline counted more."""
    found: dict[str, float] = {}
    words = 0
    for text, weight in _pieces(reading):
        inside = False
        for match in _WORD.finditer(text):
            word = match[0]
            if (term := _term(word)) not in _common():
                found[term] = found.get(term, 0.0) + weight * (NAME if inside and word[0].isupper() else 1.0)
            inside = True
            words += 1
        if words >= FIRST_WORDS:
            break
    return found


def _pieces(reading: Reading) -> Iterator[tuple[str, float]]:
    if reading.article.title and all(sentence.place != "headline" for sentence in reading.sentences):
        yield reading.article.title, HEADLINE
    for sentence in reading.sentences:
        yield reading.text(sentence.start, sentence.end), HEADLINE if sentence.place == "headline" else 1.0


@lru_cache(maxsize=100_000)
def _term(word: str) -> str:
    """Return the word in lower case, without possessive and the s of the plural."""
    small = _POSSESSIVE.sub("", word).lower()
    return small[:-1] if len(small) > 3 and small.endswith("s") and not small.endswith("ss") else small


@cache
def _common() -> frozenset[str]:
    return frozenset(_term(word) for word in lexicon.words("function_words"))
