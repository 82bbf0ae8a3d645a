"""What a page shows is what was given, sign for sign: three hundred hostile texts in the real browser.

White space is folded. Labels that are shortened and the cells of tables, which are drawn on a canvas, are not compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.serving import serve
from components.corpus import Article, Corpus
from components.corpus.cleaning import lay_out
from tests.browser import steps
from tests.corpora import write_corpus
from tests.hostile import HOSTILE_TEXTS

#: What stands beside the text in each way of showing it.
WAYS = {"text": "", "sentence": ": after", "caption": "", "button": "", "expander": ""}
MORE_WAYS = {"heading": "", "notice": "", "radio": "", "label": "", "metric": " 1", "table": ""}
_ICONS = ("keyboard_arrow_right", "info", "chevron_right", "arrow_drop_down")
_SHOWN = """() => [...document.querySelectorAll("[class*=st-key-shown-]")].map(each => each.innerText)"""


@pytest.fixture(scope="module")
def ways() -> Iterator[str]:
    """The address of a page that shows every text in one way."""
    with serve(app=Path(__file__).with_name("markdown_page.py")) as address:
        yield address


def changed(page: Page, address: str, way: str, beside: str) -> list[tuple[str, str]]:
    """Return the texts that a way of showing them changes, each with what is shown."""
    page.goto(f"{address}/?way={way}")
    expect(page.get_by_text("All are drawn.")).to_be_visible(timeout=2 * steps.PATIENCE)
    expect(page.locator("[class*=st-key-shown-]").first).to_contain_text("one")
    steps.settle(page)
    shown = [steps.folded(one) for one in page.evaluate(_SHOWN)]
    assert len(shown) == len(HOSTILE_TEXTS)
    wanted = [steps.folded(text) + beside for text in HOSTILE_TEXTS]
    return [(want, one) for want, one in zip(wanted, shown, strict=True) if not one.endswith(want) or _extra(want, one)]


def _extra(want: str, shown: str) -> bool:
    """Return whether more is shown than the text and what the widget itself brings (an icon, a column's head)."""
    return shown.removesuffix(want).strip() not in ("", "column", "0", "column 0", *_ICONS)


@pytest.mark.parametrize("way", WAYS)
def test_markdown_shows_every_text_as_it_is(page: Page, ways: str, way: str) -> None:
    assert changed(page, ways, way, WAYS[way]) == []


@pytest.mark.long
@pytest.mark.parametrize("way", MORE_WAYS)
def test_further_ways_show_every_text_as_it_is(page: Page, ways: str, way: str) -> None:
    assert changed(page, ways, way, MORE_WAYS[way]) == []


OUTLETS = 6


def hostile_corpus() -> Corpus:
    """Return a corpus whose outlets, headlines and texts hold all the hostile texts, each in one of them at least."""
    articles = []
    for number in range(OUTLETS):
        mine = [steps.folded(one) for one in HOSTILE_TEXTS[number::OUTLETS]]
        names, titles = mine[:5], mine[5:]
        body = "\n\n".join(f"The council saw {one} on Monday and spoke of the bridge." for one in mine)
        title = " ; ".join(titles)
        articles.append(
            Article(
                outlet=f"Paper {number} {' ; '.join(names)}",
                title=title,
                text=f"The bridge of paper {number}\n\n{body}\n\n“We are happy with it,” said Ana Ruiz, the mayor.",
                published=date(2026, 2, 1 + number),
            )
        )
    return Corpus("Hostile *names* -- all :red[of] them", tuple(articles))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("hostile") / "Hostile -- _names_"
    folder.mkdir()
    write_corpus(hostile_corpus(), folder)
    with serve(folder) as address:
        yield address


@pytest.fixture(scope="module")
def reader(browser: Browser, hostile: str) -> Iterator[Page]:
    """One visit to the hostile corpus."""
    page = steps.new_page(browser)
    steps.open_page(page, hostile)
    steps.wait_for_figures(page)
    yield page
    page.context.close()


def outlets() -> list[str]:
    return [article.outlet for article in hostile_corpus().articles]


def test_the_first_page_shows_every_outlet_and_headline_as_it_is(reader: Page) -> None:
    steps.comes_to_say(reader, [*outlets(), *(article.title for article in hostile_corpus().articles)])


def test_the_sidebar_offers_names_that_a_button_would_change_in_a_list(reader: Page) -> None:
    steps.comes_to_say(reader, outlets(), "stSidebar")


def test_read_shows_every_sentence_as_it_is(reader: Page) -> None:
    steps.to_page(reader, "Read")
    expect(reader.get_by_role("heading", level=1).first).to_have_text("Read")
    first = hostile_corpus().articles[0]
    # What repeats the paragraph above, or is markup, is set aside and shown on demand alone.
    measured = [first.text[block.start : block.end] for block in lay_out(first) if block.measured]
    steps.comes_to_say(reader, [first.outlet, *measured])
