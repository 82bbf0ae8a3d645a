"""Several events: rates with intervals, one test over all comparisons, the index of events, and numbers over time."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pandas as pd
import pytest

from components.analysis.selection import Selection, chosen_articles, chosen_rows
from components.board.index import by_values, entries
from components.board.intervals import draw_rates
from components.board.rates import all_rates, compared, rated, rates_of, told_of, under
from components.board.time import COUNTED, articles_over_time, most_changed, over_time
from components.contract import BoardRow, Column, Rate, rows_of
from components.palette import palette_for
from components.reading.model import VOICES
from tests.shown import analysis, keys_of, registered

ROW = BoardRow("row", "Heading", "Question", lambda rows, articles: [])
OUTLETS = ("A", "B", "C")


def corpus(events: int = 12) -> pd.DataFrame:
    """Return the frame of articles of three outlets, each with one article on every event."""
    told = [(f"{outlet}{event}", outlet, f"{event}") for event in range(events) for outlet in OUTLETS]
    return pd.DataFrame(told, columns=["article_id", "outlet", "event"])


def rate(values: dict[str, float], slug: str = "rate") -> tuple[str, BoardRow, Rate]:
    return "measure", ROW, Rate(slug, "Rate", "% of words", "has a larger share", values)


def drawn(articles: pd.DataFrame, chance: Random, more: float = 0.0) -> dict[str, float]:
    """Return a value for each article, those of A larger by so much."""
    return {one: chance.gauss(50, 5) + (more if one.startswith("A") else 0) for one in articles["article_id"]}


def test_a_large_difference_survives_and_is_told_with_both_means_over_common_events():
    articles = corpus(3)
    values = {
        "A0": 30.0,
        "A1": 32.0,
        "A2": 31.0,
        "B0": 10.0,
        "B1": 12.1,
        "B2": 11.0,
        "C0": 10.1,
        "C1": 12.0,
        "C2": 11.0,
    }
    told = told_of(compared([rate(values)], articles))

    assert [one.text for one in told] == [
        "A has a larger share than C: 31.0 against 11.0 % of words, on average of 3 common events.",
        "A has a larger share than B: 31.0 against 11.0 % of words, on average of 3 common events.",
    ] or {one.text.split(":")[0] for one in told} == {"A has a larger share than B", "A has a larger share than C"}
    assert told[0].leads and told[0].fails == "Of 3 comparisons of outlets 2 pass a test that allows for so many."


def test_unlike_numbers_are_told_in_the_order_of_the_board_and_those_of_one_kind_by_their_size():
    articles, noise = corpus(6), Random(3)

    def of(slug: str, place: int, more: dict[str, float], spread: float) -> tuple[str, BoardRow, Rate]:
        values = {one: 50 + more.get(one[0], 0) + noise.gauss(0, spread) for one in articles["article_id"]}
        return "measure", replace(ROW, slug=slug, place=place), replace(rate(values, slug)[2], compared=f"has {slug}")

    rates = [of("late and sure", 30, {"A": 90}, 0.001), of("early", 10, {"A": 4, "B": -8, "C": 9}, 0.2)]
    found = compared(rates, articles)

    assert [one.row.slug for one in found.passed] == ["early"] * 3 + ["late and sure"] * 2
    sizes = [abs(one.difference.value) for one in found.passed[:3]]
    assert sizes == sorted(sizes, reverse=True)
    assert [one.text.split(" than")[0] for one in told_of(found)] == [
        "C has early", "A has early", "A has late and sure", "A has late and sure",
    ]  # fmt: skip


def test_words_of_several_events_are_called_hints_since_the_one_test_does_not_hold_them():
    rows = [row for one in registered() for row in one.board if row.several]

    assert rows and [row.slug for row in rows if not row.several.startswith("Hints, not in the test")] == []


def test_where_nothing_survives_the_number_of_comparisons_is_told():
    articles = corpus()
    values = drawn(articles, Random(1))
    (told,) = told_of(compared([rate(values, "one"), rate(drawn(articles, Random(2)), "two")], articles))

    assert told.text == "The outlets cannot be told apart: none of 6 comparisons passed the test."


def test_outlets_without_common_events_are_not_compared():
    articles = pd.DataFrame({"article_id": ["A1", "B2"], "outlet": ["A", "B"], "event": ["1", "2"]})
    (told,) = told_of(compared([rate({"A1": 1.0, "B2": 9.0})], articles))

    assert told.text == "No two outlets have three events in common, so none is compared."


def test_with_names_dealt_out_within_events_few_pages_tell_a_difference():
    """Of 200 pages at most 5 % may; the drawn values are alike in all outlets, and ten rates are compared at once."""
    articles, chance = corpus(10), Random(5)
    pages = [
        compared([rate(drawn(articles, chance), f"{number}") for number in range(10)], articles).passed
        for _ in range(200)
    ]
    assert sum(map(bool, pages)) <= 10


@pytest.mark.parametrize("width", [350, 800])
def test_rates_are_grey_where_outlets_cannot_be_told_apart(width):
    articles = corpus()
    rates = [rate(drawn(articles, Random(1)), "alike"), rate(drawn(articles, Random(1), 40), "apart")]
    columns, palette = [Column(one) for one in OUTLETS], palette_for(OUTLETS, width=width)
    alike, apart = rated(rates, articles, columns, compared(rates, articles))

    def inks(one) -> set[str]:
        return {
            colour
            for trace in draw_rates([one], columns, palette).data
            if trace.type == "scatter"
            for colour in trace.marker.color
        }

    assert inks(alike) == {palette.zero}
    assert inks(apart) == {palette.outlet(one) for one in OUTLETS}


def test_every_rate_of_the_measures_opens_rows_of_its_outlet():
    whole = analysis("six articles each")
    rates = rates_of(registered(), whole.rows, whole.articles)
    columns = [Column(one) for one in whole.corpus.outlets]
    shown = rated(rates, whole.articles, columns, compared(rates, whole.articles))
    figure = draw_rates(shown, columns, palette_for(whole.corpus.outlets, width=800))
    component = {row.slug: one.slug for one in registered() for row in one.board}

    for key in keys_of(figure):
        slug, rows = key.split("|", 1)
        assert not rows_of(whole.rows[component[slug]], rows).empty, key


def test_a_rate_is_the_mean_of_its_articles():
    whole = analysis("six articles each")
    articles = whole.articles.to_dict("records")
    own = next(one for _, _, one in rates_of(registered(), whole.rows, whole.articles) if one.slug == "quoted")

    assert own.values == {
        one["article_id"]: pytest.approx(100 * one["words_quoted"] / one["words"]) for one in articles
    }


EVENTS = pd.DataFrame(
    [
        ("1", "A", "e1", "The bridge is closed", "2024-03-02"),
        ("2", "B", "e1", "", "2024-03-01"),
        ("3", "A", "e2", "Tram line opens", "2024-02-01"),
        ("4", "A", "e3", "Late", None),
    ],
    columns=["article_id", "outlet", "event", "title", "published"],
)


def test_the_index_has_each_outlets_headlines_and_who_has_no_article():
    first, second, third = entries(EVENTS)

    assert (first.event, first.day, first.missing) == ("e2", "1 February 2024", ["B"])
    assert second.headlines == {"A": ("The bridge is closed",), "B": ("(headline not given)",)}
    assert (third.event, third.day, third.articles) == ("e3", "", 1)


def test_the_index_finds_words_and_orders_by_a_number():
    listed = entries(EVENTS)

    assert [one.event for one in listed if one.has("BRIDGE closed")] == ["e1"]
    assert [one.event for one in by_values(listed, {"1": 10.0, "2": 30.0, "4": 50.0}, EVENTS)] == ["e3", "e1", "e2"]


def test_a_number_over_time_is_the_mean_of_each_period():
    told = over_time(Rate("r", "R", "%", "has more", {"1": 1.0, "2": 3.0, "3": 8.0, "4": 9.0}), EVENTS)

    assert told.to_numpy().tolist() == [
        ["A", "2024-01-29", 8.0, 1], ["A", "2024-02-26", 1.0, 1], ["B", "2024-02-26", 3.0, 1],
    ]  # fmt: skip


@pytest.mark.parametrize("outlets", [slice(1, None), slice(0, 1), slice(0, 2)])
def test_the_rates_of_a_choice_are_those_counted_of_its_articles_alone(outlets):
    """What is taken of the whole corpus's rates is what a count of the chosen rows gives, rate by rate."""
    whole = analysis("six articles each")
    chosen = chosen_articles(whole.articles, Selection(tuple(whole.corpus.outlets[outlets])))
    rows = {slug: chosen_rows(frame, chosen, VOICES) for slug, frame in whole.rows.items()}

    taken = under(all_rates(registered(), whole.rows, whole.articles), chosen)
    counted = rates_of(registered(), rows, chosen)

    assert [(one.slug, one.values) for _, _, one in taken] == [(one.slug, one.values) for _, _, one in counted]
    columns = [Column(outlet) for outlet in whole.corpus.outlets[outlets]]
    keys = [[[one.key(column) for column in columns] for _, _, one in found] for found in (taken, counted)]
    assert keys[0] == keys[1]


