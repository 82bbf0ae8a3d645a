import json
import math

import pandas as pd
import pytest

from components.sentiment.evidence import evidence_of, hover, influence, signed
from components.sentiment.measure import COLUMNS as ROWS
from components.sentiment.measure import class_of
from components.sentiment.summary import COLUMNS, _rests, summarise
from components.sentiment.wording import disagreements, rests_on


def row(
    outlet: str, article: str, words: dict[str, float], voice: str = "own", vader: float = 0.0
) -> dict[str, object]:
    """Return a row of a sentence with the given scored words and their weights."""
    polarity = sum(words.values()) / len(words) if words else 0.0
    values: dict[str, object] = dict.fromkeys(ROWS, 0)
    values |= {
        "article_id": article,
        "outlet": outlet,
        "voice": voice,
        "text": "A sentence.",
        "polarity": polarity,
        "subjectivity": 0.5,
        "assessed": len(words),
        "class": class_of(polarity, len(words)),
        "evidence": json.dumps([[0, 1, word, weight, 0.5] for word, weight in words.items()]),
        "vader": vader,
        "vader_class": class_of(vader, 1),
    }
    return values


def summary_of(*rows: dict[str, object]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=list(ROWS))
    return summarise(frame, frame[["outlet", "article_id"]].drop_duplicates(), {})


def test_classes_are_counted_by_outlet_and_voice():
    summary = summary_of(
        row("A", "a1", {"good": 0.7}),
        row("A", "a1", {}),
        row("A", "a1", {"last": 0.0}),
        row("A", "a1", {"bad": -0.7}, voice="quoted"),
        row("B", "b1", {"good": 0.7}),
    )

    counts = summary[["outlet", "voice", "sentences", "negative", "zero", "none", "positive"]]
    assert counts.to_numpy().tolist() == [
        ["A", "own", 3, 0, 1, 1, 1],
        ["A", "quoted", 1, 1, 0, 0, 0],
        ["B", "own", 1, 0, 0, 0, 1],
        ["B", "quoted", 0, 0, 0, 0, 0],
    ]


def test_one_article_has_no_interval_but_the_range_when_a_sentence_is_left_out():
    line = summary_of(row("A", "a1", {"good": 0.6}), row("A", "a1", {}), row("A", "a1", {"odd": 0.3})).iloc[0]

    # 0.6, 0, 0.3: mean 0.3, over scored ones 0.45; without the highest 0.15, without the lowest 0.45
    assert (line["polarity_all"], line["polarity_scored"]) == pytest.approx((0.3, 0.45))
    assert line["kind_all"] == "single"
    assert math.isnan(line["low_all"])
    assert (line["left_low"], line["left_high"]) == pytest.approx((0.15, 0.45))


def test_articles_weigh_the_same_and_three_give_an_interval():
    rows = [row("A", "a1", {"good": 0.3})] * 5 + [row("A", "a2", {"good": 0.2}), row("A", "a3", {"good": 0.1})]
    line = summary_of(*rows).iloc[0]

    # 0.3, 0.2, 0.1: standard deviation 0.1, t(0.975; 2) 4.3027, half width 0.24841
    assert line["polarity_all"] == pytest.approx(0.2)
    assert (line["low_all"], line["high_all"]) == pytest.approx((-0.04841, 0.44841), abs=1e-5)
    assert (line["kind_all"], line["n_articles"]) == ("interval", 3)


def test_a_mean_that_rests_on_one_word_says_so():
    line = summary_of(row("A", "a1", {"more": 0.5, "odd": -0.2}), row("A", "a1", {"odd": -0.2})).iloc[0]

    # 0.15 and -0.2: mean -0.025; without "more" -0.2; without "odd" 0.5 and 0: mean 0.25, the greater change
    assert (line["word"], line["word_count"], line["rests"]) == ("odd", 2, "sign")
    assert line["polarity_without"] == pytest.approx(0.25)


def test_an_order_that_rests_on_one_word_says_so():
    summary = summary_of(
        row("A", "a1", {"good": 0.9, "fine": 0.4, "nice": 0.4}), row("B", "b1", {"fine": 0.5, "nice": 0.5})
    )

    # A 0.57, without "good" 0.4 and then below B's 0.5; no word of B's changes its mean
    assert summary["rests"].tolist() == ["order", ""]
    assert rests_on(summary) == ["Whether A scores above or below others hangs on one word: the outlets have no order."]


def test_nothing_rests_on_a_word_where_no_word_is_scored():
    line = summary_of(row("A", "a1", {})).iloc[0]

    assert (line["word"], line["word_count"], line["rests"], line["polarity_all"]) == ("", 0, "", 0.0)


def test_an_empty_summary_has_all_columns():
    assert tuple(summary_of().columns) == COLUMNS


def test_the_influence_of_a_word_weighs_articles_the_same():
    words = influence(pd.DataFrame([row("A", "a1", {"good": 0.8}), row("A", "a1", {}), row("A", "a2", {"bad": -0.6})]))

    # "bad" moves its article by 0.6, "good" its by 0.4; two articles
    assert words["word"].tolist() == ["bad", "good"]
    assert words["change"].tolist() == pytest.approx([0.3, -0.2])


def test_vader_is_told_first_where_it_contradicts():
    summary = summary_of(row("A", "a1", {"good": 0.7}, vader=-0.4), row("B", "b1", {"bad": -0.7}, vader=0.6))

    assert disagreements(summary) == [
        "A second word list puts A, article’s own (+0.70, second list −0.40), "
        "B, article’s own (−0.70, second list +0.60) on the other side of zero.",
        "A second word list puts the outlets in another order (article’s own), so no order is told here.",
    ]


def test_vader_that_agrees_is_not_told():
    assert disagreements(summary_of(row("A", "a1", {"good": 0.7}, vader=0.4), row("B", "b1", {}, vader=0.0))) == []


@pytest.mark.parametrize(
    ("value", "shown"), [(0.25, "+0.25"), (-0.25, "−0.25"), (0.0, "0.00"), (-0.004, "0.00"), (0.005, "+0.01")]
)
def test_numbers_carry_their_sign(value, shown):
    assert shown == signed(value)


@pytest.mark.parametrize(
    ("words", "word"), [("not very good", "good"), ("good !", "good"), ("really not", "really"), ("!", "!")]
)
def test_the_scored_word_of_an_assessment(words, word):
    assert word == evidence_of(json.dumps([[0, 1, words, 0.1, 0.2]]))[0].word


def test_a_hover_shows_markup_as_it_was_written():
    shown = hover(pd.Series(row("A <b>", "a1", {"good": 0.7}) | {"text": "It is <i>good</i> & well."}))

    assert (
        shown == "<b>A &lt;b&gt;</b>, article’s own<br>It is &lt;i&gt;good&lt;/i&gt; &amp; well."
        "<br>+0.70: good +0.70<br>second list 0.00"
    )


@pytest.mark.parametrize(("voices", "rests"), [(("own", "own"), ["order", ""]), (("own", "quoted"), ["", ""])])
def test_an_order_is_one_among_means_in_the_same_voice(voices, rests):
    """0.1 becomes 0.3 without a word, beside 0.2 of another line: another order only where the voice is one."""
    lines = pd.DataFrame({"voice": voices, "polarity_all": [0.1, 0.2], "polarity_without": [0.3, 0.2]})

    assert list(_rests(lines)) == rests
