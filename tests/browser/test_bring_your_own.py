"""From a folder of one's own articles to a link that shows others the same, in the real app."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlparse

import docx
import pytest
from axe_playwright_python.sync_playwright import Axe
from fpdf import FPDF
from playwright.sync_api import Browser, Page, expect

from benchmarks.serving import serve
from tests.browser import steps
from tests.intake.written import BODY, as_json, as_xlsx, as_zip
from tests.shown import HOSTILE

COLUMNS = ("Headline", "Source", "Date", "Text")


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a dashboard with an empty library, which fetches nothing."""
    library = tmp_path_factory.mktemp("library")
    with serve(settings={"PARALLAX_LIBRARY": str(library), "PARALLAX_FETCH": "off"}) as address:
        yield address


def mixed(folder: Path) -> list[Path]:
    """Return files with one article each: a workbook, JSON, Word, PDF, text and an archive, and a damaged one."""
    document = docx.Document()
    document.add_heading("Word on the bridge", 1)
    for line in BODY.split("\n\n"):
        document.add_paragraph(line)
    word = io.BytesIO()
    document.save(word)
    paper = FPDF()
    paper.add_page()
    paper.set_font("Helvetica", size=11)
    paper.multi_cell(0, text=f"Paper on the bridge\n\n{BODY}")
    files = {
        "rows.xlsx": as_xlsx([("Sheet on the bridge", "Sheet Herald", "2026-02-03", BODY)], COLUMNS),
        "rows.json": as_json([{"title": "Object on it", "source": "Object Times", "date": "2026-02-04", "text": BODY}]),
        "Word Post.docx": word.getvalue(),
        "Paper Courier.pdf": bytes(paper.output()),
        "Plain Gazette.txt": f"Plain on the bridge\n\n{BODY}".encode(),
        "packed.zip": as_zip({"Packed Record.md": f"# Packed\n\n{BODY}\n\nAnd more of it.".encode()}),
        "damaged.docx": word.getvalue()[:700],
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return sorted(folder.iterdir())


def give(page: Page, files: list[Path]) -> None:
    page.locator("input[type=file]").first.set_input_files(files)
    expect(page.get_by_role("heading", name="What was understood")).to_be_visible()
    steps.settle(page)


def analyse(page: Page, title: str) -> None:
    page.get_by_role("textbox", name="Title", exact=True).fill(title)
    page.get_by_role("button", name="Analyse").click()
    expect(page.get_by_role("heading", name=title)).to_be_visible(timeout=2 * steps.PATIENCE)
    steps.wait_for_figures(page)


def key_of(page: Page) -> str:
    """Return the key that the page Articles shows to the owner."""
    steps.to_page(page, "Articles")
    page.get_by_text("Your key to this corpus").click()
    code = page.locator("[data-testid=stExpander] code").first
    expect(code).to_be_visible()
    return code.inner_text().strip()


def test_a_folder_of_articles_becomes_a_link_that_shows_others_the_same(
    page: Page, browser: Browser, own: str, tmp_path: Path
) -> None:
    """Whoever gets the link sees the figures and holds no key."""
    errors = steps.own_console_errors(page)
    steps.open_page(page, own)
    page.get_by_role("link", name="Bring your own articles").click()
    steps.settle(page)
    give(page, mixed(tmp_path))
    expect(page.get_by_text("Not taken in: 1.")).to_be_visible()
    expect(page.get_by_text("damaged.docx")).to_be_visible()
    page.get_by_role("textbox", name="How were these articles chosen?").fill("All that I had at hand.")
    analyse(page, "The bridge over the Orra")
    expect(page.get_by_text("All that I had at hand.").first).to_be_visible()
    steps.to_page(page, "Speakers")
    page.locator("[data-testid=stSidebar]").get_by_role("button", name="Word Post").click()
    steps.settle(page)
    steps.wait_for_figures(page)
    seen = steps.settled_text(page)
    link = steps.copied_link(page)
    page.keyboard.press("Escape")
    key = key_of(page)

    other = steps.new_page(browser)
    steps.open_page(other, link)
    steps.comes_to_show(other, seen)
    assert urlparse(link).path.endswith("/speakers")
    assert "corpus" in parse_qs(urlparse(link).query)
    assert key not in link
    steps.to_page(other, "Articles")
    expect(other.get_by_text("Is it yours?")).to_be_visible()
    expect(other.get_by_role("button", name="Delete")).to_have_count(0)
    assert key not in other.content()
    assert steps.without_streamlits_own(errors) == []
    other.context.close()


def test_a_cell_corrected_in_the_table_is_corrected_in_the_corpus(page: Page, own: str, tmp_path: Path) -> None:
    file = tmp_path / "Wrong Name.txt"
    file.write_text(f"The bridge is open\n\n{BODY}")
    steps.open_page(page, f"{own}/articles")
    give(page, [file])
    expect(page.get_by_test_id("data-grid-canvas")).to_be_visible()
    steps.settle(page)
    assert _serious(page) == []
    grid = page.get_by_test_id("stDataFrame").bounding_box()
    page.mouse.dblclick(grid["x"] + 130, grid["y"] + 52)
    page.locator("#portal textarea").fill("Harrowby Gazette")
    page.locator("#portal textarea").press("Enter")
    expect(page.get_by_test_id("data-grid-canvas").get_by_text("Harrowby Gazette")).to_be_attached()
    steps.settle(page)

    analyse(page, "Corrected")

    expect(page.locator("[data-testid=stSidebar]").get_by_role("button", name="Harrowby Gazette")).to_be_visible()
    steps.to_page(page, "Articles")
    assert _serious(page) == []


def test_two_visitors_at_once_see_their_own_articles_alone(browser: Browser, own: str, tmp_path: Path) -> None:
    pages = [steps.new_page(browser) for _ in range(2)]
    for number, page in enumerate(pages):
        file = tmp_path / f"Visitor{number} Post.txt"
        file.write_text(f"Story {number}\n\n{BODY}\n\nThis is what visitor {number} read.")
        steps.open_page(page, f"{own}/articles")
        page.locator("input[type=file]").first.set_input_files(file)
    for number, page in enumerate(pages):
        expect(page.get_by_role("heading", name="What was understood")).to_be_visible()
        steps.settle(page)
        analyse(page, f"Corpus {number}")

    for number, page in enumerate(pages):
        steps.comes_to_say(page, [f"Visitor{number} Post"])
        said = page.content()
        assert f"Visitor{1 - number}" not in said
        assert f"Corpus {1 - number}" not in said
        page.context.close()


def test_a_hostile_text_is_text_on_every_step(page: Page, own: str, tmp_path: Path) -> None:
    file = tmp_path / "rows.xlsx"
    file.write_bytes(as_xlsx([(HOSTILE, HOSTILE, "2026-02-03", f"{HOSTILE} opens.\n\n{BODY} {HOSTILE}")], COLUMNS))
    page.on("dialog", lambda dialog: pytest.fail(f"A script ran: {dialog.message}"))
    steps.open_page(page, f"{own}/articles")
    give(page, [file])

    page.get_by_role("textbox", name="Title", exact=True).fill(HOSTILE)
    page.get_by_role("textbox", name="How were these articles chosen?").fill(HOSTILE)
    page.get_by_role("button", name="Analyse").click()
    steps.wait_for_figures(page)
    for name in ("Articles", "Read", "Compare"):
        steps.to_page(page, name)
        app = page.get_by_test_id("stApp")
        steps.comes_to_say(page, [HOSTILE.split(" ")[0]], "stApp")
        expect(app.locator("b", has_text="bold")).to_have_count(0)
        expect(app.locator("strong", has_text="stars").filter(has_not_text="**stars**")).to_have_count(0)
        expect(app.locator(".katex")).to_have_count(0)


def _serious(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {node['target']}"
        for one in found
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
    ]
