"""Shared text is timed, and its memory told, without the library that it is compared with."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks.reuse_speed import timed

COPY = "The harbour bridge stays shut to lorries until engineers have replaced every cracked beam under the roadway."


@pytest.mark.skipif(sys.platform != "linux", reason="what a process holds is told by Linux")
def test_shared_text_is_measured_without_the_library_beside_it(tmp_path: Path) -> None:
    rows = [f"{number}.txt,Paper {number},2021-03-0{number}" for number in (1, 2)]
    (tmp_path / "manifest.csv").write_text("\n".join(["file,outlet,published", *rows]), encoding="utf-8")
    for number in (1, 2):
        (tmp_path / f"{number}.txt").write_text(f"Report {number}\n\n{COPY}\n", encoding="utf-8")
    found = timed(tmp_path, None, 1)

    assert (found["articles"], found["passages"]) == (2, 2)
    assert 0 < found["memory_before"] <= found["memory"]
    assert "datasketch" not in found
