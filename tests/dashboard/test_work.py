"""Work beside the page: it tells how far it is, and ends when nobody wants it any more."""

from __future__ import annotations

import time
from collections.abc import Callable

from components.corpus import CorpusError
from dashboard.work import Work

Tell = Callable[[str, int, int], None]


def work(call: Callable[[Tell], object]) -> Work:
    return Work("Reading", call, lambda result: None)


def test_what_the_work_returns_is_kept() -> None:
    done = work(lambda tell: "found")
    done.run()

    assert (done.done, done.result, done.error, done.stopped) == (True, "found", None, False)


def test_the_work_tells_how_far_it_is() -> None:
    done = work(lambda tell: tell("a.txt", 1, 3))
    done.run()

    assert (done.what, done.steps, done.of) == ("a.txt", 1, 3)


def test_work_that_was_stopped_ends_at_its_next_step_with_nothing() -> None:
    done = work(lambda tell: [tell("a.txt", 1, 3), "found"])
    done.stopped = True
    done.run()

    assert (done.done, done.result, done.error) == (True, None, None)


def test_work_that_nobody_looks_at_any_more_ends() -> None:
    done = work(lambda tell: [tell("a.txt", 1, 3), "found"])
    done.seen = time.monotonic() - 301
    done.run()

    assert (done.done, done.stopped, done.result) == (True, True, None)


def test_what_goes_wrong_is_kept_for_the_page() -> None:
    error = CorpusError("no article could be read.")

    def fail(tell: Tell) -> None:
        raise error

    done = work(fail)
    done.run()

    assert (done.done, done.error) == (True, error)
