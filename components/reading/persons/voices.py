"""Who speaks inside a quotation ("I")."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from components.reading.persons.entities import Entity
from components.reading.persons.grammar import SPEAKER, SUBJECT
from components.reading.persons.weighing import EntityMention

#: How far from the marks of a quotation its speaker is named.
_NEAR = 160
#: So many mentions before a quotation are looked at.
_BACK = 16
_SENTENCE_ENDS = (". ", "! ", "? ", ".\n", "\n")


class Voices:
    """The quotations of an article and the mentions around them."""

    def __init__(self, text: str, mentions: Sequence[EntityMention], quoted: Sequence[tuple[int, int]]) -> None:
        self._text = text
        self._mentions = mentions
        self._starts = [mention.start for mention in mentions]
        self._quoted = quoted
        self._quote_starts = [start for start, _ in quoted]

    def speaker_at(self, position: int) -> Entity | None:
        """Return who speaks the quotation around a position; None outside quotations."""
        number = bisect_right(self._quote_starts, position) - 1
        if number < 0 or position >= self._quoted[number][1]:
            return None
        start, end = self._quoted[number]
        return self._after(end) or self._before(start)

    def _after(self, end: int) -> Entity | None:
        """Return who is named as speaker right after a quotation: `..., Ana Ruiz said` or `said Ana Ruiz`."""
        low = bisect_left(self._starts, end)
        for mention in self._mentions[low : low + 4]:
            gap = self._text[end : mention.start]
            if len(gap) > _NEAR or any(mark in gap for mark in _SENTENCE_ENDS) or mention.quote:
                return None
            if mention.slot == SPEAKER:
                return mention.entity
        return None

    def _before(self, start: int) -> Entity | None:
        """Return the last one who spoke before a quotation, the subject of its own sentence first."""
        low = bisect_left(self._starts, start)
        led = self._text[max(0, start - 40) : start].rstrip(" \xa0\n\r\t)").endswith(":")
        if led:
            return self._opener(low)
        best: Entity | None = None
        for mention in self._mentions[max(0, low - _BACK) : low][::-1]:
            if mention.quote or mention.entity is None:
                continue
            if mention.slot == SPEAKER:
                return mention.entity if best is None else best
            gap = self._text[mention.end : start]
            if (
                best is None
                and mention.slot == SUBJECT
                and len(gap) < _NEAR
                and not any(mark in gap[:-3] for mark in _SENTENCE_ENDS)
            ):
                best = mention.entity
        return best

    def _opener(self, low: int) -> Entity | None:
        """Return the subject of the sentence that leads to a quotation with a colon."""
        before = [
            mention
            for mention in self._mentions[max(0, low - _BACK) : low]
            if not mention.quote and mention.entity is not None
        ]
        if not before:
            return None
        acting = [
            mention
            for mention in before
            if mention.sentence == before[-1].sentence and mention.slot in (SPEAKER, SUBJECT)
        ]
        return acting[0].entity if acting else before[-1].entity
