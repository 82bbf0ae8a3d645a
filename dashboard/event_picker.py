"""The event or story that is looked at: chosen in the sidebar, kept in the address by the id of its first article."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.analysis.events import Event, Level
from dashboard import corpora, event_choices, notice, session, state

_KEY, _FIND = "event-picker", "event-find"
_ALL = ""
#: Before the id of a story among the choices: an event and its story may begin with the same article.
_STORY = "story "


def pick(articles: pd.DataFrame) -> tuple[Level, str]:
    """Draw the choice where there is more than one event; return the level and the id chosen, an empty one for all."""
    asked = _asked()
    if session.went_back() or not session.known(_KEY):
        session.choose(_KEY, asked)
    chosen = _now(session.choice(_KEY) or _ALL, articles)
    if asked and _now(asked, articles) == _ALL:
        level, named = _parted(asked)
        notice.left_out([f"{level} “{named[:60]}”"])
    session.choose(_KEY, chosen)
    chosen = _draw() if articles["event"].nunique() > 1 else _ALL
    level, named = _parted(chosen)
    for parameter in (state.EVENT, state.STORY):
        if named and parameter == level:
            st.query_params[parameter] = named
        else:
            st.query_params.pop(parameter, None)
    return level, named


def look_at(event: str) -> None:
    """Choose an event, as a callback: the picker takes it over in the run that follows, and the address with it."""
    session.choose(_KEY, event)
    st.query_params.pop(state.OPEN, None)


def _draw() -> str:
    listed = event_choices.listed()
    stories = sum(level == "story" for level, _ in listed)
    labels = {_ALL: f"All {len(listed) - stories:,} events"}
    for level, one in _offered(listed):
        labels[_value(level, one)] = _label(level, one)
    return st.selectbox(
        "Event or story" if stories else "Event",
        list(labels),
        format_func=lambda one: labels.get(one, one),
        key=_KEY,
        help="An event is one happening and its coverage within days, a story a chain of events over weeks. Type to "
        "find one by its headline or date."
        if stories
        else "Type to find one by its headline or date.",
    )


def _offered(listed: list[tuple[Level, Event]]) -> list[tuple[Level, Event]]:
    """Return what the list offers, which always has the one chosen."""
    found = event_choices.find("Find an event", _FIND, listed)
    chosen = session.choice(_KEY)
    if any(_value(*one) == chosen for one in found):
        return found
    return [*(one for one in listed if _value(*one) == chosen), *found]


def _value(level: Level, one: Event) -> str:
    return _STORY + one.event_id if level == "story" else one.event_id


def _label(level: Level, one: Event) -> str:
    return one.name if level == "event" else f"Story of {one.events:,} events: {one.name}"


def _asked() -> str:
    """Return what the address asks for, as the choices have it; an event where it names both."""
    if not corpora.heard():
        return _ALL
    if event := st.query_params.get(state.EVENT, ""):
        return event
    story = st.query_params.get(state.STORY, "")
    return _STORY + story if story else _ALL


def _parted(choice: str) -> tuple[Level, str]:
    return ("story", choice.removeprefix(_STORY)) if choice.startswith(_STORY) else ("event", choice)


def _now(choice: str, articles: pd.DataFrame) -> str:
    """Return the event or story that the article of that id tells of now, for corrections may have moved it.

    A story that has but one event (left) is that event.
    """
    level, named = _parted(choice)
    found = articles[articles["article_id"] == named]
    if found.empty:
        return _ALL
    event, story = str(found["event"].iloc[0]), str(found["story"].iloc[0])
    if level == "event" or articles.loc[articles["story"] == story, "event"].nunique() == 1:
        return event
    return _STORY + story
