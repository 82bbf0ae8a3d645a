"""A report: all of it in one file that asks nothing of anybody, with the pages' own numbers, and nobody's secrets."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from components.analysis.analyse import Analysis
from components.analysis.selection import Selection
from components.anonymise.masks import masked
from components.anonymise.names import name_hider
from components.cli import DONE, main
from components.corpus.article import CorpusError
from components.report import PARTS, Asked, Choice, Content, content_of, write_report
from components.report.about import in_brief
from components.report.choice import finding_key, hidden
from components.report.handout import write_handout
from components.report.measures import on_paper
from components.report.page import document
from components.report.pdf import as_pdf, browser
from components.report.style import CSS, page_rule
from tests.shown import analysis, registered

FEW = Choice(figures=("speakers.words",))
OUTLETS = ("defense.gov", "Press TV", "Asia Times", "The Wire")


def asked(whole: Analysis, choice: Choice = FEW, **more: object) -> Asked:
    return Asked(whole, Selection(whole.corpus.outlets), choice, **more)


@cache
def seeds() -> Content:
    return content_of(asked(analysis("the seeds"), link="https://example.org/?corpus=a&b=c"))


@cache
def page() -> str:
    return write_report(seeds())


def test_it_asks_nothing_of_anybody():
    """What a page loads stands in src, in srcset, in the href of a link element, in url() and in @import."""
    assert re.findall(r"<(?:script|iframe|img|link|object|embed|base)\b", page()) == []
    assert re.findall(r"\ssrc(?:set)?=", page()) == []
    assert {found[:5] for found in re.findall(r"url\(([^)]*)\)", page())} <= {"data:", "#w0-0", *_patterns()}
    assert "@import" not in page()
    assert "default-src 'none'" in page()


def _patterns() -> set[str]:
    return {found[:5] for found in re.findall(r"url\((#[^)]*)\)", page())}


def test_it_says_what_the_first_page_says():
    assert "Three of four articles quote US Defense Secretary Jim Mattis" in page()
    assert "185 of the 203 paraphrased words in defense.gov’s article are Jim Mattis’s" in page()


@pytest.mark.parametrize(
    "told",
    [
        "Who gets to speak?", "How sure: A program found who spoke.", "How to cite", "Versions", "plotly ",
        "Fingerprint of the articles", "4 of 4 articles shown", "https://example.org/?corpus=a&amp;b=c",
        "https://www.presstv.com/", "The numbers as a table", "Quoting is not agreeing",
    ],
)  # fmt: skip
def test_it_holds_what_a_reader_needs_to_cite_it(told):
    assert told in page()


def test_sources_come_last():
    headings = re.findall(r"<h2>([^<]*)</h2>", page())

    assert headings[-1] == "Articles and sources"


def test_every_figure_is_drawn_for_a_screen_and_for_a_telephone():
    assert page().count('<div class="wide') == page().count('<div class="narrow">') > 5


def test_every_name_of_a_pattern_is_given_once():
    names = re.findall(r'id="([^"]*)"', page())

    assert len(names) == len(set(names)) > 0


@pytest.mark.parametrize("part", PARTS)
def test_a_part_that_is_not_chosen_is_not_there(part):
    left = tuple(one for one in PARTS if one != part)
    headings = {
        "board": "Side by side", "findings": "What stands out", "figures": "Speakers",
        "articles": "Articles and sources", "method": "Method, settings and versions",
    }  # fmt: skip

    found = write_report(replace(seeds(), parts=left, sections=() if part == "figures" else seeds().sections))

    assert f"<h2>{headings[part]}</h2>" not in found
    assert f"<h2>{headings[part]}</h2>" in page()


def test_what_a_person_wrote_stands_in_it():
    below = seeds().below[0]
    written = Choice(
        figures=("speakers.words",), title="Two <capitals>", introduction="First & last.",
        comments={finding_key(below.finding): "A <b>remark</b>.", "speakers.words": "On the figure."},
    )  # fmt: skip

    found = write_report(content_of(asked(analysis("the seeds"), written)))

    assert '<h1 dir="auto">Two &lt;capitals&gt;</h1>' in found
    assert "First &amp; last." in found
    assert '<div class="comment" dir="auto">A &lt;b&gt;remark&lt;/b&gt;.</div>' in found
    assert "On the figure." in found


def test_hidden_names_are_nowhere_in_the_file():
    whole = analysis("the seeds")
    told = Choice(figures=("speakers.words",), title="Press TV and others", comments={"speakers.words": "See The Wire"})
    choice = hidden(told, name_hider(whole.corpus.articles))

    content = content_of(asked(masked(whole), choice))
    found = write_report(content) + write_handout(content)

    assert [name for name in (*OUTLETS, "presstv", "thewire", "asiatimes") if name in found] == []
    assert "Outlet A" in found


def test_a_corpus_without_texts_gives_no_texts():
    found = write_report(content_of(asked(analysis("the seeds"), texts=False)))

    assert "Due to some of the provocations out of North Korea and other" not in found
    assert 'class="beside"' not in found


def test_hostile_articles_bring_no_markup():
    whole = analysis("a hostile corpus")

    found = write_report(content_of(asked(whole)))

    assert re.findall(r"<(?:script|img|iframe)\b", found) == []
    assert re.findall(r"<[^>]*\son\w+=", re.sub(r'"[^"]*"', '""', found)) == []


def test_the_same_articles_give_the_same_file():
    assert write_report(content_of(asked(analysis("the seeds"), link="https://example.org/?corpus=a&b=c"))) == page()


def test_nothing_to_report_is_told():
    with pytest.raises(LookupError, match="No article falls under this selection"):
        content_of(Asked(analysis("the seeds"), Selection(("Nobody",)), FEW))


@pytest.mark.parametrize(
    ("on_screen", "left"),
    [
        ("A bar is as long as its words; a dash: none were found. Click a bar to read them.",
         "A bar is as long as its words; a dash: none were found."),
        ("Each row is one way of naming; click a square to read its sentences.", "Each row is one way of naming."),
        ("Each mark is a sentence; hover over it for the words that weigh, click it to read it.",
         "Each mark is a sentence."),
        ("The count; a click opens the passages. Rates differ.", "The count. Rates differ."),
        ("The kind. Open a bar to see whose words are counted. It errs.", "The kind. It errs."),
        ("A quiet sentence.", "A quiet sentence."),
    ],
)  # fmt: skip
def test_a_report_asks_nobody_to_click(on_screen, left):
    assert on_paper(on_screen) == left


def test_no_help_in_the_whole_report_speaks_of_a_click():
    found = write_report(content_of(asked(analysis("the seeds"), Choice(parts=("figures",)))))

    words = re.sub(r"<svg.*?</svg>|<style>.*?</style>", "", found, flags=re.DOTALL)
    assert re.findall(r"\b[Cc]lick\b[^.<]*", words) == []


def test_a_handout_is_two_sheets_with_lines_to_write_on():
    found = write_handout(seeds())

    assert found.count('<section class="sheet">') == 2
    assert found.count('class="lines"') == 5
    assert "What can these articles not tell you?" in found


#: Millimetres of A4 and of its lower margin, and pixels of a millimetre in the pictures that are looked at.
HIGH, LOWER, PIXELS = 297, 18, 2
PRINTING = pytest.mark.skipif(
    not browser() or shutil.which("pdftoppm") is None,
    reason="needs Chromium or Chrome, and pdftoppm (poppler-utils)",
)


def pages_of(data: bytes, folder: Path) -> list[tuple[int, int, bytes]]:
    """Return the pages of a PDF as pictures: width, height, and three bytes for each pixel."""
    (folder / "a.pdf").write_bytes(data)
    subprocess.run(
        ["pdftoppm", "-r", str(25.4 * PIXELS), str(folder / "a.pdf"), str(folder / "page")], check=True, timeout=100
    )
    found = []
    for file in sorted(folder.glob("page*.ppm")):
        _, size, _, pixels = file.read_bytes().split(b"\n", 3)
        width, height = map(int, size.split())
        found.append((width, height, pixels))
    return found


def has_colour(picture: tuple[int, int, bytes], millimetre: int) -> bool:
    """Return whether a coloured mark stands in that millimetre from the top; words are in ink and grey."""
    width, _, pixels = picture
    row = pixels[millimetre * PIXELS * width * 3 : (millimetre + 1) * PIXELS * width * 3]
    return any(max(row[at : at + 3]) - min(row[at : at + 3]) > 60 for at in range(0, len(row), 3))


@PRINTING
def test_no_page_of_the_pdf_cuts_a_figure(tmp_path):
    """What a page cuts goes on to the very edge of what it holds."""
    pages = pages_of(as_pdf(write_report(seeds(), "A4").encode()), tmp_path)

    assert len(pages) > 2
    assert abs(pages[0][1] - HIGH * PIXELS) <= 2
    assert [place for place, one in enumerate(pages, 1) if has_colour(one, HIGH - LOWER - 1)] == []


@PRINTING
def test_a_figure_that_is_cut_is_found(tmp_path):
    """So that the test above can fail."""
    tall = '<svg width="300" height="1500"><rect width="300" height="1500" fill="#8A2FB5"/></svg>'
    pages = pages_of(as_pdf(document("Tall", tall, CSS + page_rule("A4")).encode()), tmp_path)

    assert has_colour(pages[0], HIGH - LOWER - 1)


@PRINTING
def test_the_handout_is_two_pages(tmp_path):
    assert len(pages_of(as_pdf(write_handout(seeds(), "A4").encode()), tmp_path)) == 2


def test_the_command_writes_the_file_and_hides_names(tmp_path):
    for outlet in ("The Wire", "Press TV"):
        (tmp_path / f"{outlet}.txt").write_text(
            "The bridge closed.\n\n“We are sad,” said Ana Ruiz.\n", encoding="utf-8"
        )
    out = tmp_path / "report.html"

    assert (
        main(["report", str(tmp_path), "--out", str(out), "--title", "The bridge", "--hide-names", "--quiet"]) == DONE
    )
    found = out.read_text(encoding="utf-8")
    assert '<h1 dir="auto">The bridge</h1>' in found
    assert "Outlet A" in found
    assert [name for name in ("The Wire", "Press TV") if name in found] == []


def test_without_a_browser_the_pdf_says_what_to_do(monkeypatch):
    monkeypatch.setenv("PARALLAX_CHROMIUM", "/nowhere/chromium")

    with pytest.raises(CorpusError) as told:
        as_pdf(b"")

    assert str(told.value) == (
        "A PDF needs Chromium or Chrome, and none is on the PATH. Install one, name it with PARALLAX_CHROMIUM, or "
        "write --out FILE.html and print that page from any browser."
    )


def test_the_method_in_brief_has_no_stars_of_markdown():
    assert not [line for component in registered() for line in in_brief(component) if "*" in line]


def test_a_report_is_drawn_in_the_settings_that_were_chosen():
    settings = {"speakers": {"unit": "quotations", "speech": "all", "thoughts": "hidden"}}
    usual = next(one for section in seeds().sections for one in section.figures if one.name == "speakers.words")
    content = content_of(asked(analysis("the seeds"), settings=settings))
    found = next(one for section in content.sections for one in section.figures if one.name == "speakers.words")

    assert "unit: quotations · speech: all" in found.source and "unit: words" in usual.source
    assert not found.table.equals(usual.table)
    assert "unit: quotations" in write_report(content)
