"""Many visitors at once: python benchmarks/visitors.py [--visitors 10] [--browsers] [--address URL] [--json]

Starts the real dashboard with an empty library (or uses the one at --address). All visitors begin at the same moment:
each pastes three articles of its own, has them analysed, leaves one outlet out, looks at the speakers and reads; then
somebody else opens the copied link. Every page is checked on the way: it must show the visitor's own outlets but for
the one that was left out, and nothing that the server ever sends may be another visitor's. Prints the seconds of each
step (median, 90th percentile, slowest), and the server's memory and processor time.

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
from contextlib import nullcontext
from pathlib import Path

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
    parser.add_argument("--browsers", action="store_true", help="real browsers instead of bare connections")
    parser.add_argument("--address", help="a running dashboard; without it one is started")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    visit = browse if options.browsers else _visit
    with tempfile.TemporaryDirectory() as library:
        started = nullcontext(options.address) if options.address else serve(settings={"PARALLAX_LIBRARY": library})
        with started as address:
            before = _server(address)
            seconds, wrong = asyncio.run(visit(str(address).rstrip("/"), options.visitors))
            after = _server(address)
    steps = {name: _told(each) for name, each in seconds.items()}
    if options.json:
        figures = {"visitors": options.visitors, "seconds": steps, "before": before, "after": after, "wrong": wrong}
        print(json.dumps(figures))
    else:
        print(_lines(options.visitors, steps, {"before": before, "after": after}, wrong))
    sys.exit(1 if wrong else 0)


async def _visit(address: str, visitors: int) -> tuple[dict[str, list[float]], list[str]]:
    """Return the seconds of every step of every visitor, and what was wrong in what they were sent."""
    seconds: dict[str, list[float]] = defaultdict(list)
    wrong: list[str] = []
    together = asyncio.Barrier(visitors)
    visits = [_Visitor(number, address, seconds, wrong).come(together) for number in range(visitors)]
    for number, ended in enumerate(await asyncio.gather(*visits, return_exceptions=True)):
        if isinstance(ended, BaseException):
            wrong.append(f"visitor {number:03d} did not get through: {type(ended).__name__} {ended}")
    return dict(seconds), wrong


class _Visitor:
    """One visitor with articles of its own."""

    def __init__(self, number: int, address: str, seconds: dict[str, list[float]], wrong: list[str]) -> None:
        self._number, self._address, self._seconds, self._wrong = number, address, seconds, wrong

    async def come(self, together: asyncio.Barrier) -> None:
        """Go the whole way."""
        await together.wait()
        began = time.perf_counter()
        session = await Session.open(self._address, "articles", "")
        began = self._keep("page of articles opened", began)
        session.type("Paste one article or several", pasted(self._number))
        await session.press("Read the text")
        await session.run_until(lambda: session.button("Analyse") is not None)
        began = self._keep("text read", began)
        session.type("Title", f"Bridge {self._number:03d}")
        await session.press(f"Analyse {len(ARTICLES)} articles")
        await session.run_until(lambda: session.has("plotly_chart"))
        began = self._keep("corpus analysed and kept, Overview shown", began)
        self._check(session, "Overview", ARTICLES)
        began = time.perf_counter()
        await session.choose("Outlets", "outlet", [outlet(article, self._number) for article in ARTICLES[1:]])
        began = self._keep("an outlet left out", began)
        self._check(session, "Overview without an outlet", ARTICLES[1:])
        for page in ("speakers", "read"):
            began = time.perf_counter()
            await session.run(name=page)
            self._keep(f"page {page}", began)
            self._check(session, page, ARTICLES[1:])
        began = time.perf_counter()
        other = await Session.open(self._address, "speakers", session.query)
        self._keep("shared link opened by another", began)
        self._check(other, "the shared link", ARTICLES[1:])
        await other.close()
        await session.close()

    def _keep(self, step: str, began: float) -> float:
        now = time.perf_counter()
        self._seconds[step].append(now - began)
        return now

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


def _lines(
    visitors: int, steps: dict[str, dict[str, float]], servers: dict[str, dict[str, float]], wrong: list[str]
) -> str:
    lines = [f"{visitors} visitors at once; seconds: median, 90th percentile, slowest"]
    for step, each in steps.items():
        lines.append(f"{step:45s} {each['median']:7.2f} {each['p90']:7.2f} {each['slowest']:7.2f}")
    for when, server in servers.items():
        if server:
            told = (
                f"{server['memory']} MB (at most {server['most memory']})",
                f"{server['processor']} s of a processor",
            )
            lines.append(f"server {when}: {', '.join(told)}")
    return "\n".join([*lines, *(wrong or ["every page was right"])])


if __name__ == "__main__":
    main()
