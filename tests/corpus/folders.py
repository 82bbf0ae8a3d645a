"""Folders of articles, written for a test."""

from __future__ import annotations

from pathlib import Path

from components.corpus.folder import read_folder

TEXT = "Mayor closes old bridge\n\nThe mayor closed the old bridge on Monday."


def folder(place: Path, manifest: str | bytes | None, **files: str | bytes) -> Path:
    """Write a manifest and text files (a__txt names a.txt) and return their folder."""
    place.mkdir(exist_ok=True)
    named = {name.replace("__", "."): content for name, content in files.items()}
    if manifest is not None:
        named["manifest.csv"] = manifest
    for name, content in named.items():
        (place / name).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return place


def problems(place: Path) -> list[str]:
    """Return what is said of the folder's problems."""
    return [str(problem) for problem in read_folder(place).problems]
