"""Whose turn it is: who has fewest jobs goes first, and one worker at least is kept free of long jobs."""

from __future__ import annotations

import secrets
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from components.worker.job import Job

#: Seconds from which a job is a long one: by what is expected of it, and once it has taken so many.
LONG = 15.0
#: One that was to be short counts as long sooner: once it has taken so many times what was expected, and so many
#: seconds. Else two pastes made to be slow would keep everybody waiting on a server of two workers.
_TIMES, _AT_LEAST = 4.0, 2.0
#: Portions of a corpus, by kind: whoever reads and measures in portions knows how long that takes, so none is long.
_PORTIONS = ("read", "measure")
#: What is expected at first: seconds for each kind of job, and for each of its characters. What jobs then take is
#: learned (`Expected`).
_SECONDS: Mapping[str, tuple[float, float]] = {
    "files": (0.5, 2e-6),
    "paste": (0.3, 2e-6),
    "addresses": (2.0, 1.0),
    "keep": (1.5, 2.5e-5),
    "take": (1.5, 2.5e-5),
    "change": (1.5, 2.5e-5),
    "share": (1.5, 1e-5),
    "upgrade": (1.5, 2.5e-5),
    "alter": (1.0, 1e-5),
    "read": (0.1, 0.0),
    "measure": (0.1, 0.0),
    "own": (0.1, 0.0),
    "page": (1.0, 2e-6),
    "file": (2.0, 1e-5),
}


@dataclass(eq=False)
class Ticket:
    """A job on its way. `answer`, `refused` or `failed` is there once `done` is.

    `turn` says in whose turn it is taken up; a job of nobody's has a turn of its own.
    `seen` is when somebody last asked: where nobody has for `patience` seconds, the job ends and is forgotten. `keeps`
    are the name and the secret of the corpus that it writes.
    """

    job: Job
    visitor: str
    expected: float
    what: str = ""
    steps: int = 0
    of: int = 0
    done: bool = False
    answer: dict[str, Any] | None = None
    refused: str = ""
    failed: str = ""
    keeps: tuple[str, str] | None = None
    stopped_at: float | None = None
    began_at: float | None = None
    seen: float = field(default_factory=time.monotonic)
    patience: float = 900.0
    forgotten: bool = False
    key: str = field(default_factory=partial(secrets.token_hex, 18))
    turn: str = ""

    def __post_init__(self) -> None:
        self.turn = self.turn or self.visitor or self.key

    def is_long(self, now: float) -> bool:
        """Return whether the job is expected to be long, or has shown to be."""
        if self.job.kind in _PORTIONS:
            return False
        shown = min(LONG, max(_AT_LEAST, _TIMES * self.expected))
        return self.expected > LONG or (self.began_at is not None and now - self.began_at > shown)

    def left(self, now: float | None = None) -> float:
        """Return the seconds that it is expected to take from now on."""
        taken = 0.0 if self.began_at is None else (time.monotonic() if now is None else now) - self.began_at
        return max(self.expected - taken, 0.1 * self.expected, 0.5)

    def look(self) -> None:
        """Note that somebody waits for it."""
        self.seen = time.monotonic()


def in_turn(waiting: Sequence[Ticket], running: Sequence[Ticket]) -> list[Ticket]:
    """Return the jobs that wait in the order of their turns: by how many their visitor has before them, then as given.

    So whoever gives ten jobs waits with the second until everybody else's first is taken up.
    """
    before = Counter(one.turn for one in running)
    turns: list[tuple[int, int]] = []
    for number, one in enumerate(waiting):
        turns.append((before[one.turn], number))
        before[one.turn] += 1
    return [waiting[number] for _, number in sorted(turns)]


def next_one(waiting: Sequence[Ticket], running: Sequence[Ticket], workers: int, now: float) -> Ticket | None:
    """Return the job that may begin now, None where none may.

    Long ones leave one worker to the others. A short one that turns out long counts as long from then on, and another
    worker takes its place among the short ones, until there are twice as many workers as there should be.
    """
    long_ones = sum(one.is_long(now) for one in running)
    short_ones = len(running) - long_ones
    free_for_short = workers - min(long_ones, workers - 1) - short_ones > 0 and len(running) < 2 * workers
    free_for_long = long_ones < workers - 1 and len(running) < workers
    for one in in_turn(waiting, running):
        if free_for_long if one.expected > LONG else free_for_short:
            return one
    return None


def ahead(ticket: Ticket, waiting: Sequence[Ticket], running: Sequence[Ticket], workers: int, now: float) -> Ahead:
    """Return how many jobs are taken up before one that waits, and in how many seconds its turn may come."""
    lane = [one for one in in_turn(waiting, running) if (one.expected > LONG) == (ticket.expected > LONG)]
    before = lane[: lane.index(ticket)] if ticket in lane else []
    busy = [one for one in running if one.is_long(now) == (ticket.expected > LONG)]
    hands = max(1, workers - 1)
    seconds = sum(one.left(now) for one in (*before, *busy)) / hands
    return Ahead(len(before), seconds)


@dataclass(frozen=True)
class Ahead:
    """What a job waits for: how many jobs, and for how many seconds they are expected to last."""

    jobs: int
    seconds: float


class Expected:
    """How long jobs take on this machine: a first guess for each kind, put right by those that were done."""

    def __init__(self) -> None:
        self._factor: dict[str, float] = {}

    def seconds(self, job: Job) -> float:
        """Return the seconds that a job is expected to take."""
        return self._guess(job) * self._factor.get(job.kind, 1.0)

    def at_least(self, job: Job) -> float:
        """Return the seconds of a job on a machine as quick as this one has shown itself, or as was first guessed."""
        return min(self._guess(job), self.seconds(job))

    def learn(self, job: Job, seconds: float) -> None:
        """Note what a job took; of the last ones each counts half as much as the next."""
        told = min(max(seconds / self._guess(job), 0.2), 20.0)
        self._factor[job.kind] = 0.5 * self._factor.get(job.kind, told) + 0.5 * told

    def _guess(self, job: Job) -> float:
        at_least, each = _SECONDS[job.kind]
        return at_least + each * job.size
