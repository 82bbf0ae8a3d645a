"""The rows of a corpus without texts, fitted to the measures of this Parallax: they cannot be measured again."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from components.analysis.analyse import Analysis, registered
from components.contract import SHARED, Component
from components.corpus.article import Problem


def fitted(analysis: Analysis) -> Analysis:
    """Return the analysis with one frame for each registered measure.

    Where the stored frame is not there, or another version made it with other columns, it is empty and a problem of
    the corpus says so.
    """
    rows, problems = {}, []
    for component in registered():
        empty = _empty(component)
        stored = _with_later(component, analysis.rows.get(component.slug))
        if stored is not None and _fits(stored, empty):
            rows[component.slug] = stored
            continue
        rows[component.slug] = empty
        message = f"{component.title} is not shared of a corpus without its texts, or was measured by another version."
        problems.append(Problem("corpus", message))
    corpus = replace(analysis.corpus, problems=(*analysis.corpus.problems, *problems))
    return replace(analysis, corpus=corpus, rows=rows, measured=rows)


def _with_later(component: Component, stored: pd.DataFrame | None) -> pd.DataFrame | None:
    """Return stored rows with the columns that their version did not have, each in its place."""
    if stored is None:
        return None
    for name, held in component.later:
        if name not in stored.columns and SHARED in stored.columns:
            kind = "int64" if isinstance(held, int) else "str"
            stored = stored.assign(**{name: pd.Series(held, index=stored.index, dtype=kind)})
            stored = stored[[*(one for one in stored.columns if one != SHARED), SHARED]]
    return stored


def _fits(stored: pd.DataFrame, empty: pd.DataFrame) -> bool:
    """Return whether a frame has the columns of an empty one, and their types where those are known."""
    if list(stored.columns) != list(empty.columns):
        return False
    kinds = zip(stored.dtypes, empty.dtypes, strict=True)
    return stored.empty or all(str(one) == str(other) or str(other) == "object" for one, other in kinds)


def _empty(component: Component) -> pd.DataFrame:
    rows = component.measure((), component.chosen({}))
    return rows.assign(**{SHARED: pd.Series([], dtype="str")})
