"""A new corpus, read and measured to be kept: readings and rows wait on the disk, so that only some are held."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from components.analysis.analyse import Progress, analyse
from components.analysis.measuring import Hands
from components.analysis.shelf import Shelf
from components.corpus.article import Corpus, Problem
from components.corrections.model import Corrections
from components.library.contents import Draft
from components.library.disk import told


def drafted(
    corpus: Corpus, corrections: Corrections, texts: bool, progress: Progress | None = None, hands: Hands | None = None
) -> Draft:
    """Return what is to be stored of a corpus, which is read and measured for it.

    Where it is put right and kept without its texts, all of it is held: its corrected rows are measured anew then.
    """
    later: list[Problem] | None = None if corrections.changes and not texts else []
    with waiting_on_disk():
        return Draft(corpus, analyse(corpus, progress, hands=hands, later=later), corrections)


class Files:
    """Files by name, which wait on the disk until they are written where they belong; `bytes` is what they take."""

    def __init__(self, files: Iterable[tuple[str, bytes]]) -> None:
        self._shelf, self._names, self.bytes = Shelf(), list[str](), 0
        for name, data in files:
            self._shelf.put(data)
            self._names.append(name)
            self.bytes += len(data)

    def __iter__(self) -> Iterator[tuple[str, bytes]]:
        return ((name, self._shelf.get(number)) for number, name in enumerate(self._names))


@contextmanager
def waiting_on_disk() -> Iterator[None]:
    """Tell a visitor where the disk has no room for what waits on it.

    Raises:
        LibraryError: it has none.
    """
    try:
        yield
    except OSError as error:
        raise told(error, Path(tempfile.gettempdir())) from error
