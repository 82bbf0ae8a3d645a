"""What only all articles together tell of a shared passage: who else holds it, and where it likely comes from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

import pandas as pd

from components.reading.model import Reading
from components.reuse.credits import credit
from components.reuse.origins import Origin, origin


def relate(readings: Sequence[Reading], rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with `articles`, `number`, `holders`, `origin` and `reason` filled in."""
    return next(relate_parts(readings, (rows,)))


def relate_parts(readings: Sequence[Reading], parts: Sequence[pd.DataFrame]) -> Iterator[pd.DataFrame]:
    """Yield what `relate` returns of frames of rows, one below the other, a frame for each."""
    numbers: dict[str, int] = {}
    for reading in readings:
        numbers.setdefault(reading.article.outlet, len(numbers))
    held: defaultdict[str, list[int]] = defaultdict(list)
    for place, reading in enumerate(readings):
        for passage in dict.fromkeys(one.passage for one in reading.shared):
            held[passage].append(place)
    articles = [reading.article for reading in readings]
    outlet = [numbers[article.outlet] for article in articles]
    known = cache(lambda place: credit(readings[place]))
    origins = {passage: origin([articles[place] for place in own], map(known, own)) for passage, own in held.items()}
    counted = {passage: _counted([outlet[place] for place in own]) for passage, own in held.items()}
    nothing = Origin("", "")
    for rows in parts:
        own = rows["outlet"].map(numbers).fillna(0).astype("int64")
        passages = rows["passage"].tolist()
        found = [origins.get(passage, nothing) for passage in passages]
        yield rows.assign(
            articles=[len(held.get(passage, (0,))) for passage in passages],
            number=own,
            holders=[
                _others(counted.get(passage, {}), number)
                for passage, number in zip(passages, own.tolist(), strict=True)
            ],
            origin=[one.name for one in found],
            reason=[one.reason for one in found],
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
