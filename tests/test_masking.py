"""Outlets can be hidden: no name of theirs is left, and nothing else changes."""

from __future__ import annotations

import re
from datetime import date

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from components import COMPONENTS
from components.analysis.analyse import Analysis, analyse
from components.analysis.selection import Selection, chosen_articles, chosen_rows
from components.anonymise.masks import key, masked, masks
from components.anonymise.names import BLOCK, name_hider
from components.corpus import Article, Corpus, Problem
from components.palette import palette_for
from tests.growth import grows_with_its_input
from tests.shown import ROOT, analysis, texts_of

#: How the seeds' outlets are named anywhere in the seeds.
NAMES = re.compile(r"defense\.gov|press\W?tv|asia\W?times|the\s?wire|thewire", re.IGNORECASE)


@pytest.fixture(scope="module")
def seeds_masked() -> Analysis:
    return masked(analysis("the seeds"))


def cover(text: str, *outlets: str, url: str = "") -> str:
    covered = name_hider([Article(outlet, "x", url=url) for outlet in outlets])(text)
    assert len(covered) == len(text)
    return covered.replace(BLOCK, "_")


@pytest.mark.parametrize(
    ("text", "outlets", "covered"),
    [
        ("Press TV said so.", ["Press TV"], "________ said so."),
        ("PRESS TV's man, press-tv, PressTV", ["Press TV"], "________'s man, ________, _______"),
        ("“The Wire” and the wire in a wire", ["The Wire"], "“________” and the wire in a wire"),
        ("THE WIRE, the Wire and Wire", ["The Wire"], "________, ________ and Wire"),
        ("New York Times, the New York Times", ["The New York Times"], "______________, __________________"),
        ("Time will tell the time. TIME", ["Time"], "____ will tell the time. ____"),
        ("CNN, cnn; CNNs", ["CNN"], "___, cnn; CNNs"),
        ("the Guardian", ["The Guardian (London)"], "____________"),
        ("Sun on Sunday, Sun", ["Sun", "Sun on Sunday"], "_____________, ___"),
        ("a depressed televison", ["Press TV"], "a depressed televison"),
        ("www.presstv.ir and https://a.presstv.com/x?y=1", ["Press TV"], "_" * 14 + " and " + "_" * 27),
        ("mail desk@presstv.example or @PressTV #presstv", ["Press TV"], "mail " + "_" * 20 + " or ________ ________"),
        ("Press\nTV", ["Press TV"], "Press\nTV"),
        ("own quoted headline", ["Own", "Quoted"], "own quoted headline"),
        ("a.b (c) [d] +", ["a.b", "(c)", "+"], "___ (_) [d] +"),
        ("Любые новости", ["Новости"], "Любые новости"),
        ("В газете Новости", ["Новости"], "В газете _______"),
        ("", ["Press TV"], ""),
    ],
)  # fmt: skip
def test_names_are_covered_and_their_length_stays(text, outlets, covered):
    assert cover(text, *outlets) == covered


def test_the_host_of_an_outlet_names_it_too():
    url = "https://www.nytimes.com/2017/a.html"

    assert cover("See nytimes.com/a or @nytimes.", "The New York Times", url=url) == "See _____________ or ________."


@pytest.mark.parametrize("part", ["a.", "a-", "@", "The ", "Press ", "https://", "presstv", "a@", "█"])
def test_the_work_of_covering_grows_with_the_text(part):
    covering = name_hider([Article("Press TV", "x"), Article("The Wire", "x"), Article("Wire", "x")])

    assert grows_with_its_input(lambda count: covering(part * count), 40_000)


def test_masks_go_on_after_the_letters_end():
    found = list(masks([str(number) for number in range(703)]).values())

    assert [found[0], found[25], found[26], found[51], found[52], found[701], found[702]] == [
        "Outlet A", "Outlet Z", "Outlet AA", "Outlet AZ", "Outlet BA", "Outlet ZZ", "Outlet AAA",
    ]  # fmt: skip


def test_the_key_says_who_stands_behind_a_mask():
    assert key(analysis("the seeds")) == {
        "Outlet A": "defense.gov",
        "Outlet B": "Press TV",
        "Outlet C": "Asia Times",
        "Outlet D": "The Wire",
    }


