"""The first look at the server's own corpus, taken before a visitor waits for it."""

from __future__ import annotations

import gc
import logging

from components import COMPONENTS
from components.analysis.selection import Selection
from components.corpus import CorpusError
from components.palette import palette_for
from dashboard import (
    data,
    frame,  # noqa: F401 (loaded here, so that no visitor waits for the pages' code)
)

_LOG = logging.getLogger("parallax")


def up() -> None:
    """Read the corpus that the server opens by itself and draw each leading figure once: code and word lists load.

    What is then in memory stays as long as the server, so the collector of garbage need not walk through it again.
    """
    try:
        whole = data.own()
    except CorpusError as error:
        _LOG.warning("The corpus cannot be read. %s", error)
        return
    everything = Selection(tuple(whole.corpus.outlets))
    colours = palette_for(whole.corpus.outlets)
    for component in COMPONENTS:
        settings = component.defaults() | dict(component.brief)
        shown = data.show(component, everything, settings, whole)
        if not shown.rows.empty:
            view = component.views[0]
            view.tell(shown.rows, shown.summary, settings)
            view.draw(shown.rows, shown.summary, colours, settings)
    gc.collect()
    gc.freeze()
