"""A page is read in a minute: it is no higher, and draws no more at first, than a reader takes in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from benchmarks.serving import serve
from components import COMPONENTS
from tests.browser import steps
from tests.corpora import write_corpus
from tests.from_seeds import corpus_from_seeds

#: Every page but Method and the first, which has a test of its own.
PAGES = (*(component.slug for component in COMPONENTS), "read", "articles")
MOST_FIGURES = 3


@pytest.fixture(scope="module")
def three_hundred(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a dashboard on 300 articles made of the seeds' paragraphs."""
    folder = tmp_path_factory.mktemp("three-hundred")
    write_corpus(corpus_from_seeds(75), folder)
    with serve(folder) as address:
        yield address


def too_much(page: Page, address: str, most: int) -> dict[str, tuple[int, int]]:
    """Return height and figures of each page that is higher or draws more than it should at 1280 pixels."""
    found = {}
    for slug in PAGES:
        steps.open_page(page, f"{address}/{slug}")
        if page.locator("[data-testid=stPlotlyChart]").count():
            steps.wait_for_figures(page)
        # The room below the last element is Streamlit's own.
        height = page.evaluate(
            "Math.round(document.querySelector('[data-testid=stMainBlockContainer]').getBoundingClientRect().height)"
        )
        figures = page.locator("[data-testid=stPlotlyChart]").count()
        if height > most or figures > MOST_FIGURES:
            found[slug] = (height, figures)
    return found


def test_on_the_seeds_pages_are_short_and_draw_little(page: Page, seeds: str) -> None:
    assert too_much(page, seeds, 2400) == {}


@pytest.mark.long
def test_on_three_hundred_articles_pages_are_short_and_draw_little(page: Page, three_hundred: str) -> None:
    assert too_much(page, three_hundred, 3200) == {}
