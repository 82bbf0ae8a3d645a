"""Stored corpora: kept by anybody, opened by whoever has the name, changed and deleted by whoever has the secret."""

from components.library.deployment import PLACE_VARIABLE, open_library
from components.library.library import Library
from components.library.model import Card, Expired, Expiry, Forbidden, Kept, LibraryError, LibraryRules, Stored
from components.library.pins import PINNED_VARIABLE

__all__ = [
    "PINNED_VARIABLE",
    "PLACE_VARIABLE",
    "Card",
    "Expired",
    "Expiry",
    "Forbidden",
    "Kept",
    "Library",
    "LibraryError",
    "LibraryRules",
    "Stored",
    "open_library",
]
