"""Rows and articles of readings, as the dashboard hands them to a component."""

from __future__ import annotations

import pandas as pd

from components.contract import ARTICLE_COLUMNS
from components.reading.model import Reading
from components.speakers.measure import measure


def rows_of_all(readings: list[Reading]) -> pd.DataFrame:
    """Return the rows of all readings in one frame."""
    return measure(readings, {})


def articles_of(readings: list[Reading]) -> pd.DataFrame:
    """Return the frame of articles; the counts of words are not needed here and stay zero."""
    rows = [
        {
            **dict.fromkeys(ARTICLE_COLUMNS, 0),
            "article_id": reading.article.article_id,
            "outlet": reading.article.outlet,
        }
        for reading in readings
    ]
    return pd.DataFrame(rows, columns=list(ARTICLE_COLUMNS))
