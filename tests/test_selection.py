"""What falls under a reader's choices in the sidebar."""

from __future__ import annotations

from types import SimpleNamespace

import pandas as pd
import pytest

from components.analysis.selection import Selection, chosen_articles, chosen_rows

ALL = ("Gazette", "The Wire", "Courier")
ARTICLES = pd.DataFrame(
    [
        ("a", "Gazette", "news", "2024-03-01"),
        ("b", "The Wire", "agency", "2024-03-02"),
        ("c", "The Wire", "news", "2024-03-04"),
        ("d", "Courier", "opinion", None),
        ("e", "Courier", "news", ""),
    ],
    columns=["article_id", "outlet", "kind", "published"],
)
ROWS = pd.DataFrame(
    [("a", "own", 0), ("b", "quoted", 0), ("a", "quoted", 7), ("c", "reported", 3)],
    columns=["article_id", "voice", "start"],
)


@pytest.mark.parametrize(
    ("selection", "found"),
    [
        (Selection(ALL), "abcde"),
        (Selection(("The Wire",)), "bc"),
        (Selection(("Courier", "Gazette")), "ade"),  # in the order of the corpus, not of the choice
        (Selection(("Nowhere Post",)), ""),
        (Selection(()), ""),
        (Selection(ALL, kinds=("news",)), "ace"),
        (Selection(ALL, kinds=("news", "agency")), "abce"),
        (Selection(ALL, kinds=("transcript",)), ""),
        (Selection(ALL, since="2024-03-02"), "bcde"),  # the day itself counts, and what has no date stays in
        (Selection(ALL, until="2024-03-02"), "abde"),
        (Selection(ALL, since="2024-03-02", until="2024-03-02"), "bde"),
        (Selection(ALL, since="2025-01-01"), "de"),
        (Selection(("The Wire",), kinds=("news",), since="2024-03-03"), "c"),
        (Selection(ALL, voices=("quoted",)), "abcde"),  # a voice chooses rows, never articles
    ],
)
def test_articles_fall_under_outlets_kinds_and_days(selection, found):
    assert list(found) == chosen_articles(ARTICLES, selection)["article_id"].tolist()


def test_chosen_articles_are_numbered_anew_and_the_frame_is_left_as_it_was():
    before = ARTICLES.copy(deep=True)
    chosen = chosen_articles(ARTICLES, Selection(("Courier",)))

    assert chosen.index.tolist() == [0, 1]
    assert chosen.columns.tolist() == ARTICLES.columns.tolist()
    pd.testing.assert_frame_equal(before, ARTICLES)


def test_no_articles_are_none_under_any_choice():
    assert chosen_articles(ARTICLES.iloc[0:0], Selection(ALL, kinds=("news",), since="2024-01-01")).empty


@pytest.mark.parametrize(
    ("articles", "voices", "starts"),
    [
        ("abc", ("own", "reported", "quoted"), [0, 0, 7, 3]),
        ("abc", ("quoted",), [0, 7]),
        ("a", ("own", "quoted"), [0, 7]),
        ("c", ("own",), []),
        ("de", ("own", "quoted"), []),
        ("", ("own", "quoted"), []),
        ("abc", (), []),
    ],
)
def test_rows_fall_under_articles_and_voices(articles, voices, starts):
    chosen = chosen_rows(ROWS, ARTICLES[ARTICLES["article_id"].isin(list(articles))], voices)

    assert starts == chosen["start"].tolist()
    assert list(range(len(starts))) == chosen.index.tolist()


@pytest.mark.parametrize(("chosen", "counted"), [((), ("own",)), (("quoted", "reported"), ("quoted", "reported"))])
def test_a_component_counts_its_own_voices_unless_others_are_chosen(chosen, counted):
    assert counted == Selection(ALL, voices=chosen).voices_for(SimpleNamespace(voices=("own",)))


def test_chosen_rows_are_those_that_a_frame_itself_would_give():
    """Texts and numbers, of one choice, of all articles, and of none; the rows that were given stay as they are."""
    rows = ROWS.assign(words=["a b", "", "c", "d"], share=[0.5, 1.0, 0.25, 2.0]).astype({"words": "str"})
    before = rows.copy(deep=True)
    for names in (["a"], ["b", "c"], ["a", "b", "c"], []):
        articles = ARTICLES[ARTICLES["article_id"].isin(names)]
        for voices in (("own", "quoted", "reported"), ("own",), ("quoted",)):
            held = rows["article_id"].isin(names) & rows["voice"].isin(voices)

            found = chosen_rows(rows, articles, voices)

            pd.testing.assert_frame_equal(found, rows[held].reset_index(drop=True))
            assert found is not rows
    pd.testing.assert_frame_equal(rows, before)
