"""What every measure owes the dashboard, whichever it is: names, texts, rows, sentences, tables, marks."""

from __future__ import annotations

import re
from urllib.parse import quote_plus

import pandas as pd
import pytest

from components.anonymise.names import name_hider
from components.contract import FORMS, ROW_COLUMNS, SHARED, TONES, Finding, Mark, columns_of, rows_of
from components.corpus import Article
from components.palette import palette_for
from components.reading.model import VOICES, Reading
from components.reading.read import read
from tests.shown import CORPORA, MEASURES, ROOT, SENTENCE_END, Page, analysis, keys_of, registered, sample
from tests.test_words_on_screen import GIVEN_UP

SLUG = re.compile(r"[a-z][a-z0-9_-]*")
METHOD_HEADINGS = ("what is measured", "how to read", "what fools", "whom we follow")


def test_every_measures_folder_is_registered_once_under_its_name():
    assert sorted(component.slug for component in registered()) == MEASURES


def test_the_table_of_pages_has_a_row_for_each_measure(component):
    rows = re.findall(r"^\| ([^|]+) \|", (ROOT / "docs" / "PAGES.md").read_text(encoding="utf-8"), re.MULTILINE)

    assert component.title in rows, f"docs/PAGES.md: add a row “| {component.title} | {component.question} | … |”"


def test_names_that_stand_in_addresses_need_no_escape(component):
    """A dot parts component and view in an address, a colon the figure from the mark, so neither is in a name."""
    names = [component.slug, *(view.slug for view in component.views), *(one.slug for one in component.settings)]

    wrong = [name for name in names if not SLUG.fullmatch(name)]
    assert wrong == [], f"{component.slug}: slugs are small letters, digits, _ and -, which {wrong} are not"
    assert component.slug not in ("overview", "read", "method", "articles")


def test_no_two_views_or_settings_share_a_name(component):
    for slugs in ([view.slug for view in component.views], [setting.slug for setting in component.settings]):
        assert len(slugs) == len(set(slugs))


def test_a_settings_default_is_one_of_its_options(component):
    for setting in component.settings:
        assert setting.default in setting.options
        assert len(set(setting.options)) == len(setting.options) >= 2
        assert [option for option in setting.options if quote_plus(option) != option] == []


def test_what_is_brief_on_the_overview_is_a_choice_that_there_is(component):
    options = {setting.slug: setting.options for setting in component.settings}

    assert [pair for pair in component.brief if pair[1] not in options.get(pair[0], ())] == []


def test_every_figure_answers_a_question(component):
    questions = [component.question, *(view.question for view in component.views)]

    assert [question for question in questions if not question.endswith("?")] == []
    assert component.views


def test_a_line_on_method_and_limits_stands_under_every_figure(component):
    wrong = [view.slug for view in component.views if not view.note.strip().endswith(SENTENCE_END)]
    assert wrong == [], f"{component.slug}: end the `note` of {wrong} with a full stop"


@pytest.mark.parametrize("corpus", ["the seeds", "six articles each", "forty outlets"])
def test_every_figure_says_in_one_line_how_sure_it_is(component, corpus):
    page = Page(component, corpus)
    without = [view.slug for view in component.views if view.sure is None]
    assert without == [], f"{component.slug}: {without} need a `sure`, with the public figure that fits"

    for view in component.views:
        told = view.sure(page.rows, page.summary, page.settings)
        assert told.endswith(SENTENCE_END) and "\n" not in told, view.slug


@pytest.mark.parametrize("heading", METHOD_HEADINGS)
def test_a_method_answers_the_four_questions(component, heading):
    """What is measured, how to read it, what fools it, whom we follow: each a heading with an answer under it."""
    section = re.search(rf"^#+ *{heading}[^\n]*\n+([^#\s][^\n]+)", component.method, re.MULTILINE | re.IGNORECASE)

    assert section, f"{component.slug}: METHOD.md has no answer under a heading “## {heading.capitalize()} …”"


def test_a_method_opens_with_five_plain_lines_for_a_reader(component):
    opening = re.match(r"# [^\n]+\n\n((?:- [^\n]+\n)+)\n", component.method)
    lines = opening.group(1).splitlines() if opening else []

    assert len(lines) == 5, f"{component.slug}: METHOD.md opens with five lines, and has {len(lines)}"
    assert [one for one in lines if not one.endswith((*SENTENCE_END, "?"))] == []
    assert [one for one in lines if GIVEN_UP.search(one)] == []


