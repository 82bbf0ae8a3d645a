"""The page of one component: its settings, its figures, its limits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from weakref import WeakSet

import streamlit as st

from components.analysis.selection import COPY_TOLD, Selection, chosen_articles
from components.contract import Component, Settings, View
from components.corrections.describing import in_force
from components.wording import VOICE_WORDS
from dashboard import corrections, data, session, state
from dashboard.blocks import show_views
from dashboard.markup import plain_markdown
from dashboard.shown import Shown


def show(
    component: Component,
    beside: Settings | Callable[[], Settings] | None = None,
    views: Sequence[View] | None = None,
    anew: Callable[[Shown], Shown] | None = None,
) -> Settings:
    """Draw the page of a component from what it declares, and return the settings that hold on it.

    `beside` are settings that no declared choice gives, or what draws controls of the page's own and returns theirs;
    `views` are the figures where not all shall be drawn; `anew` changes what is shown before any is.
    """
    st.title(component.title)
    selection = session.SELECTION.get()
    words = ", ".join(VOICE_WORDS[voice] for voice in selection.voices_for(component))
    counted = "" if any(setting.whose for setting in component.settings) else f"Counted here: {words}."
    known = (component.caveat, counted, COPY_TOLD.get(selection.copy, ""))
    if any(known):
        st.caption(plain_markdown(" ".join(part for part in known if part)))
    if made := data.analysis().corrections:
        st.caption(f"Everything here is shown {in_force(made)} made by hand: see {corrections.page()}, at its foot.")
    more = beside() if callable(beside) else beside or {}
    chosen = state.settings_of(component, _of_several_events(component, selection))
    session.SETTINGS.put({**session.SETTINGS.get(), component.slug: chosen})
    settings = {**chosen, **more}
    shown = data.shown(component, selection, settings)
    with _told_at_first(shown):
        show_views(
            anew(shown) if anew else shown,
            component.views if views is None else views,
            state.palette(data.analysis().corpus),
        )
    return settings


def _of_several_events(component: Component, selection: Selection) -> bool:
    """Return whether several events are shown; it is looked up only where a setting depends on it."""
    if not any(setting.of_one_event for setting in component.settings):
        return False
    return bool(chosen_articles(data.analysis().articles, selection)["event"].nunique() > 1)


#: What was drawn before: what figures reckon for themselves is mostly kept, and nobody waits for it again.
_DRAWN: WeakSet[Shown] = WeakSet()


@contextmanager
def _told_at_first(shown: Shown) -> Iterator[None]:
    """Say that the figures are being drawn while they are for the first time: of a large corpus that takes seconds."""
    if shown in _DRAWN:
        st.empty()  # the place of what was said, so that nothing on the page moves
        yield
        return
    with st.spinner("Drawing the figures …"):
        yield
    _DRAWN.add(shown)
