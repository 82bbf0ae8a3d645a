"""Visitors in real browsers, who go the way of `visitors.py`: what they see is read off the page."""

from __future__ import annotations

import asyncio
import re
import time
from collections import defaultdict

from playwright.async_api import Browser, Page, async_playwright

from benchmarks.serving import FLAGS, chromium_path
from benchmarks.visitor_articles import ARTICLES, outlet, pasted, strangers

#: Ten browsers on two cores wait for each other.
_WAIT = 300_000
_RESTING = "[data-testid=stApp][data-test-script-state=notRunning]"


async def browse(address: str, visitors: int) -> tuple[dict[str, list[float]], list[str]]:
    """Return the seconds of every step of every visitor in a real browser, and what was wrong on their pages."""
    seconds: dict[str, list[float]] = defaultdict(list)
    wrong: list[str] = []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium_path(), args=list(FLAGS))
        together = asyncio.Barrier(visitors)
        visits = [_Visitor(number, address, seconds, wrong).come(browser, together) for number in range(visitors)]
        for number, ended in enumerate(await asyncio.gather(*visits, return_exceptions=True)):
            if isinstance(ended, BaseException):
                wrong.append(f"visitor {number:03d} did not get through: {str(ended).splitlines()[0]}")
        await browser.close()
    return dict(seconds), wrong


class _Visitor:
    """One visitor with articles of its own."""

    def __init__(self, number: int, address: str, seconds: dict[str, list[float]], wrong: list[str]) -> None:
        self._number, self._address, self._seconds, self._wrong = number, address, seconds, wrong
        self._own = f"{number:03d}"

    async def come(self, browser: Browser, together: asyncio.Barrier) -> None:
        """Go the whole way."""
        context = await browser.new_context(viewport={"width": 1280, "height": 900})
        page = await context.new_page()
        page.set_default_timeout(_WAIT)
        await together.wait()
        began = time.perf_counter()
        await page.goto(f"{self._address}/articles")
        await page.get_by_role("textbox", name="Paste one article or several").fill(pasted(self._number))
        began = self._keep("page of articles opened", began)
        await page.get_by_role("button", name="Read the text").click()
        await page.get_by_role("heading", name="What was understood").wait_for()
        began = self._keep("text read", began)
        await page.get_by_role("textbox", name="Title", exact=True).fill(f"Bridge {self._own}")
        await page.get_by_role("button", name=f"Analyse {len(ARTICLES)} articles").click()
        await page.wait_for_url(re.compile("corpus="))
        await page.locator(".js-plotly-plot .main-svg").first.wait_for()
        await self._rest(page)
        began = self._keep("corpus analysed and kept, Overview shown", began)
        await self._check(page, "Overview", ARTICLES)
        began = time.perf_counter()
        await page.get_by_test_id("stSidebar").get_by_role("button", name=outlet(ARTICLES[0], self._number)).click()
        await page.wait_for_url(re.compile("outlet="))
        await self._rest(page)
        self._keep("an outlet left out", began)
        await self._check(page, "Overview without an outlet", ARTICLES[1:])
        began = time.perf_counter()
        await page.get_by_role("link", name="Speakers", exact=True).first.click()
        await page.locator(".js-plotly-plot .main-svg").first.wait_for()
        await self._rest(page)
        self._keep("page of speakers", began)
        await self._check(page, "Speakers", ARTICLES[1:])
        await self._share(browser, page)
        await context.close()

    async def _share(self, browser: Browser, page: Page) -> None:
        """Open the page's address as somebody to whom it was sent."""
        context = await browser.new_context()
        other = await context.new_page()
        other.set_default_timeout(_WAIT)
        began = time.perf_counter()
        await other.goto(page.url)
        await other.locator(".js-plotly-plot .main-svg").first.wait_for()
        await self._rest(other)
        self._keep("shared link opened by another", began)
        await self._check(other, "the shared link", ARTICLES[1:])
        await context.close()

    async def _rest(self, page: Page) -> None:
        await page.wait_for_timeout(100)  # a click needs a moment to become a run
        await page.locator(_RESTING).wait_for()

    def _keep(self, step: str, began: float) -> float:
        now = time.perf_counter()
        self._seconds[step].append(now - began)
        return now

    async def _check(self, page: Page, what: str, articles: tuple[str, ...]) -> None:
        """Note where the main part of a page lacks an outlet that is chosen, or anything shows somebody else's."""
        shown = await page.locator("body").inner_text()
        main = await page.get_by_test_id("stMain").inner_text()
        foreign = strangers(shown, self._number)
        lacking = [article for article in articles if outlet(article, self._number) not in " ".join(main.split())]
        if foreign:
            self._wrong.append(f"visitor {self._own}, {what}: shows articles of visitor {', '.join(foreign)}")
        if lacking:
            self._wrong.append(f"visitor {self._own}, {what}: lacks {', '.join(lacking)}")
        if await page.get_by_test_id("stException").count():
            self._wrong.append(f"visitor {self._own}, {what}: shows an error")
