"""What a person does in the dashboard, as short steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from urllib.parse import urlparse

from playwright.sync_api import Browser, Locator, Page, TimeoutError, expect

FIGURE = ".js-plotly-plot .main-svg"
#: Milliseconds that anything may take to be seen: a busy machine needs them, a quiet one does not wait. And those
#: between two looks at a page.
PATIENCE = 90_000
_LOOK = 250


def new_page(browser: Browser, width: int = 1280, height: int = 1000) -> Page:
    """Return a page in a fresh context, with its own cookies and an empty cache; whoever asks closes the context."""
    page = browser.new_context(viewport={"width": width, "height": height}).new_page()
    page.set_default_timeout(PATIENCE)
    return page


def open_page(page: Page, address: str) -> None:
    """Open an address and wait until Streamlit has run it."""
    page.goto(address)
    page.wait_for_selector("h1")
    settle(page)


def settle(page: Page) -> None:
    """Wait until the server has answered the last action and nothing on the page is stale."""
    page.wait_for_timeout(300)
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
    page.wait_for_timeout(200)


def wait_for_figures(page: Page, at_least: int = 1) -> None:
    """Wait until so many figures are painted."""
    expect(page.locator(".js-plotly-plot").nth(at_least - 1).locator(".main-svg").first).to_be_visible()
    settle(page)


def folded(text: str) -> str:
    """Return a text with its white space folded."""
    return " ".join(text.split())


def main_text(page: Page) -> str:
    """Return what the main part of the page says now, figures and all."""
    return folded(page.locator("[data-testid=stMain]").inner_text())


def comes_to_be(page: Page, look: Callable[[], object], wanted: object) -> None:
    """Hold that what is looked at comes to be what is wanted; a page that is still being drawn is looked at again."""
    for _ in range(PATIENCE // _LOOK):
        if look() == wanted:
            return
        page.wait_for_timeout(_LOOK)
    assert look() == wanted


def comes_to_say(page: Page, words: Sequence[str], where: str = "stMain") -> None:
    """Hold that a part of the page comes to say all these words, white space folded."""
    part = page.get_by_test_id(where)
    comes_to_be(page, lambda: _missing(part, words), [])


def _missing(part: Locator, words: Sequence[str]) -> list[str]:
    text = folded(part.inner_text())
    return [one for one in map(folded, words) if one not in text]


def comes_to_show(page: Page, text: str) -> None:
    """Hold that the main part of the page comes to say just this."""
    comes_to_be(page, lambda: main_text(page), text)


def settled_text(page: Page) -> str:
    """Return what the main part of the page says once its figures are painted and it says no more."""
    wait_for_figures(page)
    before = ""
    while before != (now := main_text(page)):
        before = now
        page.wait_for_timeout(1_000)
    return now


def to_page(page: Page, name: str) -> None:
    """Go to a page by the sidebar; a click that a busy page lets fall is made again, as a reader makes it."""
    link = page.get_by_test_id("stSidebarNav").get_by_role("link", name=name, exact=True)
    path = urlparse(link.get_attribute("href") or "").path
    for _ in range(3):
        link.click()
        with suppress(TimeoutError):
            page.wait_for_url(lambda address: urlparse(address).path == path, timeout=PATIENCE / 3, wait_until="commit")
            break
    settle(page)


def outlets_chosen(page: Page, names: Sequence[str]) -> None:
    """Hold that the sidebar comes to show just these outlets as chosen."""
    pills = page.get_by_role("toolbar", name="Outlets").get_by_role("button", pressed=True)
    expect(pills).to_have_text(list(names), use_inner_text=True)


def copied_link(page: Page) -> str:
    """Open "Copy link" and return the address that it offers."""
    page.get_by_text("Copy link").click()
    code = page.locator("[data-testid=stPopoverBody] code")
    expect(code).to_be_visible()
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
