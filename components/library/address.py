"""A library in a bucket, or wherever else fsspec reaches: a file is written in one step, and no folder is renamed.

So the order of writing decides: a line is there while its owner's file is there, a version while its card is there, and
both are written last. Deleting takes the owner's file away first.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, timedelta
from functools import wraps
from typing import Any

from components.library.card import undamaged
from components.library.contents import CARD
from components.library.drawers import AddressDrawers, Drawers
from components.library.model import Expired, LibraryError
from components.library.names import DISCARDED, OWNER, Name, gone, is_line, is_version

_LOG = logging.getLogger("parallax")
#: When the writing of a version began; what is unfinished eight days later is a leftover, by every clock that is
#: believed (`clock`).
_BEGUN = "begun"
_LEFT = timedelta(days=8)
#: Says how many bytes the library takes.
_SIZE = "size.txt"


class AddressPlace:
    """The folders `LINE/VERSION/` under an address that fsspec opens."""

    def __init__(self, address: str) -> None:
        import fsspec  # noqa: PLC0415 (a directory does without)

        try:
            files, root = fsspec.core.url_to_fs(address, use_listings_cache=False)
        except Exception as error:  # each service has errors of its own
            raise LibraryError(
                f"The library's address cannot be opened ({type(error).__name__}). Whoever runs this dashboard sees to "
                "PARALLAX_LIBRARY, and to the package that such an address needs (such as s3fs)."
            ) from error
        self.files = _Files(files)
        self.root = root.rstrip("/")

    def write(self, name: Name, files: Iterable[tuple[str, bytes]], beside: dict[str, bytes]) -> None:
        """Write a version; see `places.Place`. Nobody sees it before its last file is there.

        Raises:
            Expired: the line that a further version belongs to is gone.
            LibraryError: it cannot be written.
        """
        folder = f"{self.root}/{name.line}/{name.version}"
        with _told():
            if not beside and not self._is_there(name.line):
                raise gone()
            self._put(f"{folder}/{_BEGUN}", datetime.now(UTC).isoformat().encode())
            taken = 0
            for file, data in files:
                self._put(f"{folder}/{file}", data)
                taken += len(data)
            for file in sorted(beside, key=OWNER.__eq__):
                self._put(f"{self.root}/{name.line}/{file}", beside[file])
            if not beside and not self._is_there(name.line):
                # Deleted meanwhile: whoever deletes may have looked before these files came.
                self._remove(folder)
                raise gone()
            self._add(taken)

    def read(self, name: Name, file: str) -> bytes:
        """Return a file of a version.

        Raises:
            Expired: it is not there, or is being deleted.
        """
        with _told():
            if file == CARD and not self._is_there(name.line):
                raise gone()
            return self.files.cat_file(f"{self.root}/{name.line}/{name.version}/{file}")

    def read_beside(self, line: str, file: str) -> bytes:
        """Return a file of a line.

        Raises:
            Expired: it is not there.
        """
        with _told():
            return self.files.cat_file(f"{self.root}/{line}/{file}")

    def write_beside(self, line: str, file: str, data: bytes) -> None:
        """Write a small file of a line, where the line is still there."""
        with _told():
            if self._is_there(line):
                self._put(f"{self.root}/{line}/{file}", data)

    def lines(self) -> list[str]:
        """Return the lines of the library."""
        return [line for line in self.present() if OWNER in self._entries(line)]

    def present(self) -> list[str]:
        """Return every line of which anything is there, in the trash or not, however damaged."""
        return self._names(self.root, is_line)

    def _entries(self, line: str) -> list[str]:
        """Return what lies in a line's folder. That a file is missing is believed of a list, and of no failed look."""
        return self._names(f"{self.root}/{line}", bool)

    def versions(self, line: str) -> list[str]:
        """Return the versions of a line."""
        folder = f"{self.root}/{line}"
        return [one for one in self._names(folder, is_version) if CARD in self._entries(f"{line}/{one}")]

    def renewals(self, name: Name) -> list[str]:
        """Return the folders of the line with tables of a version that were measured anew, whole ones or not."""
        return self._names(f"{self.root}/{name.line}", lambda one: one.startswith(f"{name.version}."))

    def drop(self, name: Name) -> None:
        """Delete one such folder; whoever reads in it falls back on the version itself."""
        with _told():
            taken = self._du(f"{name.line}/{name.version}")
            self._remove(f"{self.root}/{name.line}/{name.version}")
            self._add(-taken)

    def discard(self, line: str, day: date) -> None:
        """Put a line into the trash: the owner's file, without which nothing of it opens, gets another name."""
        with _told():
            if self._is_there(line):
                owner = self.files.cat_file(f"{self.root}/{line}/{OWNER}").decode("utf-8", "replace")
                kept = json.dumps({"day": day.isoformat(), "owner": owner})
                self._put(f"{self.root}/{line}/{DISCARDED}", kept.encode())
                self._remove(f"{self.root}/{line}/{OWNER}")

    def discarded(self) -> dict[str, date]:
        """Return the lines in the trash, each with the day on which it was put there."""
        found = {}
        for line in self.present():
            if OWNER not in self._entries(line):
                with suppress(FileNotFoundError, ValueError, KeyError, TypeError):
                    found[line] = date.fromisoformat(self._in_trash(line)["day"])
        return found

    def _in_trash(self, line: str) -> dict[str, str]:
        return dict(json.loads(self.files.cat_file(f"{self.root}/{line}/{DISCARDED}")))

    def bring_back(self, line: str) -> None:
        """Take a line out of the trash again.

        Raises:
            Expired: it is not there.
            LibraryError: what was noted of it is damaged.
        """
        with undamaged(), _told():
            self._put(f"{self.root}/{line}/{OWNER}", self._in_trash(line)["owner"].encode())
            self._remove(f"{self.root}/{line}/{DISCARDED}")

    def remove(self, line: str) -> None:
        """Delete a line with all its versions; nothing of it can be opened as soon as the first step is done."""
        with _told():
            taken = self._du(line)
            self._remove(f"{self.root}/{line}/{OWNER}")
            while self.files.exists(f"{self.root}/{line}"):
                self._remove(f"{self.root}/{line}")
            self._add(-taken)

    def sweep(self) -> None:
        """Remove what killed processes left behind: what has been unfinished for longer than clocks may disagree.

        What cannot be listed or read stays, as does what is in the trash, be its note damaged or not.
        """
        before = datetime.now(UTC) - _LEFT
        for line in self.present():
            there = self._entries(line)
            if DISCARDED in there:
                continue
            versions = [one for one in there if is_version(one)]
            left = [one for one in versions if self._is_left(f"{line}/{one}", before)]
            if OWNER not in there and len(left) == len(versions):
                self.remove(line)
            elif OWNER in there:
                for one in left:
                    self._remove(f"{self.root}/{line}/{one}")

    def _is_left(self, folder: str, before: datetime) -> bool:
        """Return whether a version was never written to its end, and begun before a day."""
        there = self._entries(folder)
        if not there or CARD in there:
            return False
        if _BEGUN not in there:  # it is written first and may be removed first
            return True
        with suppress(FileNotFoundError, ValueError, TypeError):
            return datetime.fromisoformat(self.files.cat_file(f"{self.root}/{folder}/{_BEGUN}").decode()) < before
        return False

    def size(self) -> int:
        """Return the bytes that the library takes, as they were counted when it was written."""
        noted = self._noted()
        return self._du("") if noted is None else noted

    def _noted(self) -> int | None:
        """Return the size that is noted; None where it was not counted yet, or the note cannot be read."""
        with suppress(ValueError, LibraryError):
            return int(self.read_list(_SIZE))
        return None

    def count(self) -> None:
        """Count the bytes anew. Two servers that write at once may lose a note; so this is done once a day."""
        self.write_list(_SIZE, str(self._du("")))

    def _du(self, folder: str) -> int:
        with suppress(FileNotFoundError):
            return int(self.files.du(f"{self.root}/{folder}".rstrip("/")))
        return 0

    def _add(self, taken: int) -> None:
        """Note how many bytes came or went."""
        with suppress(LibraryError):
            noted = self._noted()
            self.write_list(_SIZE, str(self._du("") if noted is None else max(0, noted + taken)))

    def read_list(self, file: str) -> str:
        """Return a text of the whole library, empty where there is none."""
        with suppress(Expired), _told():
            return self.files.cat_file(f"{self.root}/{file}").decode("utf-8", "replace")
        return ""

    def write_list(self, file: str, text: str) -> None:
        """Write a text of the whole library."""
        with _told():
            self._put(f"{self.root}/{file}", text.encode())

    def drawers(self) -> Drawers:
        """Return the drawers beside the corpora."""
        return AddressDrawers(self.files, self.root, _told)

    def _put(self, path: str, data: bytes) -> None:
        # Buckets have no folders; what has them wants them made.
        self.files.makedirs(path.rpartition("/")[0], exist_ok=True)
        self.files.pipe_file(path, data)

    def _is_there(self, line: str) -> bool:
        return bool(self.files.exists(f"{self.root}/{line}/{OWNER}"))

    def _remove(self, path: str) -> None:
        with suppress(FileNotFoundError):
            self.files.rm(path, recursive=True)

    def _names(self, folder: str, fits: Callable[[str], bool]) -> list[str]:
        with suppress(FileNotFoundError):
            found = (path.rstrip("/").rpartition("/")[2] for path in self.files.ls(folder, detail=False))
            return sorted(name for name in found if fits(name))
        return []


class _Files:
    """A file system of fsspec that raises `FileNotFoundError`, or else an error of the library, whatever it meets."""

    def __init__(self, files: Any) -> None:
        self._files = files

    def exists(self, path: str) -> bool:
        """Return whether there is something; fsspec's own function says no of whatever it could not look at."""
        try:
            self.info(path)
        except FileNotFoundError:
            return False
        return True

    def __getattr__(self, name: str) -> Any:
        call = getattr(self._files, name)

        @wraps(call)
        def called(*given: Any, **named: Any) -> Any:
            try:
                return call(*given, **named)
            except (FileNotFoundError, LibraryError):
                raise
            except Exception as error:
                raise _unusable(error) from error

        return called


@contextmanager
def _told() -> Iterator[None]:
    """Turn what is not there into an error of the library."""
    try:
        yield
    except FileNotFoundError:
        raise gone() from None


def _unusable(error: Exception) -> LibraryError:
    """Return what visitors are told: what a service says may name buckets, keys and machines, so it is in the log."""
    _LOG.error("The library cannot be used: %s: %s", type(error).__name__, error)
    return LibraryError(
        "The library cannot be used. Nothing was changed. Try again later; whoever runs this dashboard finds the "
        "reason in the log."
    )
