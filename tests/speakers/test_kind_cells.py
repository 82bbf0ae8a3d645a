"""The kinds of speakers on the board: shares of each article's quotations, by hand, and their one test."""

import pandas as pd
import pytest

from components.board.rates import compared, told_of
from components.contract import Column
from components.speakers.kind_cells import KINDS_ROW, shares_of_kinds


def quotations(article: str, kinds: str, outlet: str = "Echo") -> list[dict[str, str]]:
    """Return a row for each quotation, two for the first, of an official (o) or a citizen (c)."""
    names = {"o": "official", "c": "citizen"}
    rows = [
        {"outlet": outlet, "article_id": article, "quotation_id": f"{article}{n}", "speaker_kind": names[kind]}
        for n, kind in enumerate(kinds)
    ]
    return [rows[0], *rows]


def test_each_article_with_quotations_has_a_share_for_each_kind_that_speaks_anywhere():
    rows = pd.DataFrame([*quotations("a", "ooc"), *quotations("b", "c", "Post")])
    official, citizen = shares_of_kinds(rows, pd.DataFrame({"outlet": ["Echo", "Post"]}))

    assert official.values == pytest.approx({"a": 200 / 3, "b": 0})
    assert citizen.values == pytest.approx({"a": 100 / 3, "b": 100})
    assert [(one.key(Column("Echo")) != "", one.key(Column("Post")) != "") for one in (official, citizen)] == [
        (True, False),
        (True, True),
    ]


@pytest.mark.parametrize(("second", "told"), [("c", True), ("o", False)])
def test_a_difference_of_kinds_is_told_where_it_survives_the_test_within_common_events(second: str, told: bool):
    """In each of four events the first quotes officials, in 3 or 4 quotations of 4; the second so, or citizens."""
    articles = pd.DataFrame(
        [
            {"article_id": f"{outlet}{event}", "outlet": outlet, "event": event}
            for event in "1234"
            for outlet in ("Echo", "Post")
        ]
    )
    mostly = {"1": "oooo", "2": "oooc", "3": "oooo", "4": "oooc"}
    rows = pd.DataFrame(
        [
            row
            for article, outlet, event in articles.itertuples(index=False)
            for row in quotations(article, mostly[event] if outlet == "Echo" or second == "o" else "cccc", outlet)
        ]
    )
    found = compared([("speakers", KINDS_ROW, one) for one in shares_of_kinds(rows, articles)], articles)

    assert bool(found.passed) == told
    if told:
        assert told_of(found)[0].text == (
            "Echo gives a larger share of its quotations to officials, military, police, courts or lawyers than Post: "
            "87.5 against 0.0 % of quotations, on average of 4 common events."
        )
