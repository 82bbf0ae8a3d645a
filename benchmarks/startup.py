"""How long a newcomer waits: python benchmarks/startup.py [--runs 5] [--json]

Prints, as medians of the runs, the seconds from starting the server to its being up; from opening the seeds' Overview
in a new browser (cold: its cache is empty; warm: a second page in the same browser) to its text painted and to its
first figure painted; and the server's own time to redraw the Overview and each component's page after a changed filter.
Machines differ and are noisy: compare figures of one run with each other.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from playwright.sync_api import Browser, sync_playwright
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from benchmarks.serving import APP, launch, serve
from components import COMPONENTS

TEXT = "text=What stands out"
FIGURE = ".js-plotly-plot .main-svg"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5, help="how many runs the medians are of (default 5)")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    figures: dict[str, list[float]] = {}
    with sync_playwright() as playwright:
        for _ in range(options.runs):
            began = time.perf_counter()
            with serve() as address:
                _keep(figures, "server up", time.perf_counter() - began)
                browser = launch(playwright)
                for state in ("cold", "warm"):
                    text, figure = _paint(browser, address)
                    _keep(figures, f"text painted, {state} browser", text)
                    _keep(figures, f"first figure painted, {state} browser", figure)
                browser.close()
    for name, seconds in _redraws(options.runs).items():
        figures[name] = seconds
    medians = {name: round(statistics.median(seconds), 3) for name, seconds in figures.items()}
    if options.json:
        print(json.dumps({"runs": options.runs, "seconds": medians}))
        return
    for name, seconds in medians.items():
        print(f"{name:45s} {seconds:6.2f} s   ({min(figures[name]):.2f} to {max(figures[name]):.2f})")


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
