"""A stage's version changes with what its numbers stand on, and with nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from components.library.engine import engine, stages, whole
from components.library.standing import Sources
from tests.shown import ROOT

FILES = {
    "__init__.py": "from components.measures import far",
    "begin.py": "from components.middle import one\nimport components.plain as plain",
    "middle/__init__.py": "from components.far import away",
    "middle/one.py": "def late():\n    from components.lists.words import WORDS\n    return WORDS",
    "plain.py": """
import json
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    from components.drawn import Figure
""",
    "lists/words.py": "WORDS = open('weights.csv')",
    "lists/language/words.txt": "one two",
    "lists/weights.csv": "1,2",
    "lists/accuracy.csv": "3,4",
    "far.py": "",
    "drawn.py": "",
    "measures/far.py": "",
}


@pytest.fixture
def root(tmp_path) -> Path:
    for name, text in FILES.items():
        file = tmp_path / "components" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return tmp_path


def test_imports_are_followed_to_the_word_lists(root):
    """Into functions too; not for type checkers alone, not into packages of which only a module is used."""
    found = Sources(root).standing_on(["components.begin"])

    assert sorted(name.removeprefix("components/") for name in found) == [
        "begin.py",
        "lists/language/words.txt",
        "lists/weights.csv",
        "lists/words.py",
        "middle/one.py",
        "plain.py",
    ]


def test_a_name_of_a_package_counts_with_what_its_init_imports(root):
    (root / "components" / "begin.py").write_text("from components.middle import away")

    found = Sources(root).standing_on(["components.begin"])

    assert sorted(found) == ["components/begin.py", "components/far.py", "components/middle/__init__.py"]


def test_line_ends_of_another_system_are_no_change(root):
    before = Sources(root).standing_on(["components.middle.one"])
    file = root / "components" / "middle" / "one.py"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

    assert Sources(root).standing_on(["components.middle.one"]) == before


def test_a_library_counts_where_a_file_imports_or_names_it(root):
    file = root / "components" / "far.py"
    file.write_text("import textblob.en\nfind('sentencex')")

    assert Sources(root).naming(["components/far.py"], ("sentencex", "textblob", "vaderSentiment")) == (
        "sentencex",
        "textblob",
    )


@pytest.fixture(scope="module")
def copied(tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("copied")
    shutil.copytree(ROOT / "components", root / "components", ignore=shutil.ignore_patterns("__pycache__"))
    return root


@pytest.mark.parametrize(
    ("file", "changed"),
    [
        ("speakers/__init__.py", set()),
        ("speakers/METHOD.md", set()),
        ("library/names.py", set()),
        ("intake/take_in.py", set()),
        ("speakers/language/verbs.txt", {"measure speakers", "relate speakers"}),
        ("reuse/relate.py", {"relate reuse"}),
        ("keywords/permutation.py", {"relate keywords"}),
        ("linking/copies/string_tiling.py", {"link copy"}),
        ("reading/quotations/cues.py", {"reading"}),
        ("sentiment/measure.py", {"measure sentiment", "relate sentiment"}),
    ],
)
def test_an_edit_changes_the_stages_that_stand_on_it(copied, file, changed):
    before = stages(copied)
    path = copied / "components" / file
    text = path.read_bytes()
    path.write_bytes(text + b"\n# edited\n")
    after = stages(copied)
    path.write_bytes(text)

    assert {stage for stage in before if after[stage] != before[stage]} == changed


def test_the_version_of_the_whole_is_had_alone() -> None:
    """The command `analyse` writes no other, and what stands on what takes a second to find."""
    assert whole() == engine().whole
