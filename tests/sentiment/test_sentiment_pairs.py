import pandas as pd
import pytest

from components.contract import rows_of
from components.corpus import Article
from components.palette import palette_for
from components.reading.read import read
from components.sentiment import COMPONENT
from components.sentiment.compared import _clusters, _told, family_of
from components.sentiment.english import left_out, scored_language
from components.sentiment.figures.counts import COUNTS
from components.sentiment.figures.own_quoted import OWN_QUOTED, by_article
from components.sentiment.figures.pairs import PAIRS, pairs_of
from components.statistics import critical_value
from tests.sentiment.test_summary import row

TERRIBLE, DULL, GOOD = "The bridge is terrible.", "The bridge is closed.", "The bridge is good."


def measured(*articles: tuple[str, str], language: str = "en") -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the related rows of articles given as (outlet, text), and their summary."""
    readings = [
        read(Article(outlet, f"{text}\n", title=str(n), language=language)) for n, (outlet, text) in enumerate(articles)
    ]
    rows = COMPONENT.relate(readings, COMPONENT.measure(readings, {}))
    return rows, COMPONENT.summarise(rows, pd.DataFrame({"outlet": [outlet for outlet, _ in articles]}), {})


def many(*outlets: tuple[str, str, str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return six articles for each (outlet, text, other text), every third with the other text."""
    return measured(*((outlet, other if n % 3 == 0 else text) for outlet, text, other in outlets for n in range(6)))


def test_one_article_each_leaves_nothing_to_compare_beyond_the_texts():
    rows, summary = measured(("A", TERRIBLE), ("B", DULL))

    assert PAIRS.tell(rows, summary, {}) == [
        "Each mark is one outlet’s average score minus another’s; at zero they are the same.",
        "No outlet here can be told apart from another: an interval needs three articles of each, so there is nothing "
        "to compare beyond these texts.",
        "With one article each, this describes these texts, not the outlets.",
    ]


def test_outlets_that_differ_clearly_are_told_apart():
    rows, summary = many(("A", TERRIBLE, TERRIBLE), ("B", DULL, GOOD))
    told = PAIRS.tell(rows, summary, {})
    (pair,) = pairs_of(rows).itertuples()

    # A −1 six times; B −0.1 (closed) four times and 0.7 (good) twice: 1.0 / 6
    assert pair.difference == pytest.approx(-1 - 1 / 6)
    assert pair.low < pair.difference < pair.high < 0
    assert any(
        one.startswith("The articles’ own words: 1 of 1 pairs can be told apart, most clearly A from B") for one in told
    )


def test_outlets_that_cannot_be_told_apart_say_what_could_have_shown():
    rows, summary = many(("A", DULL, TERRIBLE), ("B", DULL, GOOD))
    (pair,) = pairs_of(rows).itertuples()

    assert not pair.apart
    assert (
        "The articles’ own words: 1 of 1 pairs cannot be told apart; the smallest difference that these texts could "
        f"have shown is {pair.least:.2f}."
    ) in PAIRS.tell(rows, summary, {})


def test_the_family_is_all_pairs_of_the_corpus_whatever_is_shown():
    rows, _ = many(("A", DULL, TERRIBLE), ("B", DULL, GOOD), ("C", GOOD, TERRIBLE), ("D", TERRIBLE, DULL))
    shown = rows[rows["outlet"].isin(["A", "B"])]

    (whole,) = (one for one in pairs_of(rows).itertuples() if (one.first, one.second) == ("A", "B"))
    (part,) = pairs_of(shown).itertuples()
    assert (whole.low, whole.high) == (part.low, part.high)
    (alone,) = pairs_of(shown.assign(family=0.0)).itertuples()
    assert part.least > alone.least


def test_what_is_drawn_decides_what_is_told():
    rows, summary = many(("A", TERRIBLE, TERRIBLE), ("B", DULL, GOOD), ("C", DULL, DULL))
    trace, *_ = PAIRS.draw(rows, summary, palette_for(["A", "B", "C"]), {}).data
    pairs = pairs_of(rows)

    assert dict(zip(pairs["apart"], trace.marker.symbol, strict=True)) == {True: "circle", False: "circle-open"}
    assert all(len(rows_of(rows, key)) for (key,) in trace.customdata)


