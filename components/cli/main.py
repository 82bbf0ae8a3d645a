"""Finds the command that was called for and runs it."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from components.cli import analyse, exchange, owner, replicate, report
from components.cli.status import INTERRUPTED, NOTHING
from components.corpus.article import CorpusError
from components.corrections import CorrectionsError
from components.library import LibraryError, LibraryRules
from components.worker.settings import warnings


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    chosen = _parser().parse_args(arguments)
    try:
        with _ended_as_interrupted():
            # A rubbish setting is told before anything is done.
            LibraryRules.from_environment()
            for one in warnings():
                print(f"note: {one}", file=sys.stderr)
            return chosen.run(chosen)
    except (CorpusError, CorrectionsError, LibraryError) as error:
        print(f"error: {error}", file=sys.stderr)
    except OSError as error:
        print(f"error: {error.filename or chosen.out}: {error.strerror}. Choose another folder.", file=sys.stderr)
    except KeyboardInterrupt:
        print("interrupted: whatever was written before is whole.", file=sys.stderr)
        return INTERRUPTED
    except Exception as error:
        traceback.print_exc()
        print(f"error: something went wrong ({type(error).__name__}). Please report it.", file=sys.stderr)
    return NOTHING


@contextmanager
def _ended_as_interrupted() -> Iterator[None]:
    """Have a wish to end this program (SIGTERM) go the way of an interruption, so that nothing is left half done."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m components", description="Compare how outlets tell one event.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for module in (analyse, report, exchange, owner, replicate):
        module.add_command(commands)
    return parser
