"""Where a library lies: a directory, or any address that fsspec opens. Both keep the same files, named alike."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Protocol

from components.library.drawers import Drawers
from components.library.model import LibraryError
from components.library.names import Name


class Place(Protocol):
    """What the library asks of the place where it lies. `local.LocalPlace` says what each function promises."""

    def write(self, name: Name, files: Iterable[tuple[str, bytes]], beside: dict[str, bytes]) -> None:
        """Put the files of a version in place, the card last; `beside` are those of a new line."""

    def read(self, name: Name, file: str) -> bytes:
        """Return a file of a version."""

    def read_beside(self, line: str, file: str) -> bytes:
        """Return a file of a line."""

    def write_beside(self, line: str, file: str, data: bytes) -> None:
        """Write a small file of a line, where the line is still there."""

    def lines(self) -> list[str]:
        """Return the lines of the library; raises LibraryError where it cannot be listed."""

    def present(self) -> list[str]:
        """Return every line of which anything is there, in the trash or not, however damaged."""

    def versions(self, line: str) -> list[str]:
        """Return the versions of a line."""

    def renewals(self, name: Name) -> list[str]:
        """Return the folders of the line with tables of a version that were measured anew (`renewing`)."""

    def drop(self, name: Name) -> None:
        """Delete one such folder."""

    def discard(self, line: str, day: date) -> None:
        """Put a line with all its versions into the trash, where nothing opens it."""

    def discarded(self) -> dict[str, date]:
        """Return the lines in the trash, each with the day on which it was put there."""

    def bring_back(self, line: str) -> None:
        """Take a line out of the trash again."""

    def remove(self, line: str) -> None:
        """Delete a line with all its versions for good, be it in the trash or not."""

    def sweep(self) -> None:
        """Remove what killed processes left behind."""

    def size(self) -> int:
        """Return the bytes that the library takes, as they were counted when it was written."""

    def count(self) -> None:
        """Count the bytes anew, file by file."""

    def read_list(self, file: str) -> str:
        """Return a text of the whole library, empty where there is none."""

    def write_list(self, file: str, text: str) -> None:
        """Write a text of the whole library."""

    def drawers(self) -> Drawers:
        """Return the drawers beside the corpora."""


def place_at(address: str | Path) -> Place:
    """Return the place at an address: with `://` in it one for fsspec (`s3://bucket/folder`), else a directory.

    Raises:
        LibraryError: nothing can be at that address.
    """
    if "://" in str(address) and not str(address).startswith("file://"):
        from components.library.address import AddressPlace  # noqa: PLC0415 (a directory needs no fsspec)

        return AddressPlace(str(address))
    from components.library.local import LocalPlace  # noqa: PLC0415

    try:
        root = Path(str(address).removeprefix("file://")).expanduser()
        root.exists()
    except (OSError, RuntimeError, ValueError) as error:
        raise LibraryError("The library's address names no folder. Correct PARALLAX_LIBRARY.") from error
    return LocalPlace(root)
