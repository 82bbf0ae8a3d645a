"""One figure as a page of its own, for a frame of another site: with source, certainty, limits and a way back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from components.analysis.analyse import registered
from components.analysis.selection import chosen_articles
from components.board import NO_JUDGE
from components.report.choice import Choice
from components.report.content import content_of
from components.report.figures import drawn, table
from components.report.measures import ShownOf, name_of
from components.report.model import Asked, Figure
from components.report.page import document
from components.report.style import CSS

_CSS = """
body { padding: 12px 14px 16px; max-width: 740px; } h1 { font-size: 1.2rem; } .quiet { margin-bottom: .35em; }
"""


#: The word of the first page's board.
BOARD = "board"


def figure_of(asked: Asked, name: str) -> Figure:
    """Return the figure of that word ("speakers.words", or "board").

    Raises:
        LookupError: there is no such figure, or nothing to show in it.
    """
    if name == BOARD:
        return _board(asked)
    for component in registered():
        for view in component.views:
            if name_of(component, view) == name:
                articles = chosen_articles(asked.analysis.articles, asked.selection)
                shown = ShownOf.of(asked, component, articles)
                if shown.rows.empty:
                    raise LookupError("Nothing was found in the articles and words that this address chooses.")
                return shown.figure(view)
    raise LookupError("There is no figure of that name.")


def _board(asked: Asked) -> Figure:
    """Return the board of the first page, under the finding that leads it."""
    content = content_of(replace(asked, choice=Choice(parts=())))
    above = content.above
    heading = above.finding.text if above else content.title
    sure = above.sure if above else ""
    return replace(
        content.picture, name=f"{BOARD}.whole", heading=heading, question=content.lead, sure=sure, caveat=NO_JUDGE,
        source=content.board_note,
    )  # fmt: skip


def write_figure(figure: Figure, outlets: Sequence[str], link: str) -> str:
    """Return the page; `link` leads back to the view that the figure is of."""
    inside, _ = drawn(figure, outlets, 0)
    asked = f'<p class="quiet">{escape(figure.question)}</p>' if figure.question else ""
    reading = f"<p>{escape(figure.reading)}</p>" if figure.reading else ""
    below = [f"How sure: {figure.sure}" if figure.sure else "", figure.caveat, figure.source]
    told = "".join(f'<p class="quiet">{escape(part)}</p>' for part in below if part)
    back = f'<a href="{escape(link)}" target="_blank" rel="noopener">The figure with its articles, in Parallax</a>'
    return document(
        figure.heading,
        f"{asked}<h1>{escape(figure.heading)}</h1>{reading}{inside}{told}"
        f'<p class="quiet">{back}</p>{table(figure.table, figure.heading)}',
        CSS + _CSS,
    )
