"""Many visitors at once: python benchmarks/visitors.py [--visitors 10] [--address URL] [--json]

Starts the real dashboard with an empty library (or uses the one at --address), and opens one browser context for each
visitor. All begin at the same moment: each pastes three articles of its own, has them analysed, leaves one outlet out,
looks at the speakers, and opens the copied link in a fresh context as somebody else would. Every page is checked on the
way: it must show the visitor's own outlets, and none of anybody else's. Prints the seconds of each step (median, 90th
percentile, slowest) and the server's memory and processor time. Browsers and server share the machine's cores, so the
seconds are those of the whole machine; the processor time is the server's alone.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import re
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from contextlib import nullcontext
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from playwright.async_api import Browser, Page, async_playwright

from benchmarks.serving import FLAGS, Address, chromium_path, serve

#: Every outlet of a visitor carries the visitor's number: that is how a page of somebody else's is known.
_OUTLET = re.compile(r"Gazette (\d{3})")
_TELLINGS = ("North", "South", "West")
_WAIT = 60_000
_RESTING = "[data-testid=stApp][data-test-script-state=notRunning]"


def main() -> None:
    """Measure, print, and leave with an error where a page was wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--visitors", type=int, default=10, help="how many at once (default 10)")
    parser.add_argument("--address", help="a running dashboard; without it one is started")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as library:
        started = nullcontext(options.address) if options.address else serve(settings={"PARALLAX_LIBRARY": library})
        with started as address:
            before = _server(address)
            seconds, wrong = asyncio.run(_visit(str(address).rstrip("/"), options.visitors))
            after = _server(address)
    steps = {name: _told(each) for name, each in seconds.items()}
    figures = {"visitors": options.visitors, "seconds": steps, "before": before, "after": after, "wrong": wrong}
    print(json.dumps(figures) if options.json else _lines(figures))
    sys.exit(1 if wrong else 0)


