"""Who speaks inside a quotation ("I"), and which party it and they take up."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from components.reading.persons.clusters import Being
from components.reading.persons.grammar import SPEAKER, SUBJECT
from components.reading.persons.weighing import Spot

#: How far from the marks of a quotation its speaker is named.
_NEAR = 160
#: How far back it and they look, in spots.
_BACK = 16
_FAR = 60
#: Nouns that take up a body whatever its name.
_ANY_BODY = frozenset(
    ("company", "firm", "group", "organization", "organisation", "agency", "newspaper", "paper", "network")
)
_SENTENCE_ENDS = (". ", "! ", "? ", ".\n", "\n")


class Voices:
    """The quotations of an article and the spots around them."""

    def __init__(self, text: str, spots: Sequence[Spot], quoted: Sequence[tuple[int, int]]) -> None:
        self._text = text
        self._spots = spots
        self._starts = [spot.start for spot in spots]
        self._quoted = quoted
        self._quote_starts = [start for start, _ in quoted]

    def speaker_at(self, position: int) -> Being | None:
        """Return who speaks the quotation around a position; None outside quotations."""
        number = bisect_right(self._quote_starts, position) - 1
        if number < 0 or position >= self._quoted[number][1]:
            return None
        start, end = self._quoted[number]
        return self._after(end) or self._before(start)

    def _after(self, end: int) -> Being | None:
        """Return who is named as speaker right after a quotation: `..., Ana Ruiz said` or `said Ana Ruiz`."""
        low = bisect_left(self._starts, end)
        for spot in self._spots[low : low + 4]:
            gap = self._text[end : spot.start]
            if len(gap) > _NEAR or any(mark in gap for mark in _SENTENCE_ENDS) or spot.quote:
                return None
            if spot.slot == SPEAKER:
                return spot.being
        return None

    def _before(self, start: int) -> Being | None:
        """Return the last one who spoke before a quotation, the subject of its own sentence first."""
        low = bisect_left(self._starts, start)
        led = self._text[max(0, start - 40) : start].rstrip(" \xa0\n\r\t)").endswith(":")
        if led:
            return self._opener(low)
        best: Being | None = None
        for spot in self._spots[max(0, low - _BACK) : low][::-1]:
            if spot.quote or spot.being is None:
                continue
            if spot.slot == SPEAKER:
                return spot.being if best is None else best
            gap = self._text[spot.end : start]
            if (
                best is None
                and spot.slot == SUBJECT
                and len(gap) < _NEAR
                and not any(mark in gap[:-3] for mark in _SENTENCE_ENDS)
            ):
                best = spot.being
        return best

    def _opener(self, low: int) -> Being | None:
        """Return the subject of the sentence that leads to a quotation with a colon."""
        before = [spot for spot in self._spots[max(0, low - _BACK) : low] if not spot.quote and spot.being is not None]
        if not before:
            return None
        acting = [spot for spot in before if spot.sentence == before[-1].sentence and spot.slot in (SPEAKER, SUBJECT)]
        return acting[0].being if acting else before[-1].being

    def body_before(self, noun: str, position: int) -> Being | None:
        """Return the body that "the ministry" or "the company" takes up: of that noun, or for some nouns the latest."""
        low = bisect_left(self._starts, position)
        for spot in self._spots[max(0, low - _FAR) : low][::-1]:
            if spot.being is not None and _is_body(spot.being) and spot.being.key[-1] == noun:
                return spot.being
        return self.party_before(position) if noun in _ANY_BODY else None

    def party_before(self, position: int) -> Being | None:
        """Return the organisation that it or they at a position takes up: the latest one that acts, else the latest."""
        low = bisect_left(self._starts, position)
        latest: Being | None = None
        for spot in self._spots[max(0, low - _BACK) : low][::-1]:
            being = spot.being
            if being is None or not _is_body(being) or position - spot.start > 600:
                continue
            if spot.slot in (SPEAKER, SUBJECT):
                return being
            latest = latest or being
        return latest


def _is_body(being: Being) -> bool:
    return being.organisation > max(being.person, being.place)
