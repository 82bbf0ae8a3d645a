"""One outlet under two names becomes one; two outlets never do. Names behind headlines go. Nothing is no text."""

from __future__ import annotations

import json

import pytest

from components.corpus.article import Article
from components.intake.model import Given
from components.intake.one_outlet import under_one_name
from components.intake.outlets import outlet_named
from components.intake.placeholders import asks_first, stands_for_nothing
from components.intake.take_in import take_in


def names(*outlets: str) -> list[str]:
    return [article.outlet for article in under_one_name([Article(outlet, f"Text {outlet}.") for outlet in outlets])[0]]


@pytest.mark.parametrize(
    ("given", "name"),
    [
        (("US News", "U.S. News", "U.S. News"), "U.S. News"),
        (("The New York Times (Online)", "New York Times", "New York Times"), "New York Times"),
        (("The New York Times", "The New York Times [Online]"), "The New York Times"),
        (("Hill Gazette, The", "The Hill Gazette"), "The Hill Gazette"),
        (("Chicago Tribune; Chicago, Ill.", "Chicago Tribune"), "Chicago Tribune"),
        (("Quay Post; Hull", "Quay Post; Hull (UK)"), "Quay Post"),
        (("CNN", "CNN Wire | CNN"), "CNN"),
        (("CNN", "(CNN) --"), "CNN"),
        (("HILL GAZETTE", "Hill Gazette", "Hill Gazette"), "Hill Gazette"),
        (("Hill  Gazette", "Hill Gazette"), "Hill Gazette"),
    ],
)
def test_one_outlet_goes_under_one_name(given, name):
    assert set(names(*given)) == {name}


@pytest.mark.parametrize(
    "given",
    [
        ("The Times; London (UK)", "The Times; Trenton, N.J."),
        ("The Quay Post (Leeds)", "The Quay Post (London)"),
        ("The Quay Post", "The Quay Post (London)"),
        ("US News", "U.S. News & World Report"),
        ("The Sun", "Sun"),
        ("The Sun", "The Baltimore Sun"),
        ("CNN", "CNN Business"),
        ("BBC News", "BBC Sport"),
        ("Daily Mail", "Daily Mail Online"),
        ("Post | Hull", "Post | Leeds"),
        ("The Independent", "The Independent on Sunday"),
    ],
)
def test_two_outlets_stay_two(given):
    assert names(*given) == list(given)


def test_a_paper_of_which_nothing_says_the_city_is_none_of_two():
    given = ("Quay Post", "Quay Post; Hull", "Quay Post; York")

    assert names(*given) == list(given)


def test_it_is_said_and_what_was_delivered_is_kept_beside_the_article():
    articles, problems = under_one_name(
        [Article("US News", "One."), Article("U.S. News", "Two."), Article("AP", "Three.")]
    )

    assert [str(problem) for problem in problems] == [
        "Outlets: “US News”, “U.S. News” were taken for one outlet, “US News” (2 articles). Part them if they are two."
    ]
    assert [article.notes for article in articles] == ["", "Outlet as delivered: U.S. News", ""]


def test_a_name_that_stands_alone_is_left_as_it_is():
    assert names("The New York Times (Online)", "AP") == ["The New York Times (Online)", "AP"]


def test_a_name_that_is_sorted_by_its_second_word_is_put_right():
    assert outlet_named("Washington Post, The") == "The Washington Post"


@pytest.mark.parametrize("words", ["[Removed]", "[removed]", "N/A", "null", " None ", "(deleted)", "Not available."])
def test_a_word_for_nothing_is_no_text(words):
    assert stands_for_nothing(words)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("To continue, please click the box below to let us know you're not a robot.", "asks whether one is a robot"),
        ("Checking your browser before accessing the site. Ray ID: 77", "asks whether one is a robot"),
        ("Please verify you are human by completing the action below.", "asks whether one is a robot"),
        ("We’ve detected unusual activity from your computer network", "asks whether one is a robot"),
        ("We use cookies. If you choose to reject all, we will not use them.", "asks for consent to cookies"),
        ("If you choose to ‘Accept all’, we will also use cookies for ads.", "asks for consent to cookies"),
        ("The baker uses cookies to win voters, and they choose to accept all of them.", ""),
        ("“Prove it,” she told the robot, and the children laughed.", ""),
        (f"Pages now ask whether you are a robot. {'The web was once another place. ' * 40}", ""),
    ],
)
def test_a_page_that_asks_something_first_is_no_article(text, asks):
    assert asks_first(text) == asks


def objects(*entries: dict[str, object]) -> Given:
    return Given("answer.json", json.dumps({"articles": list(entries)}).encode())


def entry(**fields: object) -> dict[str, object]:
    return {
        "source": {"id": None, "name": "CNBC"},
        "title": "Ferry stops - CNBC",
        "url": "https://www.cnbc.com/ferry.html",
        "publishedAt": "2022-04-02T04:18:00Z",
        "content": "The ferry has stopped for good, the port said. It was the last… [+900 chars]",
    } | fields


def test_an_answer_of_a_news_service_gives_its_articles_alone():
    found = take_in([
        objects(
            entry(),
            entry(title="[Removed]", url="https://removed.com", content="[Removed]", source={"name": "[Removed]"}),
            entry(title="Pier shut - CNBC", content="Are you a robot? Please click the box below."),
            entry(title="Storm nears - CNBC", url="https://www.cnbc.com/storm.html", content="[Removed]"),
        )
    ])  # fmt: skip

    assert [(one.article.outlet, one.article.title) for one in found.found] == [("CNBC", "Ferry stops")]
    assert "Cut off: it ends with [+900 chars]. Get the whole text from its address." in found.found[0].warnings
    assert found.addresses == ("https://www.cnbc.com/storm.html",)
    assert [str(problem).split(",")[0] for problem in found.problems] == [
        "answer.json entry 3: holds a page that asks whether one is a robot",
        "answer.json: 1 entry has no text",
        "answer.json entry 2: no text and no address",
    ]


def test_what_a_service_collects_is_the_outlet_s_behind_the_headline():
    found = take_in([objects(entry(source={"name": "Google News"}, title="Mayor speaks - The Hill"))])

    assert (found.found[0].article.outlet, found.found[0].article.title) == ("The Hill", "Mayor speaks")


def test_the_day_of_publication_is_not_the_day_on_which_it_was_found():
    found = take_in([
        Given("er.json", json.dumps([{"title": "Ferry stops", "body": "It was the last.", "source": {"title": "Post"},
                                      "date": "2024-02-10", "dateTimePub": "2024-02-09T22:58:00Z"}]).encode())
    ])  # fmt: skip

    assert str(found.found[0].article.published) == "2024-02-09"
