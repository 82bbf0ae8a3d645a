"""What a package consists of: the names of its files, and what can go wrong with it."""

from __future__ import annotations

import hashlib

FORMAT, FORMAT_VERSION = "parallax package", 1
DESCRIPTOR, GUIDE, BIBTEX, RIS = "datapackage.json", "REPRODUCE.md", "CITATION.bib", "CITATION.ris"
CORPUS, SETTINGS, VERSIONS, CORRECTIONS = "corpus.json", "settings.json", "versions.json", "corrections.json"
#: Folders of a package: tables, what people can read of a corpus's own choices, texts.
TABLES, CODEBOOKS, TEXTS = "tables", "codebooks", "texts"
#: The table that lists the articles.
ARTICLES = "articles"


class PackageError(ValueError):
    """A package that cannot be made or used; the message says what is wrong and what to do."""


def hash_of(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def csv_name(table: str) -> str:
    """Return the path of a table as CSV."""
    return f"{TABLES}/{table}.csv"


def parquet_name(table: str) -> str:
    """Return the path of a table as Parquet."""
    return f"{TABLES}/{table}.parquet"


def text_name(article_id: str) -> str:
    """Return the path of an article's text."""
    return f"{TEXTS}/{article_id}.txt"
