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

from components.library.contents import CARD
from components.library.drawers import AddressDrawers, Drawers
from components.library.model import Expired, LibraryError
from components.library.names import DISCARDED, OWNER, Name, gone, is_line, is_version

_LOG = logging.getLogger("parallax")
#: When the writing of a version began; what is unfinished a day later is a leftover.
_BEGUN = "begun"
_LEFT = timedelta(days=1)
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
        return [line for line in self._names(self.root, is_line) if self._is_there(line)]

    def versions(self, line: str) -> list[str]:
        """Return the versions of a line."""
        folder = f"{self.root}/{line}"
        return [one for one in self._names(folder, is_version) if self.files.exists(f"{folder}/{one}/{CARD}")]

    def renewals(self, name: Name) -> list[str]:
        """Return the folders of the line with tables of a version that were measured anew, whole ones or not."""
        return self._names(f"{self.root}/{name.line}", lambda one: one.startswith(f"{name.version}."))

    def drop(self, name: Name) -> None:
        """Delete one such folder; whoever reads in it falls back on the version itself."""
        with _told():
            self._remove(f"{self.root}/{name.line}/{name.version}")

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
        for line in self._names(self.root, is_line):
            if not self._is_there(line):
                with suppress(FileNotFoundError, ValueError, KeyError, TypeError):
                    found[line] = date.fromisoformat(self._in_trash(line)["day"])
        return found

    def _in_trash(self, line: str) -> dict[str, str]:
        return dict(json.loads(self.files.cat_file(f"{self.root}/{line}/{DISCARDED}")))

    def bring_back(self, line: str) -> None:
        """Take a line out of the trash again.

        Raises:
            Expired: it is not there.
        """
        with _told():
            self._put(f"{self.root}/{line}/{OWNER}", self._in_trash(line)["owner"].encode())
            self._remove(f"{self.root}/{line}/{DISCARDED}")

    def remove(self, line: str) -> None:
        """Delete a line with all its versions; nothing of it can be opened as soon as the first step is done."""
        with _told():
            self._remove(f"{self.root}/{line}/{OWNER}")
            while self.files.exists(f"{self.root}/{line}"):
                self._remove(f"{self.root}/{line}")

    def sweep(self) -> None:
        """Remove what killed processes left behind: what has been unfinished for a day."""
        before = datetime.now(UTC) - _LEFT
        trash = self.discarded()
        for line in self._names(self.root, is_line):
            if line in trash:
                continue
            folder = f"{self.root}/{line}"
            versions = self._names(folder, is_version)
            old = [one for one in versions if self._begun(f"{folder}/{one}") < before]
            if not self._is_there(line):
                if len(old) == len(versions):
                    self.remove(line)
                continue
            for one in old:
                if not self.files.exists(f"{folder}/{one}/{CARD}"):
                    self._remove(f"{folder}/{one}")

    def size(self) -> int:
        """Return the bytes that the library takes, as they were counted when it was written."""
        try:
            return int(self.read_list(_SIZE))
        except (ValueError, LibraryError):  # not counted yet, or damaged
            return self._du()

    def count(self) -> None:
        """Count the bytes anew. Two servers that write at once may lose a note; so this is done once a day."""
        self.write_list(_SIZE, str(self._du()))

    def _du(self) -> int:
        with suppress(Expired), _told():
            return int(self.files.du(self.root))
        return 0

    def _add(self, taken: int) -> None:
        with suppress(LibraryError):
            self.write_list(_SIZE, str(max(0, self.size() + taken)))

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

    def _begun(self, folder: str) -> datetime:
        try:
            return datetime.fromisoformat(self.files.cat_file(f"{folder}/{_BEGUN}").decode())
        except (FileNotFoundError, ValueError):
            return datetime.min.replace(tzinfo=UTC)

    def _names(self, folder: str, fits: Callable[[str], bool]) -> list[str]:
        with suppress(FileNotFoundError):
            found = (path.rstrip("/").rpartition("/")[2] for path in self.files.ls(folder, detail=False))
            return sorted(name for name in found if fits(name))
        return []


class _Files:
    """A file system of fsspec that raises `FileNotFoundError`, or else an error of the library, whatever it meets."""

    def __init__(self, files: Any) -> None:
        self._files = files

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
