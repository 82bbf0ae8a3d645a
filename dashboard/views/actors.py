"""The page of the actors: whom it is about, chosen from those who are named, and the figures of that actor."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pandas as pd
import streamlit as st

from components.actors import COMPONENT
from components.actors.choosing import ACTOR, CONFIRMED, Listed, actor_of, actors_in
from components.actors.figures.weights import signed, weighed
from components.actors.mentions import GROUP
from components.actors.namings import NAMINGS
from components.actors.striking import MOST_STRUCK, reworded, told_of_change
from components.contract import Component, Settings
from components.wording import counted, shorten
from dashboard import data, navigation, notice, session, state
from dashboard.shown import Shown
from dashboard.views import component as component_page

_KEY, _SAME_KEY, _STRUCK_KEY = "actors-actor", "actors-same", "actors-unweighed"
_UNREAD, _SAME = "not known", "the same"
#: Actors in the picker: the most named.
_MOST, _MOST_LETTERS = 400, 70
#: Words offered to be left out: those that weigh most.
_MOST_WORDS = 60
#: What stands between the groups in the address.
_PARTED = "|"


def show(component: Component) -> None:
    """Draw the page."""
    asked = st.query_params.get(state.UNWEIGHED, "").split() if data.with_texts() else []
    struck = list(dict.fromkeys(asked))[:MOST_STRUCK]
    settings = component_page.show(component, partial(_chosen, component), anew=partial(_anew, struck))
    if data.with_texts():  # without them no sentence can be told anew
        _leave_out(component, settings, struck)
    label = "See or change the list of namings of groups"
    st.page_link(navigation.page(NAMINGS.slug), label=label, icon=":material/edit_note:")


def _chosen(component: Component) -> Settings:
    """Let an actor be chosen, and the namings of a group be said to mean the same, and return both."""
    found = _named(component)
    if not found:
        return {}
    by_name = {one.actor: one for one in found}
    asked = st.query_params.get(state.ACTOR, "")
    if asked and asked not in by_name:
        notice.left_out([f"actor “{asked[:60]}”"])
    chosen = asked if asked in by_name else found[0].actor
    session.choose(_KEY, chosen)
    st.selectbox(
        "Actor",
        list(by_name),
        format_func=lambda one: f"{shorten(one, _MOST_LETTERS)} ({counted(by_name[one].namings, 'naming')})",
        key=_KEY,
        on_change=_picked,
        help="Persons and bodies by their names in Who is who, groups by the list of namings; the most named first.",
    )
    same = [one for one in st.query_params.get(state.SAME, "").split(_PARTED) if one]
    if by_name[chosen].kind == GROUP:
        session.choose(_SAME_KEY, _SAME if chosen in same else _UNREAD)
        st.segmented_control(
            "Do these words mean the same people or things here? Read their sentences first.",
            (_UNREAD, _SAME),
            key=_SAME_KEY,
            required=True,
            on_change=_confirmed,
            args=(chosen,),
            help="Only then are shares shown. The link keeps the answer.",
        )
    return {ACTOR: chosen, CONFIRMED: _PARTED.join(same)}


def _anew(struck: list[str], shown: Shown) -> Shown:
    """Return what is shown with sentences told without the words that are struck."""
    if not struck or shown.rows.empty:
        return shown
    rows = _reworded(
        data.key(), repr(session.SELECTION.get()), actor_of(shown.rows, shown.settings), struck, shown.rows
    )
    summary = shown.component.summarise(rows, shown.articles, shown.settings)
    return replace(shown, rows=rows, summary=summary)


@st.cache_resource(max_entries=16, show_spinner="Telling the sentences anew …")
def _reworded(key: object, selection: str, actor: str, struck: list[str], _rows: pd.DataFrame) -> pd.DataFrame:
    whole = data.analysis()
    own = COMPONENT.chosen(whole.corpus.options.get(COMPONENT.slug, {}))
    return reworded(_rows, whole.readings, own, actor, struck)


def _leave_out(component: Component, settings: Settings, struck: list[str]) -> None:
    """Let words be left out of how sentences are worded toward the actor, and say what that changes."""
    shown = data.shown(component, session.SELECTION.get(), settings)
    found = weighed(shown.rows, shown.summary, settings) if len(shown.rows) else []
    if not found and not struck:
        return
    weights = {one.word: signed(one.weight) for one in found}
    session.choose(_STRUCK_KEY, struck)
    st.multiselect(
        "Leave words out of how sentences are worded",
        list(dict.fromkeys([*struck, *list(weights)[:_MOST_WORDS]])),
        format_func=lambda one: f"{one} {weights.get(one, '')}".strip(),
        max_selections=MOST_STRUCK,
        key=_STRUCK_KEY,
        on_change=_strike,
        placeholder="Choose words …",
        help="Each with what it adds to positive. Only this view changes, and its link.",
    )
    if struck:
        st.caption(told_of_change(shown.rows, _anew(struck, shown).rows, settings))


def _strike() -> None:
    """Write what is left out into the address."""
    if chosen := session.choices(_STRUCK_KEY):
        st.query_params[state.UNWEIGHED] = " ".join(chosen)
    else:
        st.query_params.pop(state.UNWEIGHED, None)


def _named(component: Component) -> list[Listed]:
    selection = session.SELECTION.get()
    rows = data.rows_in(component, selection, selection.voices_for(component))
    return actors_in(rows, most=_MOST)


def _picked() -> None:
    """Write the actor into the address; what was opened of another is closed."""
    st.query_params[state.ACTOR] = session.choice(_KEY) or ""
    st.query_params.pop(state.OPEN, None)


def _confirmed(group: str) -> None:
    """Write into the address that a group's namings mean the same, or take it out."""
    same = [one for one in st.query_params.get(state.SAME, "").split(_PARTED) if one and one != group]
    if session.choice(_SAME_KEY) == _SAME:
        same.append(group)
    if same:
        st.query_params[state.SAME] = _PARTED.join(same)
    else:
        st.query_params.pop(state.SAME, None)
