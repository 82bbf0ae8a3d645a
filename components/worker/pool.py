"""The workers of a server (or a command): jobs wait here for their turn, are done beside it, and can be stopped."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from components.worker.job import Job, undo
from components.worker.lanes import Ahead, Expected, Ticket, ahead, next_one
from components.worker.process import Ended, Worker
from components.worker.rules import WorkRules

#: Seconds between two looks at what goes on; between asking a job to stop and ending its process.
_GLANCE, _GRACE = 0.25, 1.0
#: Seconds after which a worker ends that has nothing to do; the last one stays, warm for the next job.
_IDLE = 180.0
_COMPONENTS = Path(__file__).resolve().parents[1]


class Refused(ValueError):
    """A job that is not taken; the message says why, and what to do."""


class Pool:
    """Workers and what waits for them. `idle` are the seconds after which a worker with nothing to do ends."""

    def __init__(self, rules: WorkRules | None = None, idle: float = _IDLE) -> None:
        self.rules = rules or WorkRules.from_environment()
        self._idle = idle
        self._turn = threading.Condition()
        self._waiting: list[Ticket] = []
        self._running: dict[Ticket, Worker | None] = {}
        self._workers: set[Worker] = set()
        self._hands = 0
        self._resting = 0
        self._closed = False
        self._tickets: dict[str, Ticket] = {}
        self._expected = Expected()
        self._watching: threading.Thread | None = None

    def submit(self, job: Job, visitor: str = "", turn: str = "") -> Ticket:
        """Take a job up and return its ticket; a job of nobody's is not counted against anybody.

        Jobs that share a `turn` are taken up as if one visitor had given them.

        Raises:
            Refused: the visitor has as many jobs as one may have, too many wait, or one job may not take so long.
        """
        with self._turn:
            going = (*self._waiting, *self._running)
            own = sum(one.visitor == visitor and one.stopped_at is None for one in going)
            if visitor and own >= self.rules.each:
                raise Refused(
                    f"You have {self.rules.each} things going on already, as many as one visitor may. "
                    "Wait until one is done, or stop it."
                )
            if len(self._waiting) >= self.rules.waiting:
                raise Refused("Too many visitors wait for their articles just now. Nothing is lost: try again later.")
            if wrong := self.rules.too_long(self._expected.at_least(job)):
                raise Refused(wrong)
            ticket = Ticket(job, visitor, self._expected.seconds(job), turn=turn)
            self._waiting.append(ticket)
            self._tickets[ticket.key] = ticket
            self._staff()
            self._turn.notify_all()
        return ticket

    def warm_up(self) -> None:
        """See to it that a worker is there before the first job comes."""
        with self._turn:
            if not self._hands:
                self._hire()

    def find(self, key: str) -> Ticket | None:
        """Return the job of a key; it is kept until somebody takes its answer, or nobody asks for it any more."""
        return self._tickets.get(key)

    def forget(self, ticket: Ticket) -> None:
        """Note that a job's answer was taken."""
        with self._turn:
            self._tickets.pop(ticket.key, None)
            ticket.forgotten = True

    def stop(self, ticket: Ticket) -> None:
        """Stop a job: one that waits at once, one that goes on within two seconds, whatever it does."""
        with self._turn:
            if ticket.done or ticket.stopped_at is not None:
                return
            ticket.stopped_at = time.monotonic()
            if ticket in self._waiting:
                self._waiting.remove(ticket)
                ticket.done = True
                self._turn.notify_all()
            worker = self._running.get(ticket)
        if worker is not None:
            worker.stop()

    def wait(self, ticket: Ticket, seconds: float | None = None) -> bool:
        """Wait until a job is done, so many seconds at most; return whether it is."""
        with self._turn:
            return self._turn.wait_for(lambda: ticket.done, seconds)

    def ahead(self, ticket: Ticket) -> Ahead:
        """Return what a job that has not begun waits for."""
        with self._turn:
            return ahead(ticket, self._waiting, tuple(self._running), self.rules.workers, time.monotonic())

    def pids(self) -> list[int]:
        """Return the ids of the workers' processes."""
        with self._turn:
            return [worker.pid for worker in self._workers if worker.is_alive()]

    def close(self) -> None:
        """End all workers with whatever they do."""
        with self._turn:
            self._closed = True
            for ticket in self._waiting:
                ticket.done = True
            self._waiting.clear()
            workers = list(self._workers)
            self._turn.notify_all()
        for worker in workers:
            worker.kill()

    def _staff(self) -> None:
        """Start a worker where a job may begin and none is free; call it with the lock."""
        while self._hands < 2 * self.rules.workers and self._startable() > self._resting:
            self._hire()
        if self._watching is None:
            self._watching = threading.Thread(target=self._watch, daemon=True, name="parallax jobs")
            self._watching.start()

    def _startable(self) -> int:
        waiting, running, now = list(self._waiting), list(self._running), time.monotonic()
        count = 0
        while (one := next_one(waiting, running, self.rules.workers, now)) is not None:
            waiting.remove(one)
            running.append(one)
            count += 1
        return count

    def _hire(self) -> None:
        self._hands += 1
        self._resting += 1
        threading.Thread(target=self._attend, daemon=True, name="parallax worker").start()

    def _attend(self) -> None:
        """Give one worker job after job until there has been none for long; its thread lives as long as it."""
        worker = self._ready(None)
        while (ticket := self._next()) is not None:
            worker = self._ready(worker)
            with self._turn:
                self._running[ticket] = worker
            if worker is None:
                ticket.failed = f"No process could be started for it on this machine. {_UNCHANGED} Try again later."
            elif ticket.stopped_at is None and not self._do(worker, ticket):
                worker.end()
            with self._turn:
                del self._running[ticket]
                self._resting += 1
                ticket.done = True
                ticket.job = Job(ticket.job.kind, {})  # what was given may be large, and is needed no more
                self._turn.notify_all()
            worker = self._ready(worker)
        self._dismiss(worker)

    def _ready(self, worker: Worker | None) -> Worker | None:
        """Return a worker that lives and has the code that the server has: this one, or another."""
        code = _code()
        if worker is not None and worker.is_alive() and worker.code == code:
            return worker
        self._dismiss(worker)
        try:
            worker = Worker(self.rules.nice, code)
        except OSError:
            return None
        with self._turn:
            self._workers.add(worker)
        return worker

    def _dismiss(self, worker: Worker | None) -> None:
        if worker is not None:
            worker.end()
            with self._turn:
                self._workers.discard(worker)

    def _next(self) -> Ticket | None:
        """Return the next job, None where the worker should end."""
        free_since = time.monotonic()
        with self._turn:
            while True:
                now = time.monotonic()
                ticket = next_one(self._waiting, tuple(self._running), self.rules.workers, now)
                spare = self._hands > 1 and now - free_since > self._idle
                if self._closed or (ticket is None and spare):
                    self._hands -= 1
                    self._resting -= 1
                    return None
                if ticket is not None:
                    self._waiting.remove(ticket)
                    self._running[ticket] = None
                    self._resting -= 1
                    ticket.began_at = now
                    return ticket
                self._turn.wait(self._idle + 1.0)

    def _do(self, worker: Worker, ticket: Ticket) -> bool:
        """Have a job done; return whether the worker is still there."""

        def hear(told: Mapping[str, Any]) -> None:
            if "told" in told:
                ticket.what, ticket.steps, ticket.of = told["told"]
            elif "keeps" in told:
                name, secret = told["keeps"]
                ticket.keeps = name, secret

        began = time.monotonic()
        try:
            told = worker.run(ticket.job, self.rules, hear)
        except Ended as ended:
            if ticket.keeps:
                undo(*ticket.keeps)
            if ticket.stopped_at is None and not self._closed:
                ticket.failed = _reason(ended.code, self.rules)
            return False
        ticket.answer, ticket.refused = told.get("answer"), told.get("refused", "")
        if told.get("failed") == "memory":
            ticket.failed = _MEMORY.format(self.rules.megabytes)
        elif "failed" in told:
            ticket.failed = f"Something went wrong ({told['failed']}); the server's log tells more. {_UNCHANGED}"
        elif ticket.answer is not None:
            self._expected.learn(ticket.job, time.monotonic() - began)
        return told.get("failed") != "memory"

    def _watch(self) -> None:
        """End jobs that do not stop or that nobody waits for any more, and start workers where turns have come."""
        while not self._closed:
            time.sleep(_GLANCE)
            for worker in self._overdue():
                worker.kill()
            for ticket in self._abandoned():
                self.stop(ticket)
                if ticket.done:
                    self.forget(ticket)
                    if ticket.answer is not None and ticket.keeps:
                        ticket.answer, ticket.failed = None, _UNWANTED
                        undo(*ticket.keeps)
            with self._turn:
                if self._waiting:
                    self._staff()
                    self._turn.notify_all()

    def _overdue(self) -> list[Worker]:
        now = time.monotonic()
        with self._turn:
            return [
                worker
                for one, worker in self._running.items()
                if worker is not None and one.stopped_at is not None and now - one.stopped_at > _GRACE
            ]

    def _abandoned(self) -> Iterator[Ticket]:
        now = time.monotonic()
        return iter([one for one in list(self._tickets.values()) if now - one.seen > one.patience])


