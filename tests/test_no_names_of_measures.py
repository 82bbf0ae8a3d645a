"""What belongs to one measure stands in its folder: nothing else knows a measure by name but the registry."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.shown import MEASURES, ROOT, registered

#: Words that mean something else where they stand.
OTHERWISE = {
    ("components/intake/documents/rtf_words.py", "keywords"): "a control word of RTF",
    ("components/corpus/folder.py", "sentiment"): "what is not scored of an article that is not in English",
    ("components/replication/citing.py", "sentiment"): "the title of a paper",
    ("components/replication/datapackage.py", "keywords"): "a field of every data package",
    ("components/frames/codebook_file.py", "questions"): "a column of a codebook: what coders are asked",
    ("dashboard/codebook/editing.py", "questions"): "the same column, where it is edited",
}
SOURCES = [
    source
    for folder in ("components", "dashboard")
    for source in sorted((ROOT / folder).rglob("*.py"))
    if source != ROOT / "components" / "__init__.py"
]
TITLES = "|".join(re.escape(component.title) for component in registered())
#: A slug alone ("reuse"), at the beginning of a name in an address or on a page ("reuse.tracks", "reuse-left"), of a
#: file ("rows_reuse.parquet"), or in an import.
NAMED = re.compile(rf"(?:^|rows_|components\.)({'|'.join(MEASURES)})(?:$|[.:_-])|\b({TITLES})\b")


def texts(code: str) -> Iterator[tuple[int, str]]:
    """Yield (line, text) of every text and every import in some code, without docstrings."""
    tree = ast.parse(code)
    told = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and node.body
        if isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.lineno, node.value
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, node.module or ""
        elif isinstance(node, ast.Import):
            yield from ((node.lineno, one.name) for one in node.names)


def measured_by(source: Path) -> set[str]:
    """Return the measures that take an option whose page, or a part of whose page, stands in a file."""
    names = {source.stem, source.parent.name}
    return {one.slug for one in registered() if names & {option.slug for option in one.options}}


def named_in(source: Path) -> list[str]:
    name = source.relative_to(ROOT).as_posix()
    own = {source.relative_to(ROOT).parts[1]} if name.startswith("components/") else {source.stem, *measured_by(source)}
    found = []
    for line, text in texts(source.read_text(encoding="utf-8")):
        for match in NAMED.finditer(text):
            word = match[1] or next(one.slug for one in registered() if one.title == match[2])
            if word not in own and (name, word) not in OTHERWISE:
                found.append(f"{name} line {line}: {text[:60]!r}")
    return found


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('x = rows["reuse"]', 1),
        ('"""Of reuse."""\nx = 1', 0),
        ("from components.speakers.measure import measure", 1),
        ("import components.keywords", 1),
        ('key = f"sentiment-{word}"', 1),
        ('text = "Coverage of the event"', 1),
        ('text = "the coverage of the event"', 0),
        ('word = "reused"', 0),
    ],
)
def test_a_measure_is_found_however_it_is_named(code, found):
    assert len([text for _, text in texts(code) if NAMED.search(text)]) == found


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.relative_to(ROOT).as_posix())
def test_a_measure_is_named_in_its_folder_its_page_and_the_registry_alone(source):
    """Make what the place needs a field of `Component`, and let it ask the component.

    Where the word means something else there, as a plain word may, say what in `OTHERWISE`.
    """
    assert named_in(source) == []
