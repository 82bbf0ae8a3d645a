"""The documents: how long the README is, whether links lead somewhere, and whether their examples do what they say."""

from __future__ import annotations

import importlib.util
import re
import textwrap
from pathlib import Path

import pytest

from components.intake.model import Given
from components.intake.take_in import take_in
from tests.shown import ROOT

_AWAY = {".venv", ".venv-lowest", ".git", ".hypothesis", ".mutants"}
DOCUMENTS = sorted(
    file.relative_to(ROOT) for file in ROOT.rglob("*.md") if not _AWAY & set(file.relative_to(ROOT).parts)
)
_LINK = re.compile(r"\]\(([^)\s]+)\)|src=\"([^\"]+)\"")


def blocks(document: str, language: str) -> list[str]:
    """Return the blocks of a language in a document, as they stand."""
    text = (ROOT / document).read_text(encoding="utf-8")
    found = re.findall(rf"^ *```{language}\n(.*?)^ *```", text, re.MULTILINE | re.DOTALL)
    return [textwrap.dedent(block) for block in found]


def test_the_readme_has_at_most_120_lines():
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 120


@pytest.mark.parametrize("document", DOCUMENTS, ids=str)
def test_links_of_a_document_lead_to_files(document):
    found = _LINK.findall((ROOT / document).read_text(encoding="utf-8"))
    places = {(one or other).partition("#")[0] for one, other in found if ":" not in (one or other)} - {""}

    assert [place for place in sorted(places) if not (ROOT / document.parent / place).exists()] == []


def test_the_readmes_example_prints_speakers_by_outlet(tmp_path: Path, capsys, monkeypatch):
    """One sentence, four quoted words: the example has to name who says them, and where."""
    (tmp_path / "my_articles").mkdir()
    (tmp_path / "my_articles" / "the-wire.txt").write_text('"The bridge is safe," said Ana Ruiz.', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    [example] = blocks("README.md", "python")

    exec(compile(example, "README.md", "exec"), {})

    assert len([line for line in example.splitlines() if line]) == 4
    assert re.search(r"The Wire +Ana Ruiz +4$", capsys.readouterr().out, re.MULTILINE)


def test_the_format_of_the_contributing_guide_reads_its_delivery():
    [delivery], [example] = blocks("CONTRIBUTING.md", "text"), blocks("CONTRIBUTING.md", "python")
    module: dict = {}
    exec(compile(example, "CONTRIBUTING.md", "exec"), module)

    assert module["recognised"](delivery)
    assert not module["recognised"]("The bridge closed on Saturday.\n")
    read = module["articles"](delivery, "clips.txt")
    assert [(one.outlet, one.title, str(one.published)) for one in read.articles] == [
        ("The Harbor Times", "Bridge closes", "2017-02-04"),
        ("The Valley Post", "Bridge shut", "2017-02-05"),
    ]
    assert read.articles[0].text.endswith("The bridge closed on Saturday. It will open in May.")
    assert [len(take_in([Given("clips.txt", delivery.encode())]).found)] == [1]  # not yet known: one plain text


def test_every_benchmark_has_its_row():
    told = set(re.findall(r"`(\w+\.py)`", (ROOT / "benchmarks" / "README.md").read_text(encoding="utf-8")))

    assert told == {file.name for file in (ROOT / "benchmarks").glob("*.py")}


def test_a_benchmarks_row_is_a_programs_where_it_is_a_program():
    programs = (ROOT / "benchmarks" / "README.md").read_text(encoding="utf-8").split("## ")[1]
    told = set(re.findall(r"^\| `(\w+\.py)`", programs, re.MULTILINE))
    sources = (ROOT / "benchmarks").glob("*.py")

    assert told == {file.name for file in sources if "__main__" in file.read_text(encoding="utf-8")}


def _house():
    spec = importlib.util.spec_from_file_location("house", ROOT / "docs" / "house.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_picture_of_what_leans_on_what_is_true():
    house = _house()

    assert house.FILE.read_text(encoding="utf-8") == house.drawn(house.uses()), "Run python docs/house.py."


def test_parts_that_lean_on_each_other_share_a_box_and_implied_lines_are_left_out():
    house = _house()
    picture = house.drawn({"a": {"b", "c"}, "b": {"c"}, "c": {"d"}, "d": {"c"}})

    assert re.findall(r"<text[^>]*>([^<]+)", picture) == ["a", "b", "c, d"]
    assert picture.count('<path d="M') - 1 == 2  # a to b, b to both; the ground is a path, too


def test_every_folder_of_components_has_its_line():
    text = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    table = text.split("## The folders of components/")[1].split("\n## ")[0]
    folders = {file.parent.name for file in (ROOT / "components").glob("*/__init__.py")}

    assert set(re.findall(r"`(\w+)`", table)) == folders


def test_every_file_and_function_on_the_way_of_an_article_exists():
    text = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    steps = re.findall(r"^\| \d+ \|[^|]+\| `([^`]+)` \| `([^`]+)` \|$", text, re.MULTILINE)
    back = [(file, name) for name, file in re.findall(r"`(\w+)` in `([^`]+\.py)`", text)]

    assert (len(steps), len(back)) == (10, 10)
    for file, name in steps + back:
        source = (ROOT / file).read_text(encoding="utf-8")
        assert re.search(rf"^ *def {name}\(|^{name} = ", source, re.MULTILINE), f"{file}: {name}"


def test_the_version_is_one_everywhere():
    told = {
        "components/__init__.py": r'^VERSION = "(.+)"',
        "pyproject.toml": r'^version = "(.+)"',
        "CITATION.cff": r"^version: (.+)",
        "CHANGELOG.md": r"^## (\d\S*?),",
    }
    found = {
        file: re.search(sign, (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE) for file, sign in told.items()
    }

    assert len({one and one[1] for one in found.values()}) == 1


def test_what_the_container_copies_is_there():
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", (ROOT / "Dockerfile").read_text(encoding="utf-8"), re.MULTILINE)
    taken = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()

    assert len(copied) == 5
    for name in " ".join(copied).split():
        assert (ROOT / name).exists()
        assert f"!{name}" in taken
