"""Finds the articles of a package without texts in a folder that somebody brings, each by the hash of its text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from components.corpus.article import CorpusError
from components.corpus.decoding import TextError, decode
from components.corpus.folder import read_path
from components.intake import settings
from components.intake.model import Given
from components.intake.take_in import take_in
from components.replication.model import hash_of
from components.replication.opening import Listed

#: Files of a folder that are looked at, and bytes of all of them together.
_MOST_FILES, _MOST_BYTES = 50_000, 2_000_000_000


def brought(folder: Path, listed: Sequence[Listed]) -> tuple[dict[str, str], list[str]]:
    """Return the texts that a folder has, by the article's id, and what is told of files that have another text.

    A text is known by its hash, whatever its file is called: as it stands in a text file first, then as the reader of
    a folder gives it, then as `import` reads it out of files of other formats.

    Raises:
        CorpusError: there is no such folder, or it is too large.
    """
    if not folder.is_dir():
        raise CorpusError(f"{folder}: no such folder. Put the articles into a folder and name it with --texts.")
    files = list(_files(folder))
    by_hash: dict[str, list[str]] = {}
    for one in listed:
        by_hash.setdefault(one.sha256, []).append(one.article_id)
    found: dict[str, str] = {}
    for texts in (_as_they_stand, _as_a_folder, _taken_in):
        if len(found) == len(listed):
            break
        for text in texts(folder, files):
            found |= dict.fromkeys(by_hash.get(hash_of(text), ()), text)
    return found, _others(files, listed, found)


def _files(folder: Path) -> Iterator[Path]:
    size = 0
    for number, file in enumerate(sorted(one for one in folder.rglob("*") if one.is_file() and not one.is_symlink())):
        size += file.stat().st_size
        if number >= _MOST_FILES or size > _MOST_BYTES:
            raise CorpusError(
                f"{folder}: holds too much to be looked through. Name the folder of these articles alone."
            )
        yield file


def _as_they_stand(folder: Path, files: Sequence[Path]) -> Iterator[str]:
    for file in files:
        if file.suffix.lower() == ".txt":
            try:
                yield decode(file.read_bytes())[0]
            except TextError:  # it is none of these articles, or another reader knows it
                continue


def _as_a_folder(folder: Path, files: Sequence[Path]) -> Iterator[str]:
    try:
        yield from (article.text for article in read_path(folder).articles)
    except CorpusError:  # it has no manifest and no texts: what is taken in comes next
        return


def _taken_in(folder: Path, files: Sequence[Path]) -> Iterator[str]:
    given = [Given(file.relative_to(folder).as_posix(), file.read_bytes()) for file in files]
    yield from (one.article.text for one in take_in(given, settings.limits()).found)


def _others(files: Sequence[Path], listed: Sequence[Listed], found: Mapping[str, str]) -> list[str]:
    """Return a sentence for each missing article whose file is there with another text."""
    names = {file.name for file in files}
    return [
        f"{one.article.file}: is there, and is not the text that was measured (SHA-256 {one.sha256}). Bring the text "
        "as it was."
        for one in listed
        if one.article_id not in found and one.article.file.rpartition("/")[2] in names
    ]
