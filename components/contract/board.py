"""What a component gives the first page's board: rows of cells, an article or an outlet in each column."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

import pandas as pd

from components.contract.rows import mark_key

#: How a row's cells are drawn: parts of one bar, a bar for each text, a square for each of a number, or words.
FORMS = ("parts", "bars", "squares", "words")
#: How a part or a square looks.
TONES = ("faint", "hatched", "full", "below", "none", "above", "other")
#: Up to so many articles on one event have a column each on the board; more are put together by outlet.
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
    """Return the board's columns for a frame of articles, in its order; outlets where they are on several events."""
    if len(articles) <= MOST_ARTICLES and articles["event"].nunique() < 2:
        pairs = zip(articles["outlet"].tolist(), articles["article_id"].tolist(), strict=True)
        return [Column(outlet, article) for outlet, article in pairs]
    return [Column(outlet) for outlet in dict.fromkeys(articles["outlet"].tolist())]


def by_column(
    columns: Sequence[Column], frame: pd.DataFrame, names: Sequence[str]
) -> dict[Column, list[tuple[Any, ...]]]:
    """Return the rows of a frame that fall into each column, as tuples of the columns named.

    One walk over plain values: to take each column's part of a frame costs several milliseconds each.
    """
    places = {(one.article_id or one.outlet): one for one in columns}
    held: dict[Column, list[tuple[Any, ...]]] = {one: [] for one in columns}
    of = "article_id" if columns and columns[0].article_id else "outlet"
    for place, *values in frame[[of, *names]].to_numpy(object).tolist():
        if place in places:
            held[places[place]].append(tuple(values))
    return held


@dataclass(frozen=True)
class Cell:
    """One entry in a column of the board.

    `text` says what is counted ("Jim Mattis"), `number` how much of it, in `unit` ("words", "%"); a cell may have
    either alone. `key` is the `mark_key` that opens the rows behind it, empty where no row stands for it. `tone` is one
    of `TONES`: how a part or a square looks. A column may have several cells; they are shown in the order given. `sign`
    is drawn in place of the unit of a cell without a number, where the row's `foot` says what it means.
    """

    column: Column
    text: str = ""
    number: float | None = None
    unit: str = ""
    key: str = ""
    tone: str = ""
    sign: str = ""


@dataclass(frozen=True)
class Rate:
    """A number of each article, by which outlets can be compared where they tell of several events.

    `values` has it by the article's id, without those that have none. It is an article's own, whatever others are
    chosen beside it, so that it is counted once for a corpus and holds under every choice of outlets (`under`).
    `low` is the beginning of its scale (None: the least that is drawn, or zero). `conditions` are those of
    `Column.key` that open the rows behind it, and `behind` the outlets that have such rows; without conditions no row
    stands for it. `compared` says what is told of an outlet that has more of it than another: "has a larger share of
    paraphrase". `orders` says what a list of events begins with where those come first in which the number is largest:
    "fewest names in common". `of_several` says that it means something only on events that more than one outlet tells
    of, `if_any` that it is left out where no article chosen has any of it.
    """

    slug: str
    label: str
    unit: str
    compared: str
    values: Mapping[str, float]
    low: float | None = 0.0
    conditions: Mapping[str, str] = field(default_factory=dict)
    behind: frozenset[str] = frozenset()
    orders: str = ""
    of_several: bool = False
    if_any: bool = False

    def under(self, articles: pd.DataFrame) -> Rate | None:
        """Return the number of these articles alone, as what is chosen; None where none of it is to be told."""
        told = articles
        if self.of_several:
            told = articles[articles.groupby("event")["outlet"].transform("nunique") > 1]
        values = {one: self.values[one] for one in told["article_id"].tolist() if one in self.values}
        if self.if_any and not any(values.values()):
            return None
        return replace(self, values=values)

    def key(self, column: Column) -> str:
        """Return the key that opens the rows behind a column's number, empty where it has none."""
        return column.key(**self.conditions) if self.conditions and column.outlet in self.behind else ""


@dataclass(frozen=True)
class BoardRow:
    """One row of the board: a heading, a short question, and its cells.

    `cells` gets a component's rows in all voices and the frame of articles (`rows.ARTICLE_COLUMNS`) under a selection,
    and returns the cells, column by column (`columns_of`); a column about which nothing is to be said has none.
    `form`, one of `FORMS`, says how they are drawn. `place` is where the row stands: all rows of all components are in
    one order, and what is found follows it. Rows that are not `first` are drawn where a reader asks for them.
    `rates` gives what outlets are compared by over several events, of a whole corpus; `several` is the row's question
    there, where its cells are worth reading of several events too. Of words, `most` of a column are shown at first; a
    line says how many more there are. `foot` says what signs in the cells mean, empty where there are none.
    """

    slug: str
    heading: str
    question: str
    cells: Callable[[pd.DataFrame, pd.DataFrame], list[Cell]]
    form: str = "words"
    place: int = 90
    first: bool = True
    rates: Callable[[pd.DataFrame, pd.DataFrame], list[Rate]] | None = None
    several: str = ""
    most: int = 3
    foot: Callable[[Sequence[Cell]], str] | None = None
