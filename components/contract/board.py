"""What a component gives the first page's board: rows of cells, an article or an outlet in each column."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from components.contract.rows import mark_key

#: Up to so many articles have a column each on the board; more are put together by outlet.
MOST_ARTICLES = 8


class Column(NamedTuple):
    """A column of the board: one article or, where `article_id` is empty, an outlet with all its articles."""

    outlet: str
    article_id: str = ""

    def rows(self, frame: pd.DataFrame) -> pd.DataFrame:
        """Return the rows of a frame that fall into the column."""
        return frame[frame["article_id"] == self.article_id if self.article_id else frame["outlet"] == self.outlet]

    def key(self, **conditions: object) -> str:
        """Return the key of the column's rows that meet the conditions, too (`mark_key`)."""
        whose = {"article_id": self.article_id} if self.article_id else {"outlet": self.outlet}
        return mark_key(**whose, **conditions)


def columns_of(articles: pd.DataFrame) -> list[Column]:
    """Return the columns of the board for a frame of articles, in its order."""
    if len(articles) <= MOST_ARTICLES:
        pairs = zip(articles["outlet"].tolist(), articles["article_id"].tolist(), strict=True)
        return [Column(outlet, article) for outlet, article in pairs]
    return [Column(outlet) for outlet in dict.fromkeys(articles["outlet"].tolist())]


@dataclass(frozen=True)
class Cell:
    """One entry in a column of the board.

    `text` says what is counted ("Jim Mattis"), `number` how much of it, in `unit` ("words", "%"); a cell may have
    either alone. `key` is the `mark_key` that opens the rows behind it, empty where no row stands for it. A column may
    have several cells; they are shown in the order given.
    """

    column: Column
    text: str = ""
    number: float | None = None
    unit: str = ""
    key: str = ""


@dataclass(frozen=True)
class BoardRow:
    """One row of the board: a heading, a short question, and its cells.

    `cells` gets a component's rows in all voices and the frame of articles (`rows.ARTICLE_COLUMNS`) under a selection,
    and returns the cells, column by column (`columns_of`); a column about which nothing is to be said has none.
    """

    slug: str
    heading: str
    question: str
    cells: Callable[[pd.DataFrame, pd.DataFrame], list[Cell]]
