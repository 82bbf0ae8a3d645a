"""What the board says that one article alone mentions, and which numbers it sets beside each other."""

from __future__ import annotations

import pandas as pd
import pytest

from components.coverage.cells import only_here, unlike_numbers

ARTICLES = pd.DataFrame({"article_id": ["1", "2"], "outlet": ["A", "B"], "event": ["e", "e"]})
COLUMNS = ["article_id", "outlet", "event", "point_id", "point", "kind", "key", "noun", "outlets", "sentence"]


def rows(*told: tuple[str, str, str, str, str]) -> pd.DataFrame:
    """Return rows of (article, point, kind, key, noun); a point that one article alone has is of one outlet."""
    outlets = {point: len({one[0] for one in told if one[1] == point}) for _, point, *_ in told}
    return pd.DataFrame(
        [
            (a, "AB"[int(a) - 1], "e", point, point, kind, key, noun, outlets[point], 0)
            for a, point, kind, key, noun in told
        ],
        columns=COLUMNS,
    )


@pytest.mark.parametrize(
    ("point", "kind", "key", "told"),
    [
        ("Futenma air station", "thing", "futenma", True),
        ("Ana Ruiz", "person", "ana ruiz", True),
        ("Ruiz", "person", "ruiz", False),
        ("Mo", "thing", "mo", False),
        ("UN", "organisation", "un", True),
        ("3 chance", "number", "3||chance|", False),
        ("30 chances", "number", "30||chance|", True),
        ("1 % of income", "number", "1|%|income|", True),
        ("the mayor said so", "statement", "statement 1", False),
    ],
)
def test_what_one_article_alone_mentions_is_told_where_nothing_else_is_likely_called_so(point, kind, key, told):
    both = ("1", "Harrowby", "place", "harrowby", ""), ("2", "Harrowby", "place", "harrowby", "")
    found = only_here(rows(("1", point, kind, key, ""), *both), ARTICLES)

    assert [cell.text for cell in found] == ([point] if told else [])


@pytest.mark.parametrize(
    ("one", "other", "noun", "told"),
    [
        (("54,000 men (Japan)", "54000||man|japan"), ("47,000 men (Japan)", "47000||man|japan"), "man", True),
        (("19 actions", "19||action|"), ("23 actions", "23||action|"), "action", True),
        (("6 debates", "6||debate|"), ("7 debates", "7||debate|"), "debate", False),
        (("40 women", "40||woman|"), ("1,000 women", "1000||woman|"), "woman", False),
        (("20 years", "20||year|"), ("21 years", "21||year|"), "year", False),
    ],
)  # fmt: skip
def test_numbers_of_likely_one_thing_stand_side_by_side(one, other, noun, told):
    found = rows(("1", one[0], "number", one[1], noun), ("2", other[0], "number", other[1], noun))

    assert [cell.text for cell in unlike_numbers(found, ARTICLES)] == ([one[0], other[0]] if told else [])


@pytest.mark.parametrize(("beside", "told"), [(("Ruiz", "Ruiz"), True), (("Ruiz", "Hill"), False)])
def test_shares_of_a_whole_stand_side_by_side_where_a_name_stands_with_both(beside, told):
    found = rows(
        ("1", "56 % of vote", "number", "56|%|vote|", "vote"), ("1", beside[0], "person", "a", ""),
        ("2", "58 % of vote", "number", "58|%|vote|", "vote"), ("2", beside[1], "person", "a", ""),
    )  # fmt: skip

    assert bool(unlike_numbers(found, ARTICLES)) == told
