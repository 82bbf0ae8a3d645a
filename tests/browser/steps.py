"""What a person does in the dashboard, as short steps."""

from __future__ import annotations

from playwright.sync_api import Page, expect

FIGURE = ".js-plotly-plot .main-svg"
PATIENCE = 90_000


def open_page(page: Page, address: str) -> None:
    """Open an address and wait until Streamlit has run it."""
    page.goto(address)
    page.wait_for_selector("h1", timeout=PATIENCE)
    settle(page)


def settle(page: Page) -> None:
    """Wait until the server has answered the last action and nothing on the page is stale."""
    page.wait_for_timeout(300)
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", timeout=PATIENCE)
    page.wait_for_timeout(200)


def wait_for_figures(page: Page, at_least: int = 1) -> None:
    """Wait until so many figures are painted."""
    expect(page.locator(".js-plotly-plot").nth(at_least - 1).locator(".main-svg").first).to_be_visible(timeout=PATIENCE)
    settle(page)


def copied_link(page: Page) -> str:
    """Open "Copy link" and return the address that it offers."""
    page.get_by_text("Copy link").click()
    code = page.locator("[data-testid=stPopoverBody] code")
    expect(code).to_be_visible(timeout=PATIENCE)
    return code.inner_text().replace("\n", "")


def first_mark(page: Page) -> object:
    """Return the first mark of the first figure that can be clicked."""
    return page.locator(".js-plotly-plot").first.locator(".points path, path.point").first


def own_console_errors(page: Page) -> list[str]:
    """Collect console errors from now on, but for the two 404s that Streamlit logs itself on each deep link."""
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    return errors


def without_streamlits_own(errors: list[str]) -> list[str]:
    """Return the errors that are not Streamlit's own 404s on a deep link."""
    own = [error for error in errors if "404" in error]
    return [error for error in errors if error not in own] + own[2:]
