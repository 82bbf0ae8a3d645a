"""The lock file pins everything that is asked for, and names versions alone."""

from __future__ import annotations

import importlib.util
import json
import re

import pytest

from tests.shown import ROOT

PIN = re.compile(r"[a-z0-9][a-z0-9.-]*==[0-9][0-9a-z.]*")
LOCK = [line for line in (ROOT / "requirements.lock").read_text().splitlines() if not line.startswith("#")]
ASKED = [
    line.partition("#")[0].strip()
    for file in ("requirements.txt", "requirements-cluster.txt", "requirements-test.txt")
    for line in (ROOT / file).read_text().splitlines()
    if line.partition("#")[0].strip() and not line.startswith("-r")
]


def named(requirement: str) -> str:
    return re.split(r"[<>=;\[ ]", requirement)[0].lower().replace("_", "-")


@pytest.fixture(scope="module")
def pins():
    specification = importlib.util.spec_from_file_location("pins", ROOT / ".ci" / "pins.py")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


@pytest.mark.parametrize("requirement", ASKED)
def test_what_is_asked_for_is_pinned(requirement):
    assert [pin for pin in LOCK if pin.startswith(f"{named(requirement)}==")], "Run make lock."


def test_a_lock_names_versions_alone():
    """No index, no path, no hash: nothing of the machine on which it was made."""
    assert [line for line in LOCK if not PIN.fullmatch(line)] == []
    assert LOCK


def test_a_lock_is_made_of_what_pip_chose(pins, tmp_path):
    report = tmp_path / "report.json"
    chosen = [
        {"metadata": {"name": "Two_Words", "version": "1.0+local"}},
        {"metadata": {"name": "one", "version": "2"}},
    ]
    report.write_text(json.dumps({"install": chosen}))

    assert pins.lock(report).splitlines()[-2:] == ["one==2", "two-words==1.0"]


def test_the_lower_ends_are_those_of_the_ranges(pins, tmp_path):
    file = tmp_path / "requirements.txt"
    file.write_text("-r other.txt\n# a remark\none>=1.5,<2 # why\ntwo==3\nthree\n")

    assert pins.lowest([file]) == "one==1.5\ntwo==3\n"
