"""Reads a corpus from disk: a folder with a manifest, a folder of text files, or one text file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from components.corpus.article import Article, Corpus, CorpusError, Problem
from components.corpus.dates import read_date
from components.corpus.decoding import MAX_ARTICLE_BYTES, TextError, decode
from components.corpus.languages import is_english, language_name, language_of
from components.corpus.manifest import ManifestLine, read_manifest
from components.corpus.phrases import letters

MANIFEST = "manifest.csv"
#: The most articles that are read into memory as one corpus.
MAX_ARTICLES = 500_000
#: The longest manifest: half a million lines of some 200 characters.
MAX_MANIFEST_BYTES = 100_000_000
# So many files without a line are mentioned one by one.
_MANY = 5
_DATE_IN_NAME = re.compile(r"(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)")


def read_path(path: Path | str) -> Corpus:
    """Return the corpus at a path: a folder, a manifest (.csv) beside its files, or the text file of one article.

    Raises:
        CorpusError: there is nothing at the path, or nothing in it can be read.
    """
    path = Path(path)
    if path.is_dir():
        return read_folder(path)
    if not path.is_file():
        raise CorpusError(f"{path}: no such file or folder. Check the spelling.")
    if path.suffix.lower() == ".csv":
        return _read_listed(path)
    return _gather(readable(path.stem), path.parent, [_entry_of(path)], [])


def read_folder(path: Path | str) -> Corpus:
    """Return the corpus of a folder: the articles that its manifest.csv lists, or else every .txt file in it.

    Without a manifest a file's name is its outlet ("the-wire.txt": The Wire), and a date in it (2017-02-04) the day.
    An article that cannot be read becomes a problem of the corpus and the others stay. The same text of the same
    outlet is kept once. Articles are in the order of their dates, then of the outlets in the manifest.

    Raises:
        CorpusError: the folder is not there, or nothing in it can be read.
    """
    path = Path(path)
    if not path.is_dir():
        raise CorpusError(f"{path}: no such folder. Check the spelling.")
    if (path / MANIFEST).is_file():
        return _read_listed(path / MANIFEST)
    files = sorted(_texts(path))
    if not files:
        raise CorpusError(
            f"{path}: no {MANIFEST} and no .txt file in this folder. Put one text file per article there."
        )
    return _gather(readable(path.resolve().name), path, [_entry_of(file) for file in files], [])


def readable(stem: str) -> str:
    """Return a file's stem as a name: marks between words become spaces, small letters at word starts capitals.

    >>> readable("the-wire_2017-02-04")
    'The Wire'
    """
    words = re.sub(r"[\s_-]+", " ", _DATE_IN_NAME.sub(" ", stem)).strip()
    if words == words.lower():
        words = " ".join(word[:1].upper() + word[1:] for word in words.split(" "))
    return words or stem.strip() or "Unnamed"


def day_in(stem: str) -> date | None:
    """Return the day that a file's stem names, None where it names none.

    >>> day_in("the-wire_2017-02-04")
    datetime.date(2017, 2, 4)
    """
    found = _DATE_IN_NAME.search(stem)
    try:
        return read_date(found[1]) if found else None
    except ValueError:
        return None


def in_reading_order(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Return articles by date, then by the order in which their outlets first came; those without a date stand last."""
    articles = list(articles)
    rank = {outlet: number for number, outlet in enumerate(dict.fromkeys(article.outlet for article in articles))}
    return tuple(sorted(articles, key=lambda article: (article.published or date.max, rank[article.outlet])))


def _texts(folder: Path) -> Iterator[Path]:
    """Yield the text files of a folder; hidden ones are the system's."""
    for file in folder.iterdir():
        if file.suffix.lower() == ".txt" and not file.name.startswith("."):
            yield file