def test_a_rate_of_several_outlets_says_nothing_of_an_event_that_one_alone_tells():
    articles = pd.DataFrame(
        [("1", "A", "e1"), ("2", "B", "e1"), ("3", "A", "e2"), ("4", "A", "e2")],
        columns=["article_id", "outlet", "event"],
    )
    only = Rate("only", "Only", "%", "has more", dict.fromkeys("1234", 1.0), of_several=True)

    assert only.under(articles).values == {"1": 1.0, "2": 1.0}


def test_a_rate_that_no_chosen_article_has_is_left_out_where_it_says_so():
    articles = pd.DataFrame([("1", "A", "e1")], columns=["article_id", "outlet", "event"])
    of_all = {"1": 0.0, "2": 3.0}

    assert Rate("law", "Law", "%", "has more", of_all, if_any=True).under(articles) is None
    assert Rate("law", "Law", "%", "has more", of_all).under(articles).values == {"1": 0.0}


def test_the_number_of_articles_over_time_is_counted_by_outlet_and_period():
    told = articles_over_time(EVENTS)

    assert told.to_numpy().tolist() == [
        ["A", "2024-01-29", 1.0, 1], ["A", "2024-02-26", 1.0, 1], ["B", "2024-02-26", 1.0, 1],
    ]  # fmt: skip
    assert most_changed(COUNTED, told) == "Number of articles: at first and at last the same in every outlet."


def test_the_heading_over_time_names_the_outlet_that_changed_most():
    told = pd.DataFrame(
        [("A", "2024-01-01", 0.1, 3), ("A", "2024-05-01", 0.25, 2), ("B", "2024-01-01", 9.0, 1),
         ("B", "2024-03-01", 1.0, 1), ("B", "2024-04-01", 7.5, 2)],
        columns=["outlet", "begins", "value", "articles"],
    )  # fmt: skip
    rate = Rate("r", "Quotation", "% of words", "has more", {})

    assert most_changed(rate, told) == "Largest change: Quotation in B, 9 to 7.5, 2024-01 to 2024-04."
    assert most_changed(rate, told.head(1)) == "Quotation: no outlet has articles in two periods."