def test_one_outlet_has_no_other():
    rows, summary = measured(("A", TERRIBLE))

    assert PAIRS.tell(rows, summary, {})[1] == "There are no two outlets with sentences in the same voice to compare."
    assert PAIRS.table(rows, summary, {}).empty


SAID = "A good day for the town.\n\n“It is a terrible plan,” said Ana Ruiz, the mayor."


def test_own_words_are_compared_with_quoted_ones_article_by_article():
    rows, summary = measured(("A", SAID), ("A", TERRIBLE), ("B", DULL))
    articles = by_article(rows)

    # good +0.7 in one sentence of the article's own, terrible −1 in the quotation; the others quote nobody
    assert articles[["outlet", "own", "quoted", "difference"]].to_numpy().tolist() == [
        ["A", pytest.approx(0.7), -1.0, pytest.approx(1.7)]
    ]
    assert (
        OWN_QUOTED.tell(rows, summary, {})[1]
        == "Average score of own words minus that of quotations: A +1.70; too few articles for an interval."
    )


def test_several_articles_give_own_minus_quoted_an_interval():
    rows, summary = measured(*[("A", SAID)] * 3, ("A", SAID.replace("good", "nice")))

    assert any(
        one.startswith("In A the articles’ own words score above those quoted")
        for one in OWN_QUOTED.tell(rows, summary, {})
    )


def test_an_article_that_quotes_nobody_is_told():
    rows, summary = measured(("A", TERRIBLE))

    assert OWN_QUOTED.tell(rows, summary, {})[1] == "No article here has both words of its own and quotations."


def test_an_article_in_another_language_is_not_scored():
    rows, _ = measured(("El Diario", "El plan es terrible."), language="es")

    assert rows["class"].tolist() == ["other language"]
    assert rows[["polarity", "subjectivity", "vader"]].isna().all(axis=None)
    assert scored_language(rows).empty
    assert COMPONENT.stands_out(rows, pd.DataFrame({"outlet": ["A", "B"], "event": ["1", "1"]})) == []
    assert [mark.label for mark in COMPONENT.marks(rows, palette_for(["El Diario"]))] == ["not scored: not in English"]


def test_what_is_not_scored_is_told_in_every_figure():
    spanish, _ = measured(("El Diario", "El plan es terrible."), language="es")
    rows = pd.concat([measured(("A", TERRIBLE))[0], spanish], ignore_index=True)
    summary = COMPONENT.summarise(rows, pd.DataFrame({"outlet": ["A", "El Diario"]}), {})
    (told,) = left_out(rows)

    assert told == (
        "1 article (El Diario) not in English: 1 sentence is not scored, because TextBlob scores any language as if "
        "it were English."
    )
    assert all(told in view.tell(rows, summary, {}) for view in COMPONENT.views)
    assert summary["sentences"].tolist() == [1, 0]
    tiles = [trace for trace in COUNTS.draw(rows, summary, palette_for(["A", "El Diario"]), {}).data if trace.text]
    assert sum(len(trace.x) for trace in tiles) == 1


def test_pairs_compared_within_events_take_their_part_of_the_error_first():
    """A and B share three events and C none: two of three pairs share two thirds of the error of 5 %."""
    found = pd.DataFrame(
        [
            row(outlet, f"{outlet}{event}", {"good": score}) | {"event": f"{'C' if outlet == 'C' else ''}{event}"}
            for outlet, scores in (("A", (0.1, 0.4, 0.2)), ("B", (0.3, 0.2, 0.6)), ("C", (0.5, 0.1, 0.4)))
            for event, score in enumerate(scores)
        ]
    )

    value, pairs = family_of(found, "own")
    assert pairs == 3
    assert value == critical_value(_clusters(_told(found, "own")), 1 - 0.05 * 2 / 3)
