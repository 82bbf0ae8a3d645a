"""Draw the README's pictures from the running app: python docs/pictures.py"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from playwright.sync_api import Browser, sync_playwright

from benchmarks.serving import launch, serve

HERE = Path(__file__).resolve().parent
#: File, page, theme, width of the window in pixels. Each picture is as high as its page, at most `HIGHEST`.
PICTURES = (
    ("overview-light.png", "", "light", 1280),
    ("speakers-dark.png", "speakers", "dark", 1280),
    ("coverage-light.png", "coverage", "light", 1280),
    ("overview-narrow.png", "", "light", 390),
)
HIGHEST = 2400


def main() -> None:
    """Draw every picture."""
    with serve() as address, sync_playwright() as playwright:
        browser = launch(playwright)
        for name, page, theme, width in PICTURES:
            _draw(browser, f"{address}/{page}", HERE / name, theme, width)
        browser.close()


def _draw(browser: Browser, address: str, place: Path, theme: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme)
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector(".js-plotly-plot .main-svg", timeout=60_000)
    page.wait_for_timeout(1500)
    height = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({"width": width, "height": min(height, HIGHEST)})
    page.wait_for_timeout(1500)
    page.screenshot(path=place)
    context.close()


if __name__ == "__main__":
    main()
