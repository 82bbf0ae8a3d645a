"""A library for each test, of either kind."""

from __future__ import annotations

import pytest

from components.library import Library


@pytest.fixture(params=["directory", "address"])
def library(request, tmp_path) -> Library:
    """Return an empty library, in a directory and at an address of fsspec."""
    return Library(tmp_path / "library" if request.param == "directory" else f"memory://{tmp_path.name}")
