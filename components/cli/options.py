"""What several commands take: `--codebook FILE` and its like, which measures want, and where work is done."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from components.analysis.analyse import registered
from components.corpus.article import Corpus, CorpusError
from components.corpus.decoding import TextError, decode

#: Bytes of a file that are read: more than any option may have characters.
_MOST_BYTES = 10_000_000
#: Processes beyond which a slip of the finger is likelier than such a machine.
_MOST_JOBS = 256


def add_options(parser: argparse.ArgumentParser) -> None:
    """Give a command an argument for each option that can be read from a file."""
    for component in registered():
        for one in component.options:
            if one.read is not None:
                parser.add_argument(f"--{one.slug}", metavar="FILE", type=Path, action="append", help=one.help)


def add_workers(parser: argparse.ArgumentParser) -> None:
    """Give a command arguments for where articles are read and measured."""
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--jobs",
        metavar="N",
        type=_jobs,
        help="processes that read and measure, the same numbers with any (all cores; few articles are read by one)",
    )
    where.add_argument(
        "--cluster", metavar="ADDRESS", help="of a Dask scheduler, whose workers read and measure (docs/CLUSTER.md)"
    )


def _jobs(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= _MOST_JOBS):
        raise argparse.ArgumentTypeError(f"{text}: no whole number from 1 to {_MOST_JOBS}")
    return int(text)


def with_options(corpus: Corpus, chosen: argparse.Namespace) -> Corpus:
    """Return a corpus with the options that a command was given; the others stay.

    Raises:
        CorpusError: a file is not there or cannot be used; it says why.
    """
    options: dict[str, Any] = dict(corpus.options)
    for component in registered():
        for one in component.options:
            files = getattr(chosen, one.slug, None)
            if one.read is not None and files:
                value = _value(one.read, files)
                if wrong := one.check(value):
                    raise CorpusError(f"{', '.join(map(str, files))}: {wrong}")
                options[component.slug] = {**options.get(component.slug, {}), one.slug: value}
    return replace(corpus, options=options)


def _value(read: Any, files: Sequence[Path]) -> Any:
    given = [(str(file), _text(file)) for file in files]
    try:
        return read(given)
    except ValueError as error:
        raise CorpusError(str(error)) from error


def _text(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            return decode(opened.read(_MOST_BYTES))[0]
    except OSError as error:
        raise CorpusError(f"{file}: {error.strerror}. Check the spelling.") from None
    except TextError as error:
        raise CorpusError(f"{file}: {error}") from error
