"""A METHOD.md on the page, its tables so that a telephone can scroll them by themselves."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import pandas as pd
import streamlit as st


def show_method(text: str) -> None:
    """Draw the text of a METHOD.md."""
    for is_table, part in parts(text):
        if is_table:
            st.table(table_of(part), hide_index=True, border="horizontal")
        else:
            st.markdown(part)


def parts(text: str) -> Iterator[tuple[bool, str]]:
    """Yield the text in pieces, each with whether it is a table (lines that begin with a bar)."""
    for is_table, lines in groupby(text.splitlines(), key=lambda line: line.startswith("|")):
        part = "\n".join(lines)
        if part.strip():
            yield is_table, part


def table_of(part: str) -> pd.DataFrame:
    """Return a Markdown table as a frame of texts; its second line, of dashes, falls away."""
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in part.splitlines()]
    heads, body = rows[0], rows[2:]
    return pd.DataFrame([(row + [""] * len(heads))[: len(heads)] for row in body], columns=heads)
