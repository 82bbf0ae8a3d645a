"""The first page's board: articles or outlets side by side, a row for each thing that is counted of them."""

from components.board.figure import draw_board
from components.board.layout import MOST_SIDE_BY_SIDE, Shown, detail, label_of, shown_rows, side_by_side, table_of
from components.board.picture import NO_JUDGE, draw_picture, head_of

__all__ = [
    "MOST_SIDE_BY_SIDE",
    "NO_JUDGE",
    "Shown",
    "detail",
    "draw_board",
    "draw_picture",
    "head_of",
    "label_of",
    "shown_rows",
    "side_by_side",
    "table_of",
]
