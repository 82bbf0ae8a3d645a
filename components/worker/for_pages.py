"""Jobs that a page of the dashboard asks for, by their kinds; each loads what it needs when the first one comes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from components.worker.wire import Plain

if TYPE_CHECKING:
    from components.worker.jobs import Task


def _own(task: Task) -> Plain:
    """Keep the corpus that the server opens by itself where it is opened from."""
    from components.worker.own import keep_own  # noqa: PLC0415

    return keep_own(task.asked, task.progress)


def _page(task: Task) -> Plain:
    """Do what a measure's own page asks for."""
    from components.worker.shown import have_done  # noqa: PLC0415

    return have_done(task.asked, task.progress)


def _file(task: Task) -> Plain:
    """Write a file that is taken away."""
    from components.worker.taken_away import written  # noqa: PLC0415

    return written(task.asked, task.progress)


def _alter(task: Task) -> Plain:
    """Put a corpus right, or hide its outlets' names, for the server to open."""
    from components.worker.altering import alter  # noqa: PLC0415

    return alter(task.asked, task.progress)


KINDS: Mapping[str, Callable[[Task], Plain]] = {"own": _own, "page": _page, "file": _file, "alter": _alter}
