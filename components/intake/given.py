"""The articles at the paths that a command or a server is given: files of any known format, and folders of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from components.corpus.article import Corpus, CorpusError, Problem
from components.corpus.decoding import TextError, decode
from components.corpus.folder import MANIFEST, in_reading_order, read_path, readable
from components.intake import settings
from components.intake.exports.recognise import export_of
from components.intake.model import Given
from components.intake.repair import with_damage_told
from components.intake.take_in import Progress, take_in, within

#: Problems that are told where nothing could be read.
_MOST_TOLD = 5


def corpus_at(paths: Sequence[Path], articles: int, progress: Progress | None) -> Corpus:
    """Return the corpus at some paths, for an analysis: `articles` are the most that are taken in.

    A folder with a manifest, a folder of text files of one article each, and one such file are read as they always
    were, texts to the letter; anything else is taken in as `import` takes it.

    Raises:
        CorpusError: nothing is at a path, or no article could be read.
    """
    if len(paths) == 1 and _is_plain(paths[0]):
        return within(with_damage_told(read_path(paths[0])), replace(settings.limits(), articles=articles))
    return corpus_of(paths, readable(paths[0].resolve().stem), "", articles, progress)


def corpus_of(paths: Sequence[Path], title: str, chosen: str, articles: int, progress: Progress | None) -> Corpus:
    """Return the articles of files and folders as one corpus, in reading order.

    Raises:
        CorpusError: nothing is at a path, or no article could be read.
    """
    missing = [path for path in paths if not path.exists()]
    if missing:
        raise CorpusError(f"{missing[0]}: no such file or folder. Check the spelling.")
    intake = take_in(given(paths), replace(settings.limits(), articles=articles), _steps(progress))
    problems = list(intake.problems)
    for one in intake.found:
        problems += [Problem(one.article.file or one.article.outlet, warning) for warning in one.warnings]
    if not intake.found:
        told = [str(one) for one in problems[:_MOST_TOLD]]
        if len(problems) > len(told):
            told.append(f"{len(problems) - len(told):,} more could not be read.")
        raise CorpusError(" ".join(["No article could be read, so nothing was kept.", *told]))
    return Corpus(title, in_reading_order(one.article for one in intake.found), tuple(problems), chosen)


def given(paths: Iterable[Path]) -> list[Given]:
    """Return the files at some paths with their bytes, under the names that a manifest beside them would use."""
    return [Given(name, file.read_bytes()) for path in paths for name, file in _files(path)]


def _is_plain(path: Path) -> bool:
    """Whether a path is what a corpus on disk always was: a manifest beside its files, or texts of one article each."""
    if not path.exists():
        return True  # whose reader says so
    if path.is_dir():
        files = [file for file in path.iterdir() if file.is_file() and not file.name.startswith(".")]
        others = [file for file in files if file.suffix.lower() != ".txt" and file.stem.lower() != "readme"]
        folders = [one for one in path.iterdir() if one.is_dir() and not one.name.startswith(".")]
        texts = [file for file in files if file.suffix.lower() == ".txt"]
        return (path / MANIFEST).is_file() or (not others and not folders and not any(map(_is_export, texts)))
    if path.suffix.lower() == ".csv":
        return _is_manifest(path)
    return path.suffix.lower() == ".txt" and not _is_export(path)


def _is_manifest(path: Path) -> bool:
    """Whether the first line of a table names the column of a manifest that no table of texts needs."""
    with path.open("rb") as opened:
        first = opened.read(4_000).split(b"\n", 1)[0].decode("utf-8", "replace")
    columns = {cell.strip('\ufeff"\r ').lower() for cell in first.replace(";", ",").replace("\t", ",").split(",")}
    return path.name.lower() == MANIFEST or ("file" in columns and "text" not in columns)


def _is_export(path: Path) -> bool:
    """Whether a text file holds the export of a database: many articles in one file."""
    try:
        return export_of(decode(path.read_bytes())[0]) is not None
    except TextError:  # its reader says what it is
        return False


def _steps(progress: Progress | None) -> Any:
    """Return a teller of the files, which come one by one, on the bar of the articles."""
    return (lambda name, done, total: progress("Files", done, total)) if progress else None


def _files(path: Path) -> Iterator[tuple[str, Path]]:
    """Yield the files at a path with the names that a manifest beside them would use.

    Hidden files are the system's, and a README tells of the folder.
    """
    if path.is_file() and path.name != MANIFEST:
        yield path.name, path
        return
    folder = path if path.is_dir() else path.parent
    for file in sorted(folder.rglob("*")):
        inside = file.relative_to(folder)
        hidden = any(part.startswith(".") for part in inside.parts)
        if file.is_file() and not hidden and file.stem.lower() != "readme":
            yield inside.as_posix(), file
