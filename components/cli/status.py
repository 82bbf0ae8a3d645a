"""What every command tells the shell and the person before it."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterable
from typing import TextIO

from components.analysis.analyse import Progress
from components.corpus.article import CorpusError, Problem
from components.corrections import CorrectionsError
from components.library import LibraryError

#: What a command tells the shell.
DONE, INCOMPLETE, NOTHING, INTERRUPTED = 0, 1, 2, 130


def tell(problems: Iterable[Problem]) -> int:
    """Write problems to the error stream, and return the status that they make."""
    problems = list(problems)
    warn(f"{'error' if problem.lost else 'note'}: {problem}" for problem in problems)
    return INCOMPLETE if any(problem.lost for problem in problems) else DONE


def explain(error: Exception, place: object) -> None:
    """Write to the error stream what went wrong; `place` is where the command writes."""
    if isinstance(error, CorpusError | CorrectionsError | LibraryError):
        warn([f"error: {error}"])
    elif isinstance(error, OSError):
        warn([f"error: {error.filename or place}: {error.strerror}. Choose another folder."])
    else:
        lines = "".join(traceback.format_exception(error)).rstrip()
        warn([lines, f"error: something went wrong ({type(error).__name__}). Please report it."])


def say(lines: Iterable[str]) -> None:
    """Print lines; whoever reads no further, as `| head` does, changes nothing of what was done."""
    _print(lines, sys.stdout)


def warn(lines: Iterable[str]) -> None:
    """Write lines to the error stream, likewise."""
    _print(lines, sys.stderr)


def _print(lines: Iterable[str], stream: TextIO) -> None:
    lines = list(lines)
    try:
        for line in lines:
            print(line, file=stream)
        stream.flush()
    except OSError:  # nobody reads any more, or the disk is full that it goes to
        # What is still in the buffer would be tried once more at the end, and fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


#: A step that is counted in tables, where all others are in articles.
TABLES = "Comparing and writing"


def bar(after: float = 1) -> Progress:
    """Return a teller that shows a bar on the error stream for each step that takes longer than `after` seconds."""
    from tqdm import tqdm  # noqa: PLC0415

    tqdm.monitor_interval = 0  # its thread would keep this process from being copied (`worker.copies`)
    bars: dict[str, tqdm] = {}
    here = os.getpid()

    def tell(what: str, done: int, total: int) -> None:
        if os.getpid() != here:  # a copy of this process, which tells itself how far they are
            return
        if what not in bars:
            unit = " tables" if what == TABLES else " articles"
            bars[what] = tqdm(total=total, desc=what, unit=unit, delay=after, file=sys.stderr)
        bar = bars[what]
        bar.update(done - bar.n)
        if done == total:
            bar.close()

    return tell
