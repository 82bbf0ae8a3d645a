"""Where the jobs of one corpus get done: a function that takes jobs up as it goes, and answers in their order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from math import inf
from typing import TypeVar

from components.worker.job import Job
from components.worker.lanes import Ticket
from components.worker.pool import Pool, Refused
from components.worker.wire import Plain

#: Does jobs somewhere, and yields what came of each in their order; nothing of one that failed.
Doing = Callable[[Iterable[Job]], Iterator[Plain]]
#: Jobs under way for each worker: none waits for its next, and of a large corpus little is held as jobs.
AHEAD = 4

_Begun = TypeVar("_Begun")


def begun(jobs: Iterable[Job], most: Callable[[], int], begin: Callable[[Job], _Begun]) -> Iterator[_Begun]:
    """Begin jobs in their order and yield what `begin` gives of each; `most` says how many may be under way by now."""
    still = iter(jobs)
    under_way: deque[_Begun] = deque()
    while True:
        under_way.extend(begin(job) for job in islice(still, max(most() - len(under_way), 0)))
        if not under_way:
            return
        yield under_way.popleft()


def in_processes(pool: Pool, jobs: Iterable[Job], turn: str = "") -> Iterator[Plain]:
    """Do jobs in the processes of a pool on this machine (`Doing`); `turn` is as in `Pool.submit`."""

    def begin(job: Job) -> Ticket | None:
        try:
            ticket = pool.submit(job, turn=turn)
        except Refused:  # others have filled the queue
            return None
        ticket.patience = inf
        return ticket

    for ticket in begun(jobs, lambda: pool.rules.workers * AHEAD, begin):
        if ticket is None:
            yield {}
            continue
        pool.wait(ticket)
        pool.forget(ticket)
        yield ticket.answer or {}
