"""The contract between measures and everything that shows, stores or shares what they found.

Whatever is special to a measure is a field of its component: nothing outside its folder knows it by name but the
registry (`components/__init__.py`). `docs/MEASURES.md` has the way to a measure of one's own and every rule it is
tested by; `make new-measure NAME=word` lays one out.
"""

from components.contract.board import FORMS, MOST_ARTICLES, TONES, BoardRow, Cell, Column, Rate, by_column, columns_of
from components.contract.component import (
    Claim,
    Component,
    Corrects,
    Extract,
    Finding,
    Mark,
    Option,
    Options,
    Setting,
    Tally,
)
from components.contract.meaning import DATE, EVERY_ROW, Meaning, Meanings
from components.contract.once import once
from components.contract.outlets import chosen_further, chosen_of, each_outlet, whole_of
from components.contract.rows import ARTICLE_COLUMNS, ARTICLE_COUNTS, ROW_COLUMNS, SHARED, mark_key, rows_of, table
from components.contract.view import Found, Settings, View

__all__ = [
    "ARTICLE_COLUMNS",
    "ARTICLE_COUNTS",
    "DATE",
    "EVERY_ROW",
    "FORMS",
    "MOST_ARTICLES",
    "ROW_COLUMNS",
    "SHARED",
    "TONES",
    "BoardRow",
    "Cell",
    "Claim",
    "Column",
    "Component",
    "Corrects",
    "Extract",
    "Finding",
    "Found",
    "Mark",
    "Meaning",
    "Meanings",
    "Option",
    "Options",
    "Rate",
    "Setting",
    "Settings",
    "Tally",
    "View",
    "by_column",
    "chosen_further",
    "chosen_of",
    "columns_of",
    "each_outlet",
    "mark_key",
    "once",
    "rows_of",
    "table",
    "whole_of",
]
