"""What a deployment allows people who bring articles: each limit is one variable of the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import fields

from components.intake.bounds import Bounds
from components.intake.fetching.rules import FetchRules
from components.intake.model import IntakeError, Limits

#: Characters that a paste may have: beyond them a file is the better way.
MOST_PASTED = 2_000_000
#: Corpora that one visitor may keep in one session.
MOST_CORPORA = 20
_CORPORA = "PARALLAX_CORPORA"
#: Pages that may be open at once in all and from one address, figures that may be drawn at once for other sites, and
#: bytes of files that one visit and all together may have given.
VISITS = {
    "PARALLAX_VISITS": 500,
    "PARALLAX_VISITS_EACH": 100,
    "PARALLAX_FIGURES": 8,
    "PARALLAX_VISIT_BYTES": 500_000_000,
    "PARALLAX_VISITS_BYTES": 2_000_000_000,
}
_LIMITS = {one.name: f"PARALLAX_{one.name.upper()}" for one in fields(Limits)}
#: Each number that may be set here, with its bounds and its default.
NUMBERS: Mapping[str, tuple[Bounds, int]] = {
    variable: (Bounds(1, most), default)
    for variable, most, default in (
        *(
            (_LIMITS[name], most, getattr(Limits(), name))
            for name, most in (
                ("upload_bytes", 10**10),
                ("unpacked_bytes", 10**11),
                ("articles", 1_000_000),
                ("words_per_article", 10_000_000),
                ("files_per_archive", 1_000_000),
                ("archives_within", 10),
            )
        ),
        (_CORPORA, 100_000, MOST_CORPORA),
        *zip(VISITS, (100_000, 100_000, 1_000, 10**12, 10**12), VISITS.values(), strict=True),
    )
}


def limits() -> Limits:
    """Return how much is taken in at once; `PARALLAX_UPLOAD_BYTES`, `PARALLAX_ARTICLES` and so on set it."""
    set_here = {name: _number(os.environ, variable) for name, variable in _LIMITS.items()}
    return Limits(**{name: number for name, number in set_here.items() if number})


def check_paste(text: str) -> None:
    """Do nothing where a paste is no longer than it may be.

    Raises:
        IntakeError: it is.
    """
    if len(text) > MOST_PASTED:
        raise IntakeError(
            f"The text has {len(text):,} characters, and a paste may have {MOST_PASTED:,}. Nothing was read. Give it "
            "as a file, or in parts."
        )


def corpora() -> int:
    """Return how many corpora a visitor may keep in a session (`PARALLAX_CORPORA`)."""
    return _number(os.environ, _CORPORA) or MOST_CORPORA


def visits(variable: str) -> int:
    """Return one of the bounds of visits (`VISITS`)."""
    return _number(os.environ, variable) or VISITS[variable]


def fetching() -> FetchRules:
    """Return whether and how addresses are fetched; a variable that cannot be read switches fetching off."""
    try:
        return FetchRules.from_environment()
    except ValueError:
        return FetchRules(allowed=False)


def warnings(environment: Mapping[str, str] | None = None) -> list[str]:
    """Return, in sentences, which variables of a deployment say nothing that can be read, and what holds instead."""
    given = os.environ if environment is None else environment
    told = [
        f"{bounds.wrong(variable, given[variable])}, so {default:,} holds. Write digits alone."
        for variable, (bounds, default) in NUMBERS.items()
        if given.get(variable, "").strip() and not _number(given, variable)
    ]
    try:
        FetchRules.from_environment(given)
    except ValueError as error:
        told.append(f"{error} Until then no address is fetched.")
    return told


def _number(environment: Mapping[str, str], variable: str) -> int:
    """Return what a variable says, 0 where it says nothing within its bounds."""
    return NUMBERS[variable][0].read(environment.get(variable, "")) or 0
