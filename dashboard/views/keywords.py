"""The page of the keywords: their figures, and below them any word looked up.

How often each outlet uses it, where, and every occurrence in its line.
"""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from components.analysis.analyse import Analysis
from components.analysis.selection import chosen_articles
from components.contract import Component, Settings
from components.keywords import PAIR
from components.keywords.concordance import LONGEST_QUERY, MOST_LINES, SORTS, concordance, uses_by_outlet
from components.output.markup import outlet_label
from components.palette import Palette
from components.reading.model import VOICES
from components.wording import VOICE_WORDS, counted, listed
from dashboard import data, on_demand, session, state
from dashboard.blocks import show_view
from dashboard.views import component as component_page

#: Lines shown at once; the rest open page by page.
AT_ONCE = 40
#: Ticks drawn for one outlet.
_MOST_TICKS = 300


def show(component: Component) -> None:
    """Draw the page."""
    settings = component_page.show(component, views=tuple(view for view in component.views if view is not PAIR))
    with on_demand.line(PAIR.question, f"{component.slug}.{PAIR.slug}") as part:
        if part.open:
            _pair(component, settings)
    whole = data.analysis()
    articles = chosen_articles(whole.articles, session.SELECTION.get())
    _look_up(whole, articles, session.SELECTION.get().voices, state.palette(whole.corpus))


def _pair(component: Component, settings: Settings) -> None:
    """Draw any two of the outlets chosen against each other; which two stands in the address."""
    selection, colours = session.SELECTION.get(), state.palette(data.analysis().corpus)
    articles = chosen_articles(data.analysis().articles, selection)
    outlets = list(dict.fromkeys(articles["outlet"].tolist()))
    if len(outlets) < 2:
        st.info("It takes two outlets to set one against the other. Choose another one in the sidebar.")
        return
    asked = [one for one in st.query_params.get_all(state.PAIR) if one in outlets][:2]
    first, second = asked if len(set(asked)) == 2 else outlets[:2]

    def chosen() -> None:
        st.query_params[state.PAIR] = [session.choice(f"pair-{side}") or "" for side in ("left", "right")]

    for column, side, one, other in zip(
        st.columns(2), ("left", "right"), (first, second), (second, first), strict=True
    ):
        session.choose(f"pair-{side}", one)
        options = [outlet for outlet in outlets if outlet != other]
        column.selectbox("Outlet" if side == "left" else "Compared with", options, key=f"pair-{side}", on_change=chosen)
    pair = data.shown(component, replace(selection, outlets=(first, second)), settings)
    show_view(pair, PAIR, colours)


def _look_up(whole: Analysis, articles: pd.DataFrame, voices: tuple[str, ...], colours: Palette) -> None:
    """Draw the search and, where a word is asked for, its lines in the articles and voices chosen (none: all voices).

    The word and the order of the lines stand in the address.
    """
    st.header("Where is a word used?", anchor="keywords-word")
    left, right = st.columns([2, 1], vertical_alignment="bottom")
    query = left.text_input(
        "A word or phrase",
        max_chars=LONGEST_QUERY,
        key=state.WORD,
        bind="query-params",
        placeholder="harbour, news conference, US …",
        help="Spelling and capitals are folded: defence finds defense, US finds U.S. and United States, not the "
        "pronoun. Other inflections are words of their own.",
    )
    sort = right.segmented_control(
        "Sorted by", SORTS, default=SORTS[0], required=True, key=state.WORD_SORT, bind="query-params"
    )
    if not query or not query.strip() or articles.empty:
        st.caption("Type any word to see each of its uses in its line, in every outlet chosen.")
        return
    lines = _lines(whole, articles, voices, query, sort)
    if lines.empty:
        st.info("No outlet chosen uses this word in the words that count here.")
        return
    numbers = {str(outlet): number for number, outlet in enumerate(articles["outlet"].unique(), start=1)}
    st.html(_counts(lines, articles, voices, numbers, colours))
    first = _first(len(lines))
    st.html(_table(lines.iloc[first : first + AT_ONCE], numbers, colours))
    end = f" The first {MOST_LINES:,} uses are counted and listed." if len(lines) >= MOST_LINES else ""
    st.caption(
        f"Looked up in {_whose(voices)}. Ticks: places in the articles, from first to last character. "
        f"Numbers name the outlets; a word leads to its passage in the article.{end}"
    )


def _whose(voices: tuple[str, ...]) -> str:
    """Return in whose words a word is looked up: in all, as long as none are chosen, whatever the figures count."""
    words = listed([VOICE_WORDS[one] for one in voices])
    return words if voices else "all words, whatever the figures above count, until you choose whose in the sidebar"


