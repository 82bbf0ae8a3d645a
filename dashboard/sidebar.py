"""The choices of the sidebar, which every page counts by: outlets, kinds, dates, voices, copy."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.analysis.events import Level
from components.analysis.selection import COPIES, Selection
from components.corpus import Corpus
from components.reading.model import VOICES
from dashboard import corpora, session, state
from dashboard.markup import is_plain, spelt_before

#: More outlets than this are chosen from a list instead of from buttons.
MOST_PILLS = 12


def choose(corpus: Corpus, level: Level, chosen: str, shared: bool = False) -> Selection:
    """Draw the filters and return the selection; `chosen` is the one event or story looked at, empty for all.

    `shared` says whether outlets share any copy, which there is then to choose.
    """
    kinds = kinds_of(corpus)
    outlets = _outlets(corpus.outlets)
    chosen_kinds = _pills("Kind of article", kinds, "kind") if len(kinds) > 1 else []
    since, until = _dates(dates_of(corpus))
    voices = st.pills(
        "Voice",
        VOICES,
        selection_mode="multi",
        key="voice",
        bind="query-params",
        help="Own: the outlet tells. Reported: another's claim in the outlet's words. Quoted: another's words in "
        "marks. With none chosen, each figure counts the voices that suit it, and says which.",
    )
    return Selection(
        *(tuple(outlets), tuple(voices), tuple(chosen_kinds), since, until),
        **{level: chosen},
        copy=_copy() if shared else "all",
    )


def dates_of(corpus: Corpus) -> list[str]:
    """Return the days that the articles of a corpus are of, in ISO form, in order."""
    return sorted({str(article.published) for article in corpus.articles if article.published})


def kinds_of(corpus: Corpus) -> list[str]:
    """Return the kinds of article in a corpus, in the order in which they first stand there."""
    return list(dict.fromkeys(article.kind for article in corpus.articles))


def _copy() -> str:
    chosen: str = st.segmented_control(
        "Copy",
        COPIES,
        default="all",
        required=True,
        key=state.COPY,
        bind="query-params",
        help="Own: only what no other outlet prints too. Shared: only what another outlet prints too, word for word or "
        "nearly. A speech that several quote, and what an outlet repeats itself, count as its own.",
    )
    return chosen


def read_earlier_spelling(outlets: Sequence[str]) -> None:
    """Take up an older link, in which names stand with the escapes of their buttons; call it before `choose`."""
    asked = st.query_params.get_all("outlet")
    earlier = {spelt_before(name): name for name in outlets}
    if session.known("outlet") or not any(one in earlier and one not in outlets for one in asked):
        return
    st.query_params["outlet"] = [earlier.get(one, one) if one not in outlets else one for one in asked]
    st.rerun()


def _outlets(outlets: Sequence[str]) -> list[str]:
    _all_of_another("outlet", outlets)
    if len(outlets) > MOST_PILLS or not all(map(is_plain, outlets)):
        return st.multiselect("Outlets", outlets, default=outlets, key="outlet", bind="query-params")
    return st.pills(
        "Outlets",
        outlets,
        selection_mode="multi",
        default=outlets,
        key="outlet",
        bind="query-params",
    )


def _pills(label: str, options: Sequence[str], key: str) -> list[str]:
    _all_of_another(key, options)
    return st.pills(label, options, selection_mode="multi", default=options, key=key, bind="query-params")


def _dates(dates: list[str]) -> tuple[str, str]:
    if len(dates) < 2:
        return "", ""
    _all_of_another("dates", (dates[0], dates[-1]))
    return st.select_slider("Dates", dates, value=(dates[0], dates[-1]), key="dates", bind="query-params")


def _all_of_another(key: str, everything: Sequence[str]) -> None:
    """Choose everything where what the browser sends was chosen in another corpus.

    A widget is the same to the browser as long as its key is, whatever its options are, and keeps what was chosen
    among those of before. So the value is set outright, which the browser takes over.
    """
    if not corpora.heard():
        session.choose(key, tuple(everything) if key == "dates" else list(everything))
