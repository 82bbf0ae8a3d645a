"""Outlets compared within the events that both told, and intervals that stand on events. Every mean by hand."""

import math

import pandas as pd
import pytest

from components.corpus import Article
from components.reading.model import Reading
from components.reading.read import read
from components.sentiment import COMPONENT
from components.sentiment.figures.pairs import PAIRS, pairs_of

#: TextBlob's polarity of these sentences: -1, -0.1 and 0.7.
TERRIBLE, DULL, GOOD = "The bridge is terrible.", "The bridge is closed.", "The bridge is good."


def of_event(number: int, outlet: str, event: str, text: str) -> Reading:
    reading = read(Article(outlet, f"{text}\n", title=str(number)))
    return Reading(reading.article, reading.blocks, reading.sentences, reading.quotations, reading.segments, (), event)


def measured(*articles: tuple[str, str, str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the related rows and the summary of articles given as (outlet, event, text)."""
    readings = [of_event(number, *one) for number, one in enumerate(articles)]
    rows = COMPONENT.relate(readings, COMPONENT.measure(readings, {}))
    return rows, COMPONENT.summarise(rows, pd.DataFrame({"outlet": [outlet for outlet, _, _ in articles]}), {})


#: In each of four events B is better by 0.8, 0.8, 0.9 and 0.9; A has two versions of the flood, of mean -0.55.
PAIRED = (
    ("A", "flood", TERRIBLE), ("A", "flood", DULL), ("A", "fire", DULL), ("A", "vote", TERRIBLE), ("A", "fair", DULL),
    ("B", "flood", GOOD), ("B", "fire", GOOD), ("B", "vote", DULL), ("B", "fair", GOOD),
)  # fmt: skip


def test_outlets_with_three_common_events_are_compared_within_them():
    """A minus B: flood -0.55 - 0.7 = -1.25, fire -0.8, vote -0.9, fair -0.8: mean -0.9375, deviation 0.21360.

    The error is 0.21360 / 2 = 0.10680, t(3) 3.1824: half the interval 0.33989.
    """
    rows, summary = measured(*PAIRED)
    (pair,) = pairs_of(rows).itertuples()

    assert (pair.events, pair.n_first, pair.n_second) == (4, 4, 4)
    assert pair.difference == pytest.approx(-0.9375)
    assert pair.least == pytest.approx(0.33989, abs=1e-4)
    told = PAIRS.tell(rows, summary, {})
    assert "Compared within the 4 events that both outlets of a pair told." in told


def test_two_common_events_leave_the_articles_to_be_compared():
    rows, summary = measured(*(one for one in PAIRED if one[1] in ("flood", "fire")), ("A", "fair", GOOD))
    (pair,) = pairs_of(rows).itertuples()

    assert pair.events == 0
    assert not any("within" in sentence for sentence in PAIRS.tell(rows, summary, {}))


def test_pairs_without_common_events_are_told_apart_from_the_others():
    alone = [("C", event, DULL) for event in ("x", "y", "z")]
    rows, summary = measured(*PAIRED, *alone)
    events = {(one.first, one.second): one.events for one in pairs_of(rows).itertuples()}

    assert events == {("A", "B"): 4, ("A", "C"): 0, ("B", "C"): 0}
    assert (
        "1 of 3 comparisons are made within the 4 events that both outlets told, the others over all their articles, "
        "for lack of common events."
    ) in PAIRS.tell(rows, summary, {})


def test_the_error_is_shared_out_among_all_pairs_of_the_corpus():
    """With a third outlet there are three pairs: the interval of A and B takes t(3) at 0.025 / 3, 4.8566."""
    rows, _ = measured(*PAIRED, *(("C", event, DULL) for event in ("x", "y", "z")))
    shown = rows[rows["outlet"].isin(["A", "B"])]

    for frame in (rows, shown):
        pair = next(pairs_of(frame).itertuples())
        assert pair.least == pytest.approx(0.10680 * 4.8566, abs=1e-3)


def test_an_interval_of_a_mean_stands_on_events_where_stories_have_versions():
    """A's stories have sums -1.1, -0.1, -1 and -0.1 over 2, 1, 1 and 1 articles: mean -0.46.

    They stray by -1.1 + 0.92 = -0.18, 0.36, -0.54 and 0.36, squares 0.5832 in sum: error sqrt(4 / 3 * 0.5832) / 5.
    """
    _, summary = measured(*PAIRED)
    line = summary[summary["outlet"] == "A"].iloc[0]

    assert line["polarity_all"] == pytest.approx(-0.46)
    assert line["high_all"] - line["polarity_all"] == pytest.approx(3.1824 * math.sqrt(4 / 3 * 0.5832) / 5, abs=1e-4)


def test_one_event_alone_leaves_the_articles_as_what_is_sampled():
    """The same eight articles as one event and without any give the same numbers."""
    articles = [("A", "flood", text) for text in (TERRIBLE, DULL, GOOD, DULL)]
    articles += [("B", "flood", text) for text in (DULL, GOOD, GOOD, DULL)]
    plain, summary = measured(*((outlet, "", text) for outlet, _, text in articles))
    rows, of_one_event = measured(*articles)

    pd.testing.assert_frame_equal(summary, of_one_event)
    pd.testing.assert_frame_equal(pairs_of(plain), pairs_of(rows))
