"""Makes a package: every file of it, and the ZIP; the same corpus and versions give the same bytes."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

from components.analysis.analyse import Analysis, registered
from components.contract import Settings
from components.corpus.article import Corpus
from components.corrections.file import corpus_hash
from components.corrections.file import write as write_corrections
from components.corrections.model import Corrections
from components.library.tables import pack
from components.output.csv_file import write_csv
from components.replication.citing import bibtex, ris, sources
from components.replication.covering import runs_of
from components.replication.datapackage import UNSAID, descriptor
from components.replication.guide import guide
from components.replication.model import (
    BIBTEX,
    CODEBOOKS,
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
    parquet_name,
    text_name,
)
from components.replication.tables import settings_of, tables
from components.replication.versions import versions

#: Articles of the largest package that a dashboard makes: of 1,000, a worker takes 1.1 GB, of the 4 that a job may.
MOST_ARTICLES = 2_000
#: The hour that all files of a package carry, so that the same corpus gives the same bytes.
_TIME = (1980, 1, 1, 0, 0, 0)
_REGULAR_FILE = 0o100644 << 16


def packed(
    analysis: Analysis,
    corrections: Corrections,
    *,
    texts: bool = False,
    settings: Mapping[str, Settings] | None = None,
    licence: str = UNSAID,
) -> bytes:
    """Return the package of an analysis as a ZIP.

    `analysis` has the corrections in force that `corrections` lists. With `texts` the articles' texts go along.

    Raises:
        PackageError: there is no article, or without texts what a person wrote holds a piece of an article.
    """
    corpus = analysis.corpus
    if not corpus.articles:
        raise PackageError("There is no article, so there is nothing to pack. Add an article first.")
    if not texts:
        check_own_words(corpus)
    chosen, made_by = settings_of(settings), versions()
    found = tables(analysis, chosen, texts)
    files: dict[str, bytes] = {GUIDE: guide(corpus, found, made_by, texts).encode("utf-8", "replace")}
    for one in found:
        files[csv_name(one.name)] = write_csv(one.frame)
        files[parquet_name(one.name)] = pack(one.frame)
    cited = sources(corpus)
    files |= {
        BIBTEX: bibtex(cited).encode("utf-8", "replace"),
        RIS: ris(cited).encode("utf-8", "replace"),
        CORPUS: _json(_about(analysis, texts)),
        SETTINGS: _json(chosen),
        VERSIONS: _json(made_by),
        CORRECTIONS: write_corrections(corrections, corpus),
        **dict(_codebooks(corpus.options)),
    }
    if texts:
        files |= {text_name(one.article_id): one.text.encode("utf-8", "surrogatepass") for one in corpus.articles}
    described = descriptor(corpus, found, files, licence, made_by["parallax"])
    return _zipped({GUIDE: files[GUIDE], DESCRIPTOR: _json(described), **files})


def _about(analysis: Analysis, texts: bool) -> dict[str, Any]:
    corpus = analysis.corpus
    return {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "title": corpus.name,
        "chosen": corpus.chosen,
        "texts": texts,
        "fingerprint": corpus_hash(corpus),
        "options": {slug: dict(own) for slug, own in sorted(corpus.options.items())},
    }


def _codebooks(options: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, bytes]]:
    """Yield the codebooks, namings and codings in force, built in or a corpus's own, as files that people read."""
    for component in registered():
        for one in component.options:
            value = options.get(component.slug, {}).get(one.slug, one.default)
            for name, text in (one.files(value) if one.files else {}).items():
                yield f"{CODEBOOKS}/{component.slug}/{name}", text.encode("utf-8", "replace")


def check_own_words(corpus: Corpus) -> None:
    """See to it that what a person wrote beside the articles repeats none of them.

    Raises:
        PackageError: it does, so that a package without texts would have a piece of one.
    """
    written = {"the answer to how the articles were chosen": corpus.chosen}
    for component in registered():
        for one in component.options:
            own = corpus.options.get(component.slug, {}).get(one.slug)
            for name, text in (one.files(own) if one.files and own else {}).items():
                written[f"{one.label} ({name})"] = text
    found = set(runs_of(written.values(), corpus.articles))
    for what, text in written.items():
        if text in found:
            raise PackageError(
                f"{what[0].upper()}{what[1:]} repeats six words in a row of an article, so no package without texts "
                "was made. Take them out, or pack the texts too, if you may share them."
            )


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _zipped(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            info = zipfile.ZipInfo(name, _TIME)
            info.external_attr, info.create_system = _REGULAR_FILE, 3
            # Parquet is packed already.
            info.compress_type = zipfile.ZIP_STORED if name.endswith(".parquet") else zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return out.getvalue()
