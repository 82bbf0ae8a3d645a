"""Cached calls into the components."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from components import COMPONENTS
from components.analysis.analyse import Analysis, analyse
from components.analysis.introduced import Introductions
from components.analysis.overview import front_page as front_page_of
from components.analysis.selection import Selection, chosen_articles
from components.board import Shown as BoardShown
from components.board import shown_rows
from components.board.rates import Comparisons, Counted, Rated, all_rates, rated, under
from components.board.rates import compared as compared_of
from components.contract import Column, Component, Finding, Settings
from components.corpus import Corpus, CorpusError
from components.corpus.seeds import seed_corpus
from components.corrections import Change, Corrections
from components.intake.given import corpus_at
from components.intake.settings import limits
from components.library.model import LibraryError
from dashboard import (
    altered,
    altering,
    corrections,
    current_corpus,
    names,
    own_corpus,
    rows_chosen,
    session,
    source_files,
    tallies,
)
from dashboard.altered import Wanted
from dashboard.markup import plain_markdown
from dashboard.own_corpus import Own
from dashboard.ready import Ready
from dashboard.shown import Shown, show, size_of

if TYPE_CHECKING:
    from components.library import Card, Stored
    from components.library.altered import Altered

#: Names a folder of articles (or one text file) to open instead of the seeds.
CORPUS_VARIABLE = "PARALLAX_CORPUS"
#: Bytes of all that is kept ready for the pages of this server's visitors.
MOST_READY = 600_000_000
_ROOT = Path(__file__).resolve().parent.parent


@st.cache_data(ttl=2, show_spinner=False)  # a page asks several times in one run, and looking costs 10 ms
def stamp(place: str) -> str:
    """Return what changes when code or corpus change, so that an edit is seen without a restart (in two seconds)."""
    folders = [_ROOT / "components", _ROOT / "seeds", *([Path(place)] if place else [])]
    return source_files.state(folders)


def place() -> str:
    """Return the folder or file that this dashboard opens by itself, empty for the seeds."""
    return os.environ.get(CORPUS_VARIABLE, "")


def _stored() -> Stored | None:
    """Return the stored corpus that this visitor looks at; None where it is the server's own."""
    current_corpus.check()
    card = current_corpus.card()
    if card is None:
        return None
    try:
        return current_corpus.opened(card.name, card.content, stamp(""))
    except LibraryError as error:  # gone meanwhile, or damaged
        current_corpus.cannot_open(str(error))


def with_texts() -> bool:
    """Return whether the corpus has its full texts: without them nothing can be measured anew, so not put right."""
    card = current_corpus.card()
    return card is None or card.texts


def stored_corpus() -> Corpus:
    """Return the stored corpus as it was given, every article of it; call it only where one is shown."""
    stored = _stored()
    return stored.corpus if stored else unmasked().corpus


def kept_corrections() -> Corrections:
    """Return the corrections that are kept with the corpus: what every visitor sees it with at first."""
    stored = _stored()
    return stored.corrections if stored else Corrections()


def card() -> Card | None:
    """Return what is known of the stored corpus that this visitor looks at; None where it is the server's own."""
    return current_corpus.card()


@st.cache_resource(max_entries=4, show_spinner=False)
def _analysis(place: str, stamp: str) -> Analysis:
    return analyse(corpus_at([Path(place)], limits().articles, None) if place else seed_corpus())


def own() -> Own:
    """Return the corpus that this dashboard opens by itself: the one of before while a changed one is being made.

    Raises:
        CorpusError: it cannot be read.
    """
    return own_corpus.shown(place(), stamp(place()), _analysis)


def plain() -> Analysis:
    """Return the analysed corpus as it was read, without corrections by hand; with masks where names are hidden.

    Stops the page with a message where the corpus cannot be read.
    """
    return _altered(_wanted(())).analysis


def unmasked() -> Analysis:
    """Return the analysed corpus as it was read, with its outlets' names whatever the sidebar says."""
    stored = _stored()
    return stored.analysis if stored else _own_on_page().analysis


def _own_on_page() -> Own:
    try:
        with st.spinner("Reading the articles …"):
            return own()
    except CorpusError as error:
        st.error(plain_markdown(f"The corpus cannot be read. {error}"))
        st.stop()


def forget() -> None:
    """Take stored corpora out of this server's memory, as one must that was deleted; the others are read again."""
    current_corpus.forget()
    for kept in (altered.held, _ready, rows_chosen.kept, tallies.kept, _front_page, _board, _rates, _compared):
        kept.clear()
    session.CORRECTIONS.forget()


def analysis() -> Analysis:
    """Return the analysed corpus of this dashboard, with this visitor's corrections in force.

    Its frames are shared between visitors who see the same, and never changed. Stops the page as `plain` does.
    """
    return _altered(_wanted(_changes())).analysis


def see_to_it(as_read: bool = False) -> None:
    """See to it that the analysis that is shown is ready (`as_read`: without corrections), and show how far it is.

    Ends the page where it is not made: the visitor has stopped it, or it failed.
    """
    altering.see_to_it(_wanted(() if as_read else _changes()), unmasked())


def _altered(wanted: Wanted) -> Altered:
    try:
        return altered.of(wanted, unmasked())
    except LibraryError as error:
        current_corpus.cannot_open(str(error))


def _wanted(changes: tuple[Change, ...]) -> Wanted:
    """Return what is wanted of the corpus that is shown: those changes, and names hidden where they are."""
    key = _key(), corrections.content(changes) if changes else "", names.hidden()
    if (card := current_corpus.card()) is not None:
        return Wanted(key, changes, names.hidden(), card.name)
    return Wanted(key, changes, names.hidden(), _own_on_page().name, _own_on_page().at)


