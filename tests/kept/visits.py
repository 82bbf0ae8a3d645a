"""Opens a kept link as a reader would and returns what it selects and what its figures show."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from components import COMPONENTS

APP = Path(__file__).resolve().parents[2] / "dashboard" / "app.py"
#: Digits that are compared: sums may differ in the last ones from machine to machine.
_DIGITS = 9


def open_link(page: str, address: Mapping[str, str | list[str]]) -> AppTest:
    """Return a page at an address, with the numbers of every figure unfolded."""
    app = AppTest.from_file(str(APP), default_timeout=120)
    for name, value in address.items():
        app.query_params[name] = value
    if page != "overview":
        app._page_hash = calc_hash(page)
    for figure in _figures().values():
        app.session_state[f"panel-{figure}"] = "Table"
    app.query_params["show"] = list(_figures().values())
    return app.run()


def selected(app: AppTest) -> dict[str, Any]:
    """Return what a link selects: choices, settings, corrections, the title, and what the page has to say of damage."""
    chosen, state = app.session_state["selection"], app.session_state
    named = [f"{one.slug}-{setting.slug}" for one in COMPONENTS for setting in one.settings]
    return {
        **{name: list(getattr(chosen, name)) for name in ("outlets", "voices", "kinds")},
        **{name: getattr(chosen, name) for name in ("since", "until", "event", "copy")},
        "settings": {name: state[name] for name in named if name in state},
        "names": state["names"] if "names" in state else "shown",  # noqa: SIM401 (it has no get)
        "corrections": len(state["corrections"].present.changes),
        "told": [one.value for one in (*app.info, *app.warning, *app.error) if "left out" in one.value],
        "passages": any(one.value.startswith("**") and "passage" in one.value for one in app.markdown),
    }


def numbers(app: AppTest) -> dict[str, dict[str, str]]:
    """Return the numbers of each figure of a page, column by column, in few characters."""
    figures, found = _figures(), {}
    for table in app.dataframe:
        question = table.proto.alt.removeprefix("The numbers of the figure “").removesuffix("”")
        if question in figures:
            found[figures[question]] = digest(table.value)
    return found


def digest(frame: pd.DataFrame) -> dict[str, str]:
    """Return what a table holds, column by column: sum and weighted sum of numbers, the hash of texts; and its length.

    The weights are the rows' places, so that rows that change places are seen.
    """
    return {"rows": str(len(frame)), **{str(name): _column(frame[name]) for name in frame.columns}}


def _column(values: pd.Series) -> str:
    if pd.api.types.is_numeric_dtype(values) and not pd.api.types.is_bool_dtype(values):
        kept = values.astype(float).fillna(0.0)
        weighted = sum(place * value for place, value in enumerate(kept, start=1))
        return f"{_rounded(kept.sum())} {_rounded(weighted)} {values.isna().sum()}"
    text = "\n".join("" if pd.isna(value) else str(value) for value in values)
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:8]


def _rounded(value: float) -> str:
    return f"{round(value, _DIGITS):.{_DIGITS}g}"


def _figures() -> dict[str, str]:
    """Return the name of each figure by its question."""
    return {view.question: f"{one.slug}.{view.slug}" for one in COMPONENTS for view in one.views}
