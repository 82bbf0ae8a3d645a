"""The rows of a component over many articles: measured in blocks, related across articles, exchanged where changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import pandas as pd

from components.analysis.alongside import Alongside
from components.contract import SHARED, Component, Options, table
from components.corpus.article import Article, Corpus, Problem
from components.reading.model import Reading
from components.reading.sharing import sharing_of_rows

#: Told while the work goes on: what is being done, how many articles are done, how many there are.
Progress = Callable[[str, int, int], None]
#: Articles that are measured in one go: enough that a frame for each block costs nothing beside the measuring.
BLOCK = 50


@dataclass(frozen=True)
class Known:
    """What was measured before by the same version with the same options: its readings, by id, and its rows."""

    find: Callable[[str], Reading | None]
    rows: pd.DataFrame


class Hands(Protocol):
    """Other processes that read and measure for an analysis. What they do not bring back is done here."""

    def read(self, articles: Sequence[Article], tell: Progress) -> Mapping[str, Reading]:
        """Return the readings of articles, by their ids."""

    def beside(self, tasks: Sequence[Callable[[], bytes]]) -> list[bytes]:
        """Do tasks that need nothing of each other, the last one begun first, and return what came of each."""

    def measure(
        self,
        readings: Sequence[Reading],
        options: Mapping[str, Options],
        tell: Progress,
        alongside: Alongside | None = None,
    ) -> Mapping[str, Sequence[pd.DataFrame | None]]:
        """Return the rows of each measure, by its slug, for each block of readings; None for one that is missing.

        What is to be made `alongside` of the same readings is put there, as far as these hands do that.
        """


def chosen_options(component: Component, corpus: Corpus, problems: list[Problem]) -> dict[str, Any]:
    """Return the options with which a component measures a corpus; those that are wrong are told and left out."""
    given = corpus.options.get(component.slug, {})
    problems += [Problem("corpus", f"{message} {component.title} goes without.") for message in component.wrong(given)]
    return component.chosen(given)


def measure_new(
    component: Component,
    readings: Sequence[Reading],
    options: Options,
    before: Known | None,
    problems: list[Problem],
    tell: Progress,
    ready: Sequence[pd.DataFrame | None] = (),
) -> pd.DataFrame:
    """Return a component's rows over all readings; those of readings that were measured before come from there."""
    if before is None:
        return measure(component, readings, options, problems, tell, ready)
    new = [reading for reading in readings if before.find(reading.article.article_id) != reading]
    still = before.rows["article_id"].isin([reading.article.article_id for reading in readings])
    return exchanged(before.rows[still], measure(component, new, options, problems, tell), new, readings)


def measure(
    component: Component,
    readings: Sequence[Reading],
    options: Options,
    problems: list[Problem],
    tell: Progress,
    ready: Sequence[pd.DataFrame | None] = (),
) -> pd.DataFrame:
    """Return a component's rows over all readings, in corpus order, block by block; `ready` are those at hand.

    Where a block fails its articles are measured one by one, so that only the one at fault is missing.
    """
    frames = []
    for number, done in enumerate(range(0, len(readings), BLOCK)):
        tell(component.title, done, len(readings))
        frames += of_block(component, readings[done : done + BLOCK], options, problems, at_hand(ready, number))
    tell(component.title, len(readings), len(readings))
    return stacked(frames) if frames else none(component, options)


def at_hand(ready: Sequence[pd.DataFrame | None], number: int) -> pd.DataFrame | None:
    """Return the rows of a block that were measured elsewhere, None where they are missing or cannot be read."""
    try:
        return ready[number] if number < len(ready) else None
    except Exception:
        return None


def of_block(
    component: Component,
    block: Sequence[Reading],
    options: Options,
    problems: list[Problem],
    ready: pd.DataFrame | None = None,
) -> list[pd.DataFrame]:
    """Return a component's rows over a block of readings; several frames or none where it fails on some of them."""
    if ready is not None:
        return [ready]
    try:
        return [rows_of(component, block, options)]
    except Exception:
        return _one_by_one(component, block, options, problems)


def _one_by_one(
    component: Component, block: Sequence[Reading], options: Options, problems: list[Problem]
) -> list[pd.DataFrame]:
    frames = []
    for reading in block:
        try:
            frames.append(rows_of(component, (reading,), options))
        except Exception as error:
            problems.append(failed(reading.article, f"{component.title} could not be measured", error))
    return frames


def none(component: Component, options: Options) -> pd.DataFrame:
    """Return a component's columns without a row."""
    try:
        return rows_of(component, (), options)
    except Exception:  # it was told of every article that it failed on
        return table((*component.columns, SHARED), ())


def rows_of(component: Component, block: Sequence[Reading], options: Options) -> pd.DataFrame:
    """Return a component's rows over a block of readings, each with how its place is shared."""
    rows = component.measure(block, options)
    return rows.assign(**{SHARED: pd.Series(sharing_of_rows(block, rows), index=rows.index, dtype="str")})


def relate(
    component: Component, readings: Sequence[Reading], rows: pd.DataFrame, problems: list[Problem]
) -> pd.DataFrame:
    """Return the rows with what needs all articles at once, where a component needs that."""
    if component.relate is None:
        return rows
    try:
        return component.relate(list(readings), rows)
    except Exception as error:
        problems.append(unrelated(component, error))
        return rows


def unrelated(component: Component, error: Exception) -> Problem:
    """Return what is told where a measure's rows could not be completed with what needs all articles."""
    message = f"{component.title} could not be compared across articles ({named(error)}). Please report it."
    return Problem("corpus", message, lost=True)


def exchanged(
    before: pd.DataFrame, again: pd.DataFrame, touched: Sequence[Reading], readings: Sequence[Reading]
) -> pd.DataFrame:
    """Return a frame with the rows of the touched articles as they are made again, in corpus order."""
    ids = {reading.article.article_id for reading in touched}
    frame = stacked([before[~before["article_id"].isin(ids)], again])
    place = {reading.article.article_id: number for number, reading in enumerate(readings)}
    return frame.sort_values("article_id", key=lambda column: column.map(place), kind="stable", ignore_index=True)


def stacked(frames: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """Return frames, one at least, below each other; an empty one keeps the types of its columns."""
    filled = [frame for frame in frames if len(frame)]
    return pd.concat(filled, ignore_index=True) if filled else frames[0]


def failed(article: Article, what: str, error: Exception) -> Problem:
    """Return what is told of an article with which something failed, though the others go on."""
    return Problem(where(article), f"{what} ({named(error)}). The other articles go on; please report it.", lost=True)


def where(article: Article) -> str:
    """Return the name by which messages call an article."""
    return article.file or f"{article.outlet}, {article.title or article.article_id}"


def named(error: Exception) -> str:
    """Return an error as messages name it."""
    return f"{type(error).__name__}: {error}"
