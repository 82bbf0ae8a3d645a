"""Rows and articles of readings, as the dashboard hands them to a component."""

from __future__ import annotations

import pandas as pd

from components.contract import ARTICLE_COLUMNS
from components.reading.model import Reading
from components.speakers.measure import COLUMNS, measure


def rows_of_all(readings: list[Reading]) -> pd.DataFrame:
    """Return the rows of all readings in one frame."""
    frames = [frame for frame in map(measure, readings) if len(frame)]
    return pd.concat(frames, ignore_index=True) if frames else pd.DataFrame(columns=list(COLUMNS))


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