def _code() -> int:
    """Return when the code was last changed: a worker does no job with code that is not what the server has."""
    newest = 0
    for file in _COMPONENTS.rglob("*"):
        if file.suffix in (".py", ".txt", ".csv"):
            with suppress(OSError):
                newest = max(newest, file.stat().st_mtime_ns)
    return newest


_UNWANTED = "Nobody waited for it any more, so the corpus was not kept. Begin again to have it."
_UNCHANGED = "Nothing was changed: what was there before is still there."
_MEMORY = f"It needed more than the {{:,}} MB of memory that one job may take here. {_UNCHANGED} Give it in parts."


def _reason(code: int, rules: WorkRules) -> str:
    """Return why a worker ended in the middle of a job, in sentences."""
    told = {
        "SIGXCPU": f"It took more than the {rules.processor:,} seconds of a processor that one job may take here. "
        f"{_UNCHANGED} Give it in parts.",
        "SIGALRM": f"It took longer than the {rules.seconds:,} seconds of one job here. {_UNCHANGED} Give it in parts.",
        "SIGABRT": _MEMORY.format(rules.megabytes),
    }
    # Windows knows none of these signals, and has none of these limits.
    reasons = {-getattr(signal, name): reason for name, reason in told.items() if hasattr(signal, name)}
    died = f"The process that did it was ended, perhaps for want of memory. {_UNCHANGED} Try once more."
    return reasons.get(code, died)
