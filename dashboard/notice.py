"""What a link names that is not here: told in a small notice, left out, and the rest of the view stands."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from components.analysis.selection import COPIES
from components.contract import Component
from components.corpus import Corpus
from components.reading.model import VOICES
from dashboard import corpora, names, options, session, sidebar, state
from dashboard.markup import plain_markdown

_PAGES_OWN = (
    *(state.OPEN, state.ARTICLE, state.BESIDE, state.PASSAGE, state.MARKS, state.METHOD_OF, state.FIX),
    *(state.WORD, state.WORD_SORT, state.LEFT, state.RIGHT, state.EVENT, state.STORY, state.SHOW, state.STRUCK),
    *(corpora.CORPUS, *options.PARAMETERS, state.CODING, state.SAMPLE_OF, state.PAIR, state.ACTOR, state.SAME),
    *(state.UNWEIGHED, state.JOB, state.ASIDE),
)


def tell_of_damage(corpus: Corpus, components: Iterable[Component]) -> None:
    """Tell of unknown parameters and values in the address; call it before any widget is drawn.

    A bound widget drops a value that is not among its options without a word, so the address is read before it.
    """
    known = _known(corpus, components)
    if session.NAMES_SWITCHED.take():
        del known["outlet"]  # the address still holds the names before the switch, and follows in this run
    damaged = []
    for name in list(st.query_params):
        values = [value for value in st.query_params.get_all(name) if value]
        if name in known:
            damaged += [f"{name} “{value[:60]}”" for value in values if value not in known[name]]
        elif name not in (*_PAGES_OWN, "outlet") and not name.startswith("embed"):
            damaged.append(f"“{name[:60]}”")
            del st.query_params[name]
    if damaged:
        left_out(damaged)


def left_out(parts: list[str]) -> None:
    """Show the notice that parts of a link were left out."""
    names = ", ".join(plain_markdown(part) for part in parts[:5]) + (" and others" if len(parts) > 5 else "")
    st.info(f"This link names what is not here, so it was left out: {names}.", icon=":material/link_off:")


def _known(corpus: Corpus, components: Iterable[Component]) -> dict[str, set[str]]:
    known = {
        "outlet": set(corpus.outlets),
        "kind": set(sidebar.kinds_of(corpus)),
        "voice": set(VOICES),
        state.COPY: set(COPIES),
        "dates": sidebar.days_offered(corpus),
        names.NAMES: set(names.CHOICES),
    }
    for component in components:
        for setting in component.settings:
            known[state.setting_key(component, setting)] = set(setting.options)
    return known
