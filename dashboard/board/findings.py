"""What stands out, below the board: each finding with its two texts side by side or its small figure."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from components.analysis.analyse import Analysis
from components.analysis.beside import Beside, beside
from components.contract import Finding, Mark
from components.output.markup import marked, outlet_label, paragraph
from components.palette import Palette
from dashboard import data, navigation, state
from dashboard.markup import plain_markdown

_SERIF = "font-family:'Source Serif','Source Serif 4',Georgia,serif"


def show_lead(finding: Finding, colours: Palette) -> None:
    """Show the finding that stands above the board."""
    st.html(
        f'<div style="border-left:3px solid {colours.accent};padding-left:0.8em">'
        f'<div style="{_SERIF};font-size:1.35rem;line-height:1.35">{escape(finding.text)}</div>'
        f"{_limit(finding, colours)}</div>"
    )


def show(findings: Sequence[Finding], whole: Analysis, colours: Palette) -> None:
    """Show the findings below the board, each under what it is about."""
    for finding in findings:
        with st.container(gap="xsmall"):
            _show(finding, whole, colours)


def _show(finding: Finding, whole: Analysis, colours: Palette) -> None:
    st.html(
        f'<div style="color:{colours.accent};font-size:0.875rem;font-weight:600;margin-top:0.4em">'
        f"{escape(finding.about)}</div>"
        f'<div role="heading" aria-level="2" style="{_SERIF};font-size:1.1rem;line-height:1.3;font-weight:600">'
        f"{escape(finding.text)}</div>{_limit(finding, colours)}{_small_figure(finding, colours)}"
    )
    if finding.beside and data.with_texts():
        _texts(beside(finding.beside, whole.reading), colours)


def _limit(finding: Finding, colours: Palette) -> str:
    if not finding.fails:
        return ""
    return f'<div style="color:{colours.muted};font-size:0.875rem">{escape(finding.fails)}</div>'


def _texts(shown: Beside, colours: Palette) -> None:
    for column, side in zip(st.columns(len(shown.sides)), shown.sides, strict=True):
        marks = [Mark(start, end, "", colours.accent, "background") for start, end in side.marked]
        text = marked(side.reading.article.text, side.start, side.end, marks)
        outlet = outlet_label(side.reading.article.outlet, colours)
        style = f"{_SERIF};font-size:0.95rem;line-height:1.4;margin:0.1em 0 0"
        column.html(outlet + paragraph(text, style=style))
    if not shown.told:
        return
    first, *others = shown.sides
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.caption(plain_markdown(shown.told), width="content")
        st.page_link(
            navigation.page("read"),
            label="Read both articles" if others else "Read the article",
            icon=":material/article:",
            query_params={
                state.ARTICLE: first.reading.article.article_id,
                state.PASSAGE: f"{first.start}-{first.end}",
                **({state.BESIDE: others[0].reading.article.article_id} if others else {}),
            },
        )


def _small_figure(finding: Finding, colours: Palette) -> str:
    """Return the parts of a finding as one bar, each named with its number: nothing is told by colour alone."""
    total = sum(number for _, number in finding.parts)
    if not total:
        return ""
    inks = (colours.ink, colours.line, colours.muted)
    pieces = "".join(
        f'<div style="width:{100 * number / total:.2f}%;background:{ink}"></div>'
        for (_, number), ink in zip(finding.parts, inks, strict=False)
    )
    names = " &nbsp; ".join(
        f'<span aria-hidden="true" style="color:{ink}">■</span> {number:,.0f} {escape(name)}'
        for (name, number), ink in zip(finding.parts, inks, strict=False)
    )
    bar = f'<div aria-hidden="true" style="display:flex;gap:2px;height:12px;max-width:42rem">{pieces}</div>'
    return (
        f'<div style="margin-top:0.4em">{bar}<div style="color:{colours.muted};font-size:0.875rem">{names}</div></div>'
    )
