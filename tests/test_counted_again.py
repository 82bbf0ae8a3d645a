"""Headings that the built-in corpora do not come to, of invented rows: a second count gives them, and no other."""

from __future__ import annotations

import pandas as pd
import pytest

from components.actors.figures.does import DOES_VIEW
from components.actors.summary import summarise
from components.frames.figures.places import PLACES
from components.keywords.figures.pair import find as set_against
from components.speakers.figures.beside import BESIDE
from tests.actors.headings import verbs
from tests.frames.headings import in_one_third
from tests.keywords.recount import against_each_other
from tests.shown import Told
from tests.speakers.beside import in_several_outlets


def marked_at(*positions: float) -> pd.DataFrame:
    """Return a row for each marked sentence of one outlet and aspect, at its place from 0 to 1."""
    return pd.DataFrame(
        {
            "article_id": "a", "outlet": "Gazette", "voice": "own", "code": "economy", "label": "Economy",
            "entry": "cost", "words": "cost", "marked": "yes", "comparable": "yes", "sentence": number, "position": at,
        }
        for number, at in enumerate(positions)
    )  # fmt: skip


@pytest.mark.parametrize(
    ("positions", "text"),
    [
        ([0.0, 0.1, 0.1, 0.2, 0.2, 0.3, 0.3, 0.9],
         "7 of Gazette’s 8 sentences marked with economy stand in the first third."),
        ([0.7, 0.8, 0.8, 0.9, 1.0], "5 of Gazette’s 5 sentences marked with economy stand in the last third."),
        ([0.0, 0.1, 0.5, 0.9], "No aspect stands clearly in one third of an outlet’s articles."),
    ],
)  # fmt: skip
def test_where_an_aspect_stands_is_counted_again(positions, text):
    rows = marked_at(*positions)
    told = Told(PLACES.find(rows, pd.DataFrame(), {}).text)

    assert told.text == text
    assert told.numbers == in_one_third(rows.to_dict("records"), [], told)


@pytest.mark.parametrize(
    "wrong",
    [
        "No aspect stands clearly in one third of an outlet’s articles.",
        "5 of Gazette’s 5 sentences marked with economy stand in the first third.",
        "4 of Gazette’s 5 sentences marked with economy stand in the last third.",
    ],
)
def test_a_false_heading_on_places_is_seen(wrong):
    assert not agrees(in_one_third, marked_at(0.7, 0.8, 0.8, 0.9, 1.0), pd.DataFrame(), wrong)


