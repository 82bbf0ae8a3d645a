"""What every measure owes the dashboard, whichever it is: names, texts, rows, sentences, tables, marks."""

from __future__ import annotations

import re
from urllib.parse import quote_plus

import pandas as pd
import pytest

from components.contract import ROW_COLUMNS, SHARED, Finding, Mark, rows_of
from components.corpus import Article
from components.palette import palette_for
from components.reading.model import VOICES, Reading
from components.reading.read import read
from tests.shown import CORPORA, MEASURES, SENTENCE_END, Page, analysis, keys_of, registered, sample

SLUG = re.compile(r"[a-z][a-z0-9_-]*")
METHOD_HEADINGS = ("what is measured", "how to read", "what fools", "whom we follow")


def test_every_measures_folder_is_registered_once_under_its_name():
    assert sorted(component.slug for component in registered()) == MEASURES


def test_names_that_stand_in_addresses_need_no_escape(component):
    """A dot parts component and view in an address, a colon the figure from the mark, so neither is in a name."""
    names = [component.slug, *(view.slug for view in component.views), *(one.slug for one in component.settings)]

    assert [name for name in names if not SLUG.fullmatch(name)] == []
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
    assert [view.slug for view in component.views if not view.note.strip().endswith(SENTENCE_END)] == []


@pytest.mark.parametrize("heading", METHOD_HEADINGS)
def test_a_method_answers_the_four_questions(component, heading):
    """What is measured, how to read it, what fools it, whom we follow: each a heading with an answer under it."""
    section = re.search(rf"^#+ *{heading}[^\n]*\n+([^#\s][^\n]+)", component.method, re.MULTILINE | re.IGNORECASE)

    assert section, f"{component.slug}: no answer under a heading “{heading} …”"


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
            assert sentence.endswith(SENTENCE_END)
            assert sentence == sentence.strip()
            assert not re.search(r"\b(nan|None|inf)\b", sentence), sentence


@pytest.mark.parametrize("corpus", ["the seeds", "six articles each", "forty outlets"])
def test_what_stands_out_is_told_in_whole_sentences(component, corpus):
    page = Page(component, corpus)

    for finding in component.stands_out(page.rows, page.articles):
        assert isinstance(finding, Finding)
        assert finding.text.endswith(SENTENCE_END)
        assert finding.fails == "" or finding.fails.endswith(SENTENCE_END)


@pytest.mark.parametrize("corpus", ["the seeds", "six articles each", "a hostile corpus"])
def test_every_row_of_a_table_that_has_a_key_opens_rows(component, corpus):
    page = Page(component, corpus)

    for view in component.views:
        numbers = page.table(view)
        keys = numbers["key"].tolist() if "key" in numbers.columns else []
        assert [key for key in keys if key and rows_of(page.rows, key).empty] == [], view.slug


def test_a_table_holds_the_figures_numbers_under_names_of_their_own(component):
    """Empty only where the figure has nothing to open either (two outlets set against each other, where four are)."""
    page = Page(component)
    for view in component.views:
        numbers = page.table(view)
        assert len(numbers) > 0 or not keys_of(page.draw(view)), view.slug
        assert numbers.columns.is_unique


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
