"""What the page of the codebook works out: by itself where that is little, else beside it, in a worker."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

from components.analysis.analyse import Analysis
from components.frames import COMPONENT
from components.frames.beside import LOOKED_AT
from components.frames.changes import how_many_within
from components.worker.jobs import Job
from components.worker.wire import Plain
from dashboard import aside, data, source

#: Characters of articles up to which the page does it itself: counting and looking for words take some tenths of a
#: second then, and a job would take as long to open the corpus.
_LITTLE = 150_000


def is_much(whole: Analysis) -> bool:
    """Return whether an analysis is too large for the server's threads, and lies where a worker can open it."""
    return source.for_work(whole, _LITTLE) is not None


def looked_at(whole: Analysis) -> int:
    """Return how many articles are looked at: the first ones that together have so many characters."""
    return how_many_within(whole.corpus.articles, LOOKED_AT)


def beside_the_page(
    work: str, asked: Hashable, does: str, given: Mapping[str, Any], fields: tuple[str, ...] = ()
) -> Plain | None:
    """Return the answer to some work of `components.frames.beside`; None while it goes on, which is drawn here."""

    def job() -> Job:
        of = source.of_page()
        told = {"measure": COMPONENT.slug, "work": work, "does": does, "given": given, "source": of and of.out()}
        return Job("page", told, size=source.size_of(data.analysis()))

    return aside.answer(work, (data.key(), asked), does, job, fields)
