"""Reading an article whole, or two side by side, with what the components found marked on demand."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from components import COMPONENTS
from components.analysis.analyse import Analysis
from components.analysis.asked import asked_of
from components.analysis.selection import chosen_articles
from components.contract import Mark
from components.corpus.blocks import Block
from components.figure.picture import period
from components.output.markup import article_column, marked, opened, outlet_label, paragraph, source_link
from components.palette import Palette
from components.reading.model import Reading
from dashboard import data, notice, session, state
from dashboard.article_choice import find, named, plain_name
from dashboard.markup import plain_markdown
from dashboard.scroll import bring_into_view

#: The choice that shows what was set aside: boilerplate and repeats struck out, captions and datelines in grey.
LEFT_OUT = "left out"
_MARKS = "read-marks"
#: Where each of two articles begins, with the way to the other: on a telephone one stands under the other.
_JUMPS = tuple(
    f'<nav id="{here}-article" class="parallax-place" aria-label="The {here} article">'
    f'<a class="parallax-jump" href="#{there}-article">Go to the {there} article</a></nav>'
    for here, there in (("first", "second"), ("second", "first"))
)
_TAGS = {"headline": "h2", "heading": "h3"}


def show() -> None:
    """Draw the page."""
    st.title("Read")
    if not data.with_texts():
        st.caption("Shared without full texts: excerpts are shown, and dots stand for the rest.")
    whole = data.analysis()
    articles = chosen_articles(whole.articles, session.SELECTION.get())
    if articles.empty:
        st.info("No article falls under this selection. Choose an outlet, a kind or a longer time in the sidebar.")
        return
    shown = set(articles["article_id"].tolist())
    names = named(one for one in whole.corpus.articles if one.article_id in shown)
    listed = find(names, "read-find", [st.query_params.get(one, "") for one in (state.ARTICLE, state.BESIDE)])
    left, right = st.columns(2)
    with left:
        first = _choose("Article", names, listed, state.ARTICLE)
    with right:
        second = _choose("Compare with", {"": "nothing", **names}, {"": "nothing", **listed}, state.BESIDE)
    marks = _marks()
    if marks:
        st.caption(plain_markdown(_legend(marks)))
    colours = state.palette(whole.corpus)
    passage = _passage(whole.reading(first))
    for number, (column, article_id) in enumerate(zip(st.columns(2 if second else 1), [first, second], strict=False)):
        with column:
            if second:
                st.html(_JUMPS[number])
            _article(whole, article_id, set(marks), colours, passage if article_id == first else None)
    if passage:
        bring_into_view("#passage", "center")


def _marks() -> list[str]:
    """Draw the choice of marks and return those chosen: by their titles here, by their own words in the address."""
    titles = {**{component.slug: component.title for component in COMPONENTS}, LEFT_OUT: "Not measured"}
    asked = st.query_params.get_all(state.MARKS) if state.MARKS in st.query_params else [COMPONENTS[0].slug]
    chosen = [one for one in titles if one in asked]

    def switched() -> None:
        lit = [one for one in titles if one in session.choices(_MARKS)]
        st.query_params[state.MARKS] = lit or ""

    session.choose(_MARKS, chosen)
    st.pills(
        "Marks",
        list(titles),
        selection_mode="multi",
        format_func=lambda one: titles[one],
        key=_MARKS,
        on_change=switched,
    )
    return chosen


def _legend(chosen: Sequence[str]) -> str:
    """Return what each chosen kind of mark looks like, by the word that chooses it: the key to the page."""
    told = [f"{one.title}: {_lower(one.legend)}" for one in COMPONENTS if one.slug in chosen]
    left_out = ["Not measured: boilerplate and repeats struck through, captions in grey."] if LEFT_OUT in chosen else []
    return " ".join([*told, *left_out, "Hover over a mark to read what it is."])


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def _choose(label: str, names: Mapping[str, str], listed: Mapping[str, str], parameter: str) -> str:
    """Return the chosen article's id, kept in the address by id: a link survives a corrected headline."""
    default = next(iter(names))
    asked = st.query_params.get(parameter, default)
    if asked not in names:
        notice.left_out(["the article of this link"])
        asked = default
    options = [one for one in names if one in listed or one == asked]
    key = f"choose-{parameter}"

    def chosen() -> None:
        st.query_params[parameter] = session.choice(key) or ""
        st.query_params.pop(state.PASSAGE, None)

    session.choose(key, asked)
    return st.selectbox(label, options, key=key, format_func=lambda one: plain_name(names[one]), on_change=chosen)


def _passage(reading: Reading) -> tuple[int, int] | None:
    """Return the passage that the address opens, or None; a damaged one is told and left out."""
    asked = st.query_params.get(state.PASSAGE, "")
    if not asked:
        return None
    found = re.fullmatch(r"(\d{1,9})-(\d{1,9})", asked)
    if found and int(found[1]) < int(found[2]) <= len(reading.article.text):
        return int(found[1]), int(found[2])
    notice.left_out(["the passage of this link"])
    return None


def _article(
    whole: Analysis, article_id: str, choices: set[str], colours: Palette, passage: tuple[int, int] | None
) -> None:
    reading = whole.reading(article_id)
    article = reading.article
    marks = [opened(*passage, colours, "the passage you opened")] if passage else []
    for component in COMPONENTS:
        if component.slug in choices:
            marks += component.marks(asked_of(whole, component.slug, article_id), colours)
    facts = ", ".join(part for part in (article.kind, period([article.published])) if part)
    st.html(f'{outlet_label(article.outlet, colours)} <span style="color:{colours.muted}">{escape(facts)}</span>')
    blocks = [_block(reading, block, marks, colours, LEFT_OUT in choices, passage) for block in reading.blocks]
    st.html(article_column(blocks) if blocks else "<p>This article has no text.</p>")
    if article.url:
        st.html(source_link(article.url, colours))


def _block(
    reading: Reading, block: Block, marks: list[Mark], colours: Palette, left_out: bool, passage: tuple[int, int] | None
) -> str:
    inside = [mark for mark in marks if mark.start < block.end and mark.end > block.start]
    holds = passage is not None and passage[0] < block.end and passage[1] > block.start
    if not block.measured:
        if not left_out and not holds:
            return ""
        style = "strike" if block.kind in ("boilerplate", "repeat") else "quiet"
        inside.append(Mark(block.start, block.end, f"not measured: {block.reason or block.kind}", colours.muted, style))
    anchor = "passage" if passage is not None and block.start <= passage[0] < block.end else ""
    size = "" if block.measured else f"font-size:0.9em;color:{colours.muted};"
    text = marked(reading.article.text, block.start, block.end, inside)
    return paragraph(text, _TAGS.get(block.kind, "p"), anchor, size)
