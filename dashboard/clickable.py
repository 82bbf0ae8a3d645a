"""A figure on the page whose marks open what they carry."""

from __future__ import annotations

from collections.abc import Callable

import plotly.graph_objects as go
import streamlit as st

from dashboard import session


def draw(figure: go.Figure, chart: str, opened: str, opens: Callable[[str], None], alt: str) -> None:
    """Draw a figure under the key `chart`, its opened mark lit; a click hands `opens` the mark's key, "" for none."""
    _light(figure, opened)

    def clicked() -> None:
        points = session.points(chart)
        carried = points[0].get("customdata") if points else None
        opens(str(carried[0]) if carried else "")

    st.plotly_chart(
        figure,
        theme=None,
        key=chart,
        on_select=clicked,
        selection_mode="points",
        config={"displayModeBar": False, "scrollZoom": False, "doubleClick": False},
        alt=alt,
    )


def _light(figure: go.Figure, key: str) -> None:
    """Light the opened mark and dim the others: drawn from the address, so that a link shows it lit too."""
    if not key:
        return
    for trace in figure.data:
        if trace.customdata is None:
            continue  # opens nothing: scales, rules and words stay as they are
        trace.selectedpoints = [number for number, carried in enumerate(trace.customdata) if str(carried[0]) == key]
        if hasattr(trace, "unselected"):
            trace.unselected = {"marker": {"opacity": 0.4}}
