"""What an analysis costs in the page: python benchmarks/analysing.py [FILE] [--articles 40] [--browser] [--json]

Imports articles with `python -m components import` and has the same articles analysed on the page Articles of a real
server, in one run, and prints the processor seconds of both: of the command as a whole, and of the server from the
click on *Analyse* until the Overview is drawn. FILE is any file that both take; without one, short articles are made.
With --browser a real Chromium clicks, and asks how far the work is as it does; else a connection that does the same.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from playwright.sync_api import sync_playwright

from benchmarks.process import use
from benchmarks.serving import APP, Address, launch, serve
from benchmarks.session import Session

_ROOT = Path(__file__).resolve().parent.parent
_WAIT = 600_000
_SENTENCES = (
    "The council of {town} met on {day} to speak about the bridge over the Orra.",
    "“We looked at every beam, and we will not take a risk,” said {name}, the mayor of {town}.",
    "{name} told reporters that the cost had doubled since the spring.",
    "Drivers were angry about the terrible delay, and a good part of the market stayed closed.",
    "According to {name}, the work will be finished before the winter.",
    "“It is a waste of money,” {name} said on {day}, and left the hall.",
    "The old bridge in {town} has carried lorries for {count} years.",
)
_TOWNS = ("Harrowby", "Elmstead", "Westmere", "Thornage", "Dunlow", "Ashcombe")
_NAMES = ("Ana Ruiz", "Tomas Lindqvist", "Grace Okafor", "Mei Tanaka", "Omar Haddad")
_DAYS = ("Monday", "Tuesday", "Thursday", "Friday")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, help="articles that are analysed both ways")
    parser.add_argument("--articles", type=int, default=40, help="how many are made without a file (default 40)")
    parser.add_argument("--browser", action="store_true", help="a real browser instead of a bare connection")
    parser.add_argument("--against", type=Path, help="the root of another checkout, whose page is measured too")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        text = options.file.read_text(encoding="utf-8") if options.file else made(options.articles)
        file = Path(folder) / "articles.txt"
        file.write_text(text, encoding="utf-8")
        seconds = {"import": _import(file, Path(folder))}
        entries = {"page": APP}
        if options.against:
            entries["other page"] = options.against.resolve() / "dashboard" / "app.py"
        for name, entry in entries.items():
            library = {"PARALLAX_LIBRARY": str(Path(folder) / name)}
            with serve(settings=library, app=entry, wait=300) as address:
                seconds[name] = _in_browser(address, text) if options.browser else asyncio.run(_in_page(address, text))
    shares = {name: round(seconds[name] / seconds["import"], 2) for name in seconds if name != "import"}
    if options.json:
        print(json.dumps({"processor": seconds, "of import": shares}))
        return
    for name, used in seconds.items():
        print(
            f"{name:12s} {used:6.1f} s of a processor" + (f", {shares[name]:.2f} of import's" if name in shares else "")
        )


def made(count: int) -> str:
    """Return so many short articles of four outlets as a paste, the same each time."""
    chance = Random(11)
    articles = []
    for number in range(count):
        chosen = {"town": chance.choice(_TOWNS), "name": chance.choice(_NAMES), "day": chance.choice(_DAYS)}
        body = " ".join(one.format(**chosen, count=number + 10) for one in chance.sample(_SENTENCES, 5))
        head = f"Outlet: Paper {'ABCD'[number % 4]}\nDate: {number % 27 + 1} February 2026\n\nBridge story {number + 1}"
        articles.append(f"{head}\n\n{body}\n")
    return "\n---\n".join(articles)


def _import(file: Path, folder: Path) -> float:
    """Return the processor seconds of the command that imports a file and keeps what it analyses."""
    command = [sys.executable, "-m", "components", "import", str(file), "--to", "Bridges"]
    environment = {**os.environ, "PARALLAX_LIBRARY": str(folder / "imported")}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=_ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return round(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, 1)


async def _in_page(address: Address, text: str) -> float:
    session = await Session.open(address, "articles", "", 600)
    session.type("Paste one article or several", text)
    await session.press("Read the text")
    await session.run_until(lambda: session.button("Analyse") is not None)
    session.type("Title", "Bridges")
    before = use(address.pid)["processor"]
    await session.press(session.button("Analyse") or "")
    await session.run_until(lambda: session.has("plotly_chart"))
    if errors := session.errors():
        raise RuntimeError(f"The page shows an error: {errors[0]}")
    used = use(address.pid)["processor"] - before
    await session.close()
    return round(used, 1)


def _in_browser(address: Address, text: str) -> float:
    with sync_playwright() as playwright:
        page = launch(playwright).new_page()
        page.set_default_timeout(_WAIT)
        page.goto(f"{address}/articles")
        page.get_by_role("textbox", name="Paste one article or several").fill(text)
        page.get_by_role("button", name="Read the text").click()
        page.get_by_role("heading", name="What was understood").wait_for()
        page.get_by_role("textbox", name="Title", exact=True).fill("Bridges")
        before = use(address.pid)["processor"]
        page.get_by_role("button", name="Analyse").click()
        page.locator(".js-plotly-plot .main-svg").first.wait_for()
        page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
        return round(use(address.pid)["processor"] - before, 1)


if __name__ == "__main__":
    main()
