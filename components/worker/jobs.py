"""What a worker does: each kind of job takes what was asked and the bytes that came with it, and returns the answer.

Both are what JSON can hold. Settings come with the job, so that a worker outlives a change of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from components.intake import settings
from components.intake.model import Given, IntakeError, Read
from components.intake.tables.unmapped import parted
from components.intake.take_in import Intake, Progress, gather, take_in
from components.intake.tray import Tray, added
from components.library import Kept, open_library
from components.worker import for_pages
from components.worker.job import Job, undo
from components.worker.portions import measure_portion, read_portion
from components.worker.wire import Plain, corpus_in, corrections_in, tray_in, tray_out

__all__ = ["Job", "Task", "do", "undo"]


@dataclass(frozen=True)
class Task:
    """A job as its function gets it: `progress` tells how far it is, `keeps` of a corpus before it is written."""

    asked: Mapping[str, Any]
    attached: Sequence[bytes]
    progress: Progress
    keeps: Callable[[str, str], None]


def do(kind: str, task: Task) -> Plain:
    """Return the answer to a job.

    Raises:
        CorpusError, IntakeError, LibraryError: it cannot be done; the message says why.
        Stopped: `task.progress` raised it.
    """
    return _KINDS[kind](task)


def _files(task: Task) -> Plain:
    """Read files onto a tray; tables that must be explained come back by their numbers."""
    limits = settings.limits()
    given = [
        Given(one["name"], data, one["columns"]) for one, data in zip(task.asked["files"], task.attached, strict=True)
    ]
    ready, waiting = parted(given, limits)
    tray = _onto(task, take_in(ready, limits, task.progress))
    told = [{"number": given.index(one.given), "columns": one.columns, "guess": one.guess} for one in waiting]
    return {"tray": tray_out(tray), "waiting": told}


def _paste(task: Task) -> Plain:
    """Read a paste onto a tray, or say at which lines its articles seem to begin."""
    from components.intake.documents.paste import paste_in, proposed_starts  # noqa: PLC0415 (only who pastes loads it)

    text, starts, limits = task.asked["text"], task.asked["starts"], settings.limits()
    settings.check_paste(text)
    task.progress("Looking where articles begin", 0, 0)
    if task.asked["propose"] and (proposed := proposed_starts(text)):
        return {"starts": list(proposed)}
    return {"tray": tray_out(_onto(task, gather([paste_in(text, limits, starts)], limits, task.progress)))}


def _addresses(task: Task) -> Plain:
    """Fetch addresses and read what is there onto a tray."""
    from components.intake.fetching.fetch import fetched  # noqa: PLC0415 (only who fetches loads it)
    from components.intake.fetching.urls import addresses_in  # noqa: PLC0415 (see above)

    limits = settings.limits()
    addresses = task.asked["addresses"] or addresses_in(task.asked["text"])
    if not addresses:
        raise IntakeError("There is no address in this. Write one a line, such as https://example.org/article.")
    found: Read = fetched(addresses, settings.fetching(), task.progress, limits)
    return {"tray": tray_out(_onto(task, gather([found], limits)))}


def _onto(task: Task, intake: Intake) -> Tray:
    """Return the tray with what was read on it.

    Raises:
        IntakeError: together these are more than one visitor may hold.
    """
    held, limits = tray_in(task.asked["tray"]), settings.limits()
    held_before = sum(len(one.article.text) for one in held.entries)
    if held_before + sum(len(one.article.text) for one in intake.found) > limits.unpacked_bytes:
        raise IntakeError(
            f"Together these are more than {limits.unpacked_bytes:,} characters, so the last ones were not taken in. "
            "Analyse what is here first, or run Parallax on a machine of your own."
        )
    return added(held, intake, limits)


def _keep(task: Task) -> Plain:
    """Analyse a corpus and keep it in the library."""
    corpus, corrections = corpus_in(task.asked["corpus"]), corrections_in(task.asked["corrections"])
    kept = open_library().keep(corpus, corrections, progress=task.progress, before_writing=_told(task))
    return {"name": kept.name, "secret": kept.secret}


def _take(task: Task) -> Plain:
    """Take in the file of a corpus."""
    kept = open_library().take(task.attached[0], task.progress, before_writing=_told(task))
    return {"name": kept.name, "secret": kept.secret}


def _change(task: Task) -> Plain:
    """Keep a further version of a corpus; what is not given stays as it was."""
    given = task.asked["given"]
    changed = {name: given[name] for name in ("title", "chosen", "options") if name in given}
    if "articles" in given:
        changed["articles"] = corpus_in({**_EMPTY, "articles": given["articles"]}).articles
    if "corrections" in given:
        changed["corrections"] = corrections_in(given["corrections"])
    name, secret = task.asked["name"], task.asked["secret"]
    kept = open_library().change(name, secret, progress=task.progress, **changed)
    return {"name": kept.name, "secret": kept.secret, "meanwhile": kept.meanwhile and kept.meanwhile.isoformat()}


_EMPTY: Plain = {"name": "", "problems": [], "chosen": "", "options": {}}


def _share(task: Task) -> Plain:
    """Keep a version of a corpus without its full texts."""
    kept = open_library().share(task.asked["name"], task.asked["secret"])
    return {"name": kept.name, "secret": kept.secret}


def _upgrade(task: Task) -> Plain:
    """Measure anew what this version measures otherwise than the one that kept a corpus."""
    return {"stages": open_library().upgrade(task.asked["name"], task.progress)}


def _told(task: Task) -> Callable[[Kept], None]:
    """Return what tells of a corpus before it is written: the last moment at which the job can be stopped."""

    def tell(kept: Kept) -> None:
        task.progress("Keeping", 0, 0)
        task.keeps(kept.name, kept.secret)

    return tell


_KINDS: dict[str, Callable[[Task], Plain]] = {
    "files": _files,
    "paste": _paste,
    "addresses": _addresses,
    "keep": _keep,
    "take": _take,
    "change": _change,
    "share": _share,
    "upgrade": _upgrade,
    "read": lambda task: read_portion(task.asked, task.progress),
    "measure": lambda task: measure_portion(task.asked, task.progress),
    **for_pages.KINDS,
}
