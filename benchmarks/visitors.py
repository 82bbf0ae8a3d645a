"""Many visitors at once: python benchmarks/visitors.py [--visitors 10] [--every 20] [--browsers] [--json]

Starts the real dashboard with an empty library (or uses the one at --address URL). All visitors begin at the same
moment: each pastes three articles of its own, has them analysed, leaves one outlet out, looks at the speakers and
reads; then somebody else opens the copied link. Every page is checked on the way: it must show the visitor's own
outlets but for the one that was left out, and nothing that the server ever sends may be another visitor's. Prints the
seconds of each step (median, 90th percentile, slowest), and the server's memory and processor time.

With --every S visitors do not all begin at once: they come spread over S seconds, and each begins its next step S
seconds after it began the last one (or at once, where that lasted longer), as people do who read what they see. One
visitor alone goes the way first; the ratios of the median and of the 90th percentile of all steps to its own follow.

Visitors are connections that speak to the server as a browser does, so the seconds are the server's until the last
element of a page is sent. With --browsers each visitor is a context of a real Chromium: on a small machine the seconds
are then mostly those of the browsers.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Mapping
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.browsing import browse
from benchmarks.process import use
from benchmarks.serving import Address, serve
from benchmarks.session import Session
from benchmarks.visitor_articles import ARTICLES, outlet, pasted, strangers


def main() -> None:
    """Measure, print, and leave with an error where a page was wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--visitors", type=int, default=10, help="how many at once (default 10)")
    parser.add_argument("--every", type=float, default=0, help="seconds between a visitor's steps (default: none)")
    parser.add_argument("--browsers", action="store_true", help="real browsers instead of bare connections")
    parser.add_argument("--address", help="a running dashboard; without it one is started")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    if options.browsers and options.every:
        parser.error("--every is for visitors without a browser.")
    visit = browse if options.browsers else partial(_visit, every=options.every)
    with tempfile.TemporaryDirectory() as library:
        started = nullcontext(options.address) if options.address else serve(settings={"PARALLAX_LIBRARY": library})
        with started as address:
            place = str(address).rstrip("/")
            alone = asyncio.run(_visit(place, 1, options.every, first=options.visitors)) if options.every else ({}, [])
            before = _server(address)
            seconds, wrong = asyncio.run(visit(place, options.visitors))
            after = _server(address)
    wrong += alone[1]
    steps = {name: _told(each) for name, each in seconds.items()}
    figures = {"visitors": options.visitors, "seconds": steps, "before": before, "after": after, "wrong": wrong}
    if options.every:
        figures |= {"every": options.every, "alone": {name: _told(each) for name, each in alone[0].items()}}
        figures["against alone"] = _against(seconds, alone[0])
    print(json.dumps(figures) if options.json else _lines(figures))
    sys.exit(1 if wrong else 0)


async def _visit(address: str, visitors: int, every: float, first: int = 0) -> tuple[dict[str, list[float]], list[str]]:
    """Return the seconds of every step of every visitor, and what was wrong in what they were sent.

    `first` is the number of the first visitor: no two on a server may have the same.
    """
    seconds: dict[str, list[float]] = defaultdict(list)
    wrong: list[str] = []
    together = asyncio.Barrier(visitors)
    all_visits = [_Visitor(number, address, seconds, wrong, every) for number in range(first, first + visitors)]
    visits = [one.come(together, after=every * place / visitors) for place, one in enumerate(all_visits)]
    for number, ended in enumerate(await asyncio.gather(*visits, return_exceptions=True)):
        if isinstance(ended, BaseException):
            wrong.append(f"visitor {number:03d} did not get through: {type(ended).__name__} {ended}")
    return dict(seconds), wrong


