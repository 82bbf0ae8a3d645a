"""A light visitor beside one who works: python benchmarks/beside.py [--articles 3000] [--browse NAME] [--json]

Starts the real dashboard with an empty library. A visitor of the built-in example goes from page to page, a second
after each: first alone, then while another has so many articles read and analysed, then while another pastes 220 kB of
one sentence that makes every reader work. Prints the median and the 90th percentile of a page's seconds, each against
those alone, and the seconds from *Stop* until the page says that it was stopped. --against CHECKOUT does the same with
another checkout.

With --browse NAME the other opens that corpus, kept in the library PARALLAX_LIBRARY, instead, and goes through its
pages without a pause, a choice of outlets on each; the seconds of these pages are printed too. With --coding NAME the
other looks for words and trains a model of that corpus on the page Codebook, one after the other; with --download NAME
the other has its package and its report made and saved; with --correct NAME the other opens it with one speaker after
another called otherwise, each second time with the outlets' names hidden. The seconds of each are printed too.
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
import urllib.request
from itertools import count, cycle
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.analysing import made
from benchmarks.serving import APP, Address, serve
from benchmarks.session import Session
from components.corrections.link import pack
from components.corrections.model import NAMELESS, Rename
from components.frames.own_model import FROM
from components.library import open_library

_PAGES = ("speakers", "sentiment", "read")
#: Where the other goes, in the order of the pages; "" is the first.
_BROWSED = ("", "speakers", "sentiment", "keywords", "coverage", "reuse", "frames", "actors")
#: Characters of the hostile paste: as many as made every other visitor wait.
_HOSTILE = 220_000
_STOP = "Stop"
#: What a coder answers in turn; where files are made, by which button.
_ANSWERS = ("The frame stands here", "It does not")
_SAVED = {
    "package": ("articles", "Download everything"),
    "report": ("report", "Download the report (HTML)"),
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=3_000, help="how many the other has analysed (default 3000)")
    parser.add_argument("--pages", type=int, default=60, help="pages that the light visitor opens (default 60)")
    parser.add_argument("--pause", type=float, default=1.0, help="seconds after each of them (default 1)")
    parser.add_argument("--browse", help="name of a kept corpus that the other goes through")
    parser.add_argument("--coding", help="name of a kept corpus that the other codes")
    parser.add_argument("--download", help="name of a kept corpus that the other downloads")
    parser.add_argument("--correct", help="name of a kept corpus that the other puts right")
    parser.add_argument("--against", type=Path, help="the root of another checkout, which is measured too")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    entries = {"this": APP}
    if options.against:
        entries["other"] = options.against.resolve() / "dashboard" / "app.py"
    figures = {}
    for name, entry in entries.items():
        with tempfile.TemporaryDirectory() as folder:
            named = options.browse or options.coding or options.download or options.correct
            library = os.environ.get("PARALLAX_LIBRARY", "") if named else folder
            with serve(settings={"PARALLAX_LIBRARY": library}, app=entry) as address:
                figures[name] = asyncio.run(_measured(address, options))
    print(json.dumps(figures) if options.json else _lines(figures))


async def _measured(address: Address, options: argparse.Namespace) -> dict[str, dict[str, float]]:
    light = await Session.open(address, "speakers", "", 600)
    await _seconds(light, len(_PAGES), 0)  # each page once, so that its code is loaded
    alone = await _seconds(light, options.pages, options.pause)
    found = {"alone": _told(alone, alone)}
    took: dict[str, list[float]] = {}
    others = {}
    if options.browse:
        others["browsing"] = _browse(address, options.browse, took.setdefault("a page of the other", []))
    if options.coding:
        coder = await _coder(address, options.coding)
        others["looking for words"] = _suggest(address, options.coding, took.setdefault("looking for words", []))
        others["training"] = _train(coder, took.setdefault("training", []))
    if options.download:
        for what, (page, button) in _SAVED.items():
            others[what] = _download(address, options.download, page, button, took.setdefault(what, []))
    if options.correct:
        links = _corrected(options.correct)
        others["corrections"] = _correct(address, options.correct, links, took.setdefault("corrections", []))
    if not others:
        texts = {"articles": made(options.articles), "hostile paste": _hostile()}
        others = {what: _work(address, text) for what, text in texts.items()}
    for what, work in others.items():
        working = asyncio.create_task(work)
        await asyncio.sleep(1)
        found[what] = _told(await _seconds(light, options.pages, options.pause), alone)
        found[what]["was at work to the end"] = float(not working.done())
        working.cancel()
        await asyncio.gather(working, return_exceptions=True)
    found |= {f"{what}: seconds": _told(seconds, []) for what, seconds in took.items() if seconds}
    if "articles" in others:
        found["stop"] = {"seconds": await _stopped(address, made(options.articles))}
    await light.close()
    return found


async def _seconds(session: Session, pages: int, pause: float) -> list[float]:
    """Return the seconds that each of so many pages takes until its last element is there."""
    seconds = []
    for _, page in zip(range(pages), cycle(_PAGES), strict=False):
        began = time.perf_counter()
        await session.run(name=page)
        seconds.append(time.perf_counter() - began)
        await asyncio.sleep(pause)
    return seconds


async def _browse(address: str, corpus: str, seconds: list[float]) -> None:
    """Go through the pages of a kept corpus, over and over, leaving out one outlet after another."""
    session = await Session.open(address, "speakers", f"corpus={corpus}", 600)
    outlets = session.choices("Outlets")
    for left_out in cycle(outlets):
        for page in _BROWSED:
            began = time.perf_counter()
            await session.run(name=page)
            seconds.append(time.perf_counter() - began)
        await session.choose("Outlets", "outlet", [outlet for outlet in outlets if outlet != left_out])


def _corrected(corpus: str) -> list[str]:
    """Return what links to a kept corpus say in which one speaker each is called otherwise, those quoted most first."""
    whole = open_library().open(corpus).analysis
    names = [name for name in whole.rows["speakers"]["speaker"].value_counts().index if name not in NAMELESS]
    return [pack([Rename(name, f"Person {number}")], whole.fingerprint)[0] for number, name in enumerate(names)]


async def _correct(address: str, corpus: str, links: list[str], seconds: list[float]) -> None:
    """Open a kept corpus with one correction after the other, each second one with the outlets' names hidden."""
    for number, link in enumerate(links):
        hidden = "&names=hidden" if number % 2 else ""
        began = time.perf_counter()
        session = await Session.open(address, "speakers", f"corpus={corpus}&fix={link}{hidden}", 600)
        seconds.append(time.perf_counter() - began)
        await session.close()


