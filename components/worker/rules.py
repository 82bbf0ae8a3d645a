"""How much one job may take, and how many there may be: each number is one variable of the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields

#: The variable of each field, and the least that makes sense.
VARIABLES = {
    "workers": ("PARALLAX_WORKERS", 2),
    "nice": ("PARALLAX_WORKER_NICE", 0),
    "megabytes": ("PARALLAX_JOB_MEGABYTES", 300),
    "processor": ("PARALLAX_JOB_PROCESSOR", 1),
    "seconds": ("PARALLAX_JOB_SECONDS", 1),
    "each": ("PARALLAX_JOBS_EACH", 1),
    "waiting": ("PARALLAX_JOBS_WAITING", 1),
}


@dataclass(frozen=True)
class WorkRules:
    """What workers may take.

    `workers` do one job at a time each (two at least: one is kept free of long jobs), `nice` steps behind the server.
    A job may take `megabytes` of memory, `processor` seconds of a processor, and `seconds` in all once it has begun.
    One visitor may have `each` jobs at once, and `waiting` of all visitors may wait.
    """

    workers: int = max(2, os.cpu_count() or 2)
    nice: int = 5
    megabytes: int = 4_000
    processor: int = 3_600
    seconds: int = 7_200
    each: int = 3
    waiting: int = 100

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> WorkRules:
        """Return the rules of a deployment; where a variable cannot be read its default holds (`warnings` tells)."""
        given = os.environ if environment is None else environment
        read = {name: _number(given.get(variable, ""), least) for name, (variable, least) in VARIABLES.items()}
        return cls(**{name: number for name, number in read.items() if number is not None})


def warnings(environment: Mapping[str, str] | None = None) -> list[str]:
    """Return a sentence for each variable that says nothing that can be read, with what holds instead."""
    given = os.environ if environment is None else environment
    defaults = {one.name: one.default for one in fields(WorkRules)}
    return [
        f"{variable}={given[variable][:40]}: no whole number from {least} on, so {defaults[name]:,} holds. "
        "Write digits alone."
        for name, (variable, least) in VARIABLES.items()
        if given.get(variable, "").strip() and _number(given[variable], least) is None
    ]


def _number(text: str, least: int) -> int | None:
    text = text.strip()
    plain = text.isascii() and text.isdigit() and len(text) <= 12
    return int(text) if plain and int(text) >= least else None
