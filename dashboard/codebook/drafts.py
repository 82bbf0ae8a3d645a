"""The draft of this visitor: in the session, of the codebook that the corpus is coded by, until another is loaded."""

from __future__ import annotations

from typing import Any

from components.corpus.decoding import TextError, decode
from components.frames import COMPONENT
from components.frames.codebook import Code, Codebook, CodebookError
from components.frames.codebook_file import built_in
from components.frames.drafting import Draft, draft_of
from components.frames.formats import read_files
from components.frames.measure import codebook_of, refused_in
from dashboard import data, session

UPLOAD, TABLE = session.turn("codebook-upload"), session.turn("codebook-table")


def in_force() -> Codebook:
    """Return the codebook that the corpus is coded by."""
    return codebook_of(data.unmasked().corpus.options.get(COMPONENT.slug, {}))


def refused() -> frozenset[tuple[str, str]]:
    """Return the words that were refused for a code and are kept so with the corpus."""
    return frozenset(refused_in(data.unmasked().corpus.options.get(COMPONENT.slug, {})))


def current() -> Draft:
    """Return the draft; of another corpus, or of one coded otherwise, it is begun anew."""
    held = session.DRAFT.get()
    if held is None or held[0] != _begun():
        put(draft_of(in_force(), refused()))
    kept = session.DRAFT.get()
    return kept[1] if kept else draft_of(in_force(), refused())


def put(draft: Draft, anew: bool = True) -> None:
    """Keep a draft; `anew` draws the table of entries from its beginning."""
    session.DRAFT.put((_begun(), draft))
    if anew:
        TABLE.put(TABLE.get() + 1)


def begin_from_built_in() -> None:
    """Begin from the codebook that the project is delivered with."""
    put(draft_of(built_in()))


def load(key: str) -> None:
    """Take the files in a field: a codebook of any known form, and beside it its sheet of codes; for callbacks."""
    try:
        codebook, codes = read_files((file.name, _text(file)) for file in session.files(key))
    except CodebookError as error:
        session.CODEBOOK_MESSAGE.put(("error", str(error)))
    else:
        if codebook is not None or codes:
            _take(codebook, codes)
    UPLOAD.put(UPLOAD.get() + 1)


def _text(file: Any) -> str:
    try:
        return decode(file.getvalue())[0]
    except TextError as error:
        raise CodebookError(f"{file.name}: {error}") from error


def _take(codebook: Codebook | None, codes: tuple[Code, ...]) -> None:
    draft = draft_of(codebook) if codebook else current()
    for code in codes:
        draft = draft.with_code(code)
    put(draft)
    session.CODEBOOK_MESSAGE.put(
        ("success", f"Loaded: {len(draft.rows):,} entries for {len(draft.codes):,} frames. Below is what would change.")
    )


def _begun() -> str:
    return f"{data.key()[0]} {in_force().fingerprint}"
