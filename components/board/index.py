"""The index of a corpus's events: when, under which headlines, and which outlets have no article on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from components.figure.picture import period


@dataclass(frozen=True)
class EventEntry:
    """An event: its first day in words, and each outlet's headlines in full; outlets without an article have none."""

    event: str
    day: str
    headlines: Mapping[str, tuple[str, ...]]

    @property
    def missing(self) -> list[str]:
        """Return the outlets that have no article on the event."""
        return [outlet for outlet, own in self.headlines.items() if not own]

    @property
    def articles(self) -> int:
        """Return how many articles are on the event."""
        return sum(map(len, self.headlines.values()))

    def has(self, words: str) -> bool:
        """Return whether every word stands in the event's headlines, in any case."""
        text = " ".join(title for own in self.headlines.values() for title in own).casefold()
        return all(word in text for word in words.casefold().split())


def entries(articles: pd.DataFrame) -> list[EventEntry]:
    """Return the events of the articles, the earliest first, undated ones last."""
    outlets = list(dict.fromkeys(articles["outlet"].tolist()))
    titles: defaultdict[str, dict[str, list[str]]] = defaultdict(lambda: {outlet: [] for outlet in outlets})
    days: dict[str, str] = {}
    columns = (articles[name].tolist() for name in ("event", "outlet", "title"))
    published = [str(day)[:10] for day in articles["published"].fillna("").tolist()]
    for event, outlet, title, day in zip(*columns, published, strict=True):
        titles[event][outlet].append(str(title) or "(headline not given)")
        days[event] = min(days.get(event, "~"), day or "~")
    order = sorted(titles, key=lambda event: days[event])
    return [
        EventEntry(
            event, period([days[event]]) if days[event] != "~" else "", {o: tuple(t) for o, t in titles[event].items()}
        )
        for event in order
    ]


def by_values(listed: Sequence[EventEntry], values: Mapping[str, float], articles: pd.DataFrame) -> list[EventEntry]:
    """Return events with the largest mean of their articles' values first; those without a value last."""
    held: defaultdict[str, list[float]] = defaultdict(list)
    for article, event in zip(articles["article_id"].tolist(), articles["event"].tolist(), strict=True):
        if article in values:
            held[event].append(values[article])
    means = {event: sum(own) / len(own) for event, own in held.items()}
    return sorted(listed, key=lambda one: -means.get(one.event, -1.0))
