"""The main journeys of a reader, in the real app."""

from __future__ import annotations

from urllib.parse import parse_qs, urlparse

import pytest
from playwright.sync_api import Browser, Page, expect

from components import COMPONENTS
from tests.browser import steps

PAGES = ("", *(component.slug for component in COMPONENTS), "read", "method")


def test_the_first_page_sets_the_four_articles_side_by_side(page: Page, seeds: str) -> None:
    """Newcomers see the four articles analysed, without a console error of ours and without asking another host."""
    errors = steps.own_console_errors(page)
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(urlparse(request.url).hostname or ""))

    steps.open_page(page, seeds)
    steps.wait_for_figures(page)

    for outlet in ("Asia Times", "The Wire", "defense.gov", "Press TV"):
        expect(page.get_by_text(outlet).first).to_be_visible()
    assert errors == []
    assert hosts <= {"localhost", ""}


def test_leaving_an_outlet_out_takes_it_out_of_the_page_and_into_the_address(page: Page, seeds: str) -> None:
    steps.open_page(page, seeds)
    page.locator("[data-testid=stSidebar]").get_by_role("button", name="Press TV").click()
    steps.settle(page)

    assert parse_qs(urlparse(page.url).query)["outlet"] == ["defense.gov", "Asia Times", "The Wire"]
    expect(page.locator("[data-testid=stMain]").get_by_text("Press TV", exact=True)).to_have_count(0)


@pytest.mark.parametrize("slug", [component.slug for component in COMPONENTS])
def test_a_click_on_a_mark_opens_its_passages_and_leads_to_the_article(page: Page, seeds: str, slug: str) -> None:
    steps.open_page(page, f"{seeds}/{slug}")
    steps.wait_for_figures(page)
    steps.first_mark(page).click(force=True)
    steps.settle(page)

    expect(page.get_by_text("Read it in the article").first).to_be_visible()
    assert "open=" in page.url
    page.get_by_text("Read it in the article").first.click()
    steps.settle(page)

    assert urlparse(page.url).path == "/read"
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
    link = steps.copied_link(page)
    seen = _main_text(page)

    other = browser.new_context(viewport={"width": 1280, "height": 1000}).new_page()
    steps.open_page(other, link)
    steps.wait_for_figures(other)

    assert "open=" in link
    assert _main_text(other) == seen
    other.context.close()


def test_a_damaged_link_is_told_in_a_notice_and_the_page_stands(page: Page, seeds: str) -> None:
    steps.open_page(page, f"{seeds}/speakers?outlet=Nowhere+Post&voice=loud&foo=1&open=speakers.words:a=b")
    steps.wait_for_figures(page)

    expect(page.get_by_text("This link names what is not here").first).to_be_visible()
    expect(page.locator("[data-testid=stException]")).to_have_count(0)


@pytest.mark.parametrize("where", PAGES)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_page_is_wider_than_a_telephone(browser: Browser, seeds: str, where: str, theme: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, color_scheme=theme)
    page = context.new_page()
    steps.open_page(page, f"{seeds}/{where}")

    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 390
    expect(page.locator("[data-testid=stException]")).to_have_count(0)
    context.close()


def test_the_dark_theme_has_the_projects_ground(browser: Browser, seeds: str) -> None:
    """Started from another folder, the app still finds its theme."""
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    steps.open_page(page, seeds)

    ground = page.evaluate("getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor")
    assert ground == "rgb(20, 22, 26)"
    context.close()


def test_eight_articles_an_outlet_show_intervals(page: Page, many: str) -> None:
    errors = steps.own_console_errors(page)
    steps.open_page(page, many)
    steps.wait_for_figures(page)

    expect(page.get_by_text("24 articles, 3 outlets").first).to_be_visible()
    assert errors == []


def test_a_figure_is_reached_by_keyboard_through_its_table(page: Page, seeds: str) -> None:
    steps.open_page(page, f"{seeds}/speakers")
    steps.wait_for_figures(page)
    page.get_by_role("radio", name="Table").first.focus(timeout=60_000)
    page.keyboard.press("Space")

    expect(page.locator("[data-testid=stDataFrame]").first).to_be_visible(timeout=60_000)


def _main_text(page: Page) -> str:
    """Return the main text of a page, without the address inside a citation."""
    return page.locator("[data-testid=stMain]").inner_text()
