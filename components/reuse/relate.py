"""What only all articles together tell of a shared passage: who else holds it, and where it likely comes from."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import pandas as pd

from components.reading.model import Reading
from components.reuse.credits import credit
from components.reuse.origins import Origin, origin


def relate(readings: list[Reading], rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with `articles`, `number`, `holders`, `origin` and `reason` filled in."""
    numbers: dict[str, int] = {}
    for reading in readings:
        numbers.setdefault(reading.article.outlet, len(numbers))
    held: defaultdict[str, list[int]] = defaultdict(list)
    for place, reading in enumerate(readings):
        for passage in dict.fromkeys(one.passage for one in reading.shared):
            held[passage].append(place)
    outlet = [numbers[reading.article.outlet] for reading in readings]
    known = cache(lambda place: credit(readings[place]))
    places = {id(reading): place for place, reading in enumerate(readings)}
    origins = {
        passage: origin([readings[place] for place in own], lambda one: known(places[id(one)]))
        for passage, own in held.items()
    }
    counted = {passage: _counted([outlet[place] for place in own]) for passage, own in held.items()}
    own = rows["outlet"].map(numbers).fillna(0).astype("int64")
    nothing = Origin("", "")
    return rows.assign(
        articles=[len(held.get(passage, (0,))) for passage in rows["passage"]],
        number=own,
        holders=[
            _others(counted.get(passage, {}), number) for passage, number in zip(rows["passage"], own, strict=True)
        ],
        origin=[origins.get(passage, nothing).name for passage in rows["passage"]],
        reason=[origins.get(passage, nothing).reason for passage in rows["passage"]],
    )


def _counted(outlets: list[int]) -> dict[int, int]:
    """Return how many articles of each outlet hold a passage, by the outlets' numbers."""
    found: dict[int, int] = {}
    for number in sorted(outlets):
        found[number] = found.get(number, 0) + 1
    return found


def _others(counted: dict[int, int], own: int) -> str:
    """Return the numbers of the outlets whose other articles hold a passage."""
    return " ".join(str(number) for number, articles in counted.items() if number != own or articles > 1)
