"""Whether work grows with its input or with its square, told in a way that a busy machine does not change."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

#: Four times the input costs work that grows with it four times as much, and work that grows with its square sixteen
#: times. Ten lies between both, and no neighbour on the machine makes up for it.
TIMES, MOST = 4, 10
#: Seconds of the processor below which nothing is compared: clocks are too coarse.
_LEAST = 0.02
#: Steps that small inputs may differ by.
_FEW = 1_000


def grows_with_its_input(work: Callable[[int], object], size: int) -> bool:
    """Return whether work on `size` units takes no more than ten times the processor's time of a quarter of them."""
    small = _seconds(work, size // TIMES)
    return _seconds(work, size) <= MOST * max(small, _LEAST)


def _seconds(work: Callable[[int], object], size: int) -> float:
    """Return the least of three; time in which others had the processor does not count."""
    found = []
    for _ in range(3):
        start = time.process_time()
        work(size)
        found.append(time.process_time() - start)
    return min(found)


def steps(work: Callable[[], object]) -> int:
    """Return how many functions a piece of work calls, Python's own among them: the same on every machine.

    What goes on inside one call of a library written in C (a pattern that is searched for) counts as one step.
    """
    count = 0

    def step(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(step)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def grows_by_steps(work: Callable[[int], object], size: int) -> bool:
    """Return whether work on `size` units takes at most two and a half times the steps of half as many."""
    work(max(1, size // 20))  # what is read and compiled once
    return steps(lambda: work(size)) <= 2.5 * steps(lambda: work(size // 2)) + _FEW
