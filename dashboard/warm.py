"""The first look at the server's own corpus, taken before a visitor waits for it."""

from __future__ import annotations

import gc
import logging

from components import COMPONENTS
from components.analysis.introduced import Introductions
from components.analysis.overview import front_page
from components.analysis.selection import Selection, chosen_articles, chosen_rows
from components.board import Shown, draw_board, shown_rows
from components.contract import columns_of
from components.corpus import CorpusError
from components.palette import WIDE, palette_for
from components.reading.model import VOICES
from dashboard import (
    data,
    frame,  # noqa: F401 (loaded here, so that no visitor waits for the pages' code)
)
from dashboard.shown import show

_LOG = logging.getLogger("parallax")


def up() -> None:
    """Read the corpus that the server opens by itself; draw the board and each leading figure: code and lists load.

    What is then in memory stays as long as the server, so the collector of garbage need not walk through it again.
    """
    try:
        whole = data.own().analysis
    except CorpusError as error:
        _LOG.warning("The corpus cannot be read. %s", error)
        return
    everything = Selection(tuple(whole.corpus.outlets))
    colours = palette_for(whole.corpus.outlets, width=WIDE)
    articles = chosen_articles(whole.articles, everything)
    rows = {slug: chosen_rows(own, articles, VOICES) for slug, own in whole.rows.items()}
    front_page(COMPONENTS, rows, articles, Introductions(whole.reading(one) for one in articles["article_id"].tolist()))
    shown = [
        Shown(component.slug, row, tuple(row.cells(rows[component.slug], articles)))
        for component, row in shown_rows(COMPONENTS)
        if row.first
    ]
    draw_board([one for one in shown if one.row.form != "words"], columns_of(articles), colours)
    for component in COMPONENTS:
        settings = component.defaults()
        of_page = show(component, everything, settings, whole)
        if not of_page.rows.empty:
            view = component.views[0]
            view.tell(of_page.rows, of_page.summary, settings)
            view.draw(of_page.rows, of_page.summary, colours, settings)
    gc.collect()
    gc.freeze()
