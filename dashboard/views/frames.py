"""The page of the frames: their figures, and below them whether what stands out survives without single entries."""

from __future__ import annotations

from collections import Counter

import pandas as pd
import streamlit as st

from components.analysis.analyse import Analysis
from components.analysis.own_copy import said
from components.analysis.selection import chosen_articles
from components.contract import Component, Finding
from components.frames.card import as_setting
from components.frames.coding import units
from components.frames.judging import Judged, judged
from components.frames.measure import CODEBOOK, codebook_of
from components.frames.striking import striking, without
from components.reading.model import VOICES
from components.wording import counted, shorten
from dashboard import data, navigation, session, state
from dashboard.codebook import labels
from dashboard.markup import plain_markdown
from dashboard.views import component as component_page

_KEY = "frames-struck"
#: Entries that can be struck at once, and letters of a pattern in the list.
_MOST, _MOST_LETTERS = 20, 60


def show(component: Component) -> None:
    """Draw the page."""
    patterns = _patterns(component)
    struck = [one for one in st.query_params.get(state.STRUCK, "").split(".") if one in patterns][:_MOST]
    checked = as_setting(_checked(component))
    component_page.show(component, {**striking([patterns[one] for one in struck]), **checked})
    _survives(component, patterns, struck)


def _patterns(component: Component) -> dict[str, str]:
    """Return the patterns of the codebook by the numbers of their entries, as addresses name them."""
    codebook = codebook_of(data.analysis().corpus.options.get(component.slug, {}))
    return {str(entry.number): entry.pattern for entry in codebook.entries}


def _checked(component: Component) -> list[Judged]:
    """Return what people coded by hand of the frames here say of the codebook."""
    found, whole = labels.current(), data.analysis()
    if not found:
        return []
    codebook = codebook_of(whole.corpus.options.get(component.slug, {})).fingerprint
    events = dict(zip(whole.articles["article_id"], whole.articles["event"], strict=True))
    return [
        one
        for code in dict.fromkeys(label.code for label in found)
        for one in judged(found, code, codebook, _sizes(data.key(), code, component.slug, whole), events)
    ]


@st.cache_resource(max_entries=32, show_spinner=False)
def _sizes(key: object, code: str, slug: str, _whole: Analysis) -> Counter[str]:
    return Counter(one.drawn for one in units(_whole.readings, _whole.rows[slug], code))


def _survives(component: Component, patterns: dict[str, str], struck: list[str]) -> None:
    """Let entries be struck from the view, and say of each finding whether it survives."""
    st.header("Would it differ without single words?", anchor="frames-struck")
    selection, whole = session.SELECTION.get(), data.analysis()
    articles = chosen_articles(whole.articles, selection)
    rows = data.rows_in(component, selection, VOICES)
    hits = rows["entry"].value_counts()
    found = {number: int(hits.get(pattern, 0)) for number, pattern in patterns.items()}
    session.choose(_KEY, struck)
    st.multiselect(
        "Leave entries of the codebook out of this page",
        sorted((one for one in found if found[one] or one in struck), key=lambda one: -found[one]),
        format_func=lambda one: f"{shorten(patterns[one], _MOST_LETTERS)} ({counted(found[one], 'hit')})",
        max_selections=_MOST,
        key=_KEY,
        on_change=_strike,
        placeholder="Choose entries …",
        help="Only this view changes, and its link; the codebook itself stays as it is.",
    )
    chosen = tuple(patterns[one] for one in struck)
    findings, left = (_findings(data.key(), repr(selection), one, component, rows, articles) for one in ((), chosen))
    st.markdown("\n".join(_lines(findings, left, bool(struck))) or _none(rows))
    label = "Change the codebook, or code a sample by hand"
    st.page_link(navigation.page(CODEBOOK.slug), label=label, icon=":material/edit_note:")


@st.cache_resource(max_entries=32, show_spinner="Comparing the articles …")
def _findings(
    key: object,
    selection: str,
    struck: tuple[str, ...],
    _component: Component,
    _rows: pd.DataFrame,
    _articles: pd.DataFrame,
) -> list[Finding]:
    stands_out = _component.stands_out
    return stands_out(without(_rows, struck), _articles) if stands_out else []


def _lines(findings: list[Finding], left: list[Finding], struck: bool) -> list[str]:
    """Return a line for each finding; where entries are struck, with whether it survives, and those that are new."""
    held = {said(one): one for one in left}
    lines = []
    for one in findings:
        limit = one.fails
        if struck:
            again = held.get(said(one))
            limit = "It does not survive." if again is None else f"It survives: {again.text}"
        lines.append(f"- {plain_markdown(one.text)}" + (f" *{plain_markdown(limit)}*" if limit else ""))
    before = {said(one) for one in findings}
    return lines + [f"- Only then: {plain_markdown(one.text)}" for one in left if said(one) not in before]


def _none(rows: pd.DataFrame) -> str:
    comparable = (rows["comparable"] == "yes").any() if len(rows) else False
    if not comparable:
        return "Nothing is found here: no frame of this codebook is marked as one by which outlets may be compared."
    return "No finding on the first page rests on these words, so leaving one out changes nothing there."


def _strike() -> None:
    """Write what is struck into the address."""
    if chosen := session.choices(_KEY):
        st.query_params[state.STRUCK] = ".".join(chosen)
    else:
        st.query_params.pop(state.STRUCK, None)
