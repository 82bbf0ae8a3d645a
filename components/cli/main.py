"""Finds the command that was called for and runs it."""

from __future__ import annotations

import argparse
import gc
import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from components.cli import analyse, exchange, owner, replicate, report
from components.cli.status import INTERRUPTED, NOTHING, explain, warn
from components.library import LibraryRules
from components.worker.settings import warnings

#: Objects that are made before Python looks for unreachable cycles among them; 700 where nobody says so.
_OBJECTS = 50_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    chosen = _parser().parse_args(arguments)
    try:
        with _ended_as_interrupted(), seldom_collected():
            # A rubbish setting is told before anything is done.
            LibraryRules.from_environment()
            warn(f"note: {one}" for one in warnings())
            return chosen.run(chosen)
    except KeyboardInterrupt:
        warn(["interrupted: whatever was written before is whole."])
        return INTERRUPTED
    except Exception as error:
        explain(error, chosen.out)
    return NOTHING


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Have Python look for unreachable cycles a seventieth as often as it would.

    Of a large corpus millions of objects are made that stay, and hardly a cycle: looking through them again and again
    took 6 % of a command's time.
    """
    before = gc.get_threshold()
    gc.set_threshold(_OBJECTS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextmanager
def _ended_as_interrupted() -> Iterator[None]:
    """Have each wish to end this program go the way of an interruption, so that nothing is left half done.

    A closed terminal is one, but for whoever said that it is none (`nohup`).
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    wishes = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {wish: signal.getsignal(wish) for wish in wishes}
    for wish, handler in before.items():
        if handler is not signal.SIG_IGN:
            signal.signal(wish, signal.default_int_handler)
    try:
        yield
    finally:
        for wish, handler in before.items():
            signal.signal(wish, signal.SIG_DFL if handler is None else handler)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m components", description="Compare how outlets tell one event.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for module in (analyse, report, exchange, owner, replicate):
        module.add_command(commands)
    return parser
