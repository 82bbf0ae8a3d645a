"""A reader puts a passage right, in the real app, and hands the link on."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from tests.browser import steps

CORRECTED = "is not a quotation"
MADE = "Everything here is shown with 1 correction made by hand"
PUT_RIGHT = "Put names and quotations right by hand"


def test_a_passage_is_corrected_and_the_copied_link_shows_it_in_a_fresh_browser(
    page: Page, browser: Browser, seeds: str
) -> None:
    """Not a quotation: the log says so, the address carries it over pages, another browser sees the same page."""
    steps.open_page(page, f"{seeds}/speakers")
    steps.wait_for_figures(page)
    steps.first_mark(page).click(force=True)
    steps.settle(page)
    page.get_by_role("button", name="Correct").first.click()
    steps.settle(page)
    page.get_by_role("button", name="Not a quotation").first.click()
    steps.settle(page)

    main = page.locator("[data-testid=stMain]")
    expect(main.get_by_text(MADE)).to_be_visible()
    page.get_by_text(PUT_RIGHT).click()
    expect(main.get_by_text("1 correction in force")).to_be_visible()
    expect(main.get_by_text(CORRECTED)).to_be_visible()
    steps.settle(page)
    expect(page.get_by_text("This link names what is not here")).to_have_count(0)
    seen = steps.settled_text(page)
    link = steps.copied_link(page)

    page.keyboard.press("Escape")
    steps.to_page(page, "Sentiment")
    steps.wait_for_figures(page)
    steps.comes_to_be(page, lambda: "fix=" in page.url, True)
    expect(main.get_by_text(MADE)).to_be_visible()

    other = steps.new_page(browser)
    steps.open_page(other, link)
    steps.comes_to_show(other, seen)
    # Whoever opens the link can undo nothing: the session begins with what the link holds.
    expect(other.get_by_role("button", name="Undo the last step")).to_be_disabled()
    other.context.close()


def test_a_reload_keeps_what_was_put_right(page: Page, seeds: str) -> None:
    steps.open_page(page, f"{seeds}/speakers")
    steps.wait_for_figures(page)
    page.get_by_text(PUT_RIGHT).click()
    steps.settle(page)
    _choose(page, "This name", "Tomomi Inada")
    _choose(page, "is the same person as", "Jim Mattis")
    page.get_by_role("button", name="Join", exact=True).click()
    steps.settle(page)
    expect(page.get_by_text("1 correction in force")).to_be_visible()

    page.reload()
    page.wait_for_selector("h1")
    steps.settle(page)

    expect(page.get_by_text("1 correction in force")).to_be_visible()


def _choose(page: Page, label: str, name: str) -> None:
    box = page.get_by_role("combobox", name=label)
    box.click()
    box.fill(name)
    page.keyboard.press("Enter")
    steps.settle(page)
