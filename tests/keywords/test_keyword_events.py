"""Keywords within events: which articles are compared, and that a topic of one outlet is no keyword."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from components.keywords import COMPONENT
from components.keywords.against import against_of
from components.keywords.figures.stressed import tell
from components.keywords.measure import COLUMNS as ROWS
from components.keywords.reference import VARIABLE
from components.keywords.summary import summarise
from components.keywords.within import within_events


def given(*articles: tuple[str, str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return words and articles of (outlet, event)."""
    frame = pd.DataFrame(articles, columns=["outlet", "event"])
    frame.insert(0, "article_id", [f"{outlet}{number}" for number, (outlet, _) in enumerate(articles)])
    return frame[["article_id", "outlet"]].assign(words=100.0), frame


BOTH = [(outlet, event) for event in "pqrst" for outlet in "AB"]


@pytest.mark.parametrize(
    ("articles", "compared"),
    [
        (BOTH, 10),
        ([*BOTH, ("A", "own"), ("A", "own"), ("B", "other")], 10),  # an event of one outlet says nothing
        ([*BOTH, ("C", "p"), ("C", "q")], 12),  # C has two articles: not tested, yet it tells p and q
        ([*BOTH, *[("C", f"c{number}") for number in range(5)]], None),  # C would be left out: over the whole corpus
        ([(outlet, event) for event in "pq" for outlet in "AB" for _ in range(5)], None),  # two events
        ([(outlet, "p") for outlet in "AB" for _ in range(9)], None),  # one event
    ],
)
def test_articles_on_events_that_two_outlets_told_are_compared(articles: list[tuple[str, str]], compared: int | None):
    words, frame = given(*articles)
    found = within_events(words, frame)

    assert (len(found) if "event" in found else None) == compared
    if compared is None:
        assert found is words


def uses(articles: pd.DataFrame, holding: dict[str, list[str]]) -> pd.DataFrame:
    """Return rows in which each term stands four times in the articles that hold it."""
    outlet = dict(zip(articles["article_id"], articles["outlet"], strict=True))
    lines = [
        (article, outlet[article], place, place + 1, "own", term, term, term, 0, "body", place / 10, False, 2, False)
        for term, held in holding.items()
        for article in held
        for place in range(4)
    ]
    return pd.DataFrame(lines, columns=list(ROWS))


@pytest.fixture
def two_papers() -> tuple[pd.DataFrame, pd.DataFrame]:
    """Twenty events that both told; A told twenty more, of a flood. A always says "outrage", both say "council"."""
    shared = [(outlet, f"e{number}") for number in range(20) for outlet in "AB"]
    _, articles = given(*shared, *[("A", f"flood{number}") for number in range(20)])
    of = {outlet: list(articles.loc[articles["outlet"] == outlet, "article_id"]) for outlet in "AB"}
    rows = uses(articles, {"outrage": of["A"], "council": of["A"] + of["B"], "flood": of["A"][20:]})
    return rows, articles.assign(words_own=100.0)


def test_a_topic_that_one_outlet_alone_covers_is_no_keyword_within_events(two_papers):
    rows, articles = two_papers
    within = summarise(rows, articles, {})
    whole = summarise(rows, articles.drop(columns="event"), {})

    assert set(within.loc[within["keyword"], "term"]) == {"outrage"}
    assert set(within["events"]) == {20}
    assert "flood" in set(whole.loc[whole["keyword"], "term"])
    assert set(whole["events"]) == {0}


def test_the_page_says_within_how_many_events(two_papers):
    rows, articles = two_papers

    assert tell(rows, summarise(rows, articles, {}), COMPONENT.defaults())[-1] == (
        "Judged by assigning the articles to outlets at random 1,000 times, within the 20 events that two outlets or "
        "more have; articles on other events are counted, not compared."
    )


def test_the_prior_can_be_built_from_a_reference(two_papers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A word that the world uses all the time needs more than one that it hardly knows: its prior is larger."""
    rows, articles = two_papers
    (tmp_path / "year.csv").write_text("word,count\noutrage,900\nother,100\n")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "year.csv"))
    asked = {**COMPONENT.defaults(), "background": "reference"}

    def delta(settings: dict[str, str]) -> float:
        found = summarise(rows, articles, settings)
        return float(found.loc[(found["outlet"] == "A") & (found["term"] == "outrage"), "delta"].iloc[0])

    assert 0 < delta(asked) < delta(COMPONENT.defaults())
    assert against_of(asked).told == "The prior is built from the reference year.csv (1,000 words) and the corpus."
    assert against_of(COMPONENT.defaults()).told == ""


def test_a_prior_from_a_reference_that_is_not_loaded_is_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv(VARIABLE, raising=False)

    assert against_of({"background": "reference"}).told == (
        "No reference is loaded, so the prior is built from the corpus. Whoever runs this server names one in "
        "PARALLAX_REFERENCE: a CSV file with word,count or a folder of texts."
    )
