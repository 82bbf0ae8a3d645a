"""What the first page's board gets of the actors: how each article names whoever is named most."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from components.actors.choosing import actors_in
from components.actors.measure import NAMED
from components.actors.mentions import GROUPS
from components.contract import BoardRow, Cell, columns_of


def namings(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Cell]:
    """Return the commonest namings in each column, of the actor that most columns name, in its own words."""
    columns = columns_of(articles)
    own = rows[(rows["view"] == NAMED) & (rows["voice"] == "own") & ~rows["kind"].isin(GROUPS)]
    if own.empty:
        return []
    outlets = own.groupby("actor")["outlet"].nunique()
    actor = max(actors_in(own), key=lambda one: (int(outlets[one.actor]), one.namings)).actor
    of_actor = own[own["actor"] == actor]
    cells = []
    for column in columns:
        counts = Counter(column.rows(of_actor)["what"].tolist())
        for naming, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
            key = column.key(view=NAMED, actor=actor, voice="own", what=naming)
            cells.append(Cell(column, naming, count, "times" if count > 1 else "time", key))
    return cells


BOARD = (
    BoardRow(
        "namings",
        "Named",
        "How the article’s own words name the actor whom most articles name",
        namings,
        place=85,
        first=False,
    ),
)
