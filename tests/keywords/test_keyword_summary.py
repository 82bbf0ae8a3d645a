"""How terms are counted, chosen and ordered."""

from __future__ import annotations

import pandas as pd
import pytest

from components.corpus import Article
from components.keywords.counting import counted, counted_of
from components.keywords.measure import COLUMNS as ROWS
from components.keywords.measure import measure
from components.keywords.numbered import codes_of_uses
from components.keywords.relate import joined
from components.keywords.summary import COLUMNS, summarise
from components.keywords.tested import fewest_articles
from components.reading.read import read


def uses(*given: tuple[str, str, str], voice: str = "own", name: bool = False) -> pd.DataFrame:
    """Return rows of (article, outlet, term), in the order given."""
    lines = [
        (article, outlet, place, place + 1, voice, term, term, term, 0, "body", place / 100, name, 1, False)
        for place, (article, outlet, term) in enumerate(given)
    ]
    return pd.DataFrame(lines, columns=list(ROWS))


def articles(**words: float) -> pd.DataFrame:
    """Return a frame of articles: "a1" is the first of outlet A, with so many words of its own."""
    return pd.DataFrame(
        {
            "article_id": list(words),
            "outlet": [name[0].upper() for name in words],
            "words_own": list(words.values()),
            "words_reported": 50.0,
            "words_quoted": 50.0,
        }
    )


def line(summary: pd.DataFrame, outlet: str, term: str) -> pd.Series:
    return summary[(summary["outlet"] == outlet) & (summary["term"] == term)].iloc[0]


def test_a_line_says_how_often_here_and_elsewhere():
    rows = uses(("a1", "A", "timber"), ("a1", "A", "timber"), ("b1", "B", "timber"), ("c1", "C", "timber"))
    found = line(summarise(rows, articles(a1=100, b1=200, c1=50), {}), "A", "timber")

    assert (found["count"], found["rate"], found["elsewhere"]) == (2, 20.0, 2)
    assert (found["highest"], found["highest_outlet"]) == (20.0, "C")
    assert (found["articles"], found["of_articles"], found["tested"]) == (1, 1, False)


def test_rates_take_the_words_of_the_voices_that_are_counted():
    rows = pd.concat([uses(("a1", "A", "timber")), uses(("a1", "A", "timber"), voice="quoted")])

    assert line(summarise(rows, articles(a1=100, b1=100), {}), "A", "timber")["rate"] == pytest.approx(2000 / 150)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ([("a1", "A", "timber")] * 2, True),
        ([("a1", "A", "timber")], False),  # used once
        ([("a1", "A", "timber")] * 3 + [("b1", "B", "timber")], True),  # three times the rate
        ([("a1", "A", "timber")] * 2 + [("b1", "B", "timber")], False),
        ([("a1", "A", "timber")] * 2 + [("b1", "B", "timber frame")], False),  # a use inside a longer term
        ([("a1", "A", "timbers")] * 2 + [("b1", "B", "timber")], False),
    ],
)
def test_without_a_test_a_term_is_shown_by_two_uses_and_three_times_the_rate(given, shown):
    summary = summarise(uses(*given), articles(a1=100, b1=100), {})

    assert (summary[summary["outlet"] == "A"]["shown"].max() > 0) == shown


def test_an_outlet_of_several_articles_must_use_a_term_in_two():
    given = [("a1", "A", "once")] * 4 + [("a1", "A", "twice"), ("a2", "A", "twice")]
    summary = summarise(uses(*given), articles(a1=100, a2=100, b1=100), {})

    assert summary.loc[summary["shown"] > 0, "term"].tolist() == ["twice"]


def test_terms_stand_in_the_order_of_their_uses_beyond_the_highest_rate_elsewhere():
    given = [("a1", "A", "two")] * 2 + [("a1", "A", "four")] * 4 + [("a1", "A", "early")] * 2 + [("b1", "B", "four")]
    summary = summarise(uses(*given), articles(a1=100, b1=100), {})

    assert summary.loc[summary["shown"] > 0, ["term", "shown"]].values.tolist() == [
        ["four", 1],
        ["two", 2],
        ["early", 3],
    ]


def test_dispersion_is_zero_where_uses_follow_lengths_and_grows_where_one_article_holds_them():
    """a1 has 100 of 400 words. One of four uses in it: DP 0. All in it: half of |1/4 - 1| + |3/4 - 0|, 0.75."""
    even = [("a1", "A", "even")] + [("a2", "A", "even")] * 3
    summary = summarise(uses(*even, *[("a1", "A", "lumped")] * 4), articles(a1=100, a2=300, b1=100), {})

    assert line(summary, "A", "even")["dp"] == pytest.approx(0)
    assert line(summary, "A", "lumped")["dp"] == pytest.approx(0.75)


