"""A stored corpus as one file, and back. A file may be anybody's: nothing in it is believed before it is looked at.

The file is a ZIP of the tables as they lie in the library, so other programs can read them too.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from components.analysis.analyse import Analysis, Progress, wrong_options
from components.analysis.measuring import Hands
from components.corpus.article import Corpus
from components.corrections.file import load as load_corrections
from components.corrections.model import Corrections, CorrectionsError
from components.intake.checks.warnings import words_in
from components.intake.names import visible
from components.library import contents
from components.library.card import FORMAT_VERSION
from components.library.contents import ARTICLES, CARD, CORRECTIONS, COUNTS, FORMAT, PROBLEMS
from components.library.drafted import drafted
from components.library.engine import engine
from components.library.fitting import fitted
from components.library.model import LibraryError, LibraryRules
from components.library.readings import LATER_PARTS, PARTS
from components.library.redaction import redacted
from components.library.texts import sound
from components.library.untrusted import check_rows, check_table

SUFFIX = ".parallax"
_NOTE = "README.txt"
#: Characters of a title and of how a corpus was chosen: they are read for every page.
_MOST_TITLE, _MOST_CHOSEN = 1_000, 20_000
#: Characters of all options of a corpus, as JSON: the largest codebook, with a sign of six for each of its letters.
_MOST_OPTIONS = 6_000_000
#: The hour that all parts of a file carry, so that the same corpus gives the same file.
_TIME = (1980, 1, 1, 0, 0, 0)
_DAMAGED = "The file is no whole .parallax file. Nothing was taken in. Export it again, or choose an undamaged copy."
_CHANGED = "The file was changed after it was exported ({}). Nothing was taken in. Choose the file as it was exported."


@dataclass(frozen=True)
class ArchiveFile:
    """What a file holds: a corpus with its corrections, and its analysis where it comes without full texts.

    `engine` is the version that measured it.
    """

    corpus: Corpus
    corrections: Corrections
    analysis: Analysis | None
    engine: str


def write(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return the files of a version as one; the same files, the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, data in files:
            packed.writestr(_info(name), data)
            if name == CARD:
                packed.writestr(_info(_NOTE), _note(json.loads(data)).encode("utf-8", "replace"))
    return out.getvalue()


def of_corpus(
    corpus: Corpus, *, texts: bool = True, progress: Progress | None = None, hands: Hands | None = None
) -> bytes:
    """Return a corpus as a file without any library.

    Raises:
        LibraryError: there is no article.
    """
    if not corpus.articles:
        raise LibraryError("There is no article in this corpus, so no file was made. Add an article first.")
    clean = sound(corpus)
    draft = drafted(clean, Corrections(), texts, progress, hands)
    return write(contents.files_of(draft if texts else redacted(draft), engine(), progress))


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _TIME)
    # Tables are packed already.
    info.compress_type = zipfile.ZIP_STORED if name.endswith(".parquet") else zipfile.ZIP_DEFLATED
    return info


def _note(card: Mapping[str, Any]) -> str:
    chosen = card["chosen"] or "The maker of this corpus did not say."
    texts = "with full texts" if card["texts"] else "without full texts: short excerpts, measures and addresses only"
    return (
        f"{card['title']}\n\nA corpus of Parallax, {texts}: {card['articles']:,} articles.\n\n"
        f"How was this corpus chosen? {chosen}\n\n"
        f"Content (SHA-256): {card['content']}\nMeasured by version: {card['engine']['whole']}\n\n"
        "The tables are Parquet files; start and end count characters in the text of the article, from 0.\n"
        "Take it in with: python -m components import FILE\n"
    )


def read_file(file: Path, rules: LibraryRules) -> ArchiveFile:
    """Return what a file on the disk holds, as `read` does; of one that is too large no more is read than tells so.

    Raises:
        LibraryError: as in `read`.
    """
    return read(bytes_of(file, rules), rules)


def bytes_of(file: Path, rules: LibraryRules) -> bytes:
    """Return the bytes of a file on the disk, one more than may be at most: `read` refuses that."""
    with file.open("rb") as opened:
        return opened.read(rules.upload_bytes + 1)


def read(data: bytes, rules: LibraryRules) -> ArchiveFile:
    """Return what a file of `write` holds.

    With full texts only articles, corrections and what a person wrote are taken, and all else is made anew from them.

    Raises:
        LibraryError: it is damaged, was changed, is too large or of another kind. Nothing else is raised, but for want
            of memory.
    """
    if len(data) > rules.upload_bytes:
        raise LibraryError(
            f"The file has more than {rules.upload_bytes:,} bytes, the most of one file here (PARALLAX_UPLOAD_BYTES). "
            "Nothing was taken in."
        )
    try:
        return _read(data, rules)
    except (LibraryError, MemoryError):  # for want of memory it is not damaged
        raise
    except Exception as error:
        # Libraries for ZIP and Parquet raise nearly anything on what no writer of theirs wrote.
        raise LibraryError(_DAMAGED) from error


def _read(data: bytes, rules: LibraryRules) -> ArchiveFile:
    files = _unpacked(data, rules.file_bytes)
    card = _card(files)
    for name, hash_ in card["files"].items():
        if name not in files:
            raise LibraryError(_DAMAGED)
        if hashlib.sha256(files[name]).hexdigest() != hash_:
            raise LibraryError(_CHANGED.format(name))
    for name in (ARTICLES, PROBLEMS):
        check_table(name, files[name], rules)
    corpus = contents.corpus_of(files.__getitem__, card)
    _check_words(corpus, rules)
    _check_options(card.get("options", {}))
    corrections = _corrections(files[CORRECTIONS])
    if contents.content_hash(corpus, corrections) != card["content"]:
        raise LibraryError(_CHANGED.format("its content"))
    if card["texts"]:
        return ArchiveFile(corpus, corrections, None, card["engine"]["whole"])
    return ArchiveFile(corpus, Corrections(), _analysis(files, card, corpus, rules), card["engine"]["whole"])


def _unpacked(data: bytes, most: int) -> dict[str, bytes]:
    """Return the files of a ZIP by name, however much they claim to hold."""
    found: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        for info in packed.infolist():
            with packed.open(info) as opened:
                found[info.filename] = opened.read(most + 1)
            most -= len(found[info.filename])
            if most < 0:
                raise LibraryError("The file unpacks to more than is taken in here. Ask whoever runs this dashboard.")
    return found


def _card(files: Mapping[str, bytes]) -> dict[str, Any]:
    card = json.loads(files[CARD])
    if card["format"] != FORMAT:
        raise LibraryError(_DAMAGED)
    version = card.get("version", 1)
    if type(version) is not int or version < 1:
        raise LibraryError(_DAMAGED)
    if version > FORMAT_VERSION:
        raise LibraryError(
            f"A newer Parallax exported this file (format {version}; {FORMAT_VERSION} is the newest known here). "
            "Nothing was taken in. Bring this one up to date, or ask for the texts themselves."
        )
    texts = (card["title"], card["chosen"], card["content"], card["engine"]["whole"], *card["files"].values())
    if not all(isinstance(one, str) for one in texts) or not isinstance(card["texts"], bool):
        raise LibraryError(_DAMAGED)
    if len(card["title"]) > _MOST_TITLE or len(card["chosen"]) > _MOST_CHOSEN:
        raise LibraryError(_DAMAGED)
    return card


def _check_words(corpus: Corpus, rules: LibraryRules) -> None:
    """See to it that no article is longer than what is taken in by other ways."""
    for article in corpus.articles:
        words = words_in(article.text)
        if words > rules.words:
            name = visible(article.title or article.outlet)[:80]
            raise LibraryError(
                f"“{name}” in the file has {words:,} words, more than the {rules.words:,} of one article. Nothing was "
                "taken in. Split the article where the file was made."
            )


def _check_options(options: object) -> None:
    """See to it that options are words by words by measure, and that the measures that there are take them.

    Those of a measure that is not known here are kept, for another Parallax that knows it.
    """
    named = isinstance(options, dict) and all(isinstance(own, dict) for own in options.values())
    if not isinstance(options, dict) or not named or len(json.dumps(options)) > _MOST_OPTIONS:
        raise LibraryError(_DAMAGED)
    if wrong := wrong_options(options):
        raise LibraryError(f"The options in the file cannot be used. {wrong[0]}")


def _corrections(data: bytes) -> Corrections:
    try:
        return load_corrections(data, CORRECTIONS).corrections
    except CorrectionsError as error:
        raise LibraryError(f"The corrections in the file are damaged. {error}") from error


def _analysis(files: Mapping[str, bytes], card: Mapping[str, Any], corpus: Corpus, rules: LibraryRules) -> Analysis:
    """Return the analysis of a corpus without texts, whose tables cannot be made anew."""
    parts = [f"{part}.parquet" for part in PARTS if part not in LATER_PARTS or f"{part}.parquet" in files]
    for name in (COUNTS, *parts):
        check_table(name, files[name], rules)
    listed = {name: one for name, one in card["files"].items() if not name.startswith(contents.AS_READ)}
    for slug in contents.slugs_of(listed):
        check_rows(files[f"rows_{slug}.parquet"], corpus, rules)
    analysis = contents.analysis_of(files.__getitem__, listed, corpus)
    told = list(analysis.articles["article_id"])
    if told != [article.article_id for article in analysis.corpus.articles] or len(told) != len(corpus.articles):
        raise LibraryError(f"{COUNTS} in the file does not fit its articles. Nothing was taken in.")
    # What is forged in a reading is found now, and not on a visitor's page.
    return fitted(replace(analysis, readings=tuple(analysis.readings), as_read=tuple(analysis.as_read)))
