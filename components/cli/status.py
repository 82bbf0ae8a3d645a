"""What every command tells the shell and the person before it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from components.analysis.analyse import Progress
from components.corpus.article import Problem

#: What a command tells the shell.
DONE, INCOMPLETE, NOTHING, INTERRUPTED = 0, 1, 2, 130


def tell(problems: Iterable[Problem]) -> int:
    """Write problems to the error stream, and return the status that they make."""
    lost = False
    for problem in problems:
        print(f"{'error' if problem.lost else 'note'}: {problem}", file=sys.stderr)
        lost = lost or problem.lost
    return INCOMPLETE if lost else DONE


def say(lines: Iterable[str]) -> None:
    """Print lines; whoever reads no further, as `| head` does, changes nothing of what was done."""
    try:
        for line in lines:
            print(line)
        sys.stdout.flush()
    except BrokenPipeError:
        # What is still in the buffer would be tried once more at the end, and fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def bar(after: float = 1) -> Progress:
    """Return a teller that shows a bar on the error stream for each step that takes longer than `after` seconds."""
    from tqdm import tqdm  # noqa: PLC0415

    bars: dict[str, tqdm] = {}

    def tell(what: str, done: int, total: int) -> None:
        if what not in bars:
            bars[what] = tqdm(total=total, desc=what, unit=" articles", delay=after, file=sys.stderr)
        bar = bars[what]
        bar.update(done - bar.n)
        if done == total:
            bar.close()

    return tell
