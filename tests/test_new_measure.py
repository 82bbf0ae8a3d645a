"""`make new-measure` lays out a measure that passes what every measure must pass."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.shown import ROOT

_LEFT_OUT = shutil.ignore_patterns(".venv", ".git", "__pycache__", ".*_cache", ".hypothesis")


def script():
    """Return the module that lays measures out."""
    spec = importlib.util.spec_from_file_location("new_measure", ROOT / "scripts" / "new_measure.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def copy(tmp_path_factory) -> Path:
    """Return a copy of the project with a new measure."""
    root = tmp_path_factory.mktemp("project") / "parallax"
    shutil.copytree(ROOT, root, ignore=_LEFT_OUT)
    script().lay_out(root, "novelty")
    return root


def run(root: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_new_measure_passes_the_tests_of_every_measure_and_its_own(copy):
    tests = ["tests/novelty", "tests/test_contract.py", "tests/test_figures.py", "tests/test_no_names_of_measures.py"]

    assert " passed" in run(copy, "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", *tests, "-k", "novelty")


def test_a_new_measure_is_formatted_and_typed(copy):
    run(copy, "ruff", "check", "components/novelty", "tests/novelty", "components/__init__.py")
    run(copy, "ruff", "format", "--check", "components/novelty", "tests/novelty", "components/__init__.py")
    run(copy, "mypy", "-p", "components.novelty")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Two words", "NAME=Two words: write one word of small letters, such as questions. It stands in addresses."),
        ("", "NAME=: write one word of small letters, such as questions. It stands in addresses."),
        ("corpus", "NAME=corpus: components/corpus is there already. Choose another name."),
    ],
)
def test_a_name_that_does_not_do_is_told_and_nothing_is_written(tmp_path, name, told):
    (tmp_path / "components" / "corpus").mkdir(parents=True)

    with pytest.raises(ValueError) as error:
        script().lay_out(tmp_path, name)
    assert str(error.value) == told
    assert [file.name for file in tmp_path.rglob("*")] == ["components", "corpus"]
