"""What a visitor does with articles of their own, step by step, in the pages run without a browser."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from components.corpus import Article, Corpus
from components.library import Kept, open_library
from dashboard.work import pool
from tests.corpora import synthetic_corpus
from tests.test_app import open_app

PASTE = (
    "Outlet: Harrowby Gazette\nDate: 4 February 2026\n\nThe bridge is open\n\n"
    "“This is a good day,” said Ana Ruiz, the mayor. The bridge had been closed for a terrible year.\n"
)


def keep(corpus: Corpus | None = None) -> Kept:
    return open_library().keep(corpus or synthetic_corpus(2, 1))


def press(app: AppTest, label: str) -> AppTest:
    """Press the button with that beginning, and wait until the work that it begins is done."""
    next(button for button in app.button if button.label.startswith(label)).click()
    return settled(app.run())


def settled(app: AppTest) -> AppTest:
    while "work" in app.session_state:
        pool().wait(app.session_state["work"].ticket)  # a page that asked again and again would slow the worker down
        app.run()
    assert not app.exception
    return app


def paste(app: AppTest, text: str = PASTE) -> AppTest:
    next(area for area in app.text_area if area.key and area.key.startswith("paste")).set_value(text)
    return press(app, "Read the text")


def owner(kept: Kept, slug: str = "articles") -> AppTest:
    """Return the session of a corpus's owner."""
    app = open_app(slug, corpus=kept.name)
    app.session_state["mine"] = {kept.name: kept.secret}
    return app.run()


def words(app: AppTest) -> str:
    """Return all that a page says."""
    plain = [one.value for kind in ("title", "header", "markdown", "caption", "info") for one in getattr(app, kind)]
    return " ".join([*map(str, plain), *(one.proto.body for one in app.get("html"))])


def bridges(*outlets: str) -> Corpus:
    return Corpus("Bridges", tuple(Article(outlet, f"The bridge of {outlet} is open again.\n") for outlet in outlets))
