"""What a report says, before it has any look: the same cells, findings and figures as the pages, from one analysis."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import pandas as pd
import plotly.graph_objects as go

from components.analysis.analyse import Analysis, registered
from components.analysis.beside import Beside, beside
from components.analysis.events import heading
from components.analysis.introduced import Introductions
from components.analysis.overview import front_page, lead
from components.analysis.selection import Selection, chosen_articles, chosen_rows
from components.board import Shown, draw_board, draw_picture, shown_rows, table_of
from components.board.intervals import draw_rates
from components.board.rates import Rated, compared, rated, rates_of, told_of
from components.board.spoken import rates_table, spoken, spoken_rate
from components.contract import Column, Component, Finding, Settings, View, columns_of
from components.figure.picture import source_note
from components.palette import Palette
from components.reading.model import VOICES
from components.report.choice import Choice, finding_key


@dataclass(frozen=True)
class Asked:
    """What a report is made of: an analysis, what is chosen of it, and what goes in.

    `settings` are those of components by their slugs where they are not the defaults, `link` the address of the view,
    `texts` whether full texts may be shown.
    """

    analysis: Analysis
    selection: Selection
    choice: Choice = field(default_factory=Choice)
    settings: Mapping[str, Settings] = field(default_factory=dict)
    link: str = ""
    texts: bool = True


@dataclass(frozen=True)
class Figure:
    """One figure: `draw` makes it for a palette's width. `sure` says how sure it is, `source` of what it speaks."""

    name: str
    question: str
    heading: str
    draw: Callable[[Palette], go.Figure]
    alt: str
    table: pd.DataFrame
    reading: str = ""
    sure: str = ""
    limits: str = ""
    source: str = ""
    comment: str = ""


@dataclass(frozen=True)
class Told:
    """A finding, how sure it is, its texts side by side, and a person's comment; `key` names it."""

    key: str
    finding: Finding
    sure: str
    texts: Beside | None
    comment: str


@dataclass(frozen=True)
class Section:
    """The figures of one measure, and what a reader must know before any of them."""

    component: Component
    caveat: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class Content:
    """All that a report says."""

    title: str
    introduction: str
    lead: str
    chosen: str
    above: Told | None
    board: tuple[Figure, ...]
    picture: Figure
    board_note: str
    below: tuple[Told, ...]
    sections: tuple[Section, ...]
    articles: pd.DataFrame
    settings: str
    fingerprint: str
    link: str
    parts: tuple[str, ...]
    outlets: tuple[str, ...]


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
        sections=tuple(_sections(asked, articles)) if "figures" in choice.parts else (),
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
    drawn = [_head(columns, articles), *(_row(one, columns) for one in shown if one.cells)]
    return findings, drawn, _picture(shown, (), columns, articles)


def _several(
    asked: Asked, rows: Mapping[str, pd.DataFrame], articles: pd.DataFrame
) -> tuple[list[Told], list[Figure], Figure]:
    """Return what outlets differ in over several events, and the board of their rates."""
    rates = rates_of(registered(), rows, articles)
    comparisons = compared(rates, articles)
    columns = [Column(outlet) for outlet in dict.fromkeys(articles["outlet"].tolist())]
    first = [one for one in rates if one[1].first]
    drawn = [_head(columns, articles)]
    shown = rated(first, articles, columns, comparisons)
    drawn += [_rate(one, columns) for one in shown]
    findings = [_told(asked, one, rows, articles) for one in told_of(comparisons)]
    return findings, drawn, _picture((), shown, columns, articles)


def _picture(
    shown: Sequence[Shown], rates: Sequence[Rated], columns: Sequence[Column], articles: pd.DataFrame
) -> Figure:
    """Return the whole board as one figure, heads and words included."""

    def draw(palette: Palette) -> go.Figure:
        return draw_picture([one for one in shown if one.cells], rates, columns, articles, palette)

    alt = " ".join([spoken(shown), *map(spoken_rate, rates)])
    return Figure("board", "", "", draw, alt, pd.DataFrame())


def _head(columns: Sequence[Column], articles: pd.DataFrame) -> Figure:
    def draw(palette: Palette) -> go.Figure:
        return draw_picture([], [], columns, articles, palette)

    names = ", ".join(dict.fromkeys(column.outlet for column in columns))
    return Figure("board.head", "", "", draw, f"The board's columns: {names}.", pd.DataFrame())


