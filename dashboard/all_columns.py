"""The rows of what is shown with all their columns, where those at hand have only what the page's figures look at."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from components.contract import View
from dashboard import data
from dashboard.shown import Shown


def every_row(shown: Shown) -> pd.DataFrame:
    """Return the rows of what is shown with all their columns, for tables, files and opened passages."""
    return data.rows_in(shown.component, shown.selection, shown.voices) if shown.columns else shown.rows


def for_view(shown: Shown, view: View) -> Shown:
    """Return what is shown with all that a figure looks at: itself, or with all columns of its rows."""
    return shown if shown.suffices(view) else replace(shown, rows=every_row(shown), columns=())
