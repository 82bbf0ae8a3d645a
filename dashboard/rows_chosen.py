"""The articles of a selection and all rows of them, kept for whoever asks next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd
import streamlit as st

from components.analysis.analyse import Analysis
from components.analysis.asked import asked
from components.analysis.selection import Selection, chosen_articles
from components.reading.model import VOICES
from dashboard.ready import Ready, bytes_of

#: Bytes of what is kept: it lies in memory a second time.
MOST_KEPT = 300_000_000

#: What names an analysis: corpus and code, corrections in force, names hidden.
Key = tuple[tuple[str, str], str, bool]


class Chosen(Mapping[str, pd.DataFrame]):
    """Each component's rows of the articles of a selection, whatever voices are chosen; taken when first asked for."""

    def __init__(self, key: Key, selection: Selection, whole: Analysis) -> None:
        self._key, self._selection, self._whole = key, selection, whole
        self.articles = kept().of((key, repr(selection), ""), lambda: chosen_articles(whole.articles, selection))

    def __getitem__(self, slug: str) -> pd.DataFrame:
        if len(self.articles) == len(self._whole.articles) and self._selection.copy == "all":
            return self._whole.rows[slug]
        return self.said(slug, VOICES)

    def said(self, slug: str, voices: tuple[str, ...]) -> pd.DataFrame:
        """Return a component's rows in some voices alone: one frame for all parts of a page that ask for them."""
        of = (self._key, repr(self._selection), slug, voices)
        return kept().of(of, lambda: asked(self._whole, slug, self.articles, voices, self._selection.copy))

    def __iter__(self) -> Iterator[str]:
        return iter(self._whole.rows)

    def __len__(self) -> int:
        return len(self._whole.rows)


@st.cache_resource
def kept() -> Ready[pd.DataFrame]:
    """Return what is kept."""
    return Ready(MOST_KEPT, bytes_of)
