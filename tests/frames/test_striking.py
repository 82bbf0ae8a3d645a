"""Entries struck from the view, and findings that say whether they rest on one."""

from __future__ import annotations

import pandas as pd
import pytest

from components.analysis.selection import chosen_rows
from components.frames import summary
from components.frames.comparing import comparisons
from components.frames.figures.rates import tell
from components.frames.findings import stands_out
from components.frames.measure import COLUMNS
from components.frames.striking import striking, struck_in, without
from components.frames.summary import _hits, summarise
from components.reading.model import VOICES
from tests.frames.recount import RECOUNT

#: Patterns are letters: a and b are strong entries of one frame, the others weak ones.
STRONG = ("a", "b")


def rows(*hits: tuple[str, int, str]) -> pd.DataFrame:
    """Return rows of own words: article, sentence and the pattern found; articles are of the outlet of their letter."""
    marked = {(article, sentence) for article, sentence, pattern in hits if pattern in STRONG}
    lines = [
        {
            **dict.fromkeys(COLUMNS, ""),
            **{"article_id": article, "outlet": article[0], "voice": "own", "code": "law", "label": "Law"},
            **{"entry": pattern, "entry_id": f"law-{pattern}", "words": pattern, "sentence": sentence},
            **{"strength": "strong" if pattern in STRONG else "weak", "weight": 1.0 if pattern in STRONG else 0.5},
            **{"marked": "yes" if (article, sentence) in marked else "no", "comparable": "yes"},
        }
        for article, sentence, pattern in hits
    ]
    return pd.DataFrame(lines, columns=list(COLUMNS))


def articles(*names: str) -> pd.DataFrame:
    """Return a frame of articles of 100 words of their own; "X3" is outlet X's of the event 3."""
    columns = {"article_id": names, "outlet": [name[0] for name in names], "event": [name[1:] for name in names]}
    words = {f"words_{voice}": 100 if voice == "own" else 0 for voice in ("own", "reported", "quoted")}
    return pd.DataFrame({**columns, **words})


def test_patterns_go_into_a_setting_and_come_back():
    assert struck_in(striking(["tax [cut|hike]", "trial"])) == ("tax [cut|hike]", "trial")
    assert struck_in({}) == ()


@pytest.mark.parametrize(
    ("struck", "marked"),
    [("a", ["no", "yes"]), ("c", ["yes", "yes"]), ("b", ["yes", "yes"])],
)
def test_a_sentence_is_marked_only_as_long_as_something_marks_it(struck, marked):
    found = without(rows(("X1", 1, "a"), ("X1", 1, "c"), ("X1", 2, "b"), ("X1", 2, "a")), [struck])

    assert found.groupby("sentence")["marked"].first().tolist() == marked


def test_three_weak_entries_still_mark_a_sentence_whose_strong_one_is_struck():
    hits = rows(*(("X1", 1, pattern) for pattern in "acde"))

    assert set(without(hits, ["a"])["marked"]) == {"yes"}
    assert set(without(hits, ["a", "c"])["marked"]) == {"no"}


def test_what_is_struck_counts_in_no_rate():
    hits, one = rows(("X1", 1, "a"), ("X1", 2, "c")), articles("X1")

    assert summarise(hits, one, {})["rate"].tolist() == [15.0]
    assert summarise(hits, one, striking(["a"]))["rate"].tolist() == [5.0]


@pytest.mark.parametrize(
    ("patterns", "fails"), [("aaa", "Not without “a”."), ("aabbcc", "Not without “a”."), ("aaabbb", "")]
)
def test_a_finding_of_one_event_says_which_entry_it_rests_on(patterns, fails):
    hits = rows(*(("X1", number, pattern) for number, pattern in enumerate(patterns)))

    found = stands_out(hits, articles("X1", "Y1"))

    assert [one.fails for one in found] == ([fails] if found else [])
    assert bool(found) == (sum(pattern in STRONG for pattern in patterns) >= 3)


def many(patterns: dict[int, str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return hits of X in six events, none of Y, and the articles of both."""
    names = [f"{outlet}{event}" for event in range(6) for outlet in "XY"]
    return rows(*((f"X{e}", 1, one) for e, own in patterns.items() for one in own)), articles(*names)


def test_a_difference_within_events_is_found_and_counted_again():
    hits, texts = many({event: "ab" + "c" * (event % 2) for event in range(6)})

    (found,) = stands_out(hits, texts)

    assert found.text == (
        "Words for law come up more often in X's own words than in Y's: 22.5 against 0.0 per 1,000, within 6 common "
        "events."
    )
    assert found.fails == ""
    claim = found.claims[0]
    again = RECOUNT[claim.relation](hits.to_dict("records"), texts.to_dict("records"), claim)
    assert claim.numbers == again == (22.5, 0.0, 6)


def test_a_difference_that_rests_on_one_entry_says_so():
    hits, texts = many({event: "a" if event % 2 else "aac" for event in range(6)})

    assert stands_out(hits, texts)[0].fails == "Not without “a”."


def test_the_page_says_how_many_comparisons_passed():
    for patterns, told in (
        (
            {event: "ab" + "c" * (event % 2) for event in range(6)},
            "Of 1 comparison of two outlets in one aspect, 1 passed",
        ),
        ({0: "a"}, "Of 1 comparison of two outlets in one aspect, none passed"),
    ):
        hits, texts = many(patterns)
        assert any(sentence.startswith(told) for sentence in tell(hits, summarise(hits, texts, {}), {}))


def test_nothing_is_compared_that_data_do_not_bear_out():
    hits, texts = many(dict.fromkeys(range(6), "ab"))

    assert comparisons(hits.assign(comparable="no"), texts, ("own",)) == []


def test_the_order_of_rows_changes_no_digit_of_a_rate():
    """These weights add up to another last digit in another order, unless they are added exactly."""
    hits, texts = many(dict.fromkeys(range(6), "abcdefgh"))
    weights = [0.238, 0.13, 0.474, 0.1, 0.91, 0.3, 0.192, 0.47]
    hits["weight"] = weights * 6
    (found,) = comparisons(hits, texts, ("own",))

    for shuffled in (hits, hits.iloc[::-1], hits.sample(frac=1, random_state=1)):
        assert comparisons(shuffled, texts, ("own",)) == [found]


def test_the_hits_of_an_outlet_that_keeps_its_articles_are_not_counted_again(monkeypatch):
    counted: list[str] = []

    def hits(own: pd.DataFrame) -> object:
        counted.append(str(own["outlet"].iloc[0]))
        return _hits(own)

    monkeypatch.setattr(summary, "_hits", hits)
    whole, texts = many(dict.fromkeys(range(6), "abc"))
    for chosen, asked in ((texts, ["X"]), (texts[texts["outlet"] != "Y"], []), (texts[texts["event"] != "0"], ["X"])):
        counted.clear()

        found = summarise(chosen_rows(whole, chosen, VOICES), chosen, {})

        assert counted == asked
        pd.testing.assert_frame_equal(found, summarise(chosen_rows(whole, chosen, VOICES).copy(), chosen, {}))
