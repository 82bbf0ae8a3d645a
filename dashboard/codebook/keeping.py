"""Coding the corpus by the draft: a new version of one's own corpus, or of another's a copy of one's own.

A codebook is far larger than an address, so a version of the corpus carries it: the link that names the version gives
the same numbers in any browser. The built-in example belongs to the server, so a copy of it is kept, as of any corpus
whose secret this visit has not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from components.contract import Component
from components.corpus.article import Corpus
from components.corrections import Corrections
from components.frames.codebook import Codebook
from components.frames.codebook_file import built_in
from components.frames.measure import CODEBOOK, stored
from components.intake import settings
from components.intake.take_in import Progress
from dashboard import corpora, corrections, current_corpus, data, session, work
from dashboard.codebook import drafts

_DOES = "Coding"


def show(component: Component, new: Codebook, refused: frozenset[tuple[str, str]]) -> None:
    """Draw the button that codes the corpus by the draft, and keeps what was refused with it."""
    if new == drafts.in_force() and refused == drafts.refused():
        return
    st.button(
        "Code this corpus by it",
        type="primary",
        icon=":material/published_with_changes:",
        key="codebook-keep",
        on_click=_begin,
        args=(component, new, refused),
    )
    st.caption(told())


def told(what: str = "codebook") -> str:
    """Return what becomes of the corpus when it is kept with something of its own."""
    if current_corpus.secret():
        return "A new version of your corpus is kept; links to the earlier one show what they always showed."
    return (
        "A copy of the corpus is kept on this server under a name that nobody can guess, and its link carries the "
        f"{what} to whoever you give it. Only you can change or delete it."
    )


def _begin(component: Component, new: Codebook, refused: frozenset[tuple[str, str]]) -> None:
    keep(component, CODEBOOK.slug, stored(new, refused) if new != built_in() or refused else "", component.slug)


@session.in_one_go
def keep(component: Component, option: str, value: Any, page: str) -> None:
    """Keep a version of the corpus, or a copy, with an option of a component set; an empty value is the default."""
    secret = current_corpus.secret()
    if not secret and len(current_corpus.mine()) >= settings.corpora():
        told = f"You keep {len(current_corpus.mine())} corpora already, as many as one visit may. Delete one first."
        session.CODEBOOK_MESSAGE.put(("error", told))
        return
    corpus = data.stored_corpus()
    own = dict(corpus.options)
    kept = {slug: one for slug, one in own.pop(component.slug, {}).items() if slug != option}
    if value:
        kept[option] = value
    if kept:
        own[component.slug] = kept
    if secret:
        call = partial(_change, corpora.stored(), secret, own, corrections.current())
    else:
        call = partial(_keep, replace(corpus, options=own), corrections.current())
    work.start(_DOES, call, partial(_kept, page), wait=False)


def _change(
    name: str, secret: str, options: Mapping[str, Any], fixed: Corrections, progress: Progress
) -> tuple[str, str]:
    kept = current_corpus.library().change(name, secret, options=options, corrections=fixed, progress=progress)
    return kept.name, kept.secret


def _keep(corpus: Corpus, fixed: Corrections, progress: Progress) -> tuple[str, str]:
    kept = current_corpus.library().keep(corpus, fixed, progress=progress)
    return kept.name, kept.secret


def _kept(page: str, kept: tuple[str, str]) -> None:
    name, secret = kept
    current_corpus.mine()[name] = secret
    current_corpus.tell_of_another_change(name, secret)
    corpora.go_to(name, page)
