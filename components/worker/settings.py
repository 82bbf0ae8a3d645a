"""What is wrong with the settings of this deployment: told at its start, by the server and by every command alike."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping

from components.analysis.analyse import registered
from components.intake import settings as intake
from components.library import PINNED_VARIABLE, Expired, LibraryError, LibraryRules, open_library
from components.worker import rules as work


def warnings(environment: Mapping[str, str] | None = None) -> list[str]:
    """Return a sentence for each setting that cannot be used, with what holds instead and what to do.

    What the rules of a library say and where it lies is told by whoever opens it (`LibraryError`), so it is not here
    but in `library_warnings`.
    """
    given = os.environ if environment is None else environment
    told = [*intake.warnings(given), *work.warnings(given), *_pinned(given)]
    return told + [wrong for one in registered() if one.misset is not None and (wrong := one.misset(given))]


def library_warnings(environment: Mapping[str, str] | None = None) -> list[str]:
    """Return the same of the library: its rules, and whether it can be used at all."""
    given = os.environ if environment is None else environment
    told = LibraryRules.as_far_as_readable(given)[1]
    try:
        open_library(given).check()
    except LibraryError as error:
        told.append(f"{error} Until then no corpus is kept or opened.")
    return told


def _pinned(given: Mapping[str, str]) -> Iterator[str]:
    """Yield a sentence for each name that is to be pinned and is that of no corpus, or of a damaged one."""
    for name in given.get(PINNED_VARIABLE, "").replace(",", " ").split():
        try:
            open_library(given).look(name)
        except Expired:
            yield (
                f"{PINNED_VARIABLE}: {name[:80]} is the name of no corpus in this library, so none is listed or kept "
                "for ever by it. Correct it, or leave it out."
            )
        except LibraryError as error:
            yield f"{PINNED_VARIABLE}: {name[:80]} is not listed. {error}"
