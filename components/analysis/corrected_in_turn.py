"""A large corpus put right by hand: only what a change touches is made anew, and only some articles are held."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

import pandas as pd

from components.analysis.analyse import Analysis
from components.analysis.article_rows import article_frame
from components.analysis.by_parts import measured_in_parts, related_in_parts
from components.analysis.exchanged import Exchanged, rows_of
from components.analysis.in_turn import InTurn, parts_of
from components.analysis.measuring import Progress, exchanged
from components.analysis.packed import PackedById, Some
from components.analysis.parts import Parts
from components.contract import Component
from components.corpus.article import Problem
from components.corrections.apply import Applied, apply
from components.corrections.model import Change

Frames = Sequence[pd.DataFrame]


def correct_in_turn(
    whole: Analysis,
    changes: Sequence[Change],
    components: Sequence[Component],
    tell: Progress,
    later: list[Problem] | None = None,
) -> Analysis:
    """Return the analysis of the readings put right, its rows related when they are asked for.

    `whole` has its rows in turn, in the order of the corpus. Articles that a change touches are measured again. What a
    measure relates event by event is related again in the events that change alone, where its rows are at hand. What is
    found wrong with a measure is added to `later` when its rows are asked for.
    """
    applied = apply(whole.readings, changes, PackedById())
    found = replace(
        whole,
        readings=applied.readings,
        alongside=None,
        corrections=len(changes) - len(applied.misfits),
        misfits=applied.misfits,
    )
    if not applied.touched:
        return found
    problems: dict[str, list[Problem]] = {one.slug: [] for one in components}
    chosen = [(one, one.chosen(whole.corpus.options.get(one.slug, {}))) for one in components]
    changed = Some(applied.readings, applied.changed)
    again = measured_in_parts(chosen, changed, problems, tell, {})
    new = _New(whole, applied, again, problems)
    touched = Some(applied.readings, applied.touched)
    if later is not None:
        later += [one for own in problems.values() for one in own]
    rows = {one.slug: partial(new.rows, one, later) for one in components}
    return replace(
        found,
        articles=exchanged(whole.articles, article_frame(touched), touched, applied.readings),
        rows=InTurn(rows, lambda: [*chain(*problems.values())]),
        measured=InTurn({one.slug: partial(new.measured, one.slug) for one in components}),
    )


class _New:
    """The rows of the measures of a corpus that is put right."""

    def __init__(
        self, whole: Analysis, applied: Applied, again: Mapping[str, Frames], problems: Mapping[str, list[Problem]]
    ) -> None:
        self._whole, self._applied, self._again, self._problems = whole, applied, again, problems
        self._ids = [reading.article.article_id for reading in applied.readings]
        self._place_of = {one: place for place, one in enumerate(self._ids)}
        self._changed = [self._ids[place] for place in applied.changed]
        self._last: tuple[str, Frames] = ("", ())

    def measured(self, slug: str) -> Frames:
        """Return the rows of a measure before they are related; the same ones to whoever asks twice in a row."""
        if self._last[0] != slug:
            frames = parts_of(self._whole.measured, slug)
            if self._changed:
                frames = Exchanged(frames, self._again[slug], self._changed, self._place_of)
            self._last = slug, frames
        return self._last[1]

    def rows(self, component: Component, later: list[Problem] | None) -> Frames:
        """Return the rows of a measure, those related anew that must be."""
        own, measured = self._problems[component.slug], self.measured(component.slug)
        told = len(own)
        some_alone = component.by_event and isinstance(self._whole.rows, InTurn) and self._whole.rows.ready
        places = self._of_changed_events() if some_alone else range(len(self._ids))
        if len(places) < len(self._ids):
            ids = [self._ids[place] for place in places]
            some = Parts(rows_of(measured, ids, self._place_of))
            related = related_in_parts(component, Some(self._applied.readings, places), some, own)
            if len(own) == told:
                return Exchanged(parts_of(self._whole.rows, component.slug), related, ids, self._place_of)
            del own[told:]
        related = related_in_parts(component, self._applied.readings, measured, own)
        if later is not None:
            later += own[told:]
        return related

    def _of_changed_events(self) -> list[int]:
        """Return the places of the articles of all events in which an article changed, or that it left or joined."""
        after = self._applied.readings
        events = {
            reading.event for place in self._applied.touched for reading in (self._whole.readings[place], after[place])
        }
        return [place for place, reading in enumerate(after) if reading.event in events]
