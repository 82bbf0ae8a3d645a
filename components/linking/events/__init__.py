"""Which articles tell of the same event, which events make one story, and which articles could stand elsewhere."""

from __future__ import annotations

from components.linking.events.grouping import group, grouped
from components.linking.events.naming import named

__all__ = ["group", "grouped", "named"]