class _Visitor:
    """One visitor with articles of its own."""

    def __init__(
        self, number: int, address: str, seconds: dict[str, list[float]], wrong: list[str], every: float
    ) -> None:
        self._number, self._address, self._seconds, self._wrong = number, address, seconds, wrong
        self._every, self._began = every, 0.0

    async def come(self, together: asyncio.Barrier, after: float) -> None:
        """Go the whole way, so many seconds after all are there."""
        await together.wait()
        await asyncio.sleep(after)
        self._began = time.perf_counter()
        session = await Session.open(self._address, "articles", "")
        await self._keep("page of articles opened")
        session.type("Paste one article or several", pasted(self._number))
        await session.press("Read the text")
        await session.run_until(lambda: session.button("Analyse") is not None)
        await self._keep("text read")
        session.type("Title", f"Bridge {self._number:03d}")
        await session.press(f"Analyse {len(ARTICLES)} articles")
        await session.run_until(lambda: session.has("plotly_chart"))
        self._check(session, "Overview", ARTICLES)
        await self._keep("corpus analysed and kept, Overview shown")
        await session.choose("Outlets", "outlet", [outlet(article, self._number) for article in ARTICLES[1:]])
        self._check(session, "Overview without an outlet", ARTICLES[1:])
        await self._keep("an outlet left out")
        for page in ("speakers", "read"):
            await session.run(name=page)
            self._check(session, page, ARTICLES[1:])
            await self._keep(f"page {page}")
        other = await Session.open(self._address, "speakers", session.query)
        self._check(other, "the shared link", ARTICLES[1:])
        await self._keep("shared link opened by another")
        await other.close()
        await session.close()

    async def _keep(self, step: str) -> None:
        """Note how long a step took, and wait until it is time for the next."""
        took = time.perf_counter() - self._began
        self._seconds[step].append(took)
        await asyncio.sleep(max(0, self._every - took))
        self._began = time.perf_counter()

    def _check(self, session: Session, what: str, articles: tuple[str, ...]) -> None:
        """Note where the main part of a page lacks an outlet or shows one too many, and whatever is a stranger's."""
        who, main = f"visitor {self._number:03d}, {what}", session.main()
        for article in ARTICLES:
            is_there, is_chosen = outlet(article, self._number).encode() in main, article in articles
            # The Overview's notes on the whole corpus name outlets that are left out of its figures.
            if is_chosen > is_there or (is_there > is_chosen and "Overview" not in what):
                self._wrong.append(f"{who}: {'lacks' if is_chosen else 'shows'} {article}")
        if foreign := strangers(b"\n".join(session.received), self._number):
            self._wrong.append(f"{who}: was sent articles of visitor {', '.join(foreign)}")
        self._wrong += [f"{who}: shows {error}" for error in session.errors()]


def _server(address: str) -> dict[str, float]:
    return use(address.pid) if isinstance(address, Address) else {}


def _told(seconds: list[float]) -> dict[str, float]:
    ordered = sorted(seconds)
    ninth = ordered[min(len(ordered) - 1, round(0.9 * (len(ordered) - 1)))]
    return {"median": round(statistics.median(ordered), 2), "p90": round(ninth, 2), "slowest": round(ordered[-1], 2)}


def _against(seconds: Mapping[str, list[float]], alone: Mapping[str, list[float]]) -> dict[str, float]:
    """Return how often as long as one visitor alone many wait: median and 90th percentile of all steps' ratios."""
    told = _told([took / statistics.median(alone[step]) for step, each in seconds.items() for took in each])
    return {name: told[name] for name in ("median", "p90")}


def _lines(figures: Mapping[str, Any]) -> str:
    how = f"a step every {figures['every']:g} seconds" if "every" in figures else "at once"
    lines = [f"{figures['visitors']} visitors, {how}; seconds: median, 90th percentile, slowest"]
    for step, each in figures["seconds"].items():
        lines.append(f"{step:45s} {each['median']:7.2f} {each['p90']:7.2f} {each['slowest']:7.2f}")
    for name, ratio in figures.get("against alone", {}).items():
        lines.append(f"{name} of all steps, against one visitor alone: {ratio:.2f}")
    for when in ("before", "after"):
        if server := figures[when]:
            told = (
                f"{server['memory']} MB (at most {server['most memory']})",
                f"{server['processor']} s of a processor",
            )
            lines.append(f"server {when}: {', '.join(told)}")
    return "\n".join([*lines, *(figures["wrong"] or ["every page was right"])])


if __name__ == "__main__":
    main()
