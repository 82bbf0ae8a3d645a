"""Putting an article into another event by hand, at the foot of the overview."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

import pandas as pd
import streamlit as st

from components.analysis.events import events_of
from components.corrections import Move
from components.wording import shorten
from dashboard import corrections, session

#: Articles in the list: of more, an event is chosen in the sidebar first.
MOST_LISTED = 500
#: Where what was told is shown.
PLACE = "events"
_OWN = ""


def show(articles: pd.DataFrame, everything: pd.DataFrame) -> None:
    """Draw the choice of an article among those shown and of an event among all; nothing for a single article."""
    if len(everything) < 2:
        return
    with st.expander("Move an article to another event", icon=":material/shuffle:"):
        st.caption(
            "Articles are grouped by their words and dates, and some wrongly. A move changes what is compared with "
            "what on every page, and no number of the article itself."
        )
        listed = articles.head(MOST_LISTED)
        if len(listed) < len(articles):
            st.caption(f"The first {MOST_LISTED} articles are listed. Choose an event in the sidebar to find others.")
        labels = {str(one["article_id"]): _label(one) for one in listed.to_dict("records")}
        events = {one.event_id: one.name for one in events_of(everything)}
        with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
            _choice("This article", labels, "move-article")
            _choice("tells of", {_OWN: "an event of its own", **events}, "move-event")
            st.button("Move", on_click=_move, key="move")
            st.button(
                "Undo the last step", on_click=corrections.undo, disabled=not corrections.can_undo(), key="unmove"
            )
        corrections.show_told(PLACE)


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
