"""The articles of a selection and all rows of them, kept for whoever asks next."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.analysis.analyse import Analysis
from components.analysis.selection import Selection, chosen_articles, chosen_rows
from components.reading.model import VOICES

#: Of a corpus with more rows than this nothing is kept: what is kept lies in memory a second time.
MOST_KEPT = 100_000

Chosen = tuple[pd.DataFrame, dict[str, pd.DataFrame]]


def of_all_voices(key: tuple[tuple[str, str], str, bool], selection: Selection, whole: Analysis) -> Chosen:
    """Return the articles of a selection and each component's rows of them, whatever voices are chosen.

    The board and what stands around it take the same ones. `key` names the analysis.
    """
    if sum(map(len, whole.rows.values())) > MOST_KEPT:
        return _now(selection, whole)
    return _kept(key, repr(selection), selection, whole)


@st.cache_resource(max_entries=4, show_spinner=False)
def _kept(key: tuple[tuple[str, str], str, bool], chosen: str, _selection: Selection, _whole: Analysis) -> Chosen:
    return _now(_selection, _whole)


def _now(selection: Selection, whole: Analysis) -> Chosen:
    articles = chosen_articles(whole.articles, selection)
    return articles, {slug: chosen_rows(frame, articles, VOICES, selection.copy) for slug, frame in whole.rows.items()}