def test_rows_begin_with_the_columns_that_lead_back_to_the_text(component):
    assert component.columns[: len(ROW_COLUMNS)] == ROW_COLUMNS
    assert len(set(component.columns)) == len(component.columns)


def test_a_component_counts_voices_that_there_are(component):
    assert component.voices
    assert set(component.voices) <= set(VOICES)


@pytest.mark.parametrize("text", ["", "…\n", "\n\n\n"])
def test_an_article_without_words_has_the_same_columns_and_no_rows(component, text):
    rows = component.measure([read(Article("The Wire", text))], component.chosen({}))

    assert component.columns == tuple(rows.columns)
    assert rows.empty


def test_a_reading_of_nothing_has_the_same_columns_and_no_rows(component):
    rows = component.measure([Reading(Article("The Wire", ""), (), (), (), ())], component.chosen({}))

    assert component.columns == tuple(rows.columns)
    assert rows.empty


@pytest.mark.parametrize("corpus", CORPORA)
def test_every_article_is_read_and_measured(corpus):
    """What fails becomes a problem of the corpus and the rest goes on; here it must not hide."""
    assert analysis(corpus).corpus.problems == CORPORA[corpus]().problems


def test_a_component_finds_something_in_its_own_sample(component):
    assert sample(component).corpus.problems == ()
    assert not sample(component).rows[component.slug].empty, f"{component.slug}: no row for the articles of `sample`"


@pytest.mark.parametrize("corpus", ["its sample", "the seeds", "six articles each", "a hostile corpus"])
def test_every_row_leads_to_characters_of_its_article(component, corpus):
    whole = sample(component) if corpus == "its sample" else analysis(corpus)
    rows = whole.rows[component.slug]

    assert (*component.columns, SHARED) == tuple(rows.columns)
    assert set(rows["voice"]) <= set(VOICES)
    for row in rows.itertuples():
        article = whole.reading(row.article_id).article
        assert row.outlet == article.outlet
        assert 0 <= row.start < row.end <= len(article.text)
        assert article.text[row.start : row.end].strip()


def test_an_article_is_measured_without_regard_to_the_others(component, seeds):
    """The map step: articles in one block and each by itself give the same rows of the same types."""
    readings, options = [read(article) for article in (*component.sample, *seeds.articles)], component.chosen({})
    alone = [component.measure([read(reading.article)], options) for reading in readings]
    rows = component.measure(readings, options)

    pd.testing.assert_frame_equal(rows, pd.concat([one for one in alone if len(one)], ignore_index=True))
    pd.testing.assert_series_equal(rows.dtypes, component.measure((), options).dtypes)


@pytest.mark.parametrize("corpus", ["the seeds", "one article", "six articles each", "forty outlets"])
def test_a_figure_is_told_in_whole_sentences(component, corpus):
    """The sentences are also what a reader who cannot see the figure is given."""
    page = Page(component, corpus)

    for view in component.views:
        told = page.tell(view)
        assert told, view.slug
        for sentence in told:
            assert sentence.endswith(SENTENCE_END), f"{view.slug}: end “{sentence}” with a full stop"
            assert sentence == sentence.strip()
            assert not re.search(r"\b(nan|None|inf)\b", sentence), sentence


@pytest.mark.parametrize("corpus", ["the seeds", "six articles each", "forty outlets"])
def test_what_stands_out_is_told_in_whole_sentences(component, corpus):
    page = Page(component, corpus)

    for finding in component.stands_out(page.rows, page.articles) if component.stands_out else ():
        assert isinstance(finding, Finding)
        assert finding.text.endswith(SENTENCE_END)
        assert finding.fails == "" or finding.fails.endswith(SENTENCE_END)


@pytest.mark.parametrize("corpus", ["the seeds", "six articles each", "a hostile corpus"])
def test_every_row_of_a_table_that_has_a_key_opens_rows(component, corpus):
    page = Page(component, corpus)

    for view in component.views:
        numbers = page.table(view)
        keys = numbers["key"].tolist() if "key" in numbers.columns else []
        dead = [key for key in keys if key and rows_of(page.rows, key).empty]
        assert dead == [], f"{view.slug}: the column `key` opens no row with {dead[:3]}; leave it empty there"


