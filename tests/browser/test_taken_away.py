"""What is taken away, opened as a recipient would: the report as a file, and the key that a student's tab keeps."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.lesson.answer_key import KEEP
from tests.browser import steps
from tests.browser.test_every_page import NARROW, serious
from tests.report.test_report import page as report

#: Runs what the page Lesson has the browser run, and returns what it reported.
_RUN = """async ([code, data]) => {
  const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const reported = [];
  (await import(address)).default({ data, setStateValue: (name, value) => reported.push([name, value]) });
  return reported;
}"""


@pytest.fixture
def opened(page: Page, tmp_path: Path) -> Page:
    """The report of the seeds, opened from a disk."""
    file = tmp_path / "report.html"
    file.write_text(report(), encoding="utf-8")
    page.goto(file.as_uri())
    return page


def test_the_file_of_a_report_is_sound_and_fits_a_telephone(opened: Page) -> None:
    assert serious(opened) == []
    opened.set_viewport_size(NARROW)
    wide = "document.documentElement.scrollWidth"
    steps.comes_to_be(opened, lambda: opened.evaluate(wide) <= NARROW["width"], True)
    assert serious(opened) == []


def test_the_numbers_of_a_report_are_opened_and_scrolled_by_keyboard(opened: Page) -> None:
    line = opened.locator("summary").first
    for _ in range(20):
        opened.keyboard.press("Tab")
        if line.evaluate("one => one === document.activeElement"):
            break
    expect(line).to_be_focused()
    opened.keyboard.press("Enter")
    table = opened.locator("details[open] [role=region]")
    expect(table.get_by_role("table")).to_be_visible()
    opened.keyboard.press("Tab")
    expect(table).to_be_focused()


def test_a_tab_keeps_the_first_key_of_a_class_and_tells_it_to_a_later_session(browser: Browser) -> None:
    """Loaded anew, the tab tells its key; of another class, and in another tab, it knows none."""
    context = browser.new_context()
    context.route("**/*", lambda route: route.fulfill(body="<title>A class</title>", content_type="text/html"))
    tab, other = context.new_page(), context.new_page()
    for one in (tab, other):
        one.goto("http://class.test/guess")

    def told(page: Page, place: str, key: str) -> object:
        return page.evaluate(_RUN, [KEEP, {"place": place, "key": key}])

    assert told(tab, "k7m-2qx-9fd", "first") == []
    tab.reload()
    assert told(tab, "k7m-2qx-9fd", "second") == [["key", "first"]]
    assert told(tab, "k7m-2qx-9fd", "first") == []
    assert told(tab, "222-222-222", "third") == []
    assert told(other, "k7m-2qx-9fd", "fourth") == []
    context.close()
