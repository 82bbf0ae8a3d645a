"""The first page's board: articles or outlets side by side, a row for each thing that is counted of them."""

from components.board.figure import draw_board
from components.board.layout import MOST_SIDE_BY_SIDE, Shown, label_of, shown_rows, side_by_side
from components.board.numbers import table_of

__all__ = ["MOST_SIDE_BY_SIDE", "Shown", "draw_board", "label_of", "shown_rows", "side_by_side", "table_of"]
