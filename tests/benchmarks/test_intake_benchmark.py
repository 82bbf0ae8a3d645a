"""The program that says what is read out of a folder."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from benchmarks.delivery import delivery
from components.intake.exports import proquest
from tests.intake.nexis_texts import NEXIS_NUMBERED

ROOT = Path(__file__).resolve().parent.parent.parent


def test_it_prints_one_object_on_one_line(tmp_path):
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "old.txt").write_text(NEXIS_NUMBERED.replace("2 of 2", "2 of 3"), encoding="utf-8")
    (tmp_path / "a.warc").write_bytes(b"WARC/1.0\r\n")
    run = subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / "intake.py"), str(tmp_path), "--json"],
        capture_output=True, text=True, check=True, cwd=tmp_path,
    )  # fmt: skip
    told = json.loads(run.stdout)

    assert run.stdout.count("\n") == 1
    assert (told["found"], list(told["files"])) == (2, ["a.warc", "inner/old.txt"])
    assert told["files"]["a.warc"]["problems"][0]["lost"] is True
    old = told["files"]["inner/old.txt"]
    assert (old["outlets"], old["undated"]) == (["The Harbour Times", "Island Courier"], 0)
    assert [article["published"] for article in old["articles"]] == ["2023-03-04", "2023-03-05"]


def test_a_delivery_that_is_made_for_the_clock_is_read_document_by_document():
    records = [{"text": "One\n\nTwo is longer.", "title": "A", "outlet": "Post"}, {"text": "Three.", "title": "B"}]

    read = proquest.articles(delivery(records, documents=3, length=6), "made.txt")

    assert read.problems == ()
    assert [(one.outlet, one.title, str(one.published), one.text) for one in read.articles] == [
        ("Post", "A", "2016-01-02", "A\n\nOne\nTwo is longer."),
        ("The Valley Courier", "B", "2016-01-03", "B\n\nThree."),
        ("Post", "A", "2016-01-04", "A\n\nOne\nTwo is longer."),
    ]
