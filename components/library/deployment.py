"""The library of this deployment: where its settings say."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from components.library.library import Library
from components.library.model import LibraryError, LibraryRules
from components.library.pins import PINNED_VARIABLE

#: Names the directory (or address) of the library.
PLACE_VARIABLE = "PARALLAX_LIBRARY"


def open_library(environment: Mapping[str, str] | None = None) -> Library:
    """Return the library of this deployment: at `PARALLAX_LIBRARY`, or else in the user's folder for data.

    Nothing is made before the first corpus is kept. Where a variable cannot be read its default holds; the server
    tells of it when it starts.

    Raises:
        LibraryError: nothing can be at its address, or this user has no folder for data.
    """
    given = os.environ if environment is None else environment
    address = given.get(PLACE_VARIABLE) or _data(given) / "parallax" / "library"
    pinned = given.get(PINNED_VARIABLE, "").replace(",", " ").split()
    return Library(address, LibraryRules.as_far_as_readable(given)[0], tuple(pinned))


def _data(given: Mapping[str, str]) -> Path:
    """Return the user's folder for data."""
    if named := given.get("XDG_DATA_HOME"):
        return Path(named)
    try:
        return Path.home() / ".local" / "share"
    except RuntimeError:  # some containers run as a user whom the system does not know
        raise LibraryError(
            f"The library has no place: this user has no home. Set {PLACE_VARIABLE} to a folder that can be written."
        ) from None
