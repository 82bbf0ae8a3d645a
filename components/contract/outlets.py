"""What is reckoned of each outlet's rows by themselves, kept: another choice of outlets changes none of it."""

from __future__ import annotations

import weakref
from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, Concatenate, NamedTuple, ParamSpec, TypeVar

import numpy as np
import pandas as pd

from components.contract.once import once

P = ParamSpec("P")
T = TypeVar("T")

#: Results that are kept in all: those of some measures of some hundred outlets.
_KEPT = 4_000


class _Source(NamedTuple):
    """The rows of which a choice was made, and what was chosen of them besides articles."""

    whole: weakref.ref[pd.DataFrame]
    how: Hashable


_sources: dict[int, tuple[weakref.ref[pd.DataFrame], _Source]] = {}
_found: OrderedDict[Hashable, tuple[weakref.ref[pd.DataFrame], Any]] = OrderedDict()
_lock = Lock()


def chosen_of(rows: pd.DataFrame, whole: pd.DataFrame, how: Hashable) -> pd.DataFrame:
    """Return rows after noting that they are those of some articles of `whole`, chosen as `how` says besides.

    Neither may be changed afterwards.
    """
    number = id(rows)

    def gone(_: weakref.ref[pd.DataFrame]) -> None:
        _sources.pop(number, None)

    _sources[number] = weakref.ref(rows, gone), _Source(weakref.ref(whole), how)
    return rows


def chosen_further(part: pd.DataFrame, rows: pd.DataFrame, how: Hashable) -> pd.DataFrame:
    """Return some of the rows after noting of what they are a part, where that is known of the rows."""
    source = _source_of(rows)
    whole = source.whole() if source else None
    return part if source is None or whole is None else chosen_of(part, whole, (source.how, how))


def whole_of(rows: pd.DataFrame) -> pd.DataFrame | None:
    """Return the rows of which these are those of some articles, or some of them, where that is known."""
    source = _source_of(rows)
    return source.whole() if source else None


def each_outlet(
    rows: pd.DataFrame, reckon: Callable[Concatenate[pd.DataFrame, P], T], *said: P.args, **more: P.kwargs
) -> dict[str, T]:
    """Return what `reckon` gives of each outlet's rows, outlets in the order of the rows.

    Of an outlet of which the same articles of the same corpus were reckoned before, what was found then: so what comes
    out may not be changed. `reckon` is a function of a module; what it is told besides the rows can be a key.
    """
    source = _source_of(rows)
    found: dict[str, T] = {}
    for outlet, (articles, at) in _places(rows).items():
        if source is None:
            found[outlet] = reckon(rows.take(at), *said, **more)
            continue
        key = (reckon, id(source.whole()), source.how, outlet, articles, said, tuple(more.items()))
        with _lock:
            kept = _found.get(key)
        if kept is None or kept[0]() is None:
            kept = source.whole, reckon(rows.take(at), *said, **more)
            with _lock:
                _found[key] = kept
                while len(_found) > _KEPT:
                    _found.popitem(last=False)
        found[outlet] = kept[1]
    return found


def _source_of(rows: pd.DataFrame) -> _Source | None:
    """Return of what rows are a part, where that is known and still there."""
    noted = _sources.get(id(rows))
    return noted[1] if noted and noted[0]() is rows and noted[1].whole() is not None else None


@once
def _places(rows: pd.DataFrame) -> dict[str, tuple[tuple[str, ...], np.ndarray]]:
    """Return each outlet's articles that have rows, and where its rows are."""
    (of, outlets), (article, articles) = (pd.factorize(rows[column]) for column in ("outlet", "article_id"))
    order = np.argsort(of, kind="stable")
    ends = np.cumsum(np.bincount(of, minlength=len(outlets)))
    found = {}
    for outlet, at in zip(outlets.tolist(), np.split(order, ends[:-1]), strict=True) if len(outlets) else ():
        found[str(outlet)] = tuple(articles.take(pd.unique(article[at])).tolist()), at
    return found
