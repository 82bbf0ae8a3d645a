"""How addresses may be fetched: what a deployment may set, and its sane defaults."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass

from components.intake.bounds import Bounds

#: Whether addresses may be fetched at all: on (as without it), or anything else for off.
SWITCH = "PARALLAX_FETCH"
#: The numbers that a deployment may set: the variable, the field of `FetchRules`, and its bounds.
NUMBERS = (
    ("PARALLAX_FETCH_ADDRESSES", "addresses", Bounds(1, 10_000)),
    ("PARALLAX_FETCH_MEGABYTES", "megabytes", Bounds(1, 1_000)),
    ("PARALLAX_FETCH_SECONDS", "seconds", Bounds(1, 3_600)),
    ("PARALLAX_FETCH_PAUSE", "pause", Bounds(0, 3_600)),
)
_ON = ("", "on", "1", "yes", "true")


@dataclass(frozen=True)
class FetchRules:
    """What is fetched, and how much of it.

    `allowed` says whether anything is. `ports` are those that an address may name. `redirects` may follow each other,
    a page may have `megabytes` once it is unpacked and may take `seconds` from the look-up of its host to its last
    byte; `addresses` are fetched in one go, in `seconds_in_all`. Between two requests to one host `pause` seconds
    pass, and `together` hosts are asked at a time. `agent` is how the fetching calls itself.
    """

    allowed: bool = True
    ports: tuple[int, ...] = (80, 443)
    redirects: int = 5
    megabytes: int = 5
    seconds: float = 20
    addresses: int = 100
    seconds_in_all: float = 600
    pause: float = 1
    together: int = 4
    agent: str = "Parallax/0.1 (fetches single articles that a reader asks for)"

    @property
    def bytes(self) -> int:
        """The most bytes that a page may have, once unpacked."""
        return self.megabytes * 1_000_000

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> FetchRules:
        """Return the rules that a deployment's environment sets (`SWITCH` and `NUMBERS`), defaults for the rest.

        Raises:
            ValueError: a variable holds something else than a number within its bounds.
        """
        environment = os.environ if environment is None else environment
        numbers = {
            field: _number(name, environment[name], bounds)
            for name, field, bounds in NUMBERS
            if environment.get(name, "").strip()
        }
        return cls(allowed=environment.get(SWITCH, "").strip().lower() in _ON, **numbers)  # type: ignore[arg-type]


def _number(name: str, words: str, bounds: Bounds) -> int:
    number = bounds.read(words)
    if number is None:
        raise ValueError(f"{bounds.wrong(name, words)}. Correct it, or leave it out.")
    return number
