"""What a page hands to a component, made from whole corpora: the ground that all tests of measures stand on."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
import plotly.graph_objects as go

from components.analysis.selection import Selection, chosen_articles, chosen_rows
from components.contract import Component, Settings, View
from components.corpus import Article, Corpus
from components.corpus.seeds import seed_corpus
from components.palette import Palette, palette_for
from tests.corpora import synthetic_corpus

if TYPE_CHECKING:
    from components.analysis.analyse import Analysis

ROOT = Path(__file__).resolve().parent.parent
#: Parts of components that serve all measures; every other folder there is a measure.
SHARED = {
    "analysis", "anonymise", "board", "cli", "contract", "corpus", "corrections", "figure", "intake", "lesson",
    "library", "linking", "output", "reading", "replication", "report", "statistics", "worker",
}  # fmt: skip
#: A measure's folder carries its slug, so the folders say which components there must be.
MEASURES = sorted(
    folder.name for folder in (ROOT / "components").iterdir() if folder.name not in SHARED and any(folder.glob("*.py"))
)
#: Everything that a text could do harm with in HTML, in Plotly's markup and templates, in Markdown and in LaTeX.
HOSTILE = "<script>alert(1)</script> <b>bold</b> &copy; $x$ **stars** %{y}"
#: Rows or articles as plain records, for counting again by other means.
Counted = list[dict[str, Any]]
_QUOTED = re.compile(r"“([^”]*)”(?: \(([^)]*)\))?")
_NUMBER = re.compile(r"[−+]?\d[\d,]*(?:\.\d+)?")
SENTENCE_END = (".", ".”", ".)")


class Told:
    """A sentence as somebody reads it who counts again: its numbers, what stands in marks, and in brackets after it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.names = [name for name, _ in _QUOTED.findall(text)]
        self.beside = [outlet for _, outlet in _QUOTED.findall(text)]
        counted = _QUOTED.sub("", text.replace("One ", "1 "))
        self.numbers = [float(one.replace(",", "").replace("−", "-")) for one in _NUMBER.findall(counted)]


def registered() -> tuple[Component, ...]:
    """Return the components of the project."""
    from components import COMPONENTS

    return COMPONENTS


def hostile_corpus() -> Corpus:
    """Return two articles whose outlets, titles, speakers and texts try to break out of where they are shown."""
    body = (
        f"Ana <b>bold</b> Ruiz closed the terrible bridge in Harrowby {HOSTILE}.\n\n"
        f"“We are very happy {HOSTILE},” said Ana <b>bold</b> Ruiz, the mayor.\n\n"
        f"“This is a disgrace &copy;,” said Tom <script>alert(1)</script> Hill. He told reporters that {HOSTILE}.\n\n"
        "Hill said that the cost of the bridge had doubled since the spring.\n"
    )
    return Corpus(
        name=HOSTILE,
        articles=tuple(
            Article(
                outlet=f"{HOSTILE} {number}",
                title=f"{HOSTILE} decides on the bridge",
                text=f"{HOSTILE} decides on the bridge\n\n{body}",
                published=date(2024, 3, number),
                url='https://example.org/?"><script>alert(1)</script>',
                photo_credit=HOSTILE,
            )
            for number in (1, 2)
        ),
    )


CORPORA: dict[str, Callable[[], Corpus]] = {
    "the seeds": seed_corpus,
    "one article": lambda: synthetic_corpus(1, 1),
    "six articles each": lambda: synthetic_corpus(3, 6),
    "forty outlets": lambda: synthetic_corpus(40, 1),
    "an article without words": lambda: Corpus("Empty", (Article("The Wire", "…\n"), Article("Gazette", ""))),
    "a hostile corpus": hostile_corpus,
}


@cache
def analysis(corpus: str) -> Analysis:
    """Return the analysed corpus of that name; once for all tests."""
    from components.analysis.analyse import analyse

    return analyse(CORPORA[corpus]())


