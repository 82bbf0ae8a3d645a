"""Arrows point one way: views, data, components, libraries; a measure never leans on another measure."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.shown import MEASURES, SHARED

ROOT = Path(__file__).resolve().parent.parent
#: Every package that the project is made of, as found in the tree.
SOURCES = sorted((ROOT / "components").rglob("*.py")) + sorted((ROOT / "dashboard").rglob("*.py"))


def name(source: Path) -> str:
    return source.relative_to(ROOT).as_posix()


def imported(code: str, file: str) -> Iterator[str]:
    """Yield the dotted name of everything that the code of a file imports, wherever in the file it does so.

    `from components import reading` yields components.reading: whether the name is a module is not asked.
    """
    package = Path(file).parent.as_posix().split("/")
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            yield from (f"{base}.{one.name}" for one in node.names)
        elif _imports_by_name(node):
            yield node.args[0].value


def _imports_by_name(node: ast.AST) -> bool:
    if not (isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant)):
        return False
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return called in ("import_module", "__import__")


@cache
def imports_of(source: Path) -> list[str]:
    return list(imported(source.read_text(encoding="utf-8"), name(source)))


def within(module: str, *packages: str) -> bool:
    return any(module == package or module.startswith(package + ".") for package in packages)


def sources_of(*folders: str) -> list[Path]:
    return [source for source in SOURCES if any(name(source).startswith(folder + "/") for folder in folders)]


def breaches(sources: list[Path], *forbidden: str) -> list[str]:
    return [
        f"{name(source)} imports {module}"
        for source in sources
        for module in imports_of(source)
        if within(module, *forbidden)
    ]


@pytest.mark.parametrize(
    ("code", "modules"),
    [
        ("import streamlit as st", ["streamlit"]),
        ("import components.reading.read", ["components.reading.read"]),
        ("from components.corpus import Article, Corpus", ["components.corpus.Article", "components.corpus.Corpus"]),
        ("def late():\n    from streamlit import cache_data", ["streamlit.cache_data"]),
        ("from ..speakers import measure", ["components.speakers.measure"]),
        ("from . import scorer", ["components.sentiment.scorer"]),
        ("from .scorer import score", ["components.sentiment.scorer.score"]),
        ("import importlib\nimportlib.import_module('pickle')", ["importlib", "pickle"]),
        ("text = 'import streamlit'  # import streamlit", []),
    ],
)
def test_an_import_is_found_however_it_is_written(code, modules):
    assert modules == list(imported(code, "components/sentiment/measure.py"))


def test_there_is_something_to_hold_to_the_rules():
    """The rules below would hold of an empty tree as well."""
    assert {"components/contract/component.py", "components/reading/read.py", "dashboard/app.py"} <= set(
        map(name, SOURCES)
    )
    assert {"sentiment", "keywords", "speakers"} <= set(MEASURES)


def test_components_know_nothing_of_the_dashboard_or_of_streamlit():
    assert breaches(sources_of("components"), "streamlit", "dashboard") == []


@pytest.mark.parametrize("measure", MEASURES)
def test_a_measure_never_uses_another_measure(measure):
    others = [f"components.{other}" for other in MEASURES if other != measure]

    assert breaches(sources_of(f"components/{measure}"), *others) == []


@pytest.mark.parametrize("measure", MEASURES)
def test_a_measure_never_uses_the_list_that_it_is_registered_in(measure):
    assert breaches(sources_of(f"components/{measure}"), "components.COMPONENTS") == []


@pytest.mark.parametrize("shared", sorted(SHARED))
def test_what_all_measures_stand_on_uses_no_measure(shared):
    assert breaches(sources_of(f"components/{shared}"), *(f"components.{one}" for one in MEASURES)) == []


def test_articles_are_kept_and_cleaned_without_being_read():
    """What needs articles that are read already (shared passages, shared names, events) stands in linking."""
    assert breaches(sources_of("components/corpus", "components/intake"), "components.reading") == []


def test_a_view_asks_for_rows_and_never_computes_them():
    """If a view needs groupby, a component is missing a function."""
    computing = [
        f"{name(source)} line {node.lineno}: .{node.attr}"
        for source in sources_of("dashboard/views")
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in ("groupby", "agg", "pivot_table")
    ]

    assert computing == []


def test_components_never_reach_the_network():
    """After the install everything runs offline; only an address that a person asks for is fetched."""
    measuring = [source for source in sources_of("components") if "fetching" not in source.parts]

    ways_out = ("requests", "httpx", "aiohttp", "urllib.request", "urllib3", "http.client", "socket", "websockets")
    assert breaches(measuring, *ways_out) == []


def test_nothing_is_unpickled():
    """A stored corpus may come from a stranger, and a pickle can run what it likes."""
    assert breaches(SOURCES, "pickle", "cPickle", "dill", "cloudpickle", "joblib", "shelve", "marshal") == []


@pytest.mark.parametrize("source", SOURCES, ids=name)
def test_a_file_is_one_thought(source):
    assert len(source.read_text(encoding="utf-8").splitlines()) <= 300


def test_the_session_is_touched_in_one_place():
    """Every key of it stands in one module, with its type."""
    touching = [
        name(source) for source in sources_of("dashboard") if "session_state" in source.read_text(encoding="utf-8")
    ]

    assert touching == ["dashboard/session.py"]
