"""A figure that names the columns at which it looks is the same without all others, and so is what is counted once."""

from __future__ import annotations

import pandas as pd
import pytest

from components.analysis.selection import Selection, chosen_rows, rows_of
from components.contract import Component, View
from components.palette import palette_for
from dashboard.shown import looked_at, show
from tests.shown import analysis, each_setting, registered

VIEWS = [(one, view) for one in registered() for view in one.views if view.looks_at]
CORPORA = ["the seeds", "six articles each", "one article"]


@pytest.mark.parametrize("corpus", CORPORA)
@pytest.mark.parametrize(("component", "view"), VIEWS, ids=lambda one: one.slug)
def test_a_figure_looks_at_no_other_columns_than_it_says(component: Component, view: View, corpus: str):
    whole = analysis(corpus)
    articles, settings = whole.articles, component.defaults()
    rows = chosen_rows(whole.rows[component.slug], articles, component.voices)
    summary, colours = component.summarise(rows, articles, settings), palette_for(whole.corpus.outlets)
    assert view.looks_at

    few = rows[list(view.looks_at(summary) or rows.columns)].drop_duplicates()

    for told in (view.find, view.tell, view.sure):
        assert told is None or told(few, summary, settings) == told(rows, summary, settings)
    drawn = (view.draw(one, summary, colours, settings).to_json() for one in (few, rows))
    assert len(set(drawn)) == 1


@pytest.mark.parametrize("corpus", CORPORA)
@pytest.mark.parametrize("component", [one for one in registered() if one.tallied], ids=lambda one: one.slug)
def test_what_is_counted_once_looks_at_no_other_columns_than_it_says(component: Component, corpus: str):
    whole = analysis(corpus)
    rows = rows_of(whole.rows[component.slug], component.voices)
    assert component.tally
    for settings in each_setting(component):
        of_all, of_few = (component.tally(one, settings) for one in (rows, rows[list(component.tallied)]))

        pd.testing.assert_frame_equal(of_few.under(whole.articles), of_all.under(whole.articles))


def test_rows_have_few_columns_where_all_figures_drawn_at_once_say_at_which_they_look():
    whole = analysis("six articles each")
    component = next(one for one in registered() if one.slug == "keywords")
    selection = Selection(tuple(whole.corpus.outlets))
    assert component.tally
    tally = component.tally(rows_of(whole.rows["keywords"], component.voices), component.defaults())

    few = show(component, selection, component.defaults(), whole, tally)
    alone = show(component, selection, component.defaults(), whole)

    assert tuple(few.rows.columns) == few.columns == ("article_id", "outlet")
    pd.testing.assert_frame_equal(few.summary, alone.summary)
    assert looked_at(component.views, alone.summary) == few.columns
    assert not alone.columns
    assert [few.suffices(view) for view in component.views] == [view.at_once for view in component.views]
    assert all(alone.suffices(view) for view in component.views)
    assert len(few.rows.drop_duplicates()) == len(alone.rows[list(few.columns)].drop_duplicates())