def _lines(whole: Analysis, articles: pd.DataFrame, voices: tuple[str, ...], query: str, sort: str) -> pd.DataFrame:
    readings = [whole.reading(str(one)) for one in articles["article_id"]]
    lines = concordance(readings, query, sort)
    length = {reading.article.article_id: max(len(reading.article.text), 1) for reading in readings}
    lines = lines.assign(place=lines["start"] / lines["article_id"].map(length).astype(float))
    return lines[lines["voice"].isin(voices)] if voices else lines


def _first(count: int) -> int:
    """Return the number of the first line to show; offer the pages where there are several."""
    pages = -(-count // AT_ONCE)
    if pages < 2:
        return 0
    return (int(st.number_input(f"Page (of {pages})", 1, pages, key="page-word", width=160)) - 1) * AT_ONCE


def _counts(
    lines: pd.DataFrame, articles: pd.DataFrame, voices: tuple[str, ...], numbers: dict[str, int], colours: Palette
) -> str:
    """Return how often each outlet uses the word, and under it a tick for each use at its place in its article."""
    shown = []
    for one in uses_by_outlet(lines, articles, voices or VOICES).to_dict("records"):
        outlet, uses = str(one["outlet"]), int(one["uses"])
        places = lines.loc[lines["outlet"] == outlet, "place"].head(_MOST_TICKS)
        shown.append(
            f'<div style="overflow-wrap:anywhere;margin-top:0.4em">{numbers[outlet]} {outlet_label(outlet, colours)} '
            f'<span style="color:{colours.muted}">{counted(uses, "use")}, '
            f"{one['rate']:.1f} per 1,000 words</span></div>{_strip(places, outlet, colours)}"
        )
    return "".join(shown)


def _strip(places: pd.Series, outlet: str, colours: Palette) -> str:
    ticks = "".join(
        f'<span style="position:absolute;left:{100 * place:.1f}%;top:0;width:3px;height:12px;'
        f'background:{colours.outlet(outlet)}"></span>'
        for place in places
    )
    line = f"position:relative;height:12px;max-width:42rem;border-bottom:1px solid {colours.line}"
    return f'<div aria-hidden="true" style="{line}">{ticks}</div>'


def _table(lines: pd.DataFrame, numbers: dict[str, int], colours: Palette) -> str:
    """Return the lines as HTML: the words one under the other, each a link to its passage; every text escaped."""
    rows = "".join(_line(line, numbers[str(line.outlet)], colours) for line in lines.itertuples())
    middle = min(24, lines["word"].str.len().max() + 5)
    return (
        '<table style="width:100%;table-layout:fixed;border-collapse:collapse;font-size:0.95rem">'
        f'<colgroup><col><col style="width:{middle}ch"><col></colgroup><tbody>{rows}</tbody></table>'
    )


def _line(line: Any, number: int, colours: Palette) -> str:
    side = f"color:{colours.muted};white-space:nowrap;overflow:hidden;padding:0.15em 0;border:0;unicode-bidi:isolate"
    voice = "" if line.voice == "own" else f", {VOICE_WORDS[line.voice]}"
    title = escape(f"{line.outlet}{voice}: … {line.left} {line.word} {line.right} …")
    square = f'<span style="color:{colours.outlet(line.outlet)}">■</span>'
    link = (
        f'{number} {square} <a href="{escape(_address(line.article_id, line.start, line.end))}" target="_self" '
        f'title="{title}" style="color:inherit;font-weight:600">{escape(line.word)}</a>'
    )
    return (
        f'<tr><td style="{side};text-align:right;direction:rtl"><bdi dir="ltr">{escape(line.left)}</bdi></td>'
        f'<td style="padding:0.15em 0.5em;border:0;text-align:center;overflow-wrap:anywhere">{link}</td>'
        f'<td style="{side};text-align:left">{escape(line.right)}</td></tr>'
    )


def _address(article_id: str, start: int, end: int) -> str:
    """Return the address of the Read page at a passage, with the present selection."""
    kept = [
        (name, value)
        for name in st.query_params
        if name not in (state.OPEN, state.WORD, state.WORD_SORT, state.ARTICLE, state.BESIDE, state.PASSAGE)
        for value in st.query_params.get_all(name)
    ]
    return "read?" + urlencode([*kept, (state.ARTICLE, article_id), (state.PASSAGE, f"{start}-{end}")])