def acting(each: dict[str, list[tuple[int, int]]]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return rows and articles in which an outlet has somebody act, and be acted on, so often in one event each."""
    articles = [
        {"article_id": f"{outlet} {event}", "outlet": outlet, "event": f"event {event}"}
        for outlet, told in each.items()
        for event in range(len(told))
    ]
    columns = {"actor": "Ana Ruiz", "kind": "person", "voice": "own", "verb": "close", "form": "full name",
               "passive": "", "other": "", "speaker": ""}  # fmt: skip
    rows = [
        {"article_id": f"{outlet} {event}", "outlet": outlet, "view": view, "what": what, **columns}
        for outlet, told in each.items()
        for event, (acts, acted_on) in enumerate(told)
        for view, what, times in (("named", "Ruiz", 1), ("does", "acts", acts), ("does", "is acted on", acted_on))
        for _ in range(times)
    ]
    return pd.DataFrame(rows), pd.DataFrame(articles)


APART = {"Gazette": [(4, 0), (4, 1), (5, 0), (4, 0)], "Courier": [(1, 4), (0, 4), (1, 5), (0, 4)]}


@pytest.mark.parametrize(
    ("each", "text"),
    [
        (APART, "Ana Ruiz acts in 94 % of verbs in Gazette, in fewer in Courier."),
        ({**APART, "Courier": APART["Gazette"]},
         "Ana Ruiz: at least 34 verbs of acting, 0 of speaking, 2 of being acted on."),
    ],
)  # fmt: skip
def test_how_often_somebody_acts_is_counted_again(each, text):
    rows, articles = acting(each)
    told = Told(DOES_VIEW.find(rows, summarise(rows, articles, {}), {}).text)

    assert told.text == text
    assert told.numbers == verbs(rows.to_dict("records"), articles.to_dict("records"), told)


@pytest.mark.parametrize(
    "wrong",
    [
        "Ana Ruiz acts in 93 % of verbs in Gazette, in fewer in Courier.",
        "Ana Ruiz acts in 94 % of verbs in Courier, in fewer in Gazette.",
        "Ana Ruiz: at least 19 verbs of acting, 0 of speaking, 18 of being acted on.",
    ],
)
def test_a_false_heading_on_acts_is_seen(wrong):
    assert not agrees(verbs, *acting(APART), wrong)


def quoting(*wordings: tuple[str, str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return rows and articles of outlets that print what one person said."""
    rows = [
        {"article_id": outlet, "outlet": outlet, "quotation_id": f"q{number}", "start": 10 * number,
         "speaker": "Ana Ruiz", "wording": wording, "voice": "quoted"}
        for number, (outlet, wording) in enumerate(wordings)
    ]  # fmt: skip
    outlets = list(dict.fromkeys(outlet for outlet, _ in wordings))
    return pd.DataFrame(rows), pd.DataFrame({"article_id": outlets, "outlet": outlets})


BRIDGE = "The old bridge will stay closed until spring"


@pytest.mark.parametrize(
    ("wordings", "text"),
    [
        ([("A", BRIDGE), ("B", BRIDGE)], "1 quotation in several outlets, each time in the same words."),
        ([("A", BRIDGE), ("B", BRIDGE.replace("spring", "summer"))],
         "One quotation was found in several outlets, in words that differ."),
        ([("A", BRIDGE), ("B", "Until spring the old bridge will stay closed")],
         "One quotation was found in several outlets, in another order of words."),
        ([("A", BRIDGE), ("B", "Nobody asked me about money")],
         "No quotation of three words or more by one named speaker was found in two outlets."),
        ([("A", f"{BRIDGE}, and nobody asked me about money"), ("B", BRIDGE), ("B", "Nobody asked me about money")],
         "One quotation was found in several outlets, in words that differ."),
    ],
)  # fmt: skip
def test_what_is_said_of_quotations_in_two_outlets_is_counted_again(wordings, text):
    rows, articles = quoting(*wordings)
    told = Told(BESIDE.find(rows, articles, {}).text)

    assert told.text == text
    assert told.numbers == in_several_outlets(rows.to_dict("records"), articles.to_dict("records"), told)


@pytest.mark.parametrize(
    ("wordings", "wrong"),
    [
        ([("A", BRIDGE), ("B", BRIDGE)], "One quotation was found in several outlets, in words that differ."),
        ([("A", BRIDGE), ("B", BRIDGE)], "2 quotations in several outlets, each time in the same words."),
        ([("A", BRIDGE), ("B", BRIDGE.replace("spring", "summer"))],
         "1 quotation in several outlets, each time in the same words."),
        ([("A", BRIDGE), ("B", BRIDGE.replace("spring", "summer"))],
         "One quotation was found in several outlets, in another order of words."),
    ],
)  # fmt: skip
def test_a_false_heading_on_quotations_is_seen(wordings, wrong):
    assert not agrees(in_several_outlets, *quoting(*wordings), wrong)


def agrees(recount, rows: pd.DataFrame, articles: pd.DataFrame, text: str) -> bool:
    """Return whether a second count gives what a sentence says."""
    told = Told(text)
    try:
        return bool(told.numbers == recount(rows.to_dict("records"), articles.to_dict("records"), told))
    except AssertionError:
        return False


def test_the_words_of_two_outlets_are_counted_beyond_those_that_are_drawn():
    terms = [f"word{number}" for number in range(300)]
    lines = [("A", term, 2 + number % 2) for number, term in enumerate(terms)] + [("B", term, 1) for term in terms]
    rows = [
        {"article_id": outlet, "outlet": outlet, "term": term, "voice": "own"}
        for outlet, term, times in lines
        for _ in range(times)
    ]
    summary = pd.DataFrame(
        {"outlet": outlet, "term": term, "count": times, "rate": float(times), "shown": 0}
        for outlet, term, times in lines
    )
    told = Told(set_against(pd.DataFrame(rows), summary, {}).text)

    assert told.text == "Of 300 words used twice or more, 150 stand three times as often in one outlet."
    articles = [{"outlet": outlet, "words_own": 1000} for outlet in ("A", "B")]
    assert told.numbers == against_each_other(rows, articles, told)
