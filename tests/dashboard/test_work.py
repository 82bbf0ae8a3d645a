"""Work beside the page: what is told of it, and what comes of it."""

from __future__ import annotations

import time

import pytest

from components.worker.jobs import Job
from components.worker.lanes import Ticket
from dashboard import progress
from dashboard.work import Work, pool


def work(**known: object) -> Work:
    ticket = Ticket(Job("files", {}), "somebody", expected=2.0)
    for name, value in known.items():
        setattr(ticket, name, value)
    return Work("Reading your files", ticket, print)


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ({"what": "a.txt", "steps": 1, "of": 3}, "a.txt · 1 of 3"),
        ({"what": "a.txt"}, "a.txt"),
        ({"what": "Reading your files", "steps": 1, "of": 3}, "1 of 3"),
        ({"what": "a.txt", "expected": 32.0}, "a.txt · about 30 seconds left"),
        (
            {"what": "Keywords", "steps": 1_000, "of": 3_000, "expected": 130.0},
            "Keywords · 1,000 of 3,000 · about 2 minutes left",
        ),
    ],
)
def test_work_that_goes_on_tells_what_is_done_and_how_long_it_will_take(known: dict[str, object], told: str) -> None:
    assert work(began_at=time.monotonic(), **known).told() == told


def test_work_that_waits_tells_its_place() -> None:
    assert work().told() == "Yours is next"


def test_the_share_is_that_of_the_step() -> None:
    assert work(steps=1, of=4).share == 0.25
    assert work().share == 0.0


def test_who_looks_keeps_the_job() -> None:
    going = work(seen=0.0)
    going.look()

    assert time.monotonic() - going.ticket.seen < 60


def test_work_that_nobody_waits_for_is_answered_for_no_more() -> None:
    gone, going = work(forgotten=True), work()
    progress.watch(gone)
    progress.watch(going)

    assert progress.found(gone.key) is None
    assert progress.found(going.key) is going


def test_there_is_one_pool_for_all_visitors() -> None:
    assert pool() is pool()
