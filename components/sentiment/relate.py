"""What needs all outlets at once: by how many standard errors means must differ, whatever is shown later."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from components.reading.model import VOICES, Reading
from components.sentiment.english import scored_language
from components.sentiment.summary import by_article
from components.statistics import critical_value


def relate(readings: list[Reading], rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with `family` filled in: the critical value of all pairs of the corpus in the row's voice."""
    values = {voice: critical_value(article_values(rows, voice)) for voice in VOICES}
    return rows.assign(family=rows["voice"].map(values).astype("float64"))


def article_values(rows: pd.DataFrame, voice: str, column: str = "polarity") -> dict[str, list[float]]:
    """Return by outlet the article values in one voice, outlets in the order of the rows."""
    return dict(_values(scored_language(rows), voice, column))


def _values(rows: pd.DataFrame, voice: str, column: str) -> Iterator[tuple[str, list[float]]]:
    for outlet, own in rows[rows["voice"] == voice].groupby("outlet", sort=False):
        yield str(outlet), by_article(own, column)