async def _coder(address: str, corpus: str) -> Session:
    """Return a visitor who has coded as many sentences as a model is trained from; some may be kept with the corpus."""
    session = await Session.open(address, "codebook", f"corpus={corpus}&show=coding", 600)
    session.type("Who codes? (initials will do)", "ANA")
    await session.run()
    for answer in cycle(_ANSWERS):
        await session.press(answer)
        if not any(words.startswith(f"From {FROM} labels on") for words in session.said("markdown")):
            return session


async def _train(session: Session, seconds: list[float]) -> None:
    """Code one sentence after the other: with each the model is trained and tried anew."""
    for answer in cycle(_ANSWERS):
        began = time.perf_counter()
        await session.press(answer)
        await session.run_until(lambda: session.button(_STOP) is None)
        seconds.append(time.perf_counter() - began)


async def _suggest(address: str, corpus: str, seconds: list[float]) -> None:
    """Look for words beside one seed after the other."""
    session = await Session.open(address, "codebook", f"corpus={corpus}&show=suggested", 600)
    for number in count():
        began = time.perf_counter()
        session.type("Seed words, parted by commas", f"tax*, jobs, seed{number}")
        await session.run()
        await session.run_until(lambda: session.button(_STOP) is None)
        seconds.append(time.perf_counter() - began)


async def _download(address: str, corpus: str, page: str, button: str, seconds: list[float]) -> None:
    """Have a file made and save it, over and over, each time in a visit of its own."""
    while True:
        session = await Session.open(address, page, f"corpus={corpus}", 600)
        seconds.append(await _fetched(session, address, button))
        await session.close()


async def _fetched(session: Session, address: str, button: str) -> float:
    """Return the seconds from the press of a button until the file is saved."""
    began = time.perf_counter()
    await session.press(button)
    await session.run_until(lambda: bool(_links(session)))
    await asyncio.to_thread(_saved, f"{address}/{_links(session)[0]}")
    return time.perf_counter() - began


def _links(session: Session) -> list[str]:
    """Return the addresses of the files that a page offers."""
    return [found[1] for words in session.said("html") if (found := re.search(r'href="(made/[^"]+)"', words))]


def _saved(address: str) -> int:
    with urllib.request.urlopen(address, timeout=600) as answer:
        return len(answer.read())


async def _work(address: str, text: str) -> None:
    """Have articles read and analysed, over and over."""
    session = await Session.open(address, "articles", "", 600)
    while True:
        session.type("Paste one article or several", text)
        await session.press("Read the text")
        await session.run_until(lambda: session.button("Analyse") is not None)
        await session.press(session.button("Analyse") or "")
        await session.run_until(lambda: session.has("plotly_chart"))
        await session.run(name="articles")


async def _stopped(address: Address, text: str) -> float:
    """Return the seconds from *Stop*, pressed in the middle of an analysis, until the page is as it was before."""
    session = await Session.open(address, "articles", "", 600)
    session.type("Paste one article or several", text)
    await session.press("Read the text")
    await session.run_until(lambda: session.button("Analyse") is not None)
    await session.press(session.button("Analyse") or "")
    await asyncio.sleep(3)
    began = time.perf_counter()
    await session.press(_STOP)
    while session.button(_STOP) is not None:
        await session.run()
    await session.close()
    return round(time.perf_counter() - began, 2)


def _hostile() -> str:
    sentence = "very good 12 men and “I am glad,” said Ana Ruiz and "
    return f"Outlet: Paper A\n\nA title\n\n{sentence * (_HOSTILE // len(sentence))}\n"


def _told(seconds: list[float], alone: list[float]) -> dict[str, float]:
    ordered = sorted(seconds)
    told = {"median": statistics.median(ordered), "p90": ordered[round(0.9 * (len(ordered) - 1))]}
    if alone:
        told["against alone"] = told["median"] / statistics.median(alone)
    return {name: round(number, 2) for name, number in told.items()}


def _lines(figures: dict[str, dict[str, dict[str, float]]]) -> str:
    return "\n".join(
        f"{name:6s} {what:14s} " + ", ".join(f"{label} {number:.2f}" for label, number in told.items())
        for name, own in figures.items()
        for what, told in own.items()
    )


if __name__ == "__main__":
    main()
