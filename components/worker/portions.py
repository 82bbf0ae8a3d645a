"""Portions of a corpus that several workers read and measure for one command (`components.worker.hands`)."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from components.analysis.analyse import registered
from components.analysis.measuring import Progress, rows_of
from components.library.tables import pack, packable
from components.worker.wire import Plain, article_in, reading_in, reading_out


def read_portion(asked: Mapping[str, Any], progress: Progress) -> Plain:
    """Return the readings of articles; None for one that fails, which whoever asked reads again and tells of."""
    from components.reading.read import read  # noqa: PLC0415 (its word lists are loaded on import)

    readings: list[Plain | None] = []
    for done, told in enumerate(asked["articles"]):
        progress("Reading", done, len(asked["articles"]))
        reading = None
        with suppress(Exception):
            reading = reading_out(read(article_in(told)))
        readings.append(reading)
    return {"readings": readings}


def measure_portion(asked: Mapping[str, Any], progress: Progress) -> Plain:
    """Return the rows of a block of readings by each measure, as Parquet in base 64; None where a measure fails.

    Whoever asked measures that block again, and tells what is wrong.
    """
    block = [reading_in(article_in(one), told) for one, told in zip(asked["articles"], asked["readings"], strict=True)]
    rows: dict[str, str | None] = {}
    for component in registered():
        progress(component.title, 0, len(block))
        rows[component.slug] = None
        with suppress(Exception):
            frame = rows_of(component, block, component.chosen(asked["options"].get(component.slug, {})))
            rows[component.slug] = base64.b64encode(pack(frame)).decode() if packable(frame) else None
    return {"rows": rows}