async def _visit(address: str, visitors: int) -> tuple[dict[str, list[float]], list[str]]:
    """Return the seconds of every step of every visitor, and what was wrong on their pages."""
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
        await page.get_by_role("textbox", name="Paste one article or several").fill(self._articles())
        began = self._keep("page of articles opened", began)
        await page.get_by_role("button", name="Read the text").click()
        await page.get_by_role("heading", name="What was understood").wait_for()
        began = self._keep("text read", began)
        await page.get_by_role("textbox", name="Title", exact=True).fill(f"Bridge {self._own}")
        await page.get_by_role("button", name=f"Analyse {len(_TELLINGS)} articles").click()
        await page.wait_for_url(re.compile("corpus="))
        await page.locator(".js-plotly-plot .main-svg").first.wait_for()
        await self._rest(page)
        began = self._keep("corpus analysed and kept, Overview shown", began)
        await self._check(page, "Overview", _TELLINGS)
        began = time.perf_counter()
        await page.get_by_test_id("stSidebar").get_by_role("button", name=f"{_TELLINGS[0]} Gazette {self._own}").click()
        await page.wait_for_url(re.compile("outlet="))
        await self._rest(page)
        self._keep("an outlet left out", began)
        await self._check(page, "Overview without an outlet", _TELLINGS[1:])
        began = time.perf_counter()
        await page.get_by_role("link", name="Speakers", exact=True).first.click()
        await page.locator(".js-plotly-plot .main-svg").first.wait_for()
        await self._rest(page)
        self._keep("page of speakers", began)
        await self._check(page, "Speakers", _TELLINGS[1:])
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
        await self._check(other, "the shared link", _TELLINGS[1:])
        await context.close()

    async def _rest(self, page: Page) -> None:
        await page.wait_for_timeout(100)  # a click needs a moment to become a run
        await page.locator(_RESTING).wait_for()

    def _keep(self, step: str, began: float) -> float:
        now = time.perf_counter()
        self._seconds[step].append(now - began)
        return now

    async def _check(self, page: Page, what: str, tellings: tuple[str, ...]) -> None:
        """Note where the main part of a page lacks an outlet that is chosen, or anything shows somebody else's."""
        shown = await page.locator("body").inner_text()
        main = await page.get_by_test_id("stMain").inner_text()
        foreign = sorted(set(_OUTLET.findall(shown)) - {self._own})
        lacking = [telling for telling in tellings if f"{telling} Gazette {self._own}" not in " ".join(main.split())]
        if foreign:
            self._wrong.append(f"visitor {self._own}, {what}: shows articles of visitor {', '.join(foreign)}")
        if lacking:
            self._wrong.append(f"visitor {self._own}, {what}: lacks {', '.join(lacking)}")
        if await page.get_by_test_id("stException").count():
            self._wrong.append(f"visitor {self._own}, {what}: shows an error")

    def _articles(self) -> str:
        return "\n\n---\n\n".join(self._article(telling, day) for day, telling in enumerate(_TELLINGS, 3))

    def _article(self, telling: str, day: int) -> str:
        """Return a telling as it is pasted; the visitor's number makes it one that nobody else has."""
        mayor = f"Ann {('Reed', 'Lowe', 'Marsh', 'Holt', 'Dale')[self._number % 5]}"
        body = (
            f"The old bridge at Orr{self._own} was closed on Friday after a crack was found in its eastern pier.\n\n"
            f"“We are very sorry for everyone who has to take the long way,” said {mayor}, the mayor. "
            f"She told the {telling} Gazette {self._own} that the repair would cost {self._number + 2} million.\n\n"
            f"“It is a disgrace,” said Tom Hill, who runs a bakery beside the bridge. "
            f"Hill said that the council had been warned {day} years ago.\n\n"
            + "The council is to meet again next week, and a ferry will run until the spring.\n\n"
            * 3
        )
        heading = f"Outlet: {telling} Gazette {self._own}\nDate: {day} February 2026\n\nBridge at Orr{self._own} closed"
        return f"{heading}, says the {telling.lower()}\n\n{body}"


def _server(address: str) -> dict[str, float]:
    """Return the server's memory (MB: now and at its most) and processor time (s) where the system tells them."""
    pid = address.pid if isinstance(address, Address) else 0
    if not pid or not Path(f"/proc/{pid}/status").exists():
        return {}
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    used = {name: int(re.findall(rf"{name}:\s+(\d+) kB", status)[0]) / 1000 for name in ("VmRSS", "VmHWM")}
    ticks = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[11:13]
    return {
        "memory": round(used["VmRSS"]),
        "most memory": round(used["VmHWM"]),
        "processor": round(sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK"), 1),
    }


def _told(seconds: list[float]) -> dict[str, float]:
    ordered = sorted(seconds)
    ninth = ordered[min(len(ordered) - 1, round(0.9 * (len(ordered) - 1)))]
    return {"median": round(statistics.median(ordered), 2), "p90": round(ninth, 2), "slowest": round(ordered[-1], 2)}


def _lines(figures: dict[str, object]) -> str:
    lines = [f"{figures['visitors']} visitors at once; seconds: median, 90th percentile, slowest"]
    steps: dict[str, dict[str, float]] = figures["seconds"]  # type: ignore[assignment]
    lines += [
        f"{name:45s} {each['median']:7.2f} {each['p90']:7.2f} {each['slowest']:7.2f}" for name, each in steps.items()
    ]
    for when in ("before", "after"):
        server: dict[str, float] = figures[when]  # type: ignore[assignment]
        lines += (
            [f"server {when}: {', '.join(f'{name} {number:g}' for name, number in server.items())} (MB, s)"]
            if server
            else []
        )
    wrong: list[str] = figures["wrong"]  # type: ignore[assignment]
    return "\n".join([*lines, *(wrong or ["every page was right"])])


if __name__ == "__main__":
    main()
