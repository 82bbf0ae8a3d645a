"""What this server allows people who bring articles: each limit is one environment variable."""

from __future__ import annotations

import os
from dataclasses import fields
from typing import TYPE_CHECKING

from components.intake.model import Limits

if TYPE_CHECKING:
    from components.intake.fetching.rules import FetchRules

#: Corpora that one visitor may keep in one session.
MOST_CORPORA = 20


def limits() -> Limits:
    """Return how much is taken in at once; `PARALLAX_UPLOAD_BYTES`, `PARALLAX_ARTICLES` and so on set it."""
    set_here = {one.name: _number(f"PARALLAX_{one.name.upper()}") for one in fields(Limits)}
    return Limits(**{name: number for name, number in set_here.items() if number})


def corpora() -> int:
    """Return how many corpora a visitor may keep in a session (`PARALLAX_CORPORA`)."""
    return _number("PARALLAX_CORPORA") or MOST_CORPORA


def fetching() -> FetchRules:
    """Return whether and how addresses are fetched; a variable that cannot be read switches fetching off."""
    from components.intake.fetching.rules import FetchRules  # noqa: PLC0415 (only this page asks)

    try:
        return FetchRules.from_environment()
    except ValueError:
        return FetchRules(allowed=False)


def _number(variable: str) -> int:
    text = os.environ.get(variable, "").strip()
    return int(text) if text.isascii() and text.isdigit() else 0
