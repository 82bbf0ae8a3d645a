"""Every setting that the code knows stands in docs/SETTINGS.md with its default, and no other does."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

from components.intake.fetching.rules import NUMBERS, SWITCH, FetchRules
from components.intake.model import Limits
from components.intake.settings import MOST_CORPORA
from components.library import PINNED_VARIABLE, PLACE_VARIABLE, LibraryRules

ROOT = Path(__file__).resolve().parent.parent
_ROW = re.compile(r"^\| `(PARALLAX_[A-Z_]+)` \| (.+?) \|", re.MULTILINE)
_VARIABLE = re.compile(r"[\"'`](PARALLAX_[A-Z_]*[A-Z])[\"'`]")


def told() -> dict[str, str]:
    return dict(_ROW.findall((ROOT / "docs" / "SETTINGS.md").read_text(encoding="utf-8")))


def test_the_limits_are_told_with_their_defaults():
    limits = {f"PARALLAX_{one.name.upper()}": one.default for one in fields(Limits)}
    limits |= {f"PARALLAX_LIBRARY_{one.name.upper()}": one.default for one in fields(LibraryRules)}
    limits |= {variable: getattr(FetchRules(), field) for variable, field, _ in NUMBERS}
    limits["PARALLAX_CORPORA"] = MOST_CORPORA

    assert {name: told().get(name) for name in limits} == {name: f"{number:,}" for name, number in limits.items()}


def test_the_switches_and_places_are_told():
    assert {SWITCH, PLACE_VARIABLE, PINNED_VARIABLE, "PARALLAX_CORPUS"} <= set(told())


def test_every_variable_in_the_code_is_told():
    sources = [*(ROOT / "components").rglob("*.py"), *(ROOT / "dashboard").rglob("*.py")]
    named = {name for source in sources for name in _VARIABLE.findall(source.read_text(encoding="utf-8"))}

    assert len(named) > 5
    assert named <= set(told())
