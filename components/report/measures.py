"""The figures of the measures for a report: those that lead their pages and found something, or those asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import pandas as pd
import plotly.graph_objects as go

from components.analysis.analyse import registered
from components.analysis.selection import chosen_rows
from components.contract import Component, Found, Settings, View
from components.figure.picture import source_note
from components.palette import Palette
from components.report.model import Asked, Figure, Section


def sections(asked: Asked, articles: pd.DataFrame) -> list[Section]:
    """Return the measures that have a figure to show, with it."""
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
_BY_HAND = re.compile(
    r"[;,] (?:hover [^.;,]*, )?(?:a )?click [^.;]*|(?:^|(?<=[.]) )(?:Click|Hover|Open a|Choose) [^.]*[.]"
)


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
        found = view.find(*given) if view.find else Found(view.question)
        heading = found.text
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
            reading=on_paper(found.reading or view.reading),
            sure=view.sure(*given) if view.sure else "",
            limits=on_paper(view.note),
            caveat=self.component.caveat,
            source=self.note,
        )
