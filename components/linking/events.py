"""Which articles tell of the same event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from components.reading.model import Reading


def group(readings: Sequence[Reading]) -> list[Reading]:
    """Return the readings with the event that each tells of, named by the id of its first article."""
    return [replace(reading, event=readings[0].article.article_id) for reading in readings]
