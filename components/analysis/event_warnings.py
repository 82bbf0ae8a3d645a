"""Articles that could belong to another event: where they stand, where else they could, in words."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.analysis.events import Event, events_of
from components.wording import counted, shorten


@dataclass(frozen=True)
class EventWarning:
    """An article, the event that it stands in, and the one in which it could stand as well (None: one of its own).

    `fellow` is another article of its event; its own id where it stands alone.
    """

    article_id: str
    outlet: str
    headline: str
    dated: bool
    stands: Event
    other: Event | None
    fellow: str


def warnings_of(articles: pd.DataFrame, everything: pd.DataFrame) -> list[EventWarning]:
    """Return the warnings about the articles shown, in their order; `everything` are all articles of the corpus.

    One that was settled by hand is left out: where the article stands in that other event now, or alone.
    """
    unsure = articles[articles["other_event"] != ""]
    event_of = dict(zip(everything["article_id"], everything["event"], strict=True))
    others = {event_of[one] for one in unsure["other_event"] if one in event_of}
    concerned = everything[everything["event"].isin({*unsure["event"], *others})]
    events = {one.event_id: one for one in events_of(concerned)}
    members = {str(event): list(those) for event, those in concerned.groupby("event")["article_id"]}
    found = []
    for one in unsure.to_dict("records"):
        article_id, stands = str(one["article_id"]), str(one["event"])
        alone = one["other_event"] == article_id
        other = None if alone else event_of.get(one["other_event"])
        if (alone and len(members[stands]) == 1) or (not alone and other in (None, stands)):
            continue
        fellow = next((member for member in members[stands] if member != article_id), article_id)
        headline, dated = str(one["title"]), bool(one["published"]) and not pd.isna(one["published"])
        found.append(
            EventWarning(
                *(article_id, str(one["outlet"]), headline, dated, events[stands]),
                *(events[other] if other else None, fellow),
            )
        )
    return found


def summed_up(count: int) -> str:
    """Return how many articles are in doubt, as a heading."""
    return f"Grouping estimated; {counted(count, 'article')} could belong to another event"


def describe_warning(warning: EventWarning) -> str:
    """Return where an article stands and where else it could, in a sentence."""
    title = f"“{shorten(warning.headline, 80)}”" if warning.headline else "An article without a headline"
    fellows = warning.stands.articles - 1
    if not fellows:
        stands = "stands alone"
    elif warning.stands.event_id == warning.article_id:
        stands = f"stands with {counted(fellows, 'other article')}"
    else:
        stands = f"stands with {_event(warning.stands)}"
    other = f"could stand with {_event(warning.other)}" if warning.other else "could be an event of its own"
    undated = "" if warning.dated else " It has no date, so only its words say so."
    return f"{warning.outlet}: {title} {stands}, and {other}.{undated}"


def _event(event: Event) -> str:
    return f"“{event.name}” ({counted(event.articles, 'article')})"
