"""The articles of a selection and all rows of them, kept for whoever asks next."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.analysis.analyse import Analysis
from components.analysis.selection import Selection, chosen_articles, chosen_rows
from components.reading.model import VOICES
from dashboard.ready import Ready, bytes_of

#: Bytes of what is kept: it lies in memory a second time.
MOST_KEPT = 300_000_000

Chosen = tuple[pd.DataFrame, dict[str, pd.DataFrame]]


def of_all_voices(key: tuple[tuple[str, str], str, bool], selection: Selection, whole: Analysis) -> Chosen:
    """Return the articles of a selection and each component's rows of them, whatever voices are chosen.

    The board and what stands around it take the same ones. `key` names the analysis.
    """
    return kept().of((key, repr(selection)), lambda: _now(selection, whole))


@st.cache_resource
def kept() -> Ready[Chosen]:
    """Return what is kept."""
    return Ready(MOST_KEPT, lambda chosen: bytes_of(chosen[0], *chosen[1].values()))


def _now(selection: Selection, whole: Analysis) -> Chosen:
    articles = chosen_articles(whole.articles, selection)
    return articles, {slug: chosen_rows(frame, articles, VOICES, selection.copy) for slug, frame in whole.rows.items()}
