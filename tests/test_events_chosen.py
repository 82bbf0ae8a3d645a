"""The events and stories of a frame of articles: how they are listed, called and told of."""

import pandas as pd
import pytest

from components.analysis.event_search import searched
from components.analysis.event_warnings import describe_warning, summed_up, warnings_of
from components.analysis.events import choices, heading, stories_of
from components.analysis.selection import Selection, chosen_articles


def frame(*rows: tuple[str, str, str, str, str]) -> pd.DataFrame:
    """Return articles of (id, event, story, day, other event), each its own outlet and headline, without words."""
    counted = {f"{what}_{voice}": 0 for what in ("words", "shared") for voice in ("own", "reported", "quoted")}
    return pd.DataFrame(
        [
            {
                **{"article_id": one, "outlet": f"Paper {one}", "title": f"Headline {one}", "kind": "news"},
                **{"event": event, "story": story, "published": day or None, "other_event": other, **counted},
            }
            for one, event, story, day, other in rows
        ]
    )


#: A vote (a, b), a storm (c), and the recount of the vote (d), which is of its story.
ARTICLES = frame(
    ("a", "a", "a", "2024-03-05", ""),
    ("b", "a", "a", "2024-03-06", "c"),
    ("c", "c", "c", "2024-03-06", ""),
    ("d", "d", "a", "2024-03-21", "d"),
    ("e", "d", "a", "", "c"),
)


def test_a_story_of_several_events_is_called_by_its_first_headline_and_its_days():
    (story,) = stories_of(ARTICLES)

    assert (story.name, story.events, story.articles) == ("Headline a, 5–21 March 2024", 2, 4)


def test_a_story_is_listed_before_its_first_event():
    assert [(level, one.event_id) for level, one in choices(ARTICLES)] == [
        ("story", "a"), ("event", "a"), ("event", "c"), ("event", "d"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("", ["a", "a", "c", "d"]),
        ("6 MARCH", ["c"]),
        ("march 21", ["a", "d"]),  # a story of 5–21 March, and its event of the 21st
        ("headline x", []),
    ],
)
def test_events_and_stories_are_found_by_words_of_headline_and_days(wanted: str, found: list[str]):
    assert [one.event_id for _, one in searched(choices(ARTICLES), wanted)] == found


def test_one_story_is_looked_at_alone():
    chosen = chosen_articles(ARTICLES, Selection(tuple(ARTICLES["outlet"]), story="a"))

    assert list(chosen["article_id"]) == ["a", "b", "d", "e"]
    assert heading("Corpus", chosen, "story") == "Headline a"


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (0, "Paper b: “Headline b” stands with “Headline a, 5 March 2024” (2 articles), and could stand with “Headline "
         "c, 6 March 2024” (1 article)."),
        (1, "Paper d: “Headline d” stands with 1 other article, and could be an event of its own."),
        (2, "Paper e: “Headline e” stands with “Headline d, 21 March 2024” (2 articles), and could stand with "
         "“Headline c, 6 March 2024” (1 article). It has no date, so only its words say so."),
    ],
)  # fmt: skip
def test_a_doubt_is_told_with_where_the_article_stands_and_where_else_it_could(place: int, told: str):
    assert describe_warning(warnings_of(ARTICLES, ARTICLES)[place]) == told


def test_doubts_are_told_of_the_articles_shown_and_of_all_events():
    assert [one.article_id for one in warnings_of(ARTICLES.iloc[3:4], ARTICLES)] == ["d"]
    assert summed_up(1) == "Grouping estimated; 1 article could belong to another event"


def test_a_doubt_is_settled_where_the_article_has_come_to_the_other_event():
    settled = ARTICLES.assign(event=["a", "c", "c", "d", "e"])

    assert [one.article_id for one in warnings_of(settled, settled)] == ["e"]
    assert describe_warning(warnings_of(settled, settled)[0]).startswith(
        "Paper e: “Headline e” stands alone, and could stand"
    )
