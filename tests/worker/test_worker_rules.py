"""How much a job may take, as a deployment sets it."""

from __future__ import annotations

import pytest

from components.worker.rules import VARIABLES, WorkRules, warnings


def test_each_rule_is_set_by_its_variable() -> None:
    given = {variable: str(bounds.least + 7) for variable, bounds in VARIABLES.values()}

    assert WorkRules.from_environment(given) == WorkRules(
        workers=9, nice=7, megabytes=307, processor=8, seconds=8, each=8, waiting=8
    )


@pytest.mark.parametrize("name", VARIABLES)
@pytest.mark.parametrize("beyond", [1, 10**5, 10**20])
def test_no_number_beyond_its_bounds_is_taken(name: str, beyond: int) -> None:
    """A niceness of 999,999,999,999 ended every worker with an error that nobody caught."""
    variable, bounds = VARIABLES[name]
    given = {variable: str(bounds.most + beyond)}

    assert WorkRules.from_environment(given) == WorkRules()
    assert len(warnings(given)) == 1
    assert getattr(WorkRules.from_environment({variable: str(bounds.most)}), name) == bounds.most


@pytest.mark.parametrize("text", ["many", "-1", "1.5", "0", "²", "1" * 13])
def test_what_cannot_be_read_is_told_and_the_default_holds(text: str) -> None:
    given = {"PARALLAX_WORKERS": text}

    assert WorkRules.from_environment(given) == WorkRules()
    (told,) = warnings(given)
    assert told.startswith(f"PARALLAX_WORKERS={text}: no whole number from 2 to 1,000, so ")


def test_what_is_not_set_is_not_warned_of() -> None:
    assert warnings({"PARALLAX_WORKERS": " ", "PARALLAX_JOB_SECONDS": "30"}) == []
