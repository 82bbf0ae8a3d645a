"""How long a newcomer waits: python benchmarks/startup.py [--runs 5] [--against FOLDER] [--json]

Prints, as medians of the runs, the seconds from starting the server to its being up; from opening the seeds' first page
in a new browser (cold: its cache is empty; warm: a second page in the same browser) to its title painted and to its
first figure painted; and the server's own time to redraw the first page and each component's page after a changed
filter. Machines differ and are noisy: compare figures of one run with each other. With --against, the root of another
checkout is started in turn with this one, and each figure but the redraws is printed for both, with this one's share
of the other's.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from playwright.sync_api import Browser, Playwright, sync_playwright
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from benchmarks.serving import APP, launch, serve
from components import COMPONENTS

TEXT = "h1"
FIGURE = ".js-plotly-plot .main-svg"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5, help="how many runs the medians are of (default 5)")
    parser.add_argument("--against", type=Path, help="the root of another checkout, to compare with")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    entries = {"": APP, **({_OTHER: options.against.resolve() / "dashboard" / "app.py"} if options.against else {})}
    figures: dict[str, list[float]] = {}
    with sync_playwright() as playwright:
        for _ in range(options.runs):
            for prefix, entry in entries.items():
                _start(playwright, entry, prefix, figures)
    for name, seconds in _redraws(options.runs).items():
        figures[name] = seconds
    medians = {name: round(statistics.median(seconds), 3) for name, seconds in figures.items()}
    shares = {name: round(medians[name] / medians[_OTHER + name], 2) for name in medians if _OTHER + name in medians}
    if options.json:
        print(json.dumps({"runs": options.runs, "seconds": medians, "shares": shares}))
        return
    for name, seconds in medians.items():
        share = f"   {shares[name]:.2f} of the other's" if name in shares else ""
        print(f"{name:52s} {seconds:6.2f} s   ({min(figures[name]):.2f} to {max(figures[name]):.2f}){share}")


#: Stands before the figures of the checkout that is compared with.
_OTHER = "other: "


def _start(playwright: Playwright, entry: Path, prefix: str, figures: dict[str, list[float]]) -> None:
    """Start a server and open its first page in a new browser, twice."""
    began = time.perf_counter()
    with serve(app=entry) as address:
        _keep(figures, f"{prefix}server up", time.perf_counter() - began)
        browser = launch(playwright)
        opened = time.perf_counter()
        for state in ("cold", "warm"):
            text, figure = _paint(browser, address)
            _keep(figures, f"{prefix}text painted, {state} browser", text)
            _keep(figures, f"{prefix}first figure painted, {state} browser", figure)
            if state == "cold":
                both = figures[f"{prefix}server up"][-1] + time.perf_counter() - opened
                _keep(figures, f"{prefix}server up and first figure painted, cold", both)
        browser.close()


def _keep(figures: dict[str, list[float]], name: str, seconds: float) -> None:
    figures.setdefault(name, []).append(seconds)


def _paint(browser: Browser, address: str) -> tuple[float, float]:
    """Return the seconds from opening the address to the text and to the first figure being visible."""
    page = browser.contexts[0].new_page() if browser.contexts else browser.new_context().new_page()
    began = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.wait_for_selector(TEXT, state="visible", timeout=60_000)
    text = time.perf_counter() - began
    page.wait_for_selector(FIGURE, state="visible", timeout=60_000)
    return text, time.perf_counter() - began


def _redraws(runs: int) -> dict[str, list[float]]:
    """Return the server's seconds per redraw after a changed filter, by page, without a browser."""
    found: dict[str, list[float]] = {}
    for slug in ("overview", *(component.slug for component in COMPONENTS)):
        app = AppTest.from_file(str(APP), default_timeout=60)
        if slug != "overview":
            app._page_hash = calc_hash(slug)
        app.run()
        outlets = list(app.sidebar.button_group(key="outlet").value)
        for run in range(runs):
            app.sidebar.button_group(key="outlet").set_value(outlets[: 2 + run % 2])
            began = time.perf_counter()
            app.run()
            _keep(found, f"redraw after a changed filter, {slug}", time.perf_counter() - began)
    return found


if __name__ == "__main__":
    main()
