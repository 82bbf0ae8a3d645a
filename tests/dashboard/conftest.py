"""Every test of the pages has a library of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("PARALLAX_LIBRARY", str(tmp_path / "library"))
    yield tmp_path / "library"
