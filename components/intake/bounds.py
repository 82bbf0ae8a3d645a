"""Whole numbers that settings hold: within which bounds each lies, and what is told of one that does not."""

from __future__ import annotations

from typing import NamedTuple


class Bounds(NamedTuple):
    """The least and the most of a number; beyond the most nothing could be counted by it, or a slip is likelier."""

    least: int
    most: int

    def read(self, text: str) -> int | None:
        """Return the number that a text says, None where it says none within the bounds."""
        digits = text.strip()
        if not (digits.isascii() and digits.isdigit()) or len(digits) > len(str(self.most)):
            return None
        return int(digits) if self.least <= int(digits) <= self.most else None

    def wrong(self, variable: str, text: str) -> str:
        """Return what is wrong with a text that says no such number, as the first half of a sentence."""
        return f"{variable}={text.strip()[:40]}: no whole number from {self.least:,} to {self.most:,}"
