"""Events on the pages: the choice in the sidebar, the overview of one and of many, and moving an article."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.corpus.article import Corpus
from dashboard import event_choices, long_filters, sidebar
from tests.corpora import write_corpus
from tests.linking.stories import story
from tests.test_app import SLUGS, open_app

NAMES = ("storm-a1", "storm-a2", "storm-b1", "storm-b2", "vote-1", "vote-2", "vote-short")
ID = {name: story(name).article_id for name in NAMES}
STORM = "Storm tears roofs off houses in Harrowby, 4 March 2024"
FERRIES = "Storm sinks ferries in the port of Elmstead, 6 March 2024"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all, so that its articles are read once."""
    return write_corpus(Corpus("Storms", tuple(story(name) for name in NAMES)), tmp_path_factory.mktemp("storms"))


@pytest.fixture
def _stories(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARALLAX_CORPUS", str(folder))


def lead(app: AppTest) -> str:
    return app.main.caption[0].value


def headlines(app: AppTest) -> str:
    return " ".join(element.proto.body for element in app.get("html"))


def test_one_event_needs_no_choice():
    app = open_app()

    assert [box.label for box in app.sidebar.selectbox] == []


@pytest.mark.usefixtures("_stories")
def test_the_sidebar_offers_the_events_in_the_order_of_their_first_articles():
    app = open_app()

    assert app.sidebar.selectbox(key="event-picker").options == [
        "All 3 events",
        STORM,
        "Council of Thornage votes to close the tram, 5 March 2024",
        FERRIES,
    ]
    assert "3 events \\(grouping estimated\\)" in lead(app)


@pytest.mark.usefixtures("_stories")
def test_the_index_lists_every_outlets_headline_and_one_click_opens_the_events_board():
    app = open_app()
    assert "Ninety shelter" in headlines(app)
    app.button(key=f"event-{ID['storm-b1']}").click().run()

    assert not app.exception
    assert app.query_params["event"] == ID["storm-b1"]
    assert app.sidebar.selectbox(key="event-picker").value == ID["storm-b1"]
    assert app.title[0].value == "Storm sinks ferries in the port of Elmstead"


@pytest.mark.usefixtures("_stories")
def test_a_chosen_event_is_named_and_stands_alone_and_in_the_address():
    app = open_app()
    app.sidebar.selectbox(key="event-picker").set_value(ID["storm-b1"]).run()

    assert not app.exception
    assert app.title[0].value == "Storm sinks ferries in the port of Elmstead"
    assert "Two articles on one event of the 3 in this corpus" in lead(app)
    assert app.query_params["event"] == ID["storm-b1"]
    assert "Westmere cut off" in headlines(app)
    assert "Ninety shelter" not in headlines(app)

    app.sidebar.selectbox(key="event-picker").set_value("").run()

    assert "event" not in app.query_params
    assert "Ninety shelter" in headlines(app)
    assert not app.info


@pytest.mark.usefixtures("_stories")
@pytest.mark.parametrize("slug", SLUGS)
def test_every_page_runs_on_one_event_of_several(slug: str):
    app = open_app(slug, event=ID["vote-1"])

    assert not app.exception
    assert not any(info.value.startswith("This link") for info in app.info)
    assert app.sidebar.selectbox(key="event-picker").value == ID["vote-1"]


@pytest.mark.usefixtures("_stories")
def test_a_link_to_an_event_that_is_not_here_is_told_and_all_are_shown():
    app = open_app(event="0" * 12)

    assert [info.value for info in app.info] == [
        "This link names what is not here, so it was left out: event “000000000000”."
    ]
    assert app.sidebar.selectbox(key="event-picker").value == ""


@pytest.mark.usefixtures("_stories")
def test_an_article_is_moved_to_an_event_of_its_own_which_its_story_holds_until_it_is_parted():
    app = open_app()
    app.button(key="move").click().run()
    assert [one.value for one in app.warning] == ["Choose an article, and the event that it tells of\\."]

    app.selectbox(key="move-article").set_value(ID["storm-b2"])
    app.selectbox(key="move-event").set_value("")
    app.button(key="move").click().run()

    assert not app.exception
    assert "4 events" in lead(app)
    story = "Story of 2 events: Storm sinks ferries in the port of Elmstead, 6–7 March 2024"
    assert app.sidebar.selectbox(key="event-picker").options[3] == story

    app.sidebar.selectbox(key="event-picker").set_value(f"story {ID['storm-b1']}").run()

    assert app.query_params["story"] == ID["storm-b1"]
    assert "one story" in lead(app)

    app.selectbox(key="chain-event").set_value(ID["storm-b2"])
    app.selectbox(key="chain-story").set_value("")
    app.button(key="chain").click().run()

    assert not app.exception
    assert "story" not in app.query_params
    assert app.query_params["event"] == ID["storm-b1"]
    assert len(app.sidebar.selectbox(key="event-picker").options) == 5


@pytest.mark.usefixtures("_stories")
def test_a_link_to_a_story_opens_it_and_one_to_a_story_of_one_event_that_event():
    app = open_app(story=ID["vote-1"])

    assert app.sidebar.selectbox(key="event-picker").value == ID["vote-1"]
    assert app.query_params["event"] == ID["vote-1"]
    assert not app.info


@pytest.mark.usefixtures("_stories")
def test_the_event_that_is_looked_at_stays_when_its_first_article_leaves_it():
    app = open_app(event=ID["storm-a1"])
    app.selectbox(key="move-article").set_value(ID["storm-a2"])
    app.selectbox(key="move-event").set_value(ID["vote-1"])
    app.button(key="move").click().run()

    assert not app.exception
    assert app.sidebar.selectbox(key="event-picker").value == ID["storm-a1"]
    assert app.title[0].value == "Storm tears roofs off houses in Harrowby"
    assert "One article on one event" in lead(app)


@pytest.mark.usefixtures("_stories")
def test_of_very_many_events_the_browser_is_sent_few_the_chosen_one_and_those_looked_for(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(event_choices, "MOST_LISTED", 1)
    app = open_app(event=ID["storm-b1"])

    assert app.sidebar.selectbox(key="event-picker").options == ["All 3 events", FERRIES, STORM]
    assert "3 events and stories found; the first 1 are listed." in [one.value for one in app.sidebar.caption]

    app.sidebar.text_input(key="event-find").set_value("council march").run()

    assert app.sidebar.selectbox(key="event-picker").options == [
        "All 3 events", FERRIES, "Council of Thornage votes to close the tram, 5 March 2024",
    ]  # fmt: skip
    assert app.query_params["event"] == ID["storm-b1"]


@pytest.mark.usefixtures("_stories")
def test_of_many_outlets_all_are_one_choice_and_of_many_days_the_first_and_last_are_chosen(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(sidebar, "MOST_PILLS", 1)
    monkeypatch.setattr(long_filters, "MOST_DAYS", 1)
    app = open_app()
    outlets = app.sidebar.multiselect(key="outlet")

    everything, *names = outlets.options
    assert (outlets.value, everything) == ([everything], f"All {len(names)} outlets")
    assert "3 events" in lead(app) and "outlet" not in app.query_params

    app.sidebar.multiselect(key="outlet").set_value([everything, names[0]]).run()
    assert app.session_state["selection"].outlets == (names[0],)
    assert app.query_params["outlet"] == names[0]

    app.sidebar.multiselect(key="outlet").set_value([names[0], everything]).run()
    assert app.sidebar.multiselect(key="outlet").value == [everything]
    assert app.session_state["selection"].outlets == tuple(names)

    app.sidebar.multiselect(key="outlet").set_value([]).run()
    assert app.session_state["selection"].outlets == ()

    app = open_app(dates=["2024-03-06", "2024-03-07"])

    assert lead(app).startswith("4 articles, 3 outlets, 2 events")
    assert not app.info
