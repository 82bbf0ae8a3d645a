"""No import runs in a circle, and none runs back up the layers, wherever in a file it stands."""

from __future__ import annotations

import ast
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.shown import MEASURES
from tests.test_layers import SOURCES, imported, name

#: From the ground up: what stands in a row uses what stands in rows above it, and of its own row itself alone.
LAYERS = (
    ("corpus", "palette", "statistics", "wording"),
    ("contract", "reading", "intake"),
    ("linking", "output"),
    ("corrections",),
    ("figure",),
    ("board",),
    tuple(MEASURES),
    ("components",),  # the registry
    ("analysis",),
    ("anonymise", "library"),
    ("lesson", "replication", "report"),
    ("worker",),
    ("cli",),
    ("__main__", "dashboard"),
)


def dotted(source: str) -> str:
    return source.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


MODULES = {dotted(name(source)): source for source in SOURCES}


def module_of(imported: str) -> str:
    """Return the module of the project that an import names: the name itself, or what it is a name in."""
    return imported if imported in MODULES else imported.rpartition(".")[0]


def used_by(source: Path) -> list[str]:
    """Return what a file imports at run time: not what stands under `if TYPE_CHECKING`."""
    tree = ast.parse(source.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            node.body = [ast.Pass()]
    return list(imported(ast.unparse(tree), name(source)))


@cache
def graph() -> dict[str, set[str]]:
    found = {module: {module_of(one) for one in used_by(source)} for module, source in MODULES.items()}
    return {module: {one for one in used if one in MODULES and one != module} for module, used in found.items()}


def room(module: str) -> str:
    """Return the room of a module: a folder or module of components, the registry, or the dashboard."""
    first, _, rest = module.partition(".")
    return (rest.split(".")[0] or first) if first == "components" else first


def between_rooms() -> set[tuple[str, str]]:
    pairs = {(room(one), room(other)) for one, used in graph().items() for other in used}
    return {(one, other) for one, other in pairs if one != other}


def circle(edges: dict[str, set[str]]) -> list[str]:
    try:
        TopologicalSorter(edges).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_a_circle_is_found():
    assert set(circle({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}})) == {"a", "b", "c"}


def test_modules_import_each_other_in_no_circle():
    """Not even within functions: what two modules need belongs into a third."""
    assert circle(graph()) == []


def test_rooms_use_each_other_in_no_circle():
    edges: dict[str, set[str]] = {}
    for one, other in between_rooms():
        edges.setdefault(one, set()).add(other)

    assert circle(edges) == []


def test_every_room_has_its_layer():
    assert {room(module) for module in MODULES} <= {one for row in LAYERS for one in row}


@pytest.mark.parametrize("pair", sorted(between_rooms()), ids=" uses ".join)
def test_a_room_uses_what_lies_below_it(pair):
    """Move what both need to the room below, or give it as an argument."""
    level = {one: number for number, row in enumerate(LAYERS) for one in row}

    assert level[pair[0]] > level[pair[1]]
