"""Where a worker finds what a page shows, and whether it is so little that the page does it itself."""

from __future__ import annotations

from components.analysis.analyse import Analysis
from components.corrections import Corrections
from components.worker.shown import Source
from dashboard import altered, corrections, data, names

#: Returns the characters of the articles.
size_of = altered.size_of


def of_page() -> Source | None:
    """Return where the analysis lies that the page shows, corrections and hidden names with it; None where nowhere.

    The example and a small corpus of the server's own are in memory alone.
    """
    present = corrections.current() if data.with_texts() else Corrections()
    if (card := data.card()) is not None:
        return Source(card.name, "", present, names.hidden())
    own = data.own()
    return None if own.stored is None else Source(own.stored.card.name, own.at, present, names.hidden())


def for_work(whole: Analysis, characters: int) -> Source | None:
    """Return the same where the articles have more characters than that; None where the page itself does the work."""
    return of_page() if size_of(whole) > characters else None