def test_a_table_holds_the_figures_numbers_under_names_of_their_own(component):
    """Empty only where the figure has nothing to open either (two outlets set against each other, where four are)."""
    page = Page(component)
    for view in component.views:
        numbers = page.table(view)
        assert len(numbers) > 0 or not keys_of(page.draw(view)), view.slug
        assert numbers.columns.is_unique


@pytest.mark.parametrize("corpus", ["its sample", "the seeds", "one article", "six articles each", "forty outlets"])
def test_every_cell_of_the_board_says_something_and_opens_rows_of_its_column(component, corpus):
    whole = sample(component) if corpus == "its sample" else analysis(corpus)
    rows, columns = whole.rows[component.slug], columns_of(whole.articles)

    for row in component.board:
        cells = row.cells(rows, whole.articles)
        places = [columns.index(cell.column) for cell in cells]
        assert places == sorted(places), f"{row.slug}: cells stand column by column, in the order of `columns_of`"
        for cell in cells:
            assert cell.text or cell.number is not None, row.slug
            assert cell.tone in ("", *TONES), row.slug
            opened = rows_of(rows, cell.key)
            assert not cell.key or not opened.empty, f"{row.slug}: {cell.key} opens no row"
            assert len(cell.column.rows(opened)) == len(opened), f"{row.slug}: {cell.key} leaves its column"


def test_rows_of_the_board_have_names_headings_and_questions(component):
    slugs = [row.slug for row in component.board]
    assert {row.form for row in component.board} <= set(FORMS)
    assert len(set(slugs)) == len(slugs) and [one for one in slugs if not SLUG.fullmatch(one)] == []
    assert [row.slug for row in component.board if not (row.heading.strip() and row.question.strip())] == []


def test_names_stand_in_no_column_but_those_that_are_said_to_hold_some(component):
    """What hides the outlets' names looks at `names` alone."""
    whole = analysis("the seeds")
    rows, cover = whole.rows[component.slug], name_hider(whole.corpus.articles)
    said = {"outlet", *(component.columns if component.names is None else component.names)}
    texts = [name for name in rows.columns if name not in said and pd.api.types.is_string_dtype(rows[name].dtype)]
    naming = {name for name in texts for value in rows[name].unique() if cover(value) != value}

    assert naming == set(), f"{component.slug}: add {naming} to `names`"
    assert said - {"outlet"} <= set(component.columns)


def test_a_line_explains_the_marks_on_the_read_page(component):
    assert component.legend.endswith("."), f"{component.slug}: `legend` is a sentence with a full stop"


@pytest.mark.parametrize("corpus", ["its sample", "the seeds"])
def test_redacted_rows_keep_their_columns_and_types_and_their_number(component, corpus):
    whole = sample(component) if corpus == "its sample" else analysis(corpus)
    rows = whole.rows[component.slug]
    if component.redact is None:
        pytest.skip("nothing of it is shared without texts")
    shared = component.redact(rows, pd.Series(True, index=rows.index))

    assert len(shared) == len(rows)
    assert list(shared.dtypes.items()) == list(rows.dtypes.items())


def test_what_can_be_put_right_stands_in_columns(component):
    if component.corrects is not None:
        assert {component.corrects.quotation, component.corrects.speaker} <= set(component.columns)


def test_an_options_default_passes_its_own_check(component):
    assert [one.slug for one in component.options if one.check(one.default)] == []


@pytest.mark.parametrize("corpus", ["its sample", "the seeds"])
def test_marks_lie_in_the_text_and_have_a_style_that_pages_know(component, corpus):
    whole = sample(component) if corpus == "its sample" else analysis(corpus)
    rows, palette = whole.rows[component.slug], palette_for(whole.corpus.outlets)
    found = [(id_, mark) for id_, own in rows.groupby("article_id") for mark in component.marks(own, palette)]

    assert found or corpus != "its sample", f"{component.slug}: `marks` marks nothing in the articles of `sample`"
    for article_id, mark in found:
        assert isinstance(mark, Mark)
        assert 0 <= mark.start < mark.end <= len(whole.reading(article_id).article.text)
        assert mark.style in ("background", "underline", "dashed", "box", "strike")
        assert re.fullmatch(r"#[0-9A-Fa-f]{6}", mark.colour)
