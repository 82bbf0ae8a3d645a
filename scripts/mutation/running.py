"""Run tests in a process of their own in which one file reads differently; nothing on the disk changes."""

from __future__ import annotations

import contextlib
import importlib
import os
import resource
import signal
import sys
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType

import pytest

#: Loaded once, before the first process is parted off: they are slow to load, and no change is made to them.
LIBRARIES = (
    "pandas",
    "scipy.stats",
    "scipy.special",
    "plotly.graph_objects",
    "pyarrow.parquet",
    "textblob",
    "hypothesis",
)
LIBRARIES += ("streamlit", "trafilatura", "feedparser", "openpyxl", "pypdf", "sentencex", "ftfy", "vaderSentiment")
_ARGUMENTS = ("-x", "-q", "-p", "no:cacheprovider", "-W", "ignore")
_FAILED, _BROKEN, _NOT_FOUND = 1, (2, 3), (4, 5)


def load_libraries() -> None:
    """Load the libraries; one that is missing is missed by the tests themselves."""
    for library in LIBRARIES:
        with contextlib.suppress(ImportError):
            importlib.import_module(library)


def start(root: Path, file: str, source: bytes, tests: list[str], seconds: int) -> int:
    """Part off a process that runs these tests with another source of the file, and return its number."""
    child = os.fork()
    if child:
        return child
    os.setpgid(0, 0)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    _replace(str(root / file), source)
    code = 3
    try:
        code = int(pytest.main([*_ARGUMENTS, *tests]))
    finally:
        os._exit(code)


def stop(child: int) -> None:
    """End a process and all that it started."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)


def verdict(status: int) -> str:
    """Return what a process's end says: killed (a test fell), broken (nothing ran), slow, missing or survived."""
    if os.WIFSIGNALED(status):
        return "slow" if os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGKILL) else "broken"
    code = os.WEXITSTATUS(status)
    if code == _FAILED:
        return "killed"
    if code in _BROKEN:
        return "broken"
    return "missing" if code in _NOT_FOUND else "survived"


def _replace(path: str, source: bytes) -> None:
    """Have imports in this process read that source in the place of the file."""
    assert path not in {getattr(module, "__file__", None) for module in sys.modules.values()}, path
    usual = SourceFileLoader.get_code

    def get_code(self: SourceFileLoader, fullname: str) -> CodeType | None:
        return compile(source, path, "exec", dont_inherit=True) if self.path == path else usual(self, fullname)

    SourceFileLoader.get_code = get_code  # type: ignore[method-assign]
