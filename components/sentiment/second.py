"""The second opinion: VADER (Hutto and Gilbert 2014), another word list with rules of its own.

VADER tells no word's place, so it cannot be asked which part of a sentence's score stands in which voice. It is given
the words of one voice alone: nothing of a quotation reaches the outlet's score, at the price that a negation in
another voice is not seen. It knows straight quotation marks only ("disaster”" would be an unknown word, "isn’t" no
negation), so printer's marks are made straight for it.

Most words are not on its list and most that are have nothing near that changes their weight. So what a stretch between
two blanks means is looked up once and kept, and VADER's rules are asked only for words that they may change. Proven
equal to VADER for the versions in `PROVEN`; beside any other, and for texts with emojis, VADER reads all words itself.
"""

from __future__ import annotations

import importlib.metadata
import string
from collections.abc import Callable, Sequence
from functools import cache
from heapq import heappop, heappush
from typing import Any, NamedTuple

#: Versions of vaderSentiment whose numbers are given to the last digit; tests/sentiment compares them.
PROVEN = ("3.3.2",)
#: Stretches that are kept: enough for the words of a large corpus, small enough for any memory.
KEPT = 200_000
#: How many words before a word VADER's rules look at, and how many behind it.
_BACK, _ON = 3, 2
_STRAIGHT = str.maketrans({**dict.fromkeys("“”„«»", '"'), **dict.fromkeys("‘’‚", "'"), "…": "..."})
#: Words that VADER's rules name, beside those of its lists.
_IN_RULES = frozenset(("no", "least", "never", "so", "this", "without", "kind"))


def compound(text: str) -> float:
    """Return VADER's compound score of a text, -1 to 1; 0 where it knows no word."""
    return _scorer()(text)


@cache
def _scorer() -> Callable[[str], float]:
    """Return what gives the compound score of a text."""
    proven = importlib.metadata.version("vaderSentiment") in PROVEN
    return Quick().compound if proven else as_vader_reads


def as_vader_reads(text: str) -> float:
    """Return the compound score of a text of which VADER reads every word."""
    return float(_analyzer().polarity_scores(text.translate(_STRAIGHT))["compound"])


class _Known(NamedTuple):
    """A word of which VADER knows something: its weight, None without one, and whether it may change those near it."""

    word: str
    weight: float | None
    changes: bool


class _Stretches(dict[str, _Known | None]):
    """By stretch between two blanks: what VADER knows of its word, looked up when it is first met."""

    def __init__(self) -> None:
        super().__init__()
        self._weights, self._boosters, self._changing = _analyzer().lexicon, _vader().BOOSTER_DICT, _changing()

    def __missing__(self, stretch: str) -> _Known | None:
        word = _word(stretch)
        if len(self) >= KEPT:
            self.clear()
        found = self[stretch] = self._known(word, word.lower())
        return found

    def _known(self, word: str, small: str) -> _Known | None:
        weight = None if small in self._boosters else self._weights.get(small)
        in_capitals = weight is not None and word.isupper()
        changes = in_capitals or small in self._changing or "n't" in small
        return _Known(small, weight, changes) if changes or weight is not None or small == "but" else None


@cache
def _changing() -> frozenset[str]:
    """Return words of which one stands near wherever a rule of VADER's changes a weight, capitals and n't apart."""
    vader = _vader()
    # Of several words that only count together one is enough, and the longest is the rarest: "bomb" of "the bomb".
    together = (max(words.split(), key=len) for words in (*vader.SPECIAL_CASES, *vader.BOOSTER_DICT))
    return _IN_RULES | frozenset(vader.NEGATE) | frozenset(together)