@cache
def sample(component: Component) -> Analysis:
    """Return a component's own sample, analysed by it alone; once for all tests."""
    from components.analysis.analyse import analyse

    return analyse(Corpus("Sample", component.sample), components=[component])


class Page:
    """What a page hands to a component's functions: the rows and articles of a selection, their summary, a palette."""

    def __init__(self, component: Component, corpus: str = "the seeds", outlets: tuple[str, ...] | None = None) -> None:
        whole = sample(component) if corpus == "its sample" else analysis(corpus)
        self.component = component
        self.articles = chosen_articles(whole.articles, Selection(whole.corpus.outlets if outlets is None else outlets))
        self.rows = chosen_rows(whole.rows[component.slug], self.articles, component.voices)
        self.palette: Palette = palette_for(whole.corpus.outlets)
        self.settings = component.defaults()
        self._summaries: dict[tuple[int, int, str], pd.DataFrame] = {}

    @property
    def summary(self) -> pd.DataFrame:
        """Made once for the rows, articles and settings as they are, since every view asks for it."""
        of = (id(self.rows), id(self.articles), repr(sorted(self.settings.items())))
        if of not in self._summaries:
            self._summaries[of] = self.component.summarise(self.rows, self.articles, self.settings)
        return self._summaries[of]

    @property
    def figures(self) -> list[tuple[str, go.Figure]]:
        """Return (slug, figure) of every view."""
        return [(view.slug, self.draw(view)) for view in self.component.views]

    def draw(self, view: View) -> go.Figure:
        return view.draw(self.rows, self.summary, self.palette, self.settings)

    def tell(self, view: View) -> list[str]:
        return view.tell(self.rows, self.summary, self.settings)

    def table(self, view: View) -> pd.DataFrame:
        return view.table(self.rows, self.summary, self.settings)

    def times(self, many: int) -> Page:
        """Have every article with its rows so many times, under other names."""
        self.rows, self.articles = (
            pd.concat(
                [frame.assign(article_id=frame["article_id"].astype(str) + f"-{number}") for number in range(many)],
                ignore_index=True,
            )
            for frame in (self.rows, self.articles)
        )
        return self

    def without_rows(self) -> Page:
        self.rows = self.rows.iloc[0:0]
        return self


def each_setting(component: Component) -> list[Settings]:
    """Return the settings of a component with each option chosen in turn, its defaults once."""
    found = [
        {**component.defaults(), setting.slug: option} for setting in component.settings for option in setting.options
    ]
    return [one for place, one in enumerate(found) if one not in found[:place]]


def keys_of(figure: go.Figure) -> list[str]:
    """Return the key of every drawn mark that can be opened, as the dashboard reads it from a click."""
    points = [point for trace in figure.data if trace.customdata is not None for point in trace.customdata]
    return [str(point[0]) for point in points if str(point[0])]


def axes_of(figure: go.Figure) -> list[go.layout.XAxis | go.layout.YAxis]:
    """Return all axes of a figure, of subplots too."""
    return [figure.layout[name] for name in figure.layout if name.startswith(("xaxis", "yaxis"))]


def strings(drawn: object, field: str = "") -> Iterator[tuple[str, str]]:
    """Yield (field, text) of every text in a figure's JSON."""
    if isinstance(drawn, str):
        yield field, drawn
    for name, value in drawn.items() if isinstance(drawn, dict) else ():
        yield from strings(value, name)
    for value in drawn if isinstance(drawn, list) else ():
        yield from strings(value, field)


def texts_of(figure: go.Figure) -> list[tuple[str, str]]:
    """Return every text that Plotly gets to render; customdata is never rendered unless a template names it."""
    return [(field, text) for field, text in strings(json.loads(figure.to_json())) if field != "customdata"]


@cache
def drawn(slug: str, corpus: str = "the seeds") -> list[tuple[str, go.Figure]]:
    """Return (slug, figure) of every view of a component as its page opens; drawn once for all tests, so only read it.

    Drawing is the costly part: Plotly validates every annotation.
    """
    return Page(next(one for one in registered() if one.slug == slug), corpus).figures
