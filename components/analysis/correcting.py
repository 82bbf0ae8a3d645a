"""A corpus put right by hand: what a change touches is measured again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from components.analysis.analyse import Analysis, registered
from components.analysis.article_rows import article_frame
from components.analysis.in_turn import InTurn
from components.analysis.measuring import Progress, exchanged, measure, relate
from components.contract import Component
from components.corpus.article import Problem
from components.corrections.model import Change


def correct(
    whole: Analysis,
    changes: Sequence[Change],
    components: Sequence[Component] | None = None,
    tell: Progress | None = None,
    later: list[Problem] | None = None,
) -> Analysis:
    """Return the analysis of the readings put right by hand; without changes the very analysis that was given.

    `whole` has none yet. Articles that a change touches are measured again, what needs all is done anew (`tell` hears).
    Where the rows of `whole` are made when they are asked for, so are those put right, and what is found wrong with
    them is added to `later`.
    """
    if not changes:
        return whole
    if isinstance(whole.rows, InTurn):
        from components.analysis.corrected_in_turn import correct_in_turn  # noqa: PLC0415 (it loads word lists)

        return correct_in_turn(whole, changes, components or registered(), tell or _nothing, later)
    from components.corrections.apply import apply  # noqa: PLC0415 (its word lists are loaded on import)

    components = registered() if components is None else components
    applied = apply(whole.readings, changes)
    changed, touched = ([applied.readings[at] for at in places] for places in (applied.changed, applied.touched))
    problems: list[Problem] = []
    measured = {}
    for one in components:
        again = measure(one, changed, one.chosen(whole.corpus.options.get(one.slug, {})), problems, tell or _nothing)
        measured[one.slug] = exchanged(whole.measured[one.slug], again, changed, applied.readings)
    rows = {one.slug: relate(one, applied.readings, measured[one.slug], problems) for one in components}
    return replace(
        whole,
        corpus=replace(whole.corpus, problems=(*whole.corpus.problems, *problems)),
        readings=tuple(applied.readings),
        articles=exchanged(whole.articles, article_frame(touched), touched, applied.readings),
        rows=rows,
        measured=measured,
        alongside=None,
        corrections=len(changes) - len(applied.misfits),
        misfits=applied.misfits,
    )


def _nothing(what: str, done: int, total: int) -> None:
    """Tell nobody."""
