"""A folder of this server for what lies on the disk while it runs: its user alone reads it, and it goes with it."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import IO

#: How these folders are called, at first and once they are locked, and the file in each that its server holds locked.
_NEW, _PREFIX, _LOCK = "parallax-new-", "parallax-server-", "lock"
#: The locks of this server: a file that is closed is locked no more.
_HELD: list[IO[bytes]] = []


@cache
def folder() -> Path:
    """Return the folder of this server, made now where it is not there; what killed servers left is deleted before."""
    sweep()
    new = Path(tempfile.mkdtemp(prefix=_NEW))  # which its user alone may enter
    lock = (new / _LOCK).open("wb")
    _HELD.append(lock)
    _lock(lock)
    made = new.rename(new.with_name(new.name.replace(_NEW, _PREFIX)))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


def sweep() -> None:
    """Delete the folders of servers that are there no more, however they ended."""
    for left in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with suppress(OSError), (left / _LOCK).open("ab") as lock:  # made where a worker wrote after its server's end
            if _lock(lock) and left.stat().st_uid == os.getuid():
                shutil.rmtree(left, ignore_errors=True)


def _lock(file: IO[bytes]) -> bool:
    """Lock a file until it is closed or this process ends; return whether it could be."""
    try:
        import fcntl  # noqa: PLC0415 (Windows has none)

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (ImportError, OSError):
        return False
    return True
