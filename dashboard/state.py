"""The address and the selection: what a reader has chosen, kept where a link can carry it."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

import streamlit as st

from components.analysis.selection import COPIES, Selection
from components.contract import Component, Setting
from components.corpus import Corpus
from components.palette import Palette, palette_for
from components.reading.model import VOICES
from dashboard import room
from dashboard.markup import plain_label

#: More outlets than this are chosen from a list instead of from buttons.
MOST_PILLS = 12
#: Parameters that pages keep by themselves: the opened mark, and the articles of the Read page.
OPEN, ARTICLE, BESIDE, PASSAGE, MARKS, METHOD_OF = "open", "article", "beside", "passage", "marks", "of"
#: The two articles that stand side by side on the page of shared passages.
LEFT, RIGHT = "left", "right"
#: The one event that is looked at, by the id of its first article.
EVENT = "event"
#: The corrections by hand that are in force, as a token.
FIX = "fix"
#: The word looked for on the page of keywords, and how its lines are sorted.
WORD, WORD_SORT = "word", "by"
#: Whose copy counts.
COPY = "copy"


def sidebar(corpus: Corpus, event: str = "", shared: bool = False) -> Selection:
    """Draw the filters and return the selection; `event` is the one event that is looked at, empty for all.

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
        tuple(outlets), tuple(voices), tuple(chosen_kinds), since, until, event, _copy() if shared else "all"
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
        key=COPY,
        bind="query-params",
        help="Own: only what no other outlet prints too. Shared: only what another outlet prints too, word for word or "
        "nearly. A speech that several quote, and what an outlet repeats itself, count as its own.",
    )
    return chosen


def _outlets(outlets: Sequence[str]) -> list[str]:
    if len(outlets) > MOST_PILLS:
        return st.multiselect("Outlets", outlets, default=outlets, key="outlet", bind="query-params")
    return st.pills(
        "Outlets",
        outlets,
        selection_mode="multi",
        default=outlets,
        format_func=plain_label,
        key="outlet",
        bind="query-params",
    )


def _pills(label: str, options: Sequence[str], key: str) -> list[str]:
    return st.pills(label, options, selection_mode="multi", default=options, key=key, bind="query-params")


def _dates(dates: list[str]) -> tuple[str, str]:
    if len(dates) < 2:
        return "", ""
    return st.select_slider("Dates", dates, value=(dates[0], dates[-1]), key="dates", bind="query-params")


def settings_of(component: Component) -> dict[str, str]:
    """Draw a component's settings in a row, bound to the address, and return what is chosen."""
    if not component.settings:
        return {}
    chosen = {}
    with st.container(horizontal=True, gap="medium"):
        for setting in component.settings:
            chosen[setting.slug] = st.segmented_control(
                setting.label,
                setting.options,
                default=setting.default,
                required=True,
                key=setting_key(component, setting),
                bind="query-params",
                help=setting.help or None,
            )
    return chosen


def setting_key(component: Component, setting: Setting) -> str:
    """Return the parameter of a component's setting in the address."""
    return f"{component.slug}-{setting.slug}"


def opened(figure: str) -> str:
    """Return the key of the mark that is opened in a figure ("speakers.words"), or an empty text."""
    name, _, key = st.query_params.get(OPEN, "").partition(":")
    return key if name == figure else ""


def open_mark(figure: str, key: str) -> None:
    """Write the opened mark into the address, or take it out where `key` is empty."""
    if key:
        st.query_params[OPEN] = f"{figure}:{key}"
    else:
        st.query_params.pop(OPEN, None)


def palette(corpus: Corpus) -> Palette:
    """Return the palette of the theme that the reader's browser shows, and of the room that it has."""
    theme = st.context.theme.type if st.context.theme else None
    return palette_for(corpus.outlets, theme or "light", room.width())


def link() -> str:
    """Return the full address of the present view; call it after the page has run."""
    base = st.context.url or ""
    parameters = [(name, value) for name in st.query_params for value in st.query_params.get_all(name)]
    return base + ("?" + urlencode(parameters) if parameters else "")
