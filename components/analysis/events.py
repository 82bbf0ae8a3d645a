"""The events of a corpus: which there are, how they are called, and who tells them."""

from __future__ import annotations

from dataclasses import dataclass
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
    articles_of, outlets_of = by_group["article_id"].size(), by_group["outlet"].nunique()
    events_in, begins = by_group["event"].nunique(), by_group["day"].min()
    published = by_group["published"].agg(list)
    firsts = order.drop_duplicates(level)
    firsts = firsts.assign(begins=firsts[level].map(begins)).sort_values(["begins", "place"])
    return [
        Event(
            str(one[level]),
            str(one["title"]) or f"{one['outlet']}, without a headline",
            period([one["published"]] if level == "event" else published[one[level]]),
            int(articles_of[one[level]]),
            int(outlets_of[one[level]]),
            int(events_in[one[level]]),
        )
        for one in firsts.to_dict("records")
    ]


def choices(articles: pd.DataFrame) -> list[tuple[Level, Event]]:
    """Return what can be looked at alone, each with its level: the events in their order, a story before its first."""
    stories = {one.event_id: one for one in stories_of(articles)}
    story_of = dict(zip(articles["event"], articles["story"], strict=True))
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
