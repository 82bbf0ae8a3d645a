"""Tells apart the articles of one pasted text, and what its lines say of each."""

from __future__ import annotations

from components.corpus.article import Article
from components.corpus.folder import readable
from components.corpus.languages import language_of
from components.intake.model import Limits, Read
from components.intake.names import safe_name


def pasted(text: str, limits: Limits, name: str = "") -> Read:
    """Return the articles of a pasted text. `name` is the file that it comes from, empty for a paste."""
    file = safe_name(name) if name else "pasted text"
    outlet = readable(file.rsplit("/", 1)[-1].rsplit(".", 1)[0]) if name else ""
    return Read((Article(outlet=outlet, text=text, language=language_of(text), file=file),))
