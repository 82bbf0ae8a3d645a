"""The real app in a real Chromium. Without one these tests are skipped and say so; under CI they fail."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from benchmarks.serving import chromium_path, launch, serve
from tests.browser import steps
from tests.corpora import synthetic_corpus, write_corpus

expect.set_options(timeout=steps.PATIENCE)


def pytest_itemcollected(item: pytest.Item) -> None:
    if "browser" in item.path.parts:
        item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if chromium_path() is None:
        if os.environ.get("CI"):
            pytest.fail("There is no Chromium on this machine; under CI the browser tests must run. Install chromium.")
        pytest.skip("There is no Chromium on this machine; install it to run the browser tests.")
    with sync_playwright() as playwright:
        yield launch(playwright)


@pytest.fixture(scope="session")
def seeds() -> Iterator[str]:
    """The address of a dashboard on the seeds."""
    with serve() as address:
        yield address


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a dashboard on eight articles of each of three outlets."""
    folder = tmp_path_factory.mktemp("many")
    write_corpus(synthetic_corpus(outlets=3, articles_each=8), folder)
    with serve(folder) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in a fresh context: its own cookies, an empty cache."""
    page = steps.new_page(browser)
    yield page
    page.context.close()
