"""Drawers: small files that belong to a corpus for some days and lie beside the corpora, in a directory or a bucket.

A drawer is there while its card is there, which says of which line of versions it is and until which day it is kept.
Each file is written in one step: whoever reads finds the old one or the new one, whole.
"""

from __future__ import annotations

import json
import shutil
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from components.library.disk import ASIDE, GONE, flush, told, write_new
from components.library.model import LibraryError
from components.library.names import gone, token

#: The folder of all drawers, and the card in each.
FOLDER, CARD = "drawers", "drawer.json"


class DrawerCard(NamedTuple):
    """The line of versions that a drawer belongs to, and the last day on which it is kept."""

    line: str
    until: date


class Drawers(Protocol):
    """What both kinds of place promise. Names of drawers and files are the caller's to make safe."""

    def names(self) -> list[str]:
        """Return the names of all drawers."""

    def begin(self, name: str, card: DrawerCard, files: dict[str, bytes]) -> None:
        """Put a new drawer in place with its first files; nobody sees it before all are there.

        Raises:
            LibraryError: it cannot be written.
        """

    def card(self, name: str) -> DrawerCard:
        """Return the card of a drawer.

        Raises:
            Expired: there is no such drawer.
            LibraryError: the card is damaged.
        """

    def read(self, name: str, file: str) -> bytes:
        """Return a file of a drawer.

        Raises:
            Expired: it is not there.
        """

    def files(self, name: str, beginning: str) -> list[str]:
        """Return the names of the files of a drawer that begin so, in order."""

    def read_all(self, name: str, beginning: str) -> dict[str, bytes]:
        """Return the files of a drawer that begin so, by name."""

    def put(self, name: str, file: str, data: bytes) -> None:
        """Write a file of a drawer, or write it anew, in one step; it is on the disk when this returns.

        Raises:
            Expired: the drawer is gone.
            LibraryError: it cannot be written.
        """

    def remove(self, name: str) -> None:
        """Delete a drawer with all its files; nothing finds it as soon as the first step is done."""


def written_card(card: DrawerCard) -> bytes:
    """Return a card as it is stored."""
    return json.dumps({"line": card.line, "until": card.until.isoformat()}).encode()


def read_card(data: bytes) -> DrawerCard:
    """Return a stored card.

    Raises:
        LibraryError: it is damaged.
    """
    try:
        found = json.loads(data)
        return DrawerCard(str(found["line"]), date.fromisoformat(found["until"]))
    except (ValueError, KeyError, TypeError) as error:
        raise LibraryError("Files of the library are damaged. Ask whoever runs this dashboard.") from error


