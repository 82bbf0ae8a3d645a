"""Each article's rates (`contract.Rate`), kept with a corpus: its first page then opens no rows and counts nothing.

`rates.json` says what is counted, `rates.parquet` has a column of numbers for each of these and a row for each article.
Both are left out where all articles are on one event, and not used where another Parallax would count otherwise.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields

import pandas as pd

from components.analysis.analyse import registered
from components.board.rates import Counted
from components.contract import Rate
from components.library.tables import pack_columns, unpack_columns

TOLD, VALUES = "rates.json", "rates.parquet"
_ARTICLE = "article_id"
#: What `TOLD` says of a rate: all but its numbers.
_SAID = tuple(one.name for one in fields(Rate) if one.name != "values")


def are_kept(articles: pd.DataFrame) -> bool:
    """Return whether rates are kept of these articles: not where there is one event alone."""
    return articles["event"].nunique() > 1


def packed(counted: Sequence[Counted], articles: pd.DataFrame) -> Iterator[tuple[str, bytes]]:
    """Yield both files, with their names; neither where none are kept, or a number would not come back exactly.

    `counted` has the rates of every measure, in the order in which measures are read.
    """
    if not are_kept(articles):
        return
    counted = sorted(counted, key=lambda one: one[1].place)
    ids = articles[_ARTICLE].tolist()
    if any(isinstance(value, float) and math.isnan(value) for *_, rate in counted for value in rate.values.values()):
        return
    told = [{"component": slug, "row": row.slug, **_said(rate)} for slug, row, rate in counted]
    columns: dict[str, list[object]] = {_ARTICLE: list(ids)}
    columns |= {str(at): [rate.values.get(one) for one in ids] for at, (*_, rate) in enumerate(counted)}
    yield TOLD, json.dumps(told, ensure_ascii=False).encode("utf-8", "replace")
    yield VALUES, pack_columns(columns, {name: "str" if name == _ARTICLE else "float64" for name in columns})


def _said(rate: Rate) -> dict[str, object]:
    said = {name: getattr(rate, name) for name in _SAID}
    return said | {"conditions": dict(rate.conditions), "behind": sorted(rate.behind)}


def unpacked(get: Callable[[str], bytes]) -> list[Counted]:
    """Return the rates of both files, in their order."""
    rows = {(component.slug, row.slug): row for component in registered() for row in component.board}
    values = unpack_columns(get(VALUES))
    ids = values.pop(_ARTICLE)
    found = []
    for one, numbers in zip(json.loads(get(TOLD)), values.values(), strict=True):
        own = {article: number for article, number in zip(ids, numbers, strict=True) if number is not None}
        said = {name: one[name] for name in _SAID} | {"behind": frozenset(one["behind"])}
        found.append((one["component"], rows[one["component"], one["row"]], Rate(values=own, **said)))
    return found
