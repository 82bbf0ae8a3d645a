"""The rows of all measures of a large corpus: some articles at a time, so that no step holds those of all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import pandas as pd

from components.analysis import measuring
from components.analysis.alongside import Alongside
from components.analysis.give_back import give_back
from components.analysis.measuring import Progress, at_hand, none, of_block, stacked, unrelated
from components.analysis.parts import Parts, Ready
from components.analysis.shelf import Shelf
from components.contract import Component, Options
from components.corpus.article import Problem
from components.reading.model import Reading

#: Articles whose events are related together, if these have no more.
TOGETHER = 500
#: Rows that are held together where a measure's rows were related as one frame.
_ROWS = 20_000


def measured_in_parts(
    chosen: Sequence[tuple[Component, Options]],
    readings: Sequence[Reading],
    problems: Mapping[str, list[Problem]],
    tell: Progress,
    ready: Mapping[str, Sequence[pd.DataFrame | None]],
    alongside: Alongside | None = None,
) -> dict[str, Parts]:
    """Return the rows of each component by its slug, a frame for each block of articles, one at least.

    Each block is measured by all before the next, so that its readings are needed once, for what is made `alongside`,
    too. What fails goes to the `problems` of the component's slug; `ready` are the blocks at hand, of each component.
    """
    found = {one.slug: _parts_for(ready.get(one.slug, ())) for one, _ in chosen}
    for number, done in enumerate(range(0, len(readings), measuring.BLOCK)):
        tell("Measuring", done, len(readings))
        block = readings[done : done + measuring.BLOCK]
        for one, options in chosen:
            others = ready.get(one.slug, ())
            held = others.numbers[number] if isinstance(others, Ready) else None
            if held is not None:
                found[one.slug].add_held(held)
                continue
            frames = of_block(one, block, options, problems[one.slug], at_hand(others, number))
            found[one.slug].add(stacked(frames) if frames else none(one, options))
        if alongside:
            alongside.fill(number, block)
    tell("Measuring", len(readings), len(readings))
    for one, options in chosen:
        if not readings:
            found[one.slug].add(none(one, options))
    return found


def _parts_for(ready: Sequence[pd.DataFrame | None]) -> Parts:
    """Return no parts yet, on the shelf where those lie that are at hand."""
    return Parts(shelf=ready.shelf if isinstance(ready, Ready) else None)


def related_in_parts(
    component: Component, readings: Sequence[Reading], parts: Sequence[pd.DataFrame], problems: list[Problem]
) -> Sequence[pd.DataFrame]:
    """Return the rows with what needs all articles at once, as frames of the corpus's articles in their order."""
    give_back()
    if component.relate is None:
        return parts
    try:
        if component.relate_parts:
            return Parts(component.relate_parts(readings, parts))
        if component.by_event:
            return Parts(_event_by_event(component, readings, parts))
        return Parts(_parted(component.relate(readings, stacked(parts))))
    except Exception as error:
        problems.append(unrelated(component, error))
        return parts
    finally:
        give_back()


def _parted(rows: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """Yield rows as frames of some rows each."""
    for first in range(0, max(len(rows), 1), _ROWS):
        yield rows.iloc[first : first + _ROWS].reset_index(drop=True)


def _event_by_event(
    component: Component, readings: Sequence[Reading], parts: Sequence[pd.DataFrame]
) -> Iterator[pd.DataFrame]:
    """Yield the rows, related some events at a time, in the order of the corpus."""
    assert component.relate
    batches = _batches(readings)
    batch_of = np.empty(len(readings), dtype="int64")
    for number, places in enumerate(batches):
        batch_of[places] = number
    place_of = {reading.article.article_id: place for place, reading in enumerate(readings)}
    shelf = Shelf()
    of_batch = [Parts(shelf=shelf) for _ in batches]
    for rows in parts:
        _deal(rows, batch_of[_places(rows, place_of)], of_batch)
    block_of = np.arange(len(readings)) // TOGETHER
    of_block = [Parts(shelf=shelf) for _ in range(int(block_of[-1]) + 1)] if len(readings) else []
    for places, own in zip(batches, of_batch, strict=True):
        if len(own):
            related = component.relate([readings[place] for place in places], stacked(own))
            _deal(related, block_of[_places(related, place_of)], of_block)
    if not any(map(len, of_block)):
        yield component.relate(readings, stacked(parts))
    for own in of_block:
        if len(own):
            rows = stacked(own)
            order = np.argsort(_places(rows, place_of), kind="stable")
            yield rows.iloc[order].reset_index(drop=True)


def _batches(readings: Sequence[Reading]) -> list[list[int]]:
    """Return the places of articles in the order of the corpus, in batches of whole events."""
    events: dict[str, list[int]] = {}
    for place, reading in enumerate(readings):
        events.setdefault(reading.event, []).append(place)
    batches: list[list[int]] = [[]]
    for places in events.values():
        if batches[-1] and len(batches[-1]) + len(places) > TOGETHER:
            batches.append([])
        batches[-1] += places
    return [sorted(places) for places in batches]


def _places(rows: pd.DataFrame, place_of: Mapping[str, int]) -> np.ndarray:
    numbers, ids = pd.factorize(rows["article_id"])
    return np.array([place_of[one] for one in ids.tolist()], dtype="int64")[numbers]


def _deal(rows: pd.DataFrame, numbers: np.ndarray, parts: Sequence[Parts]) -> None:
    """Add the rows of each number, in their order, to the parts of that number."""
    for number in np.unique(numbers).tolist():
        parts[number].add(rows[numbers == number].reset_index(drop=True))
