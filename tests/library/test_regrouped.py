"""What is told of a corpus that is grouped otherwise than when it was kept, or was kept before there were stories."""

import pandas as pd

from components.analysis.analyse import Analysis
from components.analysis.article_rows import article_frame
from components.library import LibraryRules, contents
from components.library.contents import counts_of
from components.library.regrouped import with_note
from components.library.tables import pack
from components.library.untrusted import check_table
from components.reading.model import Reading
from tests.library.kept_texts import CORPUS, ONE, TWO

NOW = Analysis(
    CORPUS,
    tuple(Reading(one, (), (), (), (), event=ONE.article_id, story=ONE.article_id) for one in (ONE, TWO)),
    article_frame(Reading(one, (), (), (), (), event=ONE.article_id, story=ONE.article_id) for one in (ONE, TWO)),
    {},
)


def test_articles_that_stand_with_others_now_are_told():
    before = NOW.articles.assign(event=NOW.articles["article_id"])
    (note,) = with_note(NOW, before).corpus.problems

    assert str(note) == (
        "corpus: 2 articles of 2 stand with others than when this corpus was kept: this version of Parallax groups "
        "events otherwise. What was moved by hand stays so."
    )
    assert not note.lost


def test_nothing_is_told_where_events_bear_another_name_alone():
    assert with_note(NOW, NOW.articles.assign(event=TWO.article_id)) is NOW


def test_a_corpus_kept_before_there_were_stories_has_one_for_each_event_and_no_doubt():
    kept = pack(NOW.articles.drop(columns=["story", "other_event"]))
    found = counts_of(lambda _: kept)

    assert list(found["story"]) == [ONE.article_id] * 2
    assert list(found["other_event"]) == ["", ""]
    pd.testing.assert_series_equal(found.dtypes, NOW.articles.dtypes)


def test_a_file_from_before_there_were_stories_is_taken_in():
    check_table(contents.COUNTS, pack(NOW.articles.drop(columns=["story", "other_event"])), LibraryRules())