def _changes() -> tuple[Change, ...]:
    """Return the corrections in force; a corpus without its texts cannot be put right."""
    return corrections.current().changes if with_texts() else ()


def _key() -> tuple[str, str]:
    """Return what names the very corpus that is shown, in this state of the code."""
    card = current_corpus.card()
    return (f"{card.name} {card.content}", stamp("")) if card else _own_on_page().key


def shown(component: Component, selection: Selection, settings: Settings) -> Shown:
    """Return what a component shows under a selection; kept ready, since every click draws the page anew."""
    whole = analysis()

    def make() -> Shown:
        with st.spinner("Comparing the articles …"):
            tally = tallies.of(_state(), component, selection, settings, whole)
            rows = partial(rows_in, component, selection, selection.voices_for(component))
            return show(component, selection, settings, whole, tally, rows)

    return _ready().of((_state(), component.slug, repr(selection), tuple(sorted(settings.items()))), make)


@st.cache_resource
def _ready() -> Ready[Shown]:
    return Ready(MOST_READY, size_of)


def board(selection: Selection, rows: tuple[str, ...]) -> tuple[BoardShown, ...]:
    """Return those rows of the first page's board, by their slugs, under a selection; kept ready as `shown` is."""
    return _board(*_state(), repr(selection), rows, selection, analysis())


@st.cache_resource(max_entries=64, show_spinner=False)
def _board(
    key: tuple[str, str], content: str, hidden: bool, chosen: str, rows: tuple[str, ...], _selection: Selection,
    _whole: Analysis,
) -> tuple[BoardShown, ...]:  # fmt: skip
    own = rows_chosen.Chosen(_state(), _selection, _whole)
    return tuple(
        BoardShown(component.slug, row, tuple(row.cells(own[component.slug], own.articles)))
        for component, row in shown_rows(COMPONENTS)
        if row.slug in rows
    )


@dataclass(frozen=True)
class Compared:
    """What outlets are compared by over several events: all comparisons, and the rates of the rows that are shown."""

    comparisons: Comparisons
    rated: tuple[Rated, ...]


def compared(selection: Selection, rows: tuple[str, ...]) -> Compared:
    """Return the comparisons over all rows of the board, and the rates of those asked for; kept as `shown` is."""
    return _compared(*_state(), repr(selection), rows, selection, analysis())


@st.cache_resource(max_entries=32, show_spinner="Comparing the outlets …")
def _compared(
    key: tuple[str, str], content: str, hidden: bool, chosen: str, rows: tuple[str, ...], _selection: Selection,
    _whole: Analysis,
) -> Compared:  # fmt: skip
    articles = chosen_articles(_whole.articles, _selection)
    rates = under(_rates(*_state(), _selection.copy, _whole), articles)
    told = compared_of(rates, articles)
    outlets = [Column(outlet) for outlet in dict.fromkeys(articles["outlet"].tolist())]
    return Compared(told, tuple(rated([one for one in rates if one[1].slug in rows], articles, outlets, told)))


@st.cache_resource(max_entries=8, show_spinner=False)
def _rates(key: tuple[str, str], content: str, hidden: bool, copy: str, _whole: Analysis) -> list[Counted]:
    """Return the rates of every article of a corpus: what is chosen takes its part of them, and counts nothing."""
    stored = _stored() or own().stored
    kept_with = stored if stored and stored.analysis is _whole else altered.of(_wanted(_changes()), unmasked())
    if copy == "all" and (kept := kept_with.rates()) is not None:
        return kept
    everything = Selection(tuple(dict.fromkeys(_whole.articles["outlet"].tolist())), copy=copy)
    rows = rows_chosen.Chosen((key, content, hidden), everything, _whole)
    return all_rates(COMPONENTS, rows, rows.articles)


def rows_in(component: Component, selection: Selection, voices: tuple[str, ...]) -> pd.DataFrame:
    """Return a component's rows under a selection, in these voices: one frame for all parts of a page."""
    return rows_chosen.Chosen(_state(), selection, analysis()).said(component.slug, voices)


def rows_of_all_voices(component: Component, selection: Selection) -> pd.DataFrame:
    """Return a component's rows under a selection, whatever voices are chosen."""
    return rows_chosen.Chosen(_state(), selection, analysis())[component.slug]


def front_page(selection: Selection) -> tuple[Finding | None, list[Finding]]:
    """Return what stands above the board and what below it, of the one event shown; kept ready as `shown` is."""
    return _front_page(*_state(), repr(selection), selection, analysis())


def key() -> tuple[tuple[str, str], str, bool]:
    """Return what names the very analysis that is shown, for what else is kept ready of it."""
    return _state()


def _state() -> tuple[tuple[str, str], str, bool]:
    """Return what names the very analysis that is shown: corpus and code, corrections in force, names hidden."""
    return _wanted(_changes()).key


@st.cache_resource(max_entries=64, show_spinner=False)
def _front_page(
    key: tuple[str, str], content: str, hidden: bool, chosen: str, _selection: Selection, _whole: Analysis
) -> tuple[Finding | None, list[Finding]]:
    rows = rows_chosen.Chosen(_state(), _selection, _whole)
    known = Introductions(_whole.reading(article) for article in rows.articles["article_id"].tolist())
    return front_page_of(COMPONENTS, rows, rows.articles, known)
