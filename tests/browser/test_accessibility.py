"""An axe scan of each page, light and dark, without serious findings."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from components import COMPONENTS
from tests.browser import steps

PAGES = ("", *(component.slug for component in COMPONENTS), "read", "articles", "method")


@pytest.mark.parametrize("where", PAGES)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious(browser: Browser, seeds: str, where: str, theme: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 1000}, color_scheme=theme)
    page = context.new_page()
    steps.open_page(page, f"{seeds}/{where}")
    if where not in ("read", "articles", "method"):
        steps.wait_for_figures(page)

    found = Axe().run(page).response["violations"]

    serious = [
        f"{one['id']}: {one['help']}: {node['target']}: {node['html'][:200]}"
        for one in found
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
    ]
    assert serious == []
    context.close()
