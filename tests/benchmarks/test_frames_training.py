"""The benchmark of training: it prints one object, and learns from the other folds alone."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

PROGRAM = Path(__file__).resolve().parents[2] / "benchmarks" / "frames_training.py"


def test_it_prints_one_object(tmp_path):
    headlines = tmp_path / "headlines.tsv"
    lines = [
        f"{text} {number}\t{label}\t{number % 4}"
        for number in range(24)
        for text, label in (("The tax rises", "9"), ("The court rules", "1"))
    ]
    headlines.write_text("news_title\tQ3 Theme1\tfold\n" + "\n".join(lines), encoding="utf-8")

    done = subprocess.run(
        [sys.executable, PROGRAM, headlines, "--labels", "20", "--json"], check=True, capture_output=True, text=True
    )

    assert json.loads(done.stdout) == {"labels": 20, "draws": 8, "folds": 4, "macro_f1": 1.0}
