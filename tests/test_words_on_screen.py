"""One plain word for each thing: what the project once called things no longer stands where readers see it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from components.contract import Component
from components.output.headings import on_the_page
from components.reading.model import VOICES
from tests.shown import ROOT, Page, drawn, texts_of

#: Words of its own jargon that the project has given up; addresses, tables and stored corpora keep theirs.
GIVEN_UP = re.compile(
    r"\btellings?\b|\bpolarity\b|\bVADER\b|\blexicon\b|\belliptical\b|\bmatcher\b|\bMRPC\b|\bshared copy\b"
    r"|\bvoices?\b|\bomit(s|ted)?\b|\bleaves? out\b|\bleft out\b|\bscored words?\b|\bvia\b|\b[Rr]est on a mark\b"
    r"|\bnot heard in\b|\bcut or\b|\bSurvives\b|\bPoint\b"
)
#: The one thing of these that the pages may say: what a reader chooses to leave out, or the program did and says so.
OF_A_CHOICE = re.compile(r"\b([Ll]eave|[Ll]eaves|[Ll]eft)( \w+)? out\b")
#: A voice by the name that it has in files, alone in a line of a hover or behind a comma.
RAW_VOICE = re.compile(r"(^|, |<br>)(own|reported|quoted)(<br>|$|,)")
#: What the dashboard never shows: names of columns, keys, parameters and pages have no space.
DASHBOARD = ROOT / "dashboard"
#: Words that a finding may have; sixteen are read at one glance.
MOST_WORDS = 16


def declared(component: Component) -> Iterator[tuple[str, str]]:
    """Yield what a component says whatever it finds, with where."""
    yield from (("title", component.title), ("legend", component.legend), ("caveat", component.caveat))
    for view in component.views:
        yield from ((view.slug, text) for text in (view.question, view.note, view.reading))
    for setting in component.settings:
        yield from ((setting.slug, text) for text in (setting.label, setting.help))


def found(component: Component, corpus: str) -> Iterator[tuple[str, str]]:
    """Yield what a component's figures find, say and draw of a corpus, with which."""
    page = Page(component, corpus)
    given = page.rows, page.summary, page.settings
    for view in component.views:
        if view.find:
            yield view.slug, view.find(*given).text
        if view.sure:
            yield view.slug, view.sure(*given)
        yield from ((view.slug, sentence) for sentence in view.tell(*given))
        if corpus == "the seeds":
            yield from ((view.slug, text) for _, text in texts_of(page.draw(view)) if " " in text)


def test_no_word_that_was_given_up_is_on_screen(component):
    texts = [*declared(component), *found(component, "the seeds"), *found(component, "six articles each")]

    assert [(where, text) for where, text in texts if GIVEN_UP.search(text)] == []


@pytest.mark.parametrize("corpus", ["the seeds", "six articles each"])
def test_no_column_of_a_table_on_screen_has_a_word_that_was_given_up(component, corpus):
    page = Page(component, corpus)
    heads, raw = [], []
    for view in component.views:
        numbers = page.table(view)
        heads += [on_the_page(str(name)) for name in numbers.columns]
        raw += [
            (view.slug, name)
            for name in numbers.columns
            if name != "voice" and numbers[name].dtype.kind in "OT" and set(numbers[name].dropna()) & set(VOICES)
        ]

    assert [one for one in heads if GIVEN_UP.search(one) or "_" in one] == []
    assert raw == [], "a column of voices is called `voice`, so that the page shows them in words"


@pytest.mark.parametrize("corpus", ["the seeds", "six articles each", "forty outlets"])
def test_no_hover_has_a_word_that_was_given_up_or_a_voice_by_its_name_in_files(component, corpus):
    texts = [
        (slug, text)
        for slug, figure in drawn(component.slug, corpus)
        for field, text in texts_of(figure)
        if field in ("hovertext", "hovertemplate", "text") and " " in text
    ]

    assert [one for one in texts if RAW_VOICE.search(one[1])] == []
    assert [one for one in texts if GIVEN_UP.search(one[1])] == []


def is_given_up(text: str) -> bool:
    """Return whether the dashboard may not say a text."""
    return bool(GIVEN_UP.search(OF_A_CHOICE.sub("", text)))


def written_in(file: Path) -> Iterator[str]:
    """Yield the texts in a file of code that a page could show: what has a space and is no docstring."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    unread = {
        id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant)
    }
    for one in ast.walk(tree):
        if isinstance(one, ast.Constant) and isinstance(one.value, str) and " " in one.value and id(one) not in unread:
            yield one.value


@pytest.mark.parametrize("file", sorted(DASHBOARD.rglob("*.py")), ids=lambda one: str(one.relative_to(DASHBOARD)))
def test_no_word_that_was_given_up_is_written_in_the_dashboard(file):
    assert [text for text in written_in(file) if is_given_up(text)] == []


def test_a_word_that_was_given_up_is_seen_wherever_it_is_written(tmp_path):
    file = tmp_path / "page.py"
    file.write_text('"""No voices here."""\nst.info(f"In the voices {word}")\nst.html("left out by hand")\n', "utf-8")

    assert [text for text in written_in(file) if is_given_up(text)] == ["In the voices "]
    assert RAW_VOICE.search("<b>A</b>, own<br>x") and not RAW_VOICE.search("its own words")


@pytest.mark.parametrize("corpus", ["the seeds", "one article", "six articles each", "forty outlets"])
def test_a_finding_is_one_short_sentence_with_a_number_unless_there_is_none(component, corpus):
    page = Page(component, corpus)
    for view in component.views:
        if view.find is None:
            continue
        told = view.find(page.rows, page.summary, page.settings)
        short = told.text  # a name is one thing to a reader, however long it is
        for outlet in sorted(set(page.articles["outlet"]), key=len, reverse=True):
            short = short.replace(outlet, "Name")
        assert len(short.split()) <= MOST_WORDS, told.text
        assert told.text.endswith("."), told.text
        numbers = r"\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both|no|all|and the like)\b"
        assert not told.drawn or re.search(numbers, told.text, re.IGNORECASE), told.text
