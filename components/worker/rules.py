"""How much one job may take, and how many there may be: each number is one variable of the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields

from components.intake.bounds import Bounds
from components.wording import counted

#: How the variables begin that a job brings with it.
SETTINGS = "PARALLAX_"
#: The variable of each field, and its bounds.
VARIABLES = {
    "workers": ("PARALLAX_WORKERS", Bounds(2, 1_000)),
    "nice": ("PARALLAX_WORKER_NICE", Bounds(0, 19)),
    "megabytes": ("PARALLAX_JOB_MEGABYTES", Bounds(300, 10_000_000)),
    "processor": ("PARALLAX_JOB_PROCESSOR", Bounds(1, 10_000_000)),
    "seconds": ("PARALLAX_JOB_SECONDS", Bounds(1, 10_000_000)),
    "each": ("PARALLAX_JOBS_EACH", Bounds(1, 10_000)),
    "waiting": ("PARALLAX_JOBS_WAITING", Bounds(1, 100_000)),
}


#: More than any job takes, and still a number that the system knows.
_NO_LIMIT = 10**8
#: Seconds up to which a job is begun whatever is guessed: it may be quicker, and is soon ended.
_WORTH_ASKING = 60


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

    def too_long(self, seconds: float) -> str:
        """Return what is told of a job that takes so many seconds at least, and would be ended before; else nothing."""
        most = min(self.processor, self.seconds)
        if seconds <= max(most, _WORTH_ASKING):
            return ""
        takes, may = (counted(round(one / 60), "minute") for one in (seconds, most))
        return (
            f"That would take {takes} or so, and one job may take {may} here. Nothing was changed. "
            "Give it in parts, or have it kept by the command `python -m components import`."
        )

    @classmethod
    def without_limits(cls, workers: int, nice: int) -> WorkRules:
        """Return the rules for what the owner of a machine has done on it: so many workers, and no limit."""
        return cls(workers, nice, _NO_LIMIT // 100, _NO_LIMIT, _NO_LIMIT, _NO_LIMIT, _NO_LIMIT)

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> WorkRules:
        """Return the rules of a deployment; where a variable cannot be read its default holds (`warnings` tells)."""
        given = os.environ if environment is None else environment
        read = {name: bounds.read(given.get(variable, "")) for name, (variable, bounds) in VARIABLES.items()}
        return cls(**{name: number for name, number in read.items() if number is not None})


def warnings(environment: Mapping[str, str] | None = None) -> list[str]:
    """Return a sentence for each variable that says nothing that can be read, with what holds instead."""
    given = os.environ if environment is None else environment
    defaults = {one.name: one.default for one in fields(WorkRules)}
    return [
        f"{bounds.wrong(variable, given[variable])}, so {defaults[name]:,} holds. Write digits alone."
        for name, (variable, bounds) in VARIABLES.items()
        if given.get(variable, "").strip() and bounds.read(given[variable]) is None
    ]
