"""Writes files so that whoever looks, and whatever is stopped when, finds all the old ones or all the new."""

from __future__ import annotations

import shutil
import signal
import tempfile
import threading
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

#: What asks a program to end: a person, another program, a terminal that is closed (which Windows tells otherwise).
_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")
_WISHES = tuple(getattr(signal, name) for name in _NAMES if hasattr(signal, name))


@contextmanager
def exchanged(folder: Path, gone: Collection[str] = ()) -> Iterator[Path]:
    """Yield an empty folder to write into; its files then take the places of those of their names in `folder`.

    Files of the names in `gone` that are not written anew are removed in the same step: nobody knows their content any
    more. Where what is done within fails or is stopped, nothing is changed, and nothing of it stays. The exchanging
    itself, a renaming for each file, is not broken off by whoever asks the program to end.
    """
    made = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=".parallax-", dir=folder))
    try:
        yield aside
        written = {file.name for file in aside.iterdir()}
        with _in_one_go():
            for file in sorted(aside.iterdir()):
                file.replace(folder / file.name)
            for name in set(gone) - written:
                (folder / name).unlink(missing_ok=True)
            made = False
    finally:
        shutil.rmtree(aside, ignore_errors=True)
        if made:
            folder.rmdir()


def write_whole(file: Path, data: bytes) -> None:
    """Write one file, whole or not at all."""
    with exchanged(file.parent) as aside:
        (aside / file.name).write_bytes(data)


@contextmanager
def _in_one_go() -> Iterator[None]:
    """Put off whatever asks this program to end until the end of the block."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    asked: list[int] = []
    before = {wish: signal.getsignal(wish) for wish in _WISHES}

    def note(number: int, frame: FrameType | None) -> None:
        asked.append(number)

    for wish in _WISHES:
        signal.signal(wish, note)
    try:
        yield
    finally:
        for wish, handler in before.items():
            signal.signal(wish, signal.SIG_DFL if handler is None else handler)
    for number in asked:
        signal.raise_signal(number)
