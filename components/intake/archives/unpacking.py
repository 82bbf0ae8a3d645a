"""Unpacks ZIP archives in memory, and no more of them than they may hold."""

from __future__ import annotations

import io
import stat
import zipfile
from pathlib import PurePosixPath

from components.corpus.article import Problem
from components.intake.model import Given, IntakeError, Limits
from components.intake.names import safe_name

_DAMAGED = "is a damaged archive. Pack it anew."
#: What systems put beside a person's own files.
_SYSTEM = {"__MACOSX", "Thumbs.db", "desktop.ini"}


def unpacked(given: Given, limits: Limits) -> tuple[list[Given], list[Problem]]:
    """Return the files of an archive, named "archive.zip/folder/file", and what could not be unpacked.

    Nothing is written to the disk. What an archive says about sizes is added up before anything is unpacked, and of
    no file is more unpacked than it says. Hidden files and those that systems put beside are left out.

    Raises:
        IntakeError: it is damaged, holds nothing, or holds more than the limits allow.
    """
    if limits.archives_within < 0:
        raise IntakeError("is an archive inside an archive inside an archive. Unpack it first.")
    try:
        with zipfile.ZipFile(io.BytesIO(given.data)) as archive:
            members = [member for member in archive.infolist() if _is_own(member)]
            _check(members, limits)
            return _open(archive, members, given)
    except IntakeError:
        raise
    except Exception as error:  # zipfile raises errors of many types on bytes that lie
        raise IntakeError(_DAMAGED) from error


def _is_own(member: zipfile.ZipInfo) -> bool:
    """Whether a member is a file of a person, not a folder or what a system left there."""
    parts = safe_name(member.filename).split("/")
    return not member.is_dir() and not any(part in _SYSTEM or part.startswith(".") for part in parts)


def _check(members: list[zipfile.ZipInfo], limits: Limits) -> None:
    if not members:
        raise IntakeError("holds no files. Pack the articles into it.")
    if len(members) > limits.files_per_archive:
        raise IntakeError(f"holds {len(members):,} files, more than {limits.files_per_archive:,}. Split it.")
    size = sum(member.file_size for member in members)
    if size > limits.unpacked_bytes:
        raise IntakeError(
            f"unpacks to {size / 1_000_000:,.0f} MB, more than {limits.unpacked_bytes / 1_000_000:,.0f} MB. Split it."
        )


def _open(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], given: Given) -> tuple[list[Given], list[Problem]]:
    found: list[Given] = []
    problems: list[Problem] = []
    names: set[str] = set()
    for member in members:
        name = _free(f"{safe_name(given.name)}/{safe_name(member.filename)}", names)
        if refused := _refused(member):
            problems.append(Problem(name, refused, lost=True))
            continue
        try:
            found.append(Given(name, archive.read(member), given.columns))
        except Exception:  # a damaged member fails in many ways; the others go on
            problems.append(Problem(name, "is damaged or packed in an unknown way. Pack it anew.", lost=True))
    return found, problems


def _free(name: str, names: set[str]) -> str:
    """Return a name that no other member has: two members of one name are two files."""
    path, times, free = PurePosixPath(name), 1, name
    while free in names:
        times += 1
        free = str(path.with_name(f"{path.stem} ({times}){path.suffix}"))
    names.add(free)
    return free


def _refused(member: zipfile.ZipInfo) -> str:
    """Return why a member is not opened; empty for a plain file."""
    if member.flag_bits & 0x1:
        return "is locked with a password. Pack it without one."
    if stat.S_ISLNK(member.external_attr >> 16):
        return "is a link, not a file. Pack the file itself."
    return ""
