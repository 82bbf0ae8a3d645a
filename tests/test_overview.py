"""What a reader is told of a corpus first."""

from __future__ import annotations

from types import SimpleNamespace

import pandas as pd
import pytest

from components.analysis.overview import Telling, headline, lead, order_of_telling, stands_out, tellings
from components.contract import Finding


def articles(*told: tuple[str, str | None]) -> pd.DataFrame:
    """Return a frame of articles from (outlet, day)."""
    return pd.DataFrame(list(told), columns=["outlet", "published"])


FOUR = articles(
    ("defense.gov", "2017-02-03"), ("The Wire", "2017-02-03"), ("Press TV", "2017-02-04"), ("Asia Times", "2017-02-04")
)


@pytest.mark.parametrize(
    ("count", "heading"),
    [
        (0, "Mattis in Tokyo: no tellings"),
        (1, "Mattis in Tokyo: one telling"),
        (4, "Mattis in Tokyo: four tellings"),
        (12, "Mattis in Tokyo: twelve tellings"),
        (13, "Mattis in Tokyo: 13 tellings"),
    ],
)
def test_the_heading_names_the_corpus_and_its_tellings(count, heading):
    assert heading == headline("Mattis in Tokyo", articles(*[("The Wire", None)] * count))


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (
            FOUR,
            "Four articles of four outlets, 3–4 February 2017. "
            "With one article each, everything here describes these texts, not the outlets.",
        ),
        (
            articles(("The Wire", "2017-02-03"), ("The Wire", "2017-02-04")),
            "Two articles of one outlet, 3–4 February 2017.",
        ),
        (
            articles(("The Wire", None), ("The Wire", "2017-02-03"), ("Gazette", "2017-02-03")),
            "Three articles of two outlets, 3 February 2017.",
        ),
        (articles(*[("The Wire", None)] * 24), "24 articles of one outlet."),
        (articles(), "No articles of no outlets."),
    ],
)
def test_the_lead_says_of_what_the_figures_can_speak(told, said):
    assert said == lead(told)


def test_one_article_alone_is_one_of_one():
    assert lead(articles(("The Wire", None))) == (
        "One article of one outlet. With one article, everything here describes this text, not the outlet."
    )


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (
            FOUR,
            "defense.gov and The Wire are of 3 February 2017, Press TV and Asia Times of 4 February 2017: "
            "the earlier ones could not carry what came later.",
        ),
        (
            articles(("The Wire", "2017-02-03"), ("Press TV", "2017-02-04")),
            "The Wire is of 3 February 2017, Press TV of 4 February 2017: "
            "the earlier one could not carry what came later.",
        ),
        (
            articles(("A", "2017-02-01"), ("B", "2017-02-02"), ("C", "2017-02-03")),
            "A and B are of 1–2 February 2017, C of 3 February 2017: the earlier ones could not carry what came later.",
        ),
        (
            articles(*((one, "2017-02-01") for one in "ABCDE"), ("F", "2017-02-03")),
            "Five outlets are of 1 February 2017, F of 3 February 2017: "
            "the earlier ones could not carry what came later.",
        ),
        (
            articles(("A", "2017-02-01"), ("B", "2017-02-01"), ("C", "2017-02-01"), ("D", "2017-02-03")),
            "A, B and C are of 1 February 2017, D of 3 February 2017: "
            "the earlier ones could not carry what came later.",
        ),
    ],
)
def test_what_the_dates_alone_explain_is_told(told, said):
    assert [said] == [one.text for one in order_of_telling(told)]


@pytest.mark.parametrize(
    "told",
    [
        articles(),
        articles(("The Wire", "2017-02-03")),
        articles(("The Wire", "2017-02-03"), ("Gazette", "2017-02-03")),
        articles(("The Wire", "2017-02-03"), ("Gazette", None)),
        articles(("The Wire", None), ("Gazette", "")),
    ],
)
def test_dates_explain_nothing_where_there_is_only_one(told):
    assert order_of_telling(told) == []


def test_an_outlet_on_both_days_is_not_called_earlier_or_later():
    """With versions by one outlet on several days, the outlet is neither."""
    told = articles(("A", "2017-02-01"), ("A", "2017-02-03"), ("B", "2017-02-03"))

    assert order_of_telling(told) == []


def test_the_order_of_telling_comes_first_and_each_component_has_two_findings_at_most():
    def three(rows: pd.DataFrame, told: pd.DataFrame) -> list[Finding]:
        return [Finding(f"{rows['thing'][0]} {number} of {len(told)}.") for number in (1, 2, 3)]

    components = [
        SimpleNamespace(slug=slug, stands_out=three, about_shared=False) for slug in ("sentiment", "speakers")
    ]
    rows = {"sentiment": pd.DataFrame({"thing": ["joy"]}), "speakers": pd.DataFrame({"thing": ["Ruiz"]})}
    found = [finding.text for finding in stands_out(components, rows, FOUR)]

    assert found == [
        *(one.text for one in order_of_telling(FOUR)),
        "joy 1 of 4.",
        "joy 2 of 4.",
        "Ruiz 1 of 4.",
        "Ruiz 2 of 4.",
    ]
    assert [finding.text for finding in stands_out(components, rows, FOUR, most=1)][1:] == [
        "joy 1 of 4.",
        "Ruiz 1 of 4.",
    ]


def test_a_telling_holds_what_its_card_shows() -> None:
    articles = pd.DataFrame(
        [
            {
                "outlet": "The Ledger",
                "title": "Bridge closed",
                "kind": "news",
                "published": "2024-03-02",
                "words_own": 90,
                "words_reported": 20,
                "words_quoted": 10,
            }
        ]
    )

    expected = Telling("The Ledger", "Bridge closed", "news", "2 March 2024", {"own": 90, "reported": 20, "quoted": 10})
    assert [expected] == tellings(articles)
