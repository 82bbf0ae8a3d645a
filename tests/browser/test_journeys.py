"""The main journeys of a reader, in the real app."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs, urlparse

import pytest
from playwright.sync_api import Browser, Page, expect

from components import COMPONENTS
from components.board import shown_rows
from components.contract import Component
from tests.browser import steps


@pytest.fixture(scope="module")
def reader(browser: Browser, seeds: str) -> Iterator[Page]:
    """One visit to the seeds for the tests that begin by going to a page."""
    page = steps.new_page(browser)
    steps.open_page(page, seeds)
    yield page
    page.context.close()


def test_the_first_page_sets_the_four_articles_side_by_side(page: Page, seeds: str) -> None:
    """Newcomers see the four articles analysed, without a console error of ours and without asking another host.

    The board's first four rows stand on the first screen, which is 1280 by 900.
    """
    page.set_viewport_size({"width": 1280, "height": 900})
    errors = steps.own_console_errors(page)
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(urlparse(request.url).hostname or ""))

    steps.open_page(page, seeds)
    steps.wait_for_figures(page)

    for outlet in ("Asia Times", "The Wire", "defense.gov", "Press TV"):
        expect(page.get_by_text(outlet).first).to_be_visible()
    first_four = [row for _, row in shown_rows(COMPONENTS) if row.first][:4]
    assert [row.form == "words" for row in first_four] == [False, False, False, True], "three are in the figure"
    in_figure = page.locator(steps.FIGURE).first.bounding_box()
    fourth = page.get_by_role("region", name=first_four[3].heading, exact=True).bounding_box()
    assert in_figure and fourth and in_figure["y"] + in_figure["height"] <= fourth["y"] + 1
    assert fourth["y"] + fourth["height"] <= 900
    assert errors == []
    assert hosts <= {"localhost", ""}


def test_leaving_an_outlet_out_takes_it_out_of_the_page_and_into_the_address(page: Page, seeds: str) -> None:
    steps.open_page(page, seeds)
    page.locator("[data-testid=stSidebar]").get_by_role("button", name="Press TV").click()
    steps.settle(page)

    chosen = ["defense.gov", "Asia Times", "The Wire"]
    steps.comes_to_be(page, lambda: parse_qs(urlparse(page.url).query).get("outlet"), chosen)
    expect(page.locator("[data-testid=stMain]").get_by_text("Press TV", exact=True)).to_have_count(0)


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda one: one.slug)
def test_a_click_on_a_mark_opens_its_passages_and_leads_to_the_article(reader: Page, component: Component) -> None:
    page = reader
    steps.to_page(page, component.title)
    expect(page.get_by_role("heading", level=1).first).to_have_text(component.title)
    steps.wait_for_figures(page)
    steps.first_mark(page).click(force=True)
    expect(page.get_by_text("Read it in the article").first).to_be_visible()
    steps.comes_to_be(page, lambda: "open=" in page.url, True)
    page.get_by_text("Read it in the article").first.click()

    steps.comes_to_be(page, lambda: urlparse(page.url).path, "/read")
    expect(page.locator("mark").first).to_be_visible()
    expect(page.locator("mark").first).to_be_in_viewport()


def test_a_copied_link_shows_the_same_view_in_a_fresh_browser(page: Page, browser: Browser, seeds: str) -> None:
    """Filter, voice, component and opened passage are all in the link."""
    steps.open_page(page, f"{seeds}/speakers")
    steps.wait_for_figures(page)
    sidebar = page.locator("[data-testid=stSidebar]")
    sidebar.get_by_role("button", name="defense.gov").click()
    steps.settle(page)
    sidebar.get_by_role("button", name="paraphrase").click()
    steps.settle(page)
    steps.first_mark(page).click(force=True)
    steps.settle(page)
    seen = steps.settled_text(page)
    link = steps.copied_link(page)

    other = steps.new_page(browser)
    steps.open_page(other, link)

    assert "open=" in link
    steps.comes_to_show(other, seen)
    other.context.close()


def test_a_damaged_link_is_told_in_a_notice_and_the_page_stands(page: Page, seeds: str) -> None:
    steps.open_page(page, f"{seeds}/speakers?outlet=Nowhere+Post&voice=loud&foo=1&open=speakers.words:a=b")
    steps.wait_for_figures(page)

    expect(page.get_by_text("This link names what is not here").first).to_be_visible()
    expect(page.locator("[data-testid=stException]")).to_have_count(0)


def test_eight_articles_an_outlet_show_intervals(page: Page, many: str) -> None:
    errors = steps.own_console_errors(page)
    steps.open_page(page, many)
    steps.wait_for_figures(page)

    expect(page.get_by_text("24 articles, 3 outlets").first).to_be_visible()
    assert errors == []


def test_a_figure_is_reached_by_keyboard_through_its_table(page: Page, seeds: str) -> None:
    steps.open_page(page, f"{seeds}/speakers")
    steps.wait_for_figures(page)
    page.get_by_role("radio", name="Table").first.focus()
    page.keyboard.press("Space")

    expect(page.locator("[data-testid=stDataFrame]").first).to_be_visible()
