"""What a report says, before it has any look: the same cells, findings and figures as the pages, from one analysis."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from components.analysis.analyse import registered
from components.analysis.beside import beside
from components.analysis.events import heading
from components.analysis.introduced import Introductions
from components.analysis.overview import front_page, lead
from components.analysis.selection import chosen_articles, chosen_rows
from components.board import Shown, shown_rows
from components.board.rates import compared, rated, rates_of, told_of
from components.contract import Column, Finding, columns_of
from components.figure.picture import source_note
from components.reading.model import VOICES
from components.report.board import head_figure, rate_figure, row_figure, whole_figure
from components.report.choice import finding_key
from components.report.measures import sections
from components.report.model import Asked, Content, Figure, Told


def content_of(asked: Asked) -> Content:
    """Return what a report says.

    Raises:
        LookupError: no article falls under the selection.
    """
    whole, selection, choice = asked.analysis, asked.selection, asked.choice
    articles = chosen_articles(whole.articles, selection)
    if articles.empty:
        raise LookupError("No article falls under this selection, so there is nothing to report.")
    rows = {slug: chosen_rows(frame, articles, VOICES, selection.copy) for slug, frame in whole.rows.items()}
    several = articles["event"].nunique() > 1
    findings, board, picture = (_several if several else _one)(asked, rows, articles)
    above = next((one for one in findings if one.finding.leads), None)
    note = source_note(articles, articles, {}, VOICES, whole.corrections, selection.copy)
    return Content(
        title=choice.title or heading(whole.corpus.name, articles, selection.level),
        introduction=choice.introduction,
        lead=lead(articles, selection.level, whole.articles["event"].nunique()),
        chosen=whole.corpus.chosen,
        above=above,
        board=tuple(board),
        picture=picture,
        board_note=note,
        below=tuple(one for one in findings if one is not above),
        sections=tuple(sections(asked, articles)) if "figures" in choice.parts else (),
        articles=articles,
        settings=_settings(asked, articles),
        fingerprint=whole.fingerprint,
        link=asked.link,
        parts=choice.parts,
        outlets=whole.corpus.outlets,
    )


def _one(
    asked: Asked, rows: Mapping[str, pd.DataFrame], articles: pd.DataFrame
) -> tuple[list[Told], list[Figure], Figure]:
    """Return the findings and the board of one event's articles."""
    whole = asked.analysis
    known = Introductions(whole.reading(article) for article in articles["article_id"].tolist())
    above, below = front_page(registered(), rows, articles, known)
    findings = [_told(asked, one, rows, articles) for one in ([above] if above else []) + below]
    columns = columns_of(articles)
    shown = [
        Shown(component.slug, row, tuple(row.cells(rows[component.slug], articles)))
        for component, row in shown_rows(registered())
        if row.first
    ]
    drawn = [head_figure(columns, articles), *(row_figure(one, columns) for one in shown if one.cells)]
    return findings, drawn, whole_figure(shown, (), columns, articles)


def _several(
    asked: Asked, rows: Mapping[str, pd.DataFrame], articles: pd.DataFrame
) -> tuple[list[Told], list[Figure], Figure]:
    """Return what outlets differ in over several events, and the board of their rates."""
    rates = rates_of(registered(), rows, articles)
    comparisons = compared(rates, articles)
    columns = [Column(outlet) for outlet in dict.fromkeys(articles["outlet"].tolist())]
    first = [one for one in rates if one[1].first]
    drawn = [head_figure(columns, articles)]
    shown = rated(first, articles, columns, comparisons)
    drawn += [rate_figure(one, columns) for one in shown]
    findings = [_told(asked, one, rows, articles) for one in told_of(comparisons)]
    return findings, drawn, whole_figure((), shown, columns, articles)


def _told(asked: Asked, finding: Finding, rows: Mapping[str, pd.DataFrame], articles: pd.DataFrame) -> Told:
    """Return a finding with how sure the figure is that leads its measure's page."""
    component = next((one for one in registered() if any(row.slug == finding.row for row in one.board)), None)
    sure = ""
    if component is not None:
        shown = rows[component.slug]
        settings = asked.settings.get(component.slug, component.defaults())
        view = next((one for one in component.views if one.sure), None)
        told = view.sure(shown, component.summarise(shown, articles, settings), settings) if view and view.sure else ""
        sure = " ".join(part for part in (told, component.caveat) if part)
    texts = beside(finding.beside, asked.analysis.reading) if finding.beside and asked.texts else None
    key = finding_key(finding)
    return Told(key, finding, sure, texts, asked.choice.comments.get(key, ""))


def _settings(asked: Asked, articles: pd.DataFrame) -> str:
    """Return what was chosen, in a line."""
    selection, whole = asked.selection, asked.analysis
    shown = f"{len(articles):,} of {len(whole.articles):,} articles shown"
    kinds = f"kinds: {', '.join(selection.kinds)}" if selection.kinds else ""
    days = f"dates: {selection.since or 'the first'} to {selection.until or 'the last'}"
    voices = selection.voices or VOICES
    note = source_note(articles, articles, {}, voices, whole.corrections, selection.copy)
    changed = [
        f"{component.title}: {', '.join(f'{name} {value}' for name, value in own.items())}"
        for component in registered()
        if (own := asked.settings.get(component.slug, component.defaults()))
    ]
    dated = days if selection.since or selection.until else ""
    return " · ".join(part for part in (shown, kinds, dated, note, *changed) if part)