def _row(one: Shown, columns: Sequence[Column]) -> Figure:
    def draw(palette: Palette) -> go.Figure:
        return draw_board([one], columns, palette)

    numbers = table_of([one], columns).drop(columns="key")
    return Figure(f"board.{one.row.slug}", one.row.question, one.row.heading, draw, spoken([one]), numbers)


def _rate(one: Rated, columns: Sequence[Column]) -> Figure:
    def draw(palette: Palette) -> go.Figure:
        return draw_rates([one], columns, palette)

    numbers = rates_table([one], columns).drop(columns="key")
    name = f"board.{one.row.slug}.{one.rate.slug}"
    return Figure(name, one.rate.unit, one.rate.label, draw, spoken_rate(one), numbers)


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


def _sections(asked: Asked, articles: pd.DataFrame) -> list[Section]:
    found = []
    for component in registered():
        figures = tuple(_figures(asked, component, articles))
        if figures:
            found.append(Section(component, component.caveat, figures))
    return found


def _figures(asked: Asked, component: Component, articles: pd.DataFrame) -> list[Figure]:
    wanted = asked.choice.figures
    views = [one for one in component.views if (one.at_once if wanted is None else name_of(component, one) in wanted)]
    if not views:
        return []
    shown = ShownOf.of(asked, component, articles)
    if shown.rows.empty:
        return []
    found = [shown.figure(view) for view in views if wanted is not None or shown.found(view)]
    comments = asked.choice.comments
    return [replace(one, comment=comments.get(one.name, "")) for one in found]


#: What a reader of the page can do and a reader of paper cannot.
_BY_HAND = re.compile(r"[;,] (?:hover [^.;,]*, )?(?:a )?click [^.;]*|(?:^|(?<=[.]) )(?:Click|Hover) [^.]*[.]")


def on_paper(text: str) -> str:
    """Return help with reading a figure without what asks for a click.

    >>> on_paper("A bar is as long as its words. Click a bar to read them.")
    'A bar is as long as its words.'
    """
    return _BY_HAND.sub("", text).strip()


def name_of(component: Component, view: View) -> str:
    """Return the word of a figure, as it stands in addresses: "speakers.words"."""
    return f"{component.slug}.{view.slug}"


@dataclass(frozen=True)
class ShownOf:
    """What one component shows of the articles chosen: rows and summary under its settings."""

    component: Component
    rows: pd.DataFrame
    summary: pd.DataFrame
    articles: pd.DataFrame
    settings: Settings
    note: str

    @classmethod
    def of(cls, asked: Asked, component: Component, articles: pd.DataFrame) -> ShownOf:
        """Return it, computed now."""
        whole, selection = asked.analysis, asked.selection
        voices = selection.voices_for(component)
        settings = asked.settings.get(component.slug, component.defaults())
        rows = chosen_rows(whole.rows[component.slug], articles, voices, selection.copy)
        note = source_note(rows, articles, settings, voices, whole.corrections, selection.copy)
        words = component.words(whole.corpus.options.get(component.slug, {}))
        told = "".join(f" · {label} {word}" for label, word in words.items())
        summary = component.summarise(rows, articles, settings)
        return cls(component, rows, summary, articles, settings, f"{note}{told}")

    def found(self, view: View) -> bool:
        """Return whether a figure has anything to show."""
        return view.find(self.rows, self.summary, self.settings).drawn if view.find else True

    def figure(self, view: View) -> Figure:
        """Return one figure with all that belongs to it."""
        given = (self.rows, self.summary, self.settings)
        heading = view.find(*given).text if view.find else view.question
        told = view.tell(*given)

        def draw(palette: Palette) -> go.Figure:
            return view.draw(self.rows, self.summary, palette, self.settings)

        return Figure(
            name=name_of(self.component, view),
            question=view.question if view.question != heading else "",
            heading=heading,
            draw=draw,
            alt=" ".join(dict.fromkeys([view.question, heading, *told])),
            table=view.table(*given).drop(columns="key", errors="ignore"),
            reading=on_paper(view.reading),
            sure=view.sure(*given) if view.sure else "",
            limits=on_paper(view.note),
            source=self.note,
        )


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
