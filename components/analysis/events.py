"""The events of a corpus: which there are, how they are called, and who tells them."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.figure.picture import period
from components.wording import shorten

#: Characters of an event's name in a list of choices.
MOST_NAME = 60
#: Up to so many outlets have a column of their own in the table of events.
MOST_COLUMNS = 8


@dataclass(frozen=True)
class Event:
    """An event, called by the headline of its first article; `day` is that article's date, in words."""

    event_id: str
    headline: str
    day: str
    articles: int
    outlets: int

    @property
    def name(self) -> str:
        """Return headline and date in at most `MOST_NAME` characters."""
        if not self.day:
            return shorten(self.headline, MOST_NAME)
        return f"{shorten(self.headline, MOST_NAME - len(self.day) - 2)}, {self.day}"


def events_of(articles: pd.DataFrame) -> list[Event]:
    """Return the events that a frame of articles holds, the earliest first, undated ones last.

    An event whose first article is not in the frame is called by the earliest that is.
    """
    days = articles["published"].fillna("").astype(str)
    order = articles.assign(day=days.where(days != "", "~"), place=range(len(articles)))
    order = order.assign(follows=order["article_id"] != order["event"]).sort_values(["follows", "day", "place"])
    by_event = order.groupby("event", sort=False)
    articles_of, outlets_of = by_event["article_id"].size(), by_event["outlet"].nunique()
    begins = by_event["day"].min()
    firsts = order.drop_duplicates("event")
    firsts = firsts.assign(begins=firsts["event"].map(begins)).sort_values(["begins", "place"])
    return [
        Event(
            str(one["event"]),
            str(one["title"]) or f"{one['outlet']}, without a headline",
            period([one["published"]]),
            int(articles_of[one["event"]]),
            int(outlets_of[one["event"]]),
        )
        for one in firsts.to_dict("records")
    ]


def told_by(articles: pd.DataFrame) -> pd.DataFrame:
    """Return one row per event: its headline and date, how many articles tell it, and of which outlets.

    Few outlets have a column each, with the number of their articles; of many, `outlets` counts those that tell it.
    """
    events = events_of(articles)
    rows = pd.DataFrame(
        {
            "event": [one.event_id for one in events],
            "headline": [one.headline for one in events],
            "date": [one.day for one in events],
            "articles": [one.articles for one in events],
            "outlets": [one.outlets for one in events],
        }
    )
    names = list(dict.fromkeys(articles["outlet"]))
    if len(names) > MOST_COLUMNS:
        return rows
    counts = pd.crosstab(articles["event"], articles["outlet"]).reindex(rows["event"])
    return pd.concat([rows.drop(columns="outlets"), counts[names].reset_index(drop=True)], axis=1)


def heading(name: str, articles: pd.DataFrame, chosen: str) -> str:
    """Return what the tellings shown are of: the corpus's name, or the headline of the one event chosen."""
    if not chosen or articles.empty:
        return name
    return shorten(events_of(articles)[0].headline, 120)


def count_told(articles: pd.DataFrame, chosen: str, all_events: int) -> str:
    """Return of how many events the articles shown are; empty where the corpus has one."""
    if all_events < 2 or articles.empty:
        return ""
    if chosen:
        return f"One of the {all_events:,} events of this corpus, which the sidebar lists."
    shown = articles["event"].nunique()
    shared = int((articles.groupby("event")["outlet"].nunique() > 1).sum())
    several = "none" if not shared else f"{shared:,}"
    if shown == 1:
        return f"They tell of one event of the {all_events:,} in this corpus."
    return f"They tell of {shown:,} events, {several} of them in more than one outlet. The sidebar shows one alone."
