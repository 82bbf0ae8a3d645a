"""Whether two people changed one version at the same time: each gets a version without the other's change."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from components.library.model import Card


def made_meanwhile(cards: Sequence[Card], name: str) -> datetime | None:
    """Return when another version was made of the one that this one was made of, before it; None where none was.

    `cards` are the versions of the corpus, this one among them.
    """
    own = next(card for card in cards if card.name == name)
    before = [card.created for card in cards if own.parent and card.parent == own.parent]
    return max((created for created in before if created < own.created), default=None)
