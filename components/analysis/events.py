"""The events of a corpus: which there are, how they are called, and who tells them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import pandas as pd

from components.figure.picture import period
from components.wording import shorten

#: An event is one happening, a story a chain of events.
Level = Literal["event", "story"]

#: Characters of an event's name in a list of choices.
MOST_NAME = 60


@dataclass(frozen=True)
class Event:
    """An event or a story, called by the headline of its first article.

    `day` is the date of an event, which is that of its first article, or the days of a story, in words. `events` counts
    the events of a story.
    """

    event_id: str
    headline: str
    day: str
    articles: int
    outlets: int
    events: int = 1

    @property
    def name(self) -> str:
        """Return headline and date in at most `MOST_NAME` characters."""
        if not self.day:
            return shorten(self.headline, MOST_NAME)
        return f"{shorten(self.headline, max(20, MOST_NAME - len(self.day) - 2))}, {self.day}"

    @property
    def sought(self) -> str:
        """Return what a search looks at: the whole headline and the days, in small letters."""
        return f"{self.headline} {self.day}".casefold()


def events_of(articles: pd.DataFrame) -> list[Event]:
    """Return the events that a frame of articles holds, the earliest first, undated ones last.

    An event whose first article is not in the frame is called by the earliest that is.
    """
    return _groups_of(articles, "event")


def stories_of(articles: pd.DataFrame) -> list[Event]:
    """Return the stories of two events or more in a frame of articles, in the order of `events_of`."""
    several = articles.groupby("story")["event"].transform("nunique") > 1
    return _groups_of(articles[several], "story")


def _groups_of(articles: pd.DataFrame, level: str) -> list[Event]:
    days = articles["published"].fillna("").astype(str)
    order = articles.assign(day=days.where(days != "", "~"), place=range(len(articles)))
    order = order.assign(follows=order["article_id"] != order[level]).sort_values(["follows", "day", "place"])
    by_group = order.groupby(level, sort=False)
    firsts = order.drop_duplicates(level).set_index(level)
    # Only the first and the last day are named, so a list of all days for each group is never made.
    known = order["day"].where(order["day"] != "~").groupby(order[level], sort=False)
    firsts = firsts.assign(
        articles=by_group["article_id"].size(),
        outlets=by_group["outlet"].nunique(),
        events=by_group["event"].nunique() if level == "story" else 1,
        begins=by_group["day"].min(),
        ends=known.max(),
        starts=known.min(),
    ).sort_values(["begins", "place"])
    named = lru_cache(maxsize=None)(period)
    spans = firsts[["day", "day"] if level == "event" else ["starts", "ends"]].to_numpy()
    return [
        Event(str(one), str(title) or f"{outlet}, without a headline", named(days), *counts)
        for one, title, outlet, days, *counts in zip(
            firsts.index.tolist(),
            firsts["title"].tolist(),
            firsts["outlet"].tolist(),
            ((_day(first), _day(last)) for first, last in spans),
            firsts["articles"].tolist(),
            firsts["outlets"].tolist(),
            firsts["events"].tolist(),
            strict=True,
        )
    ]


def _day(words: object) -> str:
    return words if isinstance(words, str) and words != "~" else ""


def choices(articles: pd.DataFrame) -> list[tuple[Level, Event]]:
    """Return what can be looked at alone, each with its level: the events in their order, a story before its first."""
    stories = {one.event_id: one for one in stories_of(articles)}
    story_of = dict(zip(articles["event"].tolist(), articles["story"].tolist(), strict=True))
    listed: list[tuple[Level, Event]] = []
    for event in events_of(articles):
        if story := stories.pop(story_of[event.event_id], None):
            listed.append(("story", story))
        listed.append(("event", event))
    return listed


def heading(name: str, articles: pd.DataFrame, chosen: Level | None) -> str:
    """Return what the articles shown are about: the corpus's name, or the headline of the one event or story chosen."""
    if not chosen or articles.empty:
        return name
    return shorten(_groups_of(articles, chosen)[0].headline, 120)
