"""Corrections and checks as a file, and back. The file is JSON, so that it can be read without Parallax."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import NoReturn

from components.corpus.article import Corpus
from components.corrections.model import MOST_ENTRIES, Corrections, CorrectionsError, fingerprint
from components.corrections.records import change_from, check_from, record

FORMAT, VERSION = "parallax corrections", 1
#: The largest file that is looked at, in bytes: several times what `MOST_ENTRIES` of both kinds take.
MOST_BYTES = 4_000_000
_KEPT = "Nothing was loaded, and what is here stands."


@dataclass(frozen=True)
class Loaded:
    """What a file holds, and the corpus that it was made for."""

    corrections: Corrections
    corpus_name: str
    corpus_hash: str

    def check_corpus(self, corpus: Corpus) -> None:
        """Do nothing where the file was made for this corpus.

        Raises:
            CorrectionsError: it was made for another.
        """
        if self.corpus_hash != corpus_hash(corpus):
            name = f"“{self.corpus_name}”" if self.corpus_name else "another corpus"
            raise CorrectionsError(
                f"The file was made for {name}, whose articles are not those shown here. {_KEPT} Open that corpus, or "
                "load what fits this one."
            )


def corpus_hash(corpus: Corpus) -> str:
    """Return the fingerprint of a corpus's content."""
    return fingerprint(article.article_id for article in corpus.articles)


def write(corrections: Corrections, corpus: Corpus) -> bytes:
    """Return corrections and checks as a JSON file in UTF-8, one entry a line; the same corrections, the same bytes."""
    head = {
        "format": FORMAT,
        "version": VERSION,
        "corpus": {"name": corpus.name, "hash": corpus_hash(corpus), "articles": len(corpus.articles)},
    }
    parts = [f"{json.dumps(name)}: {_json(value)}" for name, value in head.items()]
    for name, entries in (("changes", corrections.changes), ("checks", corrections.checks)):
        lines = ",\n  ".join(_json(record(entry)) for entry in entries)
        parts.append(f'"{name}": [' + (f"\n  {lines}\n" if lines else "") + "]")
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode("utf-8", "replace")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def load(data: bytes, file: str = "The file") -> Loaded:
    """Return what a file of corrections holds; `file` is its name, for messages.

    Raises:
        CorrectionsError: the file is too large, damaged or of another kind. The message says where, and what to do.
    """
    if len(data) > MOST_BYTES:
        raise CorrectionsError(
            f"{file}: it has more than {MOST_BYTES // 1_000_000} MB, more than corrections can take. {_KEPT} Choose a "
            "file that Parallax wrote."
        )
    found = _parsed(data, file)
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise CorrectionsError(f"{file}: it holds no corrections of Parallax. {_KEPT} Choose a file that it wrote.")
    version = found.get("version", 1)
    if type(version) is int and version > VERSION:
        raise CorrectionsError(
            f"{file}: a newer Parallax wrote it (format {str(version)[:20]}; {VERSION} is the newest known here). "
            f"{_KEPT} Bring this one up to date, or open the file with the one that wrote it."
        )
    if type(version) is not int or version < 1:
        raise CorrectionsError(f"{file}: “version” is no version. {_KEPT} Choose an undamaged copy.")
    made_for = found.get("corpus")
    if not isinstance(made_for, dict) or not isinstance(made_for.get("hash"), str):
        raise CorrectionsError(f"{file}: it does not say for which corpus it was made. {_KEPT} {_AGAIN}")
    try:
        corrections = Corrections(
            tuple(change_from(one, f"{file}, change {n}") for n, one in enumerate(_listed(found, "changes", file), 1)),
            tuple(check_from(one, f"{file}, check {n}") for n, one in enumerate(_listed(found, "checks", file), 1)),
        )
    except CorrectionsError as error:
        raise CorrectionsError(f"{error} {_KEPT} {_AGAIN}") from None
    return Loaded(corrections, str(made_for.get("name") or "")[:200], made_for["hash"])


_AGAIN = "Put that line right, or choose an undamaged copy."


def _parsed(data: bytes, file: str) -> object:
    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=_no_number)
    except RecursionError:
        where = "it is nested too deep"
    except UnicodeDecodeError as error:
        where = f"it is not written in UTF-8 (byte {error.start})"
    except json.JSONDecodeError as error:
        where = f"line {error.lineno} is damaged"
    except ValueError:
        where = "it holds a number that is none"
    raise CorrectionsError(f"{file}: {where}. {_KEPT} Choose an undamaged copy.")


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)


def _listed(found: dict[str, object], name: str, file: str) -> list[object]:
    entries = found.get(name, [])
    if not isinstance(entries, list):
        raise CorrectionsError(f"{file}: “{name}” is no list.")
    if len(entries) > MOST_ENTRIES:
        raise CorrectionsError(f"{file}: it holds {len(entries):,} {name}, and at most {MOST_ENTRIES:,} can be kept.")
    return entries
