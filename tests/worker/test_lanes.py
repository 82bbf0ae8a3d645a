"""Whose turn it is among the jobs that wait."""

from __future__ import annotations

import pytest

from components.worker.jobs import Job
from components.worker.lanes import LONG, Expected, Ticket, ahead, in_turn, next_one

NOW = 1_000.0


def ticket(visitor: str, expected: float = 1.0, began: float | None = None) -> Ticket:
    one = Ticket(Job("paste", {}), visitor, expected)
    one.began_at = began
    return one


def short(visitor: str, taken: float = 0.0) -> Ticket:
    return ticket(visitor, 1.0, NOW - taken)


def long(visitor: str) -> Ticket:
    return ticket(visitor, LONG + 1, NOW)


def test_a_visitors_second_job_waits_for_everybody_elses_first() -> None:
    first, second, other = ticket("ann"), ticket("ann"), ticket("bob")

    assert in_turn([first, second, other], []) == [first, other, second]


def test_who_has_a_job_going_waits_for_those_who_have_none() -> None:
    one, other = ticket("ann"), ticket("bob")

    assert in_turn([one, other], [short("ann")]) == [other, one]


@pytest.mark.parametrize(
    ("running", "starts"),
    [
        ([], True),
        ([long("ann")], True),  # one of two workers is kept free of long jobs
        ([long("ann"), short("bob")], False),
        ([short("ann"), short("bob")], False),
        ([short("ann", taken=5.0), short("bob")], False),  # the first counts as long, the second is short
        ([short("ann", taken=5.0), short("bob", taken=3.5)], False),  # which four times what was expected is not
        ([short("ann", taken=5.0), short("bob", taken=4.5)], True),  # both turned out long: one more worker
        ([short(name, taken=5.0) for name in "abcd"], False),  # twice as many as there should be
    ],
)
def test_a_short_job_begins_whatever_long_ones_go_on(running: list[Ticket], starts: bool) -> None:
    waiting = [ticket("eve")]

    assert (next_one(waiting, running, workers=2, now=NOW) is waiting[0]) == starts


@pytest.mark.parametrize(
    ("running", "starts"),
    [([], True), ([long("ann")], False), ([short("ann")], True), ([long("a"), short("b")], False)],
)
def test_a_long_job_leaves_one_worker_free(running: list[Ticket], starts: bool) -> None:
    waiting = [ticket("eve", LONG + 1)]

    assert (next_one(waiting, running, workers=2, now=NOW) is waiting[0]) == starts


@pytest.mark.parametrize(
    ("expected", "taken", "told"),
    [(0.3, 1.9, False), (0.3, 2.1, True), (1.0, 3.9, False), (1.0, 4.1, True), (9.0, 14.0, False), (9.0, 15.5, True)],
)
def test_a_job_counts_as_long_once_it_took_four_times_what_was_expected(
    expected: float, taken: float, told: bool
) -> None:
    """Two pastes made to be slow kept everybody else waiting for 15 seconds."""
    assert ticket("ann", expected, NOW - taken).is_long(NOW) == told


def test_portions_of_a_corpus_bring_no_further_workers() -> None:
    portions = [Ticket(Job(kind, {}), "", 0.1, began_at=NOW - 60.0) for kind in ("read", "measure")]

    assert next_one([ticket("eve")], portions, workers=2, now=NOW) is None


def test_jobs_of_one_turn_wait_for_everybody_elses_first() -> None:
    portions = [Ticket(Job("read", {}), "", 0.1, turn="the server") for _ in range(3)]
    paste = ticket("ann")

    assert in_turn([*portions[1:], paste], portions[:1])[0] is paste


def test_a_short_job_overtakes_a_long_one_that_waits() -> None:
    large, small = ticket("ann", LONG + 1), ticket("bob")

    assert next_one([large, small], [long("eve")], workers=2, now=NOW) is small


def test_the_place_counts_jobs_of_the_same_lane() -> None:
    first, second, large = ticket("ann", 4.0), ticket("bob", 2.0), ticket("eve", LONG + 1)
    told = ahead(second, [large, first, second], [short("dan"), long("fay")], workers=2, now=NOW)

    assert (told.jobs, told.seconds) == (1, 5.0)  # 4 of the one before, 1 of the one that goes on


def test_how_long_jobs_take_is_learned_from_those_that_were_done() -> None:
    expected, job = Expected(), Job("paste", {}, size=1_000_000)
    before = expected.seconds(job)
    expected.learn(job, 2 * before)

    assert expected.seconds(job) == pytest.approx(2 * before)


def test_the_key_of_a_job_has_nothing_that_a_part_of_the_page_may_not_be_called_by():
    """Streamlit refuses a part whose name holds two underscores in a row, which one key in some hundred had."""
    assert all(set(Ticket(Job("paste", {}), "somebody", 1.0).key) <= set("0123456789abcdef") for _ in range(50))