def _printable(name: str) -> str:
    """Return a file's name with the bytes that are no UTF-8 replaced, which no page and no table could hold."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _entry_of(file: Path) -> ManifestLine:
    published = day_in(file.stem)
    return ManifestLine(where="", file=file.name, outlet=readable(_printable(file.stem)), published=published)


def _read_listed(manifest: Path) -> Corpus:
    try:
        text, remark = decode(_bytes_of(manifest, MAX_MANIFEST_BYTES))
    except TextError as error:
        raise CorpusError(f"{manifest} {error}") from error
    entries, problems = read_manifest(text, manifest.name)
    if remark:
        problems.insert(0, Problem(manifest.name, remark))
    if not entries:
        told = f" {problems[-1]}" if problems else " Add one line per article below the line of column names."
        raise CorpusError(f"{manifest}: no line names a file and an outlet.{told}")
    problems += _unnamed(manifest, text)
    return _gather(readable(manifest.resolve().parent.name), manifest.parent, entries, problems)


def _unnamed(manifest: Path, text: str) -> list[Problem]:
    """Return a problem for each text file beside a manifest that stands nowhere in it, one for all if they are many."""
    cells = {cell.strip() for cell in re.split(r"[,;\t\r\n\"/\\]", text)}
    files = sorted(_printable(file.name) for file in _texts(manifest.parent) if file.name not in cells)
    if len(files) > _MANY:
        message = f"{len(files):,} text files are not named in it and were left out ({files[0]}, {files[1]}, ...)."
        return [Problem(manifest.name, f"{message} Add lines for them to read them.")]
    message = f"not named in {manifest.name}, so it was left out. Add a line for it to read it."
    return [Problem(file, message) for file in files]


def _gather(name: str, folder: Path, entries: list[ManifestLine], problems: list[Problem]) -> Corpus:
    """Return the corpus of the entries whose files can be read, each article once, in reading order."""
    if len(entries) > MAX_ARTICLES:
        message = f"{len(entries):,} articles; the first {MAX_ARTICLES:,} were read. Split the corpus to read the rest."
        problems.append(Problem(str(folder), message, lost=True))
    articles: dict[tuple[str, str], Article] = {}
    for entry in entries[:MAX_ARTICLES]:
        article, found = _read_entry(entry, folder)
        problems += found
        if article is None:
            continue
        first = articles.setdefault((article.outlet, article.text.strip()), article)
        if first is not article:
            subject = f"{entry.file} has" if entry.where else "has"
            message = f"{subject} the same outlet and text as {first.file}. It was kept once; leave one of them out."
            problems.append(Problem(entry.where or article.file, message))
    if not articles:
        raise CorpusError(f"{folder}: no article could be read. {problems[-1]}")
    problems += _alike(article.outlet for article in articles.values())
    return Corpus(name=name, articles=in_reading_order(articles.values()), problems=tuple(problems))


def _alike(outlets: Iterable[str]) -> list[Problem]:
    """Return a problem for each group of outlets whose names differ in capitals, marks and spaces alone."""
    groups: dict[str, list[str]] = {}
    for outlet in dict.fromkeys(outlets):
        groups.setdefault(letters(outlet) or outlet, []).append(outlet)
    message = "are written differently and count as different outlets. Write an outlet always the same way."
    return [Problem(" and ".join(group), message) for group in groups.values() if len(group) > 1]


def _read_entry(entry: ManifestLine, folder: Path) -> tuple[Article | None, list[Problem]]:
    """Return the article of an entry, None where its file cannot be read, and its problems."""
    try:
        text, remark = decode(_bytes_of(_inside(folder, entry.file), MAX_ARTICLE_BYTES))
    except TextError as error:
        if entry.where:
            return None, [Problem(entry.where, f"{entry.file} {error}", lost=True)]
        return None, [Problem(_printable(entry.file), str(error), lost=True)]
    article = Article(
        outlet=entry.outlet,
        text=text,
        kind=entry.kind,
        title=entry.title,
        published=entry.published,
        url=entry.url,
        language=entry.language or language_of(text),
        photo_credit=entry.photo_credit,
        notes=entry.notes,
        file=_printable(entry.file),
    )
    remarks = [remark, "" if entry.language else _language_remark(article.language)]
    return article, [Problem(article.file, one) for one in remarks if one]


def _language_remark(language: str) -> str:
    """Return what is said of an article whose text does not look English; empty of the others."""
    if is_english(language):
        return ""
    return (
        f"looks like {language_name(language)}, not English. Sentiment is not scored and quotations are hardly found. "
        f"If it is English, write en into the column language of {MANIFEST}."
    )


def _inside(folder: Path, name: str) -> Path:
    """Return the path that a manifest names; once links are followed it must lie in the manifest's folder."""
    try:
        # Manifests from Windows part folders by a backslash.
        file = (folder / name.replace("\\", "/")).resolve()
    except (OSError, ValueError, RuntimeError) as error:
        raise TextError("is no file name. Correct the line.") from error
    if not file.is_relative_to(folder.resolve()):
        raise TextError("lies outside the manifest's folder. Put the file into the folder.")
    return file


def _bytes_of(file: Path, limit: int) -> bytes:
    """Return a file's bytes.

    Raises:
        TextError: it is not there, no plain file, not readable or longer than the limit.
    """
    try:
        if not file.is_file():
            kind = "is a folder, not a text file" if file.is_dir() else "is not there"
            raise TextError(f"{kind}. Correct the name or put the file there.")
        with file.open("rb") as opened:
            raw = opened.read(limit + 1)
    except OSError as error:
        raise TextError(f"could not be opened ({error.strerror}). Check its permissions.") from error
    if len(raw) > limit:
        raise TextError(f"is longer than {limit // 1_000_000} MB. Split it into its articles.")
    return raw
