"""Finds the command that was called for and runs it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from components.cli import analyse, exchange, owner
from components.cli.status import INTERRUPTED, NOTHING
from components.corpus.article import CorpusError
from components.corrections import CorrectionsError
from components.library import LibraryError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    chosen = _parser().parse_args(arguments)
    try:
        return chosen.run(chosen)
    except (CorpusError, CorrectionsError, LibraryError) as error:
        print(f"error: {error}", file=sys.stderr)
    except OSError as error:
        print(f"error: {error.filename or chosen.out}: {error.strerror}. Choose another folder.", file=sys.stderr)
    except KeyboardInterrupt:
        print("interrupted: whatever was written before is whole.", file=sys.stderr)
        return INTERRUPTED
    return NOTHING


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m components", description="Compare how outlets tell one event.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for module in (analyse, exchange, owner):
        module.add_command(commands)
    return parser
