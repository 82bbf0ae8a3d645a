"""The choices of the sidebar, which every page counts by: outlets and whose words, and under a line all others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import streamlit as st

from components.analysis.events import Level
from components.analysis.selection import COPIES, COPY_WORDS, Selection
from components.corpus import Corpus
from components.reading.model import VOICES
from components.wording import VOICE_WORDS, listed
from dashboard import corpora, long_filters, names, session, state
from dashboard.markup import is_plain, spelt_before

#: Pages on which nothing is filtered: what is chosen for the others is kept there, and not shown.
NO_FILTERS = ("articles", "method")
#: More outlets than this are chosen from a list instead of from buttons.
MOST_PILLS = 12


class Counted(NamedTuple):
    """Whose words a page counts by itself, as long as none are chosen.

    They are `fixed` where a choice changes nothing; it is each measure's own on pages that show several (`by_measure`),
    and the page asks for them itself where it has its `own_choice`.
    """

    voices: tuple[str, ...]
    fixed: bool = False
    by_measure: bool = False
    own_choice: bool = False


def choose(
    corpus: Corpus, level: Level, chosen: str, counted: Counted, real_names: Sequence[str], shared: bool = False
) -> Selection:
    """Draw the filters and return the selection; `chosen` is the one event or story looked at, empty for all.

    `counted` are the voices that the page counts as long as none are chosen; `real_names` are the outlets as they are
    called where names are not hidden; `shared` says whether outlets share any text, which there is then to choose.
    """
    kinds = kinds_of(corpus)
    outlets = _outlets(corpus.outlets)
    voices = _voices()
    if counted.own_choice:
        voices = ()
    elif counted.fixed:
        st.caption(_FIXED)
    else:
        _whose_words(voices, counted)
    with st.container() if session.PAGE.get() in NO_FILTERS else st.expander("More filters", type="compact"):
        chosen_kinds = _pills("Kind of article", kinds, "kind") if len(kinds) > 1 else []
        since, until = _dates(dates_of(corpus))
        copy = _copy(shared)
        names.switch(real_names)
    everywhere = Selection(tuple(outlets), voices, tuple(chosen_kinds), since, until, copy=copy)
    return replace(everywhere, event=chosen) if level == "event" else replace(everywhere, story=chosen)


def _voices() -> tuple[str, ...]:
    """Return the voices chosen, none where each page counts what suits it, and write them into the address.

    They stand there by their own names, whatever they are called on the page.
    """
    if session.went_back() or not session.VOICES.held():
        session.VOICES.put(tuple(one for one in VOICES if one in st.query_params.get_all(state.VOICE)))
    chosen = session.VOICES.get()
    if chosen:
        st.query_params[state.VOICE] = list(chosen)
    else:
        st.query_params.pop(state.VOICE, None)
    return chosen


def _whose_words(chosen: Sequence[str], counted: Counted) -> None:
    """Draw the choice of whose words count. Lit is what counts, and what was lit by hand counts on every page.

    As long as none are chosen each page counts what suits it; one that counts fewer than all by itself says so.
    """

    def switched() -> None:
        session.VOICES.put(tuple(one for one in VOICES if one in session.choices(_WHOSE)))

    session.choose(_WHOSE, list(chosen or counted.voices))
    st.pills(
        "Whose words",
        VOICES,
        selection_mode="multi",
        format_func=lambda one: VOICE_WORDS[one],
        key=_WHOSE,
        on_change=switched,
        help="Article’s own: what the article itself says. Paraphrase: another’s claim in the article’s words. "
        "Quotation: another’s words in quotation marks. Lit is what counts, on other pages too; none lit: each page "
        "by itself.",
    )
    if not chosen and (by_itself := _by_itself(counted)):
        st.caption(by_itself)


def _by_itself(counted: Counted) -> str:
    """Return what a page says that counts fewer than all words by itself; nothing where it counts all."""
    if counted.by_measure:
        return "Until you choose, each measure counts the words that suit it."
    if set(counted.voices) == set(VOICES):
        return ""
    words = {**VOICE_WORDS, "own": "the article’s own words"}
    told = listed([words[one] for one in VOICES if one in counted.voices])
    return f"Unless you choose others, this page counts {told} alone."


_WHOSE = "whose-words"
#: Said on pages that show all words, whosever they are.
_FIXED = "Whose words: all of them count on this page."


def dates_of(corpus: Corpus) -> list[str]:
    """Return the days that the articles of a corpus are of, in ISO form, in order."""
    return sorted({str(article.published) for article in corpus.articles if article.published})


def days_offered(corpus: Corpus) -> set[str]:
    """Return the days that can be chosen as the first or the last."""
    dates = dates_of(corpus)
    return long_filters.days_between(dates[0], dates[-1]) if len(dates) > long_filters.MOST_DAYS else set(dates)


def kinds_of(corpus: Corpus) -> list[str]:
    """Return the kinds of article in a corpus, in the order in which they first stand there."""
    return list(dict.fromkeys(article.kind for article in corpus.articles))


def _copy(shared: bool) -> str:
    """Draw the choice of shared text where there is any; the address keeps its own words for it (`COPIES`)."""
    if session.went_back() or not session.COPY.held():
        asked = st.query_params.get(state.COPY, "")
        session.COPY.put(asked if asked in COPIES else "all")
    chosen = session.COPY.get() if shared else "all"
    if chosen == "all":
        st.query_params.pop(state.COPY, None)
    else:
        st.query_params[state.COPY] = chosen
    if not shared:
        return chosen

    def switched() -> None:
        session.COPY.put(session.choice(state.COPY) or "all")

    session.choose(state.COPY, chosen)
    st.segmented_control(
        "Text shared with other outlets",
        COPIES,
        format_func=lambda one: COPY_WORDS[one],
        required=True,
        key=state.COPY,
        on_change=switched,
        help="Shared is what another outlet prints too, word for word or nearly; quotations that several print, and "
        "what an outlet repeats, are not.",
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
    if len(outlets) > MOST_PILLS:
        return long_filters.outlets("outlet", outlets, another=not corpora.heard())
    _all_of_another("outlet", outlets)
    if not all(map(is_plain, outlets)):
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
    if len(dates) > long_filters.MOST_DAYS:
        return long_filters.days("dates", dates[0], dates[-1], another=not corpora.heard())
    _all_of_another("dates", (dates[0], dates[-1]))
    return st.select_slider("Dates", dates, value=(dates[0], dates[-1]), key="dates", bind="query-params")


def _all_of_another(key: str, everything: Sequence[str]) -> None:
    """Choose everything where what the browser sends was chosen in another corpus.

    A widget is the same to the browser as long as its key is, whatever its options are, and keeps what was chosen
    among those of before. So the value is set outright, which the browser takes over.
    """
    if not corpora.heard():
        session.choose(key, tuple(everything) if key == "dates" else list(everything))
