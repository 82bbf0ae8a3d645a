"""`package` and `reproduce`: a corpus with all its numbers as one file, and the check of every number in one."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from components.analysis.analyse import Analysis, Progress, analyse
from components.analysis.correcting import correct
from components.cli.options import add_options, with_options
from components.cli.status import DONE, INCOMPLETE, NOTHING, bar, say, tell, warn
from components.corpus.article import Corpus, CorpusError
from components.corrections import Corrections, CorrectionsError
from components.corrections.file import MOST_BYTES, load
from components.intake.given import corpus_at
from components.library import Expired, LibraryRules, open_library
from components.library.archive_file import SUFFIX, read_file
from components.library.texts import sound
from components.output.whole import write_whole
from components.replication import Opened, PackageError, brought, opened, packed, reproduced
from components.replication.datapackage import UNSAID
from components.replication.versions import differences, versions
from components.wording import counted

_PACKAGE = """\
Write a corpus with all its numbers as one ZIP file that others can check: the list of articles with their addresses
and content hashes, every table as CSV and Parquet with what each column means (a Frictionless Data Package),
corrections, codebooks, namings, codings, settings, versions, how to cite, and how to reproduce it.

Without --with-texts no text goes along, and no six words in a row of any article but its headline; whoever checks the
numbers brings the texts, which are known by their hashes. Give --with-texts only where you may share them.

The same corpus and versions give the same file, byte for byte.

exit status: 0 the file was written; 1 it was written, but an article or a measure is missing, as the messages say; 2
nothing was written, and an older file of that name is as it was; 130 interrupted."""

_REPRODUCE = """\
Analyse the articles of a package again, and say of each table whether every number is equal. It is said first in which
versions the package and this Parallax differ. Of a package without texts it is said which articles to bring; those in
the folder of --texts are known by their hashes, whatever their files are called.

exit status: 0 every table is equal; 1 a table differs; 2 nothing could be compared: texts are missing, or the file is
no whole package; 130 interrupted."""


def add_command(commands: Any) -> None:
    """Add both commands to a parser's commands."""
    raw = argparse.RawDescriptionHelpFormatter
    package = commands.add_parser(
        "package", help="write a corpus and its numbers for others to check", description=_PACKAGE, formatter_class=raw
    )
    package.add_argument("what", metavar="NAME|PATH", help="a corpus of the library, or files as `analyse` takes them")
    package.add_argument("--out", metavar="FILE", type=Path, required=True, help="file to write, such as tokyo.zip")
    package.add_argument("--with-texts", action="store_true", help="put the texts in; only where you may share them")
    package.add_argument("--licence", metavar="ID", default=UNSAID, help="of the tables, such as CC-BY-4.0")
    package.add_argument(
        "--corrections", metavar="FILE", type=Path, help="corrections by hand that the dashboard saved"
    )
    add_options(package)
    package.add_argument("--quiet", action="store_true", help="no progress bar")
    package.set_defaults(run=_package)
    again = commands.add_parser(
        "reproduce", help="check every number of a package", description=_REPRODUCE, formatter_class=raw
    )
    again.add_argument("file", metavar="FILE", type=Path, help="a package, such as tokyo.zip")
    again.add_argument("--texts", metavar="FOLDER", type=Path, help="where the articles are")
    again.add_argument("--quiet", action="store_true", help="no progress bar")
    again.set_defaults(run=_reproduce, out="the package")


def _package(chosen: argparse.Namespace) -> int:
    whole, corrections = _analysed(chosen, None if chosen.quiet else bar())
    try:
        data = packed(whole, corrections, texts=chosen.with_texts, licence=chosen.licence)
    except PackageError as error:
        raise CorpusError(str(error)) from error
    write_whole(chosen.out, data)
    texts = "with texts" if chosen.with_texts else "without texts"
    say([f"{chosen.out}: {counted(len(whole.articles), 'article')}, {texts}, {len(data) / 1000:,.0f} kB"])
    return tell(whole.corpus.problems)


