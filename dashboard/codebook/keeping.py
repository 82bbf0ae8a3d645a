"""Coding the corpus by the draft: a new version of one's own corpus, or of another's a copy of one's own.

A codebook is far larger than an address, so a version of the corpus carries it: the link that names the version gives
the same numbers in any browser. The built-in example belongs to the server, so a copy of it is kept, as of any corpus
whose secret this visit has not.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from components.contract import Component
from components.frames.codebook import Codebook
from components.frames.codebook_file import built_in
from components.frames.measure import CODEBOOK, stored
from components.worker.jobs import Job
from components.worker.wire import Plain, corrections_out
from dashboard import corpora, corrections, current_corpus, data, session, work
from dashboard.articles import analysing
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
    if not secret and (told := current_corpus.no_room()):
        session.CODEBOOK_MESSAGE.put(("error", told))
        return
    corpus = data.stored_corpus()
    own = dict(corpus.options)
    kept = {slug: one for slug, one in own.pop(component.slug, {}).items() if slug != option}
    if value:
        kept[option] = value
    if kept:
        own[component.slug] = kept
    fixed, size = corrections.current(), sum(len(one.text) for one in corpus.articles)
    if secret:
        given = {"options": own, "corrections": corrections_out(fixed)}
        job = Job("change", {"name": corpora.stored(), "secret": secret, "given": given}, size=size)
    else:
        job = analysing.keep(replace(corpus, options=own), fixed)
    work.start(_DOES, job, partial(_kept, page), wait=False, refuse=_refused)


def _refused(told: str) -> None:
    session.CODEBOOK_MESSAGE.put(("error", told))


def _kept(page: str, answer: Plain) -> None:
    current_corpus.mine()[answer["name"]] = answer["secret"]
    current_corpus.tell_of_another_change(answer)
    corpora.go_to(answer["name"], page)
