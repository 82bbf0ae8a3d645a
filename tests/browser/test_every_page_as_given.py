"""Every page that shows names, headlines or passages shows the hostile texts in them as they were given.

Each text stands between two brackets, so whatever a page writes between them is compared with the text itself: in
headings, sentences, labels, passages and the words of figures. White space is folded; what is shortened, and the cells
of tables, which are drawn on a canvas, are not compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from benchmarks.serving import serve
from components import COMPONENTS
from components.analysis.analyse import Analysis, analyse
from components.contract import Component
from components.palette import palette_for
from tests.browser import steps
from tests.browser.as_given import bracketed, hostile_corpus, look, put_right, set_aside
from tests.corpora import write_corpus
from tests.hostile import HOSTILE_TEXTS

ALL = range(len(HOSTILE_TEXTS))
#: Each kind of hostile sign once, for the run that nobody should wait for.
FEW = range(0, 105, 7)


def served(numbers: Sequence[int], folder: Path) -> Iterator[tuple[str, Analysis]]:
    """Serve the corpus of these texts; yield its address and its analysis."""
    corpus = hostile_corpus(numbers)
    write_corpus(corpus, folder)
    with serve(folder) as address:
        yield address, analyse(corpus)


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Analysis]]:
    yield from served(FEW, tmp_path_factory.mktemp("few"))


@pytest.fixture(scope="module")
def all_of_them(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Analysis]]:
    yield from served(ALL, tmp_path_factory.mktemp("all"))


def first_mark(component: Component, analysis: Analysis) -> tuple[str, str]:
    """Return the first figure of a component that a mark opens passages in, and the mark's key."""
    rows, articles = analysis.rows[component.slug], analysis.articles
    settings = component.defaults()
    summary = component.summarise(rows, articles, settings)
    for view in component.views:
        figure = view.draw(rows, summary, palette_for(analysis.corpus.outlets), settings)
        for trace in figure.data:
            if trace.customdata is not None and len(trace.customdata):
                return f"{component.slug}.{view.slug}", str(trace.customdata[0][0])
    raise AssertionError(f"no mark of {component.slug} opens anything")


def show(page: Page, address: str, path: str, parameters: dict[str, object]) -> None:
    page.goto(f"{address}/{path}?{urlencode(parameters, doseq=True)}")
    expect(page.locator("h1").first).to_be_visible(timeout=steps.PATIENCE)
    steps.settle(page)


def changed_on(page: Page, address: str, analysis: Analysis, component: Component, every_view: bool) -> object:
    """Return what a component's page changes, a mark of it opened; with all figures where they are asked for."""
    figure, key = first_mark(component, analysis)
    shown = [f"{component.slug}.{view.slug}" for view in component.views] if every_view else []
    show(page, address, component.slug, {"open": f"{figure}:{key}", "show": shown})
    passages = page.locator(f".st-key-passages-{figure.replace('.', '-')}")
    expect(passages).to_contain_text("Read it in the article", timeout=steps.PATIENCE)
    expect(passages).to_contain_text("⟦")
    steps.settle(page)
    seen = look(page)
    assert seen.whole, f"{component.slug} shows none of the texts"
    return seen.changed


def test_a_measures_page_shows_names_and_passages_as_they_are(page: Page, few: tuple[str, Analysis]) -> None:
    assert changed_on(page, *few, COMPONENTS[0], every_view=False) == ()


@pytest.mark.long
@pytest.mark.parametrize("component", COMPONENTS, ids=lambda one: one.slug)
def test_every_figure_of_a_measure_shows_them_as_they_are(
    page: Page, all_of_them: tuple[str, Analysis], component: Component
) -> None:
    assert changed_on(page, *all_of_them, component, every_view=True) == ()


PATHS = {
    "overview": {},
    "keywords": {"word": "council"},
    "codebook": {},
    "reuse": {"show": "reuse.side-by-side"},
}


@pytest.mark.long
@pytest.mark.parametrize("path", PATHS)
def test_further_pages_show_them_as_they_are(page: Page, all_of_them: tuple[str, Analysis], path: str) -> None:
    address, analysis = all_of_them
    show(page, address, path, PATHS[path])
    expect(page.locator("body")).to_contain_text(analysis.corpus.outlets[0], timeout=steps.PATIENCE)
    steps.settle(page)
    seen = look(page)

    assert seen.whole
    assert seen.changed == ()


@pytest.mark.long
def test_two_articles_side_by_side_show_every_text_as_it_is(page: Page, all_of_them: tuple[str, Analysis]) -> None:
    address, analysis = all_of_them
    one, other = analysis.corpus.articles[:2]
    show(page, address, "read", {"article": one.article_id, "beside": other.article_id})
    for article in (one, other):
        expect(page.locator("[data-testid=stMain]")).to_contain_text(article.outlet, timeout=steps.PATIENCE)
    steps.settle(page)
    seen = look(page, without=set_aside())  # which the page parts from a text

    assert len(seen.whole) > len(ALL) / 2
    assert seen.changed == ()


@pytest.mark.long
def test_articles_that_are_brought_are_shown_as_they_are(
    page: Page, all_of_them: tuple[str, Analysis], tmp_path: Path
) -> None:
    address, analysis = all_of_them
    analysis.articles[["outlet", "title"]].assign(text=[article.text for article in analysis.corpus.articles]).to_csv(
        tmp_path / "hostile.csv", index=False
    )
    show(page, address, "articles", {})
    page.locator("input[type=file]").first.set_input_files(tmp_path / "hostile.csv")
    expect(page.get_by_role("heading", name="What was understood")).to_be_visible(timeout=steps.PATIENCE)
    page.get_by_text("Read the texts, and what is left out of them").click()
    expect(page.locator("[data-testid=stMain]")).to_contain_text(bracketed(0), timeout=steps.PATIENCE)
    steps.settle(page)
    seen = look(page, without=set_aside() | put_right())

    assert seen.changed == ()
