"""The descriptor of a package (Frictionless Data Package 2.0): what each file is, each column's type and meaning."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from typing import Any

from components.contract import DATE, Meaning
from components.corpus.article import Article, Corpus
from components.corrections.file import corpus_hash
from components.replication.model import ARTICLES, TEXTS, csv_name, parquet_name
from components.replication.tables import Table
from components.wording import counted

_PROFILES = "https://datapackage.org/profiles/2.0"
#: What stands where nobody chose a licence, as the Open Definition writes it, and for texts.
UNSAID = "notspecified"
_UNSAID = "Whoever made the package has not chosen a licence for its tables"
_OF_TEXTS = {"name": "other-closed", "title": "The rights in each text remain with whoever published it"}
_TYPES = {"int64": "integer", "float64": "number", "bool": "boolean"}
_ADDRESS = re.compile(r"https?://[^\s<>\"]+\Z")


def descriptor(
    corpus: Corpus, found: Sequence[Table], files: Mapping[str, bytes], licence: str = UNSAID, version: str = ""
) -> dict[str, Any]:
    """Return the descriptor of a corpus's package; `files` are all others of it, by their paths."""
    resources = [_csv(one, files[csv_name(one.name)]) for one in found]
    resources += [_parquet(one, files[parquet_name(one.name)]) for one in found]
    tables = {one["path"] for one in resources}
    resources += [_other(path, data) for path, data in files.items() if path not in tables]
    number, outlets = len(corpus.articles), len(corpus.outlets)
    return {
        "$schema": f"{_PROFILES}/datapackage.json",
        "name": f"parallax-{corpus_hash(corpus)}",
        "id": corpus_hash(corpus),
        "title": corpus.name or "A corpus of articles",
        "description": f"{counted(number, 'article')} of {counted(outlets, 'outlet')}, measured by Parallax {version}. "
        + (f"Chosen: {corpus.chosen}" if corpus.chosen else "Nobody told how the articles were chosen."),
        "keywords": ["media framing", "news", "replication"],
        "licenses": [licence_of(licence)],
        "contributors": [{"title": "The Parallax developers", "roles": ["creator of the software"]}],
        "sources": [_source(one) for one in corpus.articles],
        "resources": resources,
    }


def licence_of(name: str) -> dict[str, str]:
    """Return a licence, by the name that the Open Definition gives it."""
    return {"name": name, **({"title": _UNSAID} if name == UNSAID else {})}


def _source(article: Article) -> dict[str, str]:
    title = f"{article.outlet}: {article.title}" if article.title else article.outlet
    return {"title": title, **({"path": article.url} if _ADDRESS.match(article.url) else {})}


def _csv(table: Table, data: bytes) -> dict[str, Any]:
    return {
        "$schema": f"{_PROFILES}/dataresource.json",
        "name": table.name.replace("_", "-"),
        "path": csv_name(table.name),
        "type": "table",
        "title": table.title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"$schema": f"{_PROFILES}/tabledialect.json", "delimiter": ",", "doubleQuote": True},
        **_sized(data),
        "schema": _schema(table),
    }


def _parquet(table: Table, data: bytes) -> dict[str, Any]:
    return {
        "name": f"{table.name.replace('_', '-')}-parquet",
        "path": parquet_name(table.name),
        "title": f"{table.title} (the same table as Parquet)",
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        **_sized(data),
    }


_MEDIA = {"json": "application/json", "md": "text/markdown", "bib": "application/x-bibtex", "ris": "text/plain"}


def _other(path: str, data: bytes) -> dict[str, Any]:
    ending = path.rpartition(".")[2]
    media = _MEDIA.get(ending, f"text/{'csv' if ending == 'csv' else 'plain'}")
    name = re.sub(r"[^a-z0-9]+", "-", path.lower())
    licences = {"licenses": [_OF_TEXTS]} if path.startswith(f"{TEXTS}/") else {}
    return {"name": name, "path": path, "format": ending, "mediatype": media, **_sized(data), **licences}


def _sized(data: bytes) -> dict[str, Any]:
    return {"bytes": len(data), "hash": f"sha256:{hashlib.sha256(data).hexdigest()}"}


def _schema(table: Table) -> dict[str, Any]:
    kinds = {name: str(kind) for name, kind in table.frame.dtypes.items()}
    found: dict[str, Any] = {
        "$schema": f"{_PROFILES}/tableschema.json",
        "fields": [_field(str(name), kind, table.meanings[str(name)]) for name, kind in kinds.items()],
        "missingValues": [""],
    }
    # An empty text stands in the file as what is missing does, and a key has no missing part.
    if table.key and not (table.frame[list(table.key)].astype("str") == "").to_numpy().any():
        found["primaryKey"] = list(table.key)
    if table.name != ARTICLES and "article_id" in kinds:
        found["foreignKeys"] = [
            {"fields": ["article_id"], "reference": {"resource": ARTICLES, "fields": ["article_id"]}}
        ]
    return found


def _field(name: str, kind: str, meaning: Meaning) -> dict[str, Any]:
    """Return what is said of a column; `unit` is a property of our own, which the specification allows."""
    typed = "date" if meaning.unit == DATE else _TYPES.get(kind, "string")
    unit = {"unit": meaning.unit} if meaning.unit and meaning.unit != DATE else {}
    return {"name": name, "type": typed, "description": f"{meaning.text}.", **unit}
