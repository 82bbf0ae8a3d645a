"""What a reader has chosen to look at, and the part of the frames that falls under it."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.contract import Component


@dataclass(frozen=True)
class Selection:
    """The choices of the sidebar. An empty `voices` means that each component counts the voices that suit it."""

    outlets: tuple[str, ...]
    voices: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    since: str = ""
    until: str = ""

    def voices_for(self, component: Component) -> tuple[str, ...]:
        """Return the voices counted for a component: the chosen ones, else its own."""
        return self.voices or component.voices


def chosen_articles(articles: pd.DataFrame, selection: Selection) -> pd.DataFrame:
    """Return the rows of the frame of articles that fall under a selection, in their order.

    Articles without a date stay in whatever the dates are, since nothing speaks against them.
    """
    chosen = articles["outlet"].isin(selection.outlets)
    if selection.kinds:
        chosen &= articles["kind"].isin(selection.kinds)
    published = articles["published"].fillna("").astype(str)
    undated = published == ""
    if selection.since:
        chosen &= undated | (published >= selection.since)
    if selection.until:
        chosen &= undated | (published <= selection.until)
    return articles[chosen].reset_index(drop=True)


def chosen_rows(rows: pd.DataFrame, articles: pd.DataFrame, voices: tuple[str, ...]) -> pd.DataFrame:
    """Return the rows of a measure that belong to the given articles and voices, in their order."""
    chosen = rows["article_id"].isin(articles["article_id"]) & rows["voice"].isin(voices)
    return rows[chosen].reset_index(drop=True)