def test_no_name_is_left_in_articles_readings_or_rows(seeds_masked):
    assert NAMES.search(analysis("the seeds").corpus.articles[1].text)
    assert NAMES.findall(str(seeds_masked.corpus)) == NAMES.findall(str(seeds_masked.readings)) == []
    for frame in (seeds_masked.articles, *seeds_masked.rows.values(), *seeds_masked.measured.values()):
        assert NAMES.findall(frame.to_csv()) == []
    assert {one.url + one.file + one.notes + one.photo_credit for one in seeds_masked.corpus.articles} == {""}


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda one: one.slug)
def test_no_name_is_left_in_a_figure_its_sentences_its_table_or_its_marks(component, seeds_masked):
    articles = chosen_articles(seeds_masked.articles, Selection(seeds_masked.corpus.outlets))
    rows = chosen_rows(seeds_masked.rows[component.slug], articles, component.voices)
    summary = component.summarise(rows, articles, component.defaults())
    palette = palette_for(seeds_masked.corpus.outlets)
    shown = [finding.text for finding in component.stands_out(rows, articles)] if component.stands_out else []
    shown += [mark.label for mark in component.marks(rows, palette)]
    for view in component.views:
        shown += [text for _, text in texts_of(view.draw(rows, summary, palette, component.defaults()))]
        shown += view.tell(rows, summary, component.defaults())
        shown.append(view.table(rows, summary, component.defaults()).to_csv())

    assert [text for text in shown if NAMES.search(text)] == []
    assert any("Outlet B" in text for text in shown) or "Outlet B" not in set(rows["outlet"])


def test_ids_offsets_numbers_and_types_stay(seeds_masked):
    plain = analysis("the seeds")

    assert seeds_masked.fingerprint == plain.fingerprint
    for before, after in zip(plain.readings, seeds_masked.readings, strict=True):
        assert before.article.article_id == after.article.article_id
        assert len(before.article.text) == len(after.article.text)
        assert [line.start for line in before.sentences] == [line.start for line in after.sentences]
        assert seeds_masked.reading(before.article.article_id) is after
    for slug, frame in plain.rows.items():
        hidden = seeds_masked.rows[slug]
        assert list(hidden.dtypes) == list(frame.dtypes)
        numbers = frame.select_dtypes(["number", "bool"]).columns
        pd.testing.assert_frame_equal(hidden[numbers], frame[numbers])
        assert set(hidden["outlet"]) <= {"Outlet A", "Outlet B", "Outlet C", "Outlet D"}


def test_nothing_of_the_given_analysis_changes_and_the_same_comes_out_twice(seeds_masked):
    plain = analysis("the seeds")
    before = plain.articles.copy()

    again = masked(plain)

    assert again.corpus == seeds_masked.corpus and again.readings == seeds_masked.readings
    pd.testing.assert_frame_equal(plain.articles, before)
    assert plain.corpus.outlets == ("defense.gov", "Press TV", "Asia Times", "The Wire")


def test_forty_outlets_and_an_empty_corpus_can_be_hidden():
    many = masked(analysis("forty outlets"))

    assert many.corpus.outlets[-1] == "Outlet AN"
    assert masked(analyse(Corpus("None", ()))).corpus.articles == ()


def test_problems_name_neither_outlets_nor_files():
    article = Article("The Wire", "A dam broke.", published=date(2017, 2, 4), file="the-wire.txt")
    problems = (
        Problem("the-wire.txt", "has the same outlet and text as press-tv.docx."),
        Problem("harrowby.txt", "is empty. Put text into it, or leave it out."),
        Problem("The Wire and the wire", "are written differently."),
    )
    hidden = masked(analyse(Corpus("The Wire and others", (article,), problems)))

    assert [str(problem) for problem in hidden.corpus.problems] == [
        "Outlet A: has the same outlet and text as a file.",
        "a file: is empty. Put text into it, or leave it out.",
        f"{BLOCK * 8} and the wire: are written differently.",
    ]
    assert hidden.corpus.name == f"{BLOCK * 8} and others"


def nodes(block):
    """Yield every element of a page, with the blocks that hold them."""
    yield block
    for child in getattr(block, "children", {}).values():
        yield from nodes(child)


@pytest.mark.parametrize("slug", ["overview", *(component.slug for component in COMPONENTS), "read"])
@pytest.mark.parametrize("address", [{}, {"outlet": ["Outlet B"], "open": "speakers.words:outlet=Outlet+B"}], ids=str)
def test_no_page_of_the_seeds_holds_a_name_while_names_are_hidden(slug, address):
    app = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=60)
    for name, value in {"names": "hidden", **address}.items():
        app.query_params[name] = value
    if slug != "overview":
        app._page_hash = calc_hash(slug)
    app.run()

    shown = [str(node.proto) for node in nodes(app._tree) if getattr(node, "proto", None) is not None]
    assert not app.exception
    assert any("Outlet B" in text for text in shown)
    assert [found[0] for text in shown for found in NAMES.finditer(text)] == []
