"""What a reader has chosen to look at, and the part of the frames that falls under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from components.analysis.measuring import stacked
from components.contract import SHARED, Component, chosen_of, once
from components.reading.model import VOICES

#: Whose copy counts: everything, what no other outlet prints too, or only that.
COPIES = ("all", "own", "shared")
#: What stands on the page for each; addresses keep the words above.
COPY_WORDS = {"all": "include", "own": "leave out", "shared": "only this"}
#: What a page says of the text that it counts.
COPY_TOLD = {
    "own": "Text shared with other outlets is left out of everything here.",
    "shared": "Only text shared with other outlets counts here.",
}


@dataclass(frozen=True)
class Selection:
    """The choices of the sidebar. An empty `voices` means that each component counts the voices that suit it.

    `event` is the one event that is looked at, `story` the one story, each empty for all. `copy` is one of `COPIES`.
    """

    outlets: tuple[str, ...]
    voices: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    event: str = ""
    copy: str = "all"
    story: str = ""

    @property
    def level(self) -> Literal["event", "story"] | None:
        """Return what is looked at alone, None where all is."""
        return "event" if self.event else "story" if self.story else None

    def voices_for(self, component: Component) -> tuple[str, ...]:
        """Return the voices counted for a component: the chosen ones, else its own."""
        return self.voices or component.voices


def chosen_articles(articles: pd.DataFrame, selection: Selection) -> pd.DataFrame:
    """Return the rows of the frame of articles that fall under a selection, in their order.

    Articles without a date stay in whatever the dates are, since nothing speaks against them. Words are those of the
    copy chosen, so that rates stand over the words that were counted.
    """
    chosen = articles["outlet"].isin(selection.outlets)
    if selection.kinds:
        chosen &= articles["kind"].isin(selection.kinds)
    published = articles["published"].fillna("").astype(str)
    undated = published == ""
    if selection.event:
        chosen &= articles["event"] == selection.event
    if selection.story:
        chosen &= articles["story"] == selection.story
    if selection.since:
        chosen &= undated | (published >= selection.since)
    if selection.until:
        chosen &= undated | (published <= selection.until)
    return of_copy(articles[chosen].reset_index(drop=True), selection.copy)


def chosen_rows(
    rows: pd.DataFrame, articles: pd.DataFrame, voices: tuple[str, ...], copy: str = "all", columns: Sequence[str] = ()
) -> pd.DataFrame:
    """Return the rows of a measure that belong to the given articles, voices and copy, in their order.

    Only what another outlet prints too is shared copy: what an outlet repeats itself, and a speech that several quote,
    stay its own. `columns` are those that are wanted, none: all.
    """
    numbers, names = _articles(rows)
    ids = _ids(articles)
    belongs = np.fromiter((name in ids for name in names.tolist()), dtype=bool, count=len(names))
    chosen = belongs[numbers] & _counts(rows, voices, copy)
    return chosen_of(_taken(rows, chosen, columns), rows, (voices, copy))


@once
def _ids(articles: pd.DataFrame) -> frozenset[str]:
    """Return the ids of articles, once for all parts of the rows: to go over all of them for each costs the square."""
    return frozenset(articles["article_id"].tolist())


def summary_of(component: Component, parts: Sequence[pd.DataFrame], articles: pd.DataFrame) -> pd.DataFrame:
    """Return a component's summary of the given articles in its own voices at its default settings.

    `parts` are its rows, below each other; where the component counts part by part, one is held at a time.
    """
    chosen = (chosen_rows(rows, articles, component.voices) for rows in parts)
    if component.tally_parts:
        return component.tally_parts(chosen, component.defaults()).under(articles)
    held = list(chosen)
    return component.summarise(held[0] if len(held) == 1 else stacked(held), articles, component.defaults())


def rows_of(rows: pd.DataFrame, voices: tuple[str, ...], copy: str = "all") -> pd.DataFrame:
    """Return the rows of a measure in the given voices and copy, whatever articles are chosen, in their order."""
    return _taken(rows, _counts(rows, voices, copy))


def _taken(rows: pd.DataFrame, chosen: np.ndarray, columns: Sequence[str] = ()) -> pd.DataFrame:
    """Return the rows that are chosen, in some columns or (none) in all, numbered anew.

    Column by column by what is true: of texts this copies whole runs, where a frame's own way copies one by one.
    """
    names = list(columns) or rows.columns
    if chosen.all():
        return rows[names].reset_index(drop=True)
    return pd.DataFrame({name: rows[name].array[chosen] for name in names}, columns=names, copy=False)


def _numbered(rows: pd.DataFrame) -> tuple[np.ndarray, pd.Index]:
    """Return each row's article by number, and the articles' ids in the order of these."""
    numbers, names = pd.factorize(rows["article_id"])
    return numbers.astype("int32"), names


def _said(rows: pd.DataFrame, voices: tuple[str, ...], copy: str) -> np.ndarray:
    chosen = rows["voice"].isin(voices)
    return (chosen if copy == "all" else chosen & ((rows[SHARED] == "across") == (copy == "shared"))).to_numpy()


#: Of a whole corpus these are the same under each choice of outlets: kept for every measure of a few corpora.
_articles, _counts = once(_numbered, keep=40), once(_said, keep=80)


def of_copy(articles: pd.DataFrame, copy: str) -> pd.DataFrame:
    """Return the articles with their words counted in the chosen copy alone."""
    if copy == "all":
        return articles
    words = articles[[f"words_{voice}" for voice in VOICES]].to_numpy()
    # A word that a passage parts ("U.S.-Japan") may count on both sides, and own words are never fewer than none.
    shared = articles[[f"shared_{voice}" for voice in VOICES]].to_numpy().clip(max=words)
    counted = shared if copy == "shared" else words - shared
    columns = {f"words_{voice}": counted[:, place] for place, voice in enumerate(VOICES)}
    return articles.assign(**columns, words=counted.sum(axis=1))


def has_shared_copy(articles: pd.DataFrame) -> bool:
    """Return whether any article has words that another outlet prints too."""
    return bool((articles[[f"shared_{voice}" for voice in VOICES]].to_numpy() > 0).any())
