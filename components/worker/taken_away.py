"""Files that are taken away, made in a worker and written to the disk: a package, a report, a handout."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from components.analysis.analyse import Analysis
from components.analysis.measuring import Progress
from components.analysis.selection import Selection
from components.report.choice import Choice
from components.report.model import Asked
from components.worker.shown import Source, analysis_of, source_in
from components.worker.wire import Plain

#: What is made, by the words that a job asks for it with.
PACKAGE, REPORT, HANDOUT = "package", "report", "handout"


def written(asked: Mapping[str, Any], progress: Progress) -> Plain:
    """Write a file of a source to the path `into`; return its bytes, or what is `wrong` with what was asked.

    Raises:
        LibraryError: the corpus is gone, or damaged.
    """
    source = source_in(asked["source"])
    whole = analysis_of(source, progress)
    progress("Making the file", 0, 0)
    try:
        data = _MADE[asked["what"]](whole, source, asked["given"])
    except (ValueError, LookupError) as error:
        return {"wrong": str(error.args[0]) if error.args else str(error)}
    progress("Writing the file", 0, 0)
    Path(asked["into"]).write_bytes(data)
    return {"bytes": len(data)}


def asked_out(made_of: Asked) -> Plain:
    """Return what a report is made of, without its analysis."""
    told = {"selection": asdict(made_of.selection), "choice": asdict(made_of.choice)}
    settings = {slug: dict(own) for slug, own in made_of.settings.items()}
    return {**told, "settings": settings, "link": made_of.link, "texts": made_of.texts}


def asked_in(told: Mapping[str, Any], whole: Analysis) -> Asked:
    """Return what `asked_out` wrote, of an analysis."""
    selection, choice = Selection(**_with_tuples(told["selection"])), Choice(**_with_tuples(told["choice"]))
    return Asked(whole, selection, choice, told["settings"], told["link"], told["texts"])


def _package(whole: Analysis, source: Source, given: Mapping[str, Any]) -> bytes:
    from components.replication import packed  # noqa: PLC0415 (each loads much that the others do not need)

    return packed(whole, source.corrections, texts=given["texts"], settings=given["settings"])


def _report(whole: Analysis, source: Source, given: Mapping[str, Any]) -> bytes:
    from components.report.content import content_of  # noqa: PLC0415
    from components.report.page import write_report  # noqa: PLC0415

    return write_report(content_of(asked_in(given, whole))).encode("utf-8", "replace")


def _handout(whole: Analysis, source: Source, given: Mapping[str, Any]) -> bytes:
    from components.report.content import content_of  # noqa: PLC0415
    from components.report.handout import write_handout  # noqa: PLC0415

    return write_handout(content_of(asked_in(given, whole))).encode("utf-8", "replace")


_MADE: Mapping[str, Callable[[Analysis, Source, Mapping[str, Any]], bytes]] = {
    PACKAGE: _package,
    REPORT: _report,
    HANDOUT: _handout,
}


def _with_tuples(cells: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(cell) if isinstance(cell, list) else cell for name, cell in cells.items()}
