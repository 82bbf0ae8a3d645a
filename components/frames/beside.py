"""What the page of the codebook has done in another process: asked and answered in what JSON can hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import pandas as pd

from components.frames.changes import changes, places, within
from components.frames.codebook import Code, Codebook, Entry
from components.frames.labels import Label
from components.frames.measure import rows_by
from components.frames.patterns import PatternError
from components.frames.suggesting import lines, suggestions
from components.reading.model import Reading

if TYPE_CHECKING:
    from components.frames.own_model import OwnModel

#: What JSON can hold, by name.
Plain = dict[str, Any]
#: Characters of articles in which words are looked for and changes are counted: a large corpus is looked at in part.
LOOKED_AT = 1_500_000
#: Places that are listed of those that come, and of those that go.
LISTED = 100
#: The words by which a page asks.
SUGGEST, LINES, CHANGE, TRAIN = "suggest", "lines", "change", "train"


def suggested(readings: Sequence[Reading], asked: Mapping[str, Any]) -> Plain:
    """Return the words that stand beside `seeds` and that no entry of the `codebook` finds, or what is `wrong`."""
    entries = codebook_in(asked["codebook"]).entries
    try:
        found = suggestions(within(readings, LOOKED_AT), asked["seeds"], entries, frozenset(asked["refused"]))
    except PatternError as error:
        return {"wrong": str(error)}
    return {"found": frame_out(found)}


def read_in_lines(readings: Sequence[Reading], asked: Mapping[str, Any]) -> Plain:
    """Return the `lines` of a `word`, those beside `seeds` first, at most so many."""
    found = lines(within(readings, LOOKED_AT), asked["word"], asked["seeds"], asked["most"])
    return {"lines": frame_out(found)}


def changed(readings: Sequence[Reading], asked: Mapping[str, Any]) -> Plain:
    """Return what another codebook changes: `counts` by code, `places` that come or go, articles looked at."""
    old, new = codebook_in(asked["old"]), codebook_in(asked["new"])
    counts, found, articles = effect(readings, old, new)
    return {"counts": frame_out(counts), "places": frame_out(found), "articles": articles}


def effect(readings: Sequence[Reading], old: Codebook, new: Codebook) -> tuple[pd.DataFrame, pd.DataFrame, int]:
    """Return what changes by code, the places that come or go, and how many articles were looked at."""
    part = within(readings, LOOKED_AT)
    before, after = rows_by(old, part), rows_by(new, part)
    return changes(before, after, old, new), places(before, after, part, LISTED), len(part)


def trained(readings: Sequence[Reading], asked: Mapping[str, Any]) -> Plain:
    """Return the `model` of a frame trained and tested on `labels`, or why it is `refused`."""
    from components.frames.own_model import own_model  # noqa: PLC0415 (it loads SciPy, which few need)
    from components.frames.trusting import Refused  # noqa: PLC0415 (see above)

    labels = [Label(**one) for one in asked["labels"]]
    try:
        model = own_model(readings, labels, codebook_in(asked["codebook"]), asked["events"])
    except Refused as error:
        return {"refused": str(error)}
    return {"model": model_out(model)}


#: By the words by which the page asks.
BESIDE: Mapping[str, Callable[[Sequence[Reading], Mapping[str, Any]], Plain]] = {
    SUGGEST: suggested,
    LINES: read_in_lines,
    CHANGE: changed,
    TRAIN: trained,
}


def model_out(model: OwnModel) -> Plain:
    """Return a model as plain numbers and words."""
    told = {"labels": int(model.labels), "auc": float(model.auc), "by_event": bool(model.by_event)}
    curve = [[int(size), float(auc)] for size, auc in model.curve]
    return {**told, "curve": curve, "weights": frame_out(model.weights)}


def model_in(told: Mapping[str, Any]) -> OwnModel:
    """Return the model that `model_out` wrote."""
    from components.frames.own_model import OwnModel  # noqa: PLC0415 (see `trained`)

    curve = [(int(size), float(auc)) for size, auc in told["curve"]]
    return OwnModel(told["labels"], told["auc"], told["by_event"], curve, frame_in(told["weights"]))


def codebook_out(codebook: Codebook) -> Plain:
    """Return a codebook."""
    return {"codes": [asdict(one) for one in codebook.codes], "entries": [asdict(one) for one in codebook.entries]}


def codebook_in(told: Mapping[str, Any]) -> Codebook:
    """Return the codebook that `codebook_out` wrote."""
    codes = tuple(Code(**_with_tuples(one, "questions")) for one in told["codes"])
    return Codebook(codes, tuple(Entry(**_with_tuples(one, "codes", "excepted")) for one in told["entries"]))


def frame_out(frame: pd.DataFrame) -> Plain:
    """Return a frame of words and numbers, column by column."""
    return {str(name): [str(column.dtype), column.tolist()] for name, column in frame.items()}


def frame_in(told: Mapping[str, Any]) -> pd.DataFrame:
    """Return the frame that `frame_out` wrote."""
    return pd.DataFrame({name: pd.Series(cells, dtype=kind) for name, (kind, cells) in told.items()})


def _with_tuples(cells: Mapping[str, Any], *names: str) -> Plain:
    return {**cells, **{name: tuple(cells[name]) for name in names}}