class Quick:
    """Scores texts and remembers what their words mean, nothing else: the same text, the same score."""

    def __init__(self) -> None:
        self._known = _Stretches().__getitem__
        # VADER looks for emojis sign by sign, so that those of several signs are none to it.
        self._emojis = frozenset(one for one in _analyzer().emojis if len(one) == 1)

    def compound(self, text: str) -> float:
        """Return what `as_vader_reads` does."""
        if not self._emojis.isdisjoint(text):
            return as_vader_reads(text)
        stretches = text.split()
        known = list(map(self._known, stretches))
        found = [(at, one) for at, one in enumerate(known) if one]
        if not found:
            return 0.0
        changing = {at for at, one in found if one.changes}
        # Asked once for a text, however many words ask.
        capitals = cache(lambda: bool(_vader().allcap_differential(list(map(_word, stretches)))))
        places, weights, but = [], [], None
        for at, one in found:
            if (weight := one.weight) is not None:
                if changing and not changing.isdisjoint(range(at - _BACK, at + _ON + 1)):
                    weight = _changed(stretches, at, capitals)
                places.append(at)
                weights.append(weight)
            elif but is None and one.word == "but":
                but = at
        # Words without a weight add nothing: VADER's sum goes over the same numbers in the same order.
        total = float(sum(weights if but is None else _around(but, places, weights)))
        if total:
            emphasis = _analyzer()._punctuation_emphasis(text)
            total += emphasis if total > 0 else -emphasis
        return float(round(_vader().normalize(total), 4))


class _Near(NamedTuple):
    """Some words of a text, and whether it has words in capitals and others: what VADER's rules ask of a text."""

    words_and_emoticons: list[str]
    is_cap_diff: bool


def _changed(stretches: Sequence[str], at: int, capitals: Callable[[], bool]) -> float:
    """Return the weight of the word at a place of a text as VADER's rules change it.

    `capitals` says whether the text has words in capitals and others.
    """
    first = max(0, at - _BACK)
    words = list(map(_word, stretches[first : at + _ON + 1]))
    at -= first
    if words[at].lower() == "kind" and at + 1 < len(words) and words[at + 1].lower() == "of":
        return 0.0
    near = _Near(words, any(map(str.isupper, words)) and capitals())
    return float(_analyzer().sentiment_valence(0, near, words[at], at, [])[0])


def _word(stretch: str) -> str:
    """Return the word of a stretch as VADER reads it, without the marks around it."""
    straight = stretch.translate(_STRAIGHT)
    bare = straight.strip(string.punctuation)
    return bare if len(bare) > 2 else straight  # ":)" is left as it is


@cache
def _vader() -> Any:
    # Only when first needed, so that the app paints before the word list is read.
    from vaderSentiment import vaderSentiment  # noqa: PLC0415

    return vaderSentiment


@cache
def _analyzer() -> Any:
    analyzer = _vader().SentimentIntensityAnalyzer()
    analyzer._negation_check = _nearby(analyzer._negation_check)
    analyzer._special_idioms_check = _nearby(analyzer._special_idioms_check)
    analyzer._but_check = _but_check
    return analyzer


def _nearby(check: Callable[..., float]) -> Callable[..., float]:
    """Return one of VADER's rules for a word, given only the words that it looks at.

    VADER makes every word of the text small for each word that it scores: a quarter of a minute for 16,000 words.
    """

    def near(valence: float, words: Sequence[str], *where: int) -> float:
        *rest, at = where
        first = max(0, at - _BACK)
        return check(valence, words[first : at + _ON + 1], *rest, at - first)

    return near


def _but_check(words: Sequence[str], valences: list[float]) -> list[float]:
    """Return the valences of all words, changed where one of the words is "but"."""
    but = next((at for at, word in enumerate(words) if word.lower() == "but"), None)
    return valences if but is None else _around(but, range(len(words)), valences)


def _around(but: int, places: Sequence[int], valences: list[float]) -> list[float]:
    """Return the valences of words at places with those before the first "but" halved and those behind half as much
    again.

    VADER means each by its own place, and takes the first of the same value instead: so does this, in the same order,
    with the numbers of each value at hand. Words of no weight may be left out, as both make nothing of nothing.
    """
    numbers: dict[float, list[int]] = {}
    for number, valence in enumerate(valences):
        numbers.setdefault(valence, []).append(number)  # ascending, which a heap is
    for number in range(len(valences)):
        valence = valences[number]
        first = numbers[valence][0]
        if places[first] != but:
            valences[first] = valence * (0.5 if places[first] < but else 1.5)
            heappop(numbers[valence])
            heappush(numbers.setdefault(valences[first], []), first)
    return valences
