"""Reads files one by one: those of an archive each for itself, and all with the manifest that may lie among them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from posixpath import dirname, join, normpath

from components.corpus.article import Article, CorpusError, Problem
from components.corpus.decoding import TextError, decode
from components.corpus.folder import MANIFEST, day_in, readable
from components.corpus.manifest import ManifestLine, read_manifest
from components.intake.archives.unpacking import unpacked
from components.intake.formats import module_of, read_file
from components.intake.model import Given, IntakeError, Limits, Read
from components.intake.names import safe_name

#: A file's name, and the call that reads it.
Step = tuple[str, Callable[[], Read]]


def read_each(files: Sequence[Given], limits: Limits) -> list[Step]:
    """Return for each file, also of archives, its name and the call that reads it, which never raises.

    Where manifest.csv lies among the files of a folder, the files are read in its order and get what it says of them;
    files of that folder which it does not name are left out, with a problem.
    """
    return _each(files, limits, limits)


def _each(files: Sequence[Given], limits: Limits, of_archives: Limits) -> list[Step]:
    """Return the steps of files; what archives among them may hold is limited apart from what each file may."""
    manifests = [given for given in files if _is_manifest(given)]
    others = {_path(given): given for given in reversed(files) if not _is_manifest(given)}
    folders: set[str] = set()
    taken: list[Given | None] = []
    steps: list[Step] = []
    for manifest in manifests:
        entries, problems = _entries(manifest)
        steps.append((safe_name(manifest.name), partial(Read, problems=tuple(problems))))
        if entries:
            folders.add(dirname(_path(manifest)))
        for entry in entries:
            path = normpath(join(dirname(_path(manifest)), entry.file.replace("\\", "/")))
            taken.append(others.get(path))
            steps.append((safe_name(entry.file), partial(_read_entry, taken[-1], entry, limits)))
    named = {id(given) for given in taken}
    for given in files:
        if _is_manifest(given) or id(given) in named:
            continue
        if dirname(_path(given)) in folders:
            steps.append((safe_name(given.name), partial(_unnamed, given)))
        else:
            steps += _steps(given, limits, of_archives)
    return steps


def read_one(given: Given, limits: Limits) -> Read:
    """Return what is in a file; where it cannot be read, a problem that says why. Never raises.

    Articles of which nothing else says the outlet or the day get those that the name of the file tells.
    """
    name = safe_name(given.name)
    try:
        read = read_file(given, limits)
        stem = name.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        outlet, day = readable(stem), day_in(stem)
        named = (
            replace(article, outlet=article.outlet or outlet, published=article.published or day)
            for article in read.articles
        )
        return replace(read, articles=tuple(named))
    except IntakeError as error:
        return _lost(name, str(error))
    except MemoryError:
        return _lost(name, "needs more memory than there is here for it. Split it, or give only the articles' texts.")
    except Exception as error:  # the others go on, whatever a library does with a strange file
        return _lost(name, f"could not be read ({type(error).__name__}). Save it anew, or give it as text.")


def _lost(where: str, message: str) -> Read:
    return Read(problems=(Problem(where, message, lost=True),))


def _steps(given: Given, limits: Limits, of_archives: Limits) -> list[Step]:
    """Return the one step of a file, and of an archive those of its files."""
    name = safe_name(given.name)
    if len(given.data) > limits.upload_bytes or not _is_archive(given):
        return [(name, partial(read_one, given, limits))]
    try:
        files, problems = unpacked(given, of_archives)
    except IntakeError as error:
        return [(name, partial(_lost, name, str(error)))]
    warnings = [(name, partial(Read, problems=tuple(problems)))] if problems else []
    return [*warnings, *_each(files, limits, _left(files, of_archives))]


def _left(files: Sequence[Given], limits: Limits) -> Limits:
    """Return what each archive among the files of an archive may hold: an equal part of what the files leave."""
    inner = max(1, sum(_is_archive(given) for given in files))
    size = limits.unpacked_bytes - sum(len(given.data) for given in files)
    return replace(
        limits,
        archives_within=limits.archives_within - 1,
        unpacked_bytes=max(1, size // inner),
        files_per_archive=max(1, (limits.files_per_archive - len(files)) // inner),
    )


def _is_archive(given: Given) -> bool:
    try:
        return given.data.startswith(b"PK") and module_of(given) == "archive"
    except IntakeError:
        return False


def _path(given: Given) -> str:
    return normpath(given.name.replace("\\", "/"))


def _is_manifest(given: Given) -> bool:
    """Whether a file is a manifest by its name and first line; a table of texts may have the same name."""
    header = given.data[:1000].split(b"\n", 1)[0].lower()
    return _path(given).rsplit("/", 1)[-1].lower() == MANIFEST and b"file" in header and b"outlet" in header


def _entries(manifest: Given) -> tuple[list[ManifestLine], list[Problem]]:
    name = safe_name(manifest.name)
    try:
        return read_manifest(decode(manifest.data)[0], name)
    except (CorpusError, TextError) as error:
        return [], [Problem(name, str(error).removeprefix(f"{name} "), lost=True)]


def _unnamed(given: Given) -> Read:
    message = f"not named in {MANIFEST}, so it was left out. Add a line for it to read it."
    return _lost(safe_name(given.name), message)


def _read_entry(given: Given | None, entry: ManifestLine, limits: Limits) -> Read:
    if given is None:
        message = f"{safe_name(entry.file)} is not there. Give it together with {MANIFEST}, or correct the name."
        return _lost(entry.where, message)
    read = read_one(given, limits)
    return replace(read, articles=tuple(_described(article, entry) for article in read.articles))


def _described(article: Article, entry: ManifestLine) -> Article:
    """Return an article with what the manifest says of it; where the manifest is silent, what was read stays."""
    said: Mapping[str, object] = {
        "title": entry.title,
        "published": entry.published,
        "url": entry.url,
        "language": entry.language,
        "photo_credit": entry.photo_credit,
        "notes": entry.notes,
    }
    fields = {field: value for field, value in said.items() if value}
    return replace(article, outlet=entry.outlet, kind=entry.kind, **fields)  # type: ignore[arg-type]
