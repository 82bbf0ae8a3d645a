"""A library in a directory of this machine, or of one that several machines have mounted.

A version is written aside, flushed to the disk and renamed to its place in one step; deleting begins with one rename
out of sight. So whoever looks, and whatever is killed when, finds the old or the new, and never a part.
"""

from __future__ import annotations

import logging
import shutil
import time
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path

from components.library.disk import ASIDE, GONE, flush, taken_by, told, write_new
from components.library.drawers import Drawers, LocalDrawers
from components.library.model import Expired, LibraryError
from components.library.names import Name, gone, is_line, is_version, token

_LOG = logging.getLogger("parallax")
#: What may be brought back.
_TRASH = ".trash-"
#: What was added to the library and taken from it, in bytes, a line each: several processes may add lines at once.
_SIZE = "size.txt"
#: Seconds after which what was written aside is a leftover: no import writes one file for so long.
_LEFT = 6 * 3600


class LocalPlace:
    """The folders `LINE/VERSION/` in a directory, which is made when the first corpus is kept."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def write(self, name: Name, files: Iterable[tuple[str, bytes]], beside: dict[str, bytes]) -> None:
        """Put the files of a version in place, all or none.

        `beside` are files of the line: given with its first version, empty for a further one.

        Raises:
            Expired: the line that a further version belongs to is gone.
            LibraryError: there is no room, or the directory cannot be written.
        """
        aside = self.root / f"{ASIDE}{token(13)}"
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            aside.mkdir()
            within = aside / name.version if beside else aside
            within.mkdir(exist_ok=True)
            for file, data in files:
                write_new(within / file, data)
            for file, data in beside.items():
                write_new(aside / file, data)
            flush(within)
            flush(aside)
            target = self.root / name.line if beside else self.root / name.line / name.version
            taken = taken_by(aside)
            aside.rename(target)
            flush(target.parent)
            self._add(taken)
        except FileNotFoundError:
            raise gone() from None
        except OSError as error:
            raise told(error, self.root) from error
        finally:
            shutil.rmtree(aside, ignore_errors=True)

    def read(self, name: Name, file: str) -> bytes:
        """Return a file of a version.

        Raises:
            Expired: it is not there.
        """
        return self._read(self.root / name.line / name.version / file)

    def read_beside(self, line: str, file: str) -> bytes:
        """Return a file of a line.

        Raises:
            Expired: it is not there.
        """
        return self._read(self.root / line / file)

    def _read(self, file: Path) -> bytes:
        try:
            return file.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            raise gone() from None
        except OSError as error:
            raise told(error, self.root) from error

    def write_beside(self, line: str, file: str, data: bytes) -> None:
        """Write a small file of a line, where the line is still there. A reader may find it half written."""
        with suppress(FileNotFoundError, NotADirectoryError):
            (self.root / line / file).write_bytes(data)

    def lines(self) -> list[str]:
        """Return the lines of the library.

        Raises:
            LibraryError: the directory cannot be listed.
        """
        return sorted(name for name in self._names(self.root) if is_line(name))

    def present(self) -> list[str]:
        """Return every line of which anything is there, in the trash or not, whatever its day; raises as `lines`."""
        found = (name.rpartition("-")[2] if name.startswith(_TRASH) else name for name in self._names(self.root))
        return sorted({line for line in found if is_line(line)})

    def versions(self, line: str) -> list[str]:
        """Return the versions of a line."""
        return sorted(name for name in self._names(self.root / line) if is_version(name))

    def renewals(self, name: Name) -> list[str]:
        """Return the folders of the line with tables of a version that were measured anew."""
        return sorted(one for one in self._names(self.root / name.line) if one.startswith(f"{name.version}."))

    def drop(self, name: Name) -> None:
        """Delete one such folder; whoever reads in it falls back on the version itself."""
        out = self.root / f"{GONE}{token(13)}"
        with suppress(OSError):
            folder = self.root / name.line / name.version
            taken = taken_by(folder)
            folder.rename(out)
            self._add(-taken)
            shutil.rmtree(out, ignore_errors=True)

    def discard(self, line: str, day: date) -> None:
        """Put a line with all its versions into the trash, in one step.

        Raises:
            LibraryError: the directory cannot be written.
        """
        try:
            (self.root / line).rename(self.root / f"{_TRASH}{day.isoformat()}-{line}")
            flush(self.root)
        except FileNotFoundError:
            return
        except OSError as error:
            raise told(error, self.root) from error

    def discarded(self) -> dict[str, date]:
        """Return the lines in the trash, each with the day on which it was put there."""
        found = {}
        for name in self._names(self.root):
            day, line = name.removeprefix(_TRASH)[:10], name[len(_TRASH) + 11 :]
            if name.startswith(_TRASH) and is_line(line):
                with suppress(ValueError):
                    found[line] = date.fromisoformat(day)
        return found

    def bring_back(self, line: str) -> None:
        """Take a line out of the trash again.

        Raises:
            Expired: it is not there.
            LibraryError: the directory cannot be written.
        """
        try:
            self._where(line).rename(self.root / line)
            flush(self.root)
        except FileNotFoundError:
            raise gone() from None
        except OSError as error:
            raise told(error, self.root) from error

    def _where(self, line: str) -> Path:
        """Return the folder of a line, in the trash or not."""
        found = (name for name in self._names(self.root) if name.startswith(_TRASH) and name.endswith(f"-{line}"))
        return self.root / next(found, line)

    def remove(self, line: str) -> None:
        """Delete a line with all its versions; nothing of it can be opened as soon as the first step is done."""
        out = self.root / f"{GONE}{token(13)}"
        try:
            folder = self._where(line)
            taken = taken_by(folder)
            folder.rename(out)
            self._add(-taken)
        except FileNotFoundError:
            return
        except OSError as error:
            raise told(error, self.root) from error
        flush(self.root)
        # Somebody else may be sweeping it at the same time.
        shutil.rmtree(out, ignore_errors=True)
        if out.exists():
            _LOG.error("Files of a deleted corpus are left: delete %s by hand.", out)
            raise LibraryError(
                "The corpus opens no more, but some of its files could not be deleted. Whoever runs this dashboard "
                "finds in the log which."
            )

    def sweep(self) -> None:
        """Remove what killed processes left behind."""
        for name in self._names(self.root):
            folder = self.root / name
            if name.startswith(ASIDE) and time.time() - _touched(folder) > _LEFT:
                folder = self._out_of_sight(folder)  # whoever still writes into it fails, and keeps no part of it
            if folder.name.startswith(GONE):
                shutil.rmtree(folder, ignore_errors=True)
                with suppress(OSError):
                    folder.unlink(missing_ok=True)  # a list that was being written is no folder

    def _out_of_sight(self, folder: Path) -> Path:
        out = self.root / f"{GONE}{token(13)}"
        with suppress(OSError):
            folder.rename(out)
        return out

    def size(self) -> int:
        """Return the bytes that the library takes, as they were counted when it was written."""
        try:
            return max(0, sum(map(int, (self.root / _SIZE).read_text(encoding="ascii").split())))
        except (OSError, ValueError):  # not counted yet, or damaged
            return taken_by(self.root)

    def count(self) -> None:
        """Count the bytes anew, file by file; what a killed process did not note is right again."""
        self.write_list(_SIZE, f"{taken_by(self.root)}\n")

    def _add(self, taken: int) -> None:
        """Note how many bytes came or went. What cannot be noted is right at the next count."""
        with suppress(OSError):
            if not (self.root / _SIZE).exists():
                self.write_list(_SIZE, f"{taken_by(self.root)}\n")
                return
            with (self.root / _SIZE).open("a", encoding="ascii") as noted:
                noted.write(f"{taken}\n")

    def read_list(self, file: str) -> str:
        """Return a text of the whole library, empty where there is none."""
        with suppress(Expired):
            return self._read(self.root / file).decode("utf-8", "replace")
        return ""

    def write_list(self, file: str, text: str) -> None:
        """Write a text of the whole library, in one step."""
        beside = self.root / f"{ASIDE}{token(13)}"
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            write_new(beside, text.encode())
            beside.replace(self.root / file)
        except OSError as error:
            raise told(error, self.root) from error

    def drawers(self) -> Drawers:
        """Return the drawers beside the corpora."""
        return LocalDrawers(self.root)

    def _names(self, folder: Path) -> list[str]:
        """Return what lies in a folder; nothing where there is none. What cannot be listed is not empty."""
        try:
            return [entry.name for entry in folder.iterdir()]
        except FileNotFoundError:
            return []
        except NotADirectoryError as error:
            if folder != self.root:
                return []
            raise told(error, self.root) from error
        except OSError as error:
            raise told(error, self.root) from error


def _touched(folder: Path) -> float:
    with suppress(OSError):
        return folder.stat().st_mtime
    return time.time()