def _analysed(chosen: argparse.Namespace, progress: Progress | None) -> tuple[Analysis, Corrections]:
    """Return the analysis of what the command names, put right, and the corrections that are in it.

    Raises:
        CorpusError, CorrectionsError, LibraryError: it cannot be opened, or is without its texts.
    """
    corpus, corrections = _corpus(chosen, progress)
    corpus = sound(with_options(corpus, chosen))
    if chosen.corrections:
        corrections = _corrections(chosen.corrections, corpus)
    return correct(analyse(corpus, progress), corrections.changes), corrections


def _corpus(chosen: argparse.Namespace, progress: Progress | None) -> tuple[Corpus, Corrections]:
    path, rules = Path(chosen.what), LibraryRules.from_environment()
    if path.suffix.lower() == SUFFIX and path.is_file():
        archive = read_file(path, rules)
        if archive.analysis:
            raise CorpusError(f"{path}: {_WITHOUT}")
        return archive.corpus, archive.corrections
    if path.exists():
        return corpus_at([path], rules.articles, progress), Corrections()
    try:
        stored = open_library().open(chosen.what, progress)
    except Expired as error:
        raise CorpusError(f"{chosen.what}: no such file or folder, and no corpus of the library. {error}") from error
    if not stored.card.texts:
        raise CorpusError(f"{chosen.what}: {_WITHOUT}")
    return stored.corpus, stored.corrections


_WITHOUT = "is without its full texts, so its numbers cannot be made again. Pack the corpus that it was made from."


def _corrections(file: Path, corpus: Corpus) -> Corrections:
    try:
        with file.open("rb") as source:
            loaded = load(source.read(MOST_BYTES + 1), str(file))
    except OSError as error:
        raise CorrectionsError(f"{file}: {error.strerror}. Choose a file that the dashboard saved.") from None
    loaded.check_corpus(corpus)
    return loaded.corrections


def _reproduce(chosen: argparse.Namespace) -> int:
    rules = LibraryRules.from_environment()
    try:
        package = opened(_bytes_of(chosen.file, rules.file_bytes), rules)
        told = differences(package.versions, versions())
        say(["Versions differ:", *(f"  {one}" for one in told)] if told else ["Versions: the same as here."])
        texts = _texts(chosen, package)
        if texts is None:
            return NOTHING
        return _compared(chosen, package, texts, rules)
    except PackageError as error:
        raise CorpusError(f"{chosen.file}: {error}") from error


def _texts(chosen: argparse.Namespace, package: Opened) -> dict[str, str] | None:
    """Return the text of every article, by its id; None where some are missing, which is told."""
    texts = dict(package.texts)
    others: list[str] = []
    missing = [one for one in package.listed if one.article_id not in texts]
    if missing and chosen.texts:
        found, others = brought(chosen.texts, missing)
        texts |= found
        missing = [one for one in missing if one.article_id not in texts]
    say([f"Texts: {len(texts):,} of {len(package.listed):,}, each with the hash that was measured."])
    warn(f"note: {other}" for other in others)
    if not missing:
        return texts
    say([f"Nothing was compared. Bring {counted(len(missing), 'article')} in a folder (--texts FOLDER):"])
    for listed in missing:
        one = listed.article
        day = one.published.isoformat() if one.published else "no date"
        title = f"“{one.title}”" if one.title else "no headline"
        say([f"  {title}, {one.outlet}, {day}, {one.url or 'no address'}, file {one.file or 'unknown'}"])
        say([f"    {listed.characters:,} characters, SHA-256 {listed.sha256}"])
    return None


def _compared(chosen: argparse.Namespace, package: Opened, texts: dict[str, str], rules: LibraryRules) -> int:
    differing = count = 0
    for one in reproduced(package, texts, rules, None if chosen.quiet else bar()):
        count += 1
        differing += bool(one.differs)
        say(
            [f"{one.name}: differs: {one.differs}" if one.differs else f"{one.name}: equal, {counted(one.rows, 'row')}"]
        )
    say([f"{differing} of {count} tables differ." if differing else f"Every number of all {count} tables is equal."])
    return INCOMPLETE if differing else DONE


def _bytes_of(file: Path, most: int) -> bytes:
    if not file.is_file():
        raise CorpusError(f"{file}: no such file. Check the spelling.")
    with file.open("rb") as source:
        data = source.read(most + 1)
    if len(data) > most:
        raise CorpusError(f"{file}: is larger than {most / 1e6:,.0f} MB (PARALLAX_LIBRARY_FILE_BYTES).")
    return data
