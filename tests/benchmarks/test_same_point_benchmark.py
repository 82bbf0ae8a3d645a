"""The benchmark of statements in other words: its figures on pairs that can be worked out by hand."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from components.coverage.figures.lookup import MISSED
from components.coverage.likeness import figures
from components.coverage.wording import wording

ROOT = Path(__file__).resolve().parent.parent.parent
PAIRS = (
    ("1", "The mayor closed the old bridge on Monday.", "On Monday the mayor closed the old bridge."),
    ("1", "Heavy rain flooded four streets in Harrow.", "Four streets in Harrow were flooded by heavy rain."),
    ("0", "The mayor closed the old bridge on Monday.", "The council opened a new tram line to Dunlow."),
    ("0", "Heavy rain flooded four streets in Harrow.", "Prices for bread rose again in the spring."),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    lines = ["Quality\t#1 ID\t#2 ID\t#1 String\t#2 String"]
    lines += [f"{same}\t{number}\t{number}\t{one}\t{other}" for number, (same, one, other) in enumerate(PAIRS)]
    path = tmp_path / "pairs.txt"
    path.write_text("\ufeff" + "\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_pairs_that_say_the_same_score_higher_and_are_joined(file):
    command = [sys.executable, "benchmarks/same_point.py", str(file), "--json"]
    told = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60).stdout)

    assert (told["pairs"], told["auc"], told["auc_jaccard"]) == (4, 1.0, 1.0)
    assert (told["missed"], told["joined"]) == (0.0, 0.0)


def test_every_figure_has_its_weight():
    weights = (ROOT / "components" / "coverage" / "likeness.csv").read_text(encoding="utf-8").splitlines()[2:]
    found = figures(wording("The bridge is closed."), wording("The road is open."), lambda stem: 1.0)

    assert [line.split(",")[0] for line in weights] == list(found)


def test_the_note_under_the_figure_says_what_the_method_says():
    method = (ROOT / "components" / "coverage" / "METHOD.md").read_text(encoding="utf-8")

    assert f"| pairs that people judged the same and our comparison does not join | {MISSED} % |" in method
