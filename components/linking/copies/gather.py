"""From links between words to shared passages: which stretches of each article are one passage with which of others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np

from components.linking.copies.normalised import NormalisedWords
from components.linking.copies.verbatim import Link

#: With so many matching words outside the quotation marks of both, a quotation is part of copied narrative.
NARRATIVE = 10
#: A quotation this near to copied narrative of the same two articles belongs to it.
_NEAR = 12
#: So large a part of a quotation at most is outside its marks: who says it, and what parts it.
_BETWEEN = 0.25
#: A stretch belongs to the passage that holds so large a part of it already.
_HELD = 0.5


class Stretches:
    """Disjoint stretches of words, each of one passage, with the passages joined as links say so."""

    def __init__(self, many: int) -> None:
        self.of_word = np.full(many, -1, dtype=np.int32)
        self.copied: list[bool] = []
        self._parent: list[int] = []

    def place(self, start: int, end: int, copied: bool) -> int:
        """Return the number of the stretch for these words: a new one, or one that holds most of them already."""
        held = self.of_word[start:end]
        # Of stretches of some ten words, lists tell this sooner than arrays do.
        known = [number for number in held.tolist() if number >= 0]
        if len(known) >= _HELD * len(held):
            number = max(sorted(set(known)), key=known.count)
        else:
            number = len(self._parent)
            self._parent.append(number)
            self.copied.append(copied)
        if len(known) < len(held):
            held[held < 0] = number
        return number

    def join(self, one: int, other: int) -> None:
        """Make two stretches one passage."""
        first, second = self.passage(one), self.passage(other)
        self._parent[max(first, second)] = min(first, second)

    def passage(self, number: int) -> int:
        """Return the number that stands for the passage of a stretch."""
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number


def gather(normalised: NormalisedWords, links: Sequence[Link]) -> Stretches:
    """Return the stretches that the links make: copied narrative first, longer ones first, each word in one."""
    copied = _copied(normalised, links)
    order = sorted(range(len(links)), key=lambda number: (not copied[number], -links[number].matched, links[number]))
    stretches = Stretches(len(normalised.word))
    pieces: dict[int, int] = {}
    for number in order:
        link = links[number]
        one = stretches.place(link.start, link.end, copied[number])
        other = stretches.place(link.start2, link.end2, copied[number])
        stretches.join(one, other)
        if link.pair >= 0:
            stretches.join(one, pieces.setdefault(link.pair, one))
    _set_apart(normalised, stretches)
    return stretches


def _set_apart(normalised: NormalisedWords, stretches: Stretches) -> None:
    """Take for speech each passage that all its articles quote, unless narrative stands beside it in two of them.

    Links are looked at by twos before they are one passage: a name and an office after a quotation are much of a link
    and little of a passage.
    """
    held = _by_article(normalised, stretches)
    quoted = {passage for passage, own in held.items() if all(_quoted(normalised, words) for words in own.values())}
    told = defaultdict(list)
    for passage in held.keys() - quoted:
        for article, words in held[passage].items():
            told[article].append((passage, int(words[0]), int(words[-1])))
    alone = {passage for passage in quoted if not any(many > 1 for many in _beside(held[passage], told).values())}
    for number in range(len(stretches.copied)):
        if stretches.passage(number) in alone:
            stretches.copied[number] = False


def _by_article(normalised: NormalisedWords, stretches: Stretches) -> dict[int, dict[int, np.ndarray]]:
    """Return the words of each passage in each article that has it."""
    places = np.nonzero(stretches.of_word >= 0)[0]
    passages = [stretches.passage(number) for number in range(len(stretches.copied))]
    numbers = np.array(passages, dtype=np.int64)[stretches.of_word[places]]
    articles = normalised.article[places]
    held: dict[int, dict[int, np.ndarray]] = defaultdict(dict)
    if not len(places):
        return held
    order = np.lexsort((places, articles, numbers))
    edges = np.nonzero((np.diff(numbers[order]) != 0) | (np.diff(articles[order]) != 0))[0] + 1
    for own in np.split(places[order], edges):
        held[passages[stretches.of_word[own[0]]]][int(normalised.article[own[0]])] = own
    return held


def _quoted(normalised: NormalisedWords, words: np.ndarray) -> bool:
    inside = int(np.sum(normalised.quoted[words]))
    outside = len(words) - inside
    return outside < NARRATIVE and outside <= _BETWEEN * len(words)


def _beside(held: dict[int, np.ndarray], told: dict[int, list[tuple[int, int, int]]]) -> Counter[int]:
    """Return beside which narrative passages one stands, in how many of its articles."""
    return Counter(
        passage
        for article, words in held.items()
        for passage in {
            passage
            for passage, first, last in told[article]
            if first <= int(words[-1]) + _NEAR and int(words[0]) <= last + _NEAR
        }
    )


def _copied(normalised: NormalisedWords, links: Sequence[Link]) -> list[bool]:
    """Return for each link whether it is copy; otherwise it is the same speech, quoted by both.

    It is a speech where most of what matches stands in quotation marks in both and less than `NARRATIVE` words do not,
    and no copied narrative of the same two articles stands beside it in both.
    """
    found = [_narrates(link) for link in links]
    beside = defaultdict(list)
    for link, copied in zip(links, found, strict=True):
        if copied:
            beside[_articles(normalised, link)].append(link)
    return [
        copied or _stands_in(link, beside.get(_articles(normalised, link), []))
        for link, copied in zip(links, found, strict=True)
    ]


def _narrates(link: Link) -> bool:
    outside = link.matched - link.spoken
    return outside >= NARRATIVE or link.spoken < outside


def _stands_in(link: Link, narrative: Sequence[Link]) -> bool:
    return any(
        one.start <= link.end + _NEAR
        and link.start <= one.end + _NEAR
        and one.start2 <= link.end2 + _NEAR
        and link.start2 <= one.end2 + _NEAR
        for one in narrative
    )


def _articles(normalised: NormalisedWords, link: Link) -> tuple[int, int]:
    return int(normalised.article[link.start]), int(normalised.article[link.start2])
