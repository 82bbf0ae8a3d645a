"""What needs all articles at once: each one's event, and what means must differ by, whatever is shown later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pandas as pd

from components.reading.model import VOICES, Reading
from components.sentiment.compared import family_of

#: What is compared of the rows, beside their events.
_COMPARED = ["article_id", "outlet", "voice", "class", "polarity", "vader"]


def relate(readings: Sequence[Reading], rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with their event, and for their voice the critical value and number of all pairs of the corpus.

    The columns are `event`, `family` and `pairs`.
    """
    return next(relate_parts(readings, (rows,)))


def relate_parts(readings: Sequence[Reading], parts: Sequence[pd.DataFrame]) -> Iterator[pd.DataFrame]:
    """Yield what `relate` returns of frames of rows, one below the other, a frame for each."""
    event = {reading.article.article_id: reading.event for reading in readings}

    def with_events(rows: pd.DataFrame) -> pd.DataFrame:
        return rows.assign(event=rows["article_id"].map(event).fillna("").astype("str"))

    compared = pd.concat([with_events(rows[_COMPARED]) for rows in parts], ignore_index=True)
    family = {voice: family_of(compared, voice) for voice in VOICES}
    for rows in parts:
        yield with_events(rows).assign(
            family=rows["voice"].map({voice: found[0] for voice, found in family.items()}).astype("float64"),
            pairs=rows["voice"].map({voice: found[1] for voice, found in family.items()}).astype("int64"),
        )
