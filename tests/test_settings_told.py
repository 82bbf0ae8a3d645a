"""Every setting that the code knows stands in docs/SETTINGS.md with its default, and no other does."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

from components.intake.bounds import Bounds
from components.intake.fetching.rules import NUMBERS as FETCHING
from components.intake.fetching.rules import SWITCH, FetchRules
from components.intake.settings import NUMBERS
from components.library import PINNED_VARIABLE, PLACE_VARIABLE, LibraryRules
from components.library.model import BOUNDS, variable_of
from components.worker.rules import VARIABLES, WorkRules

ROOT = Path(__file__).resolve().parent.parent
_ROW = re.compile(r"^\| `(PARALLAX_[A-Z_]+)` \| (.+?) \| (.*?) ?\| (.*?) ?\|", re.MULTILINE)
_VARIABLE = re.compile(r"[\"'`](PARALLAX_[A-Z_]*[A-Z])[\"'`]")


#: Every number that may be set: its bounds and its default.
ALL: dict[str, tuple[Bounds, float]] = {
    **NUMBERS,
    **{variable: (bounds, getattr(FetchRules(), field)) for variable, field, bounds in FETCHING},
    **{variable: (bounds, getattr(WorkRules(), field)) for field, (variable, bounds) in VARIABLES.items()},
    **{variable_of(one.name): (BOUNDS[one.name], getattr(LibraryRules(), one.name)) for one in fields(LibraryRules)},
}


def told() -> dict[str, list[str]]:
    """Return default, least and most of each setting, as they stand in the table."""
    table = (ROOT / "docs" / "SETTINGS.md").read_text(encoding="utf-8")
    return {name: list(cells) for name, *cells in _ROW.findall(table)}


def test_the_numbers_are_told_with_their_defaults_and_bounds():
    expected = {name: [f"{default:,}", f"{one.least:,}", f"{one.most:,}"] for name, (one, default) in ALL.items()}
    expected["PARALLAX_WORKERS"][0] = "processors, at least 2"

    assert {name: told().get(name) for name in ALL} == expected


def test_what_holds_where_nothing_is_set_lies_within_the_bounds():
    assert [name for name, (bounds, default) in ALL.items() if bounds.read(str(default)) != default] == []


def test_no_setting_is_told_that_the_code_does_not_know():
    sources = [*(ROOT / "components").rglob("*.py"), *(ROOT / "dashboard").rglob("*.py")]
    named = {name for source in sources for name in _VARIABLE.findall(source.read_text(encoding="utf-8"))}

    assert set(told()) <= named | set(ALL)


def test_the_switches_and_places_are_told():
    assert {SWITCH, PLACE_VARIABLE, PINNED_VARIABLE, "PARALLAX_CORPUS"} <= set(told())


def test_every_variable_in_the_code_is_told():
    sources = [*(ROOT / "components").rglob("*.py"), *(ROOT / "dashboard").rglob("*.py")]
    named = {name for source in sources for name in _VARIABLE.findall(source.read_text(encoding="utf-8"))}

    assert len(named) > 5
    assert named <= set(told())