class LocalDrawers:
    """Drawers in a directory; see `Drawers`."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def names(self) -> list[str]:
        """Return the names of all drawers."""
        return sorted(self._entries(self._root / FOLDER))

    def begin(self, name: str, card: DrawerCard, files: dict[str, bytes]) -> None:
        """Put a new drawer in place."""
        aside = self._root / f"{ASIDE}{token(13)}"
        try:
            (self._root / FOLDER).mkdir(parents=True, exist_ok=True)
            aside.mkdir()
            for file, data in {**files, CARD: written_card(card)}.items():
                write_new(aside / file, data)
            flush(aside)
            aside.rename(self._root / FOLDER / name)
            flush(self._root / FOLDER)
        except OSError as error:
            raise told(error, self._root) from error
        finally:
            shutil.rmtree(aside, ignore_errors=True)

    def card(self, name: str) -> DrawerCard:
        """Return the card of a drawer."""
        return read_card(self.read(name, CARD))

    def read(self, name: str, file: str) -> bytes:
        """Return a file of a drawer."""
        try:
            return (self._root / FOLDER / name / file).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            raise gone() from None
        except OSError as error:
            raise told(error, self._root) from error

    def files(self, name: str, beginning: str) -> list[str]:
        """Return the names of the files of a drawer that begin so."""
        return sorted(one for one in self._entries(self._root / FOLDER / name) if one.startswith(beginning))

    def read_all(self, name: str, beginning: str) -> dict[str, bytes]:
        """Return the files of a drawer that begin so."""
        return {file: self.read(name, file) for file in self.files(name, beginning)}

    def put(self, name: str, file: str, data: bytes) -> None:
        """Write a file of a drawer."""
        aside = self._root / f"{ASIDE}{token(13)}"
        folder = self._root / FOLDER / name
        try:
            write_new(aside, data)
            aside.replace(folder / file)
            flush(folder)
        except (FileNotFoundError, NotADirectoryError):
            raise gone() from None
        except OSError as error:
            raise told(error, self._root) from error
        finally:
            with suppress(OSError):
                aside.unlink(missing_ok=True)

    def remove(self, name: str) -> None:
        """Delete a drawer."""
        out = self._root / f"{GONE}{token(13)}"
        try:
            (self._root / FOLDER / name).rename(out)
        except FileNotFoundError:
            return
        except OSError as error:
            raise told(error, self._root) from error
        flush(self._root / FOLDER)
        shutil.rmtree(out, ignore_errors=True)  # what is left is swept

    def _entries(self, folder: Path) -> list[str]:
        try:
            return [entry.name for entry in folder.iterdir()]
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError as error:
            raise told(error, self._root) from error


class AddressDrawers:
    """Drawers at an address of fsspec; see `Drawers`. The card is written last and taken away first."""

    def __init__(self, files: Any, root: str, told_as: Any) -> None:
        self._files, self._root, self._told = files, f"{root}/{FOLDER}", told_as

    def names(self) -> list[str]:
        """Return the names of all drawers, of which some may be on the way to be there or gone."""
        return self._entries(self._root)

    def begin(self, name: str, card: DrawerCard, files: dict[str, bytes]) -> None:
        """Put a new drawer in place."""
        for file, data in {**files, CARD: written_card(card)}.items():
            self._write(name, file, data)

    def card(self, name: str) -> DrawerCard:
        """Return the card of a drawer."""
        return read_card(self.read(name, CARD))

    def read(self, name: str, file: str) -> bytes:
        """Return a file of a drawer."""
        with self._told():
            return bytes(self._files.cat_file(f"{self._root}/{name}/{file}"))

    def files(self, name: str, beginning: str) -> list[str]:
        """Return the names of the files of a drawer that begin so."""
        return [one for one in self._entries(f"{self._root}/{name}") if one.startswith(beginning)]

    def read_all(self, name: str, beginning: str) -> dict[str, bytes]:
        """Return the files of a drawer that begin so, asked for all at once."""
        paths = [f"{self._root}/{name}/{file}" for file in self.files(name, beginning)]
        if not paths:
            return {}
        with self._told():
            found: dict[str, bytes] = self._files.cat(paths, on_error="omit")
        return {path.rpartition("/")[2]: data for path, data in sorted(found.items())}

    def put(self, name: str, file: str, data: bytes) -> None:
        """Write a file of a drawer."""
        self._check(name)
        self._write(name, file, data)
        try:
            self._check(name)
        except LibraryError:  # deleted meanwhile: whoever deletes may have looked before this file came
            with suppress(FileNotFoundError):
                self._files.rm(f"{self._root}/{name}/{file}")
            raise

    def remove(self, name: str) -> None:
        """Delete a drawer."""
        with self._told():
            for path, whole in ((f"{name}/{CARD}", False), (name, True)):
                with suppress(FileNotFoundError):
                    self._files.rm(f"{self._root}/{path}", recursive=whole)

    def _check(self, name: str) -> None:
        with self._told():
            if not self._files.exists(f"{self._root}/{name}/{CARD}"):
                raise gone()

    def _write(self, name: str, file: str, data: bytes) -> None:
        with self._told():
            self._files.makedirs(f"{self._root}/{name}", exist_ok=True)  # buckets have no folders; what has wants them
            self._files.pipe_file(f"{self._root}/{name}/{file}", data)

    def _entries(self, folder: str) -> list[str]:
        with self._told():
            try:
                return sorted(path.rstrip("/").rpartition("/")[2] for path in self._files.ls(folder, detail=False))
            except FileNotFoundError:
                return []
