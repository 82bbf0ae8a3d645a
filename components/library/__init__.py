"""Stored corpora: kept by anybody, opened by whoever has the name, changed and deleted by whoever has the secret."""

from components.library.library import PLACE_VARIABLE, Library, open_library
from components.library.model import Card, Expired, Forbidden, Kept, LibraryError, LibraryRules, Stored
from components.library.pins import PINNED_VARIABLE

__all__ = [
    "PINNED_VARIABLE",
    "PLACE_VARIABLE",
    "Card",
    "Expired",
    "Forbidden",
    "Kept",
    "Library",
    "LibraryError",
    "LibraryRules",
    "Stored",
    "open_library",
]
