"""Writing to a disk so that whoever looks, and whatever is killed when, finds the old or the new, and never a part."""

from __future__ import annotations

import errno
import logging
import os
from contextlib import suppress
from pathlib import Path

from components.library.model import LibraryError

_LOG = logging.getLogger("parallax")
#: The beginnings of the names of what is written aside and of what is being deleted; killed processes leave them.
ASIDE, GONE = ".tmp-", ".gone-"
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def write_new(file: Path, data: bytes) -> None:
    """Write a file that is not there yet, and flush it to the disk."""
    with file.open("xb") as opened:
        opened.write(data)
        opened.flush()
        os.fsync(opened.fileno())


def flush(folder: Path) -> None:
    """See to it that a folder's entries outlive a power cut, where the system knows how."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def taken_by(root: Path) -> int:
    """Return the bytes of all files in a folder."""
    found = 0
    for folder, _, files in os.walk(root):
        for file in files:
            with suppress(OSError):
                found += (Path(folder) / file).stat().st_size
    return found


def told(error: OSError, root: Path) -> LibraryError:
    """Return what a visitor is told of an error of the disk; where files lie on the server is for the log alone."""
    if error.errno in _NO_ROOM:
        return LibraryError(
            "There is no room left for the corpus, so nothing was changed. Delete corpora or ask for room."
        )
    _LOG.error("The library at %s cannot be used: %s", root, error)
    return LibraryError(
        f"The library cannot be used ({error.strerror}). Nothing was changed. Whoever runs this dashboard finds its "
        "place in the log."
    )
