"""What a page shows, as a worker finds it: the corpus where it is kept, put right, its outlets' names hidden."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from components.analysis.analyse import Analysis
from components.analysis.correcting import correct
from components.analysis.measuring import Progress
from components.corrections.model import Corrections
from components.library import open_library
from components.library.library import Library
from components.reading.model import Reading
from components.worker.wire import Plain, corrections_in, corrections_out


@dataclass(frozen=True)
class Source:
    """Where an analysis lies: the library of the deployment, or one at a folder, the corpus's name in it, and its view.

    `corrections` are in force in it; `hidden` says that its outlets' names are.
    """

    name: str
    at: str = ""
    corrections: Corrections = field(default_factory=Corrections)
    hidden: bool = False

    def out(self) -> Plain:
        """Return it as what JSON can hold."""
        told = corrections_out(self.corrections)
        return {"name": self.name, "at": self.at, "corrections": told, "hidden": self.hidden}


def source_in(told: Mapping[str, Any]) -> Source:
    """Return the source that `Source.out` wrote.

    Raises:
        CorrectionsError: a correction is none.
    """
    return Source(told["name"], told["at"], corrections_in(told["corrections"]), told["hidden"])


def analysis_of(source: Source, progress: Progress) -> Analysis:
    """Return the analysis of a source.

    Raises:
        LibraryError: it is gone, or damaged.
    """
    return altered(kept(source, progress), source, progress)


def kept(source: Source, progress: Progress) -> Analysis:
    """Return the analysis of a source's corpus as it is kept; raises as `analysis_of`."""
    progress("Opening the corpus", 0, 0)
    return _library(source).open(source.name, progress).analysis


def in_turn(source: Source, progress: Progress) -> Analysis:
    """Return the same as `kept` for whoever goes through all of it once: only some of it is held at a time."""
    progress("Opening the corpus", 0, 0)
    return _library(source).in_turn(source.name, progress)


def _library(source: Source) -> Library:
    return Library(source.at) if source.at else open_library()


def altered(whole: Analysis, source: Source, progress: Progress) -> Analysis:
    """Return an analysis of what is kept, put right as a source says, its outlets' names hidden where it does."""
    if source.corrections.changes:
        progress("Putting it right", 0, 0)
        whole = correct(whole, source.corrections.changes, tell=progress)
    if source.hidden:
        progress("Hiding the names", 0, 0)
        return _hidden(whole)
    return whole


def readings_of(source: Source, progress: Progress) -> Sequence[Reading]:
    """Return the readings of a source alone; raises as `analysis_of`."""
    whole = replace(kept(source, progress), rows={}, measured={})
    if source.corrections.changes:
        from components.corrections.apply import apply  # noqa: PLC0415 (it loads word lists)

        whole = replace(whole, readings=apply(whole.readings, source.corrections.changes).readings)
    return (_hidden(whole) if source.hidden else whole).readings


def have_done(asked: Mapping[str, Any], progress: Progress) -> Plain:
    """Return what a measure's own page asks of the readings of a source (`components.BESIDE`)."""
    from components import BESIDE  # noqa: PLC0415 (it imports every measure)

    readings = readings_of(source_in(asked["source"]), progress)
    progress(asked["does"], 0, 0)
    return BESIDE[asked["measure"]][asked["work"]](readings, asked["given"])


def _hidden(whole: Analysis) -> Analysis:
    from components.anonymise.masks import masked  # noqa: PLC0415 (few hide the names)

    return masked(whole)
