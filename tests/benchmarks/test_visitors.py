"""Visitors at once get the pages of their own articles, and nothing of anybody else's is ever sent to them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.visitor_articles import pasted, strangers

ROOT = Path(__file__).resolve().parent.parent.parent


def visited(visitors: int) -> dict:
    command = [sys.executable, str(ROOT / "benchmarks" / "visitors.py"), "--visitors", str(visitors), "--json"]
    run = subprocess.run(command, capture_output=True, text=True, timeout=400, check=False)
    assert run.stdout, run.stderr
    return json.loads(run.stdout)


@pytest.mark.parametrize(
    ("shown", "found"),
    [
        (pasted(7), []),
        (pasted(7) + pasted(12) + pasted(3), ["003", "012"]),
        (b"outlet=North+Gazette+008", ["008"]),
        (b"\x00South Gazette 009\xff", ["009"]),
        ("Gazette", []),
    ],
)
def test_a_stranger_is_known_by_the_outlets(shown, found):
    assert strangers(shown, 7) == found


@pytest.mark.long  # beside other tests on two cores a visitor has been seen to wait in vain; alone it passes
def test_two_visitors_at_once_never_see_each_others_articles():
    figures = visited(2)

    assert figures["wrong"] == []
    assert len(figures["seconds"]) == 7


@pytest.mark.long
def test_ten_visitors_at_once_never_see_each_others_articles():
    assert visited(10)["wrong"] == []
