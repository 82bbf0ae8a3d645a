"""Who acts on whom: the pairs that are drawn."""

from __future__ import annotations

import pandas as pd

from components.actors.figures import between
from components.palette import palette_for


def test_of_many_pairs_those_are_drawn_whose_actors_find_room_and_no_row_is_empty():
    pairs = [("Ana Ruiz", f"Body {number}") for number in range(9)] + [("Tom Hill", "Body 8")]
    rows = pd.DataFrame(
        {
            "view": "does", "what": "acts", "actor": [one for one, _ in pairs], "other": [other for _, other in pairs],
            "outlet": "A", "verb": "thank", "form": "full name",
        }
    )  # fmt: skip
    figure = between.draw(rows, pd.DataFrame(), palette_for(["A"]), {})

    marks = {y for trace in figure.data for y in trace.y}
    assert set(figure.layout.yaxis.tickvals) == marks
    assert ["Ana Ruiz" in text for text in figure.layout.yaxis.ticktext] == [True]


def test_a_pronoun_acts_on_nobody_here():
    line = {"view": "does", "what": "acts", "actor": "Ana Ruiz", "other": "Bo Lind", "outlet": "A", "verb": "thank"}
    rows = pd.DataFrame([line | {"form": "pronoun"}, line | {"form": "last name", "verb": "meet"}])
    told = line | {"form": "last name", "verb": "tell", "other": "The Ledger"}
    assert between.tell(pd.DataFrame([told]), pd.DataFrame(), {}) == [between.NOTHING]
    assert between.tell(rows, pd.DataFrame(), {}) == ["Ana Ruiz on Bo Lind: meet."]
