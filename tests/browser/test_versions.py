"""A corpus corrected after its analysis: every page, a reload, the copied link and Back show one and the same."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.serving import serve
from tests.browser import steps

PASTE = """Outlet: Harrowby Gazette
Date: 4 February 2026

The bridge is open

“This is a good day,” said Ana Ruiz, the mayor. The bridge had been closed for a terrible year.
---
Outlet: Orra Times
Date: 5 February 2026

Bridge opens at last

The mayor, Ana Ruiz, said that it was a great success. Lorry drivers were angry about the awful delay.
"""
#: Where the middle of a column of the table lies, from its left edge.
OUTLET, HEADLINE, DATE = 140, 320, 575
_HEAD, _ROW = 35, 35


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a dashboard with an empty library."""
    with serve(settings={"PARALLAX_LIBRARY": str(tmp_path_factory.mktemp("library"))}) as address:
        yield address


def write(page: Page, column: int, row: int, words: str, done: bool = True) -> None:
    """Write into a cell of the table; not `done` leaves it open, as who goes straight to a button does."""
    grid = page.get_by_test_id("stDataFrame").bounding_box()
    assert grid is not None
    page.mouse.dblclick(grid["x"] + column, grid["y"] + _HEAD + _ROW * row + _ROW / 2)
    field = page.locator("#portal textarea, #portal input").first
    field.fill(words)
    if done:
        field.press("Enter")
        expect(page.locator("#portal textarea, #portal input")).to_have_count(0)
        steps.settle(page)


def analyse(page: Page, heading: str) -> None:
    page.get_by_role("button", name="Analyse").click()
    expect(page.get_by_role("heading", name=heading)).to_be_visible(timeout=2 * steps.PATIENCE)
    expect(page.locator(steps.FIGURE).first).to_be_visible(timeout=2 * steps.PATIENCE)
    steps.wait_for_figures(page)


def begin(page: Page, own: str, title: str) -> None:
    """Paste the two articles, and write the title."""
    page.set_viewport_size({"width": 1500, "height": 1100})
    steps.open_page(page, f"{own}/articles")
    page.get_by_role("textbox", name="Paste one article or several").fill(PASTE)
    page.get_by_role("button", name="Read the text").click()
    expect(page.get_by_role("heading", name="What was understood")).to_be_visible()
    steps.settle(page)
    page.get_by_role("textbox", name="Title", exact=True).fill(title)


def correct(page: Page) -> None:
    """Open the table of a corpus that was analysed."""
    steps.to_page(page, "Articles")
    page.get_by_role("button", name="Correct or add articles").click()
    expect(page.get_by_role("heading", name="What was understood")).to_be_visible()
    steps.settle(page)


def test_what_was_corrected_after_the_analysis_is_shown_alike_everywhere(
    page: Page, browser: Browser, own: str
) -> None:
    begin(page, own, "The bridge")
    analyse(page, "The bridge")
    first = page.url
    correct(page)
    write(page, OUTLET, 0, "Harrowby Echo")
    write(page, HEADLINE, 1, "Bridge reopened")
    write(page, DATE, 1, "2026-02-06")
    analyse(page, "The bridge")
    steps.comes_to_be(page, lambda: page.url != first, True)
    steps.outlets_chosen(page, ["Harrowby Echo", "Orra Times"])

    steps.to_page(page, "Speakers")
    steps.wait_for_figures(page)
    steps.outlets_chosen(page, ["Harrowby Echo", "Orra Times"])
    steps.to_page(page, "Compare")
    overview = steps.settled_text(page)  # no longer with the words that greet a corpus which was kept just now
    assert "Bridge reopened" in overview
    assert "6 Feb 2026" in overview
    assert "Harrowby Gazette" not in overview

    page.reload()
    steps.comes_to_show(page, overview)

    other = steps.new_page(browser, 1500, 1100)
    steps.open_page(other, steps.copied_link(page))
    steps.comes_to_show(other, overview)
    steps.outlets_chosen(other, ["Harrowby Echo", "Orra Times"])
    steps.open_page(other, first)
    steps.wait_for_figures(other)
    steps.outlets_chosen(other, ["Harrowby Gazette", "Orra Times"])
    other.context.close()


def test_a_cell_left_open_on_the_way_to_the_button_is_analysed_as_it_is_then(page: Page, own: str) -> None:
    begin(page, own, "Straight on")
    write(page, OUTLET, 1, "The Orra", done=False)
    analyse(page, "Straight on")

    steps.outlets_chosen(page, ["Harrowby Gazette", "The Orra"])


def test_back_shows_the_version_before_with_its_own_choices(page: Page, own: str) -> None:
    """Without loading the page anew: the same visit shows one version, the next, and the first again."""
    begin(page, own, "Back and forth")
    analyse(page, "Back and forth")
    page.locator("[data-testid=stSidebar]").get_by_role("button", name="Orra Times").click()
    steps.settle(page)
    steps.outlets_chosen(page, ["Harrowby Gazette"])
    less = page.url
    correct(page)
    write(page, OUTLET, 0, "Harrowby Echo")
    analyse(page, "Back and forth")
    steps.outlets_chosen(page, ["Harrowby Echo", "Orra Times"])

    while page.url != less:
        page.go_back()
        steps.settle(page)

    steps.outlets_chosen(page, ["Harrowby Gazette"])
