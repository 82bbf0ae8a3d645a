"""Events and stories put right by hand, at the foot of the overview: what is unsure first, then whatever one likes."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

import pandas as pd
import streamlit as st

from components.analysis.event_search import MOST_LISTED
from components.analysis.event_warnings import EventWarning, describe_warning, summed_up, warnings_of
from components.analysis.events import stories_of
from components.corrections import Join, Move, Part
from components.wording import shorten
from dashboard import corrections, event_choices, session
from dashboard.markup import plain_markdown

#: Where what was told is shown.
PLACE = "events"
_OWN = ""
_AT_ONCE = 10


def show(articles: pd.DataFrame, everything: pd.DataFrame) -> None:
    """Draw the warnings about the articles shown, and what to move or join by choice; nothing for a single article."""
    if len(everything) < 2:
        return
    warnings = warnings_of(articles, everything)
    with st.expander(
        summed_up(len(warnings)) if warnings else "Move an article to another event",
        icon=":material/shuffle:",
        type="compact",
    ):
        st.caption(
            "Articles are grouped by their words and dates, and some wrongly. A move changes what is compared with "
            "what on every page, and no number of the article itself. It is kept in the log and in the link."
        )
        _offer(warnings)
        shown, events = _events(articles)
        _moving(articles, events)
        if everything["event"].nunique() > 1:
            _chaining(shown, everything, events)
        st.button("Undo the last step", on_click=corrections.undo, disabled=not corrections.can_undo(), key="unmove")
        corrections.show_told(PLACE)


def _offer(warnings: list[EventWarning]) -> None:
    """Draw a line for each article in doubt, to be moved or left with a click."""
    pages = -(-len(warnings) // _AT_ONCE)
    page = int(st.number_input(f"Page (of {pages})", 1, pages, key="doubts-page", width=160)) if pages > 1 else 1
    for one in warnings[(page - 1) * _AT_ONCE : page * _AT_ONCE]:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(plain_markdown(describe_warning(one)), width="stretch")
            other = one.other.event_id if one.other else one.article_id
            _button("Move", ":material/shuffle:", f"doubt-move-{one.article_id}", Move(one.article_id, other))
            _button("Leave", ":material/check:", f"doubt-leave-{one.article_id}", Move(one.article_id, one.fellow))


def _button(label: str, icon: str, key: str, change: Move) -> None:
    st.button(label, icon=icon, type="tertiary", key=key, on_click=corrections.make, args=(change,))


def _events(articles: pd.DataFrame) -> tuple[dict[str, str], dict[str, str]]:
    """Return by id the events of the articles shown, and all that can be chosen, those first; of each so many."""
    here = set(articles["event"])
    listed = [(level, one) for level, one in event_choices.listed() if level == "event"]
    listed.sort(key=lambda choice: choice[1].event_id not in here)
    found = event_choices.find("Find an event to move to", "move-find", listed)
    shown = [one for _, one in listed if one.event_id in here][:MOST_LISTED]
    return {one.event_id: one.name for one in shown}, {one.event_id: one.name for _, one in found}


def _moving(articles: pd.DataFrame, events: dict[str, str]) -> None:
    listed = articles.head(MOST_LISTED)
    if len(listed) < len(articles):
        st.caption(f"The first {MOST_LISTED} articles are listed. Choose an event in the sidebar to find others.")
    labels = {str(one["article_id"]): _label(one) for one in listed.to_dict("records")}
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        _choice("This article", labels, "move-article")
        _choice("tells of", {_OWN: "an event of its own", **events}, "move-event")
        st.button("Move", on_click=_move, key="move")


def _chaining(shown: dict[str, str], everything: pd.DataFrame, events: dict[str, str]) -> None:
    parts = {_OWN: "a story of its own"} if stories_of(everything) else {}
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        _choice("This event", shown, "chain-event")
        _choice("is part of the story of", {**parts, **events}, "chain-story")
        st.button("Join or part", on_click=_chain, key="chain")


def _choice(label: str, labels: dict[str, str], key: str) -> None:
    st.selectbox(
        label, list(labels), index=None, format_func=lambda one: labels.get(one, one), placeholder="Choose", key=key,
        width=320,
    )  # fmt: skip


def _label(article: Mapping[Hashable, object]) -> str:
    outlet, title = shorten(str(article["outlet"]), 30), shorten(str(article["title"] or "no headline"), 60)
    return f"{outlet}: {title}"


def _move() -> None:
    article, event = session.choice("move-article"), session.choice("move-event")
    if article is None or event is None:
        corrections.tell("Choose an article, and the event that it tells of.", "warning", PLACE)
        return
    corrections.make(Move(article, event or article))


def _chain() -> None:
    event, other = session.choice("chain-event"), session.choice("chain-story")
    if event is None or other is None or event == other:
        corrections.tell("Choose an event, and another with which it makes one story.", "warning", PLACE)
        return
    corrections.make(Join(event, other) if other else Part(event))
