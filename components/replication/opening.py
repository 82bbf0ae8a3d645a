"""Opens a package. It may be anybody's: nothing in it is believed before it is looked at."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple

from components.analysis.analyse import registered, wrong_options
from components.corpus.article import Article
from components.corrections.file import load
from components.corrections.model import Corrections, CorrectionsError
from components.intake import settings as intake_settings
from components.intake.archives.unpacking import unpacked
from components.intake.checks.warnings import words_in
from components.intake.model import Given, IntakeError
from components.library import LibraryRules
from components.output.csv_file import unguarded
from components.replication import described
from components.replication.model import (
    ARTICLES,
    BIBTEX,
    CORPUS,
    CORRECTIONS,
    DESCRIPTOR,
    FORMAT,
    FORMAT_VERSION,
    GUIDE,
    RIS,
    SETTINGS,
    VERSIONS,
    PackageError,
    csv_name,
    hash_of,
    text_name,
)

#: Files of a package beside the texts: twice what all measures make.
_MOST_OTHERS = 500
_KNOWN = {DESCRIPTOR, GUIDE, BIBTEX, RIS, CORPUS, SETTINGS, VERSIONS, CORRECTIONS}
_PATH = re.compile(
    r"tables/[a-z0-9_]{1,60}\.(csv|parquet)|texts/[0-9a-f]{12}\.txt|codebooks/[a-z0-9_]{1,40}/[a-z0-9_]{1,40}\.csv"
)
_DAMAGED = "It is no whole package. Pack it again, or choose an undamaged copy."
_CHANGED = "Its list of articles was changed ({}). Choose the package as it was made."


class Listed(NamedTuple):
    """An article of the list, without its text, and what is known of the text."""

    article: Article
    article_id: str
    characters: int
    sha256: str


@dataclass(frozen=True)
class Opened:
    """A package: its articles as listed, the texts that it has by the id, its tables and what they were made with."""

    title: str
    chosen: str
    with_texts: bool
    options: Mapping[str, Mapping[str, Any]]
    settings: Mapping[str, Mapping[str, str]]
    versions: Mapping[str, Any]
    corrections: Corrections
    listed: tuple[Listed, ...]
    texts: Mapping[str, str]
    tables: Mapping[str, bytes]


def opened(data: bytes, rules: LibraryRules) -> Opened:
    """Return what a package holds.

    Raises:
        PackageError: it is damaged, too large, of another kind, or holds what no package has. Nothing else is raised.
    """
    try:
        return _opened(_files(data, rules), rules)
    except PackageError:
        raise
    except CorrectionsError as error:
        raise PackageError(f"Its corrections are damaged. {error}") from error
    except Exception as error:  # readers of JSON, CSV and ZIP raise nearly anything on what no writer of theirs wrote
        raise PackageError(_DAMAGED) from error


def _files(data: bytes, rules: LibraryRules) -> dict[str, bytes]:
    """Return the files of the ZIP by path, unpacked within the bounds of any archive that is taken in."""
    limits = replace(
        intake_settings.limits(),
        unpacked_bytes=rules.file_bytes,
        files_per_archive=rules.articles + _MOST_OTHERS,
        archives_within=0,
    )
    try:
        given, problems = unpacked(Given("package", data), limits)
    except IntakeError as error:
        raise PackageError(f"The package {error}") from error
    if problems:
        raise PackageError(f"{problems[0]} {_DAMAGED}")
    files = {one.name.removeprefix("package/"): one.data for one in given}
    strange = next((name for name in files if name not in _KNOWN and not _PATH.fullmatch(name)), "")
    if strange:
        raise PackageError(f"“{strange[:80]}” is no file of a package, so nothing of it was used. {_DAMAGED}")
    return files


def _opened(files: Mapping[str, bytes], rules: LibraryRules) -> Opened:
    about = json.loads(files[CORPUS])
    if about["format"] != FORMAT or type(about["version"]) is not int:
        raise PackageError(_DAMAGED)
    if about["version"] > FORMAT_VERSION:
        raise PackageError(
            f"A newer Parallax made it (format {about['version']}; {FORMAT_VERSION} is the newest known here). Bring "
            "this one up to date."
        )
    if not all(isinstance(about[name], str) for name in ("title", "chosen")) or type(about["texts"]) is not bool:
        raise PackageError(_DAMAGED)
    listed = _listed(files[csv_name(ARTICLES)], rules)
    return Opened(
        about["title"],
        about["chosen"],
        about["texts"],
        _options(about["options"]),
        _settings(json.loads(files[SETTINGS])),
        dict(json.loads(files[VERSIONS])),
        load(files[CORRECTIONS], CORRECTIONS).corrections,
        listed,
        _texts(files, listed, rules),
        {name: data for name, data in files.items() if name.startswith("tables/")},
    )


def _listed(data: bytes, rules: LibraryRules) -> tuple[Listed, ...]:
    lines = csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""), strict=True)
    if tuple(lines.fieldnames or ()) != tuple(described.ARTICLES):
        raise PackageError(_CHANGED.format("other columns"))
    found = tuple(_line({name: unguarded(cell) for name, cell in line.items()}) for line in lines)
    if not 0 < len(found) <= rules.articles or len({one.article_id for one in found}) != len(found):
        raise PackageError(_CHANGED.format(f"{len(found):,} lines"))
    return found


def _line(cells: Mapping[str, str]) -> Listed:
    if not re.fullmatch(r"[0-9a-f]{12}", cells["article_id"]) or not re.fullmatch(r"[0-9a-f]{64}", cells["sha256"]):
        raise PackageError(_CHANGED.format("an id or a hash"))
    published = date.fromisoformat(cells["published"]) if cells["published"] else None
    given = {name: cells[name] for name in ("outlet", "kind", "title", "url", "language", "file", "by_hand")}
    article = Article(text="", published=published, **given)
    return Listed(article, cells["article_id"], int(cells["characters"]), cells["sha256"])


def with_text(one: Listed, text: str) -> Article:
    """Return an article of the list with its text.

    Raises:
        PackageError: with this text it has another id: the list says something else than when it was measured.
    """
    article = replace(one.article, text=text)
    if article.article_id != one.article_id:
        raise PackageError(_CHANGED.format(f"the line of {one.article_id}"))
    return article


def _texts(files: Mapping[str, bytes], listed: tuple[Listed, ...], rules: LibraryRules) -> dict[str, str]:
    found = {}
    for one in listed:
        if (data := files.get(text_name(one.article_id))) is not None:
            text = data.decode("utf-8", "surrogatepass")
            if hash_of(text) != one.sha256:
                raise PackageError(f"The text of {one.article_id} was changed. Choose the package as it was made.")
            check_words(text, rules)
            found[one.article_id] = text
    return found


def check_words(text: str, rules: LibraryRules) -> None:
    """See to it that a text is no longer than what is taken in by other ways.

    Raises:
        PackageError: it is.
    """
    if (words := words_in(text)) > rules.words:
        raise PackageError(f"An article has {words:,} words, more than the {rules.words:,} that are read here.")


def _options(given: Any) -> Mapping[str, Mapping[str, Any]]:
    if not isinstance(given, dict) or not all(isinstance(own, dict) for own in given.values()):
        raise PackageError(_DAMAGED)
    if wrong := wrong_options(given):
        raise PackageError(f"The corpus's own choices cannot be used. {wrong[0]}")
    return given


def _settings(given: Any) -> dict[str, dict[str, str]]:
    """Return the settings of the measures that there are here; what is no setting of one is damaged."""
    found: dict[str, dict[str, str]] = {}
    for component in registered():
        own = given.get(component.slug, {})
        offered = {one.slug: one.options for one in component.settings}
        if not all(name in offered and value in offered[name] for name, value in own.items()):
            raise PackageError(f"The settings of {component.title} are none of those there are. {_DAMAGED}")
        found[component.slug] = own
    return found
