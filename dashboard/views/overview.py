"""The overview: the tellings side by side, what stands out, and each component's leading figure."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from components import COMPONENTS
from components.analysis.events import count_told, heading
from components.analysis.overview import Telling, headline, lead, tellings
from components.analysis.selection import COPY_TOLD, chosen_articles, has_shared_copy
from components.corrections.telling import in_force
from components.palette import Palette
from components.reading.model import VOICES
from components.wording import counted
from dashboard import about_corpus, corrections, data, event_moves, event_table, session, state
from dashboard.blocks import show_view
from dashboard.markup import outlet_label, plain_markdown

#: Up to this many articles stand side by side as cards; more are a table.
MOST_CARDS = 8
_PER_ROW = 4


def show() -> None:
    """Draw the overview."""
    whole = data.analysis()
    colours = state.palette(whole.corpus)
    selection = session.SELECTION.get()
    articles = chosen_articles(whole.articles, selection)
    st.title(plain_markdown(headline(heading(whole.corpus.name, articles, selection.level), articles)))
    if articles.empty:
        st.info("No article falls under this selection. Choose an outlet, a kind or a longer time in the sidebar.")
        return
    events = count_told(articles, selection.level, whole.articles["event"].nunique())
    copy = COPY_TOLD.get(selection.copy, "")
    st.markdown(plain_markdown(" ".join(part for part in (lead(articles), events, copy) if part)))
    about_corpus.show(whole.corpus)
    if whole.corrections:
        told = f"Everything here is shown {in_force(whole.corrections)} made by hand"
        st.caption(f"{told}: see {corrections.page()}, at its foot.")
    event_table.show(articles)
    _tellings(articles, colours, selection.copy == "all")
    _findings(articles)
    for component in COMPONENTS:
        settings = component.defaults() | dict(component.brief)
        show_view(data.shown(component, selection, settings), component.views[0], colours)
    if data.with_texts():
        event_moves.show(articles, whole.articles)
    _problems(whole.corpus.problems)


def _tellings(articles: pd.DataFrame, colours: Palette, shared: bool) -> None:
    """Show each article's headline, kind, date, length, whose words it is made of, and how many others print too."""
    if len(articles) > MOST_CARDS:
        _table(articles)
        return
    cards = tellings(articles)
    for first in range(0, len(cards), _PER_ROW):
        row = cards[first : first + _PER_ROW]
        for column, telling in zip(st.columns(len(row), border=True), row, strict=True):
            column.html(_card(telling, colours, shared))


def _table(articles: pd.DataFrame) -> None:
    columns = ["outlet", "title", "kind", "published", "words", "words_own", "words_reported", "words_quoted", "shared"]
    st.dataframe(
        articles.assign(shared=articles[[f"shared_{voice}" for voice in VOICES]].sum(axis=1))[columns],
        hide_index=True,
        alt=f"The {len(articles)} articles with outlet, headline, kind, date, words by voice and shared words",
        column_config={
            "outlet": st.column_config.Column("Outlet", width=180),
            "title": st.column_config.Column("Headline", width=200),
            "kind": st.column_config.Column("Kind", width=80),
            "published": st.column_config.Column("Date", width=90),
            "words": st.column_config.Column("Words", width=60),
            "words_own": st.column_config.Column("own", width=60),
            "words_reported": st.column_config.Column("reported", width=70),
            "words_quoted": st.column_config.Column("quoted", width=65),
            "shared": st.column_config.Column("shared", width=65, help="Words that another outlet prints too"),
        },
    )


def _card(telling: Telling, colours: Palette, shared: bool) -> str:
    colour = colours.outlet(telling.outlet)
    title = escape(telling.title) if telling.title else "<em>no headline in the document</em>"
    facts = " · ".join(part for part in (escape(telling.kind), telling.published) if part)
    voices = " · ".join(f"{count:,} {name}" for name, count in telling.words.items())
    total = sum(telling.words.values())
    if shared and telling.shared:
        voices += f"<br>{telling.shared / max(1, total):.0%} shared with other outlets"
    return (
        f'<div style="border-top:4px solid {colour};padding-top:0.5em;overflow-wrap:anywhere">'
        f"<div>{outlet_label(telling.outlet, colours)}</div>"
        f"<div dir=\"auto\" style=\"font-family:'Source Serif','Source Serif 4',Georgia,serif;font-size:1.15rem;"
        f'line-height:1.3;margin:0.4em 0;min-height:3.9em">{title}</div>'
        f'<div style="color:{colours.muted};font-size:0.9rem">{facts}<br>{total:,} words</div>'
        f"{_voice_bar(telling.words, colour)}"
        f'<div style="color:{colours.muted};font-size:0.9rem">{voices}</div></div>'
    )


def _voice_bar(voices: dict[str, int], colour: str) -> str:
    """Return a bar of own (faint), reported (hatched) and quoted words (full), of the article's whole length."""
    fills = {
        "own": f"background:{colour}30",
        "reported": f"background:repeating-linear-gradient(135deg,{colour} 0 2px,{colour}30 2px 6px)",
        "quoted": f"background:{colour}",
    }
    total = sum(voices.values()) or 1
    pieces = "".join(
        f'<div style="width:{100 * count / total:.2f}%;{fills[name]}"></div>' for name, count in voices.items()
    )
    return f'<div aria-hidden="true" style="display:flex;height:10px;margin:0.4em 0">{pieces}</div>'


def _findings(articles: pd.DataFrame) -> None:
    st.header("What stands out")
    selection = session.SELECTION.get()
    lines = []
    for finding in data.findings(selection):
        limit = f" *{plain_markdown(finding.fails)}*" if finding.fails else ""
        lines.append(f"- {plain_markdown(finding.text)}{limit}")
    st.markdown("\n".join(lines) or "Nothing that these texts support.")
    if lines and selection.copy == "all" and has_shared_copy(articles):
        st.caption("Where it does not say otherwise, a finding also stands without the copy that outlets share.")


def _problems(problems: tuple[object, ...]) -> None:
    """List what could not be read, with the reason; the other articles are unharmed."""
    if not problems:
        return
    with st.expander(f"{counted(len(problems), 'note')} on reading this corpus", icon=":material/warning:"):
        for problem in problems:
            st.markdown(f"- {plain_markdown(str(problem))}")
