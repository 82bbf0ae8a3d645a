"""Quoted passages of one speaker that stand in several outlets: the same words, whole or cut.

Two passages belong together where they share at least `RUN` words in a row, `CONTENT` of them no function words, or
where the shorter of the two (three words or more, two of them no function words) stands whole within the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise
from typing import Any

import pandas as pd

from components.contract import once, whole_of
from components.reading.lexicon import words as word_list
from components.reading.words import words_in
from components.speakers.measure import NAMELESS

RUN, CONTENT = 5, 3
_SHORTEST, _SHORT_CONTENT = 3, 2
#: What makes a quoted passage, in the order of `QuotedPassage`.
_Key = tuple[Any, ...]
_COLUMNS = ["speaker", "outlet", "article_id", "quotation_id", "start", "wording"]


@dataclass(frozen=True)
class QuotedPassage:
    """A quoted passage: where it stands, and its wording as written."""

    speaker: str
    outlet: str
    article_id: str
    quotation_id: str
    start: int
    wording: str

    @cached_property
    def key(self) -> tuple[str | int, ...]:
        """What makes it."""
        return self.speaker, self.outlet, self.article_id, self.quotation_id, self.start, self.wording

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words as written, each with the points that follow it and the marks that open before it."""
        spans = list(words_in(self.wording))
        cuts = [0, *(self._between(end, start) for (_, end), (start, _) in pairwise(spans)), len(self.wording)]
        return tuple(self.wording[start:end].strip() for start, end in pairwise(cuts)) if spans else ()

    def _between(self, end: int, start: int) -> int:
        """Return where one word's points end and the next one's marks begin: at the last space between the two."""
        space = self.wording.rfind(" ", end, start)
        return start if space < 0 else space

    @cached_property
    def plain(self) -> tuple[str, ...]:
        """The words without points and capitals, to be compared."""
        return bare_words(self.wording)


@lru_cache(maxsize=100_000)  # the same quotations come again with every choice of outlets
def bare_words(wording: str) -> tuple[str, ...]:
    """Return the words of a wording without points and capitals."""
    return tuple(wording[start:end].casefold().replace("’", "'") for start, end in words_in(wording))


@once
def groups_of(rows: pd.DataFrame) -> list[tuple[QuotedPassage, ...]]:
    """Return the passages that belong together, of each speaker, where at least two outlets have them.

    Groups of most words over all outlets come first; nameless speakers are nobody in particular. Of a choice of
    articles, a group of the whole corpus stays as it is where all its passages are chosen; only the others are joined
    anew, of what is left of each, since a chain may be broken.
    """
    speakers: dict[str, int] = {}  # the order in which speakers first come, then passages
    places: dict[_Key, int] = {}
    for place, key in enumerate(_quoted(rows)):
        speakers.setdefault(key[0], place)
        places.setdefault(key, place)
    whole = whole_of(rows)
    found = []
    for group in _all_groups(rows if whole is None else whole):
        left = tuple(one for one in group if one.key in places)
        if len(left) == len(group):
            found.append(group)
        elif _outlets(left) > 1:
            found += _joined(left)
    found.sort(key=lambda group: (speakers[group[0].speaker], places[group[0].key]))
    return sorted(found, key=lambda group: -_outlets(group) * max(len(one.plain) for one in group))


def _quoted(rows: pd.DataFrame) -> list[_Key]:
    """Return what makes each quoted passage of a named speaker, in the order of `QuotedPassage`."""
    quoted = rows.loc[(rows["wording"] != "") & ~rows["speaker"].isin(NAMELESS), _COLUMNS]
    return list(map(tuple, quoted.to_numpy(object).tolist()))


@once
def _all_groups(rows: pd.DataFrame) -> list[tuple[QuotedPassage, ...]]:
    """Return the groups of all that is quoted in rows, in no order that counts."""
    by_speaker: dict[str, list[QuotedPassage]] = {}
    for key in _quoted(rows):
        by_speaker.setdefault(key[0], []).append(QuotedPassage(*key))
    return [group for own in by_speaker.values() if _outlets(own) > 1 for group in _joined(tuple(own))]


def _outlets(passages: Iterable[QuotedPassage]) -> int:
    return len({one.outlet for one in passages})


@lru_cache(maxsize=10_000)  # the same outlet is left out again
def _joined(passages: tuple[QuotedPassage, ...]) -> tuple[tuple[QuotedPassage, ...], ...]:
    """Return the passages in groups: what shares a run is one group, and so on along the chain.

    Groups of one outlet alone are left out.
    """
    leader = list(range(len(passages)))

    def lead(number: int) -> int:
        while leader[number] != number:
            number = leader[number]
        return number

    seen: dict[tuple[str, ...], int] = {}
    for number, one in enumerate(passages):
        for run in runs_of(one.plain):
            leader[lead(number)] = lead(seen.setdefault(run, number))
    _join_short(passages, lead, leader)
    found: dict[int, list[QuotedPassage]] = {}
    for number, one in enumerate(passages):
        found.setdefault(lead(number), []).append(one)
    return tuple(tuple(group) for group in found.values() if _outlets(group) > 1)


def _join_short(passages: Sequence[QuotedPassage], lead: Callable[[int], int], leader: list[int]) -> None:
    """Join what is too short for a run to the first passage that holds it whole."""
    short = {one.plain: number for number, one in enumerate(passages) if _tells(one.plain, _SHORTEST, _SHORT_CONTENT)}
    sizes: dict[str, set[int]] = {}  # by the first word, so that few places are looked at
    for words in short:
        sizes.setdefault(words[0], set()).add(len(words))
    for number, one in enumerate(passages):
        for at, word in enumerate(one.plain):
            for size in sizes.get(word, ()):
                other = short.get(one.plain[at : at + size])
                if other is not None and lead(other) != lead(number):
                    leader[lead(other)] = lead(number)


def runs_of(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield every run of words that is long and particular enough to tell that two passages are one."""
    functions = word_list("function_words")
    telling = list(accumulate((word not in functions for word in words), initial=0))
    for at in range(len(words) - RUN + 1):
        if telling[at + RUN] - telling[at] >= CONTENT:
            yield words[at : at + RUN]


def _tells(words: tuple[str, ...], least: int, content: int) -> bool:
    return len(words) >= least and sum(word not in word_list("function_words") for word in words) >= content
