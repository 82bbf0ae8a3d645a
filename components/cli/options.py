"""What measures take from a corpus, given to a command as files: `--codebook FILE`."""

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


def add_options(parser: argparse.ArgumentParser) -> None:
    """Give a command an argument for each option that can be read from a file."""
    for component in registered():
        for one in component.options:
            if one.read is not None:
                parser.add_argument(f"--{one.slug}", metavar="FILE", type=Path, action="append", help=one.help)


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
