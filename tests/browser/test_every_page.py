"""Every page, light and dark: axe finds nothing serious, it fits a telephone, and it is read in a minute.

One visit serves all, from page to page by the sidebar as a reader goes; a failure names the page and what is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from benchmarks.serving import serve
from components import COMPONENTS
from tests.browser import steps
from tests.corpora import write_corpus
from tests.from_seeds import corpus_from_seeds

#: The pages that draw figures at once.
DRAWN = ("Compare", *(component.title for component in COMPONENTS))
#: The pages whose height is held: all but Method, which is a book.
SHORT = (*DRAWN, "Codebook", "Namings", "Read", "Report", "Articles", "Lesson")
PAGES = (*SHORT, "Method")
GROUND = {"light": "rgb(255, 255, 255)", "dark": "rgb(20, 22, 26)"}
WIDE, NARROW = {"width": 1280, "height": 1000}, {"width": 390, "height": 844}
MOST_FIGURES = 3


@pytest.fixture(scope="module")
def visit(browser: Browser, seeds: str) -> Iterator[Page]:
    """One visit to the seeds."""
    page = steps.new_page(browser)
    steps.open_page(page, seeds)
    yield page
    page.context.close()


@pytest.fixture(scope="module")
def three_hundred(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a dashboard on 300 articles made of the seeds' paragraphs."""
    folder = tmp_path_factory.mktemp("three-hundred")
    write_corpus(corpus_from_seeds(75), folder)
    with serve(folder) as address:
        yield address


def go(page: Page, name: str, theme: str = "light") -> None:
    page.emulate_media(color_scheme=theme)
    if page.viewport_size != WIDE:
        page.set_viewport_size(WIDE)
        steps.settle(page)
    steps.to_page(page, name)
    if name != "Compare":
        expect(page.get_by_role("heading", level=1).first).to_have_text(name)
    if name in DRAWN:
        steps.wait_for_figures(page)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_sound_light_and_dark_short_and_fits_a_telephone(visit: Page, name: str) -> None:
    """Axe finds nothing serious; started from another folder, the app has its ground; nothing is cut at 390 pixels."""
    for theme, ground in GROUND.items():
        go(visit, name, theme)
        expect(visit.get_by_test_id("stApp")).to_have_css("background-color", ground)
        expect(visit.get_by_test_id("stException")).to_have_count(0)
        assert serious(visit) == []
    if name in SHORT:
        assert too_much(visit, 2400) == ()
    if name == "Sentiment":
        assert one_screen(visit) <= 900

    visit.set_viewport_size(NARROW)
    wide = "document.querySelector('[data-testid=stMain]').scrollWidth"
    steps.comes_to_be(visit, lambda: visit.evaluate(wide) <= NARROW["width"], True)


def serious(page: Page) -> list[str]:
    """Return the serious findings of axe on the page as it stands."""
    return [
        f"{one['id']}: {one['help']}: {node['target']}: {node['html'][:200]}"
        for one in Axe().run(page).response["violations"]
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
    ]


def too_much(page: Page, most: int) -> tuple[int, ...]:
    """Return height and figures of a page at 1280 pixels if it is higher or draws more than it should."""
    height = page.evaluate(
        "Math.round(document.querySelector('[data-testid=stMainBlockContainer]').getBoundingClientRect().height)"
    )
    figures = page.locator("[data-testid=stPlotlyChart]").count()
    return (height, figures) if height > most or figures > MOST_FIGURES else ()


def test_a_telephones_drawer_closes_after_a_page_is_chosen(visit: Page) -> None:
    visit.set_viewport_size(NARROW)
    visit.get_by_test_id("stExpandSidebarButton").click()
    link = visit.get_by_test_id("stSidebarNav").get_by_role("link", name="Lesson", exact=True)
    expect(link).to_be_in_viewport()
    link.click()

    expect(visit.get_by_role("heading", level=1).first).to_have_text("Lesson")
    expect(link).not_to_be_in_viewport(timeout=15_000)


def one_screen(page: Page) -> float:
    """Return the pixels from the first figure's heading to the foot of its row of controls."""
    heading = page.get_by_role("heading", level=2).first.bounding_box()
    controls = page.get_by_test_id("stMain").get_by_text("Download", exact=True).first.bounding_box()
    assert heading and controls
    return float(controls["y"] + controls["height"] - heading["y"])


@pytest.mark.long
def test_on_three_hundred_articles_pages_are_short_and_draw_little(page: Page, three_hundred: str) -> None:
    steps.open_page(page, three_hundred)
    found = {}
    for name in SHORT:
        go(page, name)
        found[name] = too_much(page, 3200)

    assert found == dict.fromkeys(SHORT, ())
