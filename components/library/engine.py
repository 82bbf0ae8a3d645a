"""Which version of reading and measuring this is: the same code and word lists give the same word."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

_COMPONENTS = Path(__file__).resolve().parent.parent
#: What only takes articles in, keeps them or speaks to people, and changes no number.
_WITHOUT_NUMBERS = ("cli", "intake", "library", "output")
_READING = ("corpus", "reading")
_COUNTED = (".py", ".txt", ".csv")
#: Libraries whose version changes numbers.
_LIBRARIES = ("sentencex", "textblob", "vaderSentiment")


class Engine(NamedTuple):
    """`reading` names what a reading depends on, `whole` what all rows depend on: 16 hexadecimal digits each."""

    reading: str
    whole: str


def engine() -> Engine:
    """Return the version of this Parallax, made of its source files; it takes some 20 ms."""
    hashes = dict(sorted(_hashes()))
    reading = {name: value for name, value in hashes.items() if name.split("/")[0] in _READING}
    return Engine(_word(reading, _LIBRARIES[:1]), _word(hashes, _LIBRARIES))


def _hashes() -> Iterator[tuple[str, str]]:
    """Yield the path of each file that changes numbers, from the folder of components on, and its hash."""
    for folder, inside, files in os.walk(_COMPONENTS):
        if Path(folder) == _COMPONENTS:
            inside[:] = [name for name in inside if name not in _WITHOUT_NUMBERS]
        for name in files:
            if name.endswith(_COUNTED) and name != "__main__.py":
                path = Path(folder, name)
                yield path.as_posix()[len(_COMPONENTS.as_posix()) + 1 :], _hash(path)


def _word(hashes: dict[str, str], libraries: tuple[str, ...]) -> str:
    lines = [f"{name} {value}" for name, value in sorted(hashes.items())]
    lines += [f"{name}=={_version(name)}" for name in libraries]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


def _hash(file: Path) -> str:
    # A checkout on Windows may end its lines otherwise, which changes no number.
    return hashlib.sha256(file.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "missing"
