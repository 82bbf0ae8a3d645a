"""Invented news of any size with planted copy, to see what the search for shared passages costs and finds.

Words are drawn as they fall in English, few of them often; every article has its own sentences, half of the articles
carry an agency's paragraphs, copied or edited, one in five a line that its whole chain of papers prints.
"""

from __future__ import annotations

import resource
import time
from collections import Counter
from random import Random

from components.corpus.article import Article
from components.corpus.blocks import Block
from components.linking.sharing import share
from components.reading.model import Reading, Segment, Sentence

_SYLLABLES = (
    "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "qui", "ro", "su", "ta", "ve", "wi", "xo",
    "zu", "bre", "cla", "dro", "fle", "gri", "pla", "sto", "tru",
)  # fmt: skip
_SMALL = (
    "the", "of", "to", "and", "in", "a", "that", "for", "on", "was", "with", "as", "by", "at", "from", "his", "it",
    "is", "be", "has",
)  # fmt: skip
_OUTLETS = 60
_BOILERPLATE = "Subscribers of the {} group read every report of this desk without charge until the end of the month."
_WORDS = 30_000

#: Start, end, how it was planted, and the sentence that it is of.
Planted = list[tuple[int, int, str, str]]


def scale(size: int, seed: int = 1) -> dict[str, float | int]:
    """Return what finding the shared passages of so many invented articles costs, and how much was found.

    `seconds` is the search alone (`processor_seconds` without waiting for others), `memory_mb` the process's peak with
    the articles in it; `verbatim` and `edited` are the shares of the planted characters that are marked (as far as
    another article holds the sentence too, word for word, or at all), `false` that of the others.
    """
    written = articles(size, seed)
    started, used = time.perf_counter(), time.process_time()
    shared = share([reading for reading, _ in written])
    seconds, used = time.perf_counter() - started, time.process_time() - used
    marked, total = dict.fromkeys(("verbatim", "edited", "own"), 0), dict.fromkeys(("verbatim", "edited", "own"), 0)
    held = Counter((sentence, how) for _, planted in written for _, _, how, sentence in planted)
    for reading, (_, planted) in zip(shared, written, strict=True):
        _count(reading, planted, held, marked, total)
    return {
        "articles": size,
        "words": sum(len(reading.article.text.split()) for reading, _ in written),
        "seconds": round(seconds, 1),
        "processor_seconds": round(used, 1),
        "memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "verbatim": marked["verbatim"] / max(1, total["verbatim"]),
        "edited": marked["edited"] / max(1, total["edited"]),
        "false": marked["own"] / max(1, total["own"]),
        "passages": len({one.passage for reading in shared for one in reading.shared}),
    }


def _count(
    reading: Reading,
    planted: Planted,
    held: Counter[tuple[str, str]],
    marked: dict[str, int],
    total: dict[str, int],
) -> None:
    """Count the characters of an article that are marked, by how they came there."""
    covered = bytearray(len(reading.article.text))
    for one in reading.shared:
        covered[one.start : one.end] = b"\x01" * (one.end - one.start)
    for start, end, how, sentence in planted:
        if held[sentence, how] > 1 or (how == "edited" and held[sentence, "verbatim"]):
            total[how] += end - start
            marked[how] += sum(covered[start:end])
    own = bytearray(b"\x01" * len(covered))
    for start, end, _, _ in planted:
        own[start:end] = bytes(end - start)
    total["own"] += sum(own)
    marked["own"] += sum(one and other for one, other in zip(own, covered, strict=True))


def articles(size: int, seed: int = 1) -> list[tuple[Reading, Planted]]:
    """Return invented articles, read, with what was planted in them."""
    chance = Random(seed)
    words = _vocabulary(chance)
    stories = [[_sentence(chance, words) for _ in range(chance.randint(4, 14))] for _ in range(max(2, size // 12))]
    popular = [1 / (rank + 3) for rank in range(len(stories))]
    found = []
    for number in range(size):
        pieces = [(_sentence(chance, words), "", "") for _ in range(chance.randint(10, 24))]
        if chance.random() < 0.5:
            story = chance.choices(stories, popular)[0]
            kept = story[: chance.randint(2, len(story))]
            copied = [
                (_edited(chance, one), "edited", one) if chance.random() < 0.4 else (one, "verbatim", one)
                for one in kept
            ]
            place = chance.randint(0, len(pieces))
            pieces[place:place] = copied
        if number % 5 == 0:
            line = _BOILERPLATE.format(words[number % 7])
            pieces.append((line, "verbatim", line))
        found.append(_read(number, pieces))
    return found


def _vocabulary(chance: Random) -> list[str]:
    made = dict.fromkeys("".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(_WORDS * 2))
    return list(made)[:_WORDS]


def _sentence(chance: Random, words: list[str]) -> str:
    drawn = []
    for _ in range(chance.randint(12, 32)):
        small = chance.random() < 0.4
        # The logarithm of the rank is drawn evenly, so that few words come often (Zipf).
        drawn.append(chance.choice(_SMALL) if small else words[int(len(words) ** chance.random()) - 1])
    return " ".join(drawn).capitalize() + "."


def _edited(chance: Random, sentence: str) -> str:
    """Return a sentence as a desk might print it: words dropped or exchanged, an end cut, halves in the other order."""
    words = sentence[:-1].lower().split()
    way = chance.randrange(3)
    if way == 0:
        for _ in range(max(1, len(words) // 10)):
            words[chance.randrange(len(words))] = "chance" + str(chance.randrange(99))
    elif way == 1:
        del words[chance.randrange(len(words) * 2 // 3, len(words)) :]
    else:
        middle = len(words) // 2
        words = words[middle:] + words[:middle]
    return " ".join(words).capitalize() + "."


def _read(number: int, pieces: list[tuple[str, str, str]]) -> tuple[Reading, Planted]:
    """Return an article of these sentences as the reading would give it, each a paragraph."""
    at, sentences, planted = 0, [], []
    for index, (sentence, how, source) in enumerate(pieces):
        sentences.append(Sentence(index, at, at + len(sentence), "body"))
        if how:
            planted.append((at, at + len(sentence), how, source))
        at += len(sentence) + 2
    article = Article(
        outlet=f"Outlet {number % _OUTLETS}", text="\n\n".join(one for one, _, _ in pieces), title=str(number)
    )
    blocks = tuple(Block("paragraph", one.start, one.end) for one in sentences)
    segments = tuple(Segment(one.start, one.end, one.index, "own") for one in sentences)
    return Reading(article, blocks, tuple(sentences), (), segments), planted