@pytest.mark.parametrize(("kind", "terms"), [("all", {"Tokyo", "timber"}), ("names", {"Tokyo"}), ("words", {"timber"})])
def test_names_and_other_words_can_be_looked_at_apart(kind, terms):
    rows = pd.concat([uses(("a1", "A", "Tokyo"), name=True), uses(("a1", "A", "timber"))])

    assert set(summarise(rows, articles(a1=100, b1=100), {"terms": kind})["term"]) == terms


def six_each() -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return rows and articles of A, B (six articles each) and C (two): A alone writes timber, everybody bridge."""
    names = [f"{outlet}{number}" for outlet in "ab" for number in range(6)] + ["c0", "c1"]
    given = [(name, name[0].upper(), "bridge") for name in names]
    given += [(name, "A", "timber") for name in names[:6] for _ in range(2)]
    return uses(*given), articles(**dict.fromkeys(names, 200.0))


def test_from_five_articles_an_outlet_keywords_are_tested():
    summary = summarise(*six_each(), {})

    assert summary.loc[summary["keyword"], ["outlet", "term"]].values.tolist() == [["A", "timber"]]
    assert line(summary, "A", "timber")["low"] > 0 > line(summary, "A", "bridge")["low"]
    assert line(summary, "A", "timber")["shown"] == 1


def test_an_outlet_of_too_few_articles_is_left_out_of_the_test():
    summary = summarise(*six_each(), {})

    assert not line(summary, "C", "bridge")["tested"]
    assert line(summary, "C", "bridge")["count"] == 2


@pytest.mark.parametrize(
    ("sizes", "fewest"),
    [((8, 8, 8, 8), 5), ((40, 40, 40), 7), ((5, 5), 5), ((40,) * 40, 3)],
)
def test_what_could_not_become_a_keyword_however_articles_fall_is_not_tested(sizes, fewest):
    """Four outlets of eight: four articles of one outlet are 70 of 35,960 ways (1.9 in 1,000), five 56 of 201,376."""
    outlets = pd.Series([number for number, size in enumerate(sizes) for _ in range(size)])

    assert fewest_articles(outlets) == fewest


def test_nothing_gives_no_lines_but_all_columns():
    summary = summarise(uses(), articles(a1=100), {})

    assert summary.empty and tuple(summary.columns) == COLUMNS


def several(events: str, others: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return uses and articles: A has an article on each event named by a letter, and in each "timber" stands twice."""
    own = [f"a{number}" for number in range(len(events))]
    rows = uses(*[(article, "A", "timber") for article in own for _ in range(2)])
    other = [f"b{number}" for number in range(others)]
    frame = articles(**dict.fromkeys([*own, *other, *(f"a9{number}" for number in range(3))], 100.0))
    return rows, frame.assign(event=[*events, *("z" * others), *"xyw"])


@pytest.mark.parametrize(
    ("events", "shown"),
    [
        ("pqr", True),  # three articles on three events
        ("ppq", True),  # three articles on two events
        ("ppp", False),  # three articles on one event
        ("pq", False),  # two articles, of an outlet that has more
    ],
)
def test_a_term_of_an_outlet_with_many_articles_counts_in_three_of_them_and_in_two_events(events, shown):
    """Also where another outlet has too few articles for a test."""
    rows, frame = several(events, 1)
    (found,) = summarise(rows, frame, {}).to_dict("records")

    assert not found["tested"] and (found["shown"] > 0 or found["hint"] > 0) == shown


def test_uses_are_counted_as_the_rows_made_of_them_are():
    readings = [read(Article(*one)) for one in SOME]
    rows = measure(readings, {})
    uses = joined(readings, rows)
    made = rows[["article_id", "outlet", "voice", "position"]].iloc[uses.row].reset_index(drop=True)
    ids, outlets = ([getattr(one.article, name) for one in readings] for name in ("article_id", "outlet"))
    one = counted_of(codes_of_uses(uses, rows["position"].to_numpy(), ids, outlets))
    other = counted(made.assign(term=uses.terms.array().take(uses.term), name=uses.name))

    for names in ("articles", "outlets", "terms"):
        assert getattr(one, names).tolist() == getattr(other, names).tolist()
    assert list(one.voices) == list(other.voices) == ["own", "quoted", "reported"]
    for voice, held in one.voices.items():
        assert held.tolist() == other.voices[voice].tolist()
    for some, same in zip((*one.uses, *one.facts, *one.parts), (*other.uses, *other.facts, *other.parts), strict=True):
        assert some.tolist() == same.tolist()
    assert (one.outlet.tolist(), one.key.tolist()) == (other.outlet.tolist(), other.key.tolist())


SOME = [
    ("The Wire", "The harbor bridge is old. “The bridge is safe,” said Mayor Ana Ruiz. The harbor bridge stays open."),
    ("Daily Post", "Ana Ruiz closed the harbour bridge. Zebras crossed it. Ruiz called the repairs a success."),
    ("The Wire", "Repairs of the harbor bridge began in spring, and Ruiz welcomed every repair."),
]
