"""The draft of this visitor: in the session, of the codebook that the corpus is coded by, until another is loaded."""

from __future__ import annotations

from components.corpus.decoding import TextError, decode
from components.frames import COMPONENT
from components.frames.codebook import Code, Codebook, CodebookError
from components.frames.codebook_file import built_in, read_codes
from components.frames.drafting import Draft, draft_of
from components.frames.formats import read_any
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
    codebook, codes = None, None
    try:
        for file in session.files(key):
            text = decode(file.getvalue())[0]
            if _is_sheet(text):
                codes = read_codes(text)
            else:
                codebook = read_any(file.name, text)
    except (CodebookError, TextError) as error:
        session.CODEBOOK_TOLD.put(("error", f"{file.name}: {error}"))
    else:
        if codebook is not None or codes is not None:
            _take(codebook, codes)
    UPLOAD.put(UPLOAD.get() + 1)


def _take(codebook: Codebook | None, codes: tuple[Code, ...] | None) -> None:
    draft = draft_of(codebook) if codebook else current()
    for code in codes or ():
        draft = draft.with_code(code)
    put(draft)
    session.CODEBOOK_TOLD.put(
        ("success", f"Loaded: {len(draft.rows):,} entries for {len(draft.codes):,} frames. Below is what would change.")
    )


def _is_sheet(text: str) -> bool:
    head = text.lstrip("\ufeff").split("\n", 1)[0].lower()
    return "label" in head and not any(word in head for word in ("pattern", "word"))


def _begun() -> str:
    return f"{data.key()[0]} {in_force().fingerprint}"
