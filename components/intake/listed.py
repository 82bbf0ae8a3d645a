"""Reads files one by one, with the manifest that may lie among them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from posixpath import dirname, join, normpath

from components.corpus.article import Article, CorpusError, Problem
from components.corpus.decoding import TextError, decode
from components.corpus.folder import MANIFEST
from components.corpus.manifest import Entry, read_manifest
from components.intake.formats import read_file
from components.intake.model import Given, IntakeError, Limits, Read
from components.intake.names import safe_name

#: A file's name, and the call that reads it.
Step = tuple[str, Callable[[], Read]]


def read_each(files: Sequence[Given], limits: Limits) -> list[Step]:
    """Return for each file its name and the call that reads it, which never raises.

    Where manifest.csv lies among the files of a folder, the files are read in its order and get what it says of them;
    files that it does not name are left out, with a problem.
    """
    lists = {dirname(_path(given)): given for given in files if _is_manifest(given)}
    entries: dict[str, list[Entry]] = {}
    steps: list[Step] = []
    for folder, given in lists.items():
        try:
            entries[folder], problems = read_manifest(decode(given.data)[0], safe_name(given.name))
        except (CorpusError, TextError) as error:
            problems = [Problem(safe_name(given.name), str(error), lost=True)]
        steps.append((safe_name(given.name), partial(Read, problems=tuple(problems))))
    taken: set[str] = set()
    by_path = {_path(given): given for given in files if not _is_manifest(given)}
    for folder, listed in entries.items():
        for entry in listed:
            path = normpath(join(folder, entry.file.replace("\\", "/")))
            taken.add(path)
            steps.append((entry.file, partial(_read_entry, by_path.get(path), entry, limits)))
    for given in files:
        if not _is_manifest(given) and _path(given) not in taken:
            left_out = dirname(_path(given)) in entries
            steps.append((safe_name(given.name), partial(_unnamed if left_out else read_one, given, limits)))
    return steps


def read_one(given: Given, limits: Limits) -> Read:
    """Return what is in a file; where it cannot be read, a problem that says why. Never raises."""
    name = safe_name(given.name)
    try:
        return read_file(given, limits)
    except IntakeError as error:
        return Read(problems=(Problem(name, str(error), lost=True),))
    except Exception as error:  # the others go on, whatever a library does with a strange file
        message = f"could not be read ({type(error).__name__}). It may be damaged: save it anew, or give it as text."
        return Read(problems=(Problem(name, message, lost=True),))


def _path(given: Given) -> str:
    return normpath(given.name.replace("\\", "/"))


def _is_manifest(given: Given) -> bool:
    return _path(given).rsplit("/", 1)[-1].lower() == MANIFEST and b"file" in given.data[:1000].lower()


def _unnamed(given: Given, limits: Limits) -> Read:
    message = f"not named in {MANIFEST}, so it was left out. Add a line for it to read it."
    return Read(problems=(Problem(safe_name(given.name), message, lost=True),))


def _read_entry(given: Given | None, entry: Entry, limits: Limits) -> Read:
    if given is None:
        message = f"{entry.file} is not there. Give it together with {MANIFEST}, or correct the name."
        return Read(problems=(Problem(entry.where, message, lost=True),))
    read = read_one(given, limits)
    return replace(read, articles=tuple(_described(article, entry) for article in read.articles))


def _described(article: Article, entry: Entry) -> Article:
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
